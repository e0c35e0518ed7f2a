//! How a case moves: an action leaves one step, has its effect, and enters the next.

use contracts::cases::{
    ACCEPTED, DECIDED, FEE_DUE, FEE_PAID, FORWARDED, Moved, OPINION_ASKED, OPINION_GIVEN, REFUSED, RETURNED,
    SUPPLEMENT_ASKED, SUPPLEMENTED, WITHDRAWN,
};
use contracts::work::{Item, work};
use kernel::{Ctx, Error, Result};
use packs::{Action, Facts, Next, Outcome, Pack, Role, Step, StepKind};

use crate::case::{Case, role_name};
use crate::store::message::Message;
use crate::{clock, letters, opinions, result, store};

/// What somebody does, with their words where the action needs some.
#[derive(Clone, Copy, Debug)]
pub struct Deed<'a> {
    pub action: Action,
    pub words: &'a str,
}

/// Longest reason, in characters.
pub const WORDS_MAX: usize = 2000;
/// A reason shorter than this explains nothing.
pub const WORDS_MIN: usize = 10;

/// Actions that must say why.
pub fn needs_words(action: Action) -> bool {
    matches!(
        action,
        Action::Supplement
            | Action::Refuse
            | Action::ProposeRefusal
            | Action::Return
            | Action::Correct
            | Action::Object
            | Action::Stop
    )
}

/// Performs an action on a case. Who may do it has been checked by the caller.
pub fn act(ctx: &mut Ctx<'_>, case: &mut Case, pack: &Pack, deed: Deed<'_>) -> Result<()> {
    check_words(deed)?;
    if deed.action == Action::Confirm {
        case.draft_changed = false;
    }
    if deed.action == Action::Pay {
        case.fee.paid_at = Some(ctx.now);
    }
    let next = pack.flow.after(&case.step, deed.action, &facts(case));
    let was_granting = is_granting(pack, case, deed.action);
    leave(ctx, case)?;
    note(ctx, case, deed)?;
    match next {
        Next::Illegal => return Err(Error::Refused("cases-error-not-in-this-step")),
        Next::Step(step) => {
            effect(ctx, case, pack, deed, was_granting)?;
            enter(ctx, case, pack, &step)?;
        }
        Next::End(end) => {
            effect(ctx, case, pack, deed, was_granting)?;
            finish(ctx, case, pack, &end)?;
        }
    }
    store::case::update(ctx.db, case)?;
    let reason =
        (!deed.words.is_empty() && deed.action == Action::Supplement).then(|| "supplement".to_owned());
    say(ctx, case, event_of(deed.action, case), reason)?;
    if pack.flow.step(&case.step).is_some_and(|it| it.kind == StepKind::Fee) {
        say(ctx, case, FEE_DUE, None)?;
    }
    ctx.signal(format!("agency:{}", case.agency));
    Ok(())
}

fn check_words(deed: Deed<'_>) -> Result<()> {
    let length = deed.words.chars().count();
    if length > WORDS_MAX {
        return Err(Error::invalid("words", "cases-words-too-long"));
    }
    if needs_words(deed.action) && length < WORDS_MIN {
        return Err(Error::invalid("words", "cases-words-missing"));
    }
    Ok(())
}

/// What a flow may ask about a case.
pub fn facts(case: &Case) -> Facts<'_> {
    Facts {
        answers: &case.answers,
        channel: case.channel,
        draft_changed: case.draft_changed,
        fee_due: case.fee.amount_vnd.is_some_and(|it| it > 0) && case.fee.paid_at.is_none(),
    }
}

/// A leader's yes: the result is numbered, entered, ordered.
fn is_granting(pack: &Pack, case: &Case, action: Action) -> bool {
    let leads = pack.flow.step(&case.step).is_some_and(|it| it.role == Role::Leader);
    leads && matches!(action, Action::Approve | Action::Issue)
}

/// What the action does besides moving the case.
fn effect(ctx: &mut Ctx<'_>, case: &mut Case, pack: &Pack, deed: Deed<'_>, granting: bool) -> Result<()> {
    if granting {
        return result::grant(ctx, case, pack);
    }
    match deed.action {
        Action::Accept if case.clock.accepted_at.is_none() => {
            case.clock.accepted_at = Some(ctx.now);
            letters::receipt(ctx, case, pack)
        }
        Action::Supplement => letters::supplement(ctx, case, pack, deed.words),
        _ => Ok(()),
    }
}

/// The step is over: nobody is waited for any more.
fn leave(ctx: &mut Ctx<'_>, case: &Case) -> Result<()> {
    let close = work(ctx)?.close;
    close(ctx, &item_key(&case.code, &case.step))
}

