//! The way of a case: its steps as a line, each with what may be changed.

use askama::Template;
use kernel::{Ctx, FieldProblem, Fields, Reply, Result};
use toml::{Table, Value};
use ui::{Choice, Page};

use super::{Head, choices, draft_page, drawn, head, term_words, units};
use crate::draft::Draft;
use crate::edit::way::{ROLES, onward};
use crate::edit::{self, id_of, rows, table};

#[derive(Template)]
#[template(path = "way.html")]
struct View<'a> {
    page: Page<'a>,
    head: Head,
    steps: Vec<StepLine>,
    ends: Vec<String>,
    v: Fields,
    roles: Vec<Choice>,
    units: Vec<Choice>,
    after: Vec<Choice>,
}

/// A step as the line shows it.
struct StepLine {
    id: String,
    title: String,
    vi: String,
    en: String,
    role: String,
    term: String,
    amount: String,
    is_task: bool,
    /// Where its acts lead, in words.
    turns: Vec<String>,
    roles: Vec<Choice>,
    units: Vec<Choice>,
    supplement: Vec<Choice>,
    refuse: Vec<Choice>,
    may_go: bool,
}

/// `GET /studio/drafts/{id}/way`
pub fn show(ctx: &mut Ctx<'_>) -> Result<Reply> {
    let draft = Draft::of_path(ctx)?;
    view(ctx, &draft, Fields::default(), &[])
}

/// `POST /studio/drafts/{id}/way`: `act` is `save`, `insert` or `delete`; `id` is the step.
pub fn act(ctx: &mut Ctx<'_>) -> Result<Reply> {
    let mut draft = Draft::of_path(ctx)?;
    let posted = ctx.request.form.clone();
    let id = posted.get("id").to_owned();
    let done = draft.change(ctx, "way", |files| match posted.get("act") {
        "save" => edit::way::save(files, &id, &posted),
        "insert" => edit::way::insert(files, &id, &posted),
        "delete" => edit::way::delete(files, &id),
        _ => Err(vec![FieldProblem::new("", "studio-error-gone")]),
    })?;
    match done {
        Ok(()) => Ok(Reply::goto(format!("/studio/drafts/{}/way", draft.id))),
        Err(problems) => view(ctx, &draft, posted, &problems),
    }
}

fn view(ctx: &Ctx<'_>, draft: &Draft, v: Fields, problems: &[FieldProblem]) -> Result<Reply> {
    let head = head(ctx, draft, "/way");
    let mut flow = table(&draft.files, "flow.toml").unwrap_or_default();
    let words = draft.all_words(ctx.lang.code());
    let named = |kind: &str, id: &str| {
        words.get(&format!("{kind}-{id}")).map_or_else(|| id.to_owned(), |it| it.text.clone())
    };
    let ends: Vec<String> = rows(&mut flow, "end").iter().map(|it| id_of(it).to_owned()).collect();
    let name = |id: &str| named(if ends.iter().any(|it| it == id) { "end" } else { "step" }, id);
    let targets: Vec<(String, String)> =
        edit::way::targets(&flow).into_iter().map(|id| (id.clone(), name(&id))).collect();
    let steps: Vec<Table> = rows(&mut flow, "step").iter().filter_map(|it| it.as_table().cloned()).collect();
    let line = |step: &Table| line(ctx, draft, step, &targets, &name);
    let after = steps.iter().filter(|it| onward(it).is_some() && text(it, "kind") != "result");
    let after = after.map(|it| (text(it, "id").to_owned(), name(text(it, "id")))).collect();
    let view = View {
        steps: steps.iter().map(line).collect(),
        ends: ends.iter().map(|it| named("end", it)).collect(),
        roles: roles(ctx, v.get("role")),
        units: units(ctx, v.get("unit")),
        after: choices(after, v.get("id")),
        page: draft_page(ctx, &head, ctx.t("studio-tab-way"), problems),
        head,
        v,
    };
    drawn(&view, problems)
}

fn line(
    ctx: &Ctx<'_>,
    draft: &Draft,
    step: &Table,
    targets: &[(String, String)],
    name: &impl Fn(&str) -> String,
) -> StepLine {
    let id = text(step, "id");
    let term: Option<vn::Term> = text(step, "term").parse().ok();
    let actions = step.get("actions").and_then(Value::as_table);
    let turn = |(act, target): (&String, &Value)| {
        let target = target.as_str().unwrap_or("");
        format!("{} → {}", act_words(ctx, act), name(target))
    };
    let chosen = |act: &str| actions.and_then(|it| it.get(act)?.as_str()).unwrap_or("").to_owned();
    let others = || targets.iter().filter(|(target, _)| target != id).cloned().collect::<Vec<_>>();
    let key = format!("step-{id}");
    StepLine {
        title: name(id),
        vi: draft.words("vi", &key),
        en: draft.words("en", &key),
        role: role_words(ctx, text(step, "role")).to_owned(),
        term: term.map(|it| term_words(ctx, it)).unwrap_or_default(),
        amount: term.map(|it| it.amount().to_string()).unwrap_or_default(),
        is_task: text(step, "kind") == "task",
        turns: actions.into_iter().flatten().map(turn).collect(),
        roles: roles(ctx, text(step, "role")),
        units: units(ctx, term.map_or("", |it| it.unit().as_str())),
        supplement: choices(others(), &chosen("supplement")),
        refuse: choices(others(), &chosen("refuse")),
        may_go: onward(step).is_some() && text(step, "kind") == "task",
        id: id.to_owned(),
    }
}

fn text<'a>(step: &'a Table, key: &str) -> &'a str {
    step.get(key).and_then(Value::as_str).unwrap_or("")
}

fn roles(ctx: &Ctx<'_>, chosen: &str) -> Vec<Choice> {
    choices(ROLES.iter().map(|it| ((*it).to_owned(), role_words(ctx, it).to_owned())).collect(), chosen)
}

fn role_words<'a>(ctx: &'a Ctx<'_>, role: &str) -> &'a str {
    ctx.t(match role {
        "reception" => "studio-role-reception",
        "officer" => "studio-role-officer",
        "leader" => "studio-role-leader",
        "agency" => "studio-role-agency",
        _ => "studio-role-applicant",
    })
}

/// An act as all services call it.
fn act_words(ctx: &Ctx<'_>, act: &str) -> String {
    let mut texts = packs::Texts::default();
    // The shared words come with any language.
    let _ = texts.add(ctx.lang.code(), "");
    texts.label(ctx.lang.code(), &format!("action-{act}"))
}
