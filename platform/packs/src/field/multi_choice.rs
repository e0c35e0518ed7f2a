//! Any of several options. Each is posted on its own (`field.option=yes`); JSON input gives a list.

use jiff::civil::Date;
use serde::Deserialize;
use serde_json::{Value, json};

use super::{Fault, FieldType, Reader, option_key, wrong_shape};
use crate::answer::Answer;
use crate::posted::Posted;

/// Settings of a choice of several.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MultiChoice {
    /// Option ids in the order shown.
    pub options: Vec<String>,
    /// Fewest that must be chosen; an optional question may still be left empty.
    #[serde(default)]
    pub min: usize,
    /// Most that may be chosen; all when absent.
    pub max: Option<usize>,
}

impl FieldType for MultiChoice {
    fn read(&self, posted: &Posted) -> Result<Option<Answer>, Vec<Fault>> {
        let listed: Vec<&str> = posted.rows().iter().filter_map(|row| posted.item(*row)).collect();
        let ticked = |option: &String| matches!(posted.part(option).value(), Some("yes" | "on" | "true"));
        let named = |option: &String| listed.contains(&option.as_str()) || posted.value() == Some(option);
        let chosen: Vec<String> =
            self.options.iter().filter(|option| ticked(option) || named(option)).cloned().collect();
        let unknown = |text: &&str| !matches!(*text, "yes" | "on" | "true") && !self.has(text);
        if listed.iter().copied().chain(posted.value()).any(|text| unknown(&text)) {
            return Err(vec![Fault::new("choose-some")]);
        }
        Ok((!chosen.is_empty()).then_some(Answer::Many(chosen)))
    }

    fn check(&self, answer: &Answer, _today: Date) -> Vec<Fault> {
        let Answer::Many(chosen) = answer else { return wrong_shape() };
        let in_order: Vec<&String> = self.options.iter().filter(|option| chosen.contains(option)).collect();
        let max = self.max.unwrap_or(self.options.len());
        if in_order.len() != chosen.len() || chosen.is_empty() {
            vec![Fault::new("choose-some")]
        } else if chosen.len() < self.min {
            vec![Fault::new("too-few-chosen").with("min", self.min)]
        } else if chosen.len() > max {
            vec![Fault::new("too-many-chosen").with("max", max)]
        } else {
            Vec::new()
        }
    }

    fn show(&self, answer: &Answer, reader: Reader) -> String {
        let Answer::Many(chosen) = answer else { return String::new() };
        let label = |option: &String| reader.texts.label(reader.lang, &option_key(reader.field, option));
        chosen.iter().map(label).collect::<Vec<_>>().join("; ")
    }

    fn schema(&self) -> Value {
        json!({
            "type": "array",
            "items": { "enum": self.options },
            "uniqueItems": true,
            "minItems": self.min.max(1),
            "maxItems": self.max.unwrap_or(self.options.len()),
        })
    }

    fn mistakes(&self) -> Vec<String> {
        let mut sorted = self.options.clone();
        sorted.sort();
        sorted.dedup();
        let max = self.max.unwrap_or(self.options.len());
        let wrong = [
            (self.options.is_empty(), "a choice needs options"),
            (sorted.len() < self.options.len(), "an option is listed twice"),
            (self.min > max, "`min` is above `max`"),
            (max > self.options.len() || max == 0, "`max` is between 1 and the number of options"),
        ];
        wrong.into_iter().filter(|(wrong, _)| *wrong).map(|(_, what)| what.to_owned()).collect()
    }
}

impl MultiChoice {
    fn has(&self, option: &str) -> bool {
        self.options.iter().any(|known| known == option)
    }
}