/// Goes into a step: state, clock, work item, opinions.
pub fn enter(ctx: &mut Ctx<'_>, case: &mut Case, pack: &Pack, id: &str) -> Result<()> {
    let step = pack.flow.step(id).ok_or_else(|| Error::Bug(format!("no step {id} in {}", case.service)))?;
    case.state = step.state;
    case.step = step.id.clone();
    case.step_since = ctx.now;
    case.step_due_at = step.silence.and(step.term).map(|term| clock::after(ctx.now, term));
    case.clock = clock::turned(case.clock, step.state, clock::unit(pack, case.channel), ctx.now);
    if step.kind == StepKind::Opinion {
        // Silence is counted per opinion.
        case.step_due_at = None;
        return opinions::ask(ctx, case, pack, step);
    }
    if let Some(role) = who_works(step) {
        let open = work(ctx)?.open;
        let item = item_of(case, pack, step, role);
        open(ctx, &item)?;
    }
    ctx.signal(format!("account:{}", case.applicant.account));
    Ok(())
}

/// Whose inbox a step appears in: fees are recorded at the counter until they are paid online.
fn who_works(step: &Step) -> Option<Role> {
    match (step.kind, step.role) {
        (StepKind::Fee, _) => Some(Role::Reception),
        (_, Role::Applicant) => None,
        (_, role) => Some(role),
    }
}

/// The name of a step's work item.
pub fn item_key(code: &str, step: &str) -> String {
    format!("cases/{code}/{step}")
}

fn item_of(case: &Case, pack: &Pack, step: &Step, role: Role) -> Item {
    Item {
        key: item_key(&case.code, &step.id),
        module: "cases".to_owned(),
        subject: case.code.clone(),
        agency: case.agency,
        role: role_name(role).to_owned(),
        title: format!("{} – {}", case.service_name, case.matter),
        detail: format!("{} · {}", case.code, pack.texts.label("vi", &format!("step-{}", step.id))),
        due_at: case.clock.due_at,
    }
}

/// The way ends here.
fn finish(ctx: &mut Ctx<'_>, case: &mut Case, pack: &Pack, id: &str) -> Result<()> {
    let end = pack.flow.end(id).ok_or_else(|| Error::Bug(format!("no end {id} in {}", case.service)))?;
    case.clock = clock::turned(case.clock, end.state, clock::unit(pack, case.channel), ctx.now);
    case.state = end.state;
    case.step = String::new();
    case.step_due_at = None;
    case.clock.closed_at = Some(ctx.now);
    let decided_at = case.clock.decided_at.unwrap_or(ctx.now);
    case.clock.decided_at = Some(decided_at);
    let outcome = match end.outcome {
        Outcome::Granted => "granted",
        Outcome::Refused => "refused",
        Outcome::NotAccepted => "not_accepted",
        Outcome::Withdrawn => "withdrawn",
    };
    case.outcome = Some(outcome.to_owned());
    if matches!(end.outcome, Outcome::Refused | Outcome::NotAccepted) {
        letters::refusal(ctx, case, pack)?;
    }
    ctx.signal(format!("account:{}", case.applicant.account));
    Ok(())
}

/// Keeps the words that came with an action, out of the ledger.
fn note(ctx: &mut Ctx<'_>, case: &Case, deed: Deed<'_>) -> Result<()> {
    if deed.words.is_empty() {
        return Ok(());
    }
    let author = ctx.actor.position.as_ref().map_or_else(|| ctx.actor.name.clone(), |it| it.title.clone());
    let message = Message {
        id: ctx.new_id(),
        kind: deed.action.as_str().to_owned(),
        words: deed.words.to_owned(),
        author,
        at: ctx.now,
    };
    store::message::insert(ctx.db, case.id, &message)
}

/// Appends a fact about the case to the ledger.
pub fn say(ctx: &mut Ctx<'_>, case: &Case, name: &'static str, reason: Option<String>) -> Result<()> {
    let moved = Moved {
        case: case.id,
        code: case.code.clone(),
        service: case.service.clone(),
        agency: case.agency,
        applicant: case.applicant.account,
        state: case.state.code(),
        step: case.step.clone(),
        due_at: case.clock.due_at,
        reason,
    };
    ctx.event(name, case.code.as_str(), &moved)
}

fn event_of(action: Action, case: &Case) -> &'static str {
    match action {
        Action::Accept => ACCEPTED,
        Action::Supplement => SUPPLEMENT_ASKED,
        Action::Answer => SUPPLEMENTED,
        Action::Consult => OPINION_ASKED,
        Action::Agree | Action::Object => OPINION_GIVEN,
        Action::Approve | Action::Issue => DECIDED,
        Action::Refuse => REFUSED,
        Action::Lapse if case.is_closed() => REFUSED,
        Action::Withdraw => WITHDRAWN,
        Action::Pay => FEE_PAID,
        Action::HandOver => RETURNED,
        Action::Forward
        | Action::Return
        | Action::ProposeRefusal
        | Action::Confirm
        | Action::Correct
        | Action::Stop
        | Action::Resume
        | Action::Lapse => FORWARDED,
    }
}

/// Puts the work item of the present step again, after its promise moved.
pub fn reopen_item(ctx: &mut Ctx<'_>, case: &Case, pack: &Pack) -> Result<()> {
    leave(ctx, case)?;
    let Some(step) = pack.flow.step(&case.step) else { return Ok(()) };
    let Some(role) = who_works(step).filter(|_| step.kind != StepKind::Opinion) else { return Ok(()) };
    let open = work(ctx)?.open;
    open(ctx, &item_of(case, pack, step, role))
}
