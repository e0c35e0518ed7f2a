//! The twelve-digit personal identification number.

use jiff::civil::Date;
use serde::Deserialize;
use serde_json::{Value, json};

use super::{Fault, FieldType, wrong_shape};
use crate::answer::Answer;
use crate::posted::Posted;

/// A personal number has no settings.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PersonalNumber {}

impl FieldType for PersonalNumber {
    fn read(&self, posted: &Posted) -> Result<Option<Answer>, Vec<Fault>> {
        let digits =
            |text: &str| text.chars().filter(|c| !c.is_whitespace() && *c != '.').collect::<String>();
        Ok(posted.value().map(|text| Answer::Text(digits(text))))
    }

    fn check(&self, answer: &Answer, _today: Date) -> Vec<Fault> {
        let Some(number) = answer.as_text() else { return wrong_shape() };
        let valid = number.parse::<vn::PersonalNumber>().is_ok();
        if valid { Vec::new() } else { vec![Fault::new("not-a-personal-number")] }
    }

    fn schema(&self) -> Value {
        json!({ "type": "string", "pattern": "^[0-9]{12}$" })
    }
}
