//! Bytes from outside, of any kind.

use std::net::{IpAddr, Ipv4Addr};
use std::time::Duration;

use bytes::Bytes;
use http_body_util::Full;
use hyper::header::{HeaderName, HeaderValue};
use proptest::collection::vec;
use proptest::prelude::*;

use crate::EdgeSettings;
use crate::crosssite::is_cross_site;
use crate::head::Head;
use crate::intake::{self, BodyLimits};

const NAMES: [&str; 11] = [
    "cookie",
    "authorization",
    "accept-language",
    "accept-encoding",
    "host",
    "origin",
    "x-forwarded-for",
    "idempotency-key",
    "if-none-match",
    "content-type",
    "mc-fragment",
];
const TYPES: [&str; 4] = [
    "application/x-www-form-urlencoded",
    "multipart/form-data; boundary=X",
    "application/json",
    "multipart/form-data; boundary=\"",
];

fn header() -> impl Strategy<Value = (usize, Vec<u8>)> {
    let bytes = prop_oneof![vec(any::<u8>(), 0..60), "[ -~]{0,40}".prop_map(String::into_bytes)];
    (0..NAMES.len(), bytes)
}

/// Something like a form, so that the reader gets further than the first byte.
fn body() -> impl Strategy<Value = Vec<u8>> {
    let piece = prop_oneof![
        Just(b"--X\r\n".to_vec()),
        Just(b"\r\n--X--\r\n".to_vec()),
        Just(b"Content-Disposition: form-data; name=\"a\"; filename=\"b\"\r\n\r\n".to_vec()),
        Just(b"_once=".to_vec()),
        vec(any::<u8>(), 0..30),
    ];
    vec(piece, 0..8).prop_map(|pieces| pieces.concat())
}

proptest! {
    #[test]
    fn nothing_that_comes_makes_the_edge_panic(
        path in "/[!-~]{0,30}",
        headers in vec(header(), 0..8),
        kind in 0..TYPES.len(),
        body in body(),
        limit in 0..200_u64,
    ) {
        let mut request = hyper::Request::new(());
        if let Ok(uri) = path.parse() {
            *request.uri_mut() = uri;
        }
        request.headers_mut().insert("content-type", HeaderValue::from_static(TYPES[kind]));
        for (name, value) in headers {
            if let Ok(value) = HeaderValue::from_bytes(&value) {
                request.headers_mut().append(HeaderName::from_static(NAMES[name]), value);
            }
        }
        let (parts, ()) = request.into_parts();
        let peer = IpAddr::V4(Ipv4Addr::LOCALHOST);
        let settings = EdgeSettings { trusted_proxies: vec![peer], ..EdgeSettings::default() };
        let mut head = Head::read(&parts, peer, &settings, None);
        let _ = is_cross_site(&parts.headers, None);
        let limits = BodyLimits { bytes: limit, silence: Duration::from_secs(1) };
        let runtime = tokio::runtime::Builder::new_current_thread().enable_time().build().unwrap();
        let body = Full::new(Bytes::from(body));
        let read = runtime.block_on(intake::read(&mut head.request, &parts.headers, body, limits));
        if read.is_ok() {
            prop_assert!(head.request.once.is_none_or(|it| (1..=64).contains(&it.len())));
        }
    }
}
