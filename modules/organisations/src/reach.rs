//! How far an administrator's right goes: the agency they sit in, and everything below it.

use kernel::{Ctx, Error, Result};

use crate::store::units;
use crate::unit::Entry;

/// The tree has nation, province, commune, department, office: more steps are a loop.
const DEPTH_MAX: usize = 8;

/// Refuses when the actor's agency is not above the unit. Administrators of the nation reach everything.
pub fn within(ctx: &mut Ctx<'_>, entry: &Entry) -> Result<()> {
    if reaches(ctx, entry)? { Ok(()) } else { Err(Error::Forbidden) }
}

/// Whether the actor may change a unit.
pub fn reaches(ctx: &mut Ctx<'_>, entry: &Entry) -> Result<bool> {
    if !ctx.actor.may("organisations.manage") {
        return Ok(false);
    }
    let Some(own) = ctx.actor.agency() else { return Ok(false) };
    let mut at = entry.clone();
    for _ in 0..DEPTH_MAX {
        if at.unit.id == own || at.agency == own {
            return Ok(true);
        }
        match at.unit.parent {
            Some(parent) => at = units::by_id(ctx.db, parent)?.ok_or(Error::NotFound)?,
            None => return Ok(false),
        }
    }
    Ok(false)
}
