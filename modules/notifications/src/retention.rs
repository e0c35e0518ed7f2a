//! What is kept no longer than it is needed.

use kernel::{Ctx, Result};

use crate::claim::DAY_MS;
use crate::store::{addresses, letters, messages};

/// Once an hour.
pub const EVERY_MS: i64 = 3_600_000;
/// Half a year: long enough for a complaint about a message that did not come.
const MESSAGES_MS: i64 = 183 * DAY_MS;
const LETTERS_MS: i64 = 14 * DAY_MS;

/// Drops old messages, letters of trials, claims that are over, and counts that no limit asks for.
pub fn tidy_up(ctx: &mut Ctx<'_>) -> Result<()> {
    let now = ctx.now;
    messages::purge(ctx.db, now - MESSAGES_MS)?;
    letters::purge(ctx.db, now - LETTERS_MS)?;
    addresses::purge(ctx.db, now, now - DAY_MS)
}
