//! The words of the catalogue, and where each occurs.

use std::collections::BTreeMap;

use crate::catalogue::Catalogue;
use crate::words::{self, Token};

/// Number of a word in the vocabulary.
pub type WordId = u32;

/// How good a match is, from 0 to 1.
const SAME: f32 = 1.0;
const OTHER_MARKS: f32 = 0.45;
const BEGINS: f32 = 0.6;
const SLIP: f32 = 0.5;
/// A word that occurs only in the field of administration, not in the name.
const IN_FIELD: f32 = 0.35;
/// Words looked at when only their beginning was typed.
const BEGINNINGS_MAX: usize = 40;
/// A slip of the finger is forgiven in words of this length; shorter ones mean too many things.
const SLIP_FROM: usize = 3;
/// A word that occurs nowhere must not drown those that do.
const UNKNOWN_WEIGHT: f32 = 1.0;

/// Vocabulary and postings.
pub struct Index {
    /// By folded form, then by spelling.
    words: Vec<Word>,
    /// Per procedure, the words of each of its names.
    names: Vec<Vec<Vec<WordId>>>,
}

struct Word {
    folded: String,
    spelled: String,
    /// Procedures and how much the occurrence counts.
    occurs: Vec<(u16, f32)>,
}

/// The words of the catalogue that a typed word may stand for.
pub struct Meaning {
    /// Sorted by word.
    pub words: Vec<(WordId, f32)>,
    /// How much it tells: rare words tell more.
    pub weight: f32,
}

impl Index {
    pub fn new(catalogue: &Catalogue) -> Index {
        let texts: Vec<(Vec<Vec<Token>>, Vec<Token>)> = catalogue
            .procedures
            .iter()
            .map(|it| {
                let told = it.details.as_ref().map(|details| &details.name);
                let told = told.into_iter().flat_map(|it| kernel::Lang::ALL.map(|lang| it.get(lang)));
                let names = std::iter::once(it.name.as_str()).chain(told).map(words::all_tokens).collect();
                (names, words::all_tokens(&it.field))
            })
            .collect();
        let mut ids: BTreeMap<(&str, &str), WordId> = BTreeMap::new();
        for token in texts.iter().flat_map(|(names, field)| names.iter().flatten().chain(field)) {
            ids.insert((&token.folded, &token.spelled), 0);
        }
        for (place, id) in ids.values_mut().enumerate() {
            *id = place as WordId;
        }
        let word = |(folded, spelled): (&str, &str)| Word {
            folded: folded.to_owned(),
            spelled: spelled.to_owned(),
            occurs: Vec::new(),
        };
        let mut vocabulary: Vec<Word> = ids.keys().copied().map(word).collect();
        let id_of = |token: &Token| ids[&(token.folded.as_str(), token.spelled.as_str())];
        let mut names = Vec::new();
        for (place, (own, field)) in texts.iter().enumerate() {
            let numbered: Vec<Vec<WordId>> = own.iter().map(|it| it.iter().map(id_of).collect()).collect();
            for id in numbered.iter().flatten() {
                vocabulary[*id as usize].add(place, SAME);
            }
            for id in field.iter().map(id_of) {
                vocabulary[id as usize].add(place, IN_FIELD);
            }
            names.push(numbered);
        }
        Index { words: vocabulary, names }
    }

    /// How many procedures there are.
    pub fn len(&self) -> usize {
        self.names.len()
    }

    pub fn is_empty(&self) -> bool {
        self.names.is_empty()
    }

    /// The procedures in which a word occurs, and how much that counts.
    pub fn occurs(&self, word: WordId) -> &[(u16, f32)] {
        &self.words[word as usize].occurs
    }

    /// The names of a procedure as words.
    pub fn names(&self, place: usize) -> &[Vec<WordId>] {
        &self.names[place]
    }

    /// Words in the shortest name of a procedure.
    pub fn shortest(&self, place: usize) -> usize {
        self.names[place].iter().map(Vec::len).min().unwrap_or(0)
    }

    /// What a typed word may stand for. `unfinished` is the last word of a query: more letters may come.
    pub fn meaning(&self, token: &Token, unfinished: bool) -> Meaning {
        let typed = token.folded.as_str();
        let mut found = Vec::new();
        let start = self.words.partition_point(|it| it.folded.as_str() < typed);
        for (offset, word) in self.words[start..].iter().take_while(|it| it.folded == typed).enumerate() {
            let spelled_so = !token.is_marked() || word.spelled == token.spelled;
            found.push(((start + offset) as WordId, if spelled_so { SAME } else { OTHER_MARKS }));
        }
        let exact = !found.is_empty();
        if typed.len() >= 3 && (unfinished || !exact) {
            let begin = self.words[start..].iter().enumerate().skip(found.len());
            let begin = begin.take_while(|(_, it)| it.folded.starts_with(typed)).take(BEGINNINGS_MAX);
            found.extend(begin.map(|(offset, _)| ((start + offset) as WordId, BEGINS)));
        }
        if found.is_empty() && typed.len() >= SLIP_FROM {
            let slips = self.words.iter().enumerate().filter(|(_, it)| words::is_one_slip(&it.folded, typed));
            found.extend(slips.map(|(id, _)| (id as WordId, SLIP)));
        }
        let occurrences: usize = found.iter().map(|(id, _)| self.occurs(*id).len()).sum();
        let weight = if found.is_empty() { UNKNOWN_WEIGHT } else { self.weight(occurrences) };
        Meaning { words: found, weight }
    }

    fn weight(&self, occurrences: usize) -> f32 {
        (1.0 + self.len() as f32 / occurrences.max(1) as f32).ln()
    }
}

impl Word {
    /// Procedures come in order, names before fields: only the last entry can be the same procedure.
    fn add(&mut self, place: usize, worth: f32) {
        let place = u16::try_from(place).expect("the catalogue is far smaller than 65,536");
        if self.occurs.last().is_none_or(|(last, _)| *last != place) {
            self.occurs.push((place, worth));
        }
    }
}

impl Meaning {
    pub fn includes(&self, word: WordId) -> bool {
        self.words.binary_search_by_key(&word, |(id, _)| *id).is_ok()
    }
}
