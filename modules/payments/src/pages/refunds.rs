//! Money that is to go back: wanted, proposed, and what a leader says to it.

use askama::Template;
use contracts::work::Pane;
use kernel::{Ctx, Error, FieldProblem, Id, Reply, Result, bug};
use ui::Page;

use crate::refund::{Refund, RefundState};
use crate::{refunding, store};

use super::{SHOWN, below, cut, desk_page, page, tabs};

#[derive(Template)]
#[template(path = "desk_refunds.html")]
struct Refunds<'a> {
    page: Page<'a>,
    tabs: Vec<(&'static str, String)>,
    wanted: Vec<Refund>,
    proposed: Vec<Refund>,
    done: Vec<Refund>,
    older: String,
    may_propose: bool,
    may_confirm: bool,
    me: Id,
}

/// One proposal beside the list of Today.
#[derive(Template)]
#[template(path = "refund_pane.html")]
struct Beside<'a> {
    page: Page<'a>,
    refund: Refund,
    /// What the money was.
    what: String,
    may_decide: bool,
}

/// Offered as `payments.pane`.
pub const PANE: Pane = Pane { show: beside };

fn beside(ctx: &mut Ctx<'_>, subject: &str) -> Result<String> {
    let id = subject.parse().map_err(|_| Error::NotFound)?;
    let refund = store::refund::by_id(ctx.db, id)?;
    if ctx.actor.agency() != Some(refund.agency) {
        return Err(Error::NotFound);
    }
    let is_others = refund.proposed_by.as_ref().is_some_and(|(account, _)| *account != ctx.actor.account);
    let may_decide = refund.state == RefundState::Proposed && is_others && ctx.actor.may("payments.confirm");
    let what = ctx.t(&format!("payments-verdict-{}", refund.verdict.as_str())).to_owned();
    let view = Beside { page: Page::desk(ctx.scene(), ""), refund, what, may_decide };
    view.render().map_err(bug("rendering a pane"))
}

/// `GET /payments/refunds`: what waits, and below it what is done, newest first.
pub fn list(ctx: &mut Ctx<'_>) -> Result<Reply> {
    lists(ctx, &[])
}

fn lists(ctx: &mut Ctx<'_>, problems: &[FieldProblem]) -> Result<Reply> {
    let agency = ctx.actor.agency().ok_or(Error::NotFound)?;
    let (all, from, limit) = (Id(i64::MAX), below(ctx), SHOWN as i64);
    let mut done = store::refund::of_agency(ctx.db, agency, RefundState::Done, from, limit + 1)?;
    let older = cut(&mut done, "/payments/refunds?below=", |it| it.id);
    let wanted = store::refund::of_agency(ctx.db, agency, RefundState::Wanted, all, limit)?;
    let proposed = store::refund::of_agency(ctx.db, agency, RefundState::Proposed, all, limit)?;
    let view_page = desk_page(ctx, "payments-refunds-title").with_problems(problems);
    let view = Refunds {
        tabs: tabs(&view_page),
        page: view_page,
        wanted,
        proposed,
        done,
        older,
        may_propose: ctx.actor.may("payments.propose"),
        may_confirm: ctx.actor.may("payments.confirm"),
        me: ctx.actor.account,
    };
    page(&view, problems)
}

/// `POST /payments/refunds/{id}/proposal`
pub fn propose(ctx: &mut Ctx<'_>) -> Result<Reply> {
    let mut refund = in_path(ctx)?;
    let reason = ctx.field("reason").to_owned();
    match refunding::propose(ctx, &mut refund, &reason) {
        Ok(()) => Ok(Reply::goto("/payments/refunds")),
        Err(Error::Invalid(problems)) => lists(ctx, &problems),
        Err(other) => Err(other),
    }
}

/// `POST /payments/refunds/{id}/decision`
pub fn decide(ctx: &mut Ctx<'_>) -> Result<Reply> {
    let mut refund = in_path(ctx)?;
    match ctx.field("answer") {
        "confirm" => refunding::confirm(ctx, &mut refund)?,
        "decline" => refunding::decline(ctx, &mut refund)?,
        _ => return Err(Error::Malformed("payments-error-way")),
    }
    Ok(Reply::goto(if ctx.field("back") == "/work" { "/work" } else { "/payments/refunds" }))
}

fn in_path(ctx: &mut Ctx<'_>) -> Result<Refund> {
    let id = ctx.id_param("id")?;
    let refund = store::refund::by_id(ctx.db, id)?;
    if ctx.actor.agency() == Some(refund.agency) { Ok(refund) } else { Err(Error::NotFound) }
}
