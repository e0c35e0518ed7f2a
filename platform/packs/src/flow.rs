//! The way of a case: steps, who acts in each, what they may do and where it leads. Pure: a case stores the
//! id of its step (and one row per opinion asked), nothing else.

use std::collections::BTreeMap;

use serde::Deserialize;
use vn::Term;

use crate::answer::{Answer, Answers};
use crate::condition::Condition;
use crate::service::Channel;

mod words;

pub use words::{Action, CaseState, Outcome, Role, StepKind};

/// Prefix of what conditions in a flow may read besides answers: `case.channel`, `case.draft_changed`,
/// `case.fee_due`.
pub const CASE_FACTS: [&str; 3] = ["case.channel", "case.draft_changed", "case.fee_due"];

/// All steps and ends of a service.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Flow {
    /// Id of the first step.
    pub start: String,
    /// Steps.
    #[serde(rename = "step")]
    pub steps: Vec<Step>,
    /// Ends.
    #[serde(rename = "end")]
    pub ends: Vec<End>,
}

/// One step; its name is the text `step-<id>`.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Step {
    /// Id, stored with the case.
    pub id: String,
    /// Kind of step.
    pub kind: StepKind,
    /// Who acts.
    pub role: Role,
    /// How the case shows meanwhile.
    pub state: CaseState,
    /// What may be done and the step or end it leads to.
    pub actions: BTreeMap<Action, String>,
    /// Published time for this step.
    pub term: Option<Term>,
    /// What the clock does when the term has passed in silence.
    pub silence: Option<Action>,
    /// The step is needed only when this holds …
    pub when: Option<Condition>,
    /// … and otherwise the case goes here.
    pub otherwise: Option<String>,
    /// Opinions asked at the same time.
    #[serde(rename = "ask", default)]
    pub asks: Vec<Ask>,
}

/// An opinion asked of another agency or department; its name is the text `ask-<id>`.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Ask {
    /// Id; also the function of the agency asked (`planning`, `fire`).
    pub id: String,
    /// Asked only when this holds.
    pub when: Option<Condition>,
}

/// Where a way ends; its name is the text `end-<id>`.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct End {
    /// Id.
    pub id: String,
    /// How the case shows from then on.
    pub state: CaseState,
    /// What came of it.
    pub outcome: Outcome,
}

/// What a flow may ask about a case.
#[derive(Debug, Clone)]
pub struct Facts<'a> {
    /// Live answers.
    pub answers: &'a Answers,
    /// How it was filed.
    pub channel: Channel,
    /// The officer's draft differs from what was filed.
    pub draft_changed: bool,
    /// A fee is still to be paid.
    pub fee_due: bool,
}

/// Where an action leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Next {
    /// To this step.
    Step(String),
    /// The case ends here.
    End(String),
    /// Not allowed in this step.
    Illegal,
}

impl Flow {
    /// A step by id.
    pub fn step(&self, id: &str) -> Option<&Step> {
        self.steps.iter().find(|step| step.id == id)
    }

    /// An end by id.
    pub fn end(&self, id: &str) -> Option<&End> {
        self.ends.iter().find(|end| end.id == id)
    }

    /// Where a new case begins.
    pub fn start(&self, facts: &Facts) -> Next {
        self.settle(&self.start, facts)
    }

    /// Where `action` leads from `step`. For an opinion step, give the joint verdict of [`Flow::joined`].
    pub fn after(&self, step: &str, action: Action, facts: &Facts) -> Next {
        match self.step(step).and_then(|step| step.actions.get(&action)) {
            Some(target) => self.settle(target, facts),
            None => Next::Illegal,
        }
    }

    /// The opinions to ask when a case enters an opinion step.
    pub fn asks(&self, step: &str, facts: &Facts) -> Vec<&Ask> {
        let answers = facts.readable();
        let asks = self.step(step).map(|step| step.asks.as_slice()).unwrap_or_default();
        asks.iter().filter(|ask| ask.when.as_ref().is_none_or(|when| when.holds(&answers))).collect()
    }

    /// The joint verdict of opinions: `None` while one is open, `Object` when anyone objected, else `Agree`.
    /// One verdict per opinion asked; the clock fills in the step's `silence` when its term has passed.
    pub fn joined(&self, verdicts: &[Option<Action>]) -> Option<Action> {
        if verdicts.contains(&None) {
            return None;
        }
        let objected = verdicts.contains(&Some(Action::Object));
        Some(if objected { Action::Object } else { Action::Agree })
    }

    /// Follows steps that are not needed for this case. Each is passed at most once.
    fn settle(&self, target: &str, facts: &Facts) -> Next {
        let answers = facts.readable();
        let mut target = target;
        for _ in 0..=self.steps.len() {
            let Some(step) = self.step(target) else {
                return if self.end(target).is_some() { Next::End(target.to_owned()) } else { Next::Illegal };
            };
            let needed = step.when.as_ref().is_none_or(|when| when.holds(&answers));
            let nobody = step.kind == StepKind::Opinion && self.asks(&step.id, facts).is_empty();
            let skip = match (needed, nobody) {
                (false, _) => step.otherwise.as_ref(),
                (true, true) => step.actions.get(&Action::Agree),
                (true, false) => return Next::Step(step.id.clone()),
            };
            match skip {
                Some(next) => target = next,
                None => return Next::Illegal,
            }
        }
        Next::Illegal
    }
}

impl Step {
    /// Who may perform an action: withdrawing is always the applicant's.
    pub fn performer(&self, action: Action) -> Role {
        if action == Action::Withdraw { Role::Applicant } else { self.role }
    }

    /// Every step or end it can lead to.
    pub(crate) fn targets(&self) -> impl Iterator<Item = &String> {
        self.actions.values().chain(&self.otherwise)
    }
}

impl Facts<'_> {
    /// Answers with the case's own facts beside them, as conditions read them.
    fn readable(&self) -> Answers {
        let mut readable = self.answers.clone();
        readable.set("case.channel", Answer::from_text(self.channel.as_str()));
        readable.set("case.draft_changed", Answer::YesNo(self.draft_changed));
        readable.set("case.fee_due", Answer::YesNo(self.fee_due));
        readable
    }
}
