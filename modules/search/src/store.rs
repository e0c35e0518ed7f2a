//! The SQL of entries that both engines share.

use contracts::search::Entry;
use kernel::{Db, Id, Result, Row, statements};

statements! {
    BY_SUBJECT = "select id, digest from search_entry where subject = ?1";

    LAST_OF_TIME = "select max(id) as id from search_entry where id >= ?1 and id < ?2";

    INSERT = "insert into search_entry (id, subject, title, detail, href, agency, owner, at, digest) \
              values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)";

    RETELL = "update search_entry set title = ?2, detail = ?3, href = ?4 where id = ?1";

    DELETE = "delete from search_entry where id = ?1";
}

/// An entry as results show it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    pub title: String,
    pub detail: String,
    pub href: String,
    pub at: i64,
}

/// Entries of one millisecond that find room below its ids.
const PER_MS: i64 = 1 << 20;

/// Id and digest of the entry of a subject.
pub fn by_subject(db: &mut dyn Db, subject: &str) -> Result<Option<(Id, i64)>> {
    let row = db.one(BY_SUBJECT, &[subject.into()])?;
    row.map(|row| Ok((row.id("id")?, row.int("digest")?))).transpose()
}

/// What is shown of an entry is now this.
pub fn retell(db: &mut dyn Db, id: Id, entry: &Entry) -> Result<()> {
    let (title, detail) = (entry.title.as_str().into(), entry.detail.as_str().into());
    db.execute(RETELL, &[id.into(), title, detail, entry.href.as_str().into()])?;
    Ok(())
}

/// Adds a row and says its id, which grows with the entry's time.
pub fn insert(db: &mut dyn Db, entry: &Entry, digest: i64) -> Result<Id> {
    let first = entry.at.clamp(0, i64::MAX / PER_MS - 1) * PER_MS;
    let last = db.one(LAST_OF_TIME, &[first.into(), (first + PER_MS).into()])?;
    let last = last.map(|row| row.maybe_int("id")).transpose()?.flatten();
    let id = Id(last.map_or(first, |it| it + 1));
    let params = [
        id.into(),
        entry.subject.as_str().into(),
        entry.title.as_str().into(),
        entry.detail.as_str().into(),
        entry.href.as_str().into(),
        entry.agency.into(),
        entry.owner.into(),
        entry.at.into(),
        digest.into(),
    ];
    db.execute(INSERT, &params)?;
    Ok(id)
}

pub fn delete(db: &mut dyn Db, id: Id) -> Result<()> {
    db.execute(DELETE, &[id.into()])?;
    Ok(())
}

pub fn found(row: &Row) -> Result<Found> {
    Ok(Found {
        title: row.text("title")?,
        detail: row.text("detail")?,
        href: row.text("href")?,
        at: row.int("at")?,
    })
}
