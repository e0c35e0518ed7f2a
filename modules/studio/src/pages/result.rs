//! The result paper: a title and lines with {question} in them, and how it will look.

use askama::Template;
use kernel::{Ctx, FieldProblem, Fields, Reply, Result};
use ui::Page;

use super::{Head, draft_page, drawn, fields, head};
use crate::draft::{Draft, Edited};
use crate::edit::missing;
use crate::template::{self, Simple};
use contracts::services::Files;

#[derive(Template)]
#[template(path = "result.html")]
struct View<'a> {
    page: Page<'a>,
    head: Head,
    v: Fields,
    /// The simple editor made the template; else somebody wrote it by hand.
    simple: bool,
    /// Questions that can stand in braces, with their words.
    places: Vec<(String, String)>,
    /// The paper in the reader's language with words in the places.
    preview_title: String,
    preview: Vec<String>,
}

/// `GET /studio/drafts/{id}/result`
pub fn show(ctx: &mut Ctx<'_>) -> Result<Reply> {
    let draft = Draft::of_path(ctx)?;
    let simple = draft.files.get(template::PATH).and_then(|it| template::read(it));
    let v = simple.as_ref().map(values).unwrap_or_default();
    view(ctx, &draft, v, &[])
}

/// `POST /studio/drafts/{id}/result`
pub fn save(ctx: &mut Ctx<'_>) -> Result<Reply> {
    let mut draft = Draft::of_path(ctx)?;
    let posted = ctx.request.form.clone();
    match draft.change(ctx, "result", |files| write(files, &posted))? {
        Ok(()) => Ok(Reply::goto(format!("/studio/drafts/{}/result", draft.id))),
        Err(problems) => view(ctx, &draft, posted, &problems),
    }
}

fn write(files: &mut Files, posted: &Fields) -> Edited {
    let names = ["title_vi", "title_en", "lines_vi", "lines_en"];
    let mut problems = missing(&names.map(|name| (name, posted.get(name))));
    for name in names {
        let lines = template::lines(posted.get(name));
        if !lines.iter().all(|it| template::is_balanced(it)) {
            problems.push(FieldProblem::new(name, "studio-error-braces"));
        }
    }
    if !problems.is_empty() {
        return Err(problems);
    }
    let simple = read(posted);
    let text = template::write(&simple, &template::options(files));
    files.insert(template::PATH.to_owned(), text);
    crate::edit::say(files, "result", &simple.title_vi, &simple.title_en);
    Ok(())
}

fn read(posted: &Fields) -> Simple {
    let title = |name: &str| crate::wording::one_line(posted.get(name));
    Simple {
        title_vi: title("title_vi"),
        title_en: title("title_en"),
        lines_vi: template::lines(posted.get("lines_vi")),
        lines_en: template::lines(posted.get("lines_en")),
    }
}

fn values(simple: &Simple) -> Fields {
    let pairs = [
        ("title_vi", simple.title_vi.clone()),
        ("title_en", simple.title_en.clone()),
        ("lines_vi", simple.lines_vi.join("\n")),
        ("lines_en", simple.lines_en.join("\n")),
    ];
    fields(pairs.map(|(name, value)| (name.to_owned(), value)).to_vec())
}

fn view(ctx: &Ctx<'_>, draft: &Draft, v: Fields, problems: &[FieldProblem]) -> Result<Reply> {
    let head = head(ctx, draft, "/result");
    let lang = ctx.lang.code();
    let places: Vec<(String, String)> = draft.pack().map_or_else(
        |_| Vec::new(),
        |pack| {
            pack.form.fields().map(|it| (it.id.clone(), pack.texts.label(lang, &it.label_key()))).collect()
        },
    );
    let worded = |line: &str| {
        places.iter().fold(line.to_owned(), |line, (id, label)| {
            line.replace(&format!("{{{id}}}"), &format!("[{label}]"))
        })
    };
    let title = worded(v.get(&format!("title_{lang}")));
    let lines = template::lines(v.get(&format!("lines_{lang}")));
    let view = View {
        simple: draft.files.get(template::PATH).is_some_and(|it| template::read(it).is_some()),
        preview: lines.iter().map(|it| worded(it)).collect(),
        preview_title: title,
        places,
        page: draft_page(ctx, &head, ctx.t("studio-tab-result"), problems),
        head,
        v,
    };
    drawn(&view, problems)
}
