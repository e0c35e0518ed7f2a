//! Money that moved. An entry is written once and never changed.

use kernel::Id;

use crate::charge::{Verdict, Way};

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    pub id: Id,
    pub charge: Id,
    pub case_code: String,
    pub agency: Id,
    /// Of Vietnam, `2026-11-16`.
    pub day: String,
    pub at: i64,
    pub direction: Direction,
    pub way: Way,
    /// Never negative; the direction says which way.
    pub amount_vnd: i64,
    pub verdict: Verdict,
    /// Unique: the same money is entered once.
    pub reference: String,
    pub receipt: Option<String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    In,
    Out,
}

impl Direction {
    pub const ALL: [Direction; 2] = [Direction::In, Direction::Out];

    pub fn as_str(self) -> &'static str {
        match self {
            Direction::In => "in",
            Direction::Out => "out",
        }
    }
}

/// The day in Vietnam, as entries and statements write it.
pub fn day_of(at: i64) -> String {
    vn::local(at).date().to_string()
}
