//! The tax code (mã số thuế): ten digits, thirteen for dependent units (Circular 105/2020/TT-BTC).

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use crate::digits::digits_of;

/// Weights of the first nine digits; the tenth is 10 less their sum's remainder by 11.
const WEIGHTS: [u32; 9] = [31, 29, 23, 19, 17, 13, 7, 5, 3];

/// A tax code whose check digit holds. Displayed as registered: `0100047516` or `0100047516-001`.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct TaxCode {
    main: String,
    unit: Option<u16>,
}

/// Why a text is no tax code.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TaxCodeError {
    /// Something else than digits, spaces, dots and hyphens.
    NotDigits,
    /// Neither 10 nor 13 digits but so many.
    Length(usize),
    /// The tenth digit does not follow from the first nine.
    CheckDigit,
    /// Dependent units are numbered from 001.
    UnitZero,
}

impl TaxCode {
    /// The ten digits of the taxpayer.
    pub fn main(&self) -> &str {
        &self.main
    }

    /// Number of the dependent unit, 1 to 999.
    pub fn unit(&self) -> Option<u16> {
        self.unit
    }
}

/// Spaces, dots and hyphens between the digits are allowed.
impl FromStr for TaxCode {
    type Err = TaxCodeError;

    fn from_str(text: &str) -> Result<Self, TaxCodeError> {
        let digits = digits_of(text, &['.', '-']).ok_or(TaxCodeError::NotDigits)?;
        let (main, unit) = match digits.len() {
            10 => (digits.as_str(), None),
            13 => (&digits[..10], digits[10..].parse().ok()),
            length => return Err(TaxCodeError::Length(length)),
        };
        if !check_digit_holds(main) {
            return Err(TaxCodeError::CheckDigit);
        }
        if unit == Some(0) {
            return Err(TaxCodeError::UnitZero);
        }
        let main = main.to_owned();
        Ok(Self { main, unit })
    }
}

impl TryFrom<String> for TaxCode {
    type Error = TaxCodeError;

    fn try_from(text: String) -> Result<Self, TaxCodeError> {
        text.parse()
    }
}

impl From<TaxCode> for String {
    fn from(code: TaxCode) -> Self {
        code.to_string()
    }
}

impl fmt::Display for TaxCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.main)?;
        self.unit.map_or(Ok(()), |unit| write!(f, "-{unit:03}"))
    }
}

impl fmt::Display for TaxCodeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotDigits => f.write_str("a tax code holds digits only"),
            Self::Length(found) => write!(f, "a tax code has 10 or 13 digits, not {found}"),
            Self::CheckDigit => f.write_str("the check digit of the tax code does not hold"),
            Self::UnitZero => f.write_str("dependent units are numbered from 001"),
        }
    }
}

impl std::error::Error for TaxCodeError {}

/// A remainder of 0 would give a check digit of 10: such serials are never issued.
fn check_digit_holds(ten_digits: &str) -> bool {
    let mut digits = ten_digits.bytes().map(|byte| u32::from(byte - b'0'));
    let sum: u32 = WEIGHTS.iter().zip(&mut digits).map(|(weight, digit)| weight * digit).sum();
    digits.next() == Some(10 - sum % 11)
}
