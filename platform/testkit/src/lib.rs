//! A whole platform in a test: real SQL, real templates, real ledger, a clock that stands still.

pub mod actors;
pub mod answers;
mod engine;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use kernel::checkpoints::LedgerKey;
use kernel::module::Method;
use kernel::store::Store;
use kernel::{
    Blobs, Ctx, Db, Event, Fields, Lang, Module, Parts, Platform, Port, Reply, Request, Result, Upload,
};

pub use actors::As;
pub use answers::Answer;
use engine::Engine;

/// Monday 16 November 2026, 08:00 in Vietnam: a working day with no holiday near.
pub const START_MS: i64 = 1_794_790_800_000;

/// Some modules over a fresh database.
pub struct App {
    // Dropped first: it must let go of the database before the engine removes it.
    pub platform: Arc<Platform>,
    clock: Arc<AtomicI64>,
    lang: Lang,
    sendings: u64,
    _engine: Engine,
}

impl App {
    /// The modules alone. What they need from others must be offered by one of them.
    pub fn new(modules: Vec<Module>) -> App {
        App::with_settings(modules, &[])
    }

    /// The modules with stand-ins for what others offer, and with events that others would emit.
    /// The name of a stand-in's event or port may carry any prefix.
    pub fn with_stand_ins(mut modules: Vec<Module>, ports: &[Port], emits: &[&'static str]) -> App {
        let names: std::collections::BTreeSet<&'static str> = ports
            .iter()
            .map(|it| it.name)
            .chain(emits.iter().copied())
            .map(|it| it.split('.').next().unwrap_or(it))
            .collect();
        for name in names {
            let own = |it: &&str| it.split('.').next() == Some(name);
            let offers: Vec<Port> = ports.iter().filter(|it| own(&it.name)).copied().collect();
            let emits: Vec<&'static str> = emits.iter().filter(|it| own(it)).copied().collect();
            modules.push(Module { name, offers: offers.leak(), emits: emits.leak(), ..Module::default() });
        }
        App::new(modules)
    }

    pub fn with_settings(mut modules: Vec<Module>, settings: &[(&str, &str)]) -> App {
        if modules.iter().all(|it| it.sessions.is_none()) {
            modules.push(actors::module());
        }
        let engine = Engine::open();
        let clock = Arc::new(AtomicI64::new(START_MS));
        let hands = Arc::clone(&clock);
        let (_, pkcs8) = ledger::NoteSigner::generate("test").expect("a key can be made");
        let settings: BTreeMap<String, String> =
            settings.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
        let parts = Parts {
            modules,
            store: Arc::clone(&engine.store),
            blobs: Arc::clone(&engine.blobs),
            clock: Arc::new(move || hands.load(Ordering::Relaxed)),
            locales: [kernel::LOCALES, ui::LOCALES].concat(),
            error_page: ui::error_page,
            settings,
            ledger_key: LedgerKey { origin: "test.motcua.example".to_owned(), pkcs8 },
        };
        let platform = Platform::new(parts).unwrap_or_else(|problems| panic!("{}", problems.join("\n")));
        migrate(&platform);
        App { platform, clock, lang: Lang::Vi, sendings: 0, _engine: engine }
    }

    /// From now on everybody reads English.
    pub fn in_english(mut self) -> App {
        self.lang = Lang::En;
        self
    }

    pub fn now(&self) -> i64 {
        self.clock.load(Ordering::Relaxed)
    }

    pub fn advance_ms(&self, by: i64) {
        self.clock.fetch_add(by, Ordering::Relaxed);
    }

    pub fn set_now(&self, now: i64) {
        self.clock.store(now, Ordering::Relaxed);
    }

    /// Fills the database with the demo records of all modules, in order.
    pub fn demo(&mut self) {
        kernel::background::demo(&self.platform).expect("the demo fills an empty database");
        self.settle();
    }

    /// Hands over events and runs jobs until nothing waits.
    pub fn settle(&mut self) {
        kernel::background::settle(&self.platform).expect("nothing is left over");
    }

    /// Runs the clock's commands that are due, then settles.
    pub fn tick(&mut self) {
        kernel::jobs::run_periodic(&self.platform).expect("periodic commands run");
        self.settle();
    }

    pub fn get_as(&mut self, actor: &As, path: &str) -> Answer {
        self.send(actor, Request::get(path))
    }

    /// Posts a form. Each call is a new sending.
    pub fn post_as(&mut self, actor: &As, path: &str, form: &[(&str, &str)]) -> Answer {
        self.send(actor, Request::post(path, form))
    }

    /// Posts a form with one file: field, name, content.
    pub fn upload_as(
        &mut self,
        actor: &As,
        path: &str,
        form: &[(&str, &str)],
        file: (&str, &str, &[u8]),
    ) -> Answer {
        let upload = Upload { field: file.0.to_owned(), name: file.1.to_owned(), bytes: Arc::from(file.2) };
        self.send(actor, Request { files: vec![upload], ..Request::post(path, form) })
    }

    /// Posts JSON with an idempotency key of its own.
    pub fn post_json_as(&mut self, actor: &As, path: &str, body: &serde_json::Value) -> Answer {
        self.sendings += 1;
        let once = Some(format!("key-{}", self.sendings));
        let request =
            Request { json: Some(body.to_string()), once, method: Method::Post, ..Request::get(path) };
        self.send(actor, request)
    }

    /// Any request, as somebody.
    pub fn send(&mut self, actor: &As, request: Request) -> Answer {
        let token = actor.token();
        let origin = "https://motcua.example".to_owned();
        let reply = self.platform.handle(Request { token, lang: self.lang, origin, ..request });
        Answer(reply)
    }

    /// Runs a command as the platform itself; for what has no route.
    pub fn command(
        &mut self,
        body: impl Fn(&mut Ctx<'_>) -> Result<()> + Send + Sync + 'static,
    ) -> Result<()> {
        kernel::background::command(&self.platform, "test", move |ctx| {
            body(ctx)?;
            Ok(Reply::goto("/"))
        })
    }

    /// Says an event as another module would.
    pub fn emit(&mut self, name: &'static str, subject: &str, payload: serde_json::Value) {
        let subject = subject.to_owned();
        self.command(move |ctx| ctx.event(name, subject.as_str(), &payload)).expect("an event can be said");
    }

    /// The events about a subject, oldest first.
    pub fn history(&mut self, subject: &str) -> Vec<Event> {
        let mut events = Vec::new();
        let look = self.platform.store().look(&mut |db| {
            events = kernel::delivery::history(db, subject)?;
            Ok(())
        });
        look.expect("the ledger can be read");
        events
    }

    /// Looks into the database.
    pub fn look<T>(&mut self, mut job: impl FnMut(&mut dyn Db) -> Result<T>) -> T {
        let mut found = None;
        let look = self.platform.store().look(&mut |db| {
            found = Some(job(db)?);
            Ok(())
        });
        look.expect("the database can be read");
        found.expect("the job ran")
    }

    pub fn store(&self) -> &dyn Store {
        self.platform.store()
    }

    pub fn blobs(&self) -> &dyn Blobs {
        self.platform.blobs()
    }

    /// Prepares every statement of the modules and of the platform on this engine.
    pub fn prepare_all(&mut self) {
        let modules = self.platform.registry.modules.iter().flat_map(|it| it.statements.iter());
        let statements: Vec<kernel::Statement> =
            kernel::STATEMENTS.iter().chain(modules).flat_map(|it| it.iter()).copied().collect();
        let problems = self.look(|db| {
            let failed = statements
                .iter()
                .filter_map(|it| db.prepare(it.sql).err().map(|cause| format!("{}: {cause}", it.name)));
            Ok(failed.collect::<Vec<_>>())
        });
        assert!(problems.is_empty(), "{}", problems.join("\n"));
    }
}

fn migrate(platform: &Arc<Platform>) {
    let within = Arc::clone(platform);
    let migrated = platform.store().exclusively(Box::new(move |db| {
        kernel::migrate::migrate(db, &within.registry.modules, START_MS).map(|_| ())
    }));
    migrated.expect("the migrations run on an empty database");
}

/// The first value of a hidden field in a page, as a browser would send it back.
pub fn hidden_field(html: &str, name: &str) -> String {
    let wanted = format!("name=\"{name}\" value=\"");
    let start = html.find(&wanted).map(|it| it + wanted.len());
    start.and_then(|it| html[it..].split('"').next()).unwrap_or("").to_owned()
}

/// A form's fields from text, as in a query string.
pub fn fields(text: &str) -> Fields {
    Fields::parse(text)
}
