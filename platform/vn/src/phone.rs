//! Telephone numbers of the Vietnamese numbering plan: mobile, landline and service numbers.

use std::collections::BTreeMap;
use std::fmt;
use std::str::FromStr;
use std::sync::LazyLock;

use serde::{Deserialize, Serialize};

use crate::digits::{digits_of, masked};
use crate::table;

/// A number that the plan allows. Displayed in groups (`0912 345 678`); masked in `Debug`. Stored and
/// exchanged in the form of [`Phone::canonical`].
#[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Phone {
    /// Digits as dialled inside the country: `0912345678`, `19001234`.
    dialled: String,
    kind: PhoneKind,
}

/// What a number reaches.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum PhoneKind {
    /// A person's mobile phone; can get text messages.
    Mobile,
    /// A line in a province (02x).
    Landline,
    /// 1800 (free) or 1900 (charged).
    Service,
}

/// Why a text is no telephone number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PhoneError {
    /// Something else than digits, a leading plus, spaces, dots, hyphens and brackets.
    NotDigits,
    /// A country code other than 84.
    Foreign,
    /// No number of the plan.
    Unassigned,
}

#[derive(Deserialize)]
struct CarrierRow {
    carrier: String,
    prefix: String,
}

static CARRIERS: LazyLock<BTreeMap<String, String>> = LazyLock::new(|| {
    let rows: Vec<CarrierRow> = table::rows(include_str!("../data/phone_prefixes.csv"));
    rows.into_iter().map(|row| (row.prefix, row.carrier)).collect()
});

impl Phone {
    /// What the number reaches.
    pub fn kind(&self) -> PhoneKind {
        self.kind
    }

    /// The one form to store and compare: `+84912345678`; service numbers, not dialled from abroad, stay
    /// `19001234`.
    pub fn canonical(&self) -> String {
        match self.dialled.strip_prefix('0') {
            Some(national) => format!("+84{national}"),
            None => self.dialled.clone(),
        }
    }

    /// First three and last two digits only: `091•••••78`.
    pub fn masked(&self) -> String {
        masked(&self.dialled, 3, 2)
    }

    /// The network the prefix was given to, for display; the number itself may have moved to another.
    pub fn carrier(&self) -> Option<&'static str> {
        let prefix = self.dialled.get(..3).filter(|_| self.kind == PhoneKind::Mobile)?;
        CARRIERS.get(prefix).map(String::as_str)
    }
}

/// Reads `0912 345 678`, `+84 912.345.678`, `0084912345678`, `(024) 3825-1234`, `1900 1234`.
impl FromStr for Phone {
    type Err = PhoneError;

    fn from_str(text: &str) -> Result<Self, PhoneError> {
        let text = text.trim();
        let plus = text.strip_prefix('+');
        let typed = digits_of(plus.unwrap_or(text), &['.', '-', '(', ')']).ok_or(PhoneError::NotDigits)?;
        let abroad = match typed.strip_prefix("00") {
            // No number is dialled with a first 84, so it can only be the country code.
            _ if plus.is_some() || typed.starts_with("84") => Some(typed.as_str()),
            after_exit_code => after_exit_code,
        };
        let dialled = match abroad {
            // Many write the trunk zero after the country code: +84 (0)912 345 678.
            Some(number) => {
                let national = number.strip_prefix("84").ok_or(PhoneError::Foreign)?;
                format!("0{}", national.strip_prefix('0').unwrap_or(national))
            }
            None => typed,
        };
        let kind = kind_of(dialled.as_bytes()).ok_or(PhoneError::Unassigned)?;
        Ok(Self { dialled, kind })
    }
}

impl TryFrom<String> for Phone {
    type Error = PhoneError;

    fn try_from(text: String) -> Result<Self, PhoneError> {
        text.parse()
    }
}

impl From<Phone> for String {
    fn from(phone: Phone) -> Self {
        phone.canonical()
    }
}

impl fmt::Display for Phone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let groups: &[usize] = match self.kind {
            PhoneKind::Mobile => &[4, 3],
            PhoneKind::Landline if matches!(&self.dialled[..3], "024" | "028") => &[3, 4],
            PhoneKind::Landline => &[4, 4],
            PhoneKind::Service => &[4],
        };
        let mut rest = self.dialled.as_str();
        for length in groups {
            let (group, tail) = rest.split_at(*length);
            write!(f, "{group} ")?;
            rest = tail;
        }
        f.write_str(rest)
    }
}

impl fmt::Debug for Phone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Phone({})", self.masked())
    }
}

impl fmt::Display for PhoneError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::NotDigits => "a telephone number holds digits only",
            Self::Foreign => "the country code is not 84",
            Self::Unassigned => "the Vietnamese numbering plan has no such number",
        })
    }
}

impl std::error::Error for PhoneError {}

fn kind_of(dialled: &[u8]) -> Option<PhoneKind> {
    match dialled {
        [b'0', national @ ..] if national.len() == 9 && is_mobile(national) => Some(PhoneKind::Mobile),
        [b'0', b'2', area @ ..] if area.len() == 9 && is_area(area) => Some(PhoneKind::Landline),
        [b'1', b'8' | b'9', b'0', b'0', rest @ ..] if (4..=6).contains(&rest.len()) => {
            Some(PhoneKind::Service)
        }
        _ => None,
    }
}

/// Ranges in use (libphonenumber 9.0), without those under 01 that only machines use.
fn is_mobile(national: &[u8]) -> bool {
    match national {
        [b'3', ..] => true,
        [b'5', b'2', third, ..] => matches!(third, b'2' | b'3' | b'8'),
        [b'5', b'5', third, ..] => *third == b'9',
        [b'5', second, ..] => matches!(second, b'1' | b'6' | b'8' | b'9'),
        [b'7', second, ..] => matches!(second, b'0' | b'6'..=b'9'),
        [b'8', b'9', third, ..] => matches!(third, b'6'..=b'9'),
        [b'8', second, ..] => matches!(second, b'1'..=b'8'),
        [b'9', b'9', third, ..] => *third != b'2',
        [b'9', ..] => true,
        _ => false,
    }
}

/// What follows 02: the province's two digits; for Hà Nội (4) and Hồ Chí Minh City (8), one digit and the
/// line's first.
fn is_area(area: &[u8]) -> bool {
    match area {
        [b'0', second, ..] => matches!(second, b'3'..=b'9'),
        [b'1', second, ..] => !matches!(second, b'7'),
        [b'2', second, ..] => !matches!(second, b'3' | b'4'),
        [b'3' | b'8', second, ..] => matches!(second, b'2'..=b'9'),
        [b'4', second, ..] => matches!(second, b'2'..=b'8'),
        [b'5', second, ..] => !matches!(second, b'0' | b'3'),
        [b'6', second, ..] => matches!(second, b'0'..=b'3' | b'9'),
        [b'7', second, ..] => matches!(second, b'0'..=b'7'),
        [b'9', second, ..] => !matches!(second, b'5' | b'8'),
        _ => false,
    }
}
