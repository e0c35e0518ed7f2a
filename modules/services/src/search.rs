//! Finding procedures by what people say.
//!
//! Order of merit: what the query is known to mean, words beside each other in the name, all words, runs
//! online here, decided in the commune, short names.

use std::collections::HashMap;
use std::sync::LazyLock;

use crate::catalogue::{Catalogue, Level};
use crate::index::{Index, Meaning};
use crate::synonyms::Synonyms;
use crate::words::{self, Token};

/// Procedures whose names are read word by word.
const CLOSE_LOOKS: usize = 120;
/// How much a word counts that says little.
const WEAK: f32 = 0.12;
/// The share of the query's weight that a procedure must have; the second when nothing reaches the first.
const SHARE_MIN: [f32; 2] = [0.55, 0.35];

const FOR_WORDS: f32 = 100.0;
const FOR_PHRASE: f32 = 45.0;
const FOR_ALL_WORDS: f32 = 20.0;
/// The query is the whole name.
const FOR_NAME: f32 = 60.0;
const FOR_RUNNING: f32 = 14.0;
const FOR_COMMUNE: f32 = 8.0;
const FOR_PROVINCE: f32 = 4.0;
/// Points lost per word of the name that nobody asked for, and how many at most.
const SPARE_WORD: f32 = 0.7;
const SPARE_MAX: f32 = 25.0;
/// What a procedure that is meant scores at least for its words, then for the phrase by which it was
/// recognised.
const MEANT_BASE: f32 = 80.0;
const MEANT: f32 = 60.0;
const MEANT_PER_WORD: f32 = 15.0;
const NEXT_MEANT: f32 = 10.0;

/// A procedure that was found.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Hit {
    /// Place in [`Catalogue::procedures`].
    pub place: usize,
    pub score: f32,
}

/// Searches the catalogue; `runs` tells which procedures run here. Best first. A query of no words finds
/// nothing.
pub fn search(query: &str, runs: impl Fn(&str) -> bool) -> Vec<Hit> {
    let catalogue = Catalogue::get();
    if let Some(digits) = code_digits(query) {
        return by_code(catalogue, &digits);
    }
    let typed = words::tokens(query);
    if typed.is_empty() {
        return Vec::new();
    }
    let synonyms = Synonyms::get();
    let mut scores: HashMap<usize, f32> = HashMap::new();
    let official = synonyms.officially(&typed);
    for words in std::iter::once(&typed).chain(&official) {
        for (place, score) in by_words(words, synonyms) {
            let best = scores.entry(place).or_insert(score);
            *best = best.max(score);
        }
    }
    let mut meant: HashMap<usize, f32> = HashMap::new();
    for (code, words, rank) in synonyms.meant(&typed) {
        let Some(place) = catalogue.place(code) else { continue };
        let points = MEANT + MEANT_PER_WORD * words as f32 - NEXT_MEANT * rank as f32;
        let best = meant.entry(place).or_insert(points);
        *best = best.max(points);
    }
    for (place, points) in meant {
        let score = scores.entry(place).or_default();
        *score = score.max(MEANT_BASE) + points;
    }
    let mut hits: Vec<Hit> = scores
        .into_iter()
        .map(|(place, score)| Hit { place, score: score + standing(catalogue, place, &runs) })
        .collect();
    hits.sort_by(|a, b| b.score.total_cmp(&a.score).then(a.place.cmp(&b.place)));
    hits
}

fn index() -> &'static Index {
    static INDEX: LazyLock<Index> = LazyLock::new(|| Index::new(Catalogue::get()));
    &INDEX
}

/// Builds what a first search would otherwise wait for.
pub fn warm_up() {
    index();
    Synonyms::get();
}

/// Points that do not depend on the query.
fn standing(catalogue: &Catalogue, place: usize, runs: &impl Fn(&str) -> bool) -> f32 {
    let procedure = &catalogue.procedures[place];
    let level = match procedure.levels.first() {
        Some(Level::Commune) => FOR_COMMUNE,
        Some(Level::Province) => FOR_PROVINCE,
        _ => 0.0,
    };
    level + if runs(&procedure.code) { FOR_RUNNING } else { 0.0 }
}

