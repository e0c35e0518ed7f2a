//! The desk: what is to be collected, what was collected today, one charge in full.

use askama::Template;
use kernel::{Ctx, Error, FieldProblem, Reply, Result};
use ui::{Page, Tone};

use crate::charge::{Charge, State};
use crate::entry::{Entry, day_of};
use crate::refund::Refund;
use crate::{refunding, store};

use super::pay::state_key;
use super::{SHOWN, below, cut, desk_page, of_agency, page, tabs, tone};

#[derive(Template)]
#[template(path = "desk_due.html")]
struct Due<'a> {
    page: Page<'a>,
    tabs: Vec<(&'static str, String)>,
    charges: Vec<Charge>,
    older: String,
}

#[derive(Template)]
#[template(path = "desk_collected.html")]
struct Collected<'a> {
    page: Page<'a>,
    tabs: Vec<(&'static str, String)>,
    entries: Vec<Entry>,
    older: String,
    sum_in: i64,
    sum_out: i64,
}

#[derive(Template)]
#[template(path = "desk_charge.html")]
struct Whole<'a> {
    page: Page<'a>,
    charge: &'a Charge,
    state: &'a str,
    tone: Tone,
    entries: Vec<Entry>,
    refunds: Vec<Refund>,
    may_propose: bool,
    /// What was typed, when it has to be changed.
    reason: String,
}

/// `GET /payments`: due charges of the agency, newest first.
pub fn due(ctx: &mut Ctx<'_>) -> Result<Reply> {
    let agency = ctx.actor.agency().ok_or(Error::NotFound)?;
    let from = below(ctx);
    let mut charges = store::charge::of_agency(ctx.db, agency, State::Due, from, SHOWN as i64 + 1)?;
    let older = cut(&mut charges, "/payments?below=", |it| it.id);
    let view_page = desk_page(ctx, "payments-due-title");
    let tabs = tabs(&view_page);
    page(&Due { page: view_page, tabs, charges, older }, &[])
}

/// `GET /payments/collected`: today's entries of the agency, newest first, with today's sums.
pub fn collected(ctx: &mut Ctx<'_>) -> Result<Reply> {
    let agency = ctx.actor.agency().ok_or(Error::NotFound)?;
    let (day, from) = (day_of(ctx.now), below(ctx));
    let mut entries = store::entry::of_day(ctx.db, agency, &day, from, SHOWN as i64 + 1)?;
    let older = cut(&mut entries, "/payments/collected?below=", |it| it.id);
    let totals = store::entry::totals(ctx.db, agency, &day, &day)?;
    let sum = |direction: &str| -> i64 {
        totals.iter().filter(|it| it.direction.as_str() == direction).map(|it| it.sum_vnd).sum()
    };
    let (sum_in, sum_out) = (sum("in"), sum("out"));
    let view_page = desk_page(ctx, "payments-collected-title");
    let tabs = tabs(&view_page);
    page(&Collected { page: view_page, tabs, entries, older, sum_in, sum_out }, &[])
}

/// `GET /payments/desk/{code}`
pub fn show(ctx: &mut Ctx<'_>) -> Result<Reply> {
    let charge = of_agency(ctx)?;
    whole(ctx, &charge, &[])
}

/// `POST /payments/desk/{code}/refund`: an officer proposes to give the fee back.
pub fn propose_refund(ctx: &mut Ctx<'_>) -> Result<Reply> {
    let mut charge = of_agency(ctx)?;
    let reason = ctx.field("reason").to_owned();
    match refunding::propose_fee(ctx, &mut charge, &reason) {
        Ok(()) => Ok(Reply::goto(format!("/payments/desk/{}", charge.case_code))),
        Err(Error::Invalid(problems)) => whole(ctx, &charge, &problems),
        Err(other) => Err(other),
    }
}

fn whole(ctx: &mut Ctx<'_>, charge: &Charge, problems: &[FieldProblem]) -> Result<Reply> {
    let entries = store::entry::of_charge(ctx.db, charge.id)?;
    let refunds = store::refund::of_charge(ctx.db, charge.id)?;
    let ctx: &Ctx<'_> = ctx;
    let view = Whole {
        page: Page::desk(ctx.scene(), charge.case_code.clone())
            .crumb(ctx.t("payments-nav"), "/payments")
            .with_problems(problems),
        state: ctx.t(state_key(charge.state)),
        tone: tone(charge.state),
        entries,
        refunds,
        may_propose: charge.state == State::Paid && ctx.actor.may("payments.propose"),
        reason: ctx.field("reason").to_owned(),
        charge,
    };
    page(&view, problems)
}
