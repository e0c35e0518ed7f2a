//! Everything wrong with a pack, found at once, before anyone files under it.

use std::collections::BTreeSet;

use crate::condition::Condition;
use crate::once_only::{self, Registers};
use crate::pack::{Pack, Problem};

mod flow;
mod form;
mod service;
mod templates;
mod texts;

/// All problems of a pack, in the order of its files. `registers` are those its look-ups may ask.
pub fn problems(pack: &Pack, registers: &Registers) -> Vec<Problem> {
    let mut problems = service::problems(pack);
    problems.extend(form::problems(pack));
    problems.extend(flow::problems(pack));
    problems.extend(templates::problems(pack));
    problems.extend(texts::problems(pack));
    problems.extend(once_only::problems(pack, registers));
    problems.sort();
    problems.dedup();
    problems
}

/// Ids that occur more than once.
fn twice<'a>(ids: impl Iterator<Item = &'a str>) -> BTreeSet<&'a str> {
    let mut seen = BTreeSet::new();
    ids.filter(|id| !seen.insert(*id)).collect()
}

/// Lower-case words joined by `_`: safe in posts, texts, templates and JSON.
fn is_id(id: &str) -> bool {
    let word = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_';
    id.starts_with(|c: char| c.is_ascii_lowercase()) && id.chars().all(word)
}

/// Unknown fields and options in a condition; `known` says which other names may be read.
fn condition_problems(
    pack: &Pack,
    file: &str,
    key: &str,
    when: Option<&Condition>,
    known: impl Fn(&str) -> bool,
) -> Vec<Problem> {
    let Some(when) = when else { return Vec::new() };
    let unknown = when.fields().into_iter().filter(|field| !known(field));
    let mut problems: Vec<Problem> = unknown
        .map(|field| {
            Problem::new(file, key, format!("the condition reads `{field}`, which is not asked before"))
        })
        .collect();
    for lookup in when.lookups().into_iter().filter(|id| pack.service.lookups.iter().all(|l| l.id != *id)) {
        problems.push(Problem::new(file, key, format!("there is no look-up `{lookup}`")));
    }
    for (field, answer) in when.literals() {
        let Some(crate::field::Kind::Choice(choice)) = pack.form.field(field).map(|f| &f.kind) else {
            continue;
        };
        if answer.as_text().is_none_or(|option| !choice.options.iter().any(|o| o == option)) {
            let what = format!("`{field}` has no option `{}`", answer.as_text().unwrap_or("?"));
            problems.push(Problem::new(file, key, what));
        }
    }
    problems
}
