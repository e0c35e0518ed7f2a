//! What is heard becomes notices.

use contracts::cases::Moved;
use kernel::{Ctx, Event, Result};

use crate::{notice, store};

/// Tells the applicant; an event that is heard again is not told again.
pub fn case_moved(ctx: &mut Ctx<'_>, event: &Event) -> Result<()> {
    let moved: Moved = event.read()?;
    let Some(notice) = notice::of_case(event, &moved) else { return Ok(()) };
    if store::insert(ctx.db, &notice)? {
        ctx.signal(format!("account:{}", notice.account));
    }
    Ok(())
}
