//! What the service is: names, audience, level, law, and which questions say who files.

use askama::Template;
use kernel::{Ctx, FieldProblem, Fields, Reply, Result};
use toml::Value;
use ui::{Choice, Page};

use super::{Head, choices, draft_page, drawn, fields, head};
use crate::draft::Draft;
use crate::edit::facts::{APPLICANT, APPLICANT_MUST};
use crate::edit::{self, table};
use crate::pages::begin;

#[derive(Template)]
#[template(path = "facts.html")]
struct View<'a> {
    page: Page<'a>,
    head: Head,
    v: Fields,
    audiences: Vec<Choice>,
    levels: Vec<Choice>,
    applicant: Vec<Who>,
}

/// A thing that cases need to know, and the question that tells it.
struct Who {
    name: String,
    label: &'static str,
    questions: Vec<Choice>,
    optional: bool,
}

/// `GET /studio/drafts/{id}/facts`
pub fn show(ctx: &mut Ctx<'_>) -> Result<Reply> {
    let draft = Draft::of_path(ctx)?;
    let v = values(&draft);
    view(ctx, &draft, v, &[])
}

/// `POST /studio/drafts/{id}/facts`
pub fn save(ctx: &mut Ctx<'_>) -> Result<Reply> {
    let mut draft = Draft::of_path(ctx)?;
    let posted = ctx.request.form.clone();
    match draft.change(ctx, "facts", |files| edit::facts::save(files, &posted))? {
        Ok(()) => Ok(Reply::goto(format!("/studio/drafts/{}", draft.id))),
        Err(problems) => view(ctx, &draft, posted, &problems),
    }
}

fn values(draft: &Draft) -> Fields {
    let service = table(&draft.files, "service.toml").unwrap_or_default();
    let mut pairs = Vec::new();
    let mut put = |name: &str, value: String| pairs.push((name.to_owned(), value));
    for key in ["name", "summary", "area", "result"] {
        for lang in ["vi", "en"] {
            put(&format!("{key}_{lang}"), draft.words(lang, key));
        }
    }
    let text = |value: Option<&Value>| value.and_then(Value::as_str).unwrap_or("").to_owned();
    put("level", text(service.get("level")));
    put("decision", text(service.get("decision")));
    put("minutes", service.get("minutes").and_then(Value::as_integer).unwrap_or(5).to_string());
    let list = |key: &str| service.get(key).and_then(Value::as_array).cloned().unwrap_or_default();
    let laws: Vec<String> = list("legal_basis").iter().map(|it| text(Some(it))).collect();
    put("legal_basis", laws.join(", "));
    for it in list("audience") {
        put("audience", text(Some(&it)));
    }
    for key in APPLICANT {
        put(&format!("applicant_{key}"), text(service.get("applicant").and_then(|it| it.get(key))));
    }
    fields(pairs)
}

fn view(ctx: &Ctx<'_>, draft: &Draft, v: Fields, problems: &[FieldProblem]) -> Result<Reply> {
    let head = head(ctx, draft, "/facts");
    let questions: Vec<(String, String)> = draft.pack().map_or_else(
        |_| Vec::new(),
        |pack| {
            let label = |it: &packs::Field| pack.texts.label(ctx.lang.code(), &it.label_key());
            pack.form.fields().map(|it| (it.id.clone(), label(it))).collect()
        },
    );
    let who = |(at, key): (usize, &str)| {
        let name = format!("applicant_{key}");
        Who {
            questions: choices(questions.clone(), v.get(&name)),
            name,
            label: applicant_key(key),
            optional: at >= APPLICANT_MUST,
        }
    };
    let view = View {
        audiences: begin::audiences(ctx, &v),
        levels: begin::levels(ctx, v.get("level")),
        applicant: APPLICANT.into_iter().enumerate().map(who).collect(),
        page: draft_page(ctx, &head, ctx.t("studio-tab-facts"), problems),
        head,
        v,
    };
    drawn(&view, problems)
}

fn applicant_key(key: &str) -> &'static str {
    match key {
        "name" => "studio-applicant-name",
        "number" => "studio-applicant-number",
        "phone" => "studio-applicant-phone",
        "subject" => "studio-applicant-subject",
        "email" => "studio-applicant-email",
        "place" => "studio-applicant-place",
        _ => "studio-applicant-delivery",
    }
}
