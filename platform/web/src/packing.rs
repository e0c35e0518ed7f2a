//! Compression of text, for clients that take it.

use std::convert::Infallible;
use std::future::ready;

use bytes::Bytes;
use http_body_util::{BodyExt, Full};
use hyper::header::{ACCEPT_ENCODING, CONTENT_LENGTH, CONTENT_TYPE, HeaderMap, HeaderValue};
use hyper::{Request, Response};
use tower::{Layer, ServiceExt, service_fn};
use tower_http::CompressionLevel;
use tower_http::compression::CompressionLayer;

/// What this server can send and the client takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Encoding {
    Brotli,
    Gzip,
    Plain,
}

/// How hard to press.
#[derive(Clone, Copy)]
pub enum Effort {
    /// For one reader.
    Once,
    /// For many readers, from the cache.
    Kept,
}

/// Below this a packet is a packet anyway.
const WORTH_PACKING: usize = 1024;

impl Encoding {
    pub fn chosen(headers: &HeaderMap) -> Encoding {
        let accepted = headers.get(ACCEPT_ENCODING).and_then(|it| it.to_str().ok()).unwrap_or("");
        if takes(accepted, "br") {
            Encoding::Brotli
        } else if takes(accepted, "gzip") {
            Encoding::Gzip
        } else {
            Encoding::Plain
        }
    }

    pub fn name(self) -> &'static str {
        match self {
            Encoding::Brotli => "br",
            Encoding::Gzip => "gzip",
            Encoding::Plain => "identity",
        }
    }
}

/// Whether a list of encodings names one and does not forbid it by a weight of zero.
fn takes(accepted: &str, name: &str) -> bool {
    accepted.split(',').any(|item| {
        let (token, weight) = item.split_once(';').unwrap_or((item, ""));
        let weight = weight.trim().strip_prefix("q=").map_or(Ok(1.0), str::parse::<f32>);
        token.trim().eq_ignore_ascii_case(name) && weight.is_ok_and(|it| it > 0.0)
    })
}

/// The answer, compressed when that is worth it.
pub async fn pack(
    response: Response<Full<Bytes>>,
    encoding: Encoding,
    effort: Effort,
) -> Response<Full<Bytes>> {
    if encoding == Encoding::Plain || !is_worth_packing(&response) {
        return response;
    }
    let level = match effort {
        Effort::Once => CompressionLevel::Fastest,
        Effort::Kept => CompressionLevel::Precise(5),
    };
    let mut request = Request::new(());
    request.headers_mut().insert(ACCEPT_ENCODING, HeaderValue::from_static(encoding.name()));
    let mut waiting = Some(response);
    let answer = service_fn(move |_| {
        ready(Ok::<_, Infallible>(waiting.take().expect("a service that is called once")))
    });
    let packed = CompressionLayer::new().quality(level).layer(answer).oneshot(request).await;
    let (mut parts, body) = packed.expect("a service that never fails").into_parts();
    let bytes = match body.collect().await {
        Ok(collected) => collected.to_bytes(),
        Err(cause) => {
            tracing::error!("compression: {cause}");
            parts.status = hyper::StatusCode::INTERNAL_SERVER_ERROR;
            Bytes::new()
        }
    };
    parts.headers.remove(CONTENT_LENGTH);
    Response::from_parts(parts, Full::new(bytes))
}

fn is_worth_packing(response: &Response<Full<Bytes>>) -> bool {
    use hyper::body::Body;
    let long = response.body().size_hint().lower() >= WORTH_PACKING as u64;
    let kind = response.headers().get(CONTENT_TYPE).and_then(|it| it.to_str().ok()).unwrap_or("");
    let essence = kind.split(';').next().unwrap_or("");
    let is_text = essence.starts_with("text/")
        || essence.ends_with("json")
        || essence.ends_with("xml")
        || essence == "application/javascript";
    long && is_text
}
