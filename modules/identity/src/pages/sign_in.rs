//! Signing in with a password, and signing out.

use askama::Template;
use kernel::reply::{Cookie, HTML};
use kernel::{Ctx, FieldProblem, Id, Reply, Result};
use ui::Page;

use super::{page, render, render_with_problems};
use crate::account::Way;
use crate::event::SIGNED_OUT;
use crate::local_path::local_path;
use crate::session;
use crate::sign_in::{COOKIE, Outcome, check, home, open};

#[derive(Template)]
#[template(path = "sign_in.html")]
struct Form<'a> {
    page: Page<'a>,
    login: String,
    back: String,
    shared: bool,
}

/// `GET /identity/sign-in?back=…`
pub fn form(ctx: &mut Ctx<'_>) -> Result<Reply> {
    let back = local_path(ctx.query("back")).unwrap_or("").to_owned();
    if ctx.actor.is_signed_in() {
        let role = ctx.actor.position.as_ref().map_or("", |it| it.role.as_str());
        return Ok(Reply::goto(if back.is_empty() { home(ctx, &ctx.actor, role) } else { back }));
    }
    let page = page(ctx, "identity-sign-in");
    render(&Form { page, login: String::new(), back, shared: false })
}

/// `POST /identity/sign-in` with `login`, `password`, `shared`, `back`. Staged: hashing is slow.
pub fn submit(ctx: &mut Ctx<'_>) -> Result<Reply> {
    let (login, password) = (ctx.field("login").to_owned(), raw(ctx, "password"));
    let (shared, back) = (ctx.field("shared") == "yes", ctx.field("back").to_owned());
    match check(ctx, &login, &password)? {
        Outcome::Right(account) => {
            let opened = open(ctx, &account, Way::Password, shared, &back)?;
            Ok(Reply::goto(opened.next.as_str()).with_cookie(opened.cookie(ctx.now)))
        }
        Outcome::Wrong => again(ctx, FieldProblem::new("login", "identity-sign-in-wrong")),
        Outcome::Waits(wait_ms) => {
            let mut problem = FieldProblem::new("login", "identity-sign-in-waits");
            problem.args.push(("minutes", minutes(wait_ms).to_string()));
            let reply = again(ctx, problem)?;
            Ok(Reply { retry_after_s: Some(minutes(wait_ms) * 60), ..Reply::new(429, HTML, reply.body) })
        }
    }
}

/// `POST /identity/sign-out`. Open to all: who sends it twice is signed out already.
pub fn out(ctx: &mut Ctx<'_>) -> Result<Reply> {
    let (session, account) = (ctx.actor.session, ctx.actor.account);
    if session != Id(0) {
        session::end(ctx, session, account, SIGNED_OUT)?;
    }
    Ok(Reply::goto("/").with_cookie(Cookie { name: COOKIE, value: String::new(), max_age_s: 0 }))
}

/// A field as it was typed: spaces may belong to a password.
pub(super) fn raw(ctx: &Ctx<'_>, name: &str) -> String {
    ctx.request.form.all(name).next().unwrap_or_default().to_owned()
}

/// Whole minutes, at least one.
pub(super) fn minutes(ms: i64) -> u64 {
    u64::try_from(ms).unwrap_or(0).div_ceil(60_000).max(1)
}

fn again(ctx: &Ctx<'_>, problem: FieldProblem) -> Result<Reply> {
    let back = local_path(ctx.field("back")).unwrap_or("").to_owned();
    let page = page(ctx, "identity-sign-in").with_problems(&[problem]);
    let (login, shared) = (ctx.field("login").to_owned(), ctx.field("shared") == "yes");
    render_with_problems(&Form { page, login, back, shared })
}
