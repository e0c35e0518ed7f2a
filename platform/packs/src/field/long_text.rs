//! Several lines of text.

use jiff::civil::Date;
use serde::Deserialize;
use serde_json::{Value, json};

use super::text::within;
use super::{Fault, FieldType, wrong_shape};
use crate::answer::Answer;
use crate::posted::Posted;

/// Settings of a longer text.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct LongText {
    /// Fewest characters.
    pub min_chars: usize,
    /// Most characters.
    pub max_chars: usize,
}

impl Default for LongText {
    fn default() -> Self {
        Self { min_chars: 1, max_chars: 2000 }
    }
}

impl FieldType for LongText {
    fn read(&self, posted: &Posted) -> Result<Option<Answer>, Vec<Fault>> {
        let lines = |text: &str| text.replace("\r\n", "\n").replace('\r', "\n");
        let visible =
            |text: String| text.chars().filter(|c| *c == '\n' || !c.is_control()).collect::<String>();
        let text = posted.value().map(|text| vn::nfc(&visible(lines(text))).trim().to_owned());
        Ok(text.filter(|text| !text.is_empty()).map(Answer::Text))
    }

    fn check(&self, answer: &Answer, _today: Date) -> Vec<Fault> {
        let Some(text) = answer.as_text() else { return wrong_shape() };
        let length = text.chars().count();
        if length < self.min_chars {
            return vec![Fault::new("too-short").with("min", self.min_chars)];
        }
        within(length, self.max_chars)
    }

    fn schema(&self) -> Value {
        json!({ "type": "string", "minLength": self.min_chars, "maxLength": self.max_chars })
    }

    fn mistakes(&self) -> Vec<String> {
        let wrong = self.min_chars > self.max_chars;
        wrong.then(|| "`min_chars` is above `max_chars`".to_owned()).into_iter().collect()
    }
}
