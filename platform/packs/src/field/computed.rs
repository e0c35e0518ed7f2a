//! What follows from other answers: never asked, computed anew whenever answers are read.

use jiff::civil::Date as Day;
use serde::Deserialize;
use serde_json::{Value, json};

use super::number::grouped;
use super::{Date, Fault, FieldType, Reader, wrong_shape};
use crate::answer::Answer;
use crate::formula::{Formula, Given, Makes, number_answer};
use crate::posted::Posted;

/// Settings of a computed value.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Computed {
    /// How it follows from answers.
    pub value: Formula,
    /// How it is shown; by what the formula makes when absent.
    #[serde(default, rename = "as")]
    pub shown: Option<Shown>,
    /// Decimals it is rounded to, at most 6.
    #[serde(default = "two")]
    pub decimals: u8,
}

/// How a computed value is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Shown {
    /// A number.
    Number,
    /// Whole dong.
    Money,
    /// A share of a hundred.
    Percent,
    /// A day.
    Date,
    /// Words.
    Text,
}

impl Computed {
    /// How it is shown.
    pub fn shown(&self) -> Shown {
        let made = if self.value.makes() == Makes::Words { Shown::Text } else { Shown::Number };
        self.shown.unwrap_or(made)
    }

    /// Decimals it is rounded to.
    pub fn decimals(&self) -> u8 {
        if self.shown() == Shown::Money { 0 } else { self.decimals }
    }

    /// The value for these answers; none while it cannot be computed.
    pub(crate) fn value_of(&self, given: Given) -> Option<Answer> {
        let value = self.value.value(given)?;
        match (self.shown(), value.as_number()) {
            (Shown::Number | Shown::Money | Shown::Percent, Some(number)) => {
                let scale = 10f64.powi(self.decimals().into());
                number_answer((number * scale).round() / scale)
            }
            (Shown::Date, _) => value.as_date().map(|_| value),
            (Shown::Text, Some(number)) => Some(Answer::Text(number.to_string())),
            (Shown::Text, None) => value.as_text().map(|_| value.clone()),
            _ => None,
        }
    }
}

impl FieldType for Computed {
    fn read(&self, _posted: &Posted) -> Result<Option<Answer>, Vec<Fault>> {
        Ok(None)
    }

    fn check(&self, answer: &Answer, _today: Day) -> Vec<Fault> {
        let fits = match self.shown() {
            Shown::Number | Shown::Money | Shown::Percent => answer.as_number().is_some(),
            Shown::Date => answer.as_date().is_some(),
            Shown::Text => answer.as_text().is_some(),
        };
        if fits { Vec::new() } else { wrong_shape() }
    }

    fn show(&self, answer: &Answer, reader: Reader) -> String {
        let number = || answer.as_number().map(|number| grouped(number, reader)).unwrap_or_default();
        match self.shown() {
            Shown::Number => number(),
            Shown::Money => format!("{} ₫", number()),
            Shown::Percent => format!("{}\u{a0}%", number()),
            Shown::Date => Date::default().show(answer, reader),
            Shown::Text => answer.as_text().unwrap_or_default().to_owned(),
        }
    }

    fn schema(&self) -> Value {
        let mut schema = match self.shown() {
            Shown::Money => json!({ "type": "integer" }),
            Shown::Number | Shown::Percent => json!({ "type": "number" }),
            Shown::Date => json!({ "type": "string", "format": "date" }),
            Shown::Text => json!({ "type": "string" }),
        };
        schema["readOnly"] = true.into();
        schema
    }

    fn mistakes(&self) -> Vec<String> {
        let words = self.value.makes() == Makes::Words;
        let numbers = self.value.makes() == Makes::Number;
        let wrong = match self.shown() {
            Shown::Number | Shown::Money | Shown::Percent => words,
            Shown::Date => words || numbers,
            Shown::Text => false,
        };
        let wrong = wrong.then(|| "`as` does not fit what the formula makes".to_owned());
        let decimals = (self.decimals > 6).then(|| "`decimals` is at most 6".to_owned());
        wrong.into_iter().chain(decimals).collect()
    }
}

fn two() -> u8 {
    2
}
