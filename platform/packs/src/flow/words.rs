//! The words of a flow: kinds of steps, who acts, what may be done, and how a case shows.

use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// Kinds of steps.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum StepKind {
    /// Work of one official.
    Task,
    /// Opinions of others, asked at the same time.
    Opinion,
    /// The applicant confirms the draft.
    Confirm,
    /// The applicant pays before the case goes on.
    Fee,
    /// The applicant supplies what is missing.
    Supplement,
    /// The result is handed over.
    Result,
}

/// Who acts in a step.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// The person who filed.
    Applicant,
    /// One-stop reception.
    Reception,
    /// Case officer.
    Officer,
    /// Leader who decides.
    Leader,
    /// Another agency or department.
    Agency,
}

/// The ten states used between province systems and the national portal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CaseState {
    /// 1, filed and not yet accepted.
    NewlyFiled,
    /// 2, accepted.
    Accepted,
    /// 3, not accepted.
    NotAccepted,
    /// 4, in progress.
    InProgress,
    /// 5, waiting for papers.
    SupplementRequested,
    /// 6, waiting for payment.
    PaymentRequested,
    /// 7, withdrawn by the applicant.
    Withdrawn,
    /// 8, stopped.
    Stopped,
    /// 9, result ready.
    Processed,
    /// 10, result returned.
    Returned,
}

/// What came of a case.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// The result was issued.
    Granted,
    /// Refused on the merits.
    Refused,
    /// Not accepted for handling.
    NotAccepted,
    /// Withdrawn.
    Withdrawn,
}

/// What a person (or the clock) may do in a step; its name is the text `action-<word>`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Action {
    /// Accept the dossier.
    Accept,
    /// Send on.
    Forward,
    /// Ask the applicant for what is missing.
    Supplement,
    /// Refuse.
    Refuse,
    /// Propose a refusal to the leader.
    ProposeRefusal,
    /// Ask others for their opinion.
    Consult,
    /// Approve and sign.
    Approve,
    /// Send back to the step before.
    Return,
    /// Issue: enter the register, number, seal.
    Issue,
    /// The applicant supplied what was missing.
    Answer,
    /// The applicant confirms the draft.
    Confirm,
    /// The applicant asks for a correction of the draft.
    Correct,
    /// The fee has been paid.
    Pay,
    /// The time for supplying or paying has passed.
    Lapse,
    /// An opinion in favour.
    Agree,
    /// An opinion against.
    Object,
    /// The result has been handed over.
    HandOver,
    /// The applicant withdraws.
    Withdraw,
    /// Something outside keeps the agency from going on: the clock stands still.
    Stop,
    /// What kept the agency is over.
    Resume,
}

impl StepKind {
    /// Its word in packs and in BPMN files.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Task => "task",
            Self::Opinion => "opinion",
            Self::Confirm => "confirm",
            Self::Fee => "fee",
            Self::Supplement => "supplement",
            Self::Result => "result",
        }
    }

    /// Actions that make sense in this kind of step.
    pub fn allowed(self) -> &'static [Action] {
        use Action::*;
        match self {
            StepKind::Task => &[
                Accept,
                Forward,
                Supplement,
                Refuse,
                ProposeRefusal,
                Consult,
                Approve,
                Return,
                Issue,
                Withdraw,
                Stop,
                Resume,
            ],
            StepKind::Opinion => &[Agree, Object, Withdraw],
            StepKind::Confirm => &[Confirm, Correct, Withdraw],
            StepKind::Fee => &[Pay, Lapse, Withdraw],
            StepKind::Supplement => &[Answer, Lapse, Withdraw],
            StepKind::Result => &[HandOver],
        }
    }

    /// The action without which the step would be pointless.
    pub(crate) fn essential(self) -> Option<Action> {
        match self {
            StepKind::Task => None,
            StepKind::Opinion => Some(Action::Agree),
            StepKind::Confirm => Some(Action::Confirm),
            StepKind::Fee => Some(Action::Pay),
            StepKind::Supplement => Some(Action::Answer),
            StepKind::Result => Some(Action::HandOver),
        }
    }
}

