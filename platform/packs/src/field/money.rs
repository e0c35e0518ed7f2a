//! An amount in whole Vietnamese dong.

use jiff::civil::Date;
use serde::Deserialize;
use serde_json::{Value, json};

use super::number::{grouped, parse};
use super::{Fault, FieldType, Reader, wrong_shape};
use crate::answer::Answer;
use crate::posted::Posted;

/// Settings of an amount, in dong.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Money {
    /// Smallest amount.
    pub min_vnd: i64,
    /// Largest amount.
    pub max_vnd: i64,
}

impl Default for Money {
    fn default() -> Self {
        Self { min_vnd: 0, max_vnd: 1_000_000_000_000_000 }
    }
}

impl FieldType for Money {
    fn read(&self, posted: &Posted) -> Result<Option<Answer>, Vec<Fault>> {
        let Some(written) = posted.value() else { return Ok(None) };
        let digits = written.trim_end_matches(['₫', 'đ', 'Đ']).trim_end();
        let digits = digits.strip_suffix("VND").unwrap_or(digits);
        parse(digits).map(Some).ok_or_else(|| vec![Fault::new("not-an-amount")])
    }

    fn check(&self, answer: &Answer, _today: Date) -> Vec<Fault> {
        let Answer::Number(number) = answer else { return wrong_shape() };
        match number.as_i64() {
            None => vec![Fault::new("whole-dong")],
            Some(dong) if dong < self.min_vnd => vec![Fault::new("too-small").with("min", self.min_vnd)],
            Some(dong) if dong > self.max_vnd => vec![Fault::new("too-large").with("max", self.max_vnd)],
            Some(_) => Vec::new(),
        }
    }

    fn show(&self, answer: &Answer, reader: Reader) -> String {
        answer.as_number().map(|dong| format!("{} ₫", grouped(dong, reader))).unwrap_or_default()
    }

    fn schema(&self) -> Value {
        json!({ "type": "integer", "minimum": self.min_vnd, "maximum": self.max_vnd })
    }

    fn mistakes(&self) -> Vec<String> {
        let wrong = self.min_vnd > self.max_vnd;
        wrong.then(|| "`min_vnd` is above `max_vnd`".to_owned()).into_iter().collect()
    }
}
