//! Everybody's messages, for administrators: addresses masked, no words.

use askama::Template;
use kernel::{Ctx, Error, Reply, Result};
use ui::Page;

use super::sent::{Line, line};
use super::{ROWS_MAX, before, paged, render};
use crate::message::State;
use crate::outgoing;
use crate::setup::Setup;
use crate::store::messages;

#[derive(Template)]
#[template(path = "log.html")]
struct View<'a> {
    page: Page<'a>,
    rows: Vec<Line>,
    older: String,
    /// The word in the address; empty for all.
    state: &'static str,
    is_trial: bool,
}

/// `GET /notifications/log?state=failed&before=…`
pub fn list(ctx: &mut Ctx<'_>) -> Result<Reply> {
    let state = match ctx.query("state") {
        "failed" => Some(State::Failed),
        "waiting" => Some(State::Waiting),
        _ => None,
    };
    let before = before(ctx)?;
    let mut rows = messages::all(ctx.db, state, before, ROWS_MAX + 1)?;
    let path = state
        .map_or("/notifications/log".to_owned(), |it| format!("/notifications/log?state={}", it.as_str()));
    let older = paged(&mut rows, |it| it.id, &path);
    let is_trial = Setup::of(ctx)?.mailbox;
    let page = Page::desk(ctx.scene(), ctx.t("notifications-log"));
    let rows = rows.into_iter().map(|it| line(&page, it)).collect();
    render(&View { page, rows, older, state: state.map_or("", State::as_str), is_trial })
}

/// `POST /notifications/log/{id}/again`: a message that has failed is sent again.
pub fn again(ctx: &mut Ctx<'_>) -> Result<Reply> {
    let id = ctx.id_param("id")?;
    if messages::by_id(ctx.db, id)?.is_none() {
        return Err(Error::NotFound);
    }
    if !outgoing::queue_again(ctx, id)? {
        return Err(Error::Refused("notifications-not-failed"));
    }
    Ok(Reply::goto("/notifications/log?state=waiting"))
}
