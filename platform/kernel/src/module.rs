//! What a module is: plain data, built by one function `module()` in each module crate.

use utoipa::openapi::path::Operation;

use crate::texts::Locale;
use crate::{Actor, Ctx, Db, Event, Reply, Result, Statement};

/// Everything the platform needs to know about a module.
///
/// There is no trait to implement and no global registration: `module()` returns this value, `app`
/// collects them in a list, and [`crate::Registry::new`] checks the list.
#[derive(Default)]
pub struct Module {
    /// Also the prefix of its tables, routes, permissions and events.
    pub name: &'static str,
    pub migrations: &'static [Migration],
    pub permissions: &'static [Permission],
    pub nav: &'static [NavEntry],
    pub routes: Vec<Route>,
    /// Names of the events it appends to the ledger.
    pub emits: &'static [&'static str],
    pub listens: &'static [Subscription],
    /// Questions others may ask inside their own transaction. Values of types in `contracts`.
    pub offers: &'static [Port],
    /// Names of the ports it cannot live without.
    pub needs: &'static [&'static str],
    pub jobs: &'static [Job],
    pub periodic: &'static [Periodic],
    pub locales: &'static [Locale],
    /// Every statement of its stores, for the test that prepares them on both engines.
    pub statements: &'static [&'static [Statement]],
    /// Who holds a session token. Exactly one module of a platform answers.
    pub sessions: Option<FindSession>,
    /// Fills an empty database with believable records. Runs in list order.
    pub demo: Option<fn(&mut Ctx<'_>) -> Result<()>>,
}

/// The actor behind the SHA-256 of a session token at a time; `None` when it is unknown or over.
/// The second value names the role whose permissions the actor holds.
pub type FindSession = fn(&mut dyn Db, token_hash: &str, now: i64) -> Result<Option<(Actor, String)>>;

/// One step of a module's tables. Forward only, numbered from 1 without gaps.
pub struct Migration {
    pub number: u32,
    pub name: &'static str,
    /// SQL for both engines; `{id}` is the type of a 64-bit primary key, `{blob}` of bytes.
    pub sql: &'static str,
    /// Where the engines really differ: this text is used on PostgreSQL instead.
    pub postgres: Option<&'static str>,
}

/// Something that roles may do.
pub struct Permission {
    /// `module.verb`.
    pub name: &'static str,
    /// Roles that hold it out of the box.
    pub roles: &'static [&'static str],
}

/// A line of the menu.
pub struct NavEntry {
    pub area: Area,
    pub path: &'static str,
    pub label: &'static str,
    /// Shown to those who may; to everyone when there is none.
    pub permission: Option<&'static str>,
    /// Small numbers come first.
    pub order: u8,
}

/// The two faces of the platform, and the menu behind a person's own name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Area {
    /// For people and businesses.
    Door,
    /// For officials.
    Desk,
    /// What is about the one who is signed in: in the account menu of both faces.
    Account,
}

pub type Handler = fn(&mut Ctx<'_>) -> Result<Reply>;

/// A way in: who may call it and what answers.
pub struct Route {
    pub method: Method,
    pub path: &'static str,
    pub access: Access,
    pub mode: Mode,
    pub handler: Handler,
    /// Largest request body in bytes.
    pub body_limit: u64,
    /// Bucket of the rate limiter.
    pub rate: Rate,
    /// The answer to somebody who is not signed in may be kept and given to others for a while.
    pub shared: bool,
    /// How the API describes it (OpenAPI 3.1). Every route under `/api` has one.
    pub describe: Option<fn() -> Operation>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Method {
    Get,
    Post,
    Put,
    Patch,
    Delete,
}

impl Method {
    pub fn as_str(self) -> &'static str {
        match self {
            Method::Get => "GET",
            Method::Post => "POST",
            Method::Put => "PUT",
            Method::Patch => "PATCH",
            Method::Delete => "DELETE",
        }
    }
}

/// Every route says who may call it. `Public` must be written out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Access {
    Public,
    SignedIn,
    Needs(&'static str),
}

/// Where a handler runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mode {
    /// On a read-only snapshot.
    Read,
    /// As one command of the writer: state and events in one transaction.
    Write,
    /// On a reading connection, with slow work (hashing, files) before [`Ctx::command`] writes.
    Staged,
}

/// How often one client may call. Figures are in the web edge's settings.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Rate {
    #[default]
    Usual,
    /// Guessing must not pay: sign-in, codes with secrets.
    Guarded,
}

/// A form with texts and no files fits with room to spare.
const BODY_LIMIT: u64 = 256 * 1024;

impl Route {
    fn new(method: Method, path: &'static str, access: Access, mode: Mode, handler: Handler) -> Route {
        Route {
            method,
            path,
            access,
            mode,
            handler,
            body_limit: BODY_LIMIT,
            rate: Rate::Usual,
            shared: false,
            describe: None,
        }
    }

    pub fn body_limit(self, bytes: u64) -> Route {
        Route { body_limit: bytes, ..self }
    }

    pub fn guarded(self) -> Route {
        Route { rate: Rate::Guarded, ..self }
    }

    pub fn shared(self) -> Route {
        Route { shared: true, ..self }
    }

    pub fn describe(self, operation: fn() -> Operation) -> Route {
        Route { describe: Some(operation), ..self }
    }
}

/// A page or an answer: reads only.
pub fn get(path: &'static str, access: Access, handler: Handler) -> Route {
    Route::new(Method::Get, path, access, Mode::Read, handler)
}

/// A command: runs in the writer's transaction.
pub fn post(path: &'static str, access: Access, handler: Handler) -> Route {
    Route::new(Method::Post, path, access, Mode::Write, handler)
}

/// A command with slow work before it; see [`Mode::Staged`].
pub fn staged(path: &'static str, access: Access, handler: Handler) -> Route {
    Route::new(Method::Post, path, access, Mode::Staged, handler)
}

/// A struct of functions under a name. Plain data, so a test can offer another one.
#[derive(Clone, Copy)]
pub struct Port {
    pub name: &'static str,
    pub functions: &'static (dyn std::any::Any + Send + Sync),
}

/// A reaction to events of others. Called at least once per event; must be idempotent.
pub struct Subscription {
    pub event: &'static str,
    pub handler: fn(&mut Ctx<'_>, &Event) -> Result<()>,
}

/// Slow or outside work, queued by [`Ctx::job`]. Runs staged; retried; at last a dead letter.
pub struct Job {
    /// `module.verb_object`.
    pub name: &'static str,
    pub handler: fn(&mut Ctx<'_>, payload: &str) -> Result<()>,
}

/// A command that the clock gives: deadlines, silence that counts, clean-up.
pub struct Periodic {
    pub name: &'static str,
    pub every_ms: i64,
    pub handler: fn(&mut Ctx<'_>) -> Result<()>,
}
