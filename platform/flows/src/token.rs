//! The state of a flow as rows.

use std::str::FromStr;

use crate::host::How;

/// One row: something is at a node.
///
/// A token that waits inside an activity (sub-process, call, several instances) is the scope of those within:
/// they name it as their `parent`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Token {
    /// Its number in the instance, from 1; greater than that of its parent and never used twice.
    pub id: u64,
    /// The token of the activity around it; 0 for the process itself.
    pub parent: u64,
    /// Id of the node it is at.
    pub node: String,
    /// What it does there.
    pub phase: Phase,
    /// Id of the flow it came by, where a join must know.
    pub via: String,
    /// Number of the instance, from 0, when the node has several.
    pub index: Option<u32>,
    /// Item of that instance, or of the one around it; otherwise empty.
    pub item: String,
    /// Outcome of the last activity on its way.
    pub outcome: String,
    /// Since when it has been here.
    pub since: i64,
    /// When its timer is due.
    pub due_at: Option<i64>,
    /// Why it is parked.
    pub reason: Option<String>,
}

/// What a token does at its node.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Phase {
    /// Moves on by itself; no caller ever sees it.
    Ready,
    /// Waits for a signal.
    Waiting,
    /// The activity is open around other tokens.
    Inside,
    /// Has come to a join and waits for others.
    Joining,
    /// An event that waits beside the activity or gateway `parent`.
    Armed,
    /// Its turn has not come.
    Queued,
    /// An instance that is done while others are not.
    Done,
    /// A completed activity that can be undone.
    Undoable,
    /// Could not enter its node.
    ParkedBefore,
    /// Could not leave its node.
    ParkedAfter,
}

/// A running flow: its rows and three counters.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Instance {
    /// The rows, by ascending id.
    pub tokens: Vec<Token>,
    /// The next token's id.
    pub next: u64,
    /// How far it is.
    pub stage: Stage,
}

/// How far an instance is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Stage {
    /// It goes on.
    Running,
    /// It was withdrawn and is being undone.
    Withdrawing,
    /// It is over; there are no rows.
    Ended(How),
}

impl Instance {
    /// A token by its id.
    pub fn token(&self, id: u64) -> Option<&Token> {
        self.position(id).map(|at| &self.tokens[at])
    }

    /// The tokens that wait for somebody or something.
    pub fn waiting(&self) -> impl Iterator<Item = &Token> {
        self.tokens.iter().filter(|token| token.phase == Phase::Waiting)
    }

    pub(crate) fn position(&self, id: u64) -> Option<usize> {
        self.tokens.binary_search_by_key(&id, |token| token.id).ok()
    }
}

impl Phase {
    /// All of them.
    pub const ALL: [Phase; 10] = [
        Phase::Ready,
        Phase::Waiting,
        Phase::Inside,
        Phase::Joining,
        Phase::Armed,
        Phase::Queued,
        Phase::Done,
        Phase::Undoable,
        Phase::ParkedBefore,
        Phase::ParkedAfter,
    ];

    /// Its word in stored rows.
    pub const fn as_str(self) -> &'static str {
        match self {
            Phase::Ready => "ready",
            Phase::Waiting => "waiting",
            Phase::Inside => "inside",
            Phase::Joining => "joining",
            Phase::Armed => "armed",
            Phase::Queued => "queued",
            Phase::Done => "done",
            Phase::Undoable => "undoable",
            Phase::ParkedBefore => "parked_before",
            Phase::ParkedAfter => "parked_after",
        }
    }

    /// Keeps its scope open. Events beside, finished instances and what can be undone do not.
    pub(crate) const fn holds_scope(self) -> bool {
        !matches!(self, Phase::Armed | Phase::Done | Phase::Undoable)
    }

    /// Waits for something to be put right.
    pub const fn is_parked(self) -> bool {
        matches!(self, Phase::ParkedBefore | Phase::ParkedAfter)
    }
}

impl FromStr for Phase {
    type Err = ();

    fn from_str(word: &str) -> Result<Self, ()> {
        Self::ALL.into_iter().find(|known| known.as_str() == word).ok_or(())
    }
}
