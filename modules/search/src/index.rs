//! Full text: the one place where the engines differ. Both files answer the same three questions.

pub mod postgres;
pub mod sqlite;

use contracts::search::Entry;
use kernel::{Db, Dialect, Result};

use crate::store::{self, Found};
use crate::words::{Query, Scope, indexed};

/// Results of one search.
pub const FOUND_MAX: usize = 20;

/// Puts the current entry of a subject in place of the one before; takes it out when there is none.
pub fn put(db: &mut dyn Db, subject: &str, entry: Option<&Entry>) -> Result<()> {
    if let Some(id) = store::by_subject(db, subject)? {
        match db.dialect() {
            Dialect::Sqlite => sqlite::remove(db, id)?,
            Dialect::Postgres => postgres::remove(db, id)?,
        }
        store::delete(db, id)?;
    }
    let Some(entry) = entry else { return Ok(()) };
    let id = store::insert(db, entry)?;
    let words = indexed(&entry.words, entry.agency, entry.owner);
    match db.dialect() {
        Dialect::Sqlite => sqlite::insert(db, id, &words),
        Dialect::Postgres => postgres::insert(db, id, &words),
    }
}

/// The newest entries of a scope that hold every word of a query.
pub fn newest(db: &mut dyn Db, scope: Scope, query: &Query) -> Result<Vec<Found>> {
    match db.dialect() {
        Dialect::Sqlite => sqlite::newest(db, scope, query, FOUND_MAX),
        Dialect::Postgres => postgres::newest(db, scope, query, FOUND_MAX),
    }
}
