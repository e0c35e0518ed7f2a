//! All SQL of the studio.

use contracts::services::Files;
use kernel::{Db, Id, Result, Row, Value, statements};

use crate::draft::Draft;
use crate::stage::Stage;

statements! {
    INSERT = "insert into studio_draft (id, code, name_vi, name_en, base_version, agency, owner, lock, stage, \
              staged, asked, asked_by, acknowledged, changed_at, checksum) \
              values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15)";

    UPDATE = "update studio_draft set name_vi = ?2, name_en = ?3, base_version = ?4, lock = ?5, stage = ?6, \
              staged = ?7, asked = ?8, asked_by = ?9, acknowledged = ?10, changed_at = ?11, \
              checksum = ?12 where id = ?1 and lock = ?13";

    BY_ID = "select id, code, name_vi, name_en, base_version, agency, owner, lock, stage, staged, asked, \
             asked_by, acknowledged, changed_at from studio_draft where id = ?1 and agency = ?2";

    OF_AGENCY = "select id, code, name_vi, name_en, owner, stage, staged, checksum from studio_draft \
                 where agency = ?1 order by changed_at desc, id desc limit 201";

    BY_CODE = "select id from studio_draft where code = ?1";

    CODES = "select code from studio_draft where code like ?1 order by code desc limit 1";

    FILES = "select path, text from studio_file where draft = ?1";

    PUT_FILE = "insert into studio_file (draft, path, text) values (?1, ?2, ?3) \
                on conflict (draft, path) do update set text = excluded.text";

    DROP_FILE = "delete from studio_file where draft = ?1 and path = ?2";

    NOTE_CHANGE = "insert into studio_change (draft, lock, path, before, what, at, account) \
                   values (?1, ?2, ?3, ?4, ?5, ?6, ?7)";

    LAST_CHANGE = "select path, before, at from studio_change where draft = ?1 and lock = \
                   (select max(lock) from studio_change where draft = ?1)";

    FORGET_CHANGE = "delete from studio_change where draft = ?1 and lock = \
                     (select max(lock) from studio_change where draft = ?1)";

    FORGET_OLD = "delete from studio_change where draft = ?1 and lock < ?2";

    NOTE_AUTHOR = "insert into studio_author (draft, account) values (?1, ?2) \
                   on conflict (draft, account) do nothing";

    IS_AUTHOR = "select account from studio_author where draft = ?1 and account = ?2";

    DROP_AUTHORS = "delete from studio_author where draft = ?1";

    DROP_DRAFT = "delete from studio_draft where id = ?1 and lock = ?2";

    DROP_FILES = "delete from studio_file where draft = ?1";

    DROP_CHANGES = "delete from studio_change where draft = ?1";
}

/// A file that the newest change replaced.
pub struct Replaced {
    pub path: String,
    /// `None` when there was no such file.
    pub before: Option<String>,
    /// ms
    pub at: i64,
}

/// A draft as the list shows it.
pub struct Listed {
    pub id: Id,
    pub code: String,
    pub name_vi: String,
    pub name_en: String,
    pub owner: Id,
    /// The stage of the files as they are now.
    pub stage: Stage,
}

/// Keeps a new draft with its files.
pub fn insert(db: &mut dyn Db, draft: &Draft) -> Result<()> {
    let params: [Value<'_>; 15] = [
        draft.id.into(),
        (&draft.code).into(),
        draft.name_vi().into(),
        draft.name_en().into(),
        i64::from(draft.base_version).into(),
        draft.agency.into(),
        draft.owner.into(),
        draft.lock.into(),
        draft.stage.as_str().into(),
        (&draft.staged).into(),
        (&draft.asked).into(),
        draft.asked_by.into(),
        (&draft.acknowledged).into(),
        draft.changed_at.into(),
        draft.checksum().into(),
    ];
    db.execute(INSERT, &params)?;
    for (path, text) in &draft.files {
        db.execute(PUT_FILE, &[draft.id.into(), path.into(), text.into()])?;
    }
    Ok(())
}

/// Writes the draft's own row when it is still at `lock`; whether it was.
pub fn update(db: &mut dyn Db, draft: &Draft, lock: i64) -> Result<bool> {
    let params: [Value<'_>; 13] = [
        draft.id.into(),
        draft.name_vi().into(),
        draft.name_en().into(),
        i64::from(draft.base_version).into(),
        draft.lock.into(),
        draft.stage.as_str().into(),
        (&draft.staged).into(),
        (&draft.asked).into(),
        draft.asked_by.into(),
        (&draft.acknowledged).into(),
        draft.changed_at.into(),
        draft.checksum().into(),
        lock.into(),
    ];
    Ok(db.execute(UPDATE, &params)? == 1)
}

/// A draft of an agency, with its files.
pub fn by_id(db: &mut dyn Db, id: Id, agency: Id) -> Result<Option<Draft>> {
    let Some(row) = db.one(BY_ID, &[id.into(), agency.into()])? else { return Ok(None) };
    let mut draft = of_row(&row)?;
    for row in db.query(FILES, &[id.into()])? {
        draft.files.insert(row.text("path")?, row.text("text")?);
    }
    Ok(Some(draft))
}

