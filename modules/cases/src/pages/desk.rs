//! Officials' side: lists of the agency's cases, one case in full, and the acts on it.

use askama::Template;
use kernel::{Ctx, Error, FieldProblem, Id, Reply, Result};
use packs::{Action, Kind};
use ui::{Page, Tone};

use crate::case::{Case, Shelf, state_key};
use crate::draft::{pack_of, today};
use crate::moving::{self, Deed};
use crate::view::Question;
use crate::view::question::Asking;
use crate::words::worded;
use crate::{letters, opinions, store};

use super::{mine, page, page_with_problems, pane};

/// Cases on one page of a list.
const SHOWN: i64 = 50;

#[derive(Template)]
#[template(path = "desk_list.html")]
struct List<'a> {
    page: Page<'a>,
    shelf: &'a str,
    tabs: Vec<(&'static str, &'a str)>,
    lines: Vec<Line<'a>>,
    older: String,
}

/// A case in a list.
struct Line<'a> {
    code: String,
    title: String,
    detail: String,
    state: &'a str,
    tone: Tone,
    due_at: i64,
    late: bool,
}

/// A page of the desk around a body.
#[derive(Template)]
#[template(path = "desk_case.html")]
pub struct Whole<'a> {
    pub page: Page<'a>,
    pub body: String,
}

#[derive(Template)]
#[template(path = "draft_edit.html")]
struct EditDraft<'a> {
    page: Page<'a>,
    case: &'a Case,
    questions: Vec<Question>,
    back: String,
}

/// The agency's cases: open, waiting for the applicant, ready, closed, or overdue.
pub fn list(ctx: &mut Ctx<'_>) -> Result<Reply> {
    let agency = ctx.actor.agency().ok_or(Error::Forbidden)?;
    let asked = ctx.query("shelf").to_owned();
    let shelf = Shelf::ALL.into_iter().find(|it| it.as_str() == asked).unwrap_or(Shelf::Open);
    let overdue = asked == "overdue";
    let (found, older) = if overdue { overdue_page(ctx, agency)? } else { shelf_page(ctx, agency, shelf)? };
    let now = ctx.now;
    let lines = found.into_iter().map(|it| Line {
        title: format!("{} – {}", it.service_name, it.matter),
        detail: format!("{} · {}", it.code, it.applicant_name),
        state: ctx.t(state_key(it.state)),
        tone: mine::tone(it.state),
        late: it.closed_at.is_none() && it.due_at < it.paused_at.unwrap_or(now),
        due_at: it.due_at,
        code: it.code,
    });
    let lines = lines.collect();
    let tabs = [
        ("open", "cases-shelf-open"),
        ("overdue", "cases-shelf-overdue"),
        ("waiting", "cases-shelf-waiting"),
        ("ready", "cases-shelf-ready"),
        ("closed", "cases-shelf-closed"),
    ];
    page(&List {
        page: Page::desk(ctx.scene(), ctx.t("cases-nav-desk")),
        shelf: if overdue { "overdue" } else { shelf.as_str() },
        tabs: tabs.into_iter().map(|(name, key)| (name, ctx.t(key))).collect(),
        lines,
        older,
    })
}

type Found = (Vec<store::case::Listed>, String);

fn shelf_page(ctx: &mut Ctx<'_>, agency: Id, shelf: Shelf) -> Result<Found> {
    let below = ctx.query("below").parse().unwrap_or(Id(i64::MAX));
    let mut found = store::case::of_shelf(ctx.db, agency, shelf, below, SHOWN + 1)?;
    let more = found.len() > SHOWN as usize;
    found.truncate(SHOWN as usize);
    let last = found.last().filter(|_| more);
    let older =
        last.map(|it| format!("/cases/desk?shelf={}&below={}", shelf.as_str(), it.id)).unwrap_or_default();
    Ok((found, older))
}

fn overdue_page(ctx: &mut Ctx<'_>, agency: Id) -> Result<Found> {
    let after = (ctx.query("due").parse().unwrap_or(0), ctx.query("after").parse().unwrap_or(Id(0)));
    let mut found = store::case::overdue(ctx.db, agency, ctx.now, after, SHOWN + 1)?;
    let more = found.len() > SHOWN as usize;
    found.truncate(SHOWN as usize);
    let last = found.last().filter(|_| more);
    let older = last
        .map(|it| format!("/cases/desk?shelf=overdue&due={}&after={}", it.due_at, it.id))
        .unwrap_or_default();
    Ok((found, older))
}

/// The case, if the actor's agency decides it or has been asked about it.
pub(super) fn visible(ctx: &mut Ctx<'_>) -> Result<Case> {
    let code = ctx.param("code")?.to_owned();
    visible_by_code(ctx, &code)
}

pub(super) fn visible_by_code(ctx: &mut Ctx<'_>, code: &str) -> Result<Case> {
    let case = store::case::by_code(ctx.db, code)?;
    if case.is_of_agency(&ctx.actor) {
        return Ok(case);
    }
    let agency = ctx.actor.agency();
    let asked = store::opinion::of_case(ctx.db, case.id)?.iter().any(|it| Some(it.agency) == agency);
    if asked { Ok(case) } else { Err(Error::NotFound) }
}

