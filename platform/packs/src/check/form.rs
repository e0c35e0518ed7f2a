//! Problems of `form.toml`.

use std::collections::BTreeSet;

use super::{condition_problems, formulas, is_id, twice};
use crate::field::{Field, Kind};
use crate::form::Page;
use crate::nearest::with_nearest;
use crate::pack::{Pack, Problem};

const FILE: &str = "form.toml";
/// Most questions a page must have answered; a person keeps three related ones in mind.
const QUESTIONS_MAX: usize = 3;

pub(super) fn problems(pack: &Pack) -> Vec<Problem> {
    let mut problems = ids(pack);
    problems.extend(formulas::problems(pack));
    let mut before: BTreeSet<&str> = BTreeSet::new();
    for page in &pack.form.pages {
        let key = format!("page.{}", page.id);
        problems.extend(condition_problems(pack, FILE, &key, page.when.as_ref(), |f| before.contains(f)));
        problems.extend(page_problems(pack, page));
        for field in &page.fields {
            let key = format!("field.{}", field.id);
            problems
                .extend(condition_problems(pack, FILE, &key, field.when.as_ref(), |f| before.contains(f)));
            let copied = field.copy.as_ref();
            problems.extend(condition_problems(pack, FILE, &key, copied.map(|copy| &copy.when), |f| {
                before.contains(f)
            }));
            if copied.is_some_and(|copy| !before.contains(copy.from.as_str())) {
                let from = copied.map_or("", |copy| copy.from.as_str());
                let what = with_nearest("it copies a field not asked before", from, before.iter().copied());
                problems.push(Problem::new(FILE, key.clone(), what));
            }
            problems.extend(field_problems(pack, field));
            if let Kind::File(file) = &field.kind {
                problems.extend(file.rules.iter().flat_map(|rule| {
                    condition_problems(pack, FILE, &key, Some(&rule.when), |f| before.contains(f))
                }));
            }
            before.insert(&field.id);
        }
    }
    for rule in &pack.form.rules {
        let key = format!("rule.{}", rule.id);
        let known = |field: &str| pack.form.field(field).is_some();
        problems.extend(condition_problems(pack, FILE, &key, Some(&rule.when), known));
        if !known(&rule.field) {
            let names = pack.form.fields().map(|field| field.id.as_str());
            let what = with_nearest(format!("there is no field `{}`", rule.field), &rule.field, names);
            problems.push(Problem::new(FILE, key, what));
        }
    }
    problems
}

fn ids(pack: &Pack) -> Vec<Problem> {
    let form = &pack.form;
    let tables = form.fields().filter_map(|field| match &field.kind {
        Kind::Table(table) => Some(twice(table.columns.iter().map(|c| c.id.as_str()))),
        _ => None,
    });
    let doubles = twice(form.fields().map(|f| f.id.as_str()))
        .into_iter()
        .chain(twice(form.pages.iter().map(|p| p.id.as_str())))
        .chain(twice(form.rules.iter().map(|r| r.id.as_str())))
        .chain(tables.flatten());
    let doubles = doubles.map(|id| Problem::new(FILE, id, "the id is used twice"));
    let ids = form.fields().map(|f| &f.id).chain(form.pages.iter().map(|p| &p.id));
    let odd = ids.filter(|id| !is_id(id));
    let odd = odd.map(|id| Problem::new(FILE, id, "an id is lower-case words joined by `_`"));
    doubles.chain(odd).collect()
}

fn page_problems(pack: &Pack, page: &Page) -> Vec<Problem> {
    let key = format!("page.{}", page.id);
    let mut problems = Vec::new();
    if !page.fields.iter().any(|field| field.kind.asks()) {
        problems.push(Problem::new(FILE, key.clone(), "the page asks nothing"));
    }
    let must = |field: &&Field| {
        let always = field.when.is_none() && field.register.is_none() && !field.optional && !field.shown_only;
        always && field.kind.asks() && !matches!(field.kind, Kind::Declaration(_) | Kind::Signature(_))
    };
    if page.fields.iter().filter(must).count() > QUESTIONS_MAX {
        let what = format!("more than {QUESTIONS_MAX} questions; split the page");
        problems.push(Problem::new(FILE, key.clone(), what));
    }
    let visited = pack.tests.iter().any(|test| test.expect.pages.iter().flatten().any(|id| *id == page.id));
    if !visited && page.when.is_some() {
        problems.push(Problem::new(FILE, key, "no golden test reaches the page"));
    }
    problems
}

fn field_problems(pack: &Pack, field: &Field) -> Vec<Problem> {
    let key = format!("field.{}", field.id);
    let mistakes = field.kind.as_type().mistakes();
    let mut problems: Vec<Problem> =
        mistakes.into_iter().map(|what| Problem::new(FILE, key.clone(), what)).collect();
    if let Some(lookup) = &field.register {
        let known = pack.service.lookups.iter().find(|l| l.id == *lookup);
        if known.is_none_or(|known| !known.fills.contains_key(&field.id)) {
            let what = format!("look-up `{lookup}` does not fill it");
            let lookups = pack.service.lookups.iter().map(|lookup| lookup.id.as_str());
            let what = if known.is_none() { with_nearest(what, lookup, lookups) } else { what };
            problems.push(Problem::new(FILE, key.clone(), what));
        }
    }
    let idle = field.optional || field.register.is_some() || field.copy.is_some() || field.shown_only;
    if !field.kind.asks() && idle {
        let what = format!("a {} asks nothing: only `when` has a meaning here", field.kind.name());
        problems.push(Problem::new(FILE, key.clone(), what));
    }
    let carried = |id: &String| pack.service.papers.iter().any(|paper| paper.upload.as_ref() == Some(id));
    if matches!(field.kind, Kind::File(_)) && !carried(&field.id) {
        problems.push(Problem::new(FILE, key, "no paper of service.toml is uploaded here"));
    }
    problems
}
