//! A point on the map: latitude and longitude (WGS 84, degrees), with a few words.

use jiff::civil::Date;
use serde::Deserialize;
use serde_json::{Value, json};

use super::text::{one_line, within};
use super::{Fault, Field, FieldType, Kind, Number, Reader, Text, wrong_shape};
use crate::answer::{Answer, Row};
use crate::formula::number_answer;
use crate::posted::Posted;

/// Degrees that hold all of Vietnam with its islands: south, north, west, east.
const VIETNAM: [f64; 4] = [6.0, 23.5, 102.0, 118.0];
const EARTH: [f64; 4] = [-90.0, 90.0, -180.0, 180.0];
/// Decimals kept: a hundred-thousandth of a degree is about a metre.
const DECIMALS: i32 = 6;
/// Longest description, in characters.
const NOTE_MAX: usize = 200;

/// Settings of a point.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Place {
    /// Points outside Vietnam are accepted too.
    pub anywhere: bool,
    /// The words beside the point may not be left out.
    pub note_required: bool,
}

impl Place {
    fn bounds(&self) -> [f64; 4] {
        if self.anywhere { EARTH } else { VIETNAM }
    }
}

impl FieldType for Place {
    fn read(&self, posted: &Posted) -> Result<Option<Answer>, Vec<Fault>> {
        let [mut latitude, mut longitude] = ["latitude", "longitude"].map(|part| posted.part(part).value());
        let note = posted.part("note").value().map(one_line);
        // People copy both numbers from a map at once.
        if let (Some(both), None) = (latitude, longitude)
            && let Some((first, second)) = both.split_once([' ', ';']).or_else(|| both.split_once(", "))
        {
            (latitude, longitude) = (Some(first.trim_end_matches(',')), Some(second.trim()));
        }
        if latitude.is_none() && longitude.is_none() && note.is_none() {
            return Ok(None);
        }
        let mut faults = Vec::new();
        let mut row = Row::new();
        for (part, written) in [("latitude", latitude), ("longitude", longitude)] {
            match (written, written.and_then(degrees)) {
                (_, Some(number)) => drop(row.insert(part.to_owned(), number)),
                (None, _) => faults.push(Fault::new("required").at(part)),
                (Some(_), None) => faults.push(Fault::new("not-degrees").at(part)),
            }
        }
        row.extend(note.map(|note| ("note".to_owned(), Answer::Text(note))));
        if faults.is_empty() { Ok(Some(Answer::Parts(row))) } else { Err(faults) }
    }

    fn check(&self, answer: &Answer, _today: Date) -> Vec<Fault> {
        let Some(parts) = answer.as_parts() else { return wrong_shape() };
        let number = |part: &str| parts.get(part).and_then(Answer::as_number);
        let (Some(latitude), Some(longitude)) = (number("latitude"), number("longitude")) else {
            return wrong_shape();
        };
        let [south, north, west, east] = self.bounds();
        let mut faults = Vec::new();
        let outside = if self.anywhere { "not-degrees" } else { "not-in-vietnam" };
        if !(south..=north).contains(&latitude) {
            faults.push(Fault::new(outside).at("latitude"));
        }
        if !(west..=east).contains(&longitude) {
            faults.push(Fault::new(outside).at("longitude"));
        }
        match parts.get("note").map(Answer::as_text) {
            None if self.note_required => faults.push(Fault::new("required").at("note")),
            None => {}
            Some(None) => return wrong_shape(),
            Some(Some(note)) => {
                faults.extend(within(note.chars().count(), NOTE_MAX).into_iter().map(|it| it.at("note")));
            }
        }
        let stray = parts.keys().any(|part| !["latitude", "longitude", "note"].contains(&part.as_str()));
        if stray { wrong_shape() } else { faults }
    }

    fn show(&self, answer: &Answer, _reader: Reader) -> String {
        let parts = self.parts_of(answer);
        let number = |part: &str| parts.get(part).and_then(Answer::as_number).unwrap_or_default();
        let point = format!("{:.5}, {:.5}", number("latitude"), number("longitude"));
        let note = parts.get("note").and_then(Answer::as_text);
        note.map_or_else(|| point.clone(), |note| format!("{note} ({point})"))
    }

    fn schema(&self) -> Value {
        let [south, north, west, east] = self.bounds();
        let mut required = vec!["latitude", "longitude"];
        required.extend(self.note_required.then_some("note"));
        json!({
            "type": "object",
            "properties": {
                "latitude": { "type": "number", "minimum": south, "maximum": north },
                "longitude": { "type": "number", "minimum": west, "maximum": east },
                "note": { "type": "string", "minLength": 1, "maxLength": NOTE_MAX },
            },
            "required": required,
            "additionalProperties": false,
        })
    }

    fn parts(&self) -> Vec<Field> {
        let [south, north, west, east] = self.bounds();
        let degrees = |min, max| Kind::Number(Number { min, max, decimals: 2, ordinal: true });
        let note = Text { max_chars: NOTE_MAX, ..Text::default() };
        vec![
            Field::plain("latitude", degrees(south, north), false),
            Field::plain("longitude", degrees(west, east), false),
            Field::plain("note", Kind::Text(note), !self.note_required),
        ]
    }
}

/// Degrees with a point or a comma; no marks of thousands, so `16.054` is what it looks like.
fn degrees(written: &str) -> Option<Answer> {
    let plain = written.trim_end_matches('°').replace(',', ".");
    let sign = |c: char| c.is_ascii_digit() || matches!(c, '.' | '-');
    let number: f64 = plain.parse().ok().filter(|_| plain.chars().all(sign))?;
    let scale = 10f64.powi(DECIMALS);
    number_answer((number * scale).round() / scale)
}
