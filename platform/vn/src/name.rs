//! Names of people, written and sorted the Vietnamese way: family name first, sorted by the given name at the
//! end.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};
use unicode_normalization::UnicodeNormalization;

use crate::fold::nfc;

/// The Vietnamese alphabet in its order, with the four letters that only names from elsewhere use.
const ALPHABET: &str = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz";
/// Tone marks in dictionary order after the level tone: grave, hook, tilde, acute, dot below.
const TONES: [char; 5] = ['\u{300}', '\u{309}', '\u{303}', '\u{301}', '\u{323}'];

/// A full name of at least 2 letters and at most 60 characters in NFC, single spaces, each part capitalised:
/// `Nguyễn Thị Ánh`, `H'Hen Niê`.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct PersonName(String);

/// Why a text is no name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PersonNameError {
    /// Fewer than 2 letters.
    TooShort,
    /// More than 60 characters.
    TooLong,
    /// A character that is neither a Latin letter nor a space, apostrophe or hyphen.
    Character(char),
}

impl PersonName {
    /// The name as written on documents.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// In capitals, as on identity cards: `NGUYỄN THỊ ÁNH`.
    pub fn upper(&self) -> String {
        self.0.to_uppercase()
    }

    /// First word: the family name.
    pub fn family(&self) -> &str {
        self.0.split(' ').next().unwrap_or(&self.0)
    }

    /// Last word: the given name, by which people are called.
    pub fn given(&self) -> &str {
        self.0.rsplit(' ').next().unwrap_or(&self.0)
    }

    /// Bytes that sort names as Vietnamese class lists do: by given name, then from the family name on;
    /// letters of the whole name weigh more than its tones.
    pub fn sort_key(&self) -> Vec<u8> {
        let given = self.given();
        let before = self.0[..self.0.len() - given.len()].trim_end();
        let (mut letters, mut tones) = (Vec::new(), vec![0]);
        for written in [given, " ", before].concat().chars() {
            let parts: String = written.to_lowercase().nfd().filter(|c| !TONES.contains(c)).collect();
            let letter = parts.nfc().next().and_then(|letter| ALPHABET.chars().position(|c| c == letter));
            letters.push(letter.map_or(1, |place| place as u8 + 2));
            let tone = written.nfd().find_map(|c| TONES.iter().position(|tone| *tone == c));
            tones.push(tone.map_or(1, |place| place as u8 + 2));
        }
        letters.append(&mut tones);
        letters
    }
}

/// Accepts any case and spacing, and the apostrophes and hyphens of names such as `H'Hen Niê`.
impl FromStr for PersonName {
    type Err = PersonNameError;

    fn from_str(text: &str) -> Result<Self, PersonNameError> {
        let text = nfc(text).replace(['’', 'ʼ'], "'");
        if let Some(other) = text.chars().find(|c| !is_allowed(*c)) {
            return Err(PersonNameError::Character(other));
        }
        let words: Vec<String> = text.split_whitespace().map(capitalised).collect();
        let name = words.join(" ");
        if name.chars().filter(|c| c.is_alphabetic()).count() < 2 {
            Err(PersonNameError::TooShort)
        } else if name.chars().count() > 60 {
            Err(PersonNameError::TooLong)
        } else {
            Ok(Self(name))
        }
    }
}

impl TryFrom<String> for PersonName {
    type Error = PersonNameError;

    fn try_from(text: String) -> Result<Self, PersonNameError> {
        text.parse()
    }
}

impl From<PersonName> for String {
    fn from(name: PersonName) -> Self {
        name.0
    }
}

impl fmt::Display for PersonName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Display for PersonNameError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::TooShort => f.write_str("a name has at least 2 letters"),
            Self::TooLong => f.write_str("a name has at most 60 characters"),
            Self::Character(other) => write!(f, "a name cannot hold {other:?}"),
        }
    }
}

impl std::error::Error for PersonNameError {}

/// The letters of the languages of Vietnam and of Europe.
fn is_allowed(c: char) -> bool {
    let latin = matches!(c, 'A'..='Z' | 'a'..='z' | '\u{c0}'..='\u{17f}' | '\u{1e00}'..='\u{1eff}');
    let horned = matches!(c, 'Ơ' | 'ơ' | 'Ư' | 'ư');
    (latin && c.is_alphabetic()) || horned || c.is_whitespace() || matches!(c, '\'' | '-')
}

/// Capital first letters, also after an apostrophe or hyphen; the rest small.
fn capitalised(word: &str) -> String {
    let mut starts = true;
    let mut written = String::with_capacity(word.len());
    for c in word.chars() {
        written.push(if starts { upper(c) } else { lower(c) });
        starts = !c.is_alphabetic();
    }
    written
}

/// Letters whose other case is not one letter (`ß`, `İ`) stay as they are.
fn upper(c: char) -> char {
    let mut letters = c.to_uppercase();
    letters.next().filter(|_| letters.len() == 0).unwrap_or(c)
}

fn lower(c: char) -> char {
    let mut letters = c.to_lowercase();
    letters.next().filter(|_| letters.len() == 0).unwrap_or(c)
}
