//! Services that their owners make and change in the browser.

use serde::{Deserialize, Serialize};

/// The files of a draft changed; the subject is the code of the service.
pub const CHANGED: &str = "studio.changed";

#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Changed {
    pub code: String,
    /// Number of the change within the draft.
    pub lock: i64,
    /// What was done, as a word: `question`, `words`, `undo` …
    pub what: String,
    /// Paths of the files.
    pub files: Vec<String>,
}

/// A version reached a stage of its go-live; the subject is the code of the service.
pub const STAGED: &str = "studio.staged";

#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Staged {
    pub code: String,
    pub version: u32,
    /// `trial`, `trial_real`, `live_trial`, `live`.
    pub stage: String,
    /// SHA-256 of the draft's files.
    pub checksum: String,
}