fn by_words(query: &[Token], synonyms: &Synonyms) -> Vec<(usize, f32)> {
    let index = index();
    let weak = synonyms.weak(query);
    // A query of nothing but weak words is searched with them.
    let all_weak = weak.iter().all(|it| *it);
    let last = query.len().saturating_sub(1);
    let meanings: Vec<Meaning> = query
        .iter()
        .zip(&weak)
        .enumerate()
        .map(|(place, (token, weak))| {
            let meaning = index.meaning(token, place == last);
            let factor = if *weak && !all_weak { WEAK } else { 1.0 };
            Meaning { weight: meaning.weight * factor, ..meaning }
        })
        .collect();
    let total: f32 = meanings.iter().map(|it| it.weight).sum();
    let mut shares = shares(index, &meanings, total);
    let threshold = SHARE_MIN.into_iter().find(|min| shares.iter().any(|(_, share)| share >= min));
    let Some(threshold) = threshold else { return Vec::new() };
    shares.retain(|(_, share)| *share >= threshold);
    shares.sort_by(|a, b| b.1.total_cmp(&a.1).then(index.shortest(a.0).cmp(&index.shortest(b.0))));
    let close = shares
        .iter()
        .take(CLOSE_LOOKS)
        .map(|(place, share)| (*place, share * FOR_WORDS + closeness(index, *place, &meanings, *share)));
    let rest = shares.iter().skip(CLOSE_LOOKS).map(|(place, share)| (*place, share * FOR_WORDS - SPARE_MAX));
    close.chain(rest).collect()
}

/// Procedures with the share of the query's weight that they have.
fn shares(index: &Index, meanings: &[Meaning], total: f32) -> Vec<(usize, f32)> {
    let mut sums = vec![0.0_f32; index.len()];
    let mut best = vec![0.0_f32; index.len()];
    let mut touched: Vec<usize> = Vec::new();
    for meaning in meanings {
        for (word, quality) in &meaning.words {
            for (place, worth) in index.occurs(*word) {
                let place = usize::from(*place);
                if best[place] == 0.0 {
                    touched.push(place);
                }
                best[place] = best[place].max(quality * worth);
            }
        }
        for place in touched.drain(..) {
            sums[place] += meaning.weight * best[place];
            best[place] = 0.0;
        }
    }
    let shares = sums.into_iter().enumerate().filter(|(_, sum)| *sum > 0.0);
    shares.map(|(place, sum)| (place, sum / total)).collect()
}

/// Points for words that stand beside each other as in the query, less those for words nobody asked for.
fn closeness(index: &Index, place: usize, meanings: &[Meaning], share: f32) -> f32 {
    let all_words = share > 0.97;
    let of_name = |name: &Vec<u32>| {
        let pairs = meanings.windows(2);
        let (mut beside, mut all) = (0.0, 0.0);
        for pair in pairs {
            let weight = pair[0].weight + pair[1].weight;
            all += weight;
            if name.windows(2).any(|it| pair[0].includes(it[0]) && pair[1].includes(it[1])) {
                beside += weight;
            }
        }
        let phrase = if all > 0.0 { FOR_PHRASE * beside / all } else { 0.0 };
        let known = name.iter().filter(|word| meanings.iter().any(|it| it.includes(**word))).count();
        let whole = if known == name.len() && all_words { FOR_NAME } else { 0.0 };
        let spare = (name.len() - known) as f32 * SPARE_WORD;
        phrase + whole - spare.min(SPARE_MAX)
    };
    let best = index.names(place).iter().map(of_name).fold(-SPARE_MAX, f32::max);
    best + if all_words { FOR_ALL_WORDS } else { 0.0 }
}

/// The digits of something that looks like a code; `None` for other texts.
fn code_digits(query: &str) -> Option<String> {
    let query = query.trim();
    let shape = |c: char| c.is_ascii_digit() || matches!(c, '.' | ' ' | '-');
    let digits: String = query.chars().take(words::TEXT_MAX).filter(char::is_ascii_digit).collect();
    (digits.len() >= 3 && query.chars().all(shape)).then_some(digits)
}

fn by_code(catalogue: &Catalogue, digits: &str) -> Vec<Hit> {
    let mut hits: Vec<Hit> = Vec::new();
    for (place, procedure) in catalogue.procedures.iter().enumerate() {
        let code: String = procedure.code.chars().filter(char::is_ascii_digit).collect();
        let score = match code.find(digits) {
            _ if code == digits => 3.0,
            Some(_) if code.ends_with(digits) => 2.0,
            Some(0) => 1.5,
            Some(_) => 1.0,
            None => continue,
        };
        hits.push(Hit { place, score });
    }
    hits.sort_by(|a, b| b.score.total_cmp(&a.score).then(a.place.cmp(&b.place)));
    hits
}
