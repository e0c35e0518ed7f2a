//! Letters of the reception desk: forms 01, 02 and 03.

use jiff::civil::{Date, DateTime};
use serde::Serialize;

use crate::Check;
use crate::letter::{Agency, Applicant, Contact};

/// Form 01: the case was received, and when its result is due.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ReceiptSlip {
    /// Issuing agency.
    pub agency: Agency,
    /// Number of the slip without its symbol; printed as `07/TNHS`.
    pub number: Option<String>,
    /// Date of the slip.
    pub date: Date,
    /// The desk that received the case.
    pub unit: String,
    /// Case code, also in the QR of `check`.
    pub case_code: String,
    /// Who filed.
    pub applicant: Applicant,
    /// Who the case is about, when it is not the applicant.
    pub owner: Option<Applicant>,
    /// What was asked for: the name of the procedure.
    pub request: String,
    /// Papers handed in, with counts.
    pub documents: Vec<DocumentCount>,
    /// Number of sets handed in.
    pub sets: u32,
    /// The time the law allows, in words, such as `03 ngày làm việc`.
    pub statutory_duration: String,
    /// Local time of receipt, to the minute.
    pub received_at: DateTime,
    /// Local time the result is due; `None` when the law sets no term.
    pub due_at: Option<DateTime>,
    /// Where the result is handed over.
    pub result_place: String,
    /// How the result is handed over: at the counter, by post, electronically.
    pub result_way: String,
    /// When the fee is paid and how much, in words: before, after, or exempt.
    pub fee: String,
    /// Name of the officer who received the case.
    pub receiver: String,
    /// Where to check the slip.
    pub check: Option<Check>,
}

/// One line of papers handed in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct DocumentCount {
    /// Name of the paper.
    pub name: String,
    /// Originals handed in.
    pub originals: u32,
    /// Certified copies handed in.
    pub certified: u32,
    /// Plain photocopies handed in.
    pub photocopies: u32,
}

/// Form 02: what is missing and why.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct SupplementRequest {
    /// Issuing agency.
    pub agency: Agency,
    /// Number of the request without its symbol; printed as `07/HDHS`.
    pub number: Option<String>,
    /// Date of the request.
    pub date: Date,
    /// Case code.
    pub case_code: String,
    /// Who filed.
    pub applicant: Applicant,
    /// What was asked for: the name of the procedure.
    pub request: String,
    /// Papers or corrections needed.
    pub items: Vec<RequiredItem>,
    /// Why they are needed.
    pub reason: String,
    /// Who helps.
    pub contact: Contact,
    /// Name of the officer who signs as guide.
    pub guide: String,
    /// Where to check the letter.
    pub check: Option<Check>,
}

/// One paper or correction the applicant must bring.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct RequiredItem {
    /// What is needed.
    pub name: String,
    /// How many; `None` for a correction that has no count.
    pub count: Option<u32>,
}

/// Form 03: the case is not received or not handled.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Refusal {
    /// Issuing agency.
    pub agency: Agency,
    /// Number of the refusal without its symbol; printed as `07/TCHS`.
    pub number: Option<String>,
    /// Date of the refusal.
    pub date: Date,
    /// Case code.
    pub case_code: String,
    /// Who filed.
    pub applicant: Applicant,
    /// What was asked for: the name of the procedure.
    pub request: String,
    /// Why it is refused, with the rule.
    pub reason: String,
    /// Who explains.
    pub contact: Contact,
    /// Name of the officer who signs as receiver.
    pub receiver: String,
    /// Where to check the letter.
    pub check: Option<Check>,
}
