//! One question.

use askama::Template;
use kernel::{Ctx, Error, FieldProblem, Fields, Reply, Result};
use toml::{Table, Value};
use ui::{Choice, Page};

use super::form::kind_key;
use super::{Head, choices, conditions, draft_page, drawn, fields, head};
use crate::condition;
use crate::draft::Draft;
use crate::edit::question::{self, TESTS, TYPES, filled_by, fillings, limits};
use crate::edit::{id_of, rows, table};

#[derive(Template)]
#[template(path = "question.html")]
struct View<'a> {
    page: Page<'a>,
    head: Head,
    /// `new`, or the id of the question.
    id: String,
    v: Fields,
    types: Vec<Choice>,
    conditions: Vec<Choice>,
    fillings: Vec<Choice>,
    tests: Vec<Choice>,
}

/// `GET /studio/drafts/{id}/questions/{question}?page=…`
pub fn show(ctx: &mut Ctx<'_>) -> Result<Reply> {
    let draft = Draft::of_path(ctx)?;
    let id = ctx.param("question")?.to_owned();
    let v = match found(&draft, &id) {
        Some(field) => values(&draft, &id, &field),
        None if id == "new" => fields(vec![("page".to_owned(), ctx.query("page").to_owned())]),
        None => return Err(Error::NotFound),
    };
    view(ctx, &draft, id, v, &[])
}

/// `POST /studio/drafts/{id}/questions/{question}`
pub fn save(ctx: &mut Ctx<'_>) -> Result<Reply> {
    let mut draft = Draft::of_path(ctx)?;
    let id = ctx.param("question")?.to_owned();
    let posted = ctx.request.form.clone();
    let edit = |files: &mut _| question::save(files, posted.get("page"), &id, &posted).map(|_| ());
    match draft.change(ctx, "question", edit)? {
        Ok(()) => Ok(Reply::goto(format!("/studio/drafts/{}/form", draft.id))),
        Err(problems) => view(ctx, &draft, id, posted, &problems),
    }
}

fn found(draft: &Draft, id: &str) -> Option<Table> {
    let mut form = table(&draft.files, "form.toml").ok()?;
    let pages = rows(&mut form, "page").iter();
    let fields = pages.flat_map(|it| it.get("field").and_then(Value::as_array).into_iter().flatten());
    fields.into_iter().find(|it| id_of(it) == id)?.as_table().cloned()
}

fn values(draft: &Draft, id: &str, field: &Table) -> Fields {
    let kind = field.get("type").and_then(Value::as_str).unwrap_or("");
    let words = ["vi", "en"].map(|lang| draft.all_words(lang));
    let word = |at: usize, key: &str| words[at].get(key).map(|it| it.text.clone()).unwrap_or_default();
    let mut pairs: Vec<(String, String)> = Vec::new();
    let mut put = |name: &str, value: String| pairs.push((name.to_owned(), value));
    put("type", kind.to_owned());
    for (at, lang) in ["vi", "en"].into_iter().enumerate() {
        put(&format!("label_{lang}"), word(at, &format!("field-{id}")));
        put(&format!("hint_{lang}"), word(at, &format!("field-{id}.hint")));
        put(&format!("rule_{lang}"), word(at, &format!("rule-{id}_rule")));
    }
    let flag = |key: &str| if field.get(key).and_then(Value::as_bool) == Some(true) { "yes" } else { "" };
    for key in ["optional", "not_future", "not_past"] {
        put(key, flag(key).to_owned());
    }
    put("justified", field.get("justified").and_then(Value::as_str).unwrap_or("").to_owned());
    put("when", condition::shown(field));
    put("register", filled_by(&draft.files, id));
    if let Some((least, most)) = limits(kind) {
        for (key, name) in [(least, "least"), (most, "most")] {
            put(name, field.get(key).map(Value::to_string).unwrap_or_default());
        }
    }
    let ids: Vec<(String, String)> = match kind {
        "table" => {
            let columns = field.get("column").and_then(Value::as_array).into_iter().flatten();
            columns.map(|it| (id_of(it).to_owned(), format!("field-{id}-{}", id_of(it)))).collect()
        }
        _ => {
            let options = field.get("options").and_then(Value::as_array).into_iter().flatten();
            let options = options.filter_map(Value::as_str);
            options.map(|it| (it.to_owned(), format!("field-{id}.opt-{it}"))).collect()
        }
    };
    let lines = ids.iter().map(|(id, key)| format!("{id}: {} | {}", word(0, key), word(1, key)));
    put("options", lines.collect::<Vec<_>>().join("\n"));
    for (name, value) in rule(draft, id) {
        put(name, value);
    }
    fields(pairs)
}

/// The question's own rule, as the form shows it.
fn rule(draft: &Draft, id: &str) -> Vec<(&'static str, String)> {
    let mut form = table(&draft.files, "form.toml").unwrap_or_default();
    let own = format!("{id}_rule");
    let rules = rows(&mut form, "rule").iter();
    let when = rules.into_iter().find(|it| id_of(it) == own).and_then(|it| it.get("when").cloned());
    let test = TESTS.into_iter().find(|test| when.as_ref().is_some_and(|it| it.get(test).is_some()));
    let Some((test, when)) = test.zip(when) else { return Vec::new() };
    let value = when.get(test).map(|it| it.as_str().map_or_else(|| it.to_string(), str::to_owned));
    vec![("rule_test", test.to_owned()), ("rule_value", value.unwrap_or_default())]
}

fn view(ctx: &Ctx<'_>, draft: &Draft, id: String, v: Fields, problems: &[FieldProblem]) -> Result<Reply> {
    let head = head(ctx, draft, "/form");
    let kind = |it: &str| Choice {
        value: it.to_owned(),
        label: ctx.t(&kind_key(it)).to_owned(),
        hint: ctx.t(&format!("{}-example", kind_key(it))).to_owned(),
        chosen: it == v.get("type"),
    };
    let mut types: Vec<Choice> = TYPES.iter().map(|it| kind(it)).collect();
    let typed = v.get("type");
    if !typed.is_empty() && !TYPES.contains(&typed) {
        let choice =
            Choice { value: typed.to_owned(), label: typed.to_owned(), chosen: true, ..Choice::default() };
        types.push(choice);
    }
    let filling = |(lookup, register, name): (String, String, String)| {
        (format!("{lookup}:{name}"), format!("{register}: {name} ({lookup})"))
    };
    let test_key = |it: &str| match it {
        "more_than" => "studio-rule-more-than",
        "less_than" => "studio-rule-less-than",
        "before" => "studio-rule-before",
        _ => "studio-rule-is",
    };
    let tests = TESTS.map(|it| (it.to_owned(), ctx.t(test_key(it)).to_owned()));
    let view = View {
        types,
        conditions: conditions(ctx, draft, &id, v.get("when")),
        fillings: choices(fillings(&draft.files).into_iter().map(filling).collect(), v.get("register")),
        tests: choices(tests.to_vec(), v.get("rule_test")),
        page: draft_page(ctx, &head, ctx.t("studio-question"), problems),
        head,
        id,
        v,
    };
    drawn(&view, problems)
}
