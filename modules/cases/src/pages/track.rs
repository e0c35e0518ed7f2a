//! A person's own case: how far it is, what they can do, what was issued, what they said about it.

use std::sync::Arc;

use askama::Template;
use contracts::documents::{Listed, documents};
use contracts::organisations::directory;
use kernel::{Ctx, Error, Reply, Result};
use packs::{Action, Pack, StepKind};
use ui::{Choice, Moment, Page, Tone};

use crate::case::{Case, state_key};
use crate::draft::{look_up, pack_of};
use crate::moving::{self, Deed};
use crate::store::file::Stored;
use crate::store::message::Message;
use crate::store::rating::Rating;
use crate::view::{Group, groups, timeline};
use crate::{rating, store, upload};

use super::{mine, page};

#[derive(Template)]
#[template(path = "track.html")]
struct Track<'a> {
    page: Page<'a>,
    case: &'a Case,
    state: &'a str,
    tone: Tone,
    agency: String,
    filed: bool,
    /// What was begun together with it and is not filed yet.
    rest: Vec<mine::Begun>,
    moments: Vec<Moment>,
    messages: Vec<Message>,
    documents: Vec<Listed>,
    groups: Vec<Group>,
    files: Vec<Stored>,
    /// What the case waits for from the applicant, if anything: `supplement`, `confirm`, `fee`.
    waits: &'static str,
    fields: Vec<Choice>,
    may_withdraw: bool,
    rating: Option<Rating>,
    fee: String,
}

/// The case in the path, if it is the actor's own.
fn own(ctx: &mut Ctx<'_>) -> Result<(Case, Arc<Pack>)> {
    let code = ctx.param("code")?.to_owned();
    let case = store::case::by_code(ctx.db, &code)?;
    if !case.is_applicant(&ctx.actor) {
        return Err(Error::NotFound);
    }
    let pack = pack_of(ctx, &case.service, case.pack_version)?;
    Ok((case, pack))
}

pub fn show(ctx: &mut Ctx<'_>) -> Result<Reply> {
    if ctx.actor.is_official() {
        return Ok(Reply::goto(format!("/cases/desk/{}", ctx.param("code")?)));
    }
    let (case, pack) = own(ctx)?;
    show_case(ctx, &case, &pack, &[])
}

fn show_case(
    ctx: &mut Ctx<'_>,
    case: &Case,
    pack: &Pack,
    problems: &[kernel::FieldProblem],
) -> Result<Reply> {
    let lang = ctx.lang.code();
    let unit = directory(ctx)?.unit;
    let agency = unit(ctx, case.agency)?.map(|it| it.name).unwrap_or_default();
    let moments = timeline(ctx, case, pack, false)?;
    let list = documents(ctx)?.of_case;
    let issued = list(ctx, &case.code)?;
    let messages = store::message::of_case(ctx.db, case.id)?;
    let files = store::file::of_case(ctx.db, case.id)?;
    let rated = store::rating::by_case(ctx.db, case.id)?;
    let step = pack.flow.step(&case.step);
    let rest = match ctx.query("bundle").parse() {
        Ok(bundle) => mine::of_bundle(ctx, bundle)?,
        Err(_) => Vec::new(),
    };
    let mut view_page = Page::door(ctx.scene(), format!("{} – {}", case.service_name, case.matter))
        .crumb(ctx.t("cases-mine-title"), "/cases")
        .with_problems(problems);
    view_page.live = true;
    let view = Track {
        state: ctx.t(state_key(case.state)),
        tone: mine::tone(case.state),
        agency,
        filed: ctx.query("filed") == "yes",
        rest,
        moments,
        messages: messages
            .into_iter()
            .filter(|it| it.kind != "propose_refusal" && it.kind != "return")
            .collect(),
        documents: issued,
        groups: groups(pack, &case.answers, lang, ""),
        files,
        waits: match step.map(|it| it.kind) {
            Some(StepKind::Supplement) => "supplement",
            Some(StepKind::Confirm) => "confirm",
            Some(StepKind::Fee) => "fee",
            _ => "",
        },
        fields: file_fields(pack, case, lang),
        may_withdraw: step.is_some_and(|it| it.actions.contains_key(&Action::Withdraw)),
        rating: rated,
        fee: case.fee.amount_vnd.filter(|it| *it > 0).map(|it| vn::Vnd(it).to_string()).unwrap_or_default(),
        page: view_page,
        case,
    };
    let reply = page(&view)?;
    Ok(if problems.is_empty() { reply } else { Reply { status: 422, ..reply } })
}

