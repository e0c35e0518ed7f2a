//! A case and its rules. No SQL, no HTML, no clock.

use kernel::{Actor, Id};
use packs::{Answers, CaseState, Channel, Flow, Role, Step};
use serde::{Deserialize, Serialize};

/// One request of one applicant, from filing to result.
#[derive(Clone, Debug)]
pub struct Case {
    pub id: Id,
    /// What people see and type; see [`crate::code`].
    pub code: String,
    /// Opens the public status page together with the code.
    pub secret: String,
    pub service: String,
    pub pack_version: u32,
    pub service_name: String,
    /// The agency that decides.
    pub agency: Id,
    pub channel: Channel,
    pub applicant: Applicant,
    /// The official who filed it at the counter; zero otherwise.
    pub filer: Id,
    /// What it is about, in lists: the child, the business, the works.
    pub matter: String,
    pub state: CaseState,
    /// Id of the step of the flow; empty when the case is closed.
    pub step: String,
    pub step_since: i64,
    /// When silence in this step counts, ms.
    pub step_due_at: Option<i64>,
    pub answers: Answers,
    /// The official changed what will be printed; the applicant has not confirmed it yet.
    pub draft_changed: bool,
    pub clock: Clock,
    pub outcome: Option<String>,
    pub fee: FeeState,
    pub assigned: Assigned,
    /// Grows with each change; a stale one is refused.
    pub version: i64,
}

/// Who asks.
#[derive(Clone, Debug, Default)]
pub struct Applicant {
    /// Zero when they have no account.
    pub account: Id,
    /// The person in the population register.
    pub person: Option<Id>,
    pub name: String,
    /// 12 digits; shown masked.
    pub number: String,
    pub phone: String,
    pub email: Option<String>,
}

/// The times of a case, all in ms.
#[derive(Clone, Copy, Debug, Default)]
pub struct Clock {
    pub filed_at: i64,
    pub accepted_at: Option<i64>,
    /// The promise as it stands, moved by pauses and new appointments.
    pub due_at: i64,
    /// The promise as it was first given.
    pub promised_at: i64,
    /// Since when the clock stands still.
    pub paused_at: Option<i64>,
    pub decided_at: Option<i64>,
    pub closed_at: Option<i64>,
}

/// What is owed and what was paid.
#[derive(Clone, Debug, Default)]
pub struct FeeState {
    /// `None` while the amount is not set.
    pub amount_vnd: Option<i64>,
    pub paid_at: Option<i64>,
    pub receipt: Option<String>,
}

/// What the decision gave: numbers, register entries, who signed.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Assigned {
    /// Number of the result in the agency's book of the year.
    pub number: Option<String>,
    pub personal_number: Option<String>,
    pub book_number: Option<String>,
    pub signer_title: Option<String>,
    pub signer_name: Option<String>,
    pub signed_on: Option<String>,
}

/// Where a case stands in an agency's lists.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shelf {
    /// Officials have to act.
    Open,
    /// The applicant has to act.
    Waiting,
    /// The result is ready to be handed over.
    Ready,
    /// Over.
    Closed,
}

impl Shelf {
    pub const ALL: [Shelf; 4] = [Shelf::Open, Shelf::Waiting, Shelf::Ready, Shelf::Closed];

    pub fn as_str(self) -> &'static str {
        match self {
            Shelf::Open => "open",
            Shelf::Waiting => "waiting",
            Shelf::Ready => "ready",
            Shelf::Closed => "closed",
        }
    }

    pub fn of(state: CaseState) -> Shelf {
        match state {
            CaseState::NewlyFiled | CaseState::Accepted | CaseState::InProgress => Shelf::Open,
            CaseState::SupplementRequested | CaseState::PaymentRequested | CaseState::Stopped => {
                Shelf::Waiting
            }
            CaseState::Processed => Shelf::Ready,
            CaseState::NotAccepted | CaseState::Withdrawn | CaseState::Returned => Shelf::Closed,
        }
    }
}

/// The ten states by their national code (1 to 10).
pub fn state_of_code(code: i64) -> Option<CaseState> {
    use CaseState::*;
    let all = [
        NewlyFiled,
        Accepted,
        NotAccepted,
        InProgress,
        SupplementRequested,
        PaymentRequested,
        Withdrawn,
        Stopped,
        Processed,
        Returned,
    ];
    all.into_iter().find(|it| i64::from(it.code()) == code)
}

/// The text key of a state.
pub fn state_key(state: CaseState) -> &'static str {
    match state {
        CaseState::NewlyFiled => "cases-state-newly_filed",
        CaseState::Accepted => "cases-state-accepted",
        CaseState::NotAccepted => "cases-state-not_accepted",
        CaseState::InProgress => "cases-state-in_progress",
        CaseState::SupplementRequested => "cases-state-supplement_requested",
        CaseState::PaymentRequested => "cases-state-payment_requested",
        CaseState::Withdrawn => "cases-state-withdrawn",
        CaseState::Stopped => "cases-state-stopped",
        CaseState::Processed => "cases-state-processed",
        CaseState::Returned => "cases-state-returned",
    }
}

/// The role of a position that acts in a step.
pub fn role_name(role: Role) -> &'static str {
    match role {
        Role::Applicant => "applicant",
        Role::Reception => "reception",
        Role::Officer => "officer",
        Role::Leader => "leader",
        Role::Agency => "adviser",
    }
}

impl Case {
    pub fn is_closed(&self) -> bool {
        self.clock.closed_at.is_some()
    }

    pub fn is_applicant(&self, actor: &Actor) -> bool {
        self.applicant.account != Id(0) && self.applicant.account == actor.account
    }

    /// Officials of the deciding agency see the case.
    pub fn is_of_agency(&self, actor: &Actor) -> bool {
        actor.agency() == Some(self.agency)
    }

    /// Whether the actor is the one the step waits for. Separation of duties: nobody decides their own request.
    pub fn waits_for(&self, actor: &Actor, flow: &Flow) -> bool {
        flow.step(&self.step).is_some_and(|step| self.may_act(actor, step))
    }

    fn may_act(&self, actor: &Actor, step: &Step) -> bool {
        match step.role {
            Role::Applicant => self.is_applicant(actor),
            Role::Agency => false,
            role => {
                let seat = actor.position.as_ref();
                let in_role = seat.is_some_and(|it| it.role == role_name(role) && it.agency == self.agency);
                in_role && !self.is_applicant(actor)
            }
        }
    }

    /// Personal number for people who may see the case but need not know it: `048•••••••12`.
    pub fn masked_number(&self) -> String {
        masked(&self.applicant.number)
    }
}

/// A personal number with its middle hidden; other texts are hidden whole.
pub fn masked(number: &str) -> String {
    number.parse::<vn::PersonalNumber>().map_or_else(|_| "•".repeat(number.chars().count()), |it| it.masked())
}
