//! The draft as files: each to download, each to replace, and compared with a published version.

use askama::Template;
use contracts::services::publishing;
use kernel::{Ctx, Error, FieldProblem, Reply, Result};
use ui::{Choice, Page};

use super::begin::uploaded;
use super::{Head, choices, draft_page, drawn, head};
use crate::compare::{Line, compare};
use crate::draft::Draft;

#[derive(Template)]
#[template(path = "files.html")]
struct View<'a> {
    page: Page<'a>,
    head: Head,
    files: Vec<(String, usize)>,
}

#[derive(Template)]
#[template(path = "comparison.html")]
struct Comparison<'a> {
    page: Page<'a>,
    head: Head,
    versions: Vec<Choice>,
    with: u32,
    files: Vec<(String, Vec<Line>)>,
}

/// `GET /studio/drafts/{id}/files`
pub fn show(ctx: &mut Ctx<'_>) -> Result<Reply> {
    let draft = Draft::of_path(ctx)?;
    view(ctx, &draft, &[])
}

/// `GET /studio/drafts/{id}/files/{*path}`
pub fn download(ctx: &mut Ctx<'_>) -> Result<Reply> {
    let draft = Draft::of_path(ctx)?;
    let path = ctx.param("path")?.to_owned();
    let text = draft.files.get(&path).ok_or(Error::NotFound)?;
    let name = path.rsplit('/').next().unwrap_or("file").to_owned();
    Ok(Reply::file("text/plain; charset=utf-8", name, text.clone().into_bytes()))
}

/// `POST /studio/drafts/{id}/files`: uploaded files take the place of those of the same name.
pub fn replace(ctx: &mut Ctx<'_>) -> Result<Reply> {
    let mut draft = Draft::of_path(ctx)?;
    let uploaded = uploaded(ctx);
    let done = draft.change(ctx, "files", |files| match uploaded {
        Ok(new) => {
            files.extend(new);
            Ok(())
        }
        Err(problem) => Err(vec![problem]),
    })?;
    match done {
        Ok(()) => Ok(Reply::goto(format!("/studio/drafts/{}", draft.id))),
        Err(problems) => view(ctx, &draft, &problems),
    }
}

/// `GET /studio/drafts/{id}/comparison?with=VERSION`
pub fn compare_versions(ctx: &mut Ctx<'_>) -> Result<Reply> {
    let draft = Draft::of_path(ctx)?;
    let port = publishing(ctx)?;
    let with = ctx.query("with").parse().unwrap_or(draft.base_version);
    let (_, before) = (port.files)(ctx, &draft.code, Some(with))?.unwrap_or_default();
    let numbers = (port.versions)(ctx, &draft.code)?;
    let head = head(ctx, &draft, "");
    let label = |n: u32| (n.to_string(), ctx.format("studio-version", &[("n", i64::from(n).into())]));
    let view = Comparison {
        versions: choices(numbers.into_iter().map(label).collect(), &with.to_string()),
        files: compare(&before, &draft.files),
        with,
        page: draft_page(ctx, &head, ctx.t("studio-compare"), &[]),
        head,
    };
    drawn(&view, &[])
}

fn view(ctx: &Ctx<'_>, draft: &Draft, problems: &[FieldProblem]) -> Result<Reply> {
    let head = head(ctx, draft, "");
    let files = draft.files.iter().map(|(path, text)| (path.clone(), text.len())).collect();
    let page = draft_page(ctx, &head, ctx.t("studio-files"), problems);
    drawn(&View { page, head, files }, problems)
}
