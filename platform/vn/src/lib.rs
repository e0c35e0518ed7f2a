//! The Vietnamese jurisdiction profile: values and rules only. No SQL, no HTML, no clock: time comes in as a
//! value.
//!
//! Reading order: working time, then dates, people, numbers, text and territory.

mod local_time;

pub mod calendar;
pub mod deadline;
pub mod office_hours;
pub mod standing;
pub mod term;

pub mod lunar;

pub mod name;
pub mod old_identity_number;
pub mod personal_number;
pub mod phone;
pub mod tax_code;

pub mod money;
pub mod words;

pub mod fold;
pub mod units;

mod digits;
mod table;

#[cfg(test)]
mod tests;

pub use calendar::{CalendarRow, DayKind, WorkCalendar};
pub use deadline::{due, resume, working_minutes_between};
pub use fold::{fold, nfc};
pub use local_time::{local, local_ms};
pub use lunar::{LunarDate, lunar_of};
pub use money::Vnd;
pub use name::PersonName;
pub use office_hours::OfficeHours;
pub use old_identity_number::OldIdentityNumber;
pub use personal_number::{PersonalNumber, Sex};
pub use phone::{Phone, PhoneKind};
pub use standing::Standing;
pub use tax_code::TaxCode;
pub use term::{Term, TermUnit};
pub use units::{Commune, Province, UnitType, commune, communes, communes_of, province, provinces};
pub use words::{date_in_words, number_in_words};
