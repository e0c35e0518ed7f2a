//! A commune, ward or special zone by its five-digit code.

use jiff::civil::Date;
use serde::Deserialize;
use serde_json::{Value, json};

use super::{Fault, FieldType, Reader, wrong_shape};
use crate::answer::Answer;
use crate::posted::Posted;

/// A commune has no settings.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Commune {}

impl FieldType for Commune {
    fn read(&self, posted: &Posted) -> Result<Option<Answer>, Vec<Fault>> {
        Ok(posted.value().map(Answer::from_text))
    }

    fn check(&self, answer: &Answer, _today: Date) -> Vec<Fault> {
        let Some(code) = answer.as_text() else { return wrong_shape() };
        if vn::commune(code).is_some() { Vec::new() } else { vec![Fault::new("not-a-commune")] }
    }

    fn show(&self, answer: &Answer, _reader: Reader) -> String {
        answer.as_text().map(name_of).unwrap_or_default()
    }

    fn schema(&self) -> Value {
        json!({ "type": "string", "pattern": "^[0-9]{5}$" })
    }
}

/// Commune and province by name; the code itself when the unit is unknown.
pub(super) fn name_of(code: &str) -> String {
    let Some(commune) = vn::commune(code) else { return code.to_owned() };
    let province = vn::province(&commune.province_code).map(|province| province.name_vi.as_str());
    [Some(commune.name_vi.as_str()), province].into_iter().flatten().collect::<Vec<_>>().join(", ")
}
