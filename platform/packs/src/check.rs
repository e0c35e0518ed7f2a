//! Everything wrong with a pack, found at once, before anyone files under it.

use std::collections::BTreeSet;

use crate::condition::Condition;
use crate::field::Kind;
use crate::nearest::with_nearest;
use crate::once_only::{self, Registers};
use crate::pack::{Pack, Problem};

mod flow;
mod form;
mod formulas;
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
    let names: Vec<&str> = pack.form.fields().map(|field| field.id.as_str()).filter(|id| known(id)).collect();
    let mut problems = Vec::new();
    for field in when.fields() {
        let base = field.split_once('.').map_or(field, |(base, _)| base);
        if !known(field) && !known(base) {
            let what = format!("the condition reads `{field}`, which is not asked before");
            problems.push(Problem::new(file, key, with_nearest(what, base, names.iter().copied())));
        } else if let Some((_, part)) = field.split_once('.') {
            problems.extend(part_problem(pack, base, part).map(|what| Problem::new(file, key, what)));
        }
    }
    let lookups = || pack.service.lookups.iter().map(|lookup| lookup.id.as_str());
    for lookup in when.lookups().into_iter().filter(|id| !lookups().any(|known| known == *id)) {
        let what = with_nearest(format!("there is no look-up `{lookup}`"), lookup, lookups());
        problems.push(Problem::new(file, key, what));
    }
    for (field, answer) in when.literals() {
        let options = pack.form.field(field).map(|field| field.kind.options()).unwrap_or_default();
        let chosen = answer.as_text().unwrap_or("?");
        if !options.is_empty() && !options.iter().any(|option| option == chosen) {
            let what = format!("`{field}` has no option `{chosen}`");
            let what = with_nearest(what, chosen, options.iter().map(String::as_str));
            problems.push(Problem::new(file, key, what));
        }
    }
    problems
}

/// A part that a question does not have.
fn part_problem(pack: &Pack, field: &str, part: &str) -> Option<String> {
    let parts: Vec<String> = match pack.form.field(field).map(|field| &field.kind)? {
        // Parts of a length of time are not kept apart.
        Kind::Duration(_) => Vec::new(),
        kind => kind.parts().into_iter().map(|part| part.id).collect(),
    };
    let known = parts.iter().any(|id| id == part);
    let what = format!("`{field}` has no part `{part}`");
    (!known).then(|| with_nearest(what, part, parts.iter().map(String::as_str)))
}
