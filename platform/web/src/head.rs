//! What the edge knows of a request before it reads the body.

use std::net::IpAddr;

use hyper::header::{ACCEPT_LANGUAGE, AUTHORIZATION, COOKIE, HOST, HeaderMap, IF_NONE_MATCH};
use hyper::http::request::Parts;
use hyper::http::uri::Authority;
use kernel::{Error, Fields, Lang, Method, Request, Result};
use percent_encoding::percent_decode_str;
use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};

use crate::packing::Encoding;
use crate::{EdgeSettings, client};

/// A request without its body.
pub struct Head {
    pub request: Request,
    pub client: IpAddr,
    /// The token came in a header that no form of another site can set.
    pub bearer: bool,
    pub encoding: Encoding,
    /// `If-None-Match`: versions that the client has.
    pub has: Option<String>,
    /// Why the request cannot be understood at all.
    pub fault: Option<Error>,
}

/// Longer ones are not tokens of ours.
const TOKEN_MAX: usize = 256;
const ONCE_MAX: usize = 64;
const UPLOAD: [&str; 3] = ["upload-length", "upload-offset", "upload-metadata"];

impl Head {
    /// Never fails: what cannot be read is in [`Head::fault`], and the rest serves to explain it.
    pub fn read(parts: &Parts, peer: IpAddr, settings: &EdgeSettings, public_url: Option<&str>) -> Head {
        let headers = &parts.headers;
        let client = client::address(headers, peer, &settings.trusted_proxies);
        let bearer = bearer(headers);
        let (path, path_fault) = match path(parts.uri.path()) {
            Ok(path) => (path, None),
            Err(fault) => (parts.uri.path().to_owned(), Some(fault)),
        };
        let key = headers.get("idempotency-key").map(|it| once(it.to_str().unwrap_or("")));
        let (once, once_fault) = match key.transpose() {
            Ok(once) => (once, None),
            Err(fault) => (None, Some(fault)),
        };
        let query = readable(Fields::parse(parts.uri.query().unwrap_or("")));
        let (query, query_fault) = match query {
            Ok(query) => (query, None),
            Err(fault) => (Fields::default(), Some(fault)),
        };
        let request = Request {
            // Other methods are refused before anybody looks at this one.
            method: method(&parts.method).unwrap_or(Method::Get),
            path,
            query,
            upload: upload(headers),
            once,
            token: bearer
                .or_else(|| cookie(headers, "mc_session"))
                .filter(|it| is_token(it))
                .map(str::to_owned),
            lang: lang(headers),
            theme: theme(headers),
            keys: cookie(headers, "mc_keys") != Some("off"),
            fragment: header(headers, "mc-fragment") == Some("1"),
            client: client.to_string(),
            origin: public_url.map_or_else(|| origin(headers), str::to_owned),
            ..Request::default()
        };
        Head {
            bearer: bearer.is_some_and(is_token),
            client,
            encoding: Encoding::chosen(headers),
            has: header(headers, IF_NONE_MATCH.as_str())
                .filter(|_| request.method == Method::Get)
                .map(str::to_owned),
            fault: path_fault.or(query_fault).or(once_fault),
            request,
        }
    }
}

/// The platform's word for a method; HEAD is a GET whose body nobody sends.
pub fn method(method: &hyper::Method) -> Option<Method> {
    match *method {
        hyper::Method::GET | hyper::Method::HEAD => Some(Method::Get),
        hyper::Method::POST => Some(Method::Post),
        hyper::Method::PUT => Some(Method::Put),
        hyper::Method::PATCH => Some(Method::Patch),
        hyper::Method::DELETE => Some(Method::Delete),
        _ => None,
    }
}

/// The name of one sending: 1 to 64 visible ASCII characters.
pub fn once(text: &str) -> Result<String> {
    let visible = text.bytes().all(|byte| byte.is_ascii_graphic());
    if text.is_empty() || text.len() > ONCE_MAX || !visible {
        return Err(Error::Malformed("web-once"));
    }
    Ok(text.to_owned())
}

/// Vietnamese letters come composed or decomposed, depending on the device; inside they are composed.
pub fn composed(text: String) -> String {
    match is_nfc_quick(text.chars()) {
        IsNormalized::Yes => text,
        _ => text.nfc().collect(),
    }
}

/// Fields with composed letters. The zero character is in no text that a person types, and PostgreSQL keeps none.
pub fn readable(fields: Fields) -> Result<Fields> {
    if fields.0.iter().any(|(name, value)| name.contains('\0') || value.contains('\0')) {
        return Err(Error::Malformed("web-zero"));
    }
    Ok(Fields(fields.0.into_iter().map(|(name, value)| (composed(name), composed(value))).collect()))
}

fn path(raw: &str) -> Result<String> {
    let decoded = percent_decode_str(raw).decode_utf8().map_err(|_| Error::Malformed("web-address"))?;
    if decoded.chars().any(char::is_control) {
        return Err(Error::Malformed("web-address"));
    }
    Ok(composed(decoded.into_owned()))
}

fn header<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    headers.get(name)?.to_str().ok()
}

/// What a resumable upload says about itself.
fn upload(headers: &HeaderMap) -> Fields {
    let said = UPLOAD.iter().filter_map(|name| Some(((*name).to_owned(), header(headers, name)?.to_owned())));
    Fields(said.collect())
}

fn bearer(headers: &HeaderMap) -> Option<&str> {
    let (scheme, token) = header(headers, AUTHORIZATION.as_str())?.split_once(' ')?;
    scheme.eq_ignore_ascii_case("bearer").then(|| token.trim())
}

fn is_token(text: &str) -> bool {
    (1..=TOKEN_MAX).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_graphic())
}

fn cookie<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    let lines = headers.get_all(COOKIE).iter().filter_map(|line| line.to_str().ok());
    let mut pairs = lines.flat_map(|line| line.split(';')).filter_map(|pair| pair.trim().split_once('='));
    pairs.find(|(key, _)| *key == name).map(|(_, value)| value)
}

fn lang(headers: &HeaderMap) -> Lang {
    let chosen = cookie(headers, "mc_lang").and_then(Lang::parse);
    chosen.or_else(|| header(headers, ACCEPT_LANGUAGE.as_str()).and_then(Lang::accepted)).unwrap_or_default()
}

fn theme(headers: &HeaderMap) -> &'static str {
    match cookie(headers, "mc_theme") {
        Some("light") => "light",
        Some("dark") => "dark",
        _ => "",
    }
}

/// Without a public address the client's word is taken, if it is a name at all.
fn origin(headers: &HeaderMap) -> String {
    let host = header(headers, HOST.as_str()).and_then(|it| it.parse::<Authority>().ok());
    let named = host.filter(|it| !it.as_str().contains('@'));
    named.map_or_else(|| "http://localhost".to_owned(), |it| format!("http://{it}"))
}
