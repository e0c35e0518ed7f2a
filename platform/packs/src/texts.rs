//! Words of a pack in each language (Fluent files), on top of the words all packs share.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentError, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

use crate::field::FieldError;

/// Words every pack has: error messages, actions, states, channels.
const SHARED: [(&str, &str); 2] =
    [("vi", include_str!("../texts/vi.ftl")), ("en", include_str!("../texts/en.ftl"))];

/// The words of one pack in its languages.
#[derive(Default)]
pub struct Texts {
    bundles: BTreeMap<String, FluentBundle<FluentResource>>,
    keys: BTreeMap<String, BTreeSet<String>>,
}

impl Texts {
    /// Adds a language from the text of its file. Errors say what is wrong.
    pub fn add(&mut self, lang: &str, text: &str) -> Result<(), Vec<String>> {
        let id: LanguageIdentifier = lang.parse().map_err(|_| vec![format!("`{lang}` is not a language")])?;
        let resource = FluentResource::try_new(text.to_owned())
            .map_err(|(_, errors)| errors.iter().map(ToString::to_string).collect::<Vec<_>>())?;
        let mut bundle = FluentBundle::new_concurrent(vec![id]);
        bundle.set_use_isolating(false);
        if let Some((_, shared)) = SHARED.iter().find(|(shared, _)| *shared == lang) {
            let shared = FluentResource::try_new((*shared).to_owned());
            bundle
                .add_resource(shared.expect("a test reads the shared words"))
                .expect("shared words are added first");
        }
        self.keys.insert(lang.to_owned(), keys_of(text));
        let added = bundle.add_resource(resource);
        self.bundles.insert(lang.to_owned(), bundle);
        added.map_err(|errors| errors.iter().map(explain).collect())
    }

    /// Languages, by code.
    pub fn languages(&self) -> impl Iterator<Item = &str> {
        self.bundles.keys().map(String::as_str)
    }

    /// True when the language has the key; `message.attribute` for attributes.
    pub fn has(&self, lang: &str, key: &str) -> bool {
        self.find(lang, key, None).is_some()
    }

    /// The words for a key; the key itself when there are none, so that a gap shows.
    pub fn label(&self, lang: &str, key: &str) -> String {
        self.find(lang, key, None).unwrap_or_else(|| key.to_owned())
    }

    /// The words for a key that may be missing by design (hints).
    pub fn maybe(&self, lang: &str, key: &str) -> Option<String> {
        self.find(lang, key, None)
    }

    /// The words for a key with arguments; numbers among them follow the language's plural rules.
    pub fn text(&self, lang: &str, key: &str, args: &[(&'static str, String)]) -> String {
        let mut fluent = FluentArgs::new();
        for (name, value) in args {
            fluent.set(*name, FluentValue::try_number(value.as_str()));
        }
        self.find(lang, key, Some(&fluent)).unwrap_or_else(|| key.to_owned())
    }

    /// The message for an error of a field.
    pub fn error(&self, lang: &str, error: &FieldError) -> String {
        let key = match error.key.as_str() {
            "pattern" => pattern_key(&error.field),
            rule if rule.starts_with("rule-") => rule.to_owned(),
            shared => format!("error-{shared}"),
        };
        self.text(lang, &key, &error.args)
    }

    /// Keys the pack's own file of a language defines, attributes as `message.attribute`.
    pub(crate) fn own_keys(&self, lang: &str) -> impl Iterator<Item = &str> {
        self.keys.get(lang).into_iter().flatten().map(String::as_str)
    }

    fn find(&self, lang: &str, key: &str, args: Option<&FluentArgs>) -> Option<String> {
        let bundle = self.bundles.get(lang)?;
        let (id, attribute) = match key.split_once('.') {
            Some((id, attribute)) => (id, Some(attribute)),
            None => (key, None),
        };
        let message = bundle.get_message(id)?;
        let pattern = match attribute {
            Some(attribute) => message.get_attribute(attribute)?.value(),
            None => message.value()?,
        };
        // A missing argument leaves its name in the text: visible, never a failure.
        let mut errors = Vec::new();
        Some(bundle.format_pattern(pattern, args, &mut errors).into_owned())
    }
}

impl fmt::Debug for Texts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Texts").field("languages", &self.bundles.keys()).finish()
    }
}

/// Text key of what a pattern asks: `field-x.pattern`, in tables `field-x-column.pattern`.
fn pattern_key(field: &str) -> String {
    let named = field.split('.').filter(|part| part.parse::<u16>().is_err());
    format!("field-{}.pattern", named.collect::<Vec<_>>().join("-"))
}

/// Message ids start a line; attributes are indented and start with a dot, as no line of words may.
fn keys_of(text: &str) -> BTreeSet<String> {
    let mut keys = BTreeSet::new();
    let mut message = "";
    for line in text.lines() {
        let Some((name, _)) = line.split_once('=') else { continue };
        let name = name.trim_end();
        if let Some(attribute) = name.trim_start().strip_prefix('.') {
            keys.insert(format!("{message}.{}", attribute.trim_end()));
        } else if name.starts_with(|c: char| c.is_ascii_alphabetic()) {
            message = name;
            keys.insert(name.to_owned());
        }
    }
    keys
}

fn explain(error: &FluentError) -> String {
    match error {
        FluentError::Overriding { id, .. } => format!("`{id}` is defined twice"),
        other => other.to_string(),
    }
}
