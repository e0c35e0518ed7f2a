//! One line of text.

use jiff::civil::Date;
use serde::Deserialize;
use serde_json::{Value, json};

use super::{Fault, FieldType, Shapes, wrong_shape};
use crate::answer::Answer;
use crate::posted::Posted;

/// Settings of a one-line text.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Text {
    /// Fewest characters.
    pub min_chars: usize,
    /// Most characters.
    pub max_chars: usize,
    /// Shapes it may have; the text `field-ID.pattern` says so in plain words.
    pub pattern: Option<Shapes>,
}

impl Default for Text {
    fn default() -> Self {
        Self { min_chars: 1, max_chars: 200, pattern: None }
    }
}

impl FieldType for Text {
    fn read(&self, posted: &Posted) -> Result<Option<Answer>, Vec<Fault>> {
        Ok(posted.value().map(|text| Answer::Text(one_line(text))))
    }

    fn check(&self, answer: &Answer, _today: Date) -> Vec<Fault> {
        let Some(text) = answer.as_text() else { return wrong_shape() };
        let length = text.chars().count();
        if length < self.min_chars {
            return vec![Fault::new("too-short").with("min", self.min_chars)];
        }
        if self.pattern.as_ref().is_some_and(|shapes| !shapes.fit(text)) {
            return vec![Fault::new("pattern")];
        }
        within(length, self.max_chars)
    }

    fn schema(&self) -> Value {
        let mut schema =
            json!({ "type": "string", "minLength": self.min_chars, "maxLength": self.max_chars });
        if let Some(shapes) = &self.pattern {
            schema["pattern"] = shapes.expression().into();
        }
        schema
    }

    fn mistakes(&self) -> Vec<String> {
        let wrong = self.min_chars > self.max_chars;
        wrong.then(|| "`min_chars` is above `max_chars`".to_owned()).into_iter().collect()
    }
}

/// Composed letters (NFC), single spaces, no control characters.
pub(super) fn one_line(text: &str) -> String {
    let visible: String = text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    vn::nfc(&visible).split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The fault of a text longer than allowed.
pub(super) fn within(length: usize, max: usize) -> Vec<Fault> {
    let long = length > max;
    long.then(|| Fault::new("too-long").with("max", max).with("length", length)).into_iter().collect()
}
