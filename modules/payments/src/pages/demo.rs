//! The bank that the product plays on trial. What it says goes the way of a real gateway's notice.

use askama::Template;
use kernel::{Ctx, Error, Reply, Result};
use ui::Page;

use crate::attempt::{self, Attempt, AttemptState};
use crate::charge::{Charge, Way};
use crate::gateway::{self, Pairs};
use crate::means;
use crate::store;

use super::page;

#[derive(Template)]
#[template(path = "demo.html")]
struct Bank<'a> {
    page: Page<'a>,
    attempt: &'a Attempt,
    charge: &'a Charge,
}

/// Code of the scheme: the payer has given up.
const CANCELLED: &str = "24";
const DONE: &str = "00";

/// `GET /payments/demo/{attempt}`
pub fn show(ctx: &mut Ctx<'_>) -> Result<Reply> {
    let (attempt, charge) = open(ctx)?;
    if attempt.state != AttemptState::Open {
        return Ok(Reply::goto(format!("/payments/{}", charge.case_code)));
    }
    let view = Bank {
        page: Page::door(ctx.scene(), ctx.t("payments-demo-title")),
        attempt: &attempt,
        charge: &charge,
    };
    page(&view, &[])
}

/// `POST /payments/demo/{attempt}`: the payer decides what the bank says.
pub fn decide(ctx: &mut Ctx<'_>) -> Result<Reply> {
    let (attempt, charge) = open(ctx)?;
    let said = match ctx.field("answer") {
        "pay" => {
            tell(ctx, &attempt, attempt.amount_vnd, DONE)?;
            "paid"
        }
        "refuse" => {
            tell(ctx, &attempt, attempt.amount_vnd, CANCELLED)?;
            "refused"
        }
        "twice" => {
            // The bank sends its word twice, and the payer pays once more.
            tell(ctx, &attempt, attempt.amount_vnd, DONE)?;
            tell(ctx, &attempt, attempt.amount_vnd, DONE)?;
            let again = attempt::begin(ctx, &charge, Way::Demo)?;
            tell(ctx, &again, again.amount_vnd, DONE)?;
            "paid"
        }
        "wrong" => {
            tell(ctx, &attempt, attempt.amount_vnd - 1_000, DONE)?;
            "wrong"
        }
        _ => return Err(Error::Malformed("payments-error-way")),
    };
    Ok(Reply::goto(format!("/payments/{}?said={said}", charge.case_code)))
}

/// A notice as the gateway's scheme writes it, signed by the bank that we play.
fn tell(ctx: &mut Ctx<'_>, attempt: &Attempt, amount_vnd: i64, code: &str) -> Result<()> {
    let bank = means::trial_gateway();
    let fields = [
        ("vnp_TmnCode", bank.merchant.clone()),
        ("vnp_Amount", (amount_vnd * 100).to_string()),
        ("vnp_TxnRef", attempt.id.to_string()),
        ("vnp_ResponseCode", code.to_owned()),
        ("vnp_TransactionStatus", code.to_owned()),
        ("vnp_TransactionNo", attempt.id.made_at().to_string()),
    ];
    let mut pairs: Pairs = fields.into_iter().map(|(name, value)| (name.to_owned(), value)).collect();
    let signature = gateway::sign(&bank, &pairs);
    pairs.push(("vnp_SecureHash".to_owned(), signature));
    attempt::take_notice(ctx, &bank, Way::Demo, &pairs).map(drop)
}

/// The payer's own attempt, while the product is on trial.
fn open(ctx: &mut Ctx<'_>) -> Result<(Attempt, Charge)> {
    if !means::is_trial(ctx) {
        return Err(Error::NotFound);
    }
    let id = ctx.id_param("attempt")?;
    let attempt = store::attempt::by_id(ctx.db, id)?.filter(|it| it.way == Way::Demo);
    let attempt = attempt.ok_or(Error::NotFound)?;
    let charge = store::charge::by_id(ctx.db, attempt.charge)?;
    if charge.is_of(&ctx.actor) { Ok((attempt, charge)) } else { Err(Error::NotFound) }
}
