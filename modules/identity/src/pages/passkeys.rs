//! The ceremonies of passkeys as the browser's runtime asks for them, and their removal.

use kernel::{Ctx, Error, Id, Reply, Result};

use crate::account::Way;
use crate::event::{OfAccount, PASSKEY_ADDED, PASSKEY_REMOVED};
use crate::login::Login;
use crate::passkey::{self, CEREMONY_MS, Owner, Site};
use crate::sign_in::open_after;
use crate::store::accounts;
use crate::store::passkeys::{self, Kept};

const NAME_MAX: usize = 60;
/// An account with more passkeys than people have devices is refused another.
const KEYS_MAX: usize = 20;

/// `POST /identity/passkeys/options`: begins a registration; JSON.
pub fn options(ctx: &mut Ctx<'_>) -> Result<Reply> {
    let account = accounts::by_id(ctx.db, ctx.actor.account)?.ok_or(Error::NotFound)?;
    let kept: Vec<String> =
        passkeys::of_account(ctx.db, account.id)?.into_iter().map(|it| it.state).collect();
    if kept.len() >= KEYS_MAX {
        return Err(Error::Refused("identity-passkey-too-many"));
    }
    let login = Login::parse(&account.login).map_or(String::new(), |it| it.to_string());
    let owner = Owner { account: account.id, login: &login, name: &account.name };
    let begun = site(ctx)?.begin_registration(&owner, &kept)?;
    let (session, until) = (ctx.actor.session, ctx.now + CEREMONY_MS);
    passkeys::begin(ctx.db, &begun.challenge, session, &begun.state, until)?;
    Reply::json(&begun.options)
}

/// `POST /identity/passkeys/registration` with `credential` (JSON) and `name`.
pub fn register(ctx: &mut Ctx<'_>) -> Result<Reply> {
    let answer = passkey::read_registration(ctx.field("credential"))?;
    let state = under_way(ctx, &answer.challenge, ctx.actor.session)?;
    let (credential, record) = site(ctx)?.finish_registration(&answer.credential, &state)?;
    let typed: String =
        vn::nfc(ctx.field("name")).chars().filter(|it| !it.is_control()).take(NAME_MAX).collect();
    let name = if typed.is_empty() { ctx.t("identity-passkey").to_owned() } else { typed };
    let challenge = answer.challenge;
    ctx.command(move |ctx| {
        finish(ctx, &challenge)?;
        let (id, account, added_at) = (ctx.new_id(), ctx.actor.account, ctx.now);
        let (credential, name, state) = (credential.clone(), name.clone(), record.clone());
        let new = Kept { id, account, credential, name, state, added_at, used_at: 0 };
        passkeys::insert(ctx.db, &new)?;
        ctx.event(PASSKEY_ADDED, account.to_string(), &OfAccount { passkey: Some(id), waits: false })?;
        Ok(Reply::goto("/identity/account"))
    })
}

/// `POST /identity/passkeys/challenge`: begins a sign-in without a user name; JSON.
pub fn challenge(ctx: &mut Ctx<'_>) -> Result<Reply> {
    let begun = site(ctx)?.begin_sign_in()?;
    let until = ctx.now + CEREMONY_MS;
    passkeys::begin(ctx.db, &begun.challenge, Id(0), &begun.state, until)?;
    Reply::json(&begun.options)
}

/// `POST /identity/passkeys/assertion` with `credential` (JSON), `shared`, `back`.
pub fn assert(ctx: &mut Ctx<'_>) -> Result<Reply> {
    let wrong = || Error::Refused("identity-passkey-wrong");
    let answer = passkey::read_sign_in(ctx.field("credential"))?;
    let state = under_way(ctx, &answer.challenge, Id(0))?;
    let credential = passkey::credential_id(&answer.credential);
    let kept = passkeys::by_credential(ctx.db, &credential)?.ok_or_else(wrong)?;
    let account = accounts::by_id(ctx.db, kept.account)?.filter(|it| !it.locked).ok_or_else(wrong)?;
    if !passkey::is_of(&answer.credential, account.id) {
        return Err(wrong());
    }
    let record = site(ctx)?.finish_sign_in(&answer.credential, &state, &kept.state)?;
    let (shared, back) = (ctx.field("shared") == "yes", ctx.field("back").to_owned());
    let challenge = answer.challenge;
    let opened = open_after(ctx, &account, Way::Passkey, shared, &back, move |ctx| {
        finish(ctx, &challenge)?;
        let now = ctx.now;
        passkeys::used(ctx.db, kept.id, &record, now)
    })?;
    Ok(Reply::goto(opened.next.as_str()).with_cookie(opened.cookie(ctx.now)))
}

/// `POST /identity/passkeys/{id}/removal`: one's own only; others do not exist.
pub fn remove(ctx: &mut Ctx<'_>) -> Result<Reply> {
    let (id, account) = (ctx.id_param("id")?, ctx.actor.account);
    if !passkeys::remove(ctx.db, id, account)? {
        return Err(Error::NotFound);
    }
    ctx.event(PASSKEY_REMOVED, account.to_string(), &OfAccount { passkey: Some(id), waits: false })?;
    Ok(Reply::goto("/identity/account"))
}

fn site(ctx: &Ctx<'_>) -> Result<Site> {
    Site::of(ctx.origin(), ctx.setting("site_name").unwrap_or("Motcua"))
}

fn under_way(ctx: &mut Ctx<'_>, challenge: &str, session: Id) -> Result<String> {
    passkeys::under_way(ctx.db, challenge, session, ctx.now)?.ok_or(Error::Refused("identity-passkey-late"))
}

fn finish(ctx: &mut Ctx<'_>, challenge: &str) -> Result<()> {
    if passkeys::finish(ctx.db, challenge)? { Ok(()) } else { Err(Error::Refused("identity-passkey-late")) }
}
