//! Signing in: from what was typed to an open session.

use std::sync::Arc;

use base64::Engine;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use contracts::organisations::directory;
use kernel::platform::token_hash;
use kernel::reply::Cookie;
use kernel::{Actor, Area, Ctx, Error, Id, Reply, Request, Result, Scene};
use ring::rand::{SecureRandom, SystemRandom};

use crate::account::{Account, Way, actor_in};
use crate::event::{OfAccount, OfSession, SIGN_IN_FAILED, SIGNED_IN, UNKNOWN};
use crate::lifetime::Lifetime;
use crate::local_path::local_path;
use crate::login::Login;
use crate::password;
use crate::patience::Failures;
use crate::store::{accounts, failures, sessions};

const TOKEN_BYTES: usize = 32;

/// What became of a login and a password.
pub enum Outcome {
    Right(Account),
    /// Not this login with this password; nothing says which of both is wrong.
    Wrong,
    /// Too many failures; milliseconds until the next attempt.
    Waits(i64),
}

/// A session that was opened, and its token: told once, kept nowhere.
pub struct Opened {
    pub token: String,
    /// Milliseconds since 1970.
    pub ends_at: i64,
    /// Where to go now.
    pub next: String,
}

impl Opened {
    /// The cookie that carries the token.
    pub fn cookie(&self, now: i64) -> Cookie {
        Cookie { name: COOKIE, value: self.token.clone(), max_age_s: (self.ends_at - now) / 1000 }
    }
}

/// The cookie of the session.
pub const COOKIE: &str = "mc_session";

/// Compares, slowly, in a staged handler. Counts a failure before it answers.
pub fn check(ctx: &mut Ctx<'_>, typed_login: &str, typed_password: &str) -> Result<Outcome> {
    let key = Login::failure_key(typed_login);
    if let Some(wait) = failures::under(ctx.db, &key)?.wait_ms(ctx.now) {
        return Ok(Outcome::Waits(wait));
    }
    let account = match Login::parse(typed_login) {
        Some(login) => accounts::by_login(ctx.db, &login.stored())?,
        None => None,
    };
    let right = password::is_right(typed_password, account.as_ref().map(|it| it.password.as_str()))?;
    match account {
        Some(account) if right && !account.locked => Ok(Outcome::Right(account)),
        account => count_failure(ctx, key, account.map(|it| it.id)),
    }
}

fn count_failure(ctx: &mut Ctx<'_>, key: String, account: Option<Id>) -> Result<Outcome> {
    command_without_memory(ctx, move |ctx| {
        let now = ctx.now;
        let failures: Failures = failures::under(ctx.db, &key)?.one_more(now);
        failures::keep(ctx.db, &key, &failures)?;
        let subject = account.map_or(UNKNOWN.to_owned(), |it| it.to_string());
        let waits = failures.wait_ms(now).is_some();
        ctx.event(SIGN_IN_FAILED, subject, &OfAccount { waits, ..OfAccount::default() })?;
        Ok(Reply::goto("/identity/sign-in"))
    })?;
    Ok(Outcome::Wrong)
}

/// Opens a session in a command of its own.
pub fn open(ctx: &mut Ctx<'_>, account: &Account, way: Way, shared: bool, back: &str) -> Result<Opened> {
    open_after(ctx, account, way, shared, back, |_| Ok(()))
}

/// As [`open`], with something else in the same command before it.
pub fn open_after(
    ctx: &mut Ctx<'_>,
    account: &Account,
    way: Way,
    shared: bool,
    back: &str,
    first: impl Fn(&mut Ctx<'_>) -> Result<()> + Send + Sync + 'static,
) -> Result<Opened> {
    let token = new_token()?;
    let ends_at = ctx.now + Lifetime::of(false, shared).whole_ms;
    let (hash, account) = (token_hash(&token), account.clone());
    let back = local_path(back).unwrap_or("").to_owned();
    let answer = command_without_memory(ctx, move |ctx| {
        first(ctx)?;
        let next = insert(ctx, &account, &hash, way, shared, ends_at, &back)?;
        Ok(Reply::goto(next))
    })?;
    let next = answer.location.ok_or_else(|| Error::Bug("an opened session leads nowhere".to_owned()))?;
    Ok(Opened { token, ends_at, next })
}

/// A command whose answer is not kept for a second sending: a token must not lie in the database, and a
/// password that is sent again is looked at again.
fn command_without_memory(
    ctx: &mut Ctx<'_>,
    body: impl Fn(&mut Ctx<'_>) -> Result<Reply> + Send + Sync + 'static,
) -> Result<Reply> {
    let asked = Arc::clone(&ctx.request);
    ctx.request = Arc::new(Request { once: None, ..Request::clone(&asked) });
    let answer = ctx.command(body);
    ctx.request = asked;
    answer
}

/// Writes the session with the first seat of the account; says where to go.
fn insert(
    ctx: &mut Ctx<'_>,
    account: &Account,
    hash: &str,
    way: Way,
    shared: bool,
    ends_at: i64,
    back: &str,
) -> Result<String> {
    let seats_of = directory(ctx)?.seats_of;
    let seats = seats_of(ctx, account.id)?;
    let session = ctx.new_id();
    let (actor, role) = actor_in(account, session, seats.first());
    let idle_ms = Lifetime::of(actor.is_official(), shared).idle_ms;
    let opened_at = ctx.now;
    let new = sessions::NewSession {
        token_hash: hash,
        actor: &actor,
        role: &role,
        way: way.as_str(),
        opened_at,
        idle_ms,
        ends_at,
    };
    sessions::insert(ctx.db, &new)?;
    failures::forget(ctx.db, &Login::failure_key(&account.login))?;
    // From here on it is the account that acts.
    ctx.actor = actor.clone();
    let position = actor.position.as_ref().map(|it| it.id);
    ctx.event(
        SIGNED_IN,
        account.id.to_string(),
        &OfSession { session, way: way.as_str().to_owned(), position },
    )?;
    let next = if back.is_empty() { home(ctx, &actor, &role) } else { back.to_owned() };
    let choices = seats.len() + usize::from(account.person.is_some() && !seats.is_empty());
    if choices <= 1 {
        return Ok(next);
    }
    let next: String = form_urlencoded::byte_serialize(next.as_bytes()).collect();
    Ok(format!("/identity/seat?back={next}"))
}

/// The first line of the menu that an official may open; the front door for everybody else.
pub fn home(ctx: &Ctx<'_>, actor: &Actor, role: &str) -> String {
    if !actor.is_official() {
        return "/".to_owned();
    }
    let scene = ctx.scene();
    let permissions = scene.platform.registry.permissions(role);
    let actor = Actor { permissions, ..actor.clone() };
    let scene = Scene { actor: &actor, ..scene };
    let first = scene.nav(Area::Desk).next().map(|it| it.path);
    first.unwrap_or("/identity/account").to_owned()
}

fn new_token() -> Result<String> {
    let mut bytes = [0; TOKEN_BYTES];
    SystemRandom::new()
        .fill(&mut bytes)
        .map_err(|_| Error::Bug("the system gives no random bytes".to_owned()))?;
    Ok(BASE64_URL_SAFE_NO_PAD.encode(bytes))
}