impl CaseState {
    /// Code 1 to 10 in exchanges with the national portal.
    pub const fn code(self) -> u8 {
        self as u8 + 1
    }

    /// The clock stands still: states 5, 6 and 8.
    pub const fn pauses(self) -> bool {
        matches!(self, Self::SupplementRequested | Self::PaymentRequested | Self::Stopped)
    }
}

impl Role {
    /// All of them, in order.
    pub const ALL: [Self; 5] = [Self::Applicant, Self::Reception, Self::Officer, Self::Leader, Self::Agency];

    /// Its word in packs, stored rows and texts (`role-<word>`).
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Applicant => "applicant",
            Self::Reception => "reception",
            Self::Officer => "officer",
            Self::Leader => "leader",
            Self::Agency => "agency",
        }
    }
}

impl FromStr for Role {
    type Err = ();

    fn from_str(word: &str) -> Result<Self, ()> {
        Self::ALL.into_iter().find(|known| known.as_str() == word).ok_or(())
    }
}

impl CaseState {
    /// All of them, in order.
    pub const ALL: [Self; 10] = [
        Self::NewlyFiled,
        Self::Accepted,
        Self::NotAccepted,
        Self::InProgress,
        Self::SupplementRequested,
        Self::PaymentRequested,
        Self::Withdrawn,
        Self::Stopped,
        Self::Processed,
        Self::Returned,
    ];

    /// Its word in packs, stored rows and texts (`state-<word>`).
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::NewlyFiled => "newly_filed",
            Self::Accepted => "accepted",
            Self::NotAccepted => "not_accepted",
            Self::InProgress => "in_progress",
            Self::SupplementRequested => "supplement_requested",
            Self::PaymentRequested => "payment_requested",
            Self::Withdrawn => "withdrawn",
            Self::Stopped => "stopped",
            Self::Processed => "processed",
            Self::Returned => "returned",
        }
    }
}

impl FromStr for CaseState {
    type Err = ();

    fn from_str(word: &str) -> Result<Self, ()> {
        Self::ALL.into_iter().find(|known| known.as_str() == word).ok_or(())
    }
}

impl Action {
    /// All of them, in order.
    pub const ALL: [Self; 20] = [
        Self::Accept,
        Self::Forward,
        Self::Supplement,
        Self::Refuse,
        Self::ProposeRefusal,
        Self::Consult,
        Self::Approve,
        Self::Return,
        Self::Issue,
        Self::Answer,
        Self::Confirm,
        Self::Correct,
        Self::Pay,
        Self::Lapse,
        Self::Agree,
        Self::Object,
        Self::HandOver,
        Self::Withdraw,
        Self::Stop,
        Self::Resume,
    ];

    /// Its word in packs, stored rows, posts and texts (`action-<word>`).
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Accept => "accept",
            Self::Forward => "forward",
            Self::Supplement => "supplement",
            Self::Refuse => "refuse",
            Self::ProposeRefusal => "propose_refusal",
            Self::Consult => "consult",
            Self::Approve => "approve",
            Self::Return => "return",
            Self::Issue => "issue",
            Self::Answer => "answer",
            Self::Confirm => "confirm",
            Self::Correct => "correct",
            Self::Pay => "pay",
            Self::Lapse => "lapse",
            Self::Agree => "agree",
            Self::Object => "object",
            Self::HandOver => "hand_over",
            Self::Withdraw => "withdraw",
            Self::Stop => "stop",
            Self::Resume => "resume",
        }
    }
}

impl FromStr for Action {
    type Err = ();

    fn from_str(word: &str) -> Result<Self, ()> {
        Self::ALL.into_iter().find(|known| known.as_str() == word).ok_or(())
    }
}
