//! What the command line does with accounts, inside a command.

use contracts::identity::NewAccount;
use kernel::{Ctx, Error, Id, Result};

use crate::account::Account;
use crate::accounts;
use crate::event::{ACCOUNT_LOCKED, ACCOUNT_UNLOCKED, OfAccount, PASSWORD_CHANGED};
use crate::login::Login;
use crate::session;
use crate::store::{accounts as rows, failures};

/// Makes an account; see [`contracts::identity::Accounts`].
pub fn create(ctx: &mut Ctx<'_>, new: &NewAccount) -> Result<Id> {
    accounts::create(ctx, new)
}

/// Sets a password, ends all sessions, and takes back a wait after failed attempts.
pub fn set_password(ctx: &mut Ctx<'_>, login: &str, password: &str) -> Result<()> {
    let account = find(ctx, login)?;
    let hash = accounts::accepted(password, &account.login)?;
    rows::set_password(ctx.db, account.id, &hash)?;
    failures::forget(ctx.db, &Login::failure_key(&account.login))?;
    session::end_all(ctx, account.id, Id(0))?;
    ctx.event(PASSWORD_CHANGED, account.id.to_string(), &OfAccount::default())
}

/// Refuses all further sign-ins and ends all sessions.
pub fn lock(ctx: &mut Ctx<'_>, login: &str) -> Result<()> {
    let account = find(ctx, login)?;
    if rows::set_locked(ctx.db, account.id, true)? {
        session::end_all(ctx, account.id, Id(0))?;
        ctx.event(ACCOUNT_LOCKED, account.id.to_string(), &OfAccount::default())?;
    }
    Ok(())
}

/// Takes a lock back.
pub fn unlock(ctx: &mut Ctx<'_>, login: &str) -> Result<()> {
    let account = find(ctx, login)?;
    if rows::set_locked(ctx.db, account.id, false)? {
        ctx.event(ACCOUNT_UNLOCKED, account.id.to_string(), &OfAccount::default())?;
    }
    Ok(())
}

/// Accounts in the order they were made, after one (zero for the first).
pub fn list(ctx: &mut Ctx<'_>, after: Id, limit: usize) -> Result<Vec<Account>> {
    rows::listed(ctx.db, after, limit)
}

fn find(ctx: &mut Ctx<'_>, login: &str) -> Result<Account> {
    let login = Login::parse(login).ok_or(Error::NotFound)?;
    rows::by_login(ctx.db, &login.stored())?.ok_or(Error::NotFound)
}
