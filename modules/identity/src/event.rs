//! What the ledger hears of this module. The subject is the account's id, or [`UNKNOWN`]; logins, names and
//! personal numbers never travel.

use kernel::Id;
use serde::{Deserialize, Serialize};

pub const ACCOUNT_CREATED: &str = "identity.account_created";
pub const ACCOUNT_LOCKED: &str = "identity.account_locked";
pub const ACCOUNT_UNLOCKED: &str = "identity.account_unlocked";
pub const SIGNED_IN: &str = "identity.signed_in";
pub const SIGN_IN_FAILED: &str = "identity.sign_in_failed";
pub const SIGNED_OUT: &str = "identity.signed_out";
pub const SESSION_ENDED: &str = "identity.session_ended";
pub const SEAT_CHOSEN: &str = "identity.seat_chosen";
pub const PASSWORD_CHANGED: &str = "identity.password_changed";
pub const PASSKEY_ADDED: &str = "identity.passkey_added";
pub const PASSKEY_REMOVED: &str = "identity.passkey_removed";

/// All of them.
pub const ALL: &[&str] = &[
    ACCOUNT_CREATED,
    ACCOUNT_LOCKED,
    ACCOUNT_UNLOCKED,
    SIGNED_IN,
    SIGN_IN_FAILED,
    SIGNED_OUT,
    SESSION_ENDED,
    SEAT_CHOSEN,
    PASSWORD_CHANGED,
    PASSKEY_ADDED,
    PASSKEY_REMOVED,
];

/// Subject of an attempt with a login that nobody has.
pub const UNKNOWN: &str = "unknown";

/// About one session.
#[derive(Debug, Serialize, Deserialize)]
pub struct OfSession {
    pub session: Id,
    /// `password` or `passkey`, when it was opened.
    #[serde(default, skip_serializing_if = "str::is_empty")]
    pub way: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub position: Option<Id>,
}

/// About an account as a whole, or about one of its passkeys.
#[derive(Debug, Default, Serialize, Deserialize)]
pub struct OfAccount {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub passkey: Option<Id>,
    /// The account waits after this failed attempt.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub waits: bool,
}
