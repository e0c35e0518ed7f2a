//! What an upload is, and how much of it is allowed.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use kernel::{Error, Id, Result};

/// The largest file, in bytes.
pub const FILE_MAX: u64 = 64 * 1024 * 1024;
/// The largest piece, in bytes: a piece that is cut off is lost, so small ones suit bad networks.
pub const PIECE_MAX: u64 = 4 * 1024 * 1024;
/// Bytes of one account that may be on their way at once.
pub const ON_THE_WAY_MAX: i64 = 256 * 1024 * 1024;
/// What is not taken within a day is forgotten.
pub const KEPT_MS: i64 = 24 * 3600 * 1000;
const NAME_MAX: usize = 120;

/// A file on its way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Upload {
    pub id: Id,
    pub owner: Id,
    pub name: String,
    /// Bytes in all.
    pub length: i64,
    /// Bytes that have arrived.
    pub arrived: i64,
    /// Key of the bytes, once all are here.
    pub blob: Option<String>,
}

/// The value of `Upload-Length`: 1 to [`FILE_MAX`] bytes.
pub fn length(text: &str) -> Result<i64> {
    let length: u64 = text.parse().map_err(|_| Error::Malformed("uploads-length"))?;
    match length {
        0 => Err(Error::Malformed("uploads-length")),
        _ if length > FILE_MAX => Err(Error::TooLarge { limit: FILE_MAX }),
        _ => Ok(length.cast_signed()),
    }
}

/// The file's name in `Upload-Metadata`: pairs of a key and a value in base64, with commas between them.
pub fn name(metadata: &str) -> Result<String> {
    let pair = metadata.split(',').find_map(|pair| pair.trim().strip_prefix("filename "));
    let bytes =
        STANDARD.decode(pair.unwrap_or_default().trim()).map_err(|_| Error::Malformed("uploads-name"))?;
    let name = String::from_utf8(bytes).map_err(|_| Error::Malformed("uploads-name"))?;
    let last = name.rsplit(['/', '\\']).next().unwrap_or_default();
    Ok(last.chars().filter(|it| !it.is_control()).take(NAME_MAX).collect())
}
