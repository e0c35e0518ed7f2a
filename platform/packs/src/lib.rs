//! Service packs: a public service as a folder of form, flow, fees, papers, look-ups, texts and golden tests.
//!
//! Pure: no storage, no pages, no clock. Dates come in as values. Reading order below.

mod pack;
mod service;
mod fee;

mod form;
mod field;
mod condition;
mod formula;
mod answer;
mod posted;
mod masked;
mod schema;

mod flow;
mod diagram;
mod texts;

mod check;
mod once_only;
mod nearest;
mod golden;

#[cfg(test)]
mod tests;

pub use answer::{Address, Answer, Answers, FileAnswer, LookedUp, Row};
pub use check::problems;
pub use condition::{Bound, Condition};
pub use diagram::Standing;
pub use fee::{Exemption, Fee, FeeDue, FeeRule, PerCopy, PerPage, Tier};
pub use field::{
    BankAccount, Choice, CompanyCode, Computed, Copied, Date, Duration, Field, FieldError, File, FileKind,
    FileRule, Kind, LongText, Look, Money, Month, MultiChoice, Notice, Number, Percent, Person, Place,
    Shapes, Shown, Table, TaxCode, Text, Time, Tone, Url, VehiclePlate, column_key, option_key,
};
pub use flow::{Action, Ask, CASE_FACTS, CaseState, End, Facts, Flow, Next, Outcome, Role, Step, StepKind};
pub use form::{Form, Page, Rule, Severity};
pub use formula::{Formula, Makes};
pub use golden::{Difference, Golden, run};
pub use once_only::{Register, Registers};
pub use pack::{Misread, Pack, Problem};
pub use service::{
    Applicant, Audience, Channel, ChannelTerms, Enters, Level, Lookup, LookupRequest, Paper, PaperAsked,
    PaperState, ResultPaper, Service, Window,
};
pub use texts::Texts;
