//! Problems of computed values: names they read, what these hold, values that need each other.

use std::collections::BTreeMap;

use crate::field::{Field, Kind, Shown};
use crate::formula::Formula;
use crate::nearest::with_nearest;
use crate::pack::{Pack, Problem};

const FILE: &str = "form.toml";

pub(super) fn problems(pack: &Pack) -> Vec<Problem> {
    let computed: Vec<(usize, &Field, &Formula)> = pack
        .form
        .fields()
        .enumerate()
        .filter_map(|(place, field)| match &field.kind {
            Kind::Computed(computed) => Some((place, field, &computed.value)),
            _ => None,
        })
        .collect();
    let reads: BTreeMap<&str, Vec<&str>> =
        computed.iter().map(|(_, field, value)| (field.id.as_str(), bases(value))).collect();
    let mut problems = Vec::new();
    for (place, field, value) in &computed {
        let key = format!("field.{}", field.id);
        let circle = circle_of(&field.id, &reads);
        if let Some(circle) = &circle {
            let what = format!("the values need each other: {}", circle.join(" \u{2192} "));
            problems.push(Problem::new(FILE, key.clone(), what));
        }
        let told = |what| Problem::new(FILE, key.clone(), what);
        let in_circle = |name: &str| circle.iter().flatten().any(|id| *id == base_of(name));
        let names = value.reads().into_iter().filter(|name| !in_circle(name));
        problems.extend(names.filter_map(|name| unknown(pack, *place, name)).map(told));
        problems.extend(misfits(pack, value).into_iter().map(told));
    }
    problems
}

/// The way from a value through others back to itself.
fn circle_of<'a>(from: &'a str, reads: &BTreeMap<&'a str, Vec<&'a str>>) -> Option<Vec<&'a str>> {
    let mut ways = vec![vec![from]];
    let mut seen = Vec::new();
    while let Some(way) = ways.pop() {
        for next in way.last().and_then(|last| reads.get(last)).into_iter().flatten() {
            let way: Vec<&str> = way.iter().copied().chain([*next]).collect();
            if *next == from {
                return Some(way);
            }
            if reads.contains_key(next) && !seen.contains(next) {
                seen.push(next);
                ways.push(way);
            }
        }
    }
    None
}

/// A name that no earlier question has, with the nearest one that it might mean.
fn unknown(pack: &Pack, place: usize, name: &str) -> Option<String> {
    let before = || pack.form.fields().take(place).filter(|field| !field.kind.is_words());
    let base = base_of(name);
    let Some(field) = before().find(|field| field.id == base) else {
        let what = format!("it computes from `{name}`, which is not asked before");
        return Some(with_nearest(what, base, before().map(|field| field.id.as_str())));
    };
    let (_, part) = name.split_once('.')?;
    let parts: Vec<String> = match &field.kind {
        Kind::Table(table) => table.columns.iter().map(|column| column.id.clone()).collect(),
        kind => kind.parts().into_iter().map(|part| part.id).collect(),
    };
    let what = format!("`{base}` has no `{part}`");
    let known = parts.iter().any(|id| id == part);
    (!known).then(|| with_nearest(what, part, parts.iter().map(String::as_str)))
}

/// Answers of which the formula cannot make what it should: a sum of words, days between numbers.
fn misfits(pack: &Pack, formula: &Formula) -> Vec<String> {
    let mut wrong: Vec<String> =
        formula.operands().iter().flat_map(|operand| misfits(pack, operand)).collect();
    if let Formula::Count(name) = formula
        && let Some(field) = field_of(pack, name)
        && !matches!(field.kind, Kind::Table(_) | Kind::MultiChoice(_) | Kind::File(_))
    {
        wrong.push(format!("`count` counts rows, options or files, and `{name}` has none"));
    }
    for operand in formula.operands() {
        let Formula::Named(name) = operand else { continue };
        let Some(field) = field_of(pack, name) else { continue };
        if formula.wants_numbers() && !is_number(&field.kind) {
            wrong.push(format!("`{name}` is not a number"));
        }
        if formula.wants_days() && !is_day(&field.kind) {
            wrong.push(format!("`{name}` is not a date"));
        }
    }
    wrong
}

fn is_number(kind: &Kind) -> bool {
    match kind {
        Kind::Number(_) | Kind::Money(_) | Kind::Percent(_) => true,
        Kind::Computed(computed) => {
            matches!(computed.shown(), Shown::Number | Shown::Money | Shown::Percent)
        }
        _ => false,
    }
}

fn is_day(kind: &Kind) -> bool {
    match kind {
        Kind::Date(_) => true,
        Kind::Computed(computed) => computed.shown() == Shown::Date,
        _ => false,
    }
}

/// The question, or the part or column of one, behind a name.
fn field_of(pack: &Pack, name: &str) -> Option<Field> {
    let field = pack.form.field(base_of(name))?;
    let Some((_, part)) = name.split_once('.') else { return Some(field.clone()) };
    match &field.kind {
        Kind::Table(table) => table.columns.iter().find(|column| column.id == part).cloned(),
        kind => kind.parts().into_iter().find(|it| it.id == part),
    }
}

fn bases(formula: &Formula) -> Vec<&str> {
    formula.reads().into_iter().map(base_of).collect()
}

fn base_of(name: &str) -> &str {
    name.split_once('.').map_or(name, |(base, _)| base)
}
