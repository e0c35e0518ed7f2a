//! Why an official looks somebody up without a form that asks: each purpose has its law and its fields.

use crate::register::Register;

/// What for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// Is the person at the counter who they say they are?
    Identity,
    /// Does the address in the papers agree with the register?
    Residence,
    /// Do the particulars for an entry in a civil-status book agree?
    CivilStatus,
}

/// A register and the fields wanted of it.
pub type Look = (Register, &'static [&'static str]);

impl Purpose {
    pub const ALL: [Purpose; 3] = [Purpose::Identity, Purpose::Residence, Purpose::CivilStatus];

    /// As the form sends it.
    pub fn id(self) -> &'static str {
        match self {
            Purpose::Identity => "identity",
            Purpose::Residence => "residence",
            Purpose::CivilStatus => "civil_status",
        }
    }

    pub fn parse(id: &str) -> Option<Purpose> {
        Purpose::ALL.into_iter().find(|it| it.id() == id)
    }

    /// Text key of its words; recorded, so that the person reads them in their own language.
    pub fn key(self) -> &'static str {
        match self {
            Purpose::Identity => "registries-purpose-identity",
            Purpose::Residence => "registries-purpose-residence",
            Purpose::CivilStatus => "registries-purpose-civil-status",
        }
    }

    /// The law that allows it.
    pub fn basis(self) -> &'static str {
        match self {
            Purpose::Identity => "26/2023/QH15",
            Purpose::Residence => "68/2020/QH14",
            Purpose::CivilStatus => "60/2014/QH13",
        }
    }

    /// No more than it needs.
    pub fn looks(self) -> &'static [Look] {
        match self {
            Purpose::Identity => &[(Register::Population, &["name", "birth_date", "sex"])],
            Purpose::Residence => &[(Register::Population, &["name", "residence"])],
            Purpose::CivilStatus => &[
                (Register::Population, &["name", "birth_year", "ethnicity", "nationality", "residence"]),
                (Register::CivilStatus, &["marriage_number", "spouse_name"]),
            ],
        }
    }
}

/// Whether a text can be the code of a case: 5 to 60 letters, digits, dots, hyphens or slashes.
pub fn is_case_code(text: &str) -> bool {
    let written = |it: char| it.is_ascii_alphanumeric() || matches!(it, '.' | '-' | '/');
    (5..=60).contains(&text.len()) && text.chars().all(written)
}
