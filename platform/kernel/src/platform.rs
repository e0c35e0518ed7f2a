//! The running platform: takes a request through routing, rights, one transaction, and out again.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, RwLock};

use sha2::{Digest, Sha256};

use crate::bell::Bell;
use crate::checkpoints::LedgerKey;
use crate::ctx::{Effects, Params};
use crate::id::IdMaker;
use crate::module::{Access, Area, Method, Mode, NavEntry, Route};
use crate::once::{self, OnceKey};
use crate::store::{self, Command, Glances, Store, Verdict};
use crate::texts::{Locale, Texts};
use crate::{Actor, Blobs, Ctx, Db, Error, Module, Registry, Reply, Request, Result, jobs, problem};

pub(crate) type CommandBody = Arc<dyn Fn(&mut Ctx<'_>) -> Result<Reply> + Send + Sync>;
type ErrorPage = fn(&Platform, &Request, &Actor, &Error, reference: &str) -> Reply;
/// Where a command leaves its answer and the topics to announce.
type Slot = Arc<Mutex<Option<(Reply, Vec<String>)>>>;
type Listener = Box<dyn Fn(&str) + Send + Sync>;

/// What a platform is built from.
pub struct Parts {
    pub modules: Vec<Module>,
    pub store: Arc<dyn Store>,
    pub blobs: Arc<dyn Blobs>,
    /// Milliseconds since 1970.
    pub clock: Arc<dyn Fn() -> i64 + Send + Sync>,
    /// Texts that belong to no module.
    pub locales: Vec<Locale>,
    /// Shows an error to a person.
    pub error_page: ErrorPage,
    pub settings: BTreeMap<String, String>,
    pub ledger_key: LedgerKey,
}

/// One node: modules over a store.
pub struct Platform {
    pub registry: Registry,
    pub texts: Texts,
    pub settings: BTreeMap<String, String>,
    pub(crate) store: Arc<dyn Store>,
    pub(crate) blobs: Arc<dyn Blobs>,
    pub(crate) ids: IdMaker,
    pub(crate) ledger_key: LedgerKey,
    clock: Arc<dyn Fn() -> i64 + Send + Sync>,
    error_page: ErrorPage,
    listeners: RwLock<Vec<Listener>>,
    /// Rings when there are new events or jobs.
    pub(crate) bell: Bell,
}

impl Platform {
    /// Checks the modules. Problems are lines of text, all at once.
    pub fn new(parts: Parts) -> Result<Arc<Platform>, Vec<String>> {
        let registry = Registry::new(parts.modules)?;
        let texts = registry.texts(&parts.locales)?;
        Ok(Arc::new(Platform {
            registry,
            texts,
            settings: parts.settings,
            store: parts.store,
            blobs: parts.blobs,
            ids: IdMaker::new(0),
            ledger_key: parts.ledger_key,
            clock: parts.clock,
            error_page: parts.error_page,
            listeners: RwLock::default(),
            bell: Bell::default(),
        }))
    }

    pub fn now(&self) -> i64 {
        (self.clock)()
    }

    pub fn store(&self) -> &dyn Store {
        self.store.as_ref()
    }

    pub fn blobs(&self) -> &dyn Blobs {
        self.blobs.as_ref()
    }

    /// The public key under which the heads of a chain are signed.
    pub fn ledger_verifier(&self, chain: u32) -> Result<ledger::NoteVerifier> {
        self.ledger_key.verifier(chain)
    }

    /// Calls `listener` with each topic that [`Ctx::signal`] names, after the commit.
    pub fn on_signal(&self, listener: Listener) {
        self.listeners.write().expect("no listener panics while it is added").push(listener);
    }

    pub(crate) fn nav(&self, area: Area) -> impl Iterator<Item = &NavEntry> {
        let mut entries: Vec<&NavEntry> =
            self.registry.modules.iter().flat_map(|it| it.nav).filter(|it| it.area == area).collect();
        entries.sort_by_key(|it| it.order);
        entries.into_iter()
    }

    pub(crate) fn emits(&self, event: &str) -> bool {
        self.registry.emits(event)
    }

    pub(crate) fn port<T: 'static>(&self, name: &'static str) -> Result<&'static T> {
        let functions = self.registry.port(name).and_then(|port| port.functions.downcast_ref::<T>());
        functions.ok_or_else(|| Error::Bug(format!("nobody offers {name} in this form")))
    }

    /// Answers a request; errors become pages, or problem documents for the API.
    pub fn handle(self: &Arc<Self>, request: Request) -> Reply {
        let request = Arc::new(request);
        let mut actor = Actor::default();
        match self.answer(&request, &mut actor) {
            Ok(reply) => reply,
            Err(error) => self.explain(&request, &actor, &error),
        }
    }

    /// The answer to an error, for handlers and for the edge (limits, bodies that cannot be read).
    pub fn explain(&self, request: &Request, actor: &Actor, error: &Error) -> Reply {
        let reference = self.ids.next(self.now()).to_string();
        if let Error::Bug(text) = error {
            tracing::error!(reference, path = %request.path, "{text}");
        }
        let mut reply = match error {
            Error::SignedOut if !request.is_api() && request.method == Method::Get => {
                let back: String = form_urlencoded::byte_serialize(request.path.as_bytes()).collect();
                Reply::goto(format!("/identity/sign-in?back={back}"))
            }
            _ if request.is_api() => problem::document(self, request, error, &reference),
            _ => (self.error_page)(self, request, actor, error, &reference),
        };
        if let Error::TooMany { retry_after_s } = error {
            reply.retry_after_s = Some(*retry_after_s);
        }
        reply
    }

    fn answer(self: &Arc<Self>, request: &Arc<Request>, actor: &mut Actor) -> Result<Reply> {
        let (route, params) = self.registry.route(request.method, &request.path).ok_or(Error::NotFound)?;
        match route.mode {
            Mode::Read => self.read(route, params, request, actor),
            Mode::Write => {
                self.store.look(&mut |db| {
                    *actor = self.actor(db, request)?;
                    Ok(())
                })?;
                admit(route, actor)?;
                require_once(request)?;
                self.command(actor.clone(), Arc::clone(request), params, Arc::new(route.handler))
            }
            Mode::Staged => self.stage(route, params, request, actor),
        }
    }

    /// A page: one snapshot; what it wants recorded is durable before it is shown.
    fn read(
        self: &Arc<Self>,
        route: &Route,
        params: Params,
        request: &Arc<Request>,
        actor: &mut Actor,
    ) -> Result<Reply> {
        let mut outcome = None;
        self.store.read(&mut |db| {
            *actor = self.actor(db, request)?;
            admit(route, actor)?;
            let mut ctx = Ctx::new(self, db, actor.clone(), Arc::clone(request));
            ctx.params.clone_from(&params);
            let reply = (route.handler)(&mut ctx)?;
            outcome = Some((reply, std::mem::take(&mut ctx.effects)));
            Ok(())
        })?;
        let (reply, effects) = outcome.ok_or_else(|| Error::Bug("a read without an outcome".to_owned()))?;
        if !effects.events.is_empty() {
            self.record(effects)?;
        }
        Ok(reply)
    }

    /// Slow work first, on reading connections; the handler calls [`Ctx::command`] itself.
    fn stage(
        self: &Arc<Self>,
        route: &Route,
        params: Params,
        request: &Arc<Request>,
        actor: &mut Actor,
    ) -> Result<Reply> {
        let mut db = Glances(self.store());
        *actor = self.actor(&mut db, request)?;
        admit(route, actor)?;
        require_once(request)?;
        if let Some(reply) = answered_before(&mut db, request, actor)? {
            return Ok(reply);
        }
        let mut ctx = Ctx::new(self, &mut db, actor.clone(), Arc::clone(request));
        ctx.params = params;
        (route.handler)(&mut ctx)
    }

    /// One command of the writer: state, events, jobs and the kept answer in one transaction.
    pub(crate) fn command(
        self: &Arc<Self>,
        actor: Actor,
        request: Arc<Request>,
        params: Params,
        body: CommandBody,
    ) -> Result<Reply> {
        let slot = Slot::default();
        let again = request.once.is_some();
        let enclosed =
            || self.enclose(actor.clone(), Arc::clone(&request), params.clone(), Arc::clone(&body), &slot);
        match store::run(self.store.as_ref(), enclosed()) {
            // Two sendings of one command at once, on two writers: the second now finds the kept answer.
            Err(Error::Conflict) if again => store::run(self.store.as_ref(), enclosed())?,
            outcome => outcome?,
        }
        let filled = slot.lock().expect("a command does not panic while it fills its slot").take();
        let (reply, signals) = filled.ok_or_else(|| Error::Bug("a command without an outcome".to_owned()))?;
        self.bell.ring();
        self.announce(&signals);
        Ok(reply)
    }

    /// What the writer runs: it may run several times, so everything it needs is kept.
    fn enclose(
        self: &Arc<Self>,
        actor: Actor,
        request: Arc<Request>,
        params: Params,
        body: CommandBody,
        slot: &Slot,
    ) -> Command {
        let (platform, slot) = (Arc::clone(self), Arc::clone(slot));
        Box::new(move |db, chain| {
            if let Some(reply) = answered_before(db, &request, &actor)? {
                fill(&slot, reply, Vec::new());
                return Ok(Verdict::Discard);
            }
            let mut ctx = Ctx::new(&platform, db, actor.clone(), Arc::clone(&request));
            ctx.params.clone_from(&params);
            let reply = body(&mut ctx)?;
            let effects = std::mem::take(&mut ctx.effects);
            if !reply.keeps_changes() {
                fill(&slot, reply, Vec::new());
                return Ok(Verdict::Discard);
            }
            chain.append(db, &effects.events)?;
            jobs::insert(db, &effects.jobs)?;
            if let Some(token) = &request.once {
                let key = OnceKey { token, path: &request.path, actor: &actor.ledger_name() };
                once::keep(db, &key, &reply, platform.now())?;
            }
            fill(&slot, reply, effects.signals);
            Ok(Verdict::Keep)
        })
    }

    /// Appends the events of a page.
    fn record(self: &Arc<Self>, effects: Effects) -> Result<()> {
        let command: Command = Box::new(move |db, chain| {
            chain.append(db, &effects.events)?;
            Ok(Verdict::Keep)
        });
        store::run(self.store.as_ref(), command)?;
        self.bell.ring();
        Ok(())
    }

    pub(crate) fn announce(&self, topics: &[String]) {
        let listeners = self.listeners.read().expect("no listener panics while it is added");
        for topic in topics {
            listeners.iter().for_each(|tell| tell(topic));
        }
    }

    /// Who is behind the request's session token.
    pub fn actor(&self, db: &mut dyn Db, request: &Request) -> Result<Actor> {
        let find = self.registry.modules.iter().find_map(|it| it.sessions);
        let (Some(token), Some(find)) = (&request.token, find) else { return Ok(Actor::default()) };
        let hash = token_hash(token);
        let Some((mut actor, role)) = find(db, &hash, self.now())? else { return Ok(Actor::default()) };
        actor.permissions = self.registry.permissions(&role);
        Ok(actor)
    }
}

/// What is stored of a session token: its SHA-256, so that a stolen backup opens no session.
pub fn token_hash(token: &str) -> String {
    crate::blobs::hex(&Sha256::digest(token.as_bytes()))
}

fn fill(slot: &Slot, reply: Reply, signals: Vec<String>) {
    *slot.lock().expect("a command does not panic while it fills its slot") = Some((reply, signals));
}

fn admit(route: &Route, actor: &Actor) -> Result<()> {
    match route.access {
        Access::Public => Ok(()),
        _ if !actor.is_signed_in() => Err(Error::SignedOut),
        Access::Needs(permission) if !actor.may(permission) => Err(Error::Forbidden),
        _ => Ok(()),
    }
}

/// Every command of the API names its sending, so that a lost answer can be asked for again.
fn require_once(request: &Request) -> Result<()> {
    if request.is_api() && request.once.is_none() {
        return Err(Error::Malformed("error-once-missing"));
    }
    Ok(())
}

fn answered_before(db: &mut dyn Db, request: &Request, actor: &Actor) -> Result<Option<Reply>> {
    match &request.once {
        None => Ok(None),
        Some(token) => once::find(db, &OnceKey { token, path: &request.path, actor: &actor.ledger_name() }),
    }
}
