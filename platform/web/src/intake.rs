//! The body of a request, by its content type, never more of it in memory than the route allows.

use std::time::Duration;

use bytes::{Bytes, BytesMut};
use futures_util::{Stream, TryStreamExt, stream};
use http_body_util::BodyExt;
use hyper::body::Body;
use hyper::header::{CONTENT_TYPE, HeaderMap};
use kernel::{Error, Fields, Request, Result};

use crate::head::{composed, once, readable};
use crate::multipart;
use crate::refusal::Refusal;

/// Fields of one form.
pub const FIELDS_MAX: usize = 1_000;

/// Reads the body into the request.
pub async fn read<B>(
    request: &mut Request,
    headers: &HeaderMap,
    body: B,
    limits: BodyLimits,
) -> Result<(), Refusal>
where
    B: Body<Data = Bytes> + Send + Unpin,
{
    if body.is_end_stream() {
        return Ok(());
    }
    let limit = limits.bytes;
    if body.size_hint().lower() > limit {
        return Err(Error::TooLarge { limit }.into());
    }
    let content_type = headers.get(CONTENT_TYPE).and_then(|it| it.to_str().ok()).unwrap_or("");
    let essence = content_type.split(';').next().unwrap_or("").trim().to_ascii_lowercase();
    let chunks = chunks(body, limits);
    match essence.as_str() {
        "application/x-www-form-urlencoded" => {
            let text = text(chunks).await?;
            if text.bytes().filter(|byte| *byte == b'&').count() >= FIELDS_MAX {
                return Err(Error::Malformed("web-body-parts").into());
            }
            request.form = readable(Fields::parse(&text))?;
        }
        "multipart/form-data" => multipart::read(request, content_type, chunks).await?,
        "application/json" => request.json = Some(json(text(chunks).await?)?),
        "application/offset+octet-stream" => request.piece = Some(whole(chunks).await?.as_ref().into()),
        _ => return Err(Refusal::MediaType),
    }
    take_once(request).map_err(Refusal::from)
}

/// JSON as it came, with composed letters. It may spell the zero character, which is refused as in forms.
fn json(text: String) -> Result<String> {
    let spelt = text.match_indices("\\u0000").any(|(at, _)| {
        let before = text[..at].bytes().rev().take_while(|it| *it == b'\\').count();
        before.is_multiple_of(2)
    });
    if spelt {
        return Err(Error::Malformed("web-zero"));
    }
    Ok(composed(text))
}

/// How much may come, and how long it may take to go on.
#[derive(Clone, Copy)]
pub struct BodyLimits {
    pub bytes: u64,
    pub silence: Duration,
}

/// The pieces of a body as they come, refused beyond the limit and after a silence.
fn chunks<B>(body: B, limits: BodyLimits) -> impl Stream<Item = Result<Bytes>> + Send
where
    B: Body<Data = Bytes> + Send + Unpin,
{
    stream::try_unfold((body, 0_u64), move |(mut body, before)| async move {
        loop {
            let frame = tokio::time::timeout(limits.silence, body.frame()).await;
            let frame = frame.map_err(|_| Error::Malformed("web-body-slow"))?;
            let Some(frame) = frame else { return Ok(None) };
            let Ok(data) = frame.map_err(|_| Error::Malformed("web-body"))?.into_data() else { continue };
            let seen = before + data.len() as u64;
            if seen > limits.bytes {
                return Err(Error::TooLarge { limit: limits.bytes });
            }
            return Ok(Some((data, (body, seen))));
        }
    })
}

async fn whole(chunks: impl Stream<Item = Result<Bytes>>) -> Result<BytesMut> {
    let whole = chunks.try_fold(BytesMut::new(), async |mut whole, chunk| {
        whole.extend_from_slice(&chunk);
        Ok(whole)
    });
    whole.await
}

async fn text(chunks: impl Stream<Item = Result<Bytes>>) -> Result<String> {
    String::from_utf8(whole(chunks).await?.to_vec()).map_err(|_| Error::Malformed("web-body"))
}

/// `_once` names the sending; it is no field of the form.
fn take_once(request: &mut Request) -> Result<()> {
    if request.form.has("_once") {
        let named = once(request.form.get("_once"))?;
        request.once.get_or_insert(named);
        request.form.0.retain(|(name, _)| name != "_once");
    }
    Ok(())
}
