//! Pages of the form, and the order of its questions.

use contracts::services::Files;
use kernel::FieldProblem;
use toml::{Table, Value};

use super::{id_from, id_of, missing, put, rows, say, set, table, unsay};
use crate::condition;
use crate::draft::Edited;

const FILE: &str = "form.toml";
/// Pages that a form may have.
const PAGES_MAX: usize = 30;

/// Which way something moves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    Up,
    Down,
}

/// Adds a page (before the one that closes the form), or changes the one named: title in both languages,
/// and when it is shown.
pub fn page(files: &mut Files, id: &str, vi: &str, en: &str, when: &str) -> Edited {
    let problems = missing(&[("vi", vi), ("en", en)]);
    if !problems.is_empty() {
        return Err(problems);
    }
    let mut form = table(files, FILE)?;
    let pages = rows(&mut form, "page");
    let id = match pages.iter().position(|it| id_of(it) == id) {
        Some(at) => {
            if let Some(page) = pages[at].as_table_mut() {
                condition::apply(page, when);
            }
            id.to_owned()
        }
        None => {
            if pages.len() >= PAGES_MAX {
                return Err(vec![FieldProblem::new("", "studio-error-many-pages")]);
            }
            let taken: Vec<String> = pages.iter().map(|it| id_of(it).to_owned()).collect();
            let id = id_from(en, &taken);
            let mut page = Table::new();
            set(&mut page, "id", Some(id.as_str()));
            condition::apply(&mut page, when);
            page.insert("field".to_owned(), Value::Array(Vec::new()));
            // The page with the declaration stays the last one.
            let last = pages.len().checked_sub(1).filter(|at| declares(&pages[*at])).unwrap_or(pages.len());
            pages.insert(last, Value::Table(page));
            id
        }
    };
    put(files, FILE, &form);
    say(files, &format!("page-{id}"), vi, en);
    Ok(())
}

/// Takes a page away with its questions.
pub fn delete_page(files: &mut Files, id: &str) -> Edited {
    let mut form = table(files, FILE)?;
    let pages = rows(&mut form, "page");
    let at = pages.iter().position(|it| id_of(it) == id).ok_or_else(gone)?;
    let page = pages.remove(at);
    put(files, FILE, &form);
    unsay(files, |key| key == format!("page-{id}"));
    for field in page.get("field").and_then(Value::as_array).into_iter().flatten() {
        forget_words(files, id_of(field));
    }
    Ok(())
}

/// Moves a page.
pub fn move_page(files: &mut Files, id: &str, way: Way) -> Edited {
    let mut form = table(files, FILE)?;
    let pages = rows(&mut form, "page");
    let at = pages.iter().position(|it| id_of(it) == id).ok_or_else(gone)?;
    let to = match way {
        Way::Up => at.checked_sub(1),
        Way::Down => Some(at + 1).filter(|to| *to < pages.len()),
    };
    if let Some(to) = to {
        pages.swap(at, to);
        put(files, FILE, &form);
    }
    Ok(())
}

/// Takes a question away with its words, its place in look-ups and its own rule.
pub fn delete_question(files: &mut Files, id: &str) -> Edited {
    let mut form = table(files, FILE)?;
    let (page, at) = place(&mut form, id).ok_or_else(gone)?;
    fields(&mut form, page).remove(at);
    rows(&mut form, "rule").retain(|it| it.get("field").and_then(Value::as_str) != Some(id));
    put(files, FILE, &form);
    super::question::unfill(files, id)?;
    forget_words(files, id);
    unsay(files, |key| key == format!("rule-{id}_rule"));
    Ok(())
}

/// Moves a question within its page, and beyond its ends to the page before or after.
pub fn move_question(files: &mut Files, id: &str, way: Way) -> Edited {
    let mut form = table(files, FILE)?;
    let (page, at) = place(&mut form, id).ok_or_else(gone)?;
    let last = fields(&mut form, page).len().saturating_sub(1);
    let pages = rows(&mut form, "page").len();
    match way {
        Way::Up if at > 0 => fields(&mut form, page).swap(at, at - 1),
        Way::Down if at < last => fields(&mut form, page).swap(at, at + 1),
        Way::Up if page > 0 => {
            let field = fields(&mut form, page).remove(at);
            fields(&mut form, page - 1).push(field);
        }
        Way::Down if page + 1 < pages => {
            let field = fields(&mut form, page).remove(at);
            fields(&mut form, page + 1).insert(0, field);
        }
        _ => return Ok(()),
    }
    put(files, FILE, &form);
    Ok(())
}

/// The page holds a statement to tick, which closes a form.
fn declares(page: &Value) -> bool {
    let fields = page.get("field").and_then(Value::as_array).into_iter().flatten();
    fields.into_iter().any(|it| it.get("type").and_then(Value::as_str) == Some("declaration"))
}

/// Page and place of a question.
pub(super) fn place(form: &mut Table, id: &str) -> Option<(usize, usize)> {
    let pages = rows(form, "page").len();
    (0..pages).find_map(|page| {
        let at = fields(form, page).iter().position(|it| id_of(it) == id)?;
        Some((page, at))
    })
}

/// The questions of a page by its place.
pub(super) fn fields(form: &mut Table, page: usize) -> &mut Vec<Value> {
    let page = &mut rows(form, "page")[page];
    if !page.is_table() {
        *page = Value::Table(Table::new());
    }
    match page {
        Value::Table(page) => rows(page, "field"),
        _ => unreachable!("it was just made a table"),
    }
}

pub(super) fn gone() -> Vec<FieldProblem> {
    vec![FieldProblem::new("", "studio-error-gone")]
}

/// Takes the words of a question away, with its hint, options and columns.
pub(super) fn forget_words(files: &mut Files, id: &str) {
    let label = format!("field-{id}");
    unsay(files, |key| {
        key.strip_prefix(label.as_str()).is_some_and(|rest| rest.is_empty() || rest.starts_with(['.', '-']))
    });
}
