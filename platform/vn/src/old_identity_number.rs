//! The nine-digit number of the old identity card (CMND), still found in older papers.

use std::fmt;
use std::str::FromStr;

use crate::digits::{digits_of, masked};

/// A nine-digit number; only its shape can be checked. Shown masked unless revealed.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct OldIdentityNumber(u32);

/// The text is not nine digits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotNineDigits;

impl OldIdentityNumber {
    /// The number in full: for forms and documents, never for logs.
    pub fn reveal(&self) -> String {
        format!("{:09}", self.0)
    }

    /// First and last two digits only: `01•••••89`.
    pub fn masked(&self) -> String {
        masked(&self.reveal(), 2, 2)
    }
}

/// Spaces and dots between the digits are allowed.
impl FromStr for OldIdentityNumber {
    type Err = NotNineDigits;

    fn from_str(text: &str) -> Result<Self, NotNineDigits> {
        let digits = digits_of(text, &['.']).filter(|digits| digits.len() == 9);
        let number = digits.and_then(|digits| digits.parse().ok());
        number.map(Self).ok_or(NotNineDigits)
    }
}

impl fmt::Display for OldIdentityNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.masked())
    }
}

impl fmt::Debug for OldIdentityNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "OldIdentityNumber({})", self.masked())
    }
}

impl fmt::Display for NotNineDigits {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an old identity number has nine digits")
    }
}

impl std::error::Error for NotNineDigits {}
