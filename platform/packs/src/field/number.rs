//! A count or a measure, written the Vietnamese or the English way.

use jiff::civil::Date;
use serde::Deserialize;
use serde_json::{Value, json};

use super::{Fault, FieldType, Reader, wrong_shape};
use crate::answer::Answer;
use crate::posted::Posted;

/// Settings of a number.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Number {
    /// Smallest value.
    pub min: f64,
    /// Largest value.
    pub max: f64,
    /// Decimals allowed, at most 2.
    pub decimals: u8,
    /// Shown without marks of thousands: years and other ordinals.
    pub ordinal: bool,
}

impl Default for Number {
    fn default() -> Self {
        Self { min: 0.0, max: 1e12, decimals: 0, ordinal: false }
    }
}

impl FieldType for Number {
    fn read(&self, posted: &Posted) -> Result<Option<Answer>, Vec<Fault>> {
        let Some(written) = posted.value() else { return Ok(None) };
        match parse(written) {
            Some(number) => Ok(Some(number)),
            None => Err(vec![Fault::new("not-a-number")]),
        }
    }

    fn check(&self, answer: &Answer, _today: Date) -> Vec<Fault> {
        let Some(number) = answer.as_number() else { return wrong_shape() };
        let scaled = number * 10f64.powi(i32::from(self.decimals));
        if number < self.min {
            vec![Fault::new("too-small").with("min", self.min)]
        } else if number > self.max {
            vec![Fault::new("too-large").with("max", self.max)]
        } else if (scaled - scaled.round()).abs() > 1e-6 {
            let key = if self.decimals == 0 { "whole-number" } else { "too-many-decimals" };
            vec![Fault::new(key).with("max", self.decimals)]
        } else {
            Vec::new()
        }
    }

    fn show(&self, answer: &Answer, reader: Reader) -> String {
        match answer.as_number() {
            Some(number) if self.ordinal => number.to_string(),
            Some(number) => grouped(number, reader),
            None => String::new(),
        }
    }

    fn schema(&self) -> Value {
        let kind = if self.decimals == 0 { "integer" } else { "number" };
        json!({ "type": kind, "minimum": self.min, "maximum": self.max })
    }

    fn mistakes(&self) -> Vec<String> {
        let range = (self.min > self.max).then(|| "`min` is above `max`".to_owned());
        let decimals = (self.decimals > 2).then(|| "`decimals` is at most 2".to_owned());
        range.into_iter().chain(decimals).collect()
    }
}

/// Reads `1.500.000`, `1,500,000`, `68,5` or `68.5`. A lone separator before exactly three digits groups
/// thousands; before any other count it starts the decimals.
pub(super) fn parse(written: &str) -> Option<Answer> {
    let text: String = written.chars().filter(|c| !c.is_whitespace()).collect();
    let unsigned = text.strip_prefix('-').unwrap_or(&text);
    let well_formed = unsigned.starts_with(|c: char| c.is_ascii_digit())
        && unsigned.ends_with(|c: char| c.is_ascii_digit())
        && unsigned.len() <= 24
        && unsigned.chars().all(|c| c.is_ascii_digit() || c == '.' || c == ',');
    if !well_formed {
        return None;
    }
    let (whole, decimals) = split_decimals(unsigned);
    let plain = without_groups(whole)?;
    let sign = if text.starts_with('-') { "-" } else { "" };
    let decimals = decimals.trim_end_matches('0');
    if decimals.is_empty() {
        return format!("{sign}{plain}").parse::<i64>().ok().map(Answer::from_whole);
    }
    let number: f64 = format!("{sign}{plain}.{decimals}").parse().ok()?;
    serde_json::Number::from_f64(number).map(Answer::Number)
}

/// The number with the reader's thousands and decimal marks.
pub(super) fn grouped(number: f64, reader: Reader) -> String {
    let plain = format!("{}", number.abs());
    let (whole, decimals) = plain.split_once('.').unwrap_or((&plain, ""));
    let mut shown = String::new();
    for (place, digit) in whole.chars().enumerate() {
        if place > 0 && (whole.len() - place) % 3 == 0 {
            shown.push_str(&reader.texts.label(reader.lang, "shown-thousands"));
        }
        shown.push(digit);
    }
    if !decimals.is_empty() {
        shown.push_str(&reader.texts.label(reader.lang, "shown-decimal"));
        shown.push_str(decimals);
    }
    if number < 0.0 { format!("-{shown}") } else { shown }
}

fn split_decimals(text: &str) -> (&str, &str) {
    let Some(last) = text.rfind(['.', ',']) else { return (text, "") };
    let mark = &text[last..=last];
    let alone = text.matches(mark).count() == 1;
    let mixed = text[..last].contains(['.', ',']);
    let groups = text.len() - last == 4 && !(mixed && alone);
    if alone && !groups { (&text[..last], &text[last + 1..]) } else { (text, "") }
}

fn without_groups(whole: &str) -> Option<String> {
    let groups: Vec<&str> = whole.split(['.', ',']).collect();
    let marks: String = whole.chars().filter(|c| !c.is_ascii_digit()).collect();
    let one_mark = marks.chars().all(|mark| marks.starts_with(mark));
    let regular = groups.len() == 1 || groups[0].len() <= 3 && groups[1..].iter().all(|g| g.len() == 3);
    (one_mark && regular).then(|| groups.concat())
}
