//! Putting somebody into a position and taking them out again, with what others must hear of it.

use contracts::organisations::{POSITION_ENDED, PositionEnded};
use kernel::{Ctx, Error, Id, Reply, Result};

use crate::position::Term;
use crate::store::positions;

/// Ends announced in one round of the clock.
const ROUND_MAX: usize = 200;

/// Makes an account the holder of a position for a term. Whoever held it until then leaves when the term
/// begins. No change when the account holds it already.
pub fn appoint(ctx: &mut Ctx<'_>, position: Id, account: Id, name: &str, term: Term) -> Result<()> {
    if positions::seat(ctx.db, position, ctx.now)?.is_none() {
        return Err(Error::NotFound);
    }
    let holding = positions::holding(ctx.db, position, ctx.now)?;
    if holding.iter().any(|it| it.account == account && it.term.holds_at(term.from_at)) {
        return Ok(());
    }
    for before in holding {
        positions::end(ctx.db, before.id, term.from_at.max(before.term.from_at))?;
        if term.from_at <= ctx.now {
            announce(ctx, before.id, position, before.account)?;
        }
    }
    let id = ctx.new_id();
    positions::appoint(ctx.db, id, position, account, name, term)
}

/// Takes the holder of today out of a position, now. False when nobody held it.
pub fn vacate(ctx: &mut Ctx<'_>, position: Id) -> Result<bool> {
    let holding = positions::holding(ctx.db, position, ctx.now)?;
    let Some(holder) = holding.into_iter().find(|it| it.term.holds_at(ctx.now)) else { return Ok(false) };
    positions::end(ctx.db, holder.id, ctx.now)?;
    announce(ctx, holder.id, position, holder.account)?;
    Ok(true)
}

/// Says of each term that ran out that it did, so that sessions through it close.
pub fn announce_ends(ctx: &mut Ctx<'_>) -> Result<()> {
    for (holder, position, account) in positions::over(ctx.db, ctx.now, ROUND_MAX)? {
        announce(ctx, holder, position, account)?;
    }
    Ok(())
}

fn announce(ctx: &mut Ctx<'_>, holder: Id, position: Id, account: Id) -> Result<()> {
    if positions::close(ctx.db, holder)? {
        ctx.event(POSITION_ENDED, position.to_string(), &PositionEnded { position, account })?;
        ctx.signal(format!("account:{account}"));
    }
    Ok(())
}

/// The answer of commands that change a position.
pub fn back_to(position: Id) -> Reply {
    Reply::goto(format!("/organisations/positions/{position}"))
}
