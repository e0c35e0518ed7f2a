//! A share of a hundred.

use jiff::civil::Date;
use serde::Deserialize;
use serde_json::Value;

use super::number::Number;
use super::{Fault, FieldType, Reader};
use crate::answer::Answer;
use crate::posted::Posted;

/// Settings of a percentage.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Percent {
    /// Smallest value.
    pub min: f64,
    /// Largest value.
    pub max: f64,
    /// Decimals allowed, at most 2.
    pub decimals: u8,
}

impl Default for Percent {
    fn default() -> Self {
        Self { min: 0.0, max: 100.0, decimals: 2 }
    }
}

impl Percent {
    fn as_number(&self) -> Number {
        Number { min: self.min, max: self.max, decimals: self.decimals, ordinal: false }
    }
}

impl FieldType for Percent {
    fn read(&self, posted: &Posted) -> Result<Option<Answer>, Vec<Fault>> {
        let Some(written) = posted.value() else { return Ok(None) };
        let number = super::number::parse(written.trim_end_matches('%').trim_end());
        number.map(Some).ok_or_else(|| vec![Fault::new("not-a-percentage")])
    }

    fn check(&self, answer: &Answer, today: Date) -> Vec<Fault> {
        self.as_number().check(answer, today)
    }

    fn show(&self, answer: &Answer, reader: Reader) -> String {
        format!("{}\u{a0}%", self.as_number().show(answer, reader))
    }

    fn schema(&self) -> Value {
        self.as_number().schema()
    }

    fn mistakes(&self) -> Vec<String> {
        self.as_number().mistakes()
    }
}
