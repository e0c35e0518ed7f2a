//! Drafts.

use kernel::{Db, Error, Id, Result, Row, bug, statements};
use packs::Answers;

use crate::draft::Draft;

statements! {
    INSERT = "insert into cases_draft (id, account, service, pack_version, agency, channel, answers, version, \
              created_at, updated_at, expires_at, bundle) values (?1, ?2, ?3, ?4, ?5, ?6, ?7, 1, ?8, ?8, ?9, ?10)";

    BY_ID = "select id, account, service, pack_version, agency, channel, answers, version, updated_at, expires_at, \
             bundle from cases_draft where id = ?1 and account = ?2 and expires_at > ?3";

    OF_ACCOUNT = "select id, account, service, pack_version, agency, channel, answers, version, updated_at, \
                  expires_at, bundle from cases_draft where account = ?1 and expires_at > ?2 \
                  order by id desc limit 20";

    OF_BUNDLE = "select id, account, service, pack_version, agency, channel, answers, version, updated_at, \
                 expires_at, bundle from cases_draft where bundle = ?1 and account = ?2 and expires_at > ?3 \
                 order by id";

    SET_ANSWERS = "update cases_draft set answers = ?2, updated_at = ?3, version = version + 1 \
                   where id = ?1 and version = ?4";

    DELETE = "delete from cases_draft where id = ?1 and account = ?2";

    PURGE = "delete from cases_draft where expires_at <= ?1";
}

pub fn insert(db: &mut dyn Db, draft: &Draft, now: i64) -> Result<()> {
    let answers = json(&draft.answers)?;
    db.execute(
        INSERT,
        &[
            draft.id.into(),
            draft.account.into(),
            draft.service.as_str().into(),
            i64::from(draft.pack_version).into(),
            draft.agency.into(),
            draft.channel.as_str().into(),
            answers.into(),
            now.into(),
            draft.expires_at.into(),
            draft.bundle.into(),
        ],
    )?;
    Ok(())
}

/// A draft of this account that has not expired.
pub fn of_account(db: &mut dyn Db, id: Id, account: Id, now: i64) -> Result<Draft> {
    let row = db.one(BY_ID, &[id.into(), account.into(), now.into()])?;
    row.ok_or(Error::NotFound).and_then(|row| draft_of(&row))
}

/// The newest drafts of an account.
pub fn newest(db: &mut dyn Db, account: Id, now: i64) -> Result<Vec<Draft>> {
    db.query(OF_ACCOUNT, &[account.into(), now.into()])?.iter().map(draft_of).collect()
}

/// The drafts of a bundle that are not filed yet, in the order in which they were begun.
pub fn of_bundle(db: &mut dyn Db, bundle: Id, account: Id, now: i64) -> Result<Vec<Draft>> {
    db.query(OF_BUNDLE, &[bundle.into(), account.into(), now.into()])?.iter().map(draft_of).collect()
}

/// `Conflict` when it was changed elsewhere since it was read.
pub fn set_answers(db: &mut dyn Db, draft: &Draft, now: i64) -> Result<()> {
    let answers = json(&draft.answers)?;
    let changed =
        db.execute(SET_ANSWERS, &[draft.id.into(), answers.into(), now.into(), draft.version.into()])?;
    if changed == 1 { Ok(()) } else { Err(Error::Conflict) }
}

pub fn delete(db: &mut dyn Db, id: Id, account: Id) -> Result<()> {
    let changed = db.execute(DELETE, &[id.into(), account.into()])?;
    if changed == 1 { Ok(()) } else { Err(Error::NotFound) }
}

pub fn purge(db: &mut dyn Db, now: i64) -> Result<u64> {
    db.execute(PURGE, &[now.into()])
}

fn json(answers: &Answers) -> Result<String> {
    serde_json::to_string(answers).map_err(bug("writing answers"))
}

fn draft_of(row: &Row) -> Result<Draft> {
    Ok(Draft {
        id: row.id("id")?,
        account: row.id("account")?,
        service: row.text("service")?,
        pack_version: row.int("pack_version")? as u32,
        agency: row.id("agency")?,
        channel: super::case::channel_of(row.str("channel")?)?,
        answers: serde_json::from_str(row.str("answers")?).map_err(bug("reading answers"))?,
        bundle: row.id("bundle")?,
        version: row.int("version")?,
        updated_at: row.int("updated_at")?,
        expires_at: row.int("expires_at")?,
    })
}
