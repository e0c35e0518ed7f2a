//! What comes in, after the edge has read it: plain values, no sockets.

use std::sync::Arc;

use crate::{Lang, module::Method};

/// One request. Shared, because a command may have to run again.
#[derive(Clone, Debug)]
pub struct Request {
    pub method: Method,
    pub path: String,
    pub query: Fields,
    pub form: Fields,
    pub files: Vec<Upload>,
    /// The body of a JSON request.
    pub json: Option<String>,
    /// The body of a request that brings a piece of a file (`application/offset+octet-stream`).
    pub piece: Option<Arc<[u8]>>,
    /// Header fields of resumable uploads (tus 1.0.0): `upload-length`, `upload-offset`, `upload-metadata`.
    pub upload: Fields,
    /// `_once` of a form or `Idempotency-Key` of an API call.
    pub once: Option<String>,
    /// Session token from the cookie or the `Authorization: Bearer` header.
    pub token: Option<String>,
    pub lang: Lang,
    /// `light`, `dark`, or empty for what the device prefers.
    pub theme: &'static str,
    /// Single keys act at the desk; whoever is disturbed by that switches them off (WCAG 2.1.4).
    pub keys: bool,
    /// The runtime asks for the changed part of a page.
    pub fragment: bool,
    /// Address of the client, for limits; never stored.
    pub client: String,
    /// Where the platform is reached, for example `https://motcua.example`.
    pub origin: String,
}

impl Default for Request {
    fn default() -> Request {
        Request {
            method: Method::Get,
            path: "/".to_owned(),
            query: Fields::default(),
            form: Fields::default(),
            files: Vec::new(),
            json: None,
            piece: None,
            upload: Fields::default(),
            once: None,
            token: None,
            lang: Lang::Vi,
            theme: "",
            keys: true,
            fragment: false,
            client: String::new(),
            origin: String::new(),
        }
    }
}

impl Request {
    pub fn get(path: &str) -> Request {
        let (path, query) = path.split_once('?').unwrap_or((path, ""));
        Request { path: path.to_owned(), query: Fields::parse(query), ..Request::default() }
    }

    pub fn post(path: &str, form: &[(&str, &str)]) -> Request {
        let form = form.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
        Request { method: Method::Post, path: path.to_owned(), form: Fields(form), ..Request::default() }
    }

    /// Calls under `/api` are answered in JSON.
    pub fn is_api(&self) -> bool {
        self.path.starts_with("/api/")
    }
}

/// Names and values in the order they came.
#[derive(Clone, Debug, Default)]
pub struct Fields(pub Vec<(String, String)>);

impl Fields {
    /// `application/x-www-form-urlencoded` text.
    pub fn parse(text: &str) -> Fields {
        Fields(form_urlencoded(text))
    }

    /// The first value under a name, trimmed; empty when there is none.
    pub fn get(&self, name: &str) -> &str {
        self.0.iter().find(|(key, _)| key == name).map_or("", |(_, value)| value.trim())
    }

    pub fn has(&self, name: &str) -> bool {
        self.0.iter().any(|(key, _)| key == name)
    }

    pub fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        self.0.iter().filter(move |(key, _)| key == name).map(|(_, value)| value.as_str())
    }
}

fn form_urlencoded(text: &str) -> Vec<(String, String)> {
    form_urlencoded::parse(text.as_bytes())
        .map(|(key, value)| (key.into_owned(), value.into_owned()))
        .collect()
}

/// A file that came with a form.
#[derive(Clone, Debug)]
pub struct Upload {
    pub field: String,
    pub name: String,
    pub bytes: Arc<[u8]>,
}
