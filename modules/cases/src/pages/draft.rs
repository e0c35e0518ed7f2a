//! Answering: one page of related questions at a time, then all of it to check, then filing.

use std::sync::Arc;

use askama::Template;
use contracts::organisations::directory;
use kernel::{Ctx, Error, Id, Reply, Result, Upload};
use packs::{Answer, FieldError, Kind, Pack};
use ui::{Page, Problem, Task};

use crate::draft::{Draft, look_up, pack_of, today};
use crate::filing::{self, Filing};
use crate::view::question::Asking;
use crate::view::{Group, Question, groups, papers};
use crate::words::worded;
use crate::{bundle, clock, store, upload};

use super::{page, page_with_problems};

#[derive(Template)]
#[template(path = "form.html")]
struct Form<'a> {
    page: Page<'a>,
    draft: Id,
    form_page: &'a str,
    back: String,
    now: usize,
    total: usize,
    questions: Vec<Question>,
    with_files: bool,
    /// For communes: which province is offered, and the others.
    province: String,
    provinces: Vec<ui::Choice>,
    asks_place: bool,
    changing: bool,
}

#[derive(Template)]
#[template(path = "check.html")]
struct Check<'a> {
    page: Page<'a>,
    draft: Id,
    groups: Vec<Group>,
    papers: Vec<Task>,
    agency: String,
    due_at: i64,
    fee: String,
    warnings: Vec<String>,
    complete: bool,
    expires_at: i64,
    first_gap: String,
}

/// The draft in the path, if it is the actor's own and alive, with its pack.
fn draft_of(ctx: &mut Ctx<'_>) -> Result<(Draft, Arc<Pack>)> {
    let id = ctx.id_param("id")?;
    let draft = store::draft::of_account(ctx.db, id, ctx.actor.account, ctx.now)?;
    let pack = pack_of(ctx, &draft.service, draft.pack_version)?;
    Ok((draft, pack))
}

/// Goes to the first page with a gap, or to the check.
pub fn resume(ctx: &mut Ctx<'_>) -> Result<Reply> {
    let (draft, pack) = draft_of(ctx)?;
    Ok(Reply::goto(next_gap(&draft, &pack, today(ctx.now))))
}

fn next_gap(draft: &Draft, pack: &Pack, today: jiff::civil::Date) -> String {
    let gap = pack.validate_all(&pack.form.live(&draft.answers), today).into_iter().find_map(|error| {
        let field = error.field.split('.').next().unwrap_or_default().to_owned();
        pack.form.page_of(&field).map(|it| it.id.clone())
    });
    match gap {
        Some(page) => format!("/cases/drafts/{}/pages/{page}", draft.id),
        None => format!("/cases/drafts/{}/check", draft.id),
    }
}

pub fn show(ctx: &mut Ctx<'_>) -> Result<Reply> {
    let (draft, pack) = draft_of(ctx)?;
    let id = ctx.param("page")?.to_owned();
    let view = form_view(ctx, &draft, &pack, &id, &[], Vec::new())?;
    page(&view)
}

fn form_view<'a>(
    ctx: &'a Ctx<'_>,
    draft: &Draft,
    pack: &'a Pack,
    id: &str,
    posted: &[(String, String)],
    problems: Vec<Problem>,
) -> Result<Form<'a>> {
    let lang = ctx.lang.code();
    let form_page = pack.form.page(id).ok_or(Error::NotFound)?;
    let visible = pack.form.visible_pages(&draft.answers);
    let now = visible.iter().position(|it| it.id == id).ok_or(Error::NotFound)?;
    let home = ctx.setting("home_province").unwrap_or("48");
    let asked =
        [ctx.field("_province"), ctx.query("province")].into_iter().find(|it| vn::province(it).is_some());
    let province = asked.unwrap_or(home).to_owned();
    let live = pack.form.live(&draft.answers);
    let asking =
        Asking { pack, answers: &live, lang, posted, province: &province, add_row: ctx.query("add") };
    let questions = pack.form.questions(form_page, &draft.answers);
    let has = |wanted: fn(&Kind) -> bool| questions.iter().any(|(field, _)| wanted(&field.kind));
    let back = match pack.form.previous_page(id, &draft.answers) {
        Some(before) => format!("/cases/drafts/{}/pages/{}", draft.id, before.id),
        None => format!("/services/{}", draft.service),
    };
    let mut page = Page::door(ctx.scene(), pack.texts.label(lang, &format!("page-{id}")))
        .crumb(pack.texts.label(lang, "name"), format!("/services/{}", draft.service));
    page.problems = problems;
    page.shared_computer = ctx.actor.is_official();
    let provinces: Vec<(&str, &str)> =
        vn::provinces().map(|it| (it.code.as_str(), it.name_vi.as_str())).collect();
    Ok(Form {
        page,
        draft: draft.id,
        form_page: &form_page.id,
        back,
        now: now + 1,
        total: visible.len() + 1,
        with_files: has(|kind| matches!(kind, Kind::File(_))),
        asks_place: has(|kind| matches!(kind, Kind::Commune(_) | Kind::Address(_))),
        questions: questions.into_iter().map(|(field, asked)| asking.question(field, asked)).collect(),
        provinces: ui::Choice::list(&provinces, &province),
        province,
        changing: ctx.query("change") == "yes",
    })
}

