//! Papers of the dossier.

use askama::Template;
use kernel::{Ctx, FieldProblem, Fields, Reply, Result};
use packs::Kind;
use toml::Value;
use ui::{Choice, Page};

use super::{Head, choices, conditions, draft_page, drawn, fields, head};
use crate::condition;
use crate::draft::Draft;
use crate::edit::{self, id_of, rows, table};

#[derive(Template)]
#[template(path = "papers.html")]
struct View<'a> {
    page: Page<'a>,
    head: Head,
    papers: Vec<(String, String)>,
    /// The paper that is being changed; empty for a new one.
    id: String,
    v: Fields,
    uploads: Vec<Choice>,
    conditions: Vec<Choice>,
}

/// `GET /studio/drafts/{id}/papers?paper=…`
pub fn show(ctx: &mut Ctx<'_>) -> Result<Reply> {
    let draft = Draft::of_path(ctx)?;
    let id = ctx.query("paper").to_owned();
    let v = values(&draft, &id);
    view(ctx, &draft, v.as_ref().map_or_else(String::new, |_| id), v.unwrap_or_default(), &[])
}

/// `POST /studio/drafts/{id}/papers`: `act` is `save` or `delete`.
pub fn act(ctx: &mut Ctx<'_>) -> Result<Reply> {
    let mut draft = Draft::of_path(ctx)?;
    let posted = ctx.request.form.clone();
    let id = posted.get("id").to_owned();
    let done = draft.change(ctx, "papers", |files| match posted.get("act") {
        "delete" => edit::papers::delete(files, &id),
        _ => edit::papers::save(files, &id, &posted),
    })?;
    match done {
        Ok(()) => Ok(Reply::goto(format!("/studio/drafts/{}/papers", draft.id))),
        Err(problems) => view(ctx, &draft, id, posted, &problems),
    }
}

fn values(draft: &Draft, id: &str) -> Option<Fields> {
    let paper = edit::papers::read(&draft.files, id)?;
    let mut pairs = Vec::new();
    for lang in ["vi", "en"] {
        pairs.push((format!("name_{lang}"), draft.words(lang, &format!("paper-{id}"))));
    }
    for key in ["originals", "copies"] {
        pairs.push((key.to_owned(), paper.get(key).map(Value::to_string).unwrap_or_default()));
    }
    for key in ["present_only", "form"] {
        let yes = paper.get(key).and_then(Value::as_bool) == Some(true);
        pairs.push((key.to_owned(), if yes { "yes" } else { "" }.to_owned()));
    }
    let upload = paper.get("upload").and_then(Value::as_str).unwrap_or("");
    pairs.push(("upload".to_owned(), upload.to_owned()));
    pairs.push(("when".to_owned(), condition::shown(&paper)));
    Some(fields(pairs))
}

fn view(ctx: &Ctx<'_>, draft: &Draft, id: String, v: Fields, problems: &[FieldProblem]) -> Result<Reply> {
    let head = head(ctx, draft, "/papers");
    let mut service = table(&draft.files, "service.toml").unwrap_or_default();
    let words = draft.all_words(ctx.lang.code());
    let name =
        |id: &str| words.get(&format!("paper-{id}")).map_or_else(|| id.to_owned(), |it| it.text.clone());
    let papers = rows(&mut service, "paper").iter().map(|it| (id_of(it).to_owned(), name(id_of(it))));
    let uploads = draft.pack().map_or_else(
        |_| Vec::new(),
        |pack| {
            let files = pack.form.fields().filter(|it| matches!(it.kind, Kind::File(_)));
            files.map(|it| (it.id.clone(), pack.texts.label(ctx.lang.code(), &it.label_key()))).collect()
        },
    );
    let view = View {
        papers: papers.collect(),
        uploads: choices(uploads, v.get("upload")),
        conditions: conditions(ctx, draft, "", v.get("when")),
        page: draft_page(ctx, &head, ctx.t("studio-tab-papers"), problems),
        head,
        id,
        v,
    };
    drawn(&view, problems)
}
