//! Idempotency: a command that is sent again is answered again, not done again.

use crate::reply::{HTML, JSON};
use crate::{Db, Reply, Result, statements};

statements! {
    FIND = "select status, location, body from kernel_once where token = ?1 and path = ?2 and actor = ?3";

    KEEP = "insert into kernel_once (token, path, actor, status, location, body, at) \
            values (?1, ?2, ?3, ?4, ?5, ?6, ?7)";

    PURGE = "delete from kernel_once where at < ?1";
}

/// Answers are kept for two days: longer than any client retries.
pub const KEPT_MS: i64 = 2 * 24 * 3600 * 1000;

/// Names one sending of one command by one actor.
pub struct OnceKey<'a> {
    pub token: &'a str,
    pub path: &'a str,
    pub actor: &'a str,
}

/// The answer given the first time.
pub fn find(db: &mut dyn Db, key: &OnceKey<'_>) -> Result<Option<Reply>> {
    let Some(row) = db.one(FIND, &[key.token.into(), key.path.into(), key.actor.into()])? else {
        return Ok(None);
    };
    let location = row.maybe_text("location")?;
    let status = u16::try_from(row.int("status")?).unwrap_or(200);
    let content_type = if location.is_some() && status == 303 { HTML } else { JSON };
    Ok(Some(Reply { location, ..Reply::new(status, content_type, row.text("body")?) }))
}

pub fn keep(db: &mut dyn Db, key: &OnceKey<'_>, reply: &Reply, now: i64) -> Result<()> {
    let body = if reply.status == 303 { "" } else { reply.text() };
    let status = i64::from(reply.status);
    let location = reply.location.as_deref();
    db.execute(
        KEEP,
        &[
            key.token.into(),
            key.path.into(),
            key.actor.into(),
            status.into(),
            location.into(),
            body.into(),
            now.into(),
        ],
    )?;
    Ok(())
}

pub fn purge(db: &mut dyn Db, now: i64) -> Result<()> {
    db.execute(PURGE, &[(now - KEPT_MS).into()])?;
    Ok(())
}
