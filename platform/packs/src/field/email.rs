//! An e-mail address.

use jiff::civil::Date;
use serde::Deserialize;
use serde_json::{Value, json};

use super::{Fault, FieldType, wrong_shape};
use crate::answer::Answer;
use crate::posted::Posted;

/// Longest address mail systems carry.
const LENGTH_MAX: usize = 254;
/// Longest part before the `@`.
const LOCAL_MAX: usize = 64;

/// An e-mail address has no settings.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Email {}

impl FieldType for Email {
    fn read(&self, posted: &Posted) -> Result<Option<Answer>, Vec<Fault>> {
        Ok(posted.value().map(Answer::from_text))
    }

    fn check(&self, answer: &Answer, _today: Date) -> Vec<Fault> {
        let Some(address) = answer.as_text() else { return wrong_shape() };
        if looks_like_mail(address) { Vec::new() } else { vec![Fault::new("not-an-email")] }
    }

    fn schema(&self) -> Value {
        json!({ "type": "string", "format": "email", "maxLength": LENGTH_MAX })
    }
}

/// Catches slips, not every invalid address: only a delivered message proves one.
fn looks_like_mail(address: &str) -> bool {
    let Some((local, domain)) = address.rsplit_once('@') else { return false };
    let plain = |c: char| c.is_ascii_graphic() && !"\"(),:;<>@[\\]".contains(c);
    let label = |part: &str| {
        !part.is_empty()
            && !part.starts_with('-')
            && !part.ends_with('-')
            && part.chars().all(|c| c.is_ascii_alphanumeric() || c == '-')
    };
    address.len() <= LENGTH_MAX
        && (1..=LOCAL_MAX).contains(&local.len())
        && local.chars().all(plain)
        && local.split('.').all(|part| !part.is_empty())
        && domain.contains('.')
        && domain.split('.').all(label)
}
