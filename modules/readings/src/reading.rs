//! A reading, as the person it is about may see it.

use contracts::registries::{READER_APPLICANT, READER_PLATFORM, READER_SELF};
use kernel::Id;

/// Somebody read something about a person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reading {
    /// The id of the ledger record.
    pub id: Id,
    pub chain: i64,
    pub seq: i64,
    /// ms
    pub at: i64,
    pub person: Id,
    /// The person themself looked.
    pub own: bool,
    pub register: String,
    /// Ids of fields, in the order of the form that asked.
    pub fields: Vec<String>,
    pub purpose: String,
    pub basis: String,
    pub case_code: Option<String>,
    pub reader: String,
    pub reader_agency: String,
}

/// Who reads, in a few kinds that each have their sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reader {
    Official,
    Myself,
    Applicant,
    Platform,
}

impl Reading {
    pub fn reader(&self) -> Reader {
        match self.reader.as_str() {
            READER_SELF => Reader::Myself,
            READER_APPLICANT => Reader::Applicant,
            READER_PLATFORM => Reader::Platform,
            _ => Reader::Official,
        }
    }

    /// Where the ledger shows the record and its proof.
    pub fn proof(&self) -> String {
        format!("/proofs/records/{}/{}", self.id, self.person)
    }

    /// What a person says on the phone to name this reading.
    pub fn reference(&self) -> String {
        format!("{}-{}", self.chain, self.seq)
    }
}

/// Fields that have a name in plain words; forms of services have many more.
const NAMED: &[&str] = &[
    "personal_number",
    "name",
    "birth_date",
    "birth_year",
    "sex",
    "ethnicity",
    "nationality",
    "home_town",
    "residence",
    "marriage_number",
    "spouse_name",
    "children",
    "notice_number",
    "phone",
    "email",
];

/// Which fields can be named, and how many others there are.
pub fn named_fields(fields: &[String]) -> (Vec<&'static str>, usize) {
    let named: Vec<&'static str> =
        NAMED.iter().copied().filter(|it| fields.iter().any(|field| field == it)).collect();
    let others = fields.iter().filter(|field| !NAMED.contains(&field.as_str())).count();
    (named, others)
}

/// Text key of a register's name.
pub fn register_key(register: &str) -> &'static str {
    match register {
        "population" => "readings-register-population",
        "civil_status" => "readings-register-civil-status",
        "birth_notices" => "readings-register-birth-notices",
        "cases" => "readings-register-cases",
        "documents" => "readings-register-documents",
        _ => "readings-register-other",
    }
}
