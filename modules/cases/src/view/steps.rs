//! What has happened, what comes next, and what may be done now.

use contracts::cases as said;
use kernel::{Ctx, Event, Result};
use packs::{Action, Pack, Step, StepKind};
use ui::{Moment, MomentState};

use crate::case::Case;
use crate::moving::needs_words;

/// One thing an official may do in the present step.
pub struct Button {
    pub action: &'static str,
    pub label: String,
    /// The digit that does it; Vietnamese input methods leave digits alone.
    pub key: &'static str,
    /// `approve`, `danger`, or empty.
    pub tone: &'static str,
    /// A reason is asked for first.
    pub needs_words: bool,
    /// It takes legal effect: eight seconds to take it back.
    pub undo: bool,
}

/// The actions of a step for the one it waits for, decisive one first.
pub fn buttons(pack: &Pack, step: &Step, lang: &str) -> Vec<Button> {
    let mut actions: Vec<Action> =
        step.actions.keys().copied().filter(|it| *it != Action::Withdraw).collect();
    actions.sort_by_key(|it| rank(*it));
    let mut taken = Vec::new();
    let mut buttons = Vec::new();
    for action in actions {
        let key =
            ["1", "2", "3", "4", "6", "7"].into_iter().skip(first_key(action)).find(|it| !taken.contains(it));
        taken.extend(key);
        buttons.push(Button {
            action: action.as_str(),
            label: label(pack, step, action, lang),
            key: key.unwrap_or_default(),
            tone: tone(action),
            needs_words: needs_words(action),
            undo: matches!(action, Action::Approve | Action::Issue),
        });
    }
    buttons
}

/// A word of the step itself goes before the general one: `action-sign-approve`, then `action-approve`.
fn label(pack: &Pack, step: &Step, action: Action, lang: &str) -> String {
    let own = format!("action-{}-{}", step.id, action.as_str());
    pack.texts
        .maybe(lang, &own)
        .unwrap_or_else(|| pack.texts.label(lang, &format!("action-{}", action.as_str())))
}

fn rank(action: Action) -> u8 {
    match action {
        Action::Accept
        | Action::Approve
        | Action::Issue
        | Action::Forward
        | Action::HandOver
        | Action::Pay
        | Action::Agree
        | Action::Resume => 0,
        Action::Consult => 1,
        Action::Supplement => 2,
        Action::Stop => 4,
        _ => 3,
    }
}

/// Digits mean the same everywhere: 1 goes on, 2 consults, 3 asks for more, 4 turns down or sends back.
fn first_key(action: Action) -> usize {
    usize::from(rank(action))
}

fn tone(action: Action) -> &'static str {
    match rank(action) {
        0 => "approve",
        3 => "danger",
        _ => "",
    }
}

/// What happened, from the ledger, then what is still to come, from the flow.
pub fn timeline(ctx: &mut Ctx<'_>, case: &Case, pack: &Pack, for_official: bool) -> Result<Vec<Moment>> {
    let events = kernel::delivery::history(ctx.db, &case.code)?;
    let mut moments: Vec<Moment> = events.iter().filter_map(|it| moment(ctx, it, for_official)).collect();
    if let Some(step) = pack.flow.step(&case.step) {
        let name = pack.texts.label(ctx.lang.code(), &format!("step-{}", step.id));
        moments.push(Moment {
            title: name,
            at: case.step_since,
            state: MomentState::Now,
            ..Moment::default()
        });
        moments.extend(ahead(pack, case, step, ctx.lang.code()));
    }
    Ok(moments)
}

fn moment(ctx: &Ctx<'_>, event: &Event, for_official: bool) -> Option<Moment> {
    let key = match event.name.as_str() {
        said::FILED => "cases-moment-filed",
        said::ACCEPTED => "cases-moment-accepted",
        said::SUPPLEMENT_ASKED => "cases-moment-supplement-asked",
        said::SUPPLEMENTED => "cases-moment-supplemented",
        said::OPINION_ASKED => "cases-moment-opinion-asked",
        said::OPINION_GIVEN => "cases-moment-opinion-given",
        said::FEE_DUE => "cases-moment-fee-due",
        said::FEE_PAID => "cases-moment-fee-paid",
        said::APOLOGISED => "cases-moment-apologised",
        said::DECIDED => "cases-moment-decided",
        said::REFUSED => "cases-moment-refused",
        said::WITHDRAWN => "cases-moment-withdrawn",
        said::RESULT_READY => "cases-moment-result-ready",
        said::RETURNED => "cases-moment-returned",
        said::RATED => "cases-moment-rated",
        said::FORWARDED if for_official => "cases-moment-forwarded",
        _ => return None,
    };
    let failed = matches!(event.name.as_str(), said::REFUSED | said::WITHDRAWN);
    let state = if failed { MomentState::Failed } else { MomentState::Done };
    Some(Moment { title: ctx.t(key).to_owned(), at: event.at, state, ..Moment::default() })
}

/// The usual way on: the decisive action of each step, at most once through.
fn ahead(pack: &Pack, case: &Case, from: &Step, lang: &str) -> Vec<Moment> {
    let mut moments = Vec::new();
    let facts = crate::moving::facts(case);
    let mut at = from.clone();
    for _ in 0..8 {
        let Some(action) = at.actions.keys().copied().min_by_key(|it| usual(*it)) else { break };
        match pack.flow.after(&at.id, action, &facts) {
            packs::Next::Step(next) => {
                let Some(step) = pack.flow.step(&next) else { break };
                if step.kind != StepKind::Supplement {
                    let title = pack.texts.label(lang, &format!("step-{next}"));
                    moments.push(Moment { title, ..Moment::default() });
                }
                at = step.clone();
            }
            _ => break,
        }
    }
    moments
}

fn usual(action: Action) -> u8 {
    match action {
        Action::Accept | Action::Approve | Action::Issue | Action::Confirm | Action::Pay | Action::Agree => 0,
        Action::Answer | Action::HandOver | Action::Forward => 1,
        _ => 9,
    }
}
