//! A person's notices, newest first.

use askama::Template;
use kernel::{Ctx, Error, Id, Reply, Result};
use ui::Page;

use super::{ROWS_MAX, before, paged, render};
use crate::notice::Notice;
use crate::store::notices;

#[derive(Template)]
#[template(path = "notices.html")]
struct Notices<'a> {
    page: Page<'a>,
    rows: Vec<Line>,
    /// The newest notice not seen yet, as an id; empty when all were seen.
    unseen: String,
    older: String,
}

struct Line {
    notice: Notice,
    what: String,
    next: String,
}

/// `GET /notifications?before=…`
pub fn list(ctx: &mut Ctx<'_>) -> Result<Reply> {
    let account = ctx.actor.account;
    let before = before(ctx)?;
    let mut rows = notices::newest(ctx.db, account, before, ROWS_MAX + 1)?;
    let older = paged(&mut rows, |it| it.id, "/notifications");
    let unseen = notices::newest_unseen(ctx.db, account)?.map(|id| id.to_string()).unwrap_or_default();
    let mut page = Page::door(ctx.scene(), ctx.t("notifications-title"));
    page.live = true;
    let rows = rows.into_iter().map(|it| line(&page, it)).collect();
    render(&Notices { page, rows, unseen, older })
}

/// `POST /notifications/seen`: what came after the page was made stays unseen.
pub fn mark_seen(ctx: &mut Ctx<'_>) -> Result<Reply> {
    let until: Id = ctx.field("until").parse().map_err(|_| Error::Malformed("notifications-unknown"))?;
    let (account, now) = (ctx.actor.account, ctx.now);
    notices::mark_seen(ctx.db, account, until, now)?;
    ctx.signal(format!("account:{account}"));
    Ok(Reply::goto("/notifications"))
}

fn line(page: &Page<'_>, notice: Notice) -> Line {
    let what = page.t(&notice.text_key).to_owned();
    let next = page.t(&format!("{}-next", notice.text_key)).to_owned();
    Line { notice, what, next }
}
