//! Documents that the platform issues.

use kernel::{Ctx, Id, Result};
use serde::{Deserialize, Serialize};

/// A document is ready: typeset, sealed, kept.
pub const ISSUED: &str = "documents.issued";

#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Issued {
    pub document: Id,
    pub case_code: String,
    /// `receipt`, `supplement`, `refusal`, `apology`, `control_sheet`, `result`.
    pub kind: String,
    /// SHA-256 of the PDF, hexadecimal: ties the file to the ledger.
    pub sha256: String,
    /// Public check code.
    pub check_code: String,
}

/// A document cannot be made: its template and its data do not fit. Officials of the agency see why.
pub const FAILED: &str = "documents.failed";

#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Failed {
    pub document: Id,
    pub case_code: String,
    /// As in [`Issued::kind`].
    pub kind: String,
}

/// An order for a document.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Order {
    /// As in [`Issued::kind`].
    pub kind: String,
    pub case_code: String,
    pub title: String,
    /// The agency that issues and seals it.
    pub agency: Id,
    /// The account that may download it besides officials of the agency; zero when nobody.
    pub owner: Id,
    /// A letter of the platform by its name (`receipt_slip` …), or the text of a Typst template of a pack.
    pub template: Template,
    /// What the template prints, without the `check` object, which documents adds.
    pub data: serde_json::Value,
    pub lang: String,
    /// Personal numbers of the people it is about, for the trace of readings.
    pub people: Vec<Id>,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
pub enum Template {
    Letter(String),
    Source(String),
}

/// A document as lists show it.
#[derive(Clone, Debug)]
pub struct Listed {
    pub id: Id,
    pub kind: String,
    pub title: String,
    pub ordered_at: i64,
    /// `None` while it is being made.
    pub issued_at: Option<i64>,
    pub check_code: String,
    /// Address of the PDF for those who may have it.
    pub href: String,
}

pub const DOCUMENTS: &str = "documents.documents";

/// A port, because an order is part of the command that makes it due, and case pages list documents.
pub struct Documents {
    /// Queues the document; [`ISSUED`] says when it is ready.
    pub order: fn(&mut Ctx<'_>, &Order) -> Result<Id>,
    pub of_case: fn(&mut Ctx<'_>, case_code: &str) -> Result<Vec<Listed>>,
}

pub fn documents(ctx: &Ctx<'_>) -> Result<&'static Documents> {
    ctx.port(DOCUMENTS)
}
