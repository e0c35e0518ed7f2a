//! The payer's page: how much, what for, and the ways to pay.

use askama::Template;
use contracts::cases::fees;
use kernel::{Ctx, Error, Reply, Result};
use ui::{Html, Page, Tone};

use crate::attempt;
use crate::charge::{Charge, State, Way};
use crate::means::{self, BankAccount};
use crate::vietqr::{self, Transfer};

use super::{own, page, tone};

#[derive(Template)]
#[template(path = "pay.html")]
struct Pay<'a> {
    page: Page<'a>,
    charge: &'a Charge,
    state: &'a str,
    tone: Tone,
    is_due: bool,
    transfer: Option<Drawn>,
    has_gateway: bool,
    is_trial: bool,
    /// What the bank has just said: `paid`, `refused`, `wrong`; else empty.
    said: &'static str,
}

/// A transfer as a picture and in words.
struct Drawn {
    account: BankAccount,
    picture: Html,
    amount: String,
}

#[derive(Template)]
#[template(path = "soon.html")]
struct Soon<'a> {
    page: Page<'a>,
    code: String,
}

/// `GET /payments/{code}`. Officials are led to their own view of it.
pub fn show(ctx: &mut Ctx<'_>) -> Result<Reply> {
    let code = ctx.param("code")?.to_owned();
    if ctx.actor.is_official() {
        return Ok(Reply::goto(format!("/payments/desk/{code}")));
    }
    let charge = match own(ctx) {
        Err(Error::NotFound) => return soon(ctx, code),
        found => found?,
    };
    let is_due = charge.state == State::Due;
    let account = if is_due { means::account_of(ctx, charge.agency)? } else { None };
    let ctx: &Ctx<'_> = ctx;
    let mut view_page = Page::door(ctx.scene(), ctx.t("payments-pay-title"))
        .crumb(charge.case_code.clone(), format!("/cases/{}", charge.case_code));
    view_page.live = true;
    let view = Pay {
        page: view_page,
        state: ctx.t(state_key(charge.state)),
        tone: tone(charge.state),
        is_due,
        transfer: account.map(|it| drawn(it, &charge)),
        has_gateway: is_due && means::gateway(ctx).is_some(),
        is_trial: is_due && means::is_trial(ctx),
        said: said(ctx.query("said")),
        charge: &charge,
    };
    page(&view, &[])
}

/// The fee is known, the charge follows within a moment.
fn soon(ctx: &mut Ctx<'_>, code: String) -> Result<Reply> {
    let ask = fees(ctx)?.of_case;
    let fee = ask(ctx, &code)?.filter(|it| it.is_awaited && it.payer == ctx.actor.account);
    fee.ok_or(Error::NotFound)?;
    let mut view_page = Page::door(ctx.scene(), ctx.t("payments-pay-title"));
    view_page.live = true;
    page(&Soon { page: view_page, code }, &[])
}

/// `POST /payments/{code}/attempts`: to the gateway, or to the bank that the product plays.
pub fn begin(ctx: &mut Ctx<'_>) -> Result<Reply> {
    let charge = own(ctx)?;
    if charge.state != State::Due {
        return Ok(Reply::goto(format!("/payments/{}", charge.case_code)));
    }
    match ctx.field("way") {
        "gateway" if means::gateway(ctx).is_some() => {
            let attempt = attempt::begin(ctx, &charge, Way::Gateway)?;
            Ok(Reply::goto(format!("/payments/attempts/{}", attempt.id)))
        }
        "demo" if means::is_trial(ctx) => {
            let attempt = attempt::begin(ctx, &charge, Way::Demo)?;
            Ok(Reply::goto(format!("/payments/demo/{}", attempt.id)))
        }
        _ => Err(Error::Malformed("payments-error-way")),
    }
}

fn drawn(account: BankAccount, charge: &Charge) -> Drawn {
    let transfer = Transfer {
        bank: &account.bank,
        account: &account.number,
        amount_vnd: charge.amount_vnd,
        purpose: &charge.reference,
    };
    let picture = Html(vietqr::svg(&vietqr::payload(&transfer)));
    Drawn { account, picture, amount: charge.amount_vnd.to_string() }
}

fn said(word: &str) -> &'static str {
    ["paid", "refused", "wrong"].into_iter().find(|it| *it == word).unwrap_or("")
}

/// The text key of a charge's state.
pub fn state_key(state: State) -> &'static str {
    match state {
        State::Due => "payments-state-due",
        State::Paid => "payments-state-paid",
        State::RefundWanted => "payments-state-refund-wanted",
        State::Refunded => "payments-state-refunded",
        State::Void => "payments-state-void",
    }
}