/// Takes a page of answers. Files are made durable first; then answers, look-ups and files are one command.
pub fn answer(ctx: &mut Ctx<'_>) -> Result<Reply> {
    let (_, pack) = draft_of(ctx)?;
    pack.form.page(ctx.param("page")?).ok_or(Error::NotFound)?;
    let (kept, broken) = keep_files(ctx, &pack)?;
    ctx.command(move |ctx| save(ctx, &kept, &broken))
}

/// A file whose bytes are durable, with its key and kind.
struct Kept {
    file: Upload,
    blob: String,
    kind: packs::FileKind,
}

fn keep_files(ctx: &mut Ctx<'_>, pack: &Pack) -> Result<(Vec<Kept>, Vec<FieldError>)> {
    let (mut kept, mut broken) = (Vec::new(), Vec::new());
    for file in upload::received(ctx)? {
        let Some(Kind::File(rules)) = pack.form.field(&file.field).map(|it| &it.kind) else { continue };
        let max_mib = rules.max_mib.unwrap_or(20);
        if file.bytes.len() as u64 > u64::from(max_mib) * 1024 * 1024 {
            let args = vec![("max", max_mib.to_string())];
            broken.push(FieldError { field: file.field.clone(), key: "file-too-big".into(), args });
            continue;
        }
        match upload::judged(ctx, &file)? {
            Ok(kind) => {
                let blob = upload::keep(ctx, &file)?;
                kept.push(Kept { file, blob, kind });
            }
            Err(key) => {
                broken.push(FieldError { field: file.field.clone(), key: key.into(), args: Vec::new() });
            }
        }
    }
    Ok((kept, broken))
}

fn save(ctx: &mut Ctx<'_>, kept: &[Kept], broken: &[FieldError]) -> Result<Reply> {
    let (mut draft, pack) = draft_of(ctx)?;
    let id = ctx.param("page")?.to_owned();
    let form_page = pack.form.page(&id).ok_or(Error::NotFound)?;
    let request = Arc::clone(&ctx.request);
    let mut errors = broken.to_vec();
    for Kept { file, blob, kind } in kept {
        let stored = upload::note(ctx, file, blob, *kind)?;
        errors.extend(pack.form.attach(&mut draft.answers, &file.field, stored).err().unwrap_or_default());
    }
    let day = today(ctx.now);
    let read = pack.read_page(form_page, &request.form.0, &mut draft.answers, day);
    let already = |error: &FieldError| errors.iter().any(|it| it.field == error.field);
    let fresh: Vec<FieldError> = read.into_iter().filter(|it| !already(it)).collect();
    errors.extend(fresh);
    let adding = !ctx.field("_add").is_empty();
    let moving_province = ctx.request.form.has("_choose_province");
    if !errors.is_empty() && !adding && !moving_province {
        let problems = worded(&errors, &pack, ctx.lang);
        let view = form_view(ctx, &draft, &pack, &id, &request.form.0, problems)?;
        return page_with_problems(&view);
    }
    look_up(ctx, &pack, &mut draft.answers, None)?;
    store::draft::set_answers(ctx.db, &draft, ctx.now)?;
    if draft.bundle != Id(0) {
        bundle::share(ctx, &draft, &pack)?;
    }
    Ok(Reply::goto(next_page(ctx, &draft, &pack, &id, adding, moving_province)))
}

fn next_page(ctx: &Ctx<'_>, draft: &Draft, pack: &Pack, id: &str, adding: bool, moving: bool) -> String {
    let here = format!("/cases/drafts/{}/pages/{id}", draft.id);
    if adding {
        return format!("{here}?add={}", ctx.field("_add"));
    }
    if moving {
        return format!("{here}?province={}", ctx.field("_province"));
    }
    // Somebody who came from the check to change an answer goes back there, unless new questions appeared.
    if ctx.field("_change") == "yes" {
        return next_gap(draft, pack, today(ctx.now));
    }
    match pack.form.next_page(id, &draft.answers) {
        Some(next) => format!("/cases/drafts/{}/pages/{}", draft.id, next.id),
        None => format!("/cases/drafts/{}/check", draft.id),
    }
}

