//! What people see and press, one file per screen.

pub mod book;
pub mod demo;
pub mod desk;
pub mod gateway;
pub mod pay;
pub mod receipt;
pub mod refunds;
pub mod statements;

use askama::Template;
use kernel::{Ctx, Error, FieldProblem, Id, Reply, Result, bug};
use ui::{Page, Tone};

use crate::charge::{Charge, State};
use crate::store;

/// Rows on one page of a list.
const SHOWN: usize = 50;

/// A rendered view as an answer; 422 when there is something to change.
fn page(view: &impl Template, problems: &[FieldProblem]) -> Result<Reply> {
    let html = view.render().map_err(bug("rendering a page"))?;
    Ok(if problems.is_empty() { Reply::page(html) } else { Reply::page_with_problems(html) })
}

/// The charge of the case in the path, when it is the actor's own.
fn own(ctx: &mut Ctx<'_>) -> Result<Charge> {
    let code = ctx.param("code")?.to_owned();
    let charge = store::charge::by_case(ctx.db, &code)?.ok_or(Error::NotFound)?;
    if charge.is_of(&ctx.actor) && !ctx.actor.is_official() { Ok(charge) } else { Err(Error::NotFound) }
}

/// The charge of the case in the path, when the actor's agency collects it.
fn of_agency(ctx: &mut Ctx<'_>) -> Result<Charge> {
    let code = ctx.param("code")?.to_owned();
    let charge = store::charge::by_case(ctx.db, &code)?.ok_or(Error::NotFound)?;
    if charge.is_of_agency(&ctx.actor) { Ok(charge) } else { Err(Error::NotFound) }
}

/// Where a list goes on from.
fn below(ctx: &Ctx<'_>) -> Id {
    ctx.query("below").parse().unwrap_or(Id(i64::MAX))
}

/// Cuts a list that was asked for one row more than is shown; the address of the rest.
fn cut<T>(rows: &mut Vec<T>, base: &str, id: impl Fn(&T) -> Id) -> String {
    let more = rows.len() > SHOWN;
    rows.truncate(SHOWN);
    match rows.last() {
        Some(last) if more => format!("{base}{}", id(last)),
        _ => String::new(),
    }
}

/// A page at the desk, with the way to its sisters.
fn desk_page<'a>(ctx: &'a Ctx<'_>, title: &'static str) -> Page<'a> {
    Page::desk(ctx.scene(), ctx.t(title))
}

/// The colour of a charge's state.
fn tone(state: State) -> Tone {
    match state {
        State::Due => Tone::Warn,
        State::Paid => Tone::Ok,
        State::RefundWanted => Tone::New,
        State::Refunded | State::Void => Tone::Plain,
    }
}

/// The lists of the desk, in the order of the tabs: address and text key.
const TABS: [(&str, &str); 5] = [
    ("/payments", "payments-tab-due"),
    ("/payments/collected", "payments-tab-collected"),
    ("/payments/refunds", "payments-tab-refunds"),
    ("/payments/statements", "payments-tab-statements"),
    ("/payments/totals", "payments-tab-totals"),
];

/// The tabs that the actor may open.
fn tabs(page: &Page<'_>) -> Vec<(&'static str, String)> {
    let may = |path: &str| path != "/payments/statements" || page.actor.may("payments.reconcile");
    TABS.into_iter().filter(|(path, _)| may(path)).map(|(path, key)| (path, page.t(key).to_owned())).collect()
}
