//! One's own account.

use askama::Template;
use contracts::organisations::directory;
use kernel::{Ctx, Error, Reply, Result};
use ui::Page;

use super::{page, render};
use crate::login::Login;
use crate::store::passkeys::Kept;
use crate::store::{accounts, passkeys, sessions};

#[derive(Template)]
#[template(path = "account.html")]
struct Show<'a> {
    page: Page<'a>,
    name: String,
    /// A personal number is masked.
    login: String,
    is_citizen: bool,
    /// There is more than one position, or a position and oneself.
    may_choose: bool,
    passkeys: Vec<Kept>,
    sessions: usize,
}

/// `GET /identity/account`
pub fn show(ctx: &mut Ctx<'_>) -> Result<Reply> {
    let account = accounts::by_id(ctx.db, ctx.actor.account)?.ok_or(Error::NotFound)?;
    let seats_of = directory(ctx)?.seats_of;
    let seats = seats_of(ctx, account.id)?.len();
    let passkeys = passkeys::of_account(ctx.db, account.id)?;
    let sessions = sessions::of_account(ctx.db, account.id, ctx.now)?.len();
    let login = Login::parse(&account.login).map_or(String::new(), |it| it.to_string());
    render(&Show {
        page: page(ctx, "identity-account"),
        may_choose: seats + usize::from(account.person.is_some() && seats > 0) > 1,
        is_citizen: account.person.is_some(),
        name: account.name,
        login,
        passkeys,
        sessions,
    })
}

/// `GET /identity/settings`: the same page under the name that menus use.
pub fn settings(_: &mut Ctx<'_>) -> Result<Reply> {
    Ok(Reply::goto("/identity/account"))
}
