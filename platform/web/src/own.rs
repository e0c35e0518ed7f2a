//! What the edge answers itself: files for the browser, and the two switches of every page.

use std::collections::HashMap;
use std::sync::Arc;

use bytes::Bytes;
use http_body_util::{Either, Full};
use hyper::Response;
use hyper::header::{CONTENT_ENCODING, ETAG, HeaderValue, VARY};
use hyper::http::request::Parts;
use kernel::reply::JSON;
use kernel::{Cookie, Lang, Rate, Reply};
use ui::Asset;

use crate::head::Head;
use crate::outgo::{self, Body};
use crate::packing::{Effort, Encoding, pack};
use crate::protections::is_secure;
use crate::{Edge, health, live};

/// The interface's files by their addresses, each with its version.
pub struct OwnFiles(HashMap<&'static str, (&'static Asset, String)>);

const PLAIN_TEXT: &str = "text/plain; charset=utf-8";
const ONE_DAY: &str = "public, max-age=86400";
const ONE_YEAR_S: i64 = 365 * 24 * 3600;
/// RFC 9116 wants a date after which the contact may be stale.
const CONTACT_GOOD_FOR_MS: i64 = 180 * 24 * 3600 * 1000;
const ROBOTS: &str = "User-agent: *\nDisallow: /api/\nDisallow: /identity/\nDisallow: /live\n";

impl OwnFiles {
    pub fn new() -> OwnFiles {
        OwnFiles(ui::assets().iter().map(|it| (it.path, (it, outgo::version(it.bytes)))).collect())
    }

    fn answer(&self, path: &str, encoding: Encoding) -> Option<Response<Full<Bytes>>> {
        let (asset, version) = self.0.get(path)?;
        let packed = match encoding {
            Encoding::Brotli => asset.brotli,
            Encoding::Gzip => asset.gzip,
            Encoding::Plain => None,
        };
        let reply = Reply { cache: Some(asset.cache()), ..Reply::new(200, asset.content_type, "") };
        let mut response = outgo::response(reply, false, asset.cache());
        *response.body_mut() = Full::new(Bytes::from_static(packed.unwrap_or(asset.bytes)));
        let headers = response.headers_mut();
        headers.insert(VARY, HeaderValue::from_static("Accept-Encoding"));
        headers.insert(ETAG, HeaderValue::from_str(version).expect("a version is hexadecimal digits"));
        if packed.is_some() {
            headers.insert(CONTENT_ENCODING, HeaderValue::from_static(encoding.name()));
        }
        Some(response)
    }
}

/// The answer to an address of the edge's own; `None` for all others.
pub async fn answer(edge: &Arc<Edge>, parts: &Parts, head: &Head) -> Option<Response<Body>> {
    let request = &head.request;
    let is_get = matches!(parts.method, hyper::Method::GET | hyper::Method::HEAD);
    if !is_get || head.fault.is_some() {
        return None;
    }
    let path = request.path.as_str();
    // The first two ask the store and the third is long; all else costs next to nothing.
    if matches!(path, "/live" | "/health/ready" | "/api/openapi.json")
        && let Err(error) = edge.limits.admit(Rate::Usual, head.client, request.token.as_deref())
    {
        return Some(finish(edge, head, health::problem(edge, request, &error)).await);
    }
    if path == "/live" {
        return Some(match live::open(edge, request.clone()).await {
            Ok(stream) => stream,
            Err(error) => finish(edge, head, health::problem(edge, request, &error)).await,
        });
    }
    if let Some(file) = edge.files.answer(path, head.encoding) {
        return Some(finish_response(edge, head, file).await);
    }
    let reply = match path {
        "/favicon.ico" => icon()?,
        "/robots.txt" => Reply { cache: Some(ONE_DAY), ..Reply::new(200, PLAIN_TEXT, ROBOTS) },
        "/.well-known/security.txt" => contact(edge, &request.origin)?,
        "/health/live" => Reply::new(200, PLAIN_TEXT, "live\n"),
        "/health/ready" => health::ready(edge).await,
        "/metrics" => health::metrics(edge, parts, head),
        "/api/openapi.json" => {
            Reply { cache: Some("public, max-age=300"), ..Reply::new(200, JSON, edge.openapi.to_vec()) }
        }
        _ => switch(path, request.query.get("back"))?,
    };
    Some(finish(edge, head, reply).await)
}

/// `/language/{code}`, `/theme/{name}` and `/keys/{on|off}`: remember the choice and go back.
fn switch(path: &str, back: &str) -> Option<Reply> {
    let (name, value) = if let Some(code) = path.strip_prefix("/language/") {
        ("mc_lang", Lang::parse(code)?.code())
    } else if let Some(keys) = path.strip_prefix("/keys/") {
        ("mc_keys", ["on", "off"].into_iter().find(|it| *it == keys)?)
    } else {
        let theme = path.strip_prefix("/theme/")?;
        ("mc_theme", ["light", "dark", "auto"].into_iter().find(|it| *it == theme)?)
    };
    let max_age_s = if matches!(value, "auto" | "on") { 0 } else { ONE_YEAR_S };
    let back = if is_local(back) { back } else { "/" };
    Some(Reply::goto(back).with_cookie(Cookie { name, value: value.to_owned(), max_age_s }))
}

/// A path of ours: `//host` and `/\host` are addresses of others, and browsers read `/<tab>/host` so too.
pub fn is_local(path: &str) -> bool {
    path.starts_with('/') && !path[1..].starts_with(['/', '\\']) && !path.chars().any(char::is_control)
}

fn icon() -> Option<Reply> {
    let icon = ui::assets().iter().find(|it| it.name == "icon-192.png")?;
    Some(Reply { cache: Some(ONE_DAY), ..Reply::new(200, icon.content_type, icon.bytes) })
}

/// Whom to tell about a hole (RFC 9116); from the setting `security_contact`, an address like `mailto:…`.
fn contact(edge: &Edge, origin: &str) -> Option<Reply> {
    let contact = edge.platform.settings.get("security_contact")?;
    let expires = jiff::Timestamp::from_millisecond(edge.platform.now() + CONTACT_GOOD_FOR_MS).ok()?;
    let text = format!(
        "Contact: {contact}\nExpires: {expires:.0}\nPreferred-Languages: vi, en\n\
         Canonical: {origin}/.well-known/security.txt\n"
    );
    Some(Reply { cache: Some(ONE_DAY), ..Reply::new(200, PLAIN_TEXT, text) })
}

async fn finish(edge: &Edge, head: &Head, reply: Reply) -> Response<Body> {
    let response = outgo::response(reply, is_secure(edge.public_url.as_deref()), "no-store");
    finish_response(edge, head, response).await
}

async fn finish_response(edge: &Edge, head: &Head, mut response: Response<Full<Bytes>>) -> Response<Body> {
    outgo::protect(response.headers_mut(), &edge.protections);
    if outgo::is_known(response.headers(), head.has.as_deref()) {
        return outgo::not_modified(response.headers().clone()).map(Either::Left);
    }
    if response.headers().contains_key(CONTENT_ENCODING) {
        return response.map(Either::Left);
    }
    pack(response, head.encoding, Effort::Once).await.map(Either::Left)
}
