//! Golden tests: saved tries, all of them run each time the page is opened.

use askama::Template;
use kernel::{Ctx, FieldProblem, Reply, Result};
use ui::Page;

use super::{Head, draft_page, drawn, head};
use crate::draft::Draft;
use crate::edit::{id_from, missing};
use crate::ready::Ready;
use crate::stage::TESTS_MIN;

#[derive(Template)]
#[template(path = "tests.html")]
struct View<'a> {
    page: Page<'a>,
    head: Head,
    tests: Vec<TestLine>,
    wanted: usize,
}

struct TestLine {
    name: String,
    says: String,
    /// Part, what should have come out, what came out.
    differences: Vec<(String, String, String)>,
}

/// `GET /studio/drafts/{id}/tests`
pub fn show(ctx: &mut Ctx<'_>) -> Result<Reply> {
    let draft = Draft::of_path(ctx)?;
    view(ctx, &draft, &[])
}

/// `POST /studio/drafts/{id}/tests`: `act` is `save` (with a try) or `delete` (with `id`).
pub fn act(ctx: &mut Ctx<'_>) -> Result<Reply> {
    let mut draft = Draft::of_path(ctx)?;
    let posted = ctx.request.form.clone();
    let now = ctx.now;
    let test = match (posted.get("act"), draft.pack()) {
        ("save", Ok(pack)) => Some(super::trial::golden(&pack, &posted, now)?),
        _ => None,
    };
    let done = draft.change(ctx, "tests", |files| match (posted.get("act"), test) {
        ("save", Some(text)) => {
            let problems = missing(&[("says", posted.get("says"))]);
            if !problems.is_empty() {
                return Err(problems);
            }
            let name = |path: &String| path.strip_prefix("tests/")?.strip_suffix(".toml").map(str::to_owned);
            let taken: Vec<String> = files.keys().filter_map(name).collect();
            files.insert(format!("tests/{}.toml", id_from(posted.get("says"), &taken)), text);
            Ok(())
        }
        ("delete", _) => {
            files.remove(&format!("tests/{}.toml", posted.get("id")));
            Ok(())
        }
        _ => Err(vec![FieldProblem::new("", "studio-trial-broken")]),
    })?;
    match done {
        Ok(()) => Ok(Reply::goto(format!("/studio/drafts/{}/tests", draft.id))),
        Err(problems) => view(ctx, &draft, &problems),
    }
}

fn view(ctx: &Ctx<'_>, draft: &Draft, problems: &[FieldProblem]) -> Result<Reply> {
    let head = head(ctx, draft, "/tests");
    let line = |(name, says, differences): (String, String, Vec<packs::Difference>)| TestLine {
        name,
        says,
        differences: differences.into_iter().map(|it| (it.part, it.expected, it.found)).collect(),
    };
    let view = View {
        tests: Ready::of(ctx, draft)?.tests.into_iter().map(line).collect(),
        wanted: TESTS_MIN,
        page: draft_page(ctx, &head, ctx.t("studio-tab-tests"), problems),
        head,
    };
    drawn(&view, problems)
}
