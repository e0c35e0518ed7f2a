//! Where one is signed in, and how to end it there.

use askama::Template;
use kernel::{Ctx, Error, Id, Reply, Result};
use ui::Page;

use super::{page, render};
use crate::account::Session;
use crate::event::SESSION_ENDED;
use crate::session;
use crate::store::sessions;

#[derive(Template)]
#[template(path = "sessions.html")]
struct List<'a> {
    page: Page<'a>,
    sessions: Vec<Session>,
    /// The session that looks at the page.
    this: Id,
}

/// `GET /identity/sessions`
pub fn list(ctx: &mut Ctx<'_>) -> Result<Reply> {
    let sessions = sessions::of_account(ctx.db, ctx.actor.account, ctx.now)?;
    let page = page(ctx, "identity-sessions").crumb(ctx.t("identity-account"), "/identity/account");
    render(&List { page, sessions, this: ctx.actor.session })
}

/// `POST /identity/sessions/{id}/closing`: one's own session only; others do not exist.
pub fn close(ctx: &mut Ctx<'_>) -> Result<Reply> {
    let (id, account) = (ctx.id_param("id")?, ctx.actor.account);
    if !session::end(ctx, id, account, SESSION_ENDED)? {
        return Err(Error::NotFound);
    }
    Ok(Reply::goto(if id == ctx.actor.session { "/" } else { "/identity/sessions" }))
}
