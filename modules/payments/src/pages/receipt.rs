//! The receipt, to be printed: for the payer, and for the agency that took the money.

use askama::Template;
use contracts::cases::fees;
use contracts::organisations::directory;
use kernel::{Ctx, Error, Reply, Result};
use ui::Page;

use crate::charge::Charge;
use crate::store;

use super::page;

#[derive(Template)]
#[template(path = "receipt.html")]
struct Receipt<'a> {
    page: Page<'a>,
    charge: &'a Charge,
    number: &'a str,
    paid_at: i64,
    agency: String,
    payer: String,
    /// In Vietnamese words, as receipts ask.
    in_words: String,
    back: String,
}

/// `GET /payments/{code}/receipt`
pub fn show(ctx: &mut Ctx<'_>) -> Result<Reply> {
    let code = ctx.param("code")?.to_owned();
    let charge = store::charge::by_case(ctx.db, &code)?.ok_or(Error::NotFound)?;
    let collects = charge.is_of_agency(&ctx.actor) && ctx.actor.may("payments.see");
    if !charge.is_of(&ctx.actor) && !collects {
        return Err(Error::NotFound);
    }
    let (Some(number), Some(paid_at)) = (charge.receipt.clone(), charge.settled_at) else {
        return Err(Error::NotFound);
    };
    let unit = directory(ctx)?.unit;
    let agency = unit(ctx, charge.agency)?.map(|it| it.name).unwrap_or_default();
    let ask = fees(ctx)?.of_case;
    let payer = ask(ctx, &code)?.map(|it| it.payer_name).unwrap_or_default();
    let view = Receipt {
        page: Page::door(
            ctx.scene(),
            ctx.format("payments-receipt-title", &[("number", number.as_str().into())]),
        ),
        number: &number,
        paid_at,
        agency,
        payer,
        in_words: vn::Vnd(charge.amount_vnd).in_words(),
        back: if collects { format!("/payments/desk/{code}") } else { format!("/payments/{code}") },
        charge: &charge,
    };
    page(&view, &[])
}
