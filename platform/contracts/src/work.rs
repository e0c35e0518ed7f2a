//! Work items: whatever waits for somebody, in one inbox.

use kernel::{Ctx, Id, Result};
use serde::{Deserialize, Serialize};

/// Something waits for a role in an agency. Said by the module the thing belongs to.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Item {
    /// Unique among open items: `module/thing/step`.
    pub key: String,
    /// The module whose [`Pane`] shows the thing: `cases`.
    pub module: String,
    pub subject: String,
    pub agency: Id,
    pub role: String,
    /// What the list shows: the service and, masked by rights, whose.
    pub title: String,
    pub detail: String,
    /// ms; zero when nothing is promised.
    pub due_at: i64,
}

pub const WORK: &str = "work.items";

/// A port, because a step and its work item must appear and go together: an item of a step that is over
/// would send people to work that nobody may do.
pub struct Work {
    pub open: fn(&mut Ctx<'_>, &Item) -> Result<()>,
    /// Closes the open item with this key; no error when there is none.
    pub close: fn(&mut Ctx<'_>, key: &str) -> Result<()>,
}

pub fn work(ctx: &Ctx<'_>) -> Result<&'static Work> {
    ctx.port(WORK)
}

/// Shows the thing behind an item beside the list. A module `m` that opens items offers it as `m.pane`.
pub struct Pane {
    /// HTML of the pane for a subject; records the reading of personal data.
    pub show: fn(&mut Ctx<'_>, subject: &str) -> Result<String>,
}
