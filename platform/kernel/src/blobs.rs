//! Files: bytes under the SHA-256 of their content. Written once, never changed.

use crate::Result;

/// A place for files. Implementations: a folder, an S3 bucket.
pub trait Blobs: Send + Sync {
    /// Durable when it returns. Writing the same bytes twice is no error.
    fn put(&self, key: &str, bytes: &[u8]) -> Result<()>;

    fn get(&self, key: &str) -> Result<Vec<u8>>;

    fn exists(&self, key: &str) -> Result<bool>;
}

/// The key of some bytes: 64 hexadecimal digits.
pub fn key_of(bytes: &[u8]) -> String {
    hex(&<sha2::Sha256 as sha2::Digest>::digest(bytes))
}

/// Lower-case hexadecimal digits.
pub fn hex(bytes: &[u8]) -> String {
    use std::fmt::Write;
    bytes.iter().fold(String::with_capacity(bytes.len() * 2), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}
