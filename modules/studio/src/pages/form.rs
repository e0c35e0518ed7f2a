//! Pages and questions in their order.

use askama::Template;
use kernel::{Ctx, Error, FieldProblem, Fields, Reply, Result};
use toml::{Table, Value};
use ui::{Choice, Page};

use super::{Head, conditions, draft_page, drawn, fields, head};
use crate::condition;
use crate::draft::Draft;
use crate::edit::form::{Way, delete_page, delete_question, move_page, move_question};
use crate::edit::{self, id_of, rows, table};

#[derive(Template)]
#[template(path = "form.html")]
struct View<'a> {
    page: Page<'a>,
    head: Head,
    pages: Vec<PageLine>,
}

/// A page of the form as the list shows it.
struct PageLine {
    id: String,
    title: String,
    /// Shown only sometimes.
    conditional: bool,
    questions: Vec<QuestionLine>,
}

struct QuestionLine {
    id: String,
    label: String,
    /// Key of the type's name.
    kind: String,
    optional: bool,
    conditional: bool,
    known: bool,
}

#[derive(Template)]
#[template(path = "form_page.html")]
struct PageView<'a> {
    page: Page<'a>,
    head: Head,
    /// `new`, or the id of the page.
    id: String,
    v: Fields,
    conditions: Vec<Choice>,
}

/// `GET /studio/drafts/{id}/form`
pub fn show(ctx: &mut Ctx<'_>) -> Result<Reply> {
    let draft = Draft::of_path(ctx)?;
    view(ctx, &draft, &[])
}

/// `POST /studio/drafts/{id}/form`: `act` is `up`, `down` or `delete`; `id` is `page.ID` or `field.ID`.
pub fn act(ctx: &mut Ctx<'_>) -> Result<Reply> {
    let mut draft = Draft::of_path(ctx)?;
    let (act, id) = (ctx.field("act").to_owned(), ctx.field("id").to_owned());
    let (kind, id) = id.split_once('.').ok_or(Error::NotFound)?;
    let done = draft.change(ctx, "form", |files| match (kind, act.as_str()) {
        ("page", "up") => move_page(files, id, Way::Up),
        ("page", "down") => move_page(files, id, Way::Down),
        ("page", "delete") => delete_page(files, id),
        ("field", "up") => move_question(files, id, Way::Up),
        ("field", "down") => move_question(files, id, Way::Down),
        ("field", "delete") => delete_question(files, id),
        _ => Err(vec![FieldProblem::new("", "studio-error-gone")]),
    })?;
    match done {
        Ok(()) => Ok(Reply::goto(format!("/studio/drafts/{}/form", draft.id))),
        Err(problems) => view(ctx, &draft, &problems),
    }
}

/// `GET /studio/drafts/{id}/pages/{page}`
pub fn page(ctx: &mut Ctx<'_>) -> Result<Reply> {
    let draft = Draft::of_path(ctx)?;
    let id = ctx.param("page")?.to_owned();
    let mut form = table(&draft.files, "form.toml").unwrap_or_default();
    let known = rows(&mut form, "page").iter().find(|it| id_of(it) == id).and_then(Value::as_table).cloned();
    if known.is_none() && id != "new" {
        return Err(Error::NotFound);
    }
    let words = |lang| draft.words(lang, &format!("page-{id}"));
    let pairs = [
        ("vi", words("vi")),
        ("en", words("en")),
        ("when", condition::shown(&known.unwrap_or_else(Table::new))),
    ];
    let v = fields(pairs.map(|(name, value)| (name.to_owned(), value)).to_vec());
    page_view(ctx, &draft, id, v, &[])
}

/// `POST /studio/drafts/{id}/pages/{page}`
pub fn save_page(ctx: &mut Ctx<'_>) -> Result<Reply> {
    let mut draft = Draft::of_path(ctx)?;
    let id = ctx.param("page")?.to_owned();
    let posted = ctx.request.form.clone();
    let edit =
        |files: &mut _| edit::form::page(files, &id, posted.get("vi"), posted.get("en"), posted.get("when"));
    match draft.change(ctx, "page", edit)? {
        Ok(()) => Ok(Reply::goto(format!("/studio/drafts/{}/form", draft.id))),
        Err(problems) => page_view(ctx, &draft, id, posted, &problems),
    }
}

fn view(ctx: &Ctx<'_>, draft: &Draft, problems: &[FieldProblem]) -> Result<Reply> {
    let head = head(ctx, draft, "/form");
    let mut form = table(&draft.files, "form.toml").unwrap_or_default();
    let words = draft.all_words(ctx.lang.code());
    let word = |key: String| words.get(&key).map_or_else(|| key.clone(), |it| it.text.clone());
    let question = |it: &Value| QuestionLine {
        id: id_of(it).to_owned(),
        label: word(format!("field-{}", id_of(it))),
        kind: kind_key(it.get("type").and_then(Value::as_str).unwrap_or("")),
        optional: it.get("optional").and_then(Value::as_bool).unwrap_or(false),
        conditional: it.get("when").is_some(),
        known: it.get("register").is_some(),
    };
    let line = |it: &Value| PageLine {
        id: id_of(it).to_owned(),
        title: word(format!("page-{}", id_of(it))),
        conditional: it.get("when").is_some(),
        questions: it.get("field").and_then(Value::as_array).into_iter().flatten().map(question).collect(),
    };
    let pages = rows(&mut form, "page").iter().map(line).collect();
    let page = draft_page(ctx, &head, ctx.t("studio-tab-form"), problems);
    drawn(&View { page, head, pages }, problems)
}

fn page_view(
    ctx: &Ctx<'_>,
    draft: &Draft,
    id: String,
    v: Fields,
    problems: &[FieldProblem],
) -> Result<Reply> {
    let head = head(ctx, draft, "/form");
    let conditions = conditions(ctx, draft, "", v.get("when"));
    let page = draft_page(ctx, &head, ctx.t("studio-page"), problems);
    drawn(&PageView { page, head, id, v, conditions }, problems)
}

/// Key of the name of a type.
pub fn kind_key(kind: &str) -> String {
    format!("studio-type-{}", kind.replace('_', "-"))
}
