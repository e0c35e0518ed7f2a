//! Registers of people and of civil status, and the trace that every look-up leaves.

use std::collections::BTreeMap;

use kernel::{Ctx, Id, Result};
use serde::{Deserialize, Serialize};

/// Personal data of somebody were read.
pub const READ: &str = "registries.read";

/// [`Read::reader`] when the person read their own data.
pub const READER_SELF: &str = "self";
/// [`Read::reader`] when somebody who acts for themself read data of another person, for example of the other
/// parent in a form.
pub const READER_APPLICANT: &str = "applicant";
/// [`Read::reader`] when no person was behind the reading.
pub const READER_PLATFORM: &str = "platform";

/// Who read what of whom, why, and on which legal basis. The subject of the event is the person's id.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Read {
    pub person: Id,
    /// `population`, `civil_status`, `cases`, `documents`.
    pub register: String,
    /// Ids of the fields shown, never their values.
    pub fields: Vec<String>,
    /// What for, in words a person understands: a text key or a sentence of a service pack.
    pub purpose: String,
    pub basis: String,
    pub case_code: Option<String>,
    /// Title of the official, or [`READER_SELF`], [`READER_APPLICANT`], [`READER_PLATFORM`].
    pub reader: String,
    /// Name of the official's agency; empty for all others.
    pub reader_agency: String,
}

/// A question to a register about one person.
#[derive(Clone, Debug)]
pub struct LookUp<'a> {
    pub register: &'a str,
    /// A 12-digit personal number.
    pub personal_number: &'a str,
    /// Ids of the fields wanted: no more than the purpose needs.
    pub fields: &'a [String],
    pub purpose: &'a str,
    pub basis: &'a str,
    pub case_code: Option<&'a str>,
}

/// What a register said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    pub person: Id,
    /// Field id to value, as texts.
    pub values: BTreeMap<String, String>,
    /// When the register last changed this entry, ms.
    pub as_of: i64,
}

/// A birth to be entered in the civil-status register (Law 60/2014/QH13).
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Birth {
    pub child_name: String,
    /// `YYYY-MM-DD`.
    pub child_birth_date: String,
    /// `male` or `female`.
    pub child_sex: String,
    pub place: String,
    pub ethnicity: String,
    pub nationality: String,
    pub home_town: String,
    pub mother_number: String,
    pub father_number: String,
    /// The registering agency.
    pub agency: Id,
    pub agency_code: String,
    pub case_code: String,
}

/// What the register assigned.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct BirthEntered {
    pub person: Id,
    /// The child's new 12-digit personal number.
    pub personal_number: String,
    /// Number in the book of births, for example `15/2026`.
    pub book_number: String,
}

pub const REGISTERS: &str = "registries.registers";

/// A port, because a form is pre-filled and a birth is entered inside the command that needs it.
pub struct Registers {
    /// Looks a person up and records the reading in the ledger. `None` when the register has nobody.
    pub look_up: fn(&mut Ctx<'_>, &LookUp<'_>) -> Result<Option<Found>>,
    /// The person with a personal number, without reading anything about them.
    pub person: fn(&mut Ctx<'_>, personal_number: &str) -> Result<Option<Id>>,
    /// The personal number and name of a person: for their own pages and their own forms.
    pub own_number: fn(&mut Ctx<'_>, person: Id) -> Result<Option<(String, String)>>,
    pub enter_birth: fn(&mut Ctx<'_>, &Birth) -> Result<BirthEntered>,
    /// Records that another module showed personal data, for example of a case or a document. An empty
    /// `reader` is filled from the actor.
    pub note_reading: fn(&mut Ctx<'_>, &Read) -> Result<()>,
}

pub fn registers(ctx: &Ctx<'_>) -> Result<&'static Registers> {
    ctx.port(REGISTERS)
}
