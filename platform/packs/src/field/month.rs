//! A month of a year, posted as `2026-11` or as month and year.

use jiff::civil::Date as Day;
use serde::Deserialize;
use serde_json::{Value, json};

use super::{Fault, FieldType, Reader, wrong_shape};
use crate::answer::Answer;
use crate::posted::Posted;

/// Settings of a month, measured against the month of filing.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Month {
    /// Refuse months after this one.
    pub not_future: bool,
    /// Refuse months before this one.
    pub not_past: bool,
    /// First month allowed, as `2020-01`.
    pub min: Option<String>,
    /// Last month allowed.
    pub max: Option<String>,
}

impl FieldType for Month {
    fn read(&self, posted: &Posted) -> Result<Option<Answer>, Vec<Fault>> {
        let not_a_month = || vec![Fault::new("not-a-month")];
        let first = match (posted.value(), ["month", "year"].map(|part| posted.part(part).value())) {
            (None, [None, None]) => return Ok(None),
            (Some(whole), _) => first_day(whole).or_else(|| slashed(whole)),
            (None, [_, Some(year)]) if year.len() != 4 => {
                return Err(vec![Fault::new("year-four-digits").at("year")]);
            }
            (None, [Some(month), Some(year)]) => from_parts(month, year),
            _ => return Err(vec![Fault::new("month-incomplete")]),
        };
        first.map(|day| Some(Answer::Text(written(day)))).ok_or_else(not_a_month)
    }

    fn check(&self, answer: &Answer, today: Day) -> Vec<Fault> {
        let Some(first) = answer.as_text().and_then(first_day) else { return wrong_shape() };
        let this = today.first_of_month();
        let limit = |limit: &Option<String>| limit.as_deref().and_then(first_day);
        if self.not_future && first > this {
            return vec![Fault::new("month-in-future")];
        }
        if self.not_past && first < this {
            return vec![Fault::new("month-in-past")];
        }
        match (limit(&self.min).filter(|min| first < *min), limit(&self.max).filter(|max| first > *max)) {
            (Some(min), _) => vec![Fault::new("month-too-early").with("min", min.strftime("%m/%Y"))],
            (_, Some(max)) => vec![Fault::new("month-too-late").with("max", max.strftime("%m/%Y"))],
            _ => Vec::new(),
        }
    }

    fn show(&self, answer: &Answer, reader: Reader) -> String {
        let Some(first) = answer.as_text().and_then(first_day) else { return String::new() };
        let parts = [("month", first.month().to_string()), ("year", first.year().to_string())];
        reader.texts.text(reader.lang, "shown-month", &parts)
    }

    fn schema(&self) -> Value {
        json!({ "type": "string", "pattern": "^[0-9]{4}-(?:0[1-9]|1[0-2])$" })
    }

    fn mistakes(&self) -> Vec<String> {
        let limits = [("min", &self.min), ("max", &self.max)];
        let odd = limits.into_iter().filter_map(|(key, limit)| Some((key, limit.as_ref()?)));
        let odd = odd.filter(|(_, limit)| first_day(limit).is_none());
        odd.map(|(key, limit)| format!("`{key}` is a month such as 2026-11, not `{limit}`")).collect()
    }
}

/// The first day of `2026-11`.
fn first_day(month: &str) -> Option<Day> {
    let (year, month) = month.split_once('-')?;
    if year.len() == 4 && month.len() == 2 { from_parts(month, year) } else { None }
}

fn slashed(written: &str) -> Option<Day> {
    let (month, year) = written.split_once(['/', '.', '-'])?;
    from_parts(month.trim(), year.trim())
}

fn from_parts(month: &str, year: &str) -> Option<Day> {
    let digits = |text: &str| text.bytes().all(|b| b.is_ascii_digit());
    let sensible = |year: &i16| (1800..=2200).contains(year);
    let year = year.parse::<i16>().ok().filter(sensible).filter(|_| digits(month))?;
    Day::new(year, month.parse().ok()?, 1).ok()
}

fn written(first: Day) -> String {
    first.strftime("%Y-%m").to_string()
}
