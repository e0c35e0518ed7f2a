//! What the engine asks of whoever runs it, what it is told and what it answers.

use std::fmt;

use crate::definition::Definition;

/// What lies outside of the model: facts about the case, collections, working time, other definitions.
///
/// An `Err` does not fail the flow: the token is parked with the reason until [`crate::retry`].
pub trait Host {
    /// Whether a condition holds. `outcome = "…"` is answered by the engine and never asked here.
    fn holds(&self, expression: &str, seen: &Seen<'_>) -> Result<bool, String>;

    /// The items of a collection, one per instance; `seen.item` is that of the instance around, if any.
    fn items(&self, collection: &str, seen: &Seen<'_>) -> Result<Vec<String>, String>;

    /// When a timer is due that is set now. Times are in the caller's unit, e.g. milliseconds since 1970.
    fn after(&self, expression: &str, now: i64) -> Result<i64, String>;

    /// The definition that a call activity calls. The same key must give the same definition for as long as
    /// an instance is in it: bind the version into the key or into the host.
    fn called(&self, key: &str) -> Result<&Definition, String>;

    /// The outcome of an activity with several instances: the one they agree on, else `mixed`; empty when
    /// there were none.
    fn joined(&self, node: &str, outcomes: &[&str]) -> Result<String, String> {
        let _ = node;
        let first = outcomes.first().copied().unwrap_or_default();
        let agreed = outcomes.iter().all(|outcome| *outcome == first);
        Ok(if agreed { first } else { "mixed" }.to_owned())
    }
}

/// What the engine knows where it asks.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Seen<'a> {
    /// Id of the node.
    pub node: &'a str,
    /// Outcome of the last activity on this way.
    pub outcome: &'a str,
    /// The item of the instance around; empty outside of one.
    pub item: &'a str,
    /// In a completion condition: outcomes of the instances that are done.
    pub outcomes: &'a [&'a str],
    /// In a completion condition: how many instances there are.
    pub total: usize,
}

/// What has happened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Signal {
    /// An activity is done. Service tasks may leave the outcome empty. The token around several instances
    /// completes them all.
    Complete {
        /// The token that waits there.
        token: u64,
        /// What came of it.
        outcome: String,
    },
    /// A message has come. The token that has waited longest gets it.
    Message {
        /// Name of the message.
        name: String,
    },
    /// The time of a token has come.
    Timer {
        /// The token with `due_at`.
        token: u64,
    },
    /// An activity has failed.
    Error {
        /// The token in it.
        token: u64,
        /// Code of the error.
        code: String,
    },
    /// Something about an activity must be known further up; it may go on.
    Escalate {
        /// The token in it.
        token: u64,
        /// Code of the escalation.
        code: String,
    },
    /// Everything is given up, what was completed is undone, then the instance ends.
    Withdraw,
    /// What was completed is undone beside everything else.
    Compensate,
}

/// What the caller has to do or to know, in order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Effect {
    /// A token has come to an activity or event. For a person's task: work for somebody.
    Entered {
        /// The token.
        token: u64,
        /// Id of the node.
        node: String,
    },
    /// A token has left an activity or event: work is closed.
    Left {
        /// The token.
        token: u64,
        /// Id of the node.
        node: String,
        /// False when it was given up.
        done: bool,
    },
    /// [`Signal::Timer`] is expected then.
    TimerSet {
        /// The token.
        token: u64,
        /// When.
        due: i64,
    },
    /// A message is to be sent.
    Send {
        /// The token that sends it.
        token: u64,
        /// Name of the message.
        name: String,
        /// The item of the instance around; empty outside of one.
        item: String,
    },
    /// A service is to be called; [`Signal::Complete`] or [`Signal::Error`] is expected.
    CallService {
        /// The token.
        token: u64,
        /// Name of the service.
        name: String,
    },
    /// A decision is to be made; [`Signal::Complete`] with its outcome is expected.
    Decide {
        /// The token.
        token: u64,
        /// Name of the decision.
        decision: String,
    },
    /// An escalation that no boundary event caught.
    Escalated {
        /// Where it was caused.
        node: String,
        /// Its code.
        code: String,
    },
    /// The instance is over.
    Ended {
        /// How.
        how: How,
    },
    /// A token cannot go on before something is put right; then [`crate::retry`].
    Parked {
        /// The token.
        token: u64,
        /// What is wrong.
        reason: String,
    },
}

/// How an instance ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum How {
    /// Every way came to its end; the last at this node.
    Completed(String),
    /// This end event ended everything.
    Terminated(String),
    /// An error with this code that nothing caught.
    Failed(String),
    /// It was withdrawn and what was completed is undone.
    Withdrawn,
}

/// Why a signal was not taken. The instance is as it was.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Stuck {
    /// The instance is over.
    Ended,
    /// No such token.
    NoToken(u64),
    /// The token does not wait for this signal.
    NotHere {
        /// The token.
        token: u64,
        /// Id of its node.
        node: String,
    },
    /// Nothing waits for this message.
    NobodyWaits(String),
    /// The timer is not due yet.
    Early {
        /// When it is.
        due: i64,
    },
    /// The gateway after the task knows only other outcomes.
    Outcome {
        /// The outcome given.
        given: String,
        /// Those that lead on.
        known: Vec<String>,
    },
    /// The definition has no such node: the instance belongs to another version.
    Foreign(String),
    /// The host does not give a definition that the instance is in.
    Uncalled(String),
}

impl fmt::Display for Stuck {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Stuck::Ended => write!(f, "the instance is over"),
            Stuck::NoToken(token) => write!(f, "no token {token}"),
            Stuck::NotHere { token, node } => write!(f, "token {token} at {node} does not wait for this"),
            Stuck::NobodyWaits(name) => write!(f, "nothing waits for the message {name}"),
            Stuck::Early { due } => write!(f, "the timer is due at {due}"),
            Stuck::Outcome { given, known } => {
                write!(f, "the outcome {given} leads nowhere; known are {}", known.join(", "))
            }
            Stuck::Foreign(node) => write!(f, "the definition has no node {node}"),
            Stuck::Uncalled(reason) => write!(f, "a called definition is missing: {reason}"),
        }
    }
}

impl std::error::Error for Stuck {}
