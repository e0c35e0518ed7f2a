//! A birth notice: what a hospital that helped at a birth signed and sent.

use jiff::civil::Date;
use kernel::Id;
use vn::{PersonalNumber, Sex};

/// An electronic medical birth notice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    pub id: Id,
    /// The hospital's number, for example `GCS-2026-000123`.
    pub number: String,
    pub mother: PersonalNumber,
    pub child_sex: Sex,
    pub child_birth_date: Date,
    pub place: String,
    pub hospital: String,
    /// ms
    pub received_at: i64,
}
