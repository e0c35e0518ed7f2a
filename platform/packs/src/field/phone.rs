//! A Vietnamese telephone number.

use jiff::civil::Date;
use serde::Deserialize;
use serde_json::{Value, json};

use super::{Fault, FieldType, Reader, wrong_shape};
use crate::answer::Answer;
use crate::posted::Posted;

/// A telephone number has no settings.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Phone {}

impl FieldType for Phone {
    fn read(&self, posted: &Posted) -> Result<Option<Answer>, Vec<Fault>> {
        let Some(written) = posted.value() else { return Ok(None) };
        match written.parse::<vn::Phone>() {
            Ok(phone) => Ok(Some(Answer::Text(phone.canonical()))),
            Err(_) => Err(vec![Fault::new("not-a-phone")]),
        }
    }

    fn check(&self, answer: &Answer, _today: Date) -> Vec<Fault> {
        let valid = answer.as_text().is_some_and(|text| text.parse::<vn::Phone>().is_ok());
        if valid { Vec::new() } else { wrong_shape() }
    }

    fn show(&self, answer: &Answer, _reader: Reader) -> String {
        let Some(text) = answer.as_text() else { return String::new() };
        text.parse::<vn::Phone>().map_or_else(|_| text.to_owned(), |phone| phone.to_string())
    }

    fn schema(&self) -> Value {
        json!({ "type": "string", "pattern": "^[+0-9 ().-]{8,20}$" })
    }
}
