//! Why a file could not be sealed or checked.

use std::fmt;

/// Why a file could not be sealed or checked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SealError {
    /// The bytes are not a PDF that can be read; the text says where reading stopped.
    NotAPdf(String),
    /// The PDF has no page to hold the signature field.
    NoPage,
    /// The PDF is encrypted; a seal must be readable by everyone.
    Encrypted,
    /// The file is larger than the given number of bytes.
    TooLarge(usize),
    /// A certificate or key in PEM form cannot be read, or they do not belong together.
    Credential(String),
    /// A time lies outside the years 1970 to 9999, in milliseconds since 1970 UTC.
    Time(i64),
    /// The signature does not fit the room kept for it, or could not be made.
    Signing(String),
}

impl fmt::Display for SealError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotAPdf(reason) => write!(f, "not a readable PDF: {reason}"),
            Self::NoPage => f.write_str("the PDF has no page"),
            Self::Encrypted => f.write_str("the PDF is encrypted"),
            Self::TooLarge(limit) => write!(f, "the file is larger than {limit} bytes"),
            Self::Credential(reason) => write!(f, "certificate or key refused: {reason}"),
            Self::Time(at_ms) => write!(f, "time {at_ms} ms lies outside the years 1970 to 9999"),
            Self::Signing(reason) => write!(f, "signing failed: {reason}"),
        }
    }
}

impl std::error::Error for SealError {}
