//! What was sent to a person, where and when, and how it went.

use askama::Template;
use kernel::{Ctx, Reply, Result};
use ui::Page;

use super::{ROWS_MAX, before, paged, render};
use crate::message::{Message, State};
use crate::store::messages;

#[derive(Template)]
#[template(path = "sent.html")]
struct View<'a> {
    page: Page<'a>,
    rows: Vec<Line>,
    older: String,
}

/// A message in words.
pub struct Line {
    pub message: Message,
    pub what: String,
    pub channel: String,
    pub state: String,
    pub tone: &'static str,
    /// Why it went as it went; empty when that goes without saying.
    pub outcome: String,
    /// ms: when it was settled, or will be tried.
    pub at: i64,
    pub waits: bool,
    pub may_repeat: bool,
}

/// `GET /notifications/sent?before=…`
pub fn list(ctx: &mut Ctx<'_>) -> Result<Reply> {
    let (account, before) = (ctx.actor.account, before(ctx)?);
    let mut rows = messages::of_account(ctx.db, account, before, ROWS_MAX + 1)?;
    let older = paged(&mut rows, |it| it.id, "/notifications/sent");
    let page = Page::door(ctx.scene(), ctx.t("notifications-sent"))
        .crumb(ctx.t("notifications-title"), "/notifications")
        .crumb(ctx.t("notifications-preferences"), "/notifications/preferences");
    let rows = rows.into_iter().map(|it| line(&page, it)).collect();
    render(&View { page, rows, older })
}

/// Words for a message.
pub fn line(page: &Page<'_>, message: Message) -> Line {
    let waits = message.state == State::Waiting;
    let outcome = match message.outcome.as_str() {
        "" | "accepted" => String::new(),
        code => page.t(outcome_key(code)).to_owned(),
    };
    Line {
        what: page.t(&message.text_key).to_owned(),
        channel: page.t(message.channel.label()).to_owned(),
        state: page.t(message.state.label()).to_owned(),
        tone: message.state.tone(),
        outcome,
        at: if waits { message.due_at } else { message.settled_at },
        waits,
        may_repeat: message.state == State::Failed,
        message,
    }
}

fn outcome_key(code: &str) -> &'static str {
    match code {
        "mailbox" => "notifications-outcome-mailbox",
        "no-address" => "notifications-outcome-no-address",
        "gone" => "notifications-outcome-gone",
        "refused" => "notifications-outcome-refused",
        "redirected" => "notifications-outcome-redirected",
        "timeout" => "notifications-outcome-timeout",
        "unreachable" => "notifications-outcome-unreachable",
        "busy" => "notifications-outcome-busy",
        "not-set-up" | "no-certificates" => "notifications-outcome-not-set-up",
        "private-address" | "bad-address" => "notifications-outcome-bad-address",
        _ => "notifications-outcome-unsendable",
    }
}
