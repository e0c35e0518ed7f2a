//! Words as the index keeps them and as a query asks for them: folded, ASCII letters and digits only, so
//! that nothing in them means anything to an engine.

use std::collections::BTreeSet;
use std::fmt::Write;

use kernel::{Actor, Id};

/// Letters of one query that are looked at; the rest is ignored.
pub const QUERY_CHARS_MAX: usize = 200;
const QUERY_WORDS_MAX: usize = 8;
const ENTRY_WORDS_MAX: usize = 256;
const WORD_LETTERS_MAX: usize = 32;
/// A single letter begins too many words to be of help.
const PREFIX_LETTERS_MIN: usize = 2;

/// What somebody looks for: whole words, and the beginning of the last one, which may still be typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Query {
    pub whole: Vec<String>,
    pub prefix: Option<String>,
}

/// Whose entries are searched.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scope {
    /// Everything of an agency.
    Agency(Id),
    /// What belongs to an account.
    Owner(Id),
}

impl Query {
    /// `None` when the text holds no word.
    pub fn parse(text: &str) -> Option<Query> {
        let seen: String = text.chars().take(QUERY_CHARS_MAX).collect();
        let mut whole = split(&seen);
        whole.truncate(QUERY_WORDS_MAX);
        let last = whole.pop()?;
        if last.len() >= PREFIX_LETTERS_MIN {
            return Some(Query { whole, prefix: Some(last) });
        }
        whole.push(last);
        Some(Query { whole, prefix: None })
    }
}

impl Scope {
    /// What an actor may search.
    pub fn of(actor: &Actor) -> Scope {
        actor.agency().map_or(Scope::Owner(actor.account), Scope::Agency)
    }

    /// The word under which the entries of a scope are indexed. Words of texts hold no underscore.
    pub fn word(self) -> String {
        match self {
            Scope::Agency(id) => format!("a_{id}"),
            Scope::Owner(id) => format!("o_{id}"),
        }
    }
}

/// The words to index of a text, each once, with the words of who may find them.
pub fn indexed(text: &str, agency: Id, owner: Id) -> Vec<String> {
    let words: BTreeSet<String> = split(text).into_iter().take(ENTRY_WORDS_MAX).collect();
    let mut words: Vec<String> = words.into_iter().collect();
    words.push(Scope::Agency(agency).word());
    if owner != Id(0) {
        words.push(Scope::Owner(owner).word());
    }
    words
}

fn split(text: &str) -> Vec<String> {
    let folded = vn::fold(text);
    folded.split(|it: char| !it.is_alphanumeric()).filter(|it| !it.is_empty()).map(plain).collect()
}

/// Letters beyond ASCII are spelt out, so that both engines see the same word.
fn plain(word: &str) -> String {
    let mut plain = String::with_capacity(word.len());
    for letter in word.chars() {
        if letter.is_ascii() {
            plain.push(letter);
        } else {
            write!(plain, "u{:x}", u32::from(letter)).expect("a string takes everything");
        }
    }
    plain.truncate(WORD_LETTERS_MAX);
    plain
}
