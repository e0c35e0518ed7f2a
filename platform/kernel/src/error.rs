//! One error type at the edge of every handler. Rules keep their own small enums.

use std::fmt;

pub type Result<T, E = Error> = std::result::Result<T, E>;

/// What can go wrong, by meaning. Each variant has one status and one page.
#[derive(Debug, Clone)]
pub enum Error {
    /// The person must change something (422).
    Invalid(Vec<FieldProblem>),
    /// Absent, or the actor may not know that it exists (404).
    NotFound,
    /// Nobody is signed in, and somebody must be (401; pages go to the sign-in).
    SignedOut,
    /// The actor may know that it exists but may not do this (403).
    Forbidden,
    /// Somebody else changed it first, or it is there already (409).
    Conflict,
    /// A rule of the domain says no; the text key tells why and what to do (409).
    Refused(&'static str),
    /// The request itself cannot be understood (400).
    Malformed(&'static str),
    /// Larger than the limit, in bytes (413).
    TooLarge { limit: u64 },
    /// Too many requests; try again after so many seconds (429).
    TooMany { retry_after_s: u64 },
    /// Cannot take more work or cannot write at the moment (503).
    Busy(&'static str),
    /// Our fault (500). Logged once, at the edge; the person sees a reference.
    Bug(String),
}

/// One thing to change: the field, the key of the text that explains, the values in that text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FieldProblem {
    pub field: String,
    pub key: String,
    pub args: Vec<(&'static str, String)>,
}

impl FieldProblem {
    pub fn new(field: impl Into<String>, key: impl Into<String>) -> FieldProblem {
        FieldProblem { field: field.into(), key: key.into(), args: Vec::new() }
    }
}

impl Error {
    /// A single wrong field.
    pub fn invalid(field: &str, key: &str) -> Error {
        Error::Invalid(vec![FieldProblem::new(field, key)])
    }

    pub fn status(&self) -> u16 {
        match self {
            Error::Malformed(_) => 400,
            Error::SignedOut => 401,
            Error::Forbidden => 403,
            Error::NotFound => 404,
            Error::Conflict | Error::Refused(_) => 409,
            Error::TooLarge { .. } => 413,
            Error::Invalid(_) => 422,
            Error::TooMany { .. } => 429,
            Error::Bug(_) => 500,
            Error::Busy(_) => 503,
        }
    }

    /// Stable word for machines: the last part of the problem's `type` (RFC 9457).
    pub fn kind(&self) -> &'static str {
        match self {
            Error::Malformed(_) => "malformed",
            Error::SignedOut => "signed-out",
            Error::Forbidden => "forbidden",
            Error::NotFound => "not-found",
            Error::Conflict => "conflict",
            Error::Refused(_) => "refused",
            Error::TooLarge { .. } => "too-large",
            Error::Invalid(_) => "invalid",
            Error::TooMany { .. } => "too-many",
            Error::Bug(_) => "bug",
            Error::Busy(_) => "busy",
        }
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Error::Invalid(fields) => {
                let names: Vec<_> = fields.iter().map(|it| format!("{}: {}", it.field, it.key)).collect();
                write!(f, "invalid: {}", names.join(", "))
            }
            Error::Refused(key) | Error::Malformed(key) | Error::Busy(key) => {
                write!(f, "{}: {key}", self.kind())
            }
            Error::Bug(text) => write!(f, "bug: {text}"),
            other => f.write_str(other.kind()),
        }
    }
}

impl std::error::Error for Error {}

/// Turns any lower-level failure into a bug report that keeps its cause.
pub fn bug<E: fmt::Display>(doing: &'static str) -> impl Fn(E) -> Error {
    move |cause| Error::Bug(format!("{doing}: {cause}"))
}
