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
    /// Most characters.
    pub max_chars: usize,
}

impl Default for LongText {
    fn default() -> Self {
        Self { max_chars: 2000 }
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
        within(text.chars().count(), self.max_chars)
    }

    fn schema(&self) -> Value {
        json!({ "type": "string", "minLength": 1, "maxLength": self.max_chars })
    }
}
