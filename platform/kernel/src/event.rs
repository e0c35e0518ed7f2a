//! What has happened: one entry of the ledger.

use serde::de::DeserializeOwned;

use crate::{Id, Result, bug};

/// An event as a subscriber sees it, after the commit.
#[derive(Clone, Debug)]
pub struct Event {
    pub chain: u32,
    pub seq: u64,
    pub id: Id,
    /// Milliseconds since 1970.
    pub at: i64,
    /// See [`crate::Actor::ledger_name`].
    pub actor: String,
    /// `module.participle`, for example `cases.decided`.
    pub name: String,
    /// What it is about: a code or an id.
    pub subject: String,
    /// JSON text. Facts and ids, never more personal data than the fact needs.
    pub payload: String,
}

impl Event {
    /// The payload as the struct that `contracts` gives for this name.
    pub fn read<T: DeserializeOwned>(&self) -> Result<T> {
        serde_json::from_str(&self.payload).map_err(bug("reading an event's payload"))
    }
}

/// An event that waits for the end of its command.
#[derive(Clone, Debug)]
pub struct NewEvent {
    pub id: Id,
    pub at: i64,
    pub actor: String,
    pub name: &'static str,
    pub subject: String,
    pub payload: String,
}
