//! A time of day.

use jiff::civil::{Date, Time as Clock};
use serde::Deserialize;
use serde_json::{Value, json};

use super::{Fault, FieldType, wrong_shape};
use crate::answer::Answer;
use crate::posted::Posted;

/// Settings of a time of day.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Time {
    /// Earliest, as `08:00`.
    pub min: Option<Clock>,
    /// Latest.
    pub max: Option<Clock>,
}

impl FieldType for Time {
    fn read(&self, posted: &Posted) -> Result<Option<Answer>, Vec<Fault>> {
        let Some(written) = posted.value() else { return Ok(None) };
        match parse(written) {
            Some(time) => Ok(Some(Answer::Text(time.strftime("%H:%M").to_string()))),
            None => Err(vec![Fault::new("not-a-time")]),
        }
    }

    fn check(&self, answer: &Answer, _today: Date) -> Vec<Fault> {
        let Some(time) = answer.as_text().and_then(parse) else { return wrong_shape() };
        let word = |time: Clock| time.strftime("%H:%M").to_string();
        match (self.min.filter(|min| time < *min), self.max.filter(|max| time > *max)) {
            (Some(min), _) => vec![Fault::new("time-too-early").with("min", word(min))],
            (_, Some(max)) => vec![Fault::new("time-too-late").with("max", word(max))],
            _ => Vec::new(),
        }
    }

    fn schema(&self) -> Value {
        json!({ "type": "string", "pattern": "^([01][0-9]|2[0-3]):[0-5][0-9]$" })
    }

    fn mistakes(&self) -> Vec<String> {
        let wrong = self.min.zip(self.max).is_some_and(|(min, max)| min > max);
        wrong.then(|| "`min` is after `max`".to_owned()).into_iter().collect()
    }
}

fn parse(written: &str) -> Option<Clock> {
    let (hour, minute) = written.split_once([':', 'h'])?;
    Clock::new(hour.trim().parse().ok()?, minute.trim().parse().ok()?, 0, 0).ok()
}