pub fn show(ctx: &mut Ctx<'_>) -> Result<Reply> {
    let case = visible(ctx)?;
    let reply = whole(ctx, &case, &[])?;
    Ok(reply)
}

fn whole(ctx: &mut Ctx<'_>, case: &Case, problems: &[FieldProblem]) -> Result<Reply> {
    let body = pane::html(ctx, case)?;
    let title = format!("{} – {}", case.service_name, case.matter);
    let view_page =
        Page::desk(ctx.scene(), title).crumb(ctx.t("cases-nav-desk"), "/cases/desk").with_problems(problems);
    let reply = page(&Whole { page: view_page, body })?;
    Ok(if problems.is_empty() { reply } else { Reply { status: 422, ..reply } })
}

/// One act of an official. The version in the form must be the case's own: nobody decides on a stale page.
pub fn act(ctx: &mut Ctx<'_>) -> Result<Reply> {
    let mut case = visible(ctx)?;
    let pack = pack_of(ctx, &case.service, case.pack_version)?;
    let action: Action = ctx.field("action").parse().map_err(|_| Error::Malformed("cases-error-action"))?;
    if !case.waits_for(&ctx.actor, &pack.flow) && !pays_at_counter(ctx, &case, &pack, action) {
        return Err(Error::Forbidden);
    }
    fresh(ctx, &case)?;
    let words = ctx.field("words").to_owned();
    if action == Action::Pay {
        case.fee.receipt = Some(ctx.field("receipt").to_owned()).filter(|it| !it.is_empty());
    }
    match moving::act(ctx, &mut case, &pack, Deed { action, words: &words }) {
        Ok(()) => Ok(Reply::goto(back(ctx, &case))),
        Err(Error::Invalid(problems)) => {
            let case = visible(ctx)?;
            whole(ctx, &case, &problems)
        }
        Err(other) => Err(other),
    }
}

/// Until fees can be paid online, reception records what was paid at the counter.
fn pays_at_counter(ctx: &Ctx<'_>, case: &Case, pack: &packs::Pack, action: Action) -> bool {
    let fee_step = pack.flow.step(&case.step).is_some_and(|it| it.kind == packs::StepKind::Fee);
    fee_step && action == Action::Pay && ctx.actor.may("cases.receive") && case.is_of_agency(&ctx.actor)
}

fn fresh(ctx: &Ctx<'_>, case: &Case) -> Result<()> {
    match ctx.field("version").parse::<i64>() {
        Ok(version) if version == case.version => Ok(()),
        Ok(_) => Err(Error::Conflict),
        Err(_) => Err(Error::Malformed("cases-error-version")),
    }
}

/// Back to where the official came from: Today goes on with the next item.
fn back(ctx: &Ctx<'_>, case: &Case) -> String {
    if ctx.field("back") == "/work" { "/work".to_owned() } else { format!("/cases/desk/{}", case.code) }
}

pub fn give_opinion(ctx: &mut Ctx<'_>) -> Result<Reply> {
    let mut case = visible(ctx)?;
    let pack = pack_of(ctx, &case.service, case.pack_version)?;
    let opinion = opinions::open_for_actor(ctx, &case)?.ok_or(Error::Forbidden)?;
    if ctx.actor.position.as_ref().is_none_or(|it| it.role != "adviser") {
        return Err(Error::Forbidden);
    }
    let action = match ctx.field("verdict") {
        "agree" => Action::Agree,
        "object" => Action::Object,
        _ => return Err(Error::invalid("verdict", "cases-opinion-missing")),
    };
    let words = ctx.field("words").to_owned();
    let by = ctx.actor.position.as_ref().map(|it| it.title.clone()).unwrap_or_default();
    match opinions::give(ctx, &mut case, &pack, &opinion, Deed { action, words: &words }, &by) {
        Ok(()) => Ok(Reply::goto("/work")),
        Err(Error::Invalid(problems)) => {
            let case = visible(ctx)?;
            whole(ctx, &case, &problems)
        }
        Err(other) => Err(other),
    }
}

