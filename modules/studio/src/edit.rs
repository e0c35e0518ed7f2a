//! Changes of a draft's files: tables in, tables out, with their words beside them.

pub mod facts;
pub mod fees;
pub mod form;
pub mod papers;
pub mod question;
pub mod way;

use contracts::services::Files;
use kernel::FieldProblem;
use toml::{Table, Value};

use crate::{layout, wording};

/// A file as tables. A file that cannot be read is one problem of the whole form.
pub fn table(files: &Files, path: &str) -> Result<Table, Vec<FieldProblem>> {
    let text = files.get(path).map_or("", String::as_str);
    layout::read(text).map_err(|_| vec![FieldProblem::new("", "studio-error-unreadable")])
}

/// Writes tables back.
pub fn put(files: &mut Files, path: &str, table: &Table) {
    let before = files.get(path).map_or("", String::as_str);
    let text = layout::write(table, before);
    files.insert(path.to_owned(), text);
}

/// Sets the words of a key in both languages; empty words take it away.
pub fn say(files: &mut Files, key: &str, vi: &str, en: &str) {
    for (lang, words) in wording::LANGUAGES.into_iter().zip([vi, en]) {
        let path = wording::path(lang);
        let text = files.get(&path).map_or("", String::as_str);
        let text = wording::set(text, &[(key.to_owned(), Some(words.to_owned()))]);
        files.insert(path, text);
    }
}

/// Takes every key away for which `gone` says yes, in all languages.
pub fn unsay(files: &mut Files, gone: impl Fn(&str) -> bool) {
    for lang in wording::LANGUAGES {
        if let Some(text) = files.get_mut(&wording::path(lang)) {
            *text = wording::without(text, &gone);
        }
    }
}

/// The list of tables under a key; an empty one is made when there is none.
pub fn rows<'a>(table: &'a mut Table, key: &str) -> &'a mut Vec<Value> {
    let entry = table.entry(key.to_owned()).or_insert_with(|| Value::Array(Vec::new()));
    if !entry.is_array() {
        *entry = Value::Array(Vec::new());
    }
    match entry {
        Value::Array(rows) => rows,
        _ => unreachable!("it was just made a list"),
    }
}

/// The id of a row.
pub fn id_of(row: &Value) -> &str {
    row.get("id").and_then(Value::as_str).unwrap_or("")
}

/// Sets a key, or takes it away.
pub fn set(table: &mut Table, key: &str, value: Option<impl Into<Value>>) {
    match value {
        Some(value) => drop(table.insert(key.to_owned(), value.into())),
        None => drop(table.remove(key)),
    }
}

/// An id made of words, that is not among `taken`: lower-case, joined by `_`, at most 40 letters.
pub fn id_from(words: &str, taken: &[String]) -> String {
    let folded = vn::fold(words);
    let parts: Vec<&str> =
        folded.split(|it: char| !it.is_ascii_alphanumeric()).filter(|it| !it.is_empty()).collect();
    let mut id: String = parts.join("_").chars().take(40).collect();
    id = id.trim_matches('_').to_owned();
    if !id.starts_with(|it: char| it.is_ascii_lowercase()) {
        id = format!("q_{id}").trim_end_matches('_').to_owned();
    }
    let free = |it: &String| !taken.contains(it);
    let numbered = (2..).map(|number| format!("{id}_{number}"));
    std::iter::once(id.clone()).chain(numbered).find(free).unwrap_or(id)
}

/// A line of a list that people write: `id: Vietnamese | English`; the id may be left out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listed {
    pub id: String,
    pub vi: String,
    pub en: String,
}

/// Reads such lines; blank ones are passed over, at most `most` are read.
pub fn listed(text: &str, most: usize) -> Vec<Listed> {
    let mut found: Vec<Listed> = Vec::new();
    for line in text.lines().map(str::trim).filter(|it| !it.is_empty()).take(most) {
        let (id, words) = match line.split_once(':') {
            Some((id, words)) if is_id(id.trim()) => (id.trim(), words),
            _ => ("", line),
        };
        let (vi, en) = words.split_once('|').unwrap_or((words, words));
        let (vi, en) = (wording::one_line(vi), wording::one_line(en));
        let taken: Vec<String> = found.iter().map(|it| it.id.clone()).collect();
        let id = if id.is_empty() || taken.iter().any(|it| it == id) {
            id_from(if en.is_empty() { &vi } else { &en }, &taken)
        } else {
            id.to_owned()
        };
        found.push(Listed { id, vi, en });
    }
    found
}

/// Lower-case words joined by `_`, as packs want them.
pub fn is_id(text: &str) -> bool {
    text.starts_with(|it: char| it.is_ascii_lowercase())
        && text.len() <= 60
        && text.bytes().all(|it| it.is_ascii_lowercase() || it.is_ascii_digit() || it == b'_')
}

/// A problem for each field that was left empty.
pub fn missing(fields: &[(&str, &str)]) -> Vec<FieldProblem> {
    let empty = fields.iter().filter(|(_, value)| value.is_empty());
    empty.map(|(name, _)| FieldProblem::new(*name, "studio-error-required")).collect()
}
