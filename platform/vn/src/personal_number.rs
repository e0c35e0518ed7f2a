//! The twelve-digit personal number (số định danh cá nhân), also the number of the identity card.
//!
//! Three digits for the province where the birth was registered (of the 63 before July 2025; the merger
//! renumbered nobody), one for century and sex, two for the year of birth, six at random. There is no check
//! digit.

use std::collections::BTreeMap;
use std::fmt;
use std::str::FromStr;
use std::sync::LazyLock;

use serde::{Deserialize, Serialize};

use crate::digits::{digits_of, masked};
use crate::table;

/// A well-formed personal number. Shown masked, in `Display` and `Debug` alike, unless revealed on purpose.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct PersonalNumber(u64);

/// Sex as the number records it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Sex {
    /// Nam.
    Male,
    /// Nữ.
    Female,
}

/// Why a text or a set of parts is no personal number. Holds no digit of the refused number but the province
/// code.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PersonalNumberError {
    /// Something else than digits, spaces and dots.
    NotDigits,
    /// Not twelve digits but so many.
    Length(usize),
    /// No province had this code.
    Province(u16),
    /// The year of birth lies outside 1900 to 2399.
    BirthYear(i16),
    /// The serial has more than six digits.
    Serial(u32),
}

/// Old province codes and names, as they stand inside the numbers.
static PROVINCES: LazyLock<BTreeMap<u16, String>> = LazyLock::new(|| {
    let rows: Vec<(u16, String)> = table::rows(include_str!("../data/personal_number_provinces.csv"));
    rows.into_iter().collect()
});

impl PersonalNumber {
    /// A number from its parts, for fictitious people: old province code, sex, year of birth, serial to
    /// 999,999.
    pub fn generate(province: u16, sex: Sex, year: i16, serial: u32) -> Result<Self, PersonalNumberError> {
        if !(1900..2400).contains(&year) {
            return Err(PersonalNumberError::BirthYear(year));
        }
        if serial > 999_999 {
            return Err(PersonalNumberError::Serial(serial));
        }
        let century = (year.unsigned_abs() - 1900) / 100;
        let century_and_sex = 2 * century + u16::from(sex == Sex::Female);
        let head = u64::from(province) * 1_000
            + u64::from(century_and_sex) * 100
            + u64::from(year.unsigned_abs() % 100);
        Self(head * 1_000_000 + u64::from(serial)).in_known_province()
    }

    /// Code of the province where the birth was registered (of the 63 before July 2025).
    pub fn province_code(&self) -> u16 {
        (self.0 / 1_000_000_000) as u16
    }

    /// Name that province had before July 2025.
    pub fn province_name(&self) -> &'static str {
        &PROVINCES[&self.province_code()]
    }

    /// Sex.
    pub fn sex(&self) -> Sex {
        if self.century_and_sex().is_multiple_of(2) { Sex::Male } else { Sex::Female }
    }

    /// Year of birth, 1900 to 2399.
    pub fn birth_year(&self) -> i16 {
        let year_of_century = self.0 / 1_000_000 % 100;
        (1900 + self.century_and_sex() / 2 * 100 + year_of_century) as i16
    }

    /// The number in full: for forms, documents and registers, never for logs.
    pub fn reveal(&self) -> String {
        format!("{:012}", self.0)
    }

    /// First three and last two digits only: `001•••••••71`.
    pub fn masked(&self) -> String {
        masked(&self.reveal(), 3, 2)
    }

    fn century_and_sex(&self) -> u64 {
        self.0 / 100_000_000 % 10
    }

    fn in_known_province(self) -> Result<Self, PersonalNumberError> {
        let code = self.province_code();
        let known = PROVINCES.contains_key(&code);
        known.then_some(self).ok_or(PersonalNumberError::Province(code))
    }
}

/// The 63 codes and names that stand at the head of personal numbers, by code.
pub fn birth_provinces() -> impl Iterator<Item = (u16, &'static str)> {
    PROVINCES.iter().map(|(code, name)| (*code, name.as_str()))
}

/// Spaces and dots between the digits are allowed.
impl FromStr for PersonalNumber {
    type Err = PersonalNumberError;

    fn from_str(text: &str) -> Result<Self, PersonalNumberError> {
        let digits = digits_of(text, &['.']).ok_or(PersonalNumberError::NotDigits)?;
        match digits.parse() {
            Ok(number) if digits.len() == 12 => Self(number).in_known_province(),
            _ => Err(PersonalNumberError::Length(digits.len())),
        }
    }
}

impl fmt::Display for PersonalNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.masked())
    }
}

impl fmt::Debug for PersonalNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "PersonalNumber({})", self.masked())
    }
}

impl fmt::Display for PersonalNumberError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotDigits => f.write_str("a personal number holds digits only"),
            Self::Length(found) => write!(f, "a personal number has 12 digits, not {found}"),
            Self::Province(code) => write!(f, "no province had the code {code:03}"),
            Self::BirthYear(year) => write!(f, "personal numbers reach from 1900 to 2399, not {year}"),
            Self::Serial(serial) => write!(f, "a serial has at most six digits, not {serial}"),
        }
    }
}

impl std::error::Error for PersonalNumberError {}
