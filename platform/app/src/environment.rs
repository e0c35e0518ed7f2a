//! Settings from environment variables.

use figment::value::{Dict, Map, Value};
use figment::{Error, Metadata, Profile, Provider};

/// Variables that begin with `MOTCUA_`; two underscores lead into a section: `MOTCUA_LIMITS__CONNECTIONS`.
pub struct Environment(Vec<(String, String)>);

const PREFIX: &str = "MOTCUA_";
/// The data folder is known before the settings are read; it is not one of them.
const FOLDER: &str = "MOTCUA_DATA";

impl Environment {
    /// Keeps what is ours.
    pub fn new(variables: impl IntoIterator<Item = (String, String)>) -> Environment {
        let ours = variables.into_iter().filter(|(name, _)| name.starts_with(PREFIX) && name != FOLDER);
        Environment(ours.collect())
    }
}

impl Provider for Environment {
    fn metadata(&self) -> Metadata {
        Metadata::named("the environment")
            .interpolater(|_, keys| format!("{PREFIX}{}", keys.join("__").to_uppercase()))
    }

    fn data(&self) -> Result<Map<Profile, Dict>, Error> {
        let mut dict = Dict::new();
        for (name, text) in &self.0 {
            let path = name[PREFIX.len()..].to_lowercase().replace("__", ".");
            // Texts stay texts: a telephone number must not lose its zeros.
            let typed =
                path.starts_with("limits.") || path.contains("proxies") || path.ends_with("path_style");
            let value = if typed {
                text.parse().unwrap_or_else(|never: std::convert::Infallible| match never {})
            } else {
                Value::from(text.as_str())
            };
            insert(&mut dict, &path, value);
        }
        Ok(Profile::Default.collect(dict))
    }
}

fn insert(dict: &mut Dict, path: &str, value: Value) {
    match path.split_once('.') {
        None => {
            dict.insert(path.to_owned(), value);
        }
        Some((section, rest)) => {
            let mut inner = match dict.remove(section) {
                Some(Value::Dict(_, inner)) => inner,
                _ => Dict::new(),
            };
            insert(&mut inner, rest, value);
            dict.insert(section.to_owned(), Value::from(inner));
        }
    }
}
