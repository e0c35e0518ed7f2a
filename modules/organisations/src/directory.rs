//! The port that other modules ask: units, and who sits where.

use contracts::organisations::{Directory, Seat, Unit};
use kernel::{Ctx, Error, Id, Result};

use crate::appointment;
use crate::position::{Term, title};
use crate::store::{positions, units};

pub const DIRECTORY: Directory = Directory { unit, unit_by_code, seats_of, seats_in, advisers, appoint };

fn unit(ctx: &mut Ctx<'_>, id: Id) -> Result<Option<Unit>> {
    Ok(units::by_id(ctx.db, id)?.map(|it| it.unit))
}

fn unit_by_code(ctx: &mut Ctx<'_>, code: &str) -> Result<Option<Unit>> {
    Ok(units::by_code(ctx.db, code)?.map(|it| it.unit))
}

fn seats_of(ctx: &mut Ctx<'_>, account: Id) -> Result<Vec<Seat>> {
    positions::seats_of(ctx.db, account, ctx.now)
}

fn seats_in(ctx: &mut Ctx<'_>, agency: Id, role: &str) -> Result<Vec<Seat>> {
    positions::seats_in(ctx.db, agency, role, ctx.now)
}

fn advisers(ctx: &mut Ctx<'_>, agency: Id) -> Result<Vec<Unit>> {
    let Some(entry) = units::by_id(ctx.db, agency)? else { return Ok(Vec::new()) };
    let advising = units::advising(ctx.db, &entry.province, agency)?;
    Ok(advising.into_iter().map(|it| it.unit).collect())
}

fn appoint(ctx: &mut Ctx<'_>, position: Id, account: Id, name: &str) -> Result<()> {
    let name = title(name).ok_or(Error::invalid("name", "organisations-name-wrong"))?;
    let term = Term { from_at: ctx.now, until_at: None };
    appointment::appoint(ctx, position, account, &name, term)
}
