//! A person: name, birth date, personal number.

use jiff::civil::Date as Day;
use serde::Deserialize;
use serde_json::Value;

use super::person_name::PersonName;
use super::personal_number::PersonalNumber;
use super::{Date, Fault, Field, FieldType, Kind, Reader, group};
use crate::answer::Answer;
use crate::posted::Posted;

/// Settings of a person.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Person {
    /// Whether the birth date is asked.
    pub birth_date: Wanted,
    /// Whether the personal number is asked.
    pub number: Wanted,
    /// Youngest age in years on the day of filing.
    pub min_age: Option<i16>,
    /// Oldest.
    pub max_age: Option<i16>,
}

/// Whether a part of a person is asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Wanted {
    /// It must be given.
    #[default]
    Required,
    /// It may be left empty.
    Optional,
    /// It is not asked.
    No,
}

impl Default for Person {
    fn default() -> Self {
        Self { birth_date: Wanted::Required, number: Wanted::Required, min_age: None, max_age: None }
    }
}

impl FieldType for Person {
    fn read(&self, posted: &Posted) -> Result<Option<Answer>, Vec<Fault>> {
        group::read_parts(&self.parts(), posted)
    }

    fn check(&self, answer: &Answer, today: Day) -> Vec<Fault> {
        group::check_parts(&self.parts(), answer, today)
    }

    /// The number is masked: whoever may see it whole sees it elsewhere.
    fn show(&self, answer: &Answer, reader: Reader) -> String {
        let parts = self.parts_of(answer);
        let shown = |part: &Field| {
            let answer = parts.get(&part.id)?;
            match answer.as_text()?.parse::<vn::PersonalNumber>() {
                Ok(number) if part.id == "number" => Some(number.to_string()),
                _ => Some(part.kind.as_type().show(answer, reader)),
            }
        };
        self.parts().iter().filter_map(shown).collect::<Vec<_>>().join(" · ")
    }

    fn schema(&self) -> Value {
        group::schema(&self.parts())
    }

    fn parts(&self) -> Vec<Field> {
        let born = Date { not_future: true, min_age: self.min_age, max_age: self.max_age, ..Date::default() };
        let part = |id, wanted, kind| {
            (wanted != Wanted::No).then(|| Field::plain(id, kind, wanted == Wanted::Optional))
        };
        let parts = [
            part("name", Wanted::Required, Kind::PersonName(PersonName {})),
            part("birth_date", self.birth_date, Kind::Date(born)),
            part("number", self.number, Kind::PersonalNumber(PersonalNumber {})),
        ];
        parts.into_iter().flatten().collect()
    }

    fn mistakes(&self) -> Vec<String> {
        let aged = self.min_age.is_some() || self.max_age.is_some();
        let unborn = (aged && self.birth_date == Wanted::No)
            .then(|| "`min_age` and `max_age` need the birth date".to_owned());
        let range = self.min_age.zip(self.max_age).is_some_and(|(min, max)| min > max);
        unborn.into_iter().chain(range.then(|| "`min_age` is above `max_age`".to_owned())).collect()
    }
}
