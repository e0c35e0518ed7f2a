//! One question: its type, words, limits, condition, register and own rule.

use contracts::services::Files;
use kernel::{FieldProblem, Fields};
use packs::Registers;
use toml::{Table, Value};

use super::form::{fields, forget_words, gone, place};
use super::{Listed, id_from, id_of, is_id, listed, missing, put, rows, say, set, table};
use crate::draft::Edited;
use crate::{condition, wording};

const FILE: &str = "form.toml";
/// Questions that a page may have before it must be split, whatever their conditions.
const QUESTIONS_MAX: usize = 12;
/// Options of a choice, columns of a table.
const OPTIONS_MAX: usize = 60;

/// The types that the studio offers, in the order of the list.
pub const TYPES: [&str; 31] = [
    "text",
    "long_text",
    "choice",
    "multi_choice",
    "yes_no",
    "date",
    "month",
    "time",
    "duration",
    "number",
    "money",
    "percent",
    "person_name",
    "personal_number",
    "person",
    "phone",
    "email",
    "url",
    "address",
    "commune",
    "place",
    "tax_code",
    "company_code",
    "bank_account",
    "vehicle_plate",
    "file",
    "table",
    "declaration",
    "signature",
    "heading",
    "notice",
];
/// Types with options to choose from.
pub const CHOICES: [&str; 2] = ["choice", "multi_choice"];
/// Tests that the own rule of a question may make.
pub const TESTS: [&str; 4] = ["is", "more_than", "less_than", "before"];

/// Smallest and largest: the settings of a type that hold them.
pub fn limits(kind: &str) -> Option<(&'static str, &'static str)> {
    match kind {
        "text" | "long_text" => Some(("min_chars", "max_chars")),
        "number" | "percent" | "multi_choice" => Some(("min", "max")),
        "money" => Some(("min_vnd", "max_vnd")),
        "table" => Some(("min_rows", "max_rows")),
        "file" => Some(("max_files", "max_mib")),
        _ => None,
    }
}

/// Adds a question to a page, or changes the one named in `id`. Gives its id.
pub fn save(files: &mut Files, page: &str, id: &str, posted: &Fields) -> Result<String, Vec<FieldProblem>> {
    let kind = posted.get("type");
    let (vi, en) = (posted.get("label_vi"), posted.get("label_en"));
    let mut problems = missing(&[("type", kind), ("label_vi", vi), ("label_en", en)]);
    let options = listed(posted.get("options"), OPTIONS_MAX);
    if CHOICES.contains(&kind) && options.len() < 2 {
        problems.push(FieldProblem::new("options", "studio-error-two-options"));
    }
    if kind == "table" && options.is_empty() {
        problems.push(FieldProblem::new("options", "studio-error-one-column"));
    }
    let mut form = table(files, FILE)?;
    let known = place(&mut form, id);
    let old = known.and_then(|(page, at)| fields(&mut form, page)[at].as_table().cloned());
    let mut field = fresh(&old, kind);
    problems.extend(settings(&mut field, kind, posted, &options));
    if !problems.is_empty() {
        return Err(problems);
    }
    let id = match known {
        Some(_) => id.to_owned(),
        None => id_from(en, &all_ids(&mut form)),
    };
    field.insert("id".to_owned(), id.as_str().into());
    set(&mut field, "optional", (posted.get("optional") == "yes").then_some(true));
    set(&mut field, "justified", Some(posted.get("justified")).filter(|it| !it.is_empty()));
    condition::apply(&mut field, posted.get("when"));
    match known {
        Some((page, at)) => fields(&mut form, page)[at] = Value::Table(field),
        None => {
            let at = rows(&mut form, "page").iter().position(|it| id_of(it) == page).ok_or_else(gone)?;
            let list = fields(&mut form, at);
            if list.len() >= QUESTIONS_MAX {
                return Err(vec![FieldProblem::new("", "studio-error-many-questions")]);
            }
            list.push(Value::Table(field));
        }
    }
    put(files, FILE, &form);
    words(files, &id, kind, posted, &options);
    fill(files, &id, posted.get("register"))?;
    rule(files, &id, posted)?;
    Ok(id)
}

