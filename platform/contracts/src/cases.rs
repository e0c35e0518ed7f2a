//! Cases: what happens to one request of one applicant. The subject of each event is the case code.

use kernel::{Ctx, Id, Result};
use serde::{Deserialize, Serialize};

pub const FILED: &str = "cases.filed";
pub const ACCEPTED: &str = "cases.accepted";
pub const SUPPLEMENT_ASKED: &str = "cases.supplement_asked";
pub const SUPPLEMENTED: &str = "cases.supplemented";
pub const OPINION_ASKED: &str = "cases.opinion_asked";
pub const OPINION_GIVEN: &str = "cases.opinion_given";
pub const FORWARDED: &str = "cases.forwarded";
pub const FEE_DUE: &str = "cases.fee_due";
pub const FEE_PAID: &str = "cases.fee_paid";
pub const APOLOGISED: &str = "cases.apologised";
pub const DECIDED: &str = "cases.decided";
pub const REFUSED: &str = "cases.refused";
pub const WITHDRAWN: &str = "cases.withdrawn";
pub const RESULT_READY: &str = "cases.result_ready";
pub const RETURNED: &str = "cases.returned";
pub const RATED: &str = "cases.rated";

/// What every event of a case carries. Facts and ids only: names stay in the case.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Moved {
    pub case: Id,
    pub code: String,
    pub service: String,
    /// The agency that decides.
    pub agency: Id,
    /// The applicant's account; zero when they have none.
    pub applicant: Id,
    /// State after the event: 1 to 10 (see GLOSSARY).
    pub state: u8,
    /// Step of the flow after the event; empty when there is none.
    pub step: String,
    /// Promised time, ms; zero when there is none.
    pub due_at: i64,
    /// A reason, when the event has one (supplement, refusal, apology).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
}

/// What a case owes, and to whom.
#[derive(Clone, Debug)]
pub struct Fee {
    pub case: Id,
    pub code: String,
    /// Name of the service, in Vietnamese as in law.
    pub service_name: String,
    pub agency: Id,
    /// The applicant's account; zero when they have none.
    pub payer: Id,
    pub payer_name: String,
    /// `None` while the amount is not set.
    pub amount_vnd: Option<i64>,
    /// The case stands still until it is paid.
    pub is_awaited: bool,
}

pub const FEES: &str = "cases.fees";

/// A port, because money that arrives is judged in its own transaction: does the case still wait for it?
pub struct Fees {
    pub of_case: fn(&mut Ctx<'_>, code: &str) -> Result<Option<Fee>>,
}

pub fn fees(ctx: &Ctx<'_>) -> Result<&'static Fees> {
    ctx.port(FEES)
}
