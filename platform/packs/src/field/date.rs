//! A day, posted as one ISO string or as day, month and year.

use jiff::Unit;
use jiff::civil::Date as Day;
use serde::Deserialize;
use serde_json::{Value, json};

use super::{Fault, FieldType, Reader, wrong_shape};
use crate::answer::Answer;
use crate::posted::Posted;

/// Settings of a date, measured against the day of filing.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Date {
    /// Refuse days after today.
    pub not_future: bool,
    /// Refuse days before today.
    pub not_past: bool,
    /// Refuse days before this one.
    pub not_before: Option<Day>,
    /// Refuse days after this one.
    pub not_after: Option<Day>,
    /// The person born that day must be at least this old, in years.
    pub min_age: Option<i16>,
    /// The person born that day must be at most this old, in years.
    pub max_age: Option<i16>,
}

impl FieldType for Date {
    fn read(&self, posted: &Posted) -> Result<Option<Answer>, Vec<Fault>> {
        if let Some(whole) = posted.value() {
            let day = whole.parse::<Day>().ok().or_else(|| slashed(whole));
            return answer(day).map(Some);
        }
        let parts = ["day", "month", "year"].map(|part| posted.part(part).value());
        match parts {
            [None, None, None] => Ok(None),
            [Some(day), Some(month), Some(year)] if year.len() == 4 => {
                answer(from_parts(day, month, year)).map(Some)
            }
            [_, _, Some(year)] if year.len() != 4 => Err(vec![Fault::new("year-four-digits").at("year")]),
            _ => Err(vec![Fault::new("date-incomplete")]),
        }
    }

    fn check(&self, answer: &Answer, today: Day) -> Vec<Fault> {
        let Some(day) = answer.as_date() else { return wrong_shape() };
        if self.not_future && day > today {
            return vec![Fault::new("in-future")];
        }
        if self.not_past && day < today {
            return vec![Fault::new("in-past")];
        }
        if let Some(first) = self.not_before.filter(|first| day < *first) {
            return vec![Fault::new("too-early").with("min", first)];
        }
        if let Some(last) = self.not_after.filter(|last| day > *last) {
            return vec![Fault::new("too-late").with("max", last)];
        }
        let age = age_on(day, today);
        if let Some(min) = self.min_age.filter(|min| age < *min) {
            return vec![Fault::new("too-young").with("min", min)];
        }
        match self.max_age.filter(|max| age > *max) {
            Some(max) => vec![Fault::new("too-old").with("max", max)],
            None => Vec::new(),
        }
    }

    fn show(&self, answer: &Answer, reader: Reader) -> String {
        let Some(day) = answer.as_date() else { return String::new() };
        let parts = [
            ("day", day.day().to_string()),
            ("month", day.month().to_string()),
            ("year", day.year().to_string()),
        ];
        reader.texts.text(reader.lang, "shown-date", &parts)
    }

    fn schema(&self) -> Value {
        json!({ "type": "string", "format": "date" })
    }

    fn mistakes(&self) -> Vec<String> {
        let days = self.not_before.zip(self.not_after).is_some_and(|(first, last)| first > last);
        let ages = self.min_age.zip(self.max_age).is_some_and(|(min, max)| min > max);
        let days = days.then(|| "`not_before` is after `not_after`".to_owned());
        days.into_iter().chain(ages.then(|| "`min_age` is above `max_age`".to_owned())).collect()
    }
}

/// Whole years of age of someone born on `day`; negative before birth.
fn age_on(day: Day, today: Day) -> i16 {
    today.since((Unit::Year, day)).map(|span| span.get_years()).unwrap_or(i16::MAX)
}

fn answer(day: Option<Day>) -> Result<Answer, Vec<Fault>> {
    let sensible = day.filter(|day| (1800..=2200).contains(&day.year()));
    sensible.map(|day| Answer::Text(day.to_string())).ok_or_else(|| vec![Fault::new("not-a-date")])
}

fn slashed(whole: &str) -> Option<Day> {
    let mut parts = whole.splitn(3, ['/', '-', '.']);
    from_parts(parts.next()?, parts.next()?, parts.next()?)
}

fn from_parts(day: &str, month: &str, year: &str) -> Option<Day> {
    Day::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?).ok()
}