/// The papers that a supplement may bring.
fn file_fields(pack: &Pack, case: &Case, lang: &str) -> Vec<Choice> {
    let live = pack.form.live(&case.answers);
    let shown = pack.form.visible_pages(&live).into_iter().flat_map(|page| pack.form.questions(page, &live));
    let files = shown.filter(|(field, _)| matches!(field.kind, packs::Kind::File(_)));
    let pairs: Vec<(String, String)> =
        files.map(|(field, _)| (field.id.clone(), pack.texts.label(lang, &field.label_key()))).collect();
    Choice::list(&pairs, pairs.first().map_or("", |it| it.0.as_str()))
}

/// What was missing: files and words. The clock goes on from here.
pub fn supplement(ctx: &mut Ctx<'_>) -> Result<Reply> {
    let (case, pack) = own(ctx)?;
    let field = ctx.field("field").to_owned();
    let mut kept = Vec::new();
    for file in upload::received(ctx)? {
        match upload::judged(ctx, &file)? {
            Ok(kind) => {
                let blob = upload::keep(ctx, &file)?;
                kept.push((file, blob, kind));
            }
            Err(key) => return show_case(ctx, &case, &pack, &[upload::problem("file", key)]),
        }
    }
    if kept.is_empty() && ctx.field("words").is_empty() {
        return show_case(ctx, &case, &pack, &[upload::problem("file", "attach-file")]);
    }
    ctx.command(move |ctx| {
        let (mut case, pack) = own(ctx)?;
        let words = ctx.field("words").to_owned();
        for (file, blob, kind) in &kept {
            let stored = upload::note(ctx, file, blob, *kind)?;
            let id = stored.upload.parse().map_err(|_| Error::Bug("a file without an id".to_owned()))?;
            store::file::claim(ctx.db, id, case.id, ctx.actor.account)?;
            // A paper beyond the form's own count stays with the case as an extra file.
            let _ = pack.form.attach(&mut case.answers, &field, stored);
        }
        let code = case.code.clone();
        look_up(ctx, &pack, &mut case.answers, Some(&code))?;
        moving::act(ctx, &mut case, &pack, Deed { action: Action::Answer, words: &words })?;
        Ok(Reply::goto(format!("/cases/{}", case.code)))
    })
}

/// The applicant agrees with the draft that an official changed, or asks for a correction.
pub fn confirm(ctx: &mut Ctx<'_>) -> Result<Reply> {
    let (mut case, pack) = own(ctx)?;
    let words = ctx.field("words").to_owned();
    let action = if ctx.field("answer") == "correct" { Action::Correct } else { Action::Confirm };
    match moving::act(ctx, &mut case, &pack, Deed { action, words: &words }) {
        Ok(()) => Ok(Reply::goto(format!("/cases/{}", case.code))),
        Err(Error::Invalid(problems)) => {
            let (case, pack) = own(ctx)?;
            show_case(ctx, &case, &pack, &problems)
        }
        Err(other) => Err(other),
    }
}

pub fn withdraw(ctx: &mut Ctx<'_>) -> Result<Reply> {
    let (mut case, pack) = own(ctx)?;
    let words = ctx.field("words").to_owned();
    moving::act(ctx, &mut case, &pack, Deed { action: Action::Withdraw, words: &words })?;
    Ok(Reply::goto(format!("/cases/{}", case.code)))
}

pub fn rate(ctx: &mut Ctx<'_>) -> Result<Reply> {
    let (case, pack) = own(ctx)?;
    match rating::read(ctx.field("level"), ctx.field("words")) {
        Ok(given) => {
            rating::give(ctx, &case, &given)?;
            Ok(Reply::goto(format!("/cases/{}", case.code)))
        }
        Err(Error::Invalid(problems)) => show_case(ctx, &case, &pack, &problems),
        Err(other) => Err(other),
    }
}
