//! The registers, and what each answers about a person.

use std::collections::BTreeMap;

use kernel::{Db, Result};

use crate::person::{Person, sex_word};
use crate::store::{books, notices};

/// A register of this module.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Register {
    Population,
    CivilStatus,
    BirthNotices,
}

/// Field id to value, and when the entry last changed (ms).
pub type Answer = (BTreeMap<&'static str, String>, i64);

impl Register {
    pub const ALL: [Register; 3] = [Register::Population, Register::CivilStatus, Register::BirthNotices];

    /// As service packs write it.
    pub fn id(self) -> &'static str {
        match self {
            Register::Population => "population",
            Register::CivilStatus => "civil_status",
            Register::BirthNotices => "birth_notices",
        }
    }

    pub fn parse(id: &str) -> Option<Register> {
        Register::ALL.into_iter().find(|it| it.id() == id)
    }

    /// The fields it can answer.
    pub fn fields(self) -> &'static [&'static str] {
        match self {
            Register::Population => &[
                "name",
                "birth_date",
                "birth_year",
                "sex",
                "ethnicity",
                "nationality",
                "home_town",
                "residence",
            ],
            Register::CivilStatus => &["marriage_number", "spouse_name"],
            Register::BirthNotices => &["notice_number"],
        }
    }

    /// Everything it holds about somebody; `None` when it holds nothing. Unknown values are left out.
    pub fn answer(self, db: &mut dyn Db, person: &Person) -> Result<Option<Answer>> {
        match self {
            Register::Population => Ok(Some(population(person))),
            Register::CivilStatus => {
                let marriage = books::marriage_of(db, person.id)?;
                Ok(marriage.map(|it| {
                    let values = [("marriage_number", it.book.to_string()), ("spouse_name", it.spouse_name)];
                    (BTreeMap::from(values), it.registered_at)
                }))
            }
            Register::BirthNotices => {
                let notice = notices::open_of_mother(db, person.number)?;
                Ok(notice.map(|it| (BTreeMap::from([("notice_number", it.number)]), it.received_at)))
            }
        }
    }
}

fn population(person: &Person) -> Answer {
    let values = [
        ("name", person.name.clone()),
        ("birth_date", person.birth_date.to_string()),
        ("birth_year", person.birth_date.year().to_string()),
        ("sex", sex_word(person.sex).to_owned()),
        ("ethnicity", person.ethnicity.clone()),
        ("nationality", person.nationality.clone()),
        ("home_town", person.home_town.clone()),
        ("residence", person.residence()),
    ];
    let known = values.into_iter().filter(|(_, value)| !value.is_empty());
    (known.collect(), person.updated_at)
}
