//! Changing one's own password.

use askama::Template;
use kernel::{Ctx, Error, FieldProblem, Reply, Result};
use ui::Page;

use super::sign_in::{minutes, raw};
use super::{page, render, render_with_problems};
use crate::event::{OfAccount, PASSWORD_CHANGED};
use crate::password::{hashed, weakness};
use crate::session;
use crate::sign_in::{Outcome, check};
use crate::store::accounts;

#[derive(Template)]
#[template(path = "password.html")]
struct Form<'a> {
    page: Page<'a>,
}

/// `GET /identity/password`
pub fn form(ctx: &mut Ctx<'_>) -> Result<Reply> {
    render(&Form { page: titled(ctx) })
}

/// `POST /identity/password` with `current` and `new`. All other sessions end. Staged: hashing is slow.
pub fn change(ctx: &mut Ctx<'_>) -> Result<Reply> {
    let account = accounts::by_id(ctx.db, ctx.actor.account)?.ok_or(Error::SignedOut)?;
    let (current, new) = (raw(ctx, "current"), raw(ctx, "new"));
    if let Some(weak) = weakness(&new, &account.login) {
        return again(ctx, FieldProblem::new("new", weak.key()));
    }
    match check(ctx, &account.login, &current)? {
        Outcome::Wrong => return again(ctx, FieldProblem::new("current", "identity-password-wrong")),
        Outcome::Waits(wait_ms) => return Err(Error::TooMany { retry_after_s: minutes(wait_ms) * 60 }),
        Outcome::Right(_) => (),
    }
    let hash = hashed(&new)?;
    ctx.command(move |ctx| {
        let (account, this) = (ctx.actor.account, ctx.actor.session);
        accounts::set_password(ctx.db, account, &hash)?;
        session::end_all(ctx, account, this)?;
        ctx.event(PASSWORD_CHANGED, account.to_string(), &OfAccount::default())?;
        Ok(Reply::goto("/identity/account"))
    })
}

fn titled<'a>(ctx: &'a Ctx<'_>) -> Page<'a> {
    page(ctx, "identity-password").crumb(ctx.t("identity-account"), "/identity/account")
}

fn again(ctx: &Ctx<'_>, problem: FieldProblem) -> Result<Reply> {
    render_with_problems(&Form { page: titled(ctx).with_problems(&[problem]) })
}
