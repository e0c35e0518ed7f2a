//! The port through which others make and find accounts.

use std::sync::LazyLock;

use contracts::identity::{Accounts, NewAccount};
use kernel::{Ctx, Error, Id, Result};

use crate::account::Account;
use crate::event::{ACCOUNT_CREATED, OfAccount};
use crate::login::Login;
use crate::password::{hashed, weakness};
use crate::store::accounts;

pub const ACCOUNTS: Accounts = Accounts { create, of_person, by_login };

const NAME_MAX: usize = 120;

/// The password of all accounts of the demo is no secret, so it is hashed once and not thousands of times.
const DEMO_PASSWORD: &str = "motcua-demo-2026";
static DEMO_HASH: LazyLock<Result<String>> = LazyLock::new(|| hashed(DEMO_PASSWORD));

/// Makes an account. [`Error::Conflict`] when the login is taken; an empty password means that nobody can
/// sign in with one.
pub fn create(ctx: &mut Ctx<'_>, new: &NewAccount) -> Result<Id> {
    let login = Login::parse(&new.login).ok_or(Error::invalid("login", "identity-login-wrong"))?.stored();
    let name = vn::nfc(new.name.trim());
    if name.is_empty() || name.chars().count() > NAME_MAX {
        return Err(Error::invalid("name", "identity-name-wrong"));
    }
    let password = match new.password.as_str() {
        "" => String::new(),
        DEMO_PASSWORD => DEMO_HASH.clone()?,
        password => accepted(password, &login)?,
    };
    let id = ctx.new_id();
    let created_at = ctx.now;
    let account = Account { id, login, name, password, person: new.person, locked: false, created_at };
    accounts::insert(ctx.db, &account)?;
    ctx.event(ACCOUNT_CREATED, id.to_string(), &OfAccount::default())?;
    Ok(id)
}

/// The hash of a password that may be set for a login.
pub fn accepted(password: &str, login: &str) -> Result<String> {
    match weakness(password, login) {
        Some(weak) => Err(Error::invalid("password", weak.key())),
        None => hashed(password),
    }
}

fn of_person(ctx: &mut Ctx<'_>, person: Id) -> Result<Option<Id>> {
    accounts::of_person(ctx.db, person)
}

fn by_login(ctx: &mut Ctx<'_>, login: &str) -> Result<Option<Id>> {
    let Some(login) = Login::parse(login) else { return Ok(None) };
    Ok(accounts::by_login(ctx.db, &login.stored())?.map(|it| it.id))
}
