//! Files that came with drafts and cases.

use kernel::{Db, Error, Id, Result, Row, statements};

statements! {
    INSERT = "insert into cases_file (id, owner, case_id, blob, name, kind, bytes, at) \
              values (?1, ?2, null, ?3, ?4, ?5, ?6, ?7)";

    BY_ID = "select id, owner, case_id, blob, name, kind, bytes, at from cases_file where id = ?1";

    CLAIM = "update cases_file set case_id = ?2 where id = ?1 and owner = ?3";

    OF_CASE = "select id, owner, case_id, blob, name, kind, bytes, at from cases_file where case_id = ?1 order by id";
}

/// A stored file.
#[derive(Clone, Debug)]
pub struct Stored {
    pub id: Id,
    /// The account that uploaded it.
    pub owner: Id,
    /// The case it belongs to, once that is filed.
    pub case: Option<Id>,
    /// Key of the bytes.
    pub blob: String,
    pub name: String,
    /// `pdf`, `jpeg`, `png`.
    pub kind: String,
    pub bytes: i64,
    pub at: i64,
}

pub fn insert(db: &mut dyn Db, file: &Stored) -> Result<()> {
    let params = [
        file.id.into(),
        file.owner.into(),
        file.blob.as_str().into(),
        file.name.as_str().into(),
        file.kind.as_str().into(),
        file.bytes.into(),
        file.at.into(),
    ];
    db.execute(INSERT, &params)?;
    Ok(())
}

pub fn by_id(db: &mut dyn Db, id: Id) -> Result<Stored> {
    db.one(BY_ID, &[id.into()])?.ok_or(Error::NotFound).and_then(|row| stored_of(&row))
}

/// Ties a file of this owner to a case.
pub fn claim(db: &mut dyn Db, id: Id, case: Id, owner: Id) -> Result<()> {
    let changed = db.execute(CLAIM, &[id.into(), case.into(), owner.into()])?;
    if changed == 1 { Ok(()) } else { Err(Error::NotFound) }
}

pub fn of_case(db: &mut dyn Db, case: Id) -> Result<Vec<Stored>> {
    db.query(OF_CASE, &[case.into()])?.iter().map(stored_of).collect()
}

fn stored_of(row: &Row) -> Result<Stored> {
    Ok(Stored {
        id: row.id("id")?,
        owner: row.id("owner")?,
        case: row.maybe_id("case_id")?,
        blob: row.text("blob")?,
        name: row.text("name")?,
        kind: row.text("kind")?,
        bytes: row.int("bytes")?,
        at: row.int("at")?,
    })
}
