//! The stages of a version on its way to everybody.

use askama::Template;
use contracts::services::publishing;
use contracts::studio::{STAGED, Staged};
use kernel::{Ctx, Error, Id, Reply, Result};
use ui::{Moment, MomentState, Page};

use super::{FindingLine, Head, draft_page, drawn, finding_line, head};
use crate::draft::Draft;
use crate::ready::Ready;
use crate::stage::{Gate, Stage};
use crate::{CONFIRM, store};

#[derive(Template)]
#[template(path = "publish.html")]
struct View<'a> {
    page: Page<'a>,
    head: Head,
    stages: Vec<Moment>,
    /// Key of the name of the next stage; empty when there is none.
    next: &'static str,
    next_live: bool,
    gates: Vec<&'static str>,
    may_go: bool,
    blocking: Vec<FindingLine>,
    warnings: Vec<FindingLine>,
    acknowledged: bool,
    /// A second person is asked for these very files.
    asked: bool,
    may_confirm: bool,
}

/// `GET /studio/drafts/{id}/publishing`
pub fn show(ctx: &mut Ctx<'_>) -> Result<Reply> {
    let draft = Draft::of_path(ctx)?;
    let ready = Ready::of(ctx, &draft)?;
    let second = is_second_person(ctx, &draft)?;
    let head = head(ctx, &draft, "/publishing");
    let standing = draft.standing();
    let next = standing.next();
    let gates = next.map(|it| it.gates(&ready.readiness(false))).unwrap_or_default();
    let moment = |it: Stage| Moment {
        title: ctx.t(it.key()).to_owned(),
        detail: ctx.t(help_key(it)).to_owned(),
        state: match it.cmp(&standing) {
            std::cmp::Ordering::Less => MomentState::Done,
            std::cmp::Ordering::Equal => MomentState::Now,
            std::cmp::Ordering::Greater => MomentState::Ahead,
        },
        ..Moment::default()
    };
    let asked = draft.asked == draft.checksum() && standing != Stage::Live;
    let line = |it| finding_line(ctx, &head, it);
    let open: Vec<Gate> = gates.iter().copied().filter(|it| *it != Gate::SecondPerson).collect();
    let view = View {
        stages: Stage::ALL.into_iter().map(moment).collect(),
        next: next.map_or("", Stage::key),
        next_live: next == Some(Stage::Live),
        may_go: head.may_edit && next.is_some() && open.is_empty(),
        gates: gates.into_iter().map(Gate::key).collect(),
        blocking: ready.blocking().map(line).collect(),
        warnings: ready.warnings().map(line).collect(),
        acknowledged: ready.acknowledged,
        may_confirm: asked && second && open.is_empty(),
        asked,
        page: draft_page(ctx, &head, ctx.t("studio-tab-publish"), &[]),
        head,
    };
    drawn(&view, &[])
}

/// `POST /studio/drafts/{id}/publishing`: `act` is `acknowledge` or `advance`.
pub fn act(ctx: &mut Ctx<'_>) -> Result<Reply> {
    let mut draft = Draft::of_path(ctx)?;
    let seen = seen(ctx, &draft)?;
    let checksum = draft.checksum();
    match ctx.field("act") {
        "acknowledge" => draft.acknowledged = checksum,
        "advance" => advance(ctx, &mut draft, checksum)?,
        _ => return Err(Error::NotFound),
    }
    draft.lock += 1;
    draft.save(ctx, seen)?;
    back(&draft)
}

/// `POST /studio/drafts/{id}/confirmation`: somebody else lets the version go live.
pub fn confirm(ctx: &mut Ctx<'_>) -> Result<Reply> {
    let mut draft = Draft::of_path(ctx)?;
    let seen = seen(ctx, &draft)?;
    let checksum = draft.checksum();
    if draft.asked != checksum || draft.standing().next() != Some(Stage::Live) {
        return Err(Error::Refused("studio-error-not-asked"));
    }
    if !is_second_person(ctx, &draft)? {
        return Err(Error::Refused("studio-error-same-person"));
    }
    open_gates(ctx, &draft, Stage::Live, true)?;
    let published = (publishing(ctx)?.publish)(ctx, &draft.files)?;
    draft.base_version = published.map_err(|_| Error::Refused("studio-error-not-published"))?;
    reach(ctx, &mut draft, Stage::Live, checksum)?;
    store::forget_authors(ctx.db, draft.id)?;
    draft.lock += 1;
    draft.save(ctx, seen)?;
    back(&draft)
}

/// To the next stage; before the last one a second person is asked.
fn advance(ctx: &mut Ctx<'_>, draft: &mut Draft, checksum: String) -> Result<()> {
    let next = draft.standing().next().ok_or(Error::Refused("studio-error-last-stage"))?;
    if next == Stage::Live {
        open_gates(ctx, draft, next, true)?;
        draft.asked = checksum;
        draft.asked_by = ctx.actor.account;
        return Ok(());
    }
    open_gates(ctx, draft, next, false)?;
    let put = (publishing(ctx)?.put_on_trial)(ctx, &draft.files, next.as_str())?;
    put.map_err(|_| Error::Refused("studio-error-not-published"))?;
    reach(ctx, draft, next, checksum)
}

fn open_gates(ctx: &Ctx<'_>, draft: &Draft, stage: Stage, confirmed: bool) -> Result<()> {
    let ready = Ready::of(ctx, draft)?;
    match stage.gates(&ready.readiness(confirmed)).first() {
        Some(gate) => Err(Error::Refused(gate.key())),
        None => Ok(()),
    }
}

fn reach(ctx: &mut Ctx<'_>, draft: &mut Draft, stage: Stage, checksum: String) -> Result<()> {
    let said = Staged {
        code: draft.code.clone(),
        version: draft.version(),
        stage: stage.as_str().to_owned(),
        checksum: checksum.clone(),
    };
    (draft.stage, draft.staged, draft.changed_at) = (stage, checksum, ctx.now);
    ctx.event(STAGED, draft.code.clone(), &said)
}

/// Neither the one who asks nor one of those who wrote this version.
fn is_second_person(ctx: &mut Ctx<'_>, draft: &Draft) -> Result<bool> {
    let account: Id = ctx.actor.account;
    let other = account != draft.asked_by && ctx.actor.may(CONFIRM);
    Ok(other && !store::is_author(ctx.db, draft.id, account)?)
}

fn seen(ctx: &Ctx<'_>, draft: &Draft) -> Result<i64> {
    if ctx.field("lock") == draft.lock.to_string() { Ok(draft.lock) } else { Err(Error::Conflict) }
}

fn back(draft: &Draft) -> Result<Reply> {
    Ok(Reply::goto(format!("/studio/drafts/{}/publishing", draft.id)))
}

fn help_key(stage: Stage) -> &'static str {
    match stage {
        Stage::Draft => "studio-stage-draft-help",
        Stage::Trial => "studio-stage-trial-help",
        Stage::TrialReal => "studio-stage-trial-real-help",
        Stage::LiveTrial => "studio-stage-live-trial-help",
        Stage::Live => "studio-stage-live-help",
    }
}
