//! Accounts.

use kernel::{Ctx, Id, Result};

pub const ACCOUNTS: &str = "identity.accounts";

/// How an account is made. Citizens sign in with their personal number, officials with a login name.
#[derive(Clone, Debug)]
pub struct NewAccount {
    pub login: String,
    pub name: String,
    /// Hashed on the spot (25 ms): only for the demo, imports and the command line.
    pub password: String,
    /// The person in the population register, for citizens.
    pub person: Option<Id>,
}

/// A port, because a case filed at the counter needs the applicant's account before it is stored.
pub struct Accounts {
    pub create: fn(&mut Ctx<'_>, &NewAccount) -> Result<Id>,
    /// The account of a person in the population register, if there is one.
    pub of_person: fn(&mut Ctx<'_>, person: Id) -> Result<Option<Id>>,
    pub by_login: fn(&mut Ctx<'_>, login: &str) -> Result<Option<Id>>,
}

pub fn accounts(ctx: &Ctx<'_>) -> Result<&'static Accounts> {
    ctx.port(ACCOUNTS)
}
