//! Officials note the days on which they are away, and who stands in.

use askama::Template;
use contracts::organisations::Seat;
use kernel::{Ctx, Error, FieldProblem, Id, Reply, Result};
use ui::{Choice, DateParts, Page};

use super::{href, render, render_with_problems};
use crate::position::{Term, TermError};
use crate::store::{positions, units};

#[derive(Template)]
#[template(path = "absence.html")]
struct Form<'a> {
    page: Page<'a>,
    seat: Seat,
    from: DateParts,
    until: DateParts,
    stand_ins: Vec<Choice>,
}

/// `GET /organisations/absence`
pub fn form(ctx: &mut Ctx<'_>) -> Result<Reply> {
    answer(ctx, &[])
}

/// `POST /organisations/absence` with `from`, `until`, `stand_in`: about the actor's own position.
pub fn add(ctx: &mut Ctx<'_>) -> Result<Reply> {
    let seat = own(ctx)?;
    let form = &ctx.request.form;
    let day = |name: &str| DateParts::of_form(form, name).to_iso().and_then(|it| it.parse().ok());
    let (Some(first), Some(last)) = (day("from"), day("until")) else {
        let field = if day("from").is_none() { "from" } else { "until" };
        return answer(ctx, &[FieldProblem::new(field, "organisations-date-wrong")]);
    };
    let term = match Term::of_days(Some(first), Some(last), ctx.now) {
        Ok(term) => term,
        Err(TermError::EndsFirst) => {
            return answer(ctx, &[FieldProblem::new("until", "organisations-term-ends-first")]);
        }
        Err(TermError::Over) => return answer(ctx, &[FieldProblem::new("until", "organisations-term-over")]),
    };
    let chosen = ctx.field("stand_in").to_owned();
    let stand_in = if chosen.is_empty() { String::new() } else { colleague(ctx, &seat, &chosen)?.title };
    let holding = positions::holding(ctx.db, seat.position, ctx.now)?;
    let holder = holding.into_iter().find(|it| it.account == ctx.actor.account).ok_or(Error::Forbidden)?;
    let id = ctx.new_id();
    positions::add_absence(
        ctx.db,
        id,
        holder.id,
        term.from_at,
        term.until_at.unwrap_or(term.from_at),
        &stand_in,
    )?;
    let unit = units::by_id(ctx.db, seat.unit)?.ok_or(Error::NotFound)?;
    Ok(Reply::goto(href(&unit.unit.code)))
}

/// The position through which the actor acts.
fn own(ctx: &mut Ctx<'_>) -> Result<Seat> {
    let position = ctx.actor.position.as_ref().ok_or(Error::Forbidden)?.id;
    positions::seat(ctx.db, position, ctx.now)?.ok_or(Error::NotFound)
}

fn colleague(ctx: &mut Ctx<'_>, seat: &Seat, chosen: &str) -> Result<Seat> {
    let id: Id = chosen.parse().map_err(|_| Error::invalid("stand_in", "organisations-stand-in-wrong"))?;
    let other = positions::seat(ctx.db, id, ctx.now)?
        .filter(|it| it.unit == seat.unit && it.position != seat.position);
    other.ok_or_else(|| Error::invalid("stand_in", "organisations-stand-in-wrong"))
}

fn answer(ctx: &mut Ctx<'_>, problems: &[FieldProblem]) -> Result<Reply> {
    let seat = own(ctx)?;
    let others = positions::seats_under(ctx.db, seat.unit, ctx.now)?;
    let others: Vec<(String, String)> = others
        .into_iter()
        .filter(|it| it.position != seat.position)
        .map(|it| (it.position.to_string(), it.title))
        .collect();
    let stand_ins = Choice::list(&others, ctx.field("stand_in"));
    let form = &ctx.request.form;
    let (from, until) = (DateParts::of_form(form, "from"), DateParts::of_form(form, "until"));
    let page = Page::desk(ctx.scene(), ctx.t("organisations-absence")).with_problems(problems);
    let view = Form { page, seat, from, until, stand_ins };
    if problems.is_empty() { render(&view) } else { render_with_problems(&view) }
}
