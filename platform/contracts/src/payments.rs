//! Payments: money that came in for fees, and money that went back. The subject of an event is the case code;
//! of [`RECONCILED`], the statement's id. Amounts and references only: who paid stays with the case.

use kernel::Id;
use serde::{Deserialize, Serialize};

/// A fee is paid: the case may go on.
pub const PAID: &str = "payments.paid";
/// Money came in that nobody owes: twice, too late, or another amount. It is to be given back.
pub const SURPLUS: &str = "payments.surplus";
/// Two officials have agreed that money goes back.
pub const REFUNDED: &str = "payments.refunded";
/// A bank statement was compared with the charges, or one of its lines was settled by hand.
pub const RECONCILED: &str = "payments.reconciled";

/// Payload of [`PAID`] and [`SURPLUS`].
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Received {
    pub charge: Id,
    pub case_code: String,
    pub agency: Id,
    pub amount_vnd: i64,
    /// `vietqr`, `gateway`, `demo`, `cash`.
    pub way: String,
    /// What names the money at the bank, the gateway or the counter.
    pub reference: String,
    /// Number of the receipt in the agency's book of the year; empty for surplus.
    pub receipt: String,
}

/// Payload of [`REFUNDED`].
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Refunded {
    pub charge: Id,
    pub case_code: String,
    pub agency: Id,
    pub amount_vnd: i64,
    /// The entry that is given back.
    pub entry: Id,
    pub proposed_by: Id,
    pub confirmed_by: Id,
}

/// Payload of [`RECONCILED`]: how many lines of a statement are in which state now.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Reconciled {
    pub statement: Id,
    pub agency: Id,
    pub matched: i64,
    pub unmatched: i64,
    pub wrong_amount: i64,
    /// Of the last two, those that somebody has settled by hand.
    pub settled: i64,
    /// Money in, of all lines.
    pub amount_vnd: i64,
}
