//! Every word that a page shows exists in every language.

use std::collections::{BTreeMap, BTreeSet};

use crate::tokens::begins;
use crate::{Breach, House, Text};

const LANGUAGES: [&str; 2] = ["vi", "en"];
/// Methods of templates whose first argument is a key.
const CALLS: [&str; 3] = ["t", "tf", "format"];
/// Where code names a key: the tokens up to and with it; `""` is a string literal.
const PLACES: &[&[&str]] = &[
    &[".", "t", "(", ""],
    &[".", "tf", "(", ""],
    &[".", "format", "(", ""],
    &["Refused", "(", ""],
    &["Malformed", "(", ""],
    &["Busy", "(", ""],
    &["invalid", "(", "", ",", ""],
    &["FieldProblem", ":", ":", "new", "(", "", ",", ""],
    &["label", ":", ""],
];

/// A folder of locales has the same keys in each language.
pub fn languages(house: &House) -> Vec<Breach> {
    let mut folders: BTreeMap<&str, BTreeMap<&str, &Text>> = BTreeMap::new();
    for text in locales(house) {
        let (folder, file) = text.path.rsplit_once('/').unwrap_or(("", &text.path));
        folders.entry(folder).or_default().insert(file.trim_end_matches(".ftl"), text);
    }
    let mut breaches = Vec::new();
    for files in folders.values() {
        let all: BTreeSet<String> = files.values().flat_map(|it| kernel::texts::keys(&it.text)).collect();
        for text in files.values() {
            let has = kernel::texts::keys(&text.text);
            breaches
                .extend(all.difference(&has).map(|key| text.breach(1, format!("the key {key} is missing"))));
        }
        let missing = LANGUAGES.into_iter().filter(|lang| !files.contains_key(lang));
        breaches.extend(missing.filter_map(|lang| {
            files.values().next().map(|it| it.breach(1, format!("{lang}.ftl is missing beside it")))
        }));
    }
    breaches
}

/// Keys in code and templates exist.
pub fn used(house: &House) -> Vec<Breach> {
    let known: BTreeSet<String> = locales(house).flat_map(|it| kernel::texts::keys(&it.text)).collect();
    let uses = house.texts.iter().flat_map(|text| match text.ending() {
        "rs" => in_code(text),
        "html" => in_template(text),
        _ => Vec::new(),
    });
    uses.filter(|(_, _, key)| !known.contains(key.as_str()))
        .map(|(text, line, key)| text.breach(line, format!("nobody wrote the text {key}")))
        .collect()
}

fn locales(house: &House) -> impl Iterator<Item = &Text> {
    house.ending("ftl").filter(|it| !it.crate_folder().is_empty() && it.path.contains("/locales/"))
}

fn in_code(text: &Text) -> Vec<(&Text, usize, String)> {
    let mut found = Vec::new();
    for (at, token) in text.tokens.iter().enumerate().filter(|(_, it)| !it.in_test) {
        let rest = &text.tokens[at..];
        let place = PLACES.iter().find(|place| begins(rest, place));
        let key = place.and_then(|place| rest[place.len() - 1].words());
        if let Some(key) = key.filter(|it| is_key(it)) {
            found.push((text, token.line, key.to_owned()));
        }
    }
    found
}

fn in_template(text: &Text) -> Vec<(&Text, usize, String)> {
    let mut found = Vec::new();
    for (at, line) in text.text.lines().enumerate() {
        for call in CALLS {
            let begin = format!(".{call}(\"");
            for (from, _) in line.match_indices(&begin) {
                let key = line[from + begin.len()..].split('"').next().unwrap_or("");
                if is_key(key) {
                    found.push((text, at + 1, key.to_owned()));
                }
            }
        }
    }
    found
}

/// `cases-title`: other words in quotes are not keys.
fn is_key(word: &str) -> bool {
    word.contains('-') && word.chars().all(|it| it.is_ascii_lowercase() || it.is_ascii_digit() || it == '-')
}
