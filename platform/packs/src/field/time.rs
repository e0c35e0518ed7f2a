//! A time of day.

use jiff::civil::{Date, Time as Clock};
use serde::Deserialize;
use serde_json::{Value, json};

use super::{Fault, FieldType, wrong_shape};
use crate::answer::Answer;
use crate::posted::Posted;

/// A time has no settings.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Time {}

impl FieldType for Time {
    fn read(&self, posted: &Posted) -> Result<Option<Answer>, Vec<Fault>> {
        let Some(written) = posted.value() else { return Ok(None) };
        match parse(written) {
            Some(time) => Ok(Some(Answer::Text(time.strftime("%H:%M").to_string()))),
            None => Err(vec![Fault::new("not-a-time")]),
        }
    }

    fn check(&self, answer: &Answer, _today: Date) -> Vec<Fault> {
        if answer.as_text().and_then(parse).is_some() { Vec::new() } else { wrong_shape() }
    }

    fn schema(&self) -> Value {
        json!({ "type": "string", "pattern": "^([01][0-9]|2[0-3]):[0-5][0-9]$" })
    }
}

fn parse(written: &str) -> Option<Clock> {
    let (hour, minute) = written.split_once([':', 'h'])?;
    Clock::new(hour.trim().parse().ok()?, minute.trim().parse().ok()?, 0, 0).ok()
}
