//! One case as an official sees it: beside the list of Today, and on a page of its own.

use askama::Template;
use contracts::documents::{Listed, documents};
use contracts::work::Pane;
use kernel::{Ctx, Result};
use packs::{PaperState, StepKind};
use ui::{Moment, Page, Task, Tone};
use vn::Standing;

use crate::case::{Case, state_key};
use crate::draft::{pack_of, today};
use crate::store::file::Stored;
use crate::store::message::Message;
use crate::store::opinion::Opinion;
use crate::view::{Button, Group, buttons, groups, papers, timeline};
use crate::words::worded;
use crate::{clock, opinions, reading, store};

use super::{desk, mine, render};

/// Offered as `cases.pane`.
pub const PANE: Pane = Pane { show };

#[derive(Template)]
#[template(path = "pane.html")]
struct View<'a> {
    page: Page<'a>,
    case: &'a Case,
    state: &'a str,
    tone: Tone,
    late: bool,
    number: String,
    buttons: Vec<Button>,
    /// The open question to the actor's own agency.
    question: Option<Opinion>,
    fee: String,
    pays: bool,
    checks: Vec<Check<'a>>,
    passed: usize,
    groups: Vec<Group>,
    papers: Vec<Task>,
    files: Vec<Stored>,
    documents: Vec<Listed>,
    opinions: Vec<Opinion>,
    messages: Vec<Message>,
    moments: Vec<Moment>,
    may_edit: bool,
    may_apologise: bool,
    warnings: Vec<String>,
    back: &'a str,
}

/// Something the platform has checked by itself.
struct Check<'a> {
    words: &'a str,
    passed: bool,
}

fn show(ctx: &mut Ctx<'_>, subject: &str) -> Result<String> {
    let case = desk::visible_by_code(ctx, subject)?;
    html(ctx, &case)
}

/// The pane's HTML. Opening it is a reading of personal data, and is recorded.
pub fn html(ctx: &mut Ctx<'_>, case: &Case) -> Result<String> {
    let pack = pack_of(ctx, &case.service, case.pack_version)?;
    let lang = ctx.lang.code();
    reading::note(ctx, case, case.answers.iter().map(|(field, _)| field.to_owned()).collect())?;
    let question = opinions::open_for_actor(ctx, case)?;
    // Papers belong to the deciding agency: one that is only asked sees the case, not the letters.
    let list = documents(ctx)?.of_case;
    let issued = if case.is_of_agency(&ctx.actor) { list(ctx, &case.code)? } else { Vec::new() };
    let files = store::file::of_case(ctx.db, case.id)?;
    let given = store::opinion::of_case(ctx.db, case.id)?;
    let messages = store::message::of_case(ctx.db, case.id)?;
    let same = store::case::open_same(ctx.db, case)?;
    let moments = timeline(ctx, case, &pack, true)?;
    let ctx: &Ctx<'_> = ctx;
    let mine_to_do = case.waits_for(&ctx.actor, &pack.flow);
    let step = pack.flow.step(&case.step);
    let pays = step.is_some_and(|it| it.kind == StepKind::Fee) && ctx.actor.may("cases.receive");
    let checks = checks(ctx, case, &pack, same.is_none());
    let role = ctx.actor.position.as_ref().map_or("", |it| it.role.as_str());
    render(&View {
        page: Page::desk(ctx.scene(), ""),
        state: ctx.t(state_key(case.state)),
        tone: mine::tone(case.state),
        late: clock::standing(case, ctx.now) == Standing::Late && !case.is_closed(),
        number: case.masked_number(),
        buttons: step.filter(|_| mine_to_do).map(|it| buttons(&pack, it, lang)).unwrap_or_default(),
        question,
        fee: case.fee.amount_vnd.map(|it| vn::Vnd(it).to_string()).unwrap_or_default(),
        pays: pays && case.is_of_agency(&ctx.actor),
        passed: checks.iter().filter(|it| it.passed).count(),
        checks,
        groups: groups(&pack, &case.answers, lang, ""),
        papers: papers(&pack, &case.answers, lang),
        files,
        documents: issued,
        opinions: given,
        messages,
        moments,
        may_edit: mine_to_do && role == "officer",
        may_apologise: !case.is_closed()
            && matches!(role, "officer" | "leader")
            && case.is_of_agency(&ctx.actor),
        warnings: worded(&pack.warnings(&case.answers, today(ctx.now)), &pack, ctx.lang)
            .into_iter()
            .map(|it| it.text)
            .collect(),
        back: if ctx.request.path == "/work" { "/work" } else { "" },
        case,
    })
}

/// What an official would otherwise look up by hand.
fn checks<'a>(ctx: &Ctx<'a>, case: &Case, pack: &packs::Pack, alone: bool) -> Vec<Check<'a>> {
    let day = today(case.clock.filed_at);
    let complete = pack.validate_all(&case.answers, day).is_empty();
    let papers = pack.papers(&case.answers);
    let present = papers.iter().filter(|it| !it.present_only).all(|it| it.state != PaperState::Needed);
    let looked_up = pack.service.lookups.iter().filter_map(|it| case.answers.looked_up(&it.id));
    let known = looked_up.filter(|it| !it.filled.is_empty()).count() > 0 || pack.service.lookups.is_empty();
    let in_time = pack.warnings(&case.answers, day).is_empty();
    let paid = !crate::moving::facts(case).fee_due;
    [
        ("cases-verified-complete", complete),
        ("cases-verified-papers", present),
        ("cases-verified-registers", known),
        ("cases-verified-alone", alone),
        ("cases-verified-window", in_time),
        ("cases-verified-fee", paid),
    ]
    .into_iter()
    .map(|(key, passed)| Check { words: ctx.t(key), passed })
    .collect()
}
