//! What stands between questions and asks nothing: titles and sentences. Their words are the text `field-ID`.

use jiff::civil::Date;
use serde::Deserialize;
use serde_json::Value;

use super::{Fault, FieldType, wrong_shape};
use crate::answer::Answer;
use crate::posted::Posted;

/// A title has no settings.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Heading {}

/// Settings of a notice.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Notice {
    /// How it is said.
    pub tone: Tone,
}

/// How a notice is said.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Tone {
    /// Good to know.
    #[default]
    Info,
    /// Better not overlooked.
    Warn,
}

impl FieldType for Heading {
    fn read(&self, _posted: &Posted) -> Result<Option<Answer>, Vec<Fault>> {
        Ok(None)
    }

    fn check(&self, _answer: &Answer, _today: Date) -> Vec<Fault> {
        wrong_shape()
    }

    fn schema(&self) -> Value {
        Value::Bool(false)
    }
}

impl FieldType for Notice {
    fn read(&self, _posted: &Posted) -> Result<Option<Answer>, Vec<Fault>> {
        Ok(None)
    }

    fn check(&self, _answer: &Answer, _today: Date) -> Vec<Fault> {
        wrong_shape()
    }

    fn schema(&self) -> Value {
        Value::Bool(false)
    }
}
