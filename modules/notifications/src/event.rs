//! What stands in the ledger: that somebody was told, where by channel only.

use kernel::Id;
use serde::Serialize;

pub const SENT: &str = "notifications.sent";
pub const FAILED: &str = "notifications.failed";

/// Every event of this module.
pub const ALL: &[&str] = &[SENT, FAILED];

/// The subject is the message's id.
#[derive(Serialize)]
pub struct OfMessage<'a> {
    pub account: Id,
    pub channel: &'a str,
    /// The event that was told, or the message itself when it carried a secret.
    pub notice: Id,
}
