//! The address of a page on the web.

use jiff::civil::Date;
use serde::Deserialize;
use serde_json::{Value, json};

use super::{Fault, FieldType, wrong_shape};
use crate::answer::Answer;
use crate::posted::Posted;

/// Longest address, in bytes.
const LENGTH_MAX: usize = 2000;

/// Settings of a web address.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Url {
    /// Only these hosts and the names under them, such as `gov.vn`; any when empty.
    pub hosts: Vec<String>,
}

impl FieldType for Url {
    fn read(&self, posted: &Posted) -> Result<Option<Answer>, Vec<Fault>> {
        let Some(written) = posted.value() else { return Ok(None) };
        let whole = if written.contains("://") { written.to_owned() } else { format!("https://{written}") };
        host(&whole).ok_or_else(|| vec![Fault::new("not-a-url")])?;
        Ok(Some(Answer::Text(whole)))
    }

    fn check(&self, answer: &Answer, _today: Date) -> Vec<Fault> {
        let Some(host) = answer.as_text().and_then(host) else { return wrong_shape() };
        let under = |known: &String| {
            host.strip_suffix(known.as_str()).is_some_and(|rest| rest.is_empty() || rest.ends_with('.'))
        };
        if self.hosts.is_empty() || self.hosts.iter().any(under) {
            return Vec::new();
        }
        vec![Fault::new("url-host").with("hosts", self.hosts.join(", "))]
    }

    fn schema(&self) -> Value {
        json!({ "type": "string", "pattern": "^https?://[^\\s/?#@]+[^\\s]*$", "maxLength": LENGTH_MAX })
    }

    fn mistakes(&self) -> Vec<String> {
        let odd = self.hosts.iter().filter(|known| host(&format!("https://{known}")).as_ref() != Some(known));
        odd.map(|known| format!("`{known}` is not the name of a host such as gov.vn")).collect()
    }
}

/// The host, in lower case. Addresses with a user's name in them are refused: they deceive readers.
fn host(address: &str) -> Option<String> {
    let rest = address.strip_prefix("https://").or_else(|| address.strip_prefix("http://"))?;
    let authority = rest.split(['/', '?', '#']).next()?;
    let (host, port) = authority.split_once(':').unwrap_or((authority, "443"));
    let label = |part: &str| {
        let sound = part.chars().all(|c| c.is_alphanumeric() || c == '-');
        !part.is_empty() && sound && !part.starts_with('-') && !part.ends_with('-')
    };
    let sound = address.len() <= LENGTH_MAX
        && address.chars().all(|c| !c.is_whitespace() && !c.is_control())
        && host.contains('.')
        && host.split('.').all(label)
        && port.parse::<u16>().is_ok();
    sound.then(|| host.to_lowercase())
}