/// The question's table without what is set anew, with `id` and `type` first. Settings of another type go.
fn fresh(old: &Option<Table>, kind: &str) -> Table {
    let mut field = Table::new();
    field.insert("id".to_owned(), "".into());
    field.insert("type".to_owned(), kind.into());
    let Some(old) = old else { return field };
    let same = old.get("type").and_then(Value::as_str) == Some(kind);
    const ALWAYS: [&str; 5] = ["optional", "when", "register", "copy", "justified"];
    let kept = old.iter().filter(|(key, _)| same || ALWAYS.contains(&key.as_str()));
    for (key, value) in kept.filter(|(key, _)| !["id", "type"].contains(&key.as_str())) {
        field.insert(key.clone(), value.clone());
    }
    field
}

/// What only some types have.
fn settings(field: &mut Table, kind: &str, posted: &Fields, options: &[Listed]) -> Vec<FieldProblem> {
    let mut problems = Vec::new();
    if let Some((least, most)) = limits(kind) {
        for (key, name) in [(least, "least"), (most, "most")] {
            let typed = posted.get(name).replace(['.', ',', ' '], "");
            match (typed.is_empty(), typed.parse::<i64>()) {
                (true, _) => drop(field.remove(key)),
                (false, Ok(number)) if number >= 0 => drop(field.insert(key.to_owned(), number.into())),
                _ => problems.push(FieldProblem::new(name, "studio-error-number")),
            }
        }
    }
    match kind {
        "choice" | "multi_choice" => {
            let ids: Vec<Value> = options.iter().map(|it| it.id.as_str().into()).collect();
            field.insert("options".to_owned(), Value::Array(ids));
        }
        "table" => drop(field.insert("column".to_owned(), columns(field, options))),
        "file" => {
            field
                .entry("kinds".to_owned())
                .or_insert_with(|| Value::Array(["pdf", "jpeg", "png"].map(Value::from).to_vec()));
            field.entry("max_mib".to_owned()).or_insert(Value::from(20));
        }
        "date" => {
            for (key, name) in [("not_future", "not_future"), ("not_past", "not_past")] {
                set(field, key, (posted.get(name) == "yes").then_some(true));
            }
        }
        _ => (),
    }
    problems
}

/// Columns as they are listed: known ones keep their settings, new ones are lines of text.
fn columns(field: &Table, listed: &[Listed]) -> Value {
    let old = field.get("column").and_then(Value::as_array);
    let column = |it: &Listed| {
        let known = old.into_iter().flatten().find(|old| id_of(old) == it.id).cloned();
        known.unwrap_or_else(|| {
            Value::Table(Table::from_iter([
                ("id".to_owned(), Value::from(it.id.as_str())),
                ("type".to_owned(), Value::from("text")),
            ]))
        })
    };
    Value::Array(listed.iter().map(column).collect())
}

fn words(files: &mut Files, id: &str, kind: &str, posted: &Fields, options: &[Listed]) {
    forget_words(files, id);
    say(files, &format!("field-{id}"), posted.get("label_vi"), posted.get("label_en"));
    say(files, &format!("field-{id}.hint"), posted.get("hint_vi"), posted.get("hint_en"));
    for it in options {
        match kind {
            "choice" | "multi_choice" => say(files, &format!("field-{id}.opt-{}", it.id), &it.vi, &it.en),
            "table" => say(files, &format!("field-{id}-{}", it.id), &it.vi, &it.en),
            _ => (),
        }
    }
}

/// Every look-up of the draft with each register field it may ask for, as `look-up:field`.
pub fn fillings(files: &Files) -> Vec<(String, String, String)> {
    let registers = Registers::reference();
    let Ok(mut service) = table(files, "service.toml") else { return Vec::new() };
    let mut found = Vec::new();
    for lookup in rows(&mut service, "lookup") {
        let register = lookup.get("register").and_then(Value::as_str).unwrap_or("");
        let names = registers.0.get(register).map(|it| it.fields.clone()).unwrap_or_default();
        found.extend(names.into_iter().map(|name| (id_of(lookup).to_owned(), register.to_owned(), name)));
    }
    found
}

/// The look-up and register field that answer a question, as `look-up:field`; empty for none.
pub fn filled_by(files: &Files, id: &str) -> String {
    let Ok(mut service) = table(files, "service.toml") else { return String::new() };
    let by = rows(&mut service, "lookup").iter().find_map(|lookup| {
        let field = lookup.get("fills")?.get(id)?.as_str()?;
        Some(format!("{}:{field}", id_of(lookup)))
    });
    by.unwrap_or_default()
}

