//! Forms with files (RFC 7578).

use std::sync::Arc;

use bytes::{Bytes, BytesMut};
use futures_util::Stream;
use kernel::{Error, Request, Result, Upload};
use multer::{Field, Multipart};

use crate::head::{composed, readable};
use crate::intake::FIELDS_MAX;

/// The longest text in one field, in bytes. Files may be as large as the route allows.
const TEXT_MAX: usize = 256 * 1024;
const NAME_MAX: usize = 255;

/// Reads the fields and files of a form into the request, in their order.
pub async fn read(
    request: &mut Request,
    content_type: &str,
    chunks: impl Stream<Item = Result<Bytes>> + Send,
) -> Result<()> {
    let boundary = multer::parse_boundary(content_type).map_err(|_| Error::Malformed("web-body"))?;
    let mut parts = Multipart::new(chunks, boundary);
    let mut count = 0;
    while let Some(part) = parts.next_field().await.map_err(fault)? {
        count += 1;
        let name = composed(part.name().unwrap_or("").to_owned());
        if count > FIELDS_MAX || name.len() > NAME_MAX {
            return Err(Error::Malformed("web-body-parts"));
        }
        match part.file_name().map(|it| composed(file_name(it))) {
            Some(file) => {
                let bytes: Arc<[u8]> = bytes(part, usize::MAX).await?.as_ref().into();
                request.files.push(Upload { field: name, name: file, bytes });
            }
            None => {
                let text = String::from_utf8(bytes(part, TEXT_MAX).await?.to_vec());
                let text = text.map_err(|_| Error::Malformed("web-body"))?;
                request.form.0.push((name, text));
            }
        }
    }
    request.form = readable(std::mem::take(&mut request.form))?;
    Ok(())
}

async fn bytes(mut part: Field<'_>, most: usize) -> Result<BytesMut> {
    let mut whole = BytesMut::new();
    while let Some(chunk) = part.chunk().await.map_err(fault)? {
        if whole.len() + chunk.len() > most {
            return Err(Error::Malformed("web-body-parts"));
        }
        whole.extend_from_slice(&chunk);
    }
    Ok(whole)
}

/// Some browsers sent whole paths once; names end up in lists and in headers.
fn file_name(given: &str) -> String {
    let last = given.rsplit(['/', '\\']).next().unwrap_or("");
    last.chars().filter(|it| !it.is_control()).take(NAME_MAX).collect()
}

/// Limits and silences come through the stream as errors of ours; all else is a broken form.
fn fault(cause: multer::Error) -> Error {
    match cause {
        multer::Error::StreamReadFailed(cause) => match cause.downcast::<Error>() {
            Ok(ours) => *ours,
            Err(_) => Error::Malformed("web-body"),
        },
        _ => Error::Malformed("web-body"),
    }
}
