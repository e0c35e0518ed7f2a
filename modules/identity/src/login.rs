//! What people type to say who they are: a personal number, or a login name.

use std::fmt;

use kernel::blobs;
use vn::PersonalNumber;

const NAME_MIN: usize = 3;
const NAME_MAX: usize = 64;

/// A login in the one spelling that is stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Login {
    /// Of a citizen. Spaces and dots between the digits are dropped.
    Number(PersonalNumber),
    /// Of an official: Latin letters, digits, `.`, `_` and `-`, beginning with a letter; in lower case.
    Name(String),
}

impl Login {
    /// `None` when no account can have such a login.
    pub fn parse(typed: &str) -> Option<Login> {
        if let Ok(number) = typed.trim().parse() {
            return Some(Login::Number(number));
        }
        let name = typed.trim().to_ascii_lowercase();
        let allowed = |it: u8| it.is_ascii_alphanumeric() || matches!(it, b'.' | b'_' | b'-');
        let begins = name.bytes().next().is_some_and(|it| it.is_ascii_lowercase());
        let fits = (NAME_MIN..=NAME_MAX).contains(&name.len());
        (begins && fits && name.bytes().all(allowed)).then_some(Login::Name(name))
    }

    /// As the account's row has it. In full: not for logs.
    pub fn stored(&self) -> String {
        match self {
            Login::Number(number) => number.reveal(),
            Login::Name(name) => name.clone(),
        }
    }

    /// Under this key failed attempts are counted, so that no personal number stands there.
    pub fn failure_key(typed: &str) -> String {
        let spelling = Login::parse(typed).map_or_else(|| typed.trim().to_lowercase(), |it| it.stored());
        blobs::key_of(spelling.as_bytes())
    }
}

/// For screens: personal numbers are masked.
impl fmt::Display for Login {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Login::Number(number) => f.write_str(&number.masked()),
            Login::Name(name) => f.write_str(name),
        }
    }
}