/// The drafts of an agency, the one changed last first; at most one more than an agency may have.
pub fn of_agency(db: &mut dyn Db, agency: Id) -> Result<Vec<Listed>> {
    let of_row = |row: &Row| {
        let stage = row.text("stage")?.parse().unwrap_or(Stage::Draft);
        let stands = row.text("staged")? == row.text("checksum")?;
        Ok(Listed {
            id: row.id("id")?,
            code: row.text("code")?,
            name_vi: row.text("name_vi")?,
            name_en: row.text("name_en")?,
            owner: row.id("owner")?,
            stage: if stands { stage } else { Stage::Draft },
        })
    };
    db.query(OF_AGENCY, &[agency.into()])?.iter().map(of_row).collect()
}

/// Whether some draft has this code.
pub fn has_code(db: &mut dyn Db, code: &str) -> Result<bool> {
    Ok(db.one(BY_CODE, &[code.into()])?.is_some())
}

/// The highest code that begins so.
pub fn highest(db: &mut dyn Db, prefix: &str) -> Result<Option<String>> {
    db.one(CODES, &[format!("{prefix}%").into()])?.map(|row| row.text("code")).transpose()
}

/// Writes the files that differ and notes what they replace, under the draft's new lock.
pub fn replace_files(
    db: &mut dyn Db,
    draft: &Draft,
    before: &Files,
    what: &str,
    account: Id,
) -> Result<Vec<String>> {
    let mut paths: Vec<&String> = before.keys().chain(draft.files.keys()).collect();
    paths.sort();
    paths.dedup();
    let changed: Vec<String> =
        paths.into_iter().filter(|it| before.get(*it) != draft.files.get(*it)).cloned().collect();
    for path in &changed {
        let old = before.get(path).map_or(Value::Null, Value::from);
        let note = [draft.id.into(), draft.lock.into(), path.into(), old, what.into()];
        let note: Vec<Value<'_>> =
            note.into_iter().chain([draft.changed_at.into(), account.into()]).collect();
        db.execute(NOTE_CHANGE, &note)?;
    }
    write_files(db, draft, &changed)?;
    Ok(changed)
}

/// Writes or drops some files as the draft has them.
pub fn write_files(db: &mut dyn Db, draft: &Draft, paths: &[String]) -> Result<()> {
    for path in paths {
        match draft.files.get(path) {
            Some(text) => db.execute(PUT_FILE, &[draft.id.into(), path.into(), text.into()])?,
            None => db.execute(DROP_FILE, &[draft.id.into(), path.into()])?,
        };
    }
    Ok(())
}

/// What the newest change replaced; nothing when there is none to take back.
pub fn last_change(db: &mut dyn Db, draft: Id) -> Result<Vec<Replaced>> {
    let rows = db.query(LAST_CHANGE, &[draft.into()])?;
    let of_row = |row: &Row| {
        Ok(Replaced { path: row.text("path")?, before: row.maybe_text("before")?, at: row.int("at")? })
    };
    rows.iter().map(of_row).collect()
}

pub fn forget_change(db: &mut dyn Db, draft: Id) -> Result<()> {
    db.execute(FORGET_CHANGE, &[draft.into()])?;
    Ok(())
}

/// Forgets changes before a lock.
pub fn forget_old(db: &mut dyn Db, draft: Id, lock: i64) -> Result<()> {
    db.execute(FORGET_OLD, &[draft.into(), lock.into()])?;
    Ok(())
}

/// Whether an account changed the draft since a version of it went live.
pub fn is_author(db: &mut dyn Db, draft: Id, account: Id) -> Result<bool> {
    Ok(db.one(IS_AUTHOR, &[draft.into(), account.into()])?.is_some())
}

pub fn note_author(db: &mut dyn Db, draft: Id, account: Id) -> Result<()> {
    db.execute(NOTE_AUTHOR, &[draft.into(), account.into()])?;
    Ok(())
}

/// A version went live: the next one has no authors yet.
pub fn forget_authors(db: &mut dyn Db, draft: Id) -> Result<()> {
    db.execute(DROP_AUTHORS, &[draft.into()])?;
    Ok(())
}

/// Drops a draft when it is still at `lock`; whether it was.
pub fn drop_draft(db: &mut dyn Db, draft: Id, lock: i64) -> Result<bool> {
    if db.execute(DROP_DRAFT, &[draft.into(), lock.into()])? == 0 {
        return Ok(false);
    }
    db.execute(DROP_FILES, &[draft.into()])?;
    db.execute(DROP_CHANGES, &[draft.into()])?;
    db.execute(DROP_AUTHORS, &[draft.into()])?;
    Ok(true)
}

fn of_row(row: &Row) -> Result<Draft> {
    let stage = row.text("stage")?;
    Ok(Draft {
        id: row.id("id")?,
        code: row.text("code")?,
        base_version: u32::try_from(row.int("base_version")?).unwrap_or(0),
        agency: row.id("agency")?,
        owner: row.id("owner")?,
        lock: row.int("lock")?,
        stage: stage.parse().unwrap_or(Stage::Draft),
        staged: row.text("staged")?,
        asked: row.text("asked")?,
        asked_by: row.id("asked_by")?,
        acknowledged: row.text("acknowledged")?,
        changed_at: row.int("changed_at")?,
        files: Files::new(),
    })
}
