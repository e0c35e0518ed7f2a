//! A statement the applicant must tick.

use jiff::civil::Date;
use serde::Deserialize;
use serde_json::{Value, json};

use super::{Fault, FieldType, Reader};
use crate::answer::Answer;
use crate::posted::Posted;

/// A declaration has no settings.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Declaration {}

impl FieldType for Declaration {
    fn read(&self, posted: &Posted) -> Result<Option<Answer>, Vec<Fault>> {
        let ticked = matches!(posted.value(), Some("on" | "yes" | "true"));
        Ok(ticked.then_some(Answer::YesNo(true)))
    }

    fn check(&self, answer: &Answer, _today: Date) -> Vec<Fault> {
        if *answer == Answer::YesNo(true) { Vec::new() } else { vec![Fault::new("tick-declaration")] }
    }

    fn show(&self, _answer: &Answer, reader: Reader) -> String {
        reader.texts.label(reader.lang, "shown-declared")
    }

    fn schema(&self) -> Value {
        json!({ "const": true })
    }
}
