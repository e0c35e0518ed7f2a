//! The time a procedure allows: "3 working days", "same day", "2 months".

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// A time limit as a service pack states it: `{ amount = 3, unit = "working_days" }` or `"3 working_days"`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "Written")]
pub struct Term {
    amount: u16,
    unit: TermUnit,
}

/// What a term counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TermUnit {
    /// Until closing time of the day of receipt; of the next working day when received after 15:00. Amount 1.
    SameDay,
    /// Hours in which the office is open; eight to a working day, so 20 is two days and four hours.
    WorkingHours,
    /// Days the State works; the day of receipt is not counted.
    WorkingDays,
    /// All days; the end moves from a closed day to the next working day.
    CalendarDays,
    /// Calendar months; the end moves from a closed day to the next working day.
    Months,
}

/// Why a text or table is no term.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TermError {
    /// Neither "amount unit" nor "same_day".
    Form,
    /// Not a whole number from 1 to 65,535 (for `same_day`: not 1).
    Amount,
    /// No such unit.
    Unit,
}

#[derive(Deserialize)]
#[serde(untagged)]
enum Written {
    Text(String),
    Table {
        #[serde(default = "one")]
        amount: u16,
        unit: TermUnit,
    },
}

impl Term {
    /// A term of `amount` units; refused when zero, or when `same_day` is given another amount than 1.
    pub const fn new(amount: u16, unit: TermUnit) -> Result<Self, TermError> {
        match (amount, unit) {
            (0, _) | (2.., TermUnit::SameDay) => Err(TermError::Amount),
            _ => Ok(Self { amount, unit }),
        }
    }

    /// How many units; at least 1.
    pub const fn amount(&self) -> u16 {
        self.amount
    }

    /// What is counted.
    pub const fn unit(&self) -> TermUnit {
        self.unit
    }
}

impl TermUnit {
    /// All units, shortest first.
    pub const ALL: [Self; 5] =
        [Self::SameDay, Self::WorkingHours, Self::WorkingDays, Self::CalendarDays, Self::Months];

    /// The unit's word in packs, interfaces and stored rows.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::SameDay => "same_day",
            Self::WorkingHours => "working_hours",
            Self::WorkingDays => "working_days",
            Self::CalendarDays => "calendar_days",
            Self::Months => "months",
        }
    }
}

impl FromStr for TermUnit {
    type Err = TermError;

    fn from_str(text: &str) -> Result<Self, TermError> {
        let named = |unit: &Self| unit.as_str() == text;
        Self::ALL.into_iter().find(named).ok_or(TermError::Unit)
    }
}

impl FromStr for Term {
    type Err = TermError;

    fn from_str(text: &str) -> Result<Self, TermError> {
        let text = text.trim();
        if text == TermUnit::SameDay.as_str() {
            return Self::new(1, TermUnit::SameDay);
        }
        let (amount, unit) = text.split_once(' ').ok_or(TermError::Form)?;
        Self::new(amount.parse().map_err(|_| TermError::Amount)?, unit.trim().parse()?)
    }
}

impl TryFrom<Written> for Term {
    type Error = TermError;

    fn try_from(written: Written) -> Result<Self, TermError> {
        match written {
            Written::Text(text) => text.parse(),
            Written::Table { amount, unit } => Self::new(amount, unit),
        }
    }
}

/// The short text form that `FromStr` reads.
impl fmt::Display for Term {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.unit {
            TermUnit::SameDay => f.write_str(self.unit.as_str()),
            unit => write!(f, "{} {}", self.amount, unit.as_str()),
        }
    }
}

impl fmt::Display for TermError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Form => "a term reads like \"3 working_days\" or \"same_day\"",
            Self::Amount => "a term's amount is a whole number from 1 to 65535, and 1 for same_day",
            Self::Unit => "a term's unit is same_day, working_hours, working_days, calendar_days or months",
        })
    }
}

impl std::error::Error for TermError {}

fn one() -> u16 {
    1
}
