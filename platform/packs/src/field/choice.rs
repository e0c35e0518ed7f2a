//! One of several options.

use jiff::civil::Date;
use serde::Deserialize;
use serde_json::{Value, json};

use super::{Fault, FieldType, Reader, option_key};
use crate::answer::Answer;
use crate::posted::Posted;

/// Settings of a choice.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Choice {
    /// Option ids in the order shown.
    pub options: Vec<String>,
    /// How it looks.
    #[serde(default)]
    pub look: Look,
    /// Prefix of the shared texts that name its options, where packs do not name them.
    #[serde(skip)]
    pub(crate) shared: Option<&'static str>,
}

/// How a choice is drawn.
#[derive(Debug, Clone, Copy, Default, PartialEq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Look {
    /// All options visible.
    #[default]
    Radio,
    /// A list that opens.
    Select,
}

impl Choice {
    /// A choice whose options all packs name alike: `<prefix>-<option>`.
    pub(crate) fn shared(prefix: &'static str, options: Vec<String>, look: Look) -> Self {
        Self { options, look, shared: Some(prefix) }
    }

    /// Text key of one option.
    pub fn option_key(&self, field: &str, option: &str) -> String {
        match self.shared {
            Some(prefix) => format!("{prefix}-{option}"),
            None => option_key(field, option),
        }
    }
}

impl FieldType for Choice {
    fn read(&self, posted: &Posted) -> Result<Option<Answer>, Vec<Fault>> {
        Ok(posted.value().map(Answer::from_text))
    }

    fn check(&self, answer: &Answer, _today: Date) -> Vec<Fault> {
        let known = answer.as_text().is_some_and(|chosen| self.options.iter().any(|o| o == chosen));
        if known { Vec::new() } else { vec![Fault::new("choose-one")] }
    }

    fn show(&self, answer: &Answer, reader: Reader) -> String {
        let Some(chosen) = answer.as_text() else { return String::new() };
        reader.texts.label(reader.lang, &self.option_key(reader.field, chosen))
    }

    fn schema(&self) -> Value {
        json!({ "enum": self.options })
    }

    fn mistakes(&self) -> Vec<String> {
        let mut sorted = self.options.clone();
        sorted.sort();
        sorted.dedup();
        let few = (self.options.len() < 2).then(|| "a choice needs at least two options".to_owned());
        let twice = (sorted.len() < self.options.len()).then(|| "an option is listed twice".to_owned());
        few.into_iter().chain(twice).collect()
    }
}
