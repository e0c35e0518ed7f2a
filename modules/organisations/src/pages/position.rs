//! The page of one position: its holder, those before, and how administrators change it.

use askama::Template;
use contracts::identity::accounts;
use contracts::organisations::Seat;
use kernel::{Ctx, Error, FieldProblem, Fields, Id, Reply, Result};
use ui::{DateParts, Page};

use super::{href, render, render_with_problems, role_key};
use crate::appointment::{self, back_to};
use crate::position::{Term, TermError, title};
use crate::reach;
use crate::store::positions::{self, Holder};
use crate::store::units;
use crate::unit::Entry;

#[derive(Template)]
#[template(path = "position.html")]
struct Show<'a> {
    page: Page<'a>,
    seat: Seat,
    role_key: &'static str,
    history: Vec<Holder>,
    manages: bool,
    typed: Typed,
}

/// What an administrator typed about an appointment.
#[derive(Default)]
struct Typed {
    login: String,
    name: String,
    from: DateParts,
    until: DateParts,
}

/// What was typed, understood.
struct Appointment {
    account: Id,
    name: String,
    term: Term,
}

#[derive(Template)]
#[template(path = "appoint.html")]
struct AskAppoint<'a> {
    page: Page<'a>,
    seat: Seat,
    typed: Typed,
    appointment: Appointment,
}

#[derive(Template)]
#[template(path = "vacate.html")]
struct AskVacate<'a> {
    page: Page<'a>,
    seat: Seat,
    holder: String,
}

/// `GET /organisations/positions/{id}`
pub fn show(ctx: &mut Ctx<'_>) -> Result<Reply> {
    answer(ctx, Typed::default(), &[])
}

/// `GET /organisations/positions/{id}/holder`: shows what an appointment will do, before it is done.
pub fn ask_appoint(ctx: &mut Ctx<'_>) -> Result<Reply> {
    let (seat, _) = managed(ctx)?;
    let typed = Typed::of(&ctx.request.query);
    match understood(ctx, &typed)? {
        Err(problems) => answer(ctx, typed, &problems),
        Ok(appointment) => {
            let page = Page::desk(ctx.scene(), ctx.t("organisations-appoint"));
            let page = page.crumb(seat.title.as_str(), format!("/organisations/positions/{}", seat.position));
            render(&AskAppoint { page, seat, typed, appointment })
        }
    }
}

/// `POST /organisations/positions/{id}/holder` with `login`, `name`, `from`, `until`.
pub fn appoint(ctx: &mut Ctx<'_>) -> Result<Reply> {
    let (seat, _) = managed(ctx)?;
    let typed = Typed::of(&ctx.request.form);
    match understood(ctx, &typed)? {
        Err(problems) => answer(ctx, typed, &problems),
        Ok(it) => {
            appointment::appoint(ctx, seat.position, it.account, &it.name, it.term)?;
            Ok(back_to(seat.position))
        }
    }
}

/// `GET /organisations/positions/{id}/vacancy`
pub fn ask_vacate(ctx: &mut Ctx<'_>) -> Result<Reply> {
    let (seat, _) = managed(ctx)?;
    let Some((_, holder)) = seat.holder.clone() else { return Ok(back_to(seat.position)) };
    let page = Page::desk(ctx.scene(), ctx.t("organisations-vacate"));
    let page = page.crumb(seat.title.as_str(), format!("/organisations/positions/{}", seat.position));
    render(&AskVacate { page, seat, holder })
}

/// `POST /organisations/positions/{id}/vacancy`
pub fn vacate(ctx: &mut Ctx<'_>) -> Result<Reply> {
    let (seat, _) = managed(ctx)?;
    appointment::vacate(ctx, seat.position)?;
    Ok(back_to(seat.position))
}

impl Typed {
    fn of(fields: &Fields) -> Typed {
        Typed {
            login: fields.get("login").to_owned(),
            name: fields.get("name").to_owned(),
            from: DateParts::of_form(fields, "from"),
            until: DateParts::of_form(fields, "until"),
        }
    }
}

/// The account, name and term behind what was typed, or everything that must change.
fn understood(ctx: &mut Ctx<'_>, typed: &Typed) -> Result<Result<Appointment, Vec<FieldProblem>>> {
    let by_login = accounts(ctx)?.by_login;
    let account = by_login(ctx, &typed.login)?;
    let name = title(&typed.name);
    let (from, until) = (day(&typed.from), day(&typed.until));
    let mut problems = Vec::new();
    let mut wrong = |field: &str, key: &str| problems.push(FieldProblem::new(field, key));
    if account.is_none() {
        wrong("login", "organisations-login-unknown");
    }
    if name.is_none() {
        wrong("name", "organisations-name-wrong");
    }
    let term = match (from, until) {
        (Err(()), _) => Err(("from", "organisations-date-wrong")),
        (_, Err(())) => Err(("until", "organisations-date-wrong")),
        (Ok(from), Ok(until)) => Term::of_days(from, until, ctx.now).map_err(|cause| match cause {
            TermError::EndsFirst => ("until", "organisations-term-ends-first"),
            TermError::Over => ("until", "organisations-term-over"),
        }),
    };
    if let Err((field, key)) = term {
        wrong(field, key);
    }
    Ok(match (account, name, term) {
        (Some(account), Some(name), Ok(term)) => Ok(Appointment { account, name, term }),
        _ => Err(problems),
    })
}

/// A day of the calendar, or none when nothing was typed.
fn day(parts: &DateParts) -> Result<Option<jiff::civil::Date>, ()> {
    if parts.is_empty() {
        return Ok(None);
    }
    parts.to_iso().and_then(|it| it.parse().ok()).map(Some).ok_or(())
}

fn of_path(ctx: &mut Ctx<'_>) -> Result<(Seat, Entry)> {
    let id = ctx.id_param("id")?;
    let seat = positions::seat(ctx.db, id, ctx.now)?.ok_or(Error::NotFound)?;
    let entry = units::by_id(ctx.db, seat.unit)?.ok_or(Error::NotFound)?;
    Ok((seat, entry))
}

fn managed(ctx: &mut Ctx<'_>) -> Result<(Seat, Entry)> {
    let (seat, entry) = of_path(ctx)?;
    reach::within(ctx, &entry)?;
    Ok((seat, entry))
}

fn answer(ctx: &mut Ctx<'_>, typed: Typed, problems: &[FieldProblem]) -> Result<Reply> {
    let (seat, entry) = of_path(ctx)?;
    let history = positions::history(ctx.db, seat.position)?;
    let manages = reach::reaches(ctx, &entry)?;
    let page = Page::desk(ctx.scene(), seat.title.as_str());
    let page = page.crumb(ctx.t("organisations-title"), "/organisations");
    let page = page.crumb(entry.territory.as_str(), href(&entry.unit.code)).with_problems(problems);
    let view = Show { page, role_key: role_key(&seat.role), seat, history, manages, typed };
    if problems.is_empty() { render(&view) } else { render_with_problems(&view) }
}
