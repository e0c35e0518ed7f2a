//! A draft at a glance: what is done, what is missing, and what was done last.

use askama::Template;
use kernel::{Ctx, Error, Reply, Result};
use ui::{Page, Task, Tone};

use super::{FindingLine, Head, draft_page, drawn, finding_line, head};
use crate::draft::Draft;
use crate::ready::Ready;
use crate::{store, template};

/// Findings shown before the rest is counted.
const SHOWN: usize = 60;

#[derive(Template)]
#[template(path = "overview.html")]
struct View<'a> {
    page: Page<'a>,
    head: Head,
    list: Vec<Task>,
    blocking: Vec<FindingLine>,
    warnings: Vec<FindingLine>,
    /// When the newest change was made, in ms; zero when there is none to take back.
    changed: i64,
    base_version: u32,
}

/// `GET /studio/drafts/{id}`
pub fn show(ctx: &mut Ctx<'_>) -> Result<Reply> {
    let draft = Draft::of_path(ctx)?;
    let ready = Ready::of(ctx, &draft)?;
    let changed = store::last_change(ctx.db, draft.id)?.first().map_or(0, |it| it.at);
    let head = head(ctx, &draft, "");
    let line = |it| finding_line(ctx, &head, it);
    let view = View {
        list: checklist(ctx, &draft, &head, &ready),
        blocking: ready.blocking().take(SHOWN).map(line).collect(),
        warnings: ready.warnings().take(SHOWN).map(line).collect(),
        changed,
        base_version: draft.base_version,
        page: draft_page(ctx, &head, ctx.t("studio-tab-overview"), &[]),
        head,
    };
    drawn(&view, &[])
}

/// What a service consists of, in the order of the work.
fn checklist(ctx: &Ctx<'_>, draft: &Draft, head: &Head, ready: &Ready) -> Vec<Task> {
    let pack = draft.pack().ok();
    let counted = |key: &str, n: usize| ctx.format(key, &[("n", (n as i64).into())]);
    let questions = pack.as_ref().map_or(0, |it| it.form.fields().count());
    let steps = pack.as_ref().map_or(0, |it| it.flow.steps.len());
    let papers = pack.as_ref().map_or(0, |it| it.service.papers.len());
    let simple = draft.files.get(template::PATH).is_some_and(|it| template::read(it).is_some());
    let paper = if simple { "studio-list-result-simple" } else { "studio-list-result-written" };
    let rows = [
        ("/facts", "studio-tab-facts", String::new()),
        ("/form", "studio-tab-form", counted("studio-list-questions", questions)),
        ("/way", "studio-tab-way", counted("studio-list-steps", steps)),
        ("/fees", "studio-tab-fees", String::new()),
        ("/papers", "studio-tab-papers", counted("studio-list-papers", papers)),
        ("/words", "studio-tab-words", String::new()),
        ("/result", "studio-tab-result", ctx.t(paper).to_owned()),
        ("/tests", "studio-tab-tests", counted("studio-list-tests", ready.tests.len())),
    ];
    let row = |(rest, key, detail): (&str, &str, String)| {
        let open = ready.blocking().filter(|it| begins(&it.place, rest)).count();
        Task {
            title: ctx.t(key).to_owned(),
            detail,
            href: format!("{}{rest}", head.base),
            status: if open == 0 {
                ctx.t("studio-list-done").to_owned()
            } else {
                counted("studio-list-open", open)
            },
            tone: if open == 0 { Tone::Ok } else { Tone::Warn },
        }
    };
    rows.into_iter().map(row).collect()
}

/// The place belongs to a tab; questions are part of the form.
fn begins(place: &str, tab: &str) -> bool {
    place.starts_with(tab) || (tab == "/form" && place.starts_with("/questions"))
}

/// `POST /studio/drafts/{id}/undo`
pub fn undo(ctx: &mut Ctx<'_>) -> Result<Reply> {
    let mut draft = Draft::of_path(ctx)?;
    draft.undo(ctx)?;
    Ok(Reply::goto(format!("/studio/drafts/{}", draft.id)))
}

/// `POST /studio/drafts/{id}/removal`: a draft is thrown away; what is published stays.
pub fn remove(ctx: &mut Ctx<'_>) -> Result<Reply> {
    let draft = Draft::of_path(ctx)?;
    let lock = ctx.field("lock").parse().map_err(|_| Error::Conflict)?;
    if !store::drop_draft(ctx.db, draft.id, lock)? {
        return Err(Error::Conflict);
    }
    draft.tell_removed(ctx)?;
    Ok(Reply::goto("/studio"))
}
