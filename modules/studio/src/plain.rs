//! Plain language: long sentences, and words of offices that nobody explains.

use crate::wording::Words;
use std::collections::BTreeMap;

/// Most words of a sentence.
const WORDS_MAX: usize = 25;
/// Vietnamese writes its words in syllables, about three for two words.
const SYLLABLES_MAX: usize = 38;

/// Words that need a hint, per language, folded.
const OFFICIAL_VI: [&str; 13] = [
    "hop phap hoa lanh su",
    "nghia vu tai chinh",
    "trich luc",
    "duong su",
    "phap nhan",
    "niem yet",
    "van ban quy pham",
    "chung thuc",
    "tham dinh",
    "huong dan thi hanh",
    "theo quy dinh cua phap luat",
    "uy nhiem",
    "tham quyen giai quyet",
];
const OFFICIAL_EN: [&str; 12] = [
    "hereinafter",
    "pursuant",
    "aforementioned",
    "notwithstanding",
    "consular legalisation",
    "financial obligation",
    "competent authority",
    "legal entity",
    "dossier",
    "in accordance with",
    "remuneration",
    "appraisal",
];

/// What is not plain under a key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unplain {
    /// A sentence of so many words.
    Long(usize),
    /// A word of offices without a hint.
    Official(&'static str),
}

/// Everything that is not plain in a language, by key.
pub fn unplain(lang: &str, words: &BTreeMap<String, Words>) -> Vec<(String, Unplain)> {
    let (most, official): (usize, &[&'static str]) =
        if lang == "vi" { (SYLLABLES_MAX, &OFFICIAL_VI) } else { (WORDS_MAX, &OFFICIAL_EN) };
    let mut found = Vec::new();
    for (key, it) in words {
        let longest = sentences(&it.text).map(|it| it.split_whitespace().count()).max().unwrap_or(0);
        if longest > most {
            found.push((key.clone(), Unplain::Long(longest)));
        }
        let explained = words.contains_key(&format!("{key}.hint"));
        let folded = vn::fold(&it.text);
        let word = official.iter().find(|word| holds(&folded, word)).filter(|_| !explained);
        found.extend(word.map(|word| (key.clone(), Unplain::Official(word))));
    }
    found
}

fn sentences(text: &str) -> impl Iterator<Item = &str> {
    text.split(['.', '!', '?', ';', ':'])
}

/// The words stand in the text as whole words.
fn holds(text: &str, words: &str) -> bool {
    text.match_indices(words).any(|(at, _)| {
        let edge = |it: Option<char>| it.is_none_or(|it| !it.is_alphanumeric());
        edge(text[..at].chars().next_back()) && edge(text[at + words.len()..].chars().next())
    })
}
