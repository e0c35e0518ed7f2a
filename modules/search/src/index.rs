//! Full text: the one place where the engines differ. Both files answer the same three questions.

pub mod postgres;
pub mod sqlite;

use std::hash::{DefaultHasher, Hash, Hasher};

use contracts::search::Entry;
use kernel::{Db, Dialect, Result};

use crate::store::{self, Found};
use crate::words::{Query, Scope, indexed};

/// Results of one search.
pub const FOUND_MAX: usize = 20;

/// Puts the current entry of a subject in place of the one before; takes it out when there is none. Most moves
/// of a case change what is shown of it and none of its words: those stay as they are.
pub fn put(db: &mut dyn Db, subject: &str, entry: Option<&Entry>) -> Result<()> {
    let before = store::by_subject(db, subject)?;
    let now = entry.map(|it| (it, indexed(&it.words, it.agency, it.owner)));
    if let (Some((id, digest)), Some((entry, words))) = (before, &now)
        && digest == digest_of(entry, words)
    {
        return store::retell(db, id, entry);
    }
    if let Some((id, _)) = before {
        match db.dialect() {
            Dialect::Sqlite => sqlite::remove(db, id)?,
            Dialect::Postgres => postgres::remove(db, id)?,
        }
        store::delete(db, id)?;
    }
    let Some((entry, words)) = now else { return Ok(()) };
    let id = store::insert(db, entry, digest_of(entry, &words))?;
    match db.dialect() {
        Dialect::Sqlite => sqlite::insert(db, id, &words),
        Dialect::Postgres => postgres::insert(db, id, &words),
    }
}

/// A build whose hasher differs writes the words once more, and no harm is done.
fn digest_of(entry: &Entry, words: &[String]) -> i64 {
    let mut hasher = DefaultHasher::new();
    (entry.at, entry.agency, entry.owner, words).hash(&mut hasher);
    hasher.finish().cast_signed()
}

/// The newest entries of a scope that hold every word of a query.
pub fn newest(db: &mut dyn Db, scope: Scope, query: &Query) -> Result<Vec<Found>> {
    match db.dialect() {
        Dialect::Sqlite => sqlite::newest(db, scope, query, FOUND_MAX),
        Dialect::Postgres => postgres::newest(db, scope, query, FOUND_MAX),
    }
}
