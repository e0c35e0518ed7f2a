//! Commune and the line within it.

use jiff::civil::Date;
use serde::Deserialize;
use serde_json::{Value, json};

use super::commune::{Commune, name_of};
use super::text::{one_line, within};
use super::{Fault, FieldType, Reader, wrong_shape};
use crate::answer::{self, Answer};
use crate::posted::Posted;

/// Longest street line, in characters.
const STREET_MAX: usize = 200;

/// An address has no settings.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Address {}

impl FieldType for Address {
    fn read(&self, posted: &Posted) -> Result<Option<Answer>, Vec<Fault>> {
        match ["commune", "street"].map(|part| posted.part(part).value()) {
            [None, None] => Ok(None),
            [None, Some(_)] => Err(vec![Fault::new("choose-one").at("commune")]),
            [Some(_), None] => Err(vec![Fault::new("required").at("street")]),
            [Some(commune), Some(street)] => {
                let (commune, street) = (commune.to_owned(), one_line(street));
                Ok(Some(Answer::Address(answer::Address { commune, street })))
            }
        }
    }

    fn check(&self, answer: &Answer, today: Date) -> Vec<Fault> {
        let Answer::Address(address) = answer else { return wrong_shape() };
        let commune = Commune {}.check(&Answer::from_text(&address.commune), today);
        let street = within(address.street.chars().count(), STREET_MAX);
        let commune = commune.into_iter().map(|fault| fault.at("commune"));
        commune.chain(street.into_iter().map(|fault| fault.at("street"))).collect()
    }

    fn show(&self, answer: &Answer, _reader: Reader) -> String {
        let Answer::Address(address) = answer else { return String::new() };
        format!("{}, {}", address.street, name_of(&address.commune))
    }

    fn schema(&self) -> Value {
        json!({
            "type": "object",
            "properties": {
                "commune": Commune {}.schema(),
                "street": { "type": "string", "minLength": 1, "maxLength": STREET_MAX },
            },
            "required": ["commune", "street"],
            "additionalProperties": false,
        })
    }
}