/// Sorry, and a new date (form 04). Only the leader of the agency gives one, only forward.
pub fn apologise(ctx: &mut Ctx<'_>) -> Result<Reply> {
    let mut case = visible(ctx)?;
    let leads = ctx.actor.position.as_ref().is_some_and(|it| it.role == "leader" || it.role == "officer");
    if !leads || !case.is_of_agency(&ctx.actor) || case.is_closed() {
        return Err(Error::Forbidden);
    }
    fresh(ctx, &case)?;
    let (words, day) = (ctx.field("words").to_owned(), ctx.field("day").parse::<jiff::civil::Date>());
    let mut problems = Vec::new();
    if words.chars().count() < moving::WORDS_MIN {
        problems.push(FieldProblem::new("words", "cases-words-missing"));
    }
    let calendar = vn::WorkCalendar::national();
    let new_due = day.ok().filter(|it| *it > today(ctx.now) && calendar.is_working_day(*it));
    if new_due.is_none() {
        problems.push(FieldProblem::new("day", "cases-apology-day"));
    }
    let (Some(new_due), true) = (new_due, problems.is_empty()) else { return whole(ctx, &case, &problems) };
    let old = case.clock.due_at;
    case.clock.due_at = vn::local_ms(new_due.to_datetime(vn::local(old).time()));
    let pack = pack_of(ctx, &case.service, case.pack_version)?;
    letters::apology(ctx, &case, old, &words)?;
    store::case::update(ctx.db, &mut case)?;
    let message = store::message::Message {
        id: ctx.new_id(),
        kind: "apology".to_owned(),
        words,
        author: ctx.actor.position.as_ref().map(|it| it.title.clone()).unwrap_or_default(),
        at: ctx.now,
    };
    store::message::insert(ctx.db, case.id, &message)?;
    moving::reopen_item(ctx, &case, &pack)?;
    moving::say(ctx, &case, contracts::cases::APOLOGISED, None)?;
    Ok(Reply::goto(back(ctx, &case)))
}

/// The data that will be printed, for the official who drafts.
pub fn edit_draft(ctx: &mut Ctx<'_>) -> Result<Reply> {
    let case = drafted(ctx)?;
    let view = edit_view(ctx, &case, &[], Vec::new())?;
    page(&view)
}

fn drafted(ctx: &mut Ctx<'_>) -> Result<Case> {
    let case = visible(ctx)?;
    let pack = pack_of(ctx, &case.service, case.pack_version)?;
    let drafts = ctx.actor.position.as_ref().is_some_and(|it| it.role == "officer");
    if !drafts || !case.waits_for(&ctx.actor, &pack.flow) {
        return Err(Error::Forbidden);
    }
    Ok(case)
}

fn edit_view<'a>(
    ctx: &'a mut Ctx<'_>,
    case: &'a Case,
    posted: &[(String, String)],
    problems: Vec<ui::Problem>,
) -> Result<EditDraft<'a>> {
    let pack = pack_of(ctx, &case.service, case.pack_version)?;
    let ctx: &'a Ctx<'_> = ctx;
    let lang = ctx.lang.code();
    let province = ctx.setting("home_province").unwrap_or("48").to_owned();
    let asking =
        Asking { pack: &pack, answers: &case.answers, lang, posted, province: &province, add_row: "" };
    let questions = editable(&pack, case).into_iter().map(|field| asking.question(field, true)).collect();
    let mut view_page = Page::desk(ctx.scene(), ctx.t("cases-draft-title"))
        .crumb(case.code.clone(), format!("/cases/desk/{}", case.code));
    view_page.problems = problems;
    let back = format!("/cases/desk/{}", case.code);
    Ok(EditDraft { page: view_page, case, questions, back })
}

/// What an official may put right: words, names, dates and choices that were asked, not what registers said.
fn editable<'p>(pack: &'p packs::Pack, case: &Case) -> Vec<&'p packs::Field> {
    let mut fields = Vec::new();
    for page in pack.form.visible_pages(&case.answers) {
        for (field, asked) in pack.form.questions(page, &case.answers) {
            let kind = matches!(
                field.kind,
                Kind::Text(_)
                    | Kind::PersonName(_)
                    | Kind::Date(_)
                    | Kind::Choice(_)
                    | Kind::Commune(_)
                    | Kind::Number(_)
                    | Kind::Address(_)
            );
            let routes = [&pack.service.applicant.number].contains(&&field.id) || field.id == "delivery";
            if asked && kind && !routes {
                fields.extend(pack.form.field(&field.id));
            }
        }
    }
    fields
}

/// Keeps the corrected draft. The applicant will be asked to confirm what changed.
pub fn save_draft(ctx: &mut Ctx<'_>) -> Result<Reply> {
    let mut case = drafted(ctx)?;
    let pack = pack_of(ctx, &case.service, case.pack_version)?;
    fresh(ctx, &case)?;
    let before = case.answers.clone();
    let posted: std::collections::BTreeMap<String, String> = ctx.request.form.0.iter().cloned().collect();
    let day = today(ctx.now);
    let mut errors = Vec::new();
    for field in editable(&pack, &case) {
        match field.read(&posted, day) {
            Ok(Some(answer)) => case.answers.set(&field.id, answer),
            Ok(None) => errors.extend(field.check(None, day)),
            Err(wrong) => errors.extend(wrong),
        }
    }
    if !errors.is_empty() {
        let problems = worded(&errors, &pack, ctx.lang);
        let form = ctx.request.form.0.clone();
        let view = edit_view(ctx, &case, &form, problems)?;
        return page_with_problems(&view);
    }
    // What follows from an answer follows from the new one.
    case.answers = pack.form.live(&case.answers);
    if case.answers != before {
        case.draft_changed = true;
        store::case::update(ctx.db, &mut case)?;
        moving::say(ctx, &case, contracts::cases::FORWARDED, Some("draft".to_owned()))?;
    }
    Ok(Reply::goto(format!("/cases/desk/{}", case.code)))
}
