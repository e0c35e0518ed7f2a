//! Somebody of the demo with a session, and how they ask.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use kernel::{Method, Platform, Reply, Request};

use crate::commands::demo::PASSWORD;
use crate::{Failure, Outcome};

/// A session.
#[derive(Clone, Debug)]
pub struct Person {
    pub token: String,
}

impl Person {
    pub fn sign_in(platform: &Arc<Platform>, login: &str) -> Outcome<Person> {
        let form = [("login", login), ("password", PASSWORD)];
        let reply = platform.handle(Request::post("/identity/sign-in", &form));
        let cookie = reply.cookies.iter().find(|it| it.max_age_s != 0 || !it.value.is_empty());
        let token = cookie.map(|it| it.value.clone());
        token.map(|token| Person { token }).ok_or_else(|| unexpected("/identity/sign-in", &reply))
    }

    /// A page that must be there.
    pub fn get(&self, platform: &Arc<Platform>, path: &str) -> Outcome<Reply> {
        self.ask(platform, Request::get(path), 200)
    }

    /// A form that must be taken; says where it leads.
    pub fn post(&self, platform: &Arc<Platform>, path: &str, form: &[(&str, &str)]) -> Outcome<String> {
        let request = Request { once: Some(once()), ..Request::post(path, form) };
        Ok(self.ask(platform, request, 303)?.location.unwrap_or_default())
    }

    /// A command of the API that must be obeyed.
    pub fn post_json(&self, platform: &Arc<Platform>, path: &str, body: &str, status: u16) -> Outcome<Reply> {
        let request = Request {
            method: Method::Post,
            json: Some(body.to_owned()),
            once: Some(once()),
            ..Request::get(path)
        };
        self.ask(platform, request, status)
    }

    /// Any request, with the status it must be answered with.
    pub fn ask(&self, platform: &Arc<Platform>, request: Request, status: u16) -> Outcome<Reply> {
        let path = request.path.clone();
        let origin = "http://127.0.0.1:8080".to_owned();
        let reply = platform.handle(Request { token: Some(self.token.clone()), origin, ..request });
        if reply.status == status { Ok(reply) } else { Err(unexpected(&path, &reply)) }
    }
}

/// The name of a sending, each time another.
fn once() -> String {
    static NUMBER: AtomicU64 = AtomicU64::new(0);
    format!("bench-{}-{}", std::process::id(), NUMBER.fetch_add(1, Ordering::Relaxed))
}

fn unexpected(path: &str, reply: &Reply) -> Failure {
    let words: String = reply.text().chars().take(600).collect();
    Failure::Failed(format!("{path} answered {}: {words}", reply.status))
}
