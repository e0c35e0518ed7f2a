//! What goes out.

use serde::Serialize;

use crate::{Result, bug};

/// An answer to a request.
#[derive(Clone, Debug)]
pub struct Reply {
    pub status: u16,
    pub content_type: &'static str,
    pub body: Vec<u8>,
    /// Where to go next (with 303), or where the new thing is (with 201).
    pub location: Option<String>,
    pub cookies: Vec<Cookie>,
    /// File name offered when the answer is to be kept.
    pub download: Option<String>,
    /// `Cache-Control`; the edge says `no-store` when there is none.
    pub cache: Option<&'static str>,
    /// `Retry-After` in seconds.
    pub retry_after_s: Option<u64>,
    /// Header fields that only some protocol knows, in lower case.
    pub headers: Vec<(&'static str, String)>,
}

/// A cookie for this origin: `HttpOnly`, `SameSite=Lax`, `Path=/`, and `Secure` over TLS.
#[derive(Clone, Debug)]
pub struct Cookie {
    pub name: &'static str,
    pub value: String,
    /// Seconds to live; zero deletes.
    pub max_age_s: i64,
}

pub const HTML: &str = "text/html; charset=utf-8";
pub const JSON: &str = "application/json";
pub const PROBLEM: &str = "application/problem+json";

impl Reply {
    pub fn new(status: u16, content_type: &'static str, body: impl Into<Vec<u8>>) -> Reply {
        Reply {
            status,
            content_type,
            body: body.into(),
            location: None,
            cookies: Vec::new(),
            download: None,
            cache: None,
            retry_after_s: None,
            headers: Vec::new(),
        }
    }

    pub fn page(html: String) -> Reply {
        Reply::new(200, HTML, html)
    }

    /// The form again, with what was typed and what to change (422). Nothing is kept of the command.
    pub fn page_with_problems(html: String) -> Reply {
        Reply::new(422, HTML, html)
    }

    pub fn json(value: &impl Serialize) -> Result<Reply> {
        let body = serde_json::to_vec(value).map_err(bug("writing JSON"))?;
        Ok(Reply::new(200, JSON, body))
    }

    /// 201 with the place of the new thing.
    pub fn created(location: String, value: &impl Serialize) -> Result<Reply> {
        Ok(Reply { status: 201, location: Some(location), ..Reply::json(value)? })
    }

    /// 303: after a command, look there.
    pub fn goto(path: impl Into<String>) -> Reply {
        Reply { location: Some(path.into()), ..Reply::new(303, HTML, "") }
    }

    pub fn file(content_type: &'static str, name: impl Into<String>, bytes: Vec<u8>) -> Reply {
        Reply { download: Some(name.into()), ..Reply::new(200, content_type, bytes) }
    }

    pub fn with_cookie(mut self, cookie: Cookie) -> Reply {
        self.cookies.push(cookie);
        self
    }

    pub fn with_header(mut self, name: &'static str, value: impl Into<String>) -> Reply {
        self.headers.push((name, value.into()));
        self
    }

    /// Whether the command behind it is kept.
    pub fn keeps_changes(&self) -> bool {
        self.status < 400
    }

    /// The body as text, for tests and for replays.
    pub fn text(&self) -> &str {
        std::str::from_utf8(&self.body).unwrap_or("")
    }
}