/// Takes a file out of the draft, or throws the whole draft away.
pub fn remove(ctx: &mut Ctx<'_>) -> Result<Reply> {
    let (mut draft, pack) = draft_of(ctx)?;
    let file = ctx.field("file").to_owned();
    let Some((field, upload)) = file.split_once(':') else {
        store::draft::delete(ctx.db, draft.id, ctx.actor.account)?;
        return Ok(Reply::goto("/cases"));
    };
    pack.form.detach(&mut draft.answers, field, upload);
    store::draft::set_answers(ctx.db, &draft, ctx.now)?;
    let page = pack.form.page_of(field).ok_or(Error::NotFound)?;
    Ok(Reply::goto(format!("/cases/drafts/{}/pages/{}", draft.id, page.id)))
}

pub fn check(ctx: &mut Ctx<'_>) -> Result<Reply> {
    let (draft, pack) = draft_of(ctx)?;
    let view = check_view(ctx, &draft, &pack)?;
    page(&view)
}

fn check_view<'a>(ctx: &'a mut Ctx<'_>, draft: &Draft, pack: &'a Pack) -> Result<Check<'a>> {
    let lang = ctx.lang.code();
    let live = pack.form.live(&draft.answers);
    let day = today(ctx.now);
    let gaps = pack.validate_all(&live, day);
    let agency = deciding(ctx, draft, pack)?;
    let ctx: &'a Ctx<'_> = ctx;
    let change = format!("/cases/drafts/{}/pages/{{}}?change=yes", draft.id);
    let mut page = Page::door(ctx.scene(), ctx.t("cases-check-title"))
        .crumb(pack.texts.label(lang, "name"), format!("/services/{}", draft.service));
    page.shared_computer = ctx.actor.is_official();
    let fee = pack.fee(draft.channel, &live, filing::set_by_province(ctx, pack));
    Ok(Check {
        groups: groups(pack, &draft.answers, lang, &change),
        papers: papers(pack, &draft.answers, lang),
        agency,
        due_at: clock::promised(pack, draft.channel, ctx.now),
        fee: fee.map(|it| fee_words(pack, &it, lang)).unwrap_or_default(),
        warnings: worded(&pack.warnings(&live, day), pack, ctx.lang).into_iter().map(|it| it.text).collect(),
        complete: gaps.is_empty(),
        first_gap: next_gap(draft, pack, day),
        draft: draft.id,
        expires_at: draft.expires_at,
        page,
    })
}

/// The amount and why.
pub fn fee_words(pack: &Pack, fee: &packs::Fee, lang: &str) -> String {
    let reason = pack.texts.label(lang, &fee.reason_key);
    match fee.amount_vnd {
        Some(amount) if amount > 0 => {
            let shown = if lang == "en" { vn::Vnd(amount).in_english() } else { vn::Vnd(amount).to_string() };
            format!("{shown} · {reason}")
        }
        _ => reason,
    }
}

/// The name of the agency that will decide.
fn deciding(ctx: &mut Ctx<'_>, draft: &Draft, pack: &Pack) -> Result<String> {
    let directory = directory(ctx)?;
    let place = pack.service.applicant.place.as_ref().and_then(|field| match draft.answers.get(field) {
        Some(Answer::Address(address)) => Some(address.commune.clone()),
        Some(answer) => answer.as_text().map(str::to_owned),
        None => None,
    });
    let unit = match place {
        Some(commune) => (directory.unit_by_code)(ctx, &commune)?,
        None => (directory.unit)(ctx, draft.agency)?,
    };
    Ok(unit.map(|it| it.name).unwrap_or_default())
}

/// Files the case; the draft is gone with it, in the same transaction.
pub fn file(ctx: &mut Ctx<'_>) -> Result<Reply> {
    let (draft, pack) = draft_of(ctx)?;
    let at_counter = ctx.actor.is_official();
    let account =
        if at_counter { filing::account_of(ctx, &pack, &draft.answers)? } else { ctx.actor.account };
    let filing = Filing {
        pack: &pack,
        answers: &draft.answers,
        channel: draft.channel,
        agency: (draft.agency != Id(0)).then_some(draft.agency),
        account,
        filer: if at_counter { ctx.actor.account } else { Id(0) },
    };
    match filing::file(ctx, &filing) {
        Ok(case) => {
            store::draft::delete(ctx.db, draft.id, ctx.actor.account)?;
            let room = if at_counter { "/cases/desk/" } else { "/cases/" };
            let rest =
                if draft.bundle == Id(0) { String::new() } else { format!("&bundle={}", draft.bundle) };
            Ok(Reply::goto(format!("{room}{}?filed=yes{rest}", case.code)))
        }
        Err(Error::Invalid(_)) => {
            let view = check_view(ctx, &draft, &pack)?;
            page_with_problems(&view)
        }
        Err(other) => Err(other),
    }
}
