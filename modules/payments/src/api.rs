//! A charge as JSON.

use kernel::{Ctx, Error, Reply, Result};
use serde::Serialize;
use utoipa::openapi::path::{Operation, OperationBuilder, ParameterBuilder, ParameterIn};
use utoipa::openapi::schema::{ObjectBuilder, Type};
use utoipa::openapi::{Required, ResponseBuilder};

use crate::means;
use crate::store;
use crate::vietqr::{self, Transfer};

#[derive(Serialize)]
struct ChargeJson {
    case_code: String,
    /// `due`, `paid`, `refund_wanted`, `refunded`, `void`.
    state: &'static str,
    amount_vnd: i64,
    purpose: String,
    /// What a transfer must carry.
    reference: String,
    due_at: i64,
    #[serde(skip_serializing_if = "Option::is_none")]
    paid_at: Option<i64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    receipt: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    way: Option<&'static str>,
    /// Text of the VietQR code, while the charge is due and the agency has an account.
    #[serde(skip_serializing_if = "Option::is_none")]
    vietqr: Option<String>,
}

/// `GET /api/payments/{code}`: for the payer, and for officials of the agency that collects.
pub fn show(ctx: &mut Ctx<'_>) -> Result<Reply> {
    let code = ctx.param("code")?.to_owned();
    let charge = store::charge::by_case(ctx.db, &code)?.ok_or(Error::NotFound)?;
    let collects = charge.is_of_agency(&ctx.actor) && ctx.actor.may("payments.see");
    if !charge.is_of(&ctx.actor) && !collects {
        return Err(Error::NotFound);
    }
    let is_due = charge.state == crate::charge::State::Due;
    let account = if is_due { means::account_of(ctx, charge.agency)? } else { None };
    let vietqr = account.map(|it| {
        vietqr::payload(&Transfer {
            bank: &it.bank,
            account: &it.number,
            amount_vnd: charge.amount_vnd,
            purpose: &charge.reference,
        })
    });
    Reply::json(&ChargeJson {
        case_code: charge.case_code,
        state: charge.state.as_str(),
        amount_vnd: charge.amount_vnd,
        purpose: charge.purpose,
        reference: charge.reference,
        due_at: charge.due_at,
        paid_at: charge.settled_at,
        receipt: charge.receipt,
        way: charge.receipt_way.map(|it| it.as_str()),
        vietqr,
    })
}

pub fn describe_show() -> Operation {
    let code = ParameterBuilder::new()
        .name("code")
        .parameter_in(ParameterIn::Path)
        .required(Required::True)
        .description(Some("Case code"))
        .schema(Some(ObjectBuilder::new().schema_type(Type::String).build()));
    let answer = |what: &str| ResponseBuilder::new().description(what).build();
    OperationBuilder::new()
        .operation_id(Some("readCharge"))
        .tag("payments")
        .summary(Some("What a case owes, whether it is paid, and what a transfer must carry"))
        .parameter(code)
        .response("200", answer("The charge"))
        .response("401", answer("Nobody is signed in"))
        .response("404", answer("No charge, or not for the one who asks"))
        .build()
}
