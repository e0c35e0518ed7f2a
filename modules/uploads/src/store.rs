//! The SQL of uploads and their pieces.

use kernel::{Db, Error, Id, Result, statements};

use crate::upload::Upload;

statements! {
    INSERT = "insert into uploads_upload (id, owner, name, length, arrived) values (?1, ?2, ?3, ?4, 0)";

    BY_ID = "select id, owner, name, length, arrived, blob from uploads_upload where id = ?1 and owner = ?2";

    ON_THE_WAY = "select cast(coalesce(sum(length), 0) as bigint) as bytes from uploads_upload where owner = ?1";

    ADVANCE = "update uploads_upload set arrived = ?3 where id = ?1 and arrived = ?2";

    ADD_PIECE = "insert into uploads_piece (upload, start, bytes) values (?1, ?2, ?3)";

    PIECES = "select bytes from uploads_piece where upload = ?1 order by start";

    COMPLETE = "update uploads_upload set arrived = length, blob = ?3 where id = ?1 and arrived = ?2";

    FORGET_PIECES = "delete from uploads_piece where upload = ?1";

    FORGET = "delete from uploads_upload where id = ?1 and owner = ?2";

    FORGET_OLD_PIECES = "delete from uploads_piece where upload < ?1";

    FORGET_OLD = "delete from uploads_upload where id < ?1";
}

pub fn insert(db: &mut dyn Db, upload: &Upload) -> Result<()> {
    let (name, length) = (upload.name.as_str().into(), upload.length.into());
    db.execute(INSERT, &[upload.id.into(), upload.owner.into(), name, length])?;
    Ok(())
}

/// The upload of this owner.
pub fn by_id(db: &mut dyn Db, id: Id, owner: Id) -> Result<Upload> {
    let row = db.one(BY_ID, &[id.into(), owner.into()])?.ok_or(Error::NotFound)?;
    Ok(Upload {
        id: row.id("id")?,
        owner: row.id("owner")?,
        name: row.text("name")?,
        length: row.int("length")?,
        arrived: row.int("arrived")?,
        blob: row.maybe_text("blob")?,
    })
}

/// Bytes of everything that an account has on its way.
pub fn on_the_way(db: &mut dyn Db, owner: Id) -> Result<i64> {
    let row = db.one(ON_THE_WAY, &[owner.into()])?;
    row.map_or(Ok(0), |row| row.int("bytes"))
}

/// Keeps a piece that begins where the upload stands; [`Error::Conflict`] when it no longer stands there.
pub fn add(db: &mut dyn Db, upload: &Upload, piece: &[u8]) -> Result<()> {
    let arrived = upload.arrived + piece.len() as i64;
    if db.execute(ADVANCE, &[upload.id.into(), upload.arrived.into(), arrived.into()])? != 1 {
        return Err(Error::Conflict);
    }
    db.execute(ADD_PIECE, &[upload.id.into(), upload.arrived.into(), piece.into()])?;
    Ok(())
}

/// The pieces in their order.
pub fn pieces(db: &mut dyn Db, id: Id) -> Result<Vec<Vec<u8>>> {
    db.query(PIECES, &[id.into()])?.iter().map(|row| row.bytes("bytes")).collect()
}

/// The file is whole and kept under a key: its pieces are needed no more.
pub fn complete(db: &mut dyn Db, upload: &Upload, blob: &str) -> Result<()> {
    if db.execute(COMPLETE, &[upload.id.into(), upload.arrived.into(), blob.into()])? != 1 {
        return Err(Error::Conflict);
    }
    db.execute(FORGET_PIECES, &[upload.id.into()])?;
    Ok(())
}

pub fn forget(db: &mut dyn Db, upload: &Upload) -> Result<()> {
    db.execute(FORGET_PIECES, &[upload.id.into()])?;
    db.execute(FORGET, &[upload.id.into(), upload.owner.into()])?;
    Ok(())
}

/// Ids grow with time: everything below one is older than it.
pub fn forget_below(db: &mut dyn Db, id: Id) -> Result<()> {
    db.execute(FORGET_OLD_PIECES, &[id.into()])?;
    db.execute(FORGET_OLD, &[id.into()])?;
    Ok(())
}
