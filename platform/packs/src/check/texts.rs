//! Problems of `texts/*.ftl`: every word in every language, and no word nobody reads.

use std::collections::BTreeSet;

use crate::field::{Field, Kind, column_key, option_key};
use crate::nearest::with_nearest;
use crate::pack::{Pack, Problem};

/// Languages every pack speaks.
const LANGUAGES: [&str; 2] = ["vi", "en"];

pub(super) fn problems(pack: &Pack) -> Vec<Problem> {
    let texts = &pack.texts;
    let missing = LANGUAGES.into_iter().filter(|lang| texts.languages().all(|known| known != *lang));
    let mut problems: Vec<Problem> =
        missing.map(|lang| Problem::new(&file(lang), "", "the file is missing")).collect();
    let (required, optional) = (required(pack), action_keys(pack));
    let all: BTreeSet<&str> = texts.languages().flat_map(|lang| texts.own_keys(lang)).collect();
    for lang in texts.languages() {
        let own: BTreeSet<&str> = texts.own_keys(lang).collect();
        let wanted = required.iter().map(String::as_str).chain(all.iter().copied()).collect::<BTreeSet<_>>();
        for key in wanted.into_iter().filter(|key| !texts.has(lang, key)) {
            problems.push(Problem::new(&file(lang), key, "the text is missing"));
        }
        let read = |key: &str| required.contains(key) || optional.contains(key) || is_hint_of(key, &required);
        for key in own.into_iter().filter(|key| !read(key)) {
            let wanted = required.iter().map(String::as_str).filter(|wanted| !texts.has(lang, wanted));
            let what = with_nearest("nothing uses this text", key, wanted);
            problems.push(Problem::new(&file(lang), key, what));
        }
    }
    problems
}

/// Keys a pack must have.
fn required(pack: &Pack) -> BTreeSet<String> {
    let service = &pack.service;
    let mut keys: BTreeSet<String> = ["name", "summary", "area", "result"].map(String::from).into();
    keys.extend(service.window.as_ref().map(|_| "window".to_owned()));
    keys.extend(service.papers.iter().map(|paper| format!("paper-{}", paper.id)));
    keys.extend(service.lookups.iter().map(|lookup| format!("lookup-{}", lookup.id)));
    let fees = service.channels.iter().filter_map(|terms| terms.fee.as_ref());
    keys.extend(fees.flat_map(|fee| &fee.exempt).map(|exemption| format!("exempt-{}", exemption.id)));
    keys.extend(pack.form.pages.iter().map(|page| format!("page-{}", page.id)));
    keys.extend(pack.form.rules.iter().map(|rule| format!("rule-{}", rule.id)));
    keys.extend(pack.form.fields().flat_map(|field| field_keys(&field.id, field)));
    keys.extend(pack.flow.steps.iter().map(|step| format!("step-{}", step.id)));
    keys.extend(pack.flow.steps.iter().flat_map(|step| &step.asks).map(|ask| format!("ask-{}", ask.id)));
    keys.extend(pack.flow.ends.iter().map(|end| format!("end-{}", end.id)));
    keys
}

/// A step may name its actions in its own words: `action-<step>-<action>` instead of `action-<action>`.
fn action_keys(pack: &Pack) -> BTreeSet<String> {
    let steps = pack.flow.steps.iter();
    steps
        .flat_map(|step| step.actions.keys().map(|it| format!("action-{}-{}", step.id, it.as_str())))
        .collect()
}

fn field_keys(name: &str, field: &Field) -> Vec<String> {
    let label = format!("field-{name}");
    match &field.kind {
        Kind::Choice(_) | Kind::MultiChoice(_) => {
            let options = field.kind.options().iter().map(|option| option_key(name, option));
            options.chain([label]).collect()
        }
        Kind::Text(text) if text.pattern.is_some() => vec![format!("{label}.pattern"), label],
        Kind::Table(table) => {
            let columns = table.columns.iter();
            let columns = columns.flat_map(|column| field_keys(&column_key(name, &column.id), column));
            columns.chain([label]).collect()
        }
        _ => vec![label],
    }
}

fn is_hint_of(key: &str, required: &BTreeSet<String>) -> bool {
    key.strip_suffix(".hint").is_some_and(|label| required.contains(label))
}

fn file(lang: &str) -> String {
    format!("texts/{lang}.ftl")
}
