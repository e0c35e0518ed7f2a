//! A signature: the full name typed, a tick that it is meant, and what was drawn beside it, if anything.
//!
//! A drawing is lines on a field of 600 by 200, written as an SVG path of `M` and `L` with whole numbers. It is
//! read into numbers and written again, so that nothing else can stand in it.

use jiff::civil::Date;
use serde::Deserialize;
use serde_json::{Value, json};

use super::person_name::PersonName;
use super::{Fault, Field, FieldType, Kind, LongText, Reader, declaration, wrong_shape};
use crate::answer::{Answer, Row};
use crate::posted::Posted;

/// Width and height of the field drawn on.
pub const FIELD: (u16, u16) = (600, 200);
/// Longest drawing, in bytes.
const DRAWING_MAX: usize = 12_000;

/// A path as JSON Schema knows it.
const PATH: &str = "^(?:[ML][0-9]{1,3} [0-9]{1,3})+$";

/// A signature has no settings.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Signature {}

impl FieldType for Signature {
    fn read(&self, posted: &Posted) -> Result<Option<Answer>, Vec<Fault>> {
        let name = PersonName {}.read(&posted.part("name"))?;
        let agreed = declaration::Declaration {}.read(&posted.part("agreed"))?;
        let drawing = posted.part("drawing").value();
        let mut faults = Vec::new();
        let mut row = Row::new();
        match (name, agreed) {
            (None, None) if drawing.is_none() => return Ok(None),
            (name, agreed) => {
                faults.extend(name.is_none().then(|| Fault::new("required").at("name")));
                faults.extend(agreed.is_none().then(|| Fault::new("tick-signature").at("agreed")));
                row.extend(name.map(|name| ("name".to_owned(), name)));
                row.extend(agreed.map(|agreed| ("agreed".to_owned(), agreed)));
            }
        }
        match drawing.map(clean) {
            Some(None) => faults.push(Fault::new("not-a-drawing").at("name")),
            Some(Some(path)) => drop(row.insert("drawing".to_owned(), Answer::Text(path))),
            None => {}
        }
        if faults.is_empty() { Ok(Some(Answer::Parts(row))) } else { Err(faults) }
    }

    fn check(&self, answer: &Answer, today: Date) -> Vec<Fault> {
        let Some(parts) = answer.as_parts() else { return wrong_shape() };
        let known = ["name", "agreed", "drawing"];
        let drawn = parts
            .get("drawing")
            .is_none_or(|drawing| drawing.as_text().is_some_and(|path| clean(path).as_deref() == Some(path)));
        let Some(name) = parts.get("name").filter(|_| drawn) else { return wrong_shape() };
        if parts.keys().any(|part| !known.contains(&part.as_str())) {
            return wrong_shape();
        }
        let mut faults: Vec<Fault> =
            PersonName {}.check(name, today).into_iter().map(|fault| fault.at("name")).collect();
        if parts.get("agreed") != Some(&Answer::YesNo(true)) {
            faults.push(Fault::new("tick-signature").at("agreed"));
        }
        faults
    }

    fn show(&self, answer: &Answer, reader: Reader) -> String {
        let parts = self.parts_of(answer);
        let name = parts.get("name").and_then(Answer::as_text).unwrap_or_default();
        let key = if parts.contains_key("drawing") { "shown-signed-by-hand" } else { "shown-signed" };
        reader.texts.text(reader.lang, key, &[("name", name.to_owned())])
    }

    fn schema(&self) -> Value {
        json!({
            "type": "object",
            "properties": {
                "name": PersonName {}.schema(),
                "agreed": { "const": true },
                "drawing": { "type": "string", "pattern": PATH, "maxLength": DRAWING_MAX },
            },
            "required": ["name", "agreed"],
            "additionalProperties": false,
        })
    }

    fn parts(&self) -> Vec<Field> {
        let drawing = LongText { min_chars: 1, max_chars: DRAWING_MAX };
        vec![
            Field::plain("name", Kind::PersonName(PersonName {}), false),
            Field::plain("agreed", Kind::Declaration(declaration::Declaration {}), false),
            Field::plain("drawing", Kind::LongText(drawing), true),
        ]
    }
}

/// The path in its one spelling, `M1 2L3 4`; nothing when it is no such path.
fn clean(path: &str) -> Option<String> {
    if path.len() > DRAWING_MAX || !path.starts_with('M') {
        return None;
    }
    let mut clean = String::new();
    let mut rest = path;
    while !rest.is_empty() {
        let letter = rest.chars().next().filter(|c| matches!(c, 'M' | 'L'))?;
        let end = rest[1..].find(['M', 'L']).map_or(rest.len(), |at| at + 1);
        let (x, y) = rest[1..end].split_once(' ')?;
        let within = |text: &str, most: u16| {
            let plain = text.bytes().all(|b| b.is_ascii_digit());
            text.parse::<u16>().ok().filter(|place| plain && *place <= most)
        };
        clean += &format!("{letter}{} {}", within(x, FIELD.0)?, within(y, FIELD.1)?);
        rest = &rest[end..];
    }
    Some(clean)
}
