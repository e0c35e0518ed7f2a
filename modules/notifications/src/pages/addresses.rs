//! Giving an address, showing that it is one's own, taking it away.

use askama::Template;
use kernel::{Ctx, Error, FieldProblem, Reply, Result};
use ui::Page;

use super::{channel, preferences, render};
use crate::address::{self, masked};
use crate::channel::Channel;
use crate::claim::{DAY_MS, HOUR_MS, PER_ACCOUNT, PER_ADDRESS, Verdict, valid_ms};
use crate::outgoing;
use crate::person::Person;
use crate::setup::Setup;
use crate::store::addresses;

#[derive(Template)]
#[template(path = "confirmation.html")]
struct View<'a> {
    page: Page<'a>,
    channel: &'static str,
    /// Masked.
    address: String,
    /// From the link of a mail; empty for a code that is typed.
    token: String,
}

/// `POST /notifications/addresses/{channel}` with the address in a field of the channel's name: sends a secret
/// there.
pub fn claim(ctx: &mut Ctx<'_>) -> Result<Reply> {
    let channel = channel(ctx)?;
    let setup = Setup::of(ctx)?;
    if !setup.offers(channel) {
        return Err(Error::NotFound);
    }
    let field = channel.as_str();
    let Some(value) = address::parse(channel, ctx.field(field)) else {
        let key = match channel {
            Channel::Sms => "notifications-phone-wrong",
            _ => "notifications-mail-wrong",
        };
        return preferences::show_with(ctx, FieldProblem::new(field, key));
    };
    let (account, now) = (ctx.actor.account, ctx.now);
    let asked = addresses::knocks_by(ctx.db, account, now - HOUR_MS)?;
    let sent = addresses::knocks_at(ctx.db, &value, now - DAY_MS)?;
    if asked >= PER_ACCOUNT || sent >= PER_ADDRESS {
        return preferences::show_with(ctx, FieldProblem::new(field, "notifications-too-often"));
    }
    let id = ctx.new_id();
    addresses::knock(ctx.db, id, account, &value, now)?;
    addresses::make_claim(ctx.db, account, channel, &value, (now, now + valid_ms(channel)))?;
    Person::note_language(ctx, &setup)?;
    outgoing::queue_secret(ctx, channel, &value)?;
    Ok(Reply::goto(match channel {
        Channel::Sms => "/notifications/addresses/sms/confirmation",
        _ => "/notifications/preferences?news=link",
    }))
}

/// `POST /notifications/addresses/{channel}/removal`
pub fn remove(ctx: &mut Ctx<'_>) -> Result<Reply> {
    let channel = channel(ctx)?;
    let account = ctx.actor.account;
    addresses::remove(ctx.db, account, channel)?;
    Ok(Reply::goto("/notifications/preferences?news=removed"))
}

/// `GET /notifications/addresses/{channel}/confirmation?token=…`. A link that a mail scanner follows confirms
/// nothing: the button does.
pub fn form(ctx: &mut Ctx<'_>) -> Result<Reply> {
    let channel = channel(ctx)?;
    let (account, now) = (ctx.actor.account, ctx.now);
    let claim = addresses::claim(ctx.db, account, channel)?.filter(|it| it.until_at > now);
    let Some(claim) = claim else { return Ok(Reply::goto("/notifications/preferences?news=late")) };
    let wrong = match ctx.query("wrong") {
        "" => Vec::new(),
        _ => vec![FieldProblem::new("secret", "notifications-code-wrong")],
    };
    let page = Page::door(ctx.scene(), ctx.t("notifications-confirmation"))
        .crumb(ctx.t("notifications-title"), "/notifications")
        .crumb(ctx.t("notifications-preferences"), "/notifications/preferences")
        .with_problems(&wrong);
    let token = if channel == Channel::Mail { ctx.query("token").to_owned() } else { String::new() };
    render(&View { page, channel: channel.as_str(), address: masked(&claim.value), token })
}

/// `POST /notifications/addresses/{channel}/confirmation` with `secret`. A wrong one is counted, which an
/// answer of 422 would undo.
pub fn confirm(ctx: &mut Ctx<'_>) -> Result<Reply> {
    let channel = channel(ctx)?;
    let (account, now) = (ctx.actor.account, ctx.now);
    let typed: String = ctx.field("secret").chars().filter(|it| !it.is_whitespace()).collect();
    let claim = addresses::claim(ctx.db, account, channel)?;
    let verdict = claim.as_ref().map_or(Verdict::Void, |it| it.judge(&typed, now));
    match (verdict, claim) {
        (Verdict::Right, Some(claim)) => {
            addresses::confirm(ctx.db, account, channel, &claim.value, now)?;
            addresses::drop_claim(ctx.db, account, channel)?;
            Ok(Reply::goto("/notifications/preferences?news=confirmed"))
        }
        (Verdict::Wrong, Some(claim)) => {
            addresses::count_try(ctx.db, account, channel)?;
            let last = claim.tries + 1 >= crate::claim::TRIES_MAX || channel == Channel::Mail;
            Ok(Reply::goto(if last {
                "/notifications/preferences?news=late"
            } else {
                "/notifications/addresses/sms/confirmation?wrong=1"
            }))
        }
        _ => Ok(Reply::goto("/notifications/preferences?news=late")),
    }
}
