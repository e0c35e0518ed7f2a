//! A person in the population register.

use std::fmt;

use jiff::civil::Date;
use kernel::{Error, Id, Result, bug};
use vn::{PersonalNumber, Sex};

/// What the register holds of somebody.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    pub id: Id,
    pub number: PersonalNumber,
    pub name: String,
    pub birth_date: Date,
    pub sex: Sex,
    pub ethnicity: String,
    pub nationality: String,
    pub home_town: String,
    /// Code of the commune of residence; empty when it is not known.
    pub commune: String,
    /// House number and street.
    pub street: String,
    pub status: Status,
    /// Counts the changes, from 1.
    pub version: i64,
    /// ms
    pub updated_at: i64,
}

/// Whether somebody lives.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
    Living,
    Dead,
}

impl Person {
    /// Where they live, on one line, the smallest place first.
    pub fn residence(&self) -> String {
        let commune = vn::commune(&self.commune);
        let province = commune.and_then(|it| vn::province(&it.province_code));
        let street = Some(self.street.as_str()).filter(|it| !it.is_empty());
        let places = [street, commune.map(|it| it.name_vi.as_str()), province.map(|it| it.name_vi.as_str())];
        places.into_iter().flatten().collect::<Vec<_>>().join(", ")
    }
}

impl Status {
    pub fn as_str(self) -> &'static str {
        match self {
            Status::Living => "living",
            Status::Dead => "dead",
        }
    }

    /// From a stored word.
    pub fn parse(word: &str) -> Result<Status> {
        match word {
            "living" => Ok(Status::Living),
            "dead" => Ok(Status::Dead),
            other => Err(Error::Bug(format!("no status of a person: {other}"))),
        }
    }
}

/// `male` or `female`, as forms and rows have it.
pub fn sex_word(sex: Sex) -> &'static str {
    match sex {
        Sex::Male => "male",
        Sex::Female => "female",
    }
}

pub fn sex_of(word: &str) -> Option<Sex> {
    [Sex::Male, Sex::Female].into_iter().find(|it| sex_word(*it) == word)
}

/// A date from a row.
pub fn stored_date(text: &str) -> Result<Date> {
    text.parse().map_err(bug("reading a date of a register"))
}

/// A book entry's number as people quote it: `15/2026`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BookNumber {
    pub number: i64,
    pub year: i64,
}

impl fmt::Display for BookNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.number, self.year)
    }
}
