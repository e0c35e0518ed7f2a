//! Somebody with several positions chooses in which one to act.

use askama::Template;
use contracts::organisations::{Seat, directory};
use kernel::{Ctx, Error, FieldProblem, Reply, Result};
use ui::{Choice, Page};

use super::{page, render, render_with_problems};
use crate::account::{Account, actor_in};
use crate::event::{OfSession, SEAT_CHOSEN};
use crate::lifetime::Lifetime;
use crate::local_path::local_path;
use crate::sign_in::home;
use crate::store::{accounts, sessions};

/// Stands for "as myself" among the seats.
const MYSELF: &str = "person";

#[derive(Template)]
#[template(path = "seat.html")]
struct Form<'a> {
    page: Page<'a>,
    seats: Vec<Choice>,
    back: String,
}

/// `GET /identity/seat?back=…`
pub fn form(ctx: &mut Ctx<'_>) -> Result<Reply> {
    let back = ctx.query("back").to_owned();
    answer(ctx, &back, &[])
}

/// `POST /identity/seat` with `seat`, `back`.
pub fn choose(ctx: &mut Ctx<'_>) -> Result<Reply> {
    let (account, seats) = choices(ctx)?;
    let chosen = ctx.field("seat").to_owned();
    let seat = seats.iter().find(|it| it.position.to_string() == chosen);
    let back = ctx.field("back").to_owned();
    if seat.is_none() && !(chosen == MYSELF && account.person.is_some()) {
        return answer(ctx, &back, &[FieldProblem::new("seat", "identity-seat-wrong")]);
    }
    let session = ctx.actor.session;
    let (actor, role) = actor_in(&account, session, seat);
    let idle_ms = sessions::idle_of(ctx.db, session)?.ok_or(Error::SignedOut)?;
    // A shared computer stays one in every seat.
    let shared = idle_ms == Lifetime::of(true, true).idle_ms;
    let idle_ms = Lifetime::of(seat.is_some(), shared).idle_ms;
    sessions::sit(ctx.db, session, &role, actor.position.as_ref(), idle_ms)?;
    let position = seat.map(|it| it.position);
    ctx.event(SEAT_CHOSEN, account.id.to_string(), &OfSession { session, way: String::new(), position })?;
    Ok(Reply::goto(local_path(&back).map_or_else(|| home(ctx, &actor, &role), str::to_owned)))
}

fn choices(ctx: &mut Ctx<'_>) -> Result<(Account, Vec<Seat>)> {
    let account = accounts::by_id(ctx.db, ctx.actor.account)?.ok_or(Error::SignedOut)?;
    let seats_of = directory(ctx)?.seats_of;
    let seats = seats_of(ctx, account.id)?;
    Ok((account, seats))
}

fn answer(ctx: &mut Ctx<'_>, back: &str, problems: &[FieldProblem]) -> Result<Reply> {
    let (account, seats) = choices(ctx)?;
    let current = ctx.actor.position.as_ref().map(|it| it.id);
    let mut list: Vec<Choice> = seats
        .into_iter()
        .map(|seat| Choice {
            value: seat.position.to_string(),
            chosen: current == Some(seat.position),
            label: seat.title,
            hint: seat.agency_name,
        })
        .collect();
    if account.person.is_some() {
        let (label, hint) =
            (ctx.t("identity-seat-myself").to_owned(), ctx.t("identity-seat-myself-hint").to_owned());
        list.push(Choice { value: MYSELF.to_owned(), label, hint, chosen: current.is_none() });
    }
    let page = page(ctx, "identity-seat").with_problems(problems);
    let view = Form { page, seats: list, back: local_path(back).unwrap_or("").to_owned() };
    if problems.is_empty() { render(&view) } else { render_with_problems(&view) }
}
