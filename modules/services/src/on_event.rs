//! What the figures hear of cases. Delivery moves its cursor in the same transaction, so nothing counts
//! twice.

use contracts::cases::Moved;
use kernel::{Ctx, Event, Result};
use serde::Deserialize;

use crate::{figures, store};

/// What is read of a rating.
#[derive(Deserialize)]
struct Rated {
    service: String,
    /// 1 to 5; a rating without it is not counted.
    #[serde(default)]
    score: Option<u8>,
}

pub fn filed(ctx: &mut Ctx<'_>, event: &Event) -> Result<()> {
    let moved: Moved = event.read()?;
    store::open(ctx.db, moved.case, &moved.service, event.at)
}

/// The applicant has an answer: a result or a refusal, whichever is first.
pub fn answered(ctx: &mut Ctx<'_>, event: &Event) -> Result<()> {
    let moved: Moved = event.read()?;
    let Some((service, filed_at)) = store::close(ctx.db, moved.case)? else { return Ok(()) };
    let on_time = moved.due_at == 0 || event.at <= moved.due_at;
    let step = figures::step_of(event.at - filed_at);
    store::count(ctx.db, &service, figures::day_of(event.at), step, on_time)
}

/// What the applicant took back says nothing about the office.
pub fn withdrawn(ctx: &mut Ctx<'_>, event: &Event) -> Result<()> {
    let moved: Moved = event.read()?;
    store::close(ctx.db, moved.case).map(|_| ())
}

pub fn rated(ctx: &mut Ctx<'_>, event: &Event) -> Result<()> {
    let rated: Rated = event.read()?;
    match rated.score {
        Some(score @ 1..=5) => store::rate(ctx.db, &rated.service, score),
        _ => Ok(()),
    }
}