/// No look-up answers the question any more.
pub(super) fn unfill(files: &mut Files, id: &str) -> Edited {
    let mut service = table(files, "service.toml")?;
    let mut found = false;
    for lookup in rows(&mut service, "lookup").iter_mut() {
        let fills = lookup.as_table_mut().and_then(|it| it.get_mut("fills")).and_then(Value::as_table_mut);
        found |= fills.is_some_and(|it| it.remove(id).is_some());
    }
    if found {
        put(files, "service.toml", &service);
    }
    Ok(())
}

fn fill(files: &mut Files, id: &str, posted: &str) -> Edited {
    if filled_by(files, id) != posted {
        unfill(files, id)?;
    }
    let mut form = table(files, FILE)?;
    let Some((page, at)) = place(&mut form, id) else { return Ok(()) };
    let lookup = posted.split_once(':').filter(|(lookup, field)| is_id(lookup) && is_id(field));
    if let Some(field) = fields(&mut form, page)[at].as_table_mut() {
        set(field, "register", lookup.map(|(lookup, _)| lookup));
    }
    put(files, FILE, &form);
    let Some((lookup, register_field)) = lookup else { return Ok(()) };
    let mut service = table(files, "service.toml")?;
    let found = rows(&mut service, "lookup").iter_mut().find(|it| id_of(it) == lookup);
    let Some(found) = found.and_then(Value::as_table_mut) else {
        return Err(vec![FieldProblem::new("register", "studio-error-gone")]);
    };
    let fills = found.entry("fills".to_owned()).or_insert_with(|| Value::Table(Table::new()));
    if let Some(fills) = fills.as_table_mut() {
        fills.insert(id.to_owned(), register_field.into());
    }
    put(files, "service.toml", &service);
    Ok(())
}

/// The question's own rule: an answer that is refused, and the words that say why.
fn rule(files: &mut Files, id: &str, posted: &Fields) -> Edited {
    let mut form = table(files, FILE)?;
    let own = format!("{id}_rule");
    let key = format!("rule-{own}");
    let rules = rows(&mut form, "rule");
    rules.retain(|it| id_of(it) != own);
    let (test, value) = (posted.get("rule_test"), posted.get("rule_value"));
    if TESTS.contains(&test) {
        let (vi, en) = (posted.get("rule_vi"), posted.get("rule_en"));
        let mut problems = missing(&[("rule_value", value), ("rule_vi", vi), ("rule_en", en)]);
        let literal = match (test, value.parse::<i64>()) {
            ("is", _) => Some(answer(value)),
            ("before", _) => value.parse::<jiff::civil::Date>().ok().map(|it| Value::from(it.to_string())),
            (_, Ok(number)) => Some(Value::from(number)),
            (_, Err(_)) => None,
        };
        if literal.is_none() && problems.is_empty() {
            problems.push(FieldProblem::new("rule_value", "studio-error-rule-value"));
        }
        let Some(literal) = literal.filter(|_| problems.is_empty()) else { return Err(problems) };
        let when = Table::from_iter([("field".to_owned(), Value::from(id)), (test.to_owned(), literal)]);
        rules.push(Value::Table(Table::from_iter([
            ("id".to_owned(), Value::from(own.as_str())),
            ("field".to_owned(), Value::from(id)),
            ("when".to_owned(), Value::Table(when)),
        ])));
        say(files, &key, &wording::one_line(vi), &wording::one_line(en));
    } else {
        say(files, &key, "", "");
    }
    if rules_are_empty(&form) {
        form.remove("rule");
    }
    put(files, FILE, &form);
    Ok(())
}

fn answer(text: &str) -> Value {
    match text {
        "true" | "yes" => Value::Boolean(true),
        "false" | "no" => Value::Boolean(false),
        other => other.parse::<i64>().map_or_else(|_| Value::from(other), Value::from),
    }
}

fn rules_are_empty(form: &Table) -> bool {
    form.get("rule").and_then(Value::as_array).is_some_and(Vec::is_empty)
}

/// Ids of all questions.
pub(super) fn all_ids(form: &mut Table) -> Vec<String> {
    let pages = rows(form, "page").len();
    let of_page = |page: usize| fields(form, page).iter().map(|it| id_of(it).to_owned()).collect::<Vec<_>>();
    (0..pages).flat_map(of_page).collect()
}
