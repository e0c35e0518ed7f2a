//! The full name of a person.

use jiff::civil::Date;
use serde::Deserialize;
use serde_json::{Value, json};

use super::text::{one_line, within};
use super::{Fault, FieldType, wrong_shape};
use crate::answer::Answer;
use crate::posted::Posted;

/// Longest name a civil-status register line carries, in characters.
const CHARS_MAX: usize = 100;

/// A name has no settings.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PersonName {}

impl FieldType for PersonName {
    fn read(&self, posted: &Posted) -> Result<Option<Answer>, Vec<Fault>> {
        Ok(posted.value().map(|text| Answer::Text(one_line(text))))
    }

    fn check(&self, answer: &Answer, _today: Date) -> Vec<Fault> {
        let Some(name) = answer.as_text() else { return wrong_shape() };
        let letters = |c: char| c.is_alphabetic() || matches!(c, ' ' | '-' | '\'' | '’' | '.');
        if !name.chars().any(char::is_alphabetic) || !name.chars().all(letters) {
            return vec![Fault::new("not-a-name")];
        }
        within(name.chars().count(), CHARS_MAX)
    }

    fn schema(&self) -> Value {
        json!({ "type": "string", "minLength": 1, "maxLength": CHARS_MAX })
    }
}
