//! A message on its way: for whom, about what, how it went.

use kernel::Id;

use crate::channel::Channel;

/// The text of a message that carries a secret to an address, to see that somebody reads it there.
pub const CONFIRM: &str = "notifications-confirm";

/// How a message stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    Waiting,
    Sent,
    /// Tried in vain; an administrator may have it sent again.
    Failed,
    /// There was nowhere to send it.
    Dropped,
}

/// One message for one address. It keeps no words: they are made when it is sent.
#[derive(Clone, Debug)]
pub struct Message {
    pub id: Id,
    pub account: Id,
    pub channel: Channel,
    /// What it tells; for a secret, its own id.
    pub notice: Id,
    /// The browser, for a push; else zero.
    pub device: Id,
    pub text_key: String,
    pub case_code: String,
    /// Masked.
    pub recipient: String,
    pub made_at: i64,
    pub due_at: i64,
    pub state: State,
    pub attempts: i64,
    /// Zero while it waits.
    pub settled_at: i64,
    /// A code, see [`crate::channel::Trouble`]; empty at first.
    pub outcome: String,
}

impl Message {
    pub fn asks_for_confirmation(&self) -> bool {
        self.text_key == CONFIRM
    }
}

impl State {
    pub fn as_str(self) -> &'static str {
        match self {
            State::Waiting => "waiting",
            State::Sent => "sent",
            State::Failed => "failed",
            State::Dropped => "dropped",
        }
    }

    /// Unknown words are taken for failures.
    pub fn parse(word: &str) -> State {
        let all = [State::Waiting, State::Sent, State::Dropped];
        all.into_iter().find(|it| it.as_str() == word).unwrap_or(State::Failed)
    }

    /// Key of its name.
    pub fn label(self) -> &'static str {
        match self {
            State::Waiting => "notifications-state-waiting",
            State::Sent => "notifications-state-sent",
            State::Failed => "notifications-state-failed",
            State::Dropped => "notifications-state-dropped",
        }
    }

    /// Colour of its badge.
    pub fn tone(self) -> &'static str {
        match self {
            State::Waiting => "info",
            State::Sent => "ok",
            State::Failed => "danger",
            State::Dropped => "",
        }
    }
}

/// Waits between attempts, in ms: a server may be away for a night.
const RETRIES: [i64; 6] = [60_000, 5 * 60_000, 15 * 60_000, 3_600_000, 4 * 3_600_000, 12 * 3_600_000];

/// How long to wait after so many attempts; nothing when that was the last.
pub fn retry_after(attempts: i64) -> Option<i64> {
    let at = usize::try_from(attempts - 1).ok()?;
    RETRIES.get(at).copied()
}
