//! How people say it, and how the law says it.

use std::collections::HashMap;
use std::sync::LazyLock;

use serde::Deserialize;

use crate::words::{self, Token};

const FILE: &str = include_str!("../../../packs/vn/catalogue/synonyms.toml");

/// So many other words may stand between the words of an everyday phrase.
const GAP_MAX: usize = 2;

/// The table, folded and cut into words.
pub struct Synonyms {
    weak: Vec<Vec<String>>,
    /// By first word.
    same: HashMap<String, Vec<Same>>,
    intents: Vec<Intent>,
}

/// Everyday words, and the official ones.
struct Same {
    say: Vec<String>,
    mean: Vec<Token>,
}

/// Phrases that stand for procedures, the likeliest first.
struct Intent {
    say: Vec<Vec<String>>,
    services: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    weak: Vec<String>,
    same: Vec<SameFile>,
    intent: Vec<IntentFile>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct SameFile {
    say: Vec<String>,
    mean: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct IntentFile {
    say: Vec<String>,
    services: Vec<String>,
}

impl Synonyms {
    /// The table that the program carries.
    pub fn get() -> &'static Synonyms {
        static SYNONYMS: LazyLock<Synonyms> =
            LazyLock::new(|| Synonyms::read(FILE).expect("a test reads the synonyms"));
        &SYNONYMS
    }

    pub fn read(text: &str) -> Result<Synonyms, String> {
        let file: File = toml::from_str(text).map_err(|cause| cause.to_string())?;
        let mut same: HashMap<String, Vec<Same>> = HashMap::new();
        for pair in &file.same {
            let mean = words::all_tokens(&pair.mean);
            for say in pair.say.iter().map(|it| folded(it)) {
                let first = say.first().ok_or("a synonym of no words")?;
                same.entry(first.clone()).or_default().push(Same { say, mean: mean.clone() });
            }
        }
        // The longest phrase wins: "bằng lái xe" before "bằng lái".
        same.values_mut().for_each(|list| list.sort_by_key(|it| std::cmp::Reverse(it.say.len())));
        let intent = |it: IntentFile| Intent {
            say: it.say.iter().map(|it| folded(it)).collect(),
            services: it.services,
        };
        Ok(Synonyms {
            weak: file.weak.iter().map(|it| folded(it)).collect(),
            same,
            intents: file.intent.into_iter().map(intent).collect(),
        })
    }

    /// Which words of a query say little.
    pub fn weak(&self, query: &[Token]) -> Vec<bool> {
        let mut weak = vec![false; query.len()];
        for phrase in &self.weak {
            for start in 0..query.len() {
                if starts_with(&query[start..], phrase) {
                    weak[start..start + phrase.len()].fill(true);
                }
            }
        }
        weak
    }

    /// The query in official words; `None` when nothing changes.
    pub fn officially(&self, query: &[Token]) -> Option<Vec<Token>> {
        let mut words = Vec::new();
        let mut changed = false;
        let mut at = 0;
        while at < query.len() {
            let known = self.same.get(&query[at].folded).into_iter().flatten();
            match known.into_iter().find(|it| starts_with(&query[at..], &it.say)) {
                Some(Same { say, mean }) => {
                    words.extend_from_slice(mean);
                    at += say.len();
                    changed = true;
                }
                None => {
                    words.push(query[at].clone());
                    at += 1;
                }
            }
        }
        words.truncate(words::WORDS_MAX);
        changed.then_some(words)
    }

    /// Procedures that the query means, each with the number of words by which it was recognised
    /// and its place in the list. A phrase within a longer one that was said ("sổ đỏ" in "mất sổ đỏ") is
    /// silent.
    pub fn meant(&self, query: &[Token]) -> Vec<(&str, usize, usize)> {
        let weak = self.weak(query);
        let said: Vec<(&Intent, &Vec<String>)> = self
            .intents
            .iter()
            .flat_map(|intent| intent.say.iter().map(move |say| (intent, say)))
            .filter(|(_, say)| is_said(query, &weak, say))
            .collect();
        let within = |say: &Vec<String>| {
            said.iter()
                .any(|(_, other)| other.len() > say.len() && say.iter().all(|word| other.contains(word)))
        };
        let heard = said.iter().filter(|(_, say)| !within(say));
        heard
            .flat_map(|(intent, say)| {
                intent.services.iter().enumerate().map(|(place, code)| (code.as_str(), say.len(), place))
            })
            .collect()
    }

    /// Every code that the table names.
    pub fn codes(&self) -> impl Iterator<Item = &str> {
        self.intents.iter().flat_map(|it| &it.services).map(String::as_str)
    }
}

fn folded(text: &str) -> Vec<String> {
    words::tokens(text).into_iter().map(|it| it.folded).collect()
}

fn starts_with(query: &[Token], phrase: &[String]) -> bool {
    query.len() >= phrase.len() && query.iter().zip(phrase).all(|(token, word)| token.folded == *word)
}

/// The words of a phrase occur in order, close together; weak words between them do not count.
fn is_said(query: &[Token], weak: &[bool], phrase: &[String]) -> bool {
    let Some(first) = phrase.first() else { return false };
    let starts = query.iter().enumerate().filter(|(_, token)| token.folded == *first);
    starts.into_iter().any(|(start, _)| {
        let mut left = phrase.iter().peekable();
        let mut gap = 0;
        for (token, weak) in query.iter().zip(weak).skip(start) {
            if left.next_if(|word| token.folded == **word).is_none() && !weak {
                gap += 1;
            }
            if gap > GAP_MAX {
                break;
            }
        }
        left.peek().is_none()
    })
}
