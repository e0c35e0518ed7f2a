//! A birth as it is entered in the book of births (Law 60/2014/QH13).

use contracts::registries::Birth;
use jiff::civil::Date;
use kernel::{Error, FieldProblem, Id, Result};
use vn::{PersonName, PersonalNumber, Sex};

use crate::person::{BookNumber, sex_of};

/// What the book must know, checked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Newborn {
    pub name: String,
    pub birth_date: Date,
    pub sex: Sex,
    pub mother: Option<PersonalNumber>,
    pub father: Option<PersonalNumber>,
}

/// An entry of the book of births.
#[derive(Clone, Debug)]
pub struct BirthEntry {
    pub id: Id,
    pub agency: Id,
    pub agency_name: String,
    pub book: BookNumber,
    pub child: Id,
    pub newborn: Newborn,
    pub place: String,
    /// The parents, as far as the population register knows them.
    pub mother: Option<Id>,
    pub father: Option<Id>,
    pub case_code: String,
    /// ms
    pub registered_at: i64,
}

/// Numbers begin in 1900.
const FIRST_YEAR: i16 = 1900;

/// Checks a birth on the day of its registration. All problems at once.
pub fn checked(birth: &Birth, today: Date) -> Result<Newborn> {
    let mut problems = Vec::new();
    let mut wrong = |field: &str, key: &str| problems.push(FieldProblem::new(field, key));
    let name = birth.child_name.parse::<PersonName>();
    if name.is_err() {
        wrong("child_name", "registries-birth-name-wrong");
    }
    let date = birth.child_birth_date.parse::<Date>().ok();
    let date = date.filter(|it| it.year() >= FIRST_YEAR && *it <= today);
    if date.is_none() {
        wrong("child_birth_date", "registries-birth-date-wrong");
    }
    let sex = sex_of(&birth.child_sex);
    if sex.is_none() {
        wrong("child_sex", "registries-birth-sex-wrong");
    }
    let mut parent = |field: &str, text: &str| match text.trim() {
        "" => None,
        text => text.parse::<PersonalNumber>().map_err(|_| wrong(field, "registries-number-wrong")).ok(),
    };
    let mother = parent("mother_number", &birth.mother_number);
    let father = parent("father_number", &birth.father_number);
    if mother.is_some() && mother == father {
        wrong("father_number", "registries-birth-one-parent-twice");
    }
    match (name, date, sex) {
        (Ok(name), Some(birth_date), Some(sex)) if problems.is_empty() => {
            Ok(Newborn { name: name.as_str().to_owned(), birth_date, sex, mother, father })
        }
        _ => Err(Error::Invalid(problems)),
    }
}
