//! Boundary changes: a unit ends, another takes its place, and old cases go on naming the old one.

use kernel::{Ctx, Error, Result};

use crate::appointment;
use crate::store::{positions, units};

/// Ends a unit now and, where one is named, says which unit took its place. Everybody who holds a position
/// in it leaves. Offices inside it must have ended before.
pub fn end_unit(ctx: &mut Ctx<'_>, code: &str, successor: Option<&str>) -> Result<()> {
    let entry = units::by_code(ctx.db, code)?.ok_or(Error::NotFound)?;
    if !units::children(ctx.db, entry.unit.id, "", 1)?.is_empty() {
        return Err(Error::Refused("organisations-unit-has-parts"));
    }
    let successor = match successor {
        Some(code) => Some(units::by_code(ctx.db, code)?.ok_or(Error::NotFound)?.unit.id),
        None => None,
    };
    for seat in positions::seats_under(ctx.db, entry.unit.id, ctx.now)? {
        appointment::vacate(ctx, seat.position)?;
    }
    if units::end(ctx.db, entry.unit.id, ctx.now, successor)? { Ok(()) } else { Err(Error::Conflict) }
}
