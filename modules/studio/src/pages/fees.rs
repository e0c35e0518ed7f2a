//! Term and fee of each way of filing.

use askama::Template;
use contracts::services::publishing;
use kernel::{Ctx, FieldProblem, Fields, Reply, Result};
use ui::{Choice, Page};

use super::{Head, draft_page, drawn, head, spoken, units};
use crate::draft::Draft;
use crate::edit::fees::{self, Terms};

#[derive(Template)]
#[template(path = "fees.html")]
struct View<'a> {
    page: Page<'a>,
    head: Head,
    channels: Vec<ChannelView>,
}

struct ChannelView {
    terms: Terms,
    label: &'static str,
    units: Vec<Choice>,
    /// What the national list publishes; empty when it says nothing.
    listed: String,
}

impl ChannelView {
    /// Name of a field of this channel.
    fn name(&self, field: &str) -> String {
        format!("{}_{field}", self.terms.channel)
    }
}

/// `GET /studio/drafts/{id}/fees`
pub fn show(ctx: &mut Ctx<'_>) -> Result<Reply> {
    let draft = Draft::of_path(ctx)?;
    let terms = fees::read(&draft.files);
    view(ctx, &draft, terms, &[])
}

/// `POST /studio/drafts/{id}/fees`
pub fn save(ctx: &mut Ctx<'_>) -> Result<Reply> {
    let mut draft = Draft::of_path(ctx)?;
    let posted = ctx.request.form.clone();
    match draft.change(ctx, "fees", |files| fees::save(files, &posted))? {
        Ok(()) => Ok(Reply::goto(format!("/studio/drafts/{}/fees", draft.id))),
        Err(problems) => {
            let typed = fees::read(&draft.files).into_iter().map(|it| typed(it, &posted)).collect();
            view(ctx, &draft, typed, &problems)
        }
    }
}

/// What was typed, in place of what is kept.
fn typed(terms: Terms, posted: &Fields) -> Terms {
    let channel = terms.channel;
    let text = |name: &str| posted.get(&format!("{channel}_{name}")).to_owned();
    let flag = |name: &str| text(name) == "yes";
    Terms {
        channel,
        offered: flag("offered"),
        amount: text("amount"),
        unit: text("unit"),
        fee: text("fee"),
        by_province: flag("by_province"),
        before_result: flag("before_result"),
        refundable: flag("refundable"),
    }
}

fn view(ctx: &Ctx<'_>, draft: &Draft, terms: Vec<Terms>, problems: &[FieldProblem]) -> Result<Reply> {
    let head = head(ctx, draft, "/fees");
    let facts = (publishing(ctx)?.listed)(&draft.code).map(|it| it.channels).unwrap_or_default();
    let listed = |channel: &str| {
        let found = facts.iter().find(|it| it.channel.as_str() == channel);
        let term = found.and_then(|it| it.term.as_ref()).map(|it| spoken(ctx, it));
        let fee = found.and_then(|it| it.fee_vnd).map(|it| format!("{it} ₫"));
        term.into_iter().chain(fee).collect::<Vec<_>>().join(", ")
    };
    let label = |channel: &str| match channel {
        "online" => "studio-channel-online",
        "counter" => "studio-channel-counter",
        _ => "studio-channel-post",
    };
    let channel = |it: Terms| ChannelView {
        label: label(it.channel),
        units: units(ctx, &it.unit),
        listed: listed(it.channel),
        terms: it,
    };
    let channels = terms.into_iter().map(channel).collect();
    let page = draft_page(ctx, &head, ctx.t("studio-tab-fees"), problems);
    drawn(&View { page, head, channels }, problems)
}
