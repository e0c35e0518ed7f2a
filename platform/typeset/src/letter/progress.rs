//! Letters of a case under way: forms 04 and 05.

use jiff::civil::{Date, DateTime};
use serde::Serialize;

use crate::Check;
use crate::letter::{Agency, Applicant, Signer};

/// Form 04: the result is late; the agency says why, apologises and sets a new time.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ApologyAndReappointment {
    /// Issuing agency.
    pub agency: Agency,
    /// Number of the letter without its symbol; printed as `07/PXL`.
    pub number: Option<String>,
    /// Date of the letter.
    pub date: Date,
    /// Case code.
    pub case_code: String,
    /// Who filed.
    pub applicant: Applicant,
    /// What was asked for: the name of the procedure.
    pub request: String,
    /// Local date of receipt.
    pub received_on: Date,
    /// Local time the result was promised for.
    pub promised_at: DateTime,
    /// Why it is late.
    pub reason: String,
    /// The unit that answers for the delay.
    pub responsible_unit: String,
    /// Local time of the new appointment.
    pub new_due_at: DateTime,
    /// The head who signs.
    pub signer: Signer,
    /// Recipients besides the applicant; the archive line is the last one.
    pub recipients: Vec<String>,
    /// Where to check the letter.
    pub check: Option<Check>,
}

/// Form 05: every hand-over of a case between desks.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ControlSheet {
    /// Issuing agency.
    pub agency: Agency,
    /// Date of the sheet.
    pub date: Date,
    /// Case code.
    pub case_code: String,
    /// What was asked for: the name of the procedure.
    pub request: String,
    /// The unit that handles the case.
    pub unit: String,
    /// Local time the result is due; `None` when the law sets no term.
    pub due_at: Option<DateTime>,
    /// Hand-overs in the order of time.
    pub hand_overs: Vec<HandOver>,
    /// Where to check the sheet.
    pub check: Option<Check>,
}

/// One hand-over of a case.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct HandOver {
    /// Unit that gives.
    pub from_unit: String,
    /// Unit that receives.
    pub to_unit: String,
    /// Local time of the hand-over.
    pub at: DateTime,
    /// How the giving unit kept its own term; `None` while that is open.
    pub punctuality: Option<Punctuality>,
    /// Remark; may be empty.
    pub note: String,
    /// Name of the person who gave.
    pub giver: String,
    /// Name of the person who received.
    pub receiver: String,
}

/// How a unit kept its term.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Punctuality {
    /// Before the term.
    Early,
    /// On the day of the term.
    OnTime,
    /// After the term.
    Late,
}
