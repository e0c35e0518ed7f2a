//! An answer as HTTP.

use std::convert::Infallible;

use bytes::Bytes;
use http_body_util::combinators::UnsyncBoxBody;
use http_body_util::{Either, Full};
use hyper::header::{
    CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_TYPE, ETAG, HeaderMap, HeaderName, HeaderValue, LOCATION,
    RETRY_AFTER, SET_COOKIE, VARY,
};
use hyper::{Response, StatusCode};
use kernel::{Cookie, Reply, blobs};
use percent_encoding::{AsciiSet, CONTROLS, NON_ALPHANUMERIC, utf8_percent_encode};

/// Bytes in memory, or a live stream.
pub type Body = Either<Full<Bytes>, UnsyncBoxBody<Bytes, Infallible>>;

/// What may stand in `filename*` as it is (RFC 8187).
const FILE_NAME: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'_').remove(b'.').remove(b'~');
/// Addresses come from us, but with names of people and files in them.
const ADDRESS: &AsciiSet = &CONTROLS.add(b' ').add(b'"').add(b'<').add(b'>');
/// What else besides the address chooses an answer.
const DEPENDS_ON: &str = "Cookie, Accept-Language, Mc-Fragment";
const NO_STORE: &str = "no-store";
/// A server that is too busy is asked again after this many seconds.
const BUSY_RETRY_S: u64 = 5;

/// The platform's answer with its own headers; `cache` stands in when the reply names none.
pub fn response(reply: Reply, secure: bool, cache: &'static str) -> Response<Full<Bytes>> {
    let status = StatusCode::from_u16(reply.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    let cache = if status.is_success() { reply.cache.unwrap_or(cache) } else { NO_STORE };
    let mut headers = HeaderMap::new();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static(reply.content_type));
    headers.insert(CACHE_CONTROL, HeaderValue::from_static(cache));
    for cookie in &reply.cookies {
        if let Some(value) = value(&set_cookie(cookie, secure)) {
            headers.append(SET_COOKIE, value);
        }
    }
    let say = |headers: &mut HeaderMap, name: HeaderName, text: String| {
        if let Some(value) = value(&text) {
            headers.insert(name, value);
        }
    };
    for (name, text) in reply.headers {
        say(&mut headers, HeaderName::from_static(name), text);
    }
    if let Some(location) = &reply.location {
        say(&mut headers, LOCATION, utf8_percent_encode(location, ADDRESS).to_string());
    }
    if let Some(name) = &reply.download {
        say(&mut headers, CONTENT_DISPOSITION, disposition(name));
    }
    let busy = (status == StatusCode::SERVICE_UNAVAILABLE).then_some(BUSY_RETRY_S);
    if let Some(seconds) = reply.retry_after_s.or(busy) {
        headers.insert(RETRY_AFTER, seconds.into());
    }
    if cache != NO_STORE && status == StatusCode::OK {
        say(&mut headers, ETAG, version(&reply.body));
        headers.insert(VARY, HeaderValue::from_static(DEPENDS_ON));
    }
    let mut response = Response::new(Full::from(reply.body));
    *response.status_mut() = status;
    *response.headers_mut() = headers;
    response
}

/// Adds the headers that every answer carries.
pub fn protect(headers: &mut HeaderMap, protections: &HeaderMap) {
    for (name, value) in protections {
        headers.insert(name, value.clone());
    }
}

/// Whether the client has this version already, so that 304 is the answer.
pub fn is_known(headers: &HeaderMap, has: Option<&str>) -> bool {
    let (Some(has), Some(version)) = (has, headers.get(ETAG).and_then(|it| it.to_str().ok())) else {
        return false;
    };
    has.split(',').any(|it| it.trim() == version || it.trim() == "*")
}

/// The same answer without its body: the client has it.
pub fn not_modified(mut headers: HeaderMap) -> Response<Full<Bytes>> {
    for name in [CONTENT_TYPE, hyper::header::CONTENT_LENGTH, hyper::header::CONTENT_ENCODING] {
        headers.remove(name);
    }
    let mut response = Response::new(Full::default());
    *response.status_mut() = StatusCode::NOT_MODIFIED;
    *response.headers_mut() = headers;
    response
}

/// Weak, because the same content is also sent compressed.
pub fn version(body: &[u8]) -> String {
    let mut digest = blobs::key_of(body);
    digest.truncate(32);
    format!("W/\"{digest}\"")
}

fn set_cookie(cookie: &Cookie, secure: bool) -> String {
    let Cookie { name, value, max_age_s } = cookie;
    let secure = if secure { "; Secure" } else { "" };
    format!("{name}={value}; Path=/; Max-Age={max_age_s}; HttpOnly; SameSite=Lax{secure}")
}

/// Two names: letters that every program reads, and the real one (RFC 6266).
fn disposition(name: &str) -> String {
    let plain: String = name
        .chars()
        .map(|it| if it.is_ascii_alphanumeric() || ".-_ ()".contains(it) { it } else { '_' })
        .collect();
    format!("attachment; filename=\"{plain}\"; filename*=UTF-8''{}", utf8_percent_encode(name, FILE_NAME))
}

/// A header with a line break in it would end the headers; it is left out, and somebody is told.
fn value(text: &str) -> Option<HeaderValue> {
    let value = HeaderValue::from_str(text).ok();
    if value.is_none() {
        tracing::error!("an answer with a header that cannot be written");
    }
    value
}
