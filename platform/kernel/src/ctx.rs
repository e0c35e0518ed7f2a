//! What a handler gets: who asks, when, in which language, with which transaction.

use std::sync::Arc;

use fluent_bundle::FluentValue;
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::event::NewEvent;
use crate::platform::{CommandBody, Platform};
use crate::{Actor, Blobs, Db, Error, Id, Lang, Reply, Request, Result, Scene, Upload, bug};

/// The context of one request, reaction or job.
pub struct Ctx<'a> {
    /// Inside a transaction in commands and pages: `Ok` keeps, `Err` rolls back.
    pub db: &'a mut dyn Db,
    pub actor: Actor,
    /// Milliseconds since 1970. Modules never call the system's clock.
    pub now: i64,
    pub lang: Lang,
    pub request: Arc<Request>,
    pub(crate) params: Params,
    pub(crate) platform: &'a Arc<Platform>,
    pub(crate) effects: Effects,
}

pub(crate) type Params = Vec<(String, String)>;

/// What a handler wants to happen when its transaction commits.
#[derive(Default)]
pub(crate) struct Effects {
    pub events: Vec<NewEvent>,
    pub jobs: Vec<NewJob>,
    pub signals: Vec<String>,
}

pub(crate) struct NewJob {
    pub id: Id,
    pub name: &'static str,
    pub payload: String,
    pub run_at: i64,
}

impl<'a> Ctx<'a> {
    pub(crate) fn new(
        platform: &'a Arc<Platform>,
        db: &'a mut dyn Db,
        actor: Actor,
        request: Arc<Request>,
    ) -> Self {
        let (now, lang) = (platform.now(), request.lang);
        Ctx { db, actor, now, lang, request, params: Vec::new(), platform, effects: Effects::default() }
    }

    /// A part of the path, as named in the route.
    pub fn param(&self, name: &str) -> Result<&str> {
        let found = self.params.iter().find(|(key, _)| key == name);
        found.map(|(_, value)| value.as_str()).ok_or(Error::NotFound)
    }

    /// An id in the path.
    pub fn id_param(&self, name: &str) -> Result<Id> {
        self.param(name)?.parse().map_err(|_| Error::NotFound)
    }

    /// A field of the posted form, trimmed; empty when it is not there.
    pub fn field(&self, name: &str) -> &str {
        self.request.form.get(name)
    }

    /// A value of the query string, trimmed; empty when it is not there.
    pub fn query(&self, name: &str) -> &str {
        self.request.query.get(name)
    }

    /// A file of the posted form. Browsers send an empty one when none was chosen.
    pub fn file(&self, field: &str) -> Option<&Upload> {
        self.request.files.iter().find(|it| it.field == field && !it.bytes.is_empty())
    }

    /// The JSON body, or a 400 or 422 that says where it is wrong.
    pub fn json<T: DeserializeOwned>(&self) -> Result<T> {
        let text = self.request.json.as_deref().ok_or(Error::Malformed("error-json-expected"))?;
        serde_json::from_str(text).map_err(|cause| match cause.classify() {
            serde_json::error::Category::Data => {
                let mut problem = crate::FieldProblem::new("", "error-json-shape");
                problem.args.push(("cause", cause.to_string()));
                Error::Invalid(vec![problem])
            }
            _ => Error::Malformed("error-json-syntax"),
        })
    }

    pub fn new_id(&self) -> Id {
        self.platform.ids.next(self.now)
    }

    /// Appends to the ledger, in this transaction. `subject` is what it is about: a code or an id.
    pub fn event(
        &mut self,
        name: &'static str,
        subject: impl Into<String>,
        payload: &impl Serialize,
    ) -> Result<()> {
        debug_assert!(self.platform.emits(name), "event {name} is not declared by any module");
        let payload = serde_json::to_string(payload).map_err(bug("writing an event"))?;
        let (id, at, actor) = (self.new_id(), self.now, self.actor.ledger_name());
        self.effects.events.push(NewEvent { id, at, actor, name, subject: subject.into(), payload });
        Ok(())
    }

    /// Queues work for after the commit. `delay_ms` zero means now.
    pub fn job(&mut self, name: &'static str, payload: &impl Serialize, delay_ms: i64) -> Result<()> {
        let payload = serde_json::to_string(payload).map_err(bug("writing a job"))?;
        self.effects.jobs.push(NewJob { id: self.new_id(), name, payload, run_at: self.now + delay_ms });
        Ok(())
    }

    /// Tells live pages that listen to `topic` (`account:…`, `unit:…`) to look again, after the commit.
    pub fn signal(&mut self, topic: impl Into<String>) {
        self.effects.signals.push(topic.into());
    }

    /// In a staged handler or a job: runs `body` as one command of the writer and waits until it is
    /// durable. `body` may run more than once.
    pub fn command(
        &mut self,
        body: impl Fn(&mut Ctx<'_>) -> Result<Reply> + Send + Sync + 'static,
    ) -> Result<Reply> {
        let body: CommandBody = Arc::new(body);
        self.platform.command(self.actor.clone(), Arc::clone(&self.request), self.params.clone(), body)
    }

    /// The functions that another module offers. `contracts` wraps this with the right type.
    pub fn port<T: 'static>(&self, name: &'static str) -> Result<&'static T> {
        self.platform.port(name)
    }

    pub fn blobs(&self) -> &'a dyn Blobs {
        self.platform.blobs.as_ref()
    }

    pub fn t<'k>(&self, key: &'k str) -> &'k str
    where
        'a: 'k,
    {
        self.platform.texts.t(self.lang, key)
    }

    pub fn format(&self, key: &str, args: &[(&str, FluentValue<'_>)]) -> String {
        self.platform.texts.format(self.lang, key, args)
    }

    /// What every page shows around its content.
    pub fn scene(&self) -> Scene<'_> {
        Scene {
            platform: self.platform,
            actor: &self.actor,
            request: &self.request,
            lang: self.lang,
            now: self.now,
        }
    }

    /// A value of the platform's settings, for example the name of the agency.
    pub fn setting(&self, name: &str) -> Option<&'a str> {
        self.platform.settings.get(name).map(String::as_str)
    }

    /// Where the platform is reached from outside, without a slash at the end.
    pub fn origin(&self) -> &str {
        self.setting("public_url").unwrap_or(&self.request.origin)
    }
}
