//! Open sessions: who is behind a token, and how a session ends.

use contracts::organisations::PositionEnded;
use kernel::{Actor, Ctx, Db, Event, Id, Result};

use crate::activity;
use crate::event::{OfSession, SESSION_ENDED};
use crate::lifetime::Lifetime;
use crate::patience::WINDOW_MS;
use crate::store::{failures, passkeys, sessions};

/// How often activity is written down, ms.
pub const NOTE_EVERY_MS: i64 = 2 * 60 * 1000;

/// Answers for the platform: the actor and the role behind the hash of a token.
pub fn find(db: &mut dyn Db, token_hash: &str, now: i64) -> Result<Option<(Actor, String)>> {
    let Some(found) = sessions::by_token(db, token_hash, now)? else { return Ok(None) };
    let seen_at = found.seen_at.max(activity::last_seen(token_hash));
    if Lifetime::is_idle(found.idle_ms, seen_at, now) {
        return Ok(None);
    }
    activity::note(token_hash, now);
    Ok(Some((found.actor, found.role)))
}

/// Ends a session of an account. False when there was none.
pub fn end(ctx: &mut Ctx<'_>, session: Id, account: Id, event: &'static str) -> Result<bool> {
    let ended = sessions::end(ctx.db, session, account)?;
    if ended.is_empty() {
        return Ok(false);
    }
    forget(&ended);
    ctx.event(event, account.to_string(), &OfSession { session, way: String::new(), position: None })?;
    Ok(true)
}

/// Ends every session of an account but one; zero spares none.
pub fn end_all(ctx: &mut Ctx<'_>, account: Id, spared: Id) -> Result<()> {
    let ended = sessions::end_all(ctx.db, account, spared)?;
    forget(&ended);
    Ok(())
}

/// Somebody left a position: what they do through it ends.
pub fn on_position_ended(ctx: &mut Ctx<'_>, event: &Event) -> Result<()> {
    let PositionEnded { position, account } = event.read()?;
    let ended = sessions::end_in_position(ctx.db, account, position)?;
    if !ended.is_empty() {
        forget(&ended);
        let what = OfSession { session: Id(0), way: String::new(), position: Some(position) };
        ctx.event(SESSION_ENDED, account.to_string(), &what)?;
    }
    Ok(())
}

/// The clock's work: writes activity down, then drops what is over.
pub fn tidy_up(ctx: &mut Ctx<'_>) -> Result<()> {
    let now = ctx.now;
    for (hash, at) in activity::since(now - 2 * NOTE_EVERY_MS, now) {
        sessions::seen(ctx.db, &hash, at)?;
    }
    sessions::purge(ctx.db, now)?;
    passkeys::purge(ctx.db, now)?;
    failures::purge(ctx.db, now - WINDOW_MS, now)
}

fn forget(hashes: &[String]) {
    hashes.iter().for_each(|hash| activity::forget(hash));
}
