//! Yes or no.

use jiff::civil::Date;
use serde::Deserialize;
use serde_json::{Value, json};

use super::{Fault, FieldType, Reader, wrong_shape};
use crate::answer::Answer;
use crate::posted::Posted;

/// A yes-or-no question has no settings.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct YesNo {}

impl FieldType for YesNo {
    fn read(&self, posted: &Posted) -> Result<Option<Answer>, Vec<Fault>> {
        match posted.value() {
            None => Ok(None),
            Some("yes" | "true") => Ok(Some(Answer::YesNo(true))),
            Some("no" | "false") => Ok(Some(Answer::YesNo(false))),
            Some(_) => Err(wrong_shape()),
        }
    }

    fn check(&self, answer: &Answer, _today: Date) -> Vec<Fault> {
        if matches!(answer, Answer::YesNo(_)) { Vec::new() } else { wrong_shape() }
    }

    fn show(&self, answer: &Answer, reader: Reader) -> String {
        let key = if *answer == Answer::YesNo(true) { "shown-yes" } else { "shown-no" };
        reader.texts.label(reader.lang, key)
    }

    fn schema(&self) -> Value {
        json!({ "type": "boolean" })
    }
}
