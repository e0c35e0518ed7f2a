//! To the hosted gateway and back: the page before leaving, the gateway's notice, the payer's return.

use askama::Template;
use kernel::{Ctx, Error, Reply, Result};
use serde_json::json;
use ui::Page;

use crate::attempt::{self, AttemptState};
use crate::charge::{Charge, Way};
use crate::gateway::{self, Order, Pairs};
use crate::{means, store};

use super::page;

#[derive(Template)]
#[template(path = "leave.html")]
struct Leave<'a> {
    page: Page<'a>,
    charge: &'a Charge,
    address: String,
    host: String,
}

/// The name of the scheme in addresses.
const SCHEME: &str = "vnpay";
/// How long the gateway waits for the payer.
const OPEN_MS: i64 = 15 * 60 * 1000;

/// `GET /payments/attempts/{attempt}`: a link and no form, because forms may not lead to other sites.
pub fn leave(ctx: &mut Ctx<'_>) -> Result<Reply> {
    let id = ctx.id_param("attempt")?;
    let attempt = store::attempt::by_id(ctx.db, id)?.filter(|it| it.way == Way::Gateway);
    let attempt = attempt.ok_or(Error::NotFound)?;
    let charge = store::charge::by_id(ctx.db, attempt.charge)?;
    if !charge.is_of(&ctx.actor) {
        return Err(Error::NotFound);
    }
    let Some(gateway) = means::gateway(ctx).filter(|_| attempt.state == AttemptState::Open) else {
        return Ok(Reply::goto(format!("/payments/{}", charge.case_code)));
    };
    let order = Order {
        attempt: attempt.id,
        amount_vnd: attempt.amount_vnd,
        words: &format!("Nop phi ho so {}", charge.reference),
        lang: if ctx.lang.code() == "en" { "en" } else { "vn" },
        client: if ctx.request.client.is_empty() { "127.0.0.1" } else { &ctx.request.client },
        back: &format!("{}/payments/returns/{SCHEME}", ctx.origin()),
        made: vn::local(ctx.now),
        expires: vn::local(ctx.now + OPEN_MS),
    };
    let host = gateway.address.split("://").nth(1).and_then(|it| it.split('/').next()).unwrap_or_default();
    let view = Leave {
        page: Page::door(ctx.scene(), ctx.t("payments-leave-title"))
            .crumb(charge.case_code.clone(), format!("/payments/{}", charge.case_code)),
        charge: &charge,
        address: gateway::address(&gateway, &order),
        host: host.to_owned(),
    };
    page(&view, &[])
}

/// `GET /payments/notices/{gateway}`: the gateway's own server calls; its signature is its right. Always
/// answered with 200 and the code of the scheme; after a fault of ours (5xx) the gateway tries again.
pub fn notice(ctx: &mut Ctx<'_>) -> Result<Reply> {
    let answer = match means::gateway(ctx).filter(|_| ctx.param("gateway").is_ok_and(|it| it == SCHEME)) {
        Some(gateway) => attempt::take_notice(ctx, &gateway, Way::Gateway, &pairs(ctx))?,
        None => gateway::Answer::UnknownOrder,
    };
    let (code, message) = answer.words();
    Reply::json(&json!({ "RspCode": code, "Message": message }))
}

/// `GET /payments/returns/{gateway}`: the payer's browser comes back. Nothing changes by it: the notice
/// counts.
pub fn come_back(ctx: &mut Ctx<'_>) -> Result<Reply> {
    if ctx.param("gateway")? != SCHEME {
        return Err(Error::NotFound);
    }
    let gateway = means::gateway(ctx).ok_or(Error::NotFound)?;
    let notice =
        gateway::read(&gateway, &pairs(ctx)).map_err(|_| Error::Malformed("payments-error-return"))?;
    let attempt = match notice.attempt {
        Some(id) => store::attempt::by_id(ctx.db, id)?.filter(|it| it.way == Way::Gateway),
        None => None,
    };
    let charge = store::charge::by_id(ctx.db, attempt.ok_or(Error::NotFound)?.charge)?;
    let said = if notice.is_paid { "paid" } else { "refused" };
    Ok(Reply::goto(format!("/payments/{}?said={said}", charge.case_code)))
}

fn pairs(ctx: &Ctx<'_>) -> Pairs {
    ctx.request.query.0.clone()
}
