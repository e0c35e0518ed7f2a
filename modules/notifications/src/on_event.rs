//! What is heard becomes notices, and messages to where a person wants to be told.

use contracts::cases::Moved;
use kernel::{Ctx, Event, Result};

use crate::channel::in_app;
use crate::{notice, outgoing};

/// Tells the applicant; an event that is heard again is not told again.
pub fn case_moved(ctx: &mut Ctx<'_>, event: &Event) -> Result<()> {
    let moved: Moved = event.read()?;
    let Some(notice) = notice::of_case(event, &moved) else { return Ok(()) };
    if in_app::put(ctx, &notice)? {
        outgoing::queue_notice(ctx, &notice)?;
    }
    Ok(())
}
