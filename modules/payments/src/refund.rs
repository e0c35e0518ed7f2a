//! Money that is to go back. One official proposes, another one confirms.

use kernel::Id;

use crate::charge::Verdict;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refund {
    pub id: Id,
    pub charge: Id,
    pub case_code: String,
    pub agency: Id,
    /// The money in that is given back, whole.
    pub entry: Id,
    pub amount_vnd: i64,
    /// What that money was.
    pub verdict: Verdict,
    pub state: RefundState,
    /// In the words of the official who proposes; empty before.
    pub reason: String,
    pub wanted_at: i64,
    /// Account and title.
    pub proposed_by: Option<(Id, String)>,
    pub confirmed_by: Option<(Id, String)>,
    pub confirmed_at: Option<i64>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RefundState {
    /// Money came that nobody owed; nobody has looked at it yet.
    Wanted,
    Proposed,
    Done,
    /// The fee stays: the leader said no.
    Declined,
}

impl RefundState {
    pub const ALL: [RefundState; 4] =
        [RefundState::Wanted, RefundState::Proposed, RefundState::Done, RefundState::Declined];

    pub fn as_str(self) -> &'static str {
        match self {
            RefundState::Wanted => "wanted",
            RefundState::Proposed => "proposed",
            RefundState::Done => "done",
            RefundState::Declined => "declined",
        }
    }

    /// Text key of its name.
    pub fn key(self) -> &'static str {
        match self {
            RefundState::Wanted => "payments-refund-wanted",
            RefundState::Proposed => "payments-refund-proposed",
            RefundState::Done => "payments-refund-done",
            RefundState::Declined => "payments-refund-declined",
        }
    }
}

/// A reason shorter than this explains nothing, in characters.
pub const REASON_MIN: usize = 10;
pub const REASON_MAX: usize = 1000;
