//! Words, by language and key, from the Fluent files of all modules.

use std::collections::{BTreeSet, HashMap};

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use fluent_syntax::ast::{Entry, PatternElement};

use crate::Lang;

/// All texts. Those without variables are looked up in a map; the others are formatted by Fluent.
pub struct Texts {
    plain: [HashMap<String, String>; 2],
    bundles: [FluentBundle<FluentResource>; 2],
}

/// One Fluent file.
#[derive(Clone, Copy)]
pub struct Locale {
    pub lang: Lang,
    pub text: &'static str,
}

impl Texts {
    /// Reads all files; every problem is reported at once, in words.
    pub fn load(locales: &[Locale]) -> Result<Texts, Vec<String>> {
        let mut texts = Texts {
            plain: Default::default(),
            bundles: Lang::ALL.map(|lang| {
                let tag = lang.code().parse().expect("our own language tags are valid");
                let mut bundle = FluentBundle::new_concurrent(vec![tag]);
                // Isolation marks are for bidirectional texts; inside HTML they only disturb.
                bundle.set_use_isolating(false);
                bundle
            }),
        };
        let problems: Vec<String> = locales.iter().filter_map(|it| texts.add(*it).err()).flatten().collect();
        if problems.is_empty() { Ok(texts) } else { Err(problems) }
    }

    fn add(&mut self, locale: Locale) -> Result<(), Vec<String>> {
        let lang = locale.lang.code();
        let resource = FluentResource::try_new(locale.text.to_owned())
            .map_err(|(_, errors)| errors.iter().map(|it| format!("{lang}: {it}")).collect::<Vec<_>>())?;
        for entry in resource.entries() {
            if let Entry::Message(message) = entry
                && let Some(pattern) = &message.value
                && let [PatternElement::TextElement { value }] = pattern.elements.as_slice()
            {
                self.plain[locale.lang as usize].insert(message.id.name.to_owned(), (*value).to_owned());
            }
        }
        self.bundles[locale.lang as usize]
            .add_resource(resource)
            .map_err(|errors| errors.iter().map(|it| format!("{lang}: {it}")).collect())
    }

    /// The text; the key itself when there is none, so that a gap is seen and not hidden.
    pub fn t<'a>(&'a self, lang: Lang, key: &'a str) -> &'a str {
        self.plain[lang as usize].get(key).map_or(key, String::as_str)
    }

    /// A text with variables. Numbers are given as numbers so that plural forms work.
    pub fn format(&self, lang: Lang, key: &str, args: &[(&str, FluentValue<'_>)]) -> String {
        let bundle = &self.bundles[lang as usize];
        let Some(pattern) = bundle.get_message(key).and_then(|it| it.value()) else {
            return key.to_owned();
        };
        let args: FluentArgs = args.iter().cloned().collect();
        bundle.format_pattern(pattern, Some(&args), &mut Vec::new()).into_owned()
    }

    pub fn has(&self, lang: Lang, key: &str) -> bool {
        self.bundles[lang as usize].has_message(key)
    }
}

/// The keys of one Fluent file.
pub fn keys(text: &str) -> BTreeSet<String> {
    let resource = match FluentResource::try_new(text.to_owned()) {
        Ok(resource) | Err((resource, _)) => resource,
    };
    let names = resource.entries().filter_map(|entry| match entry {
        Entry::Message(message) => Some(message.id.name.to_owned()),
        _ => None,
    });
    names.collect()
}
