//! What feeds the index: an event says that a thing changed, its module says what it is like now.

use contracts::search::Source;
use kernel::{Ctx, Event, Result};

use crate::index;

/// The port by which cases say what they are like.
pub const CASES: &str = "cases.search";

/// A case moved: its current entry takes the place of the one before. Handing over the same event again
/// changes nothing.
pub fn case_moved(ctx: &mut Ctx<'_>, event: &Event) -> Result<()> {
    let source: &Source = ctx.port(CASES)?;
    let entry = (source.entry)(ctx, &event.subject)?;
    index::put(ctx.db, &event.subject, entry.as_ref())
}
