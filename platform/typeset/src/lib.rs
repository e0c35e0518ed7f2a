//! Official papers as PDF, set with Typst inside a sealed world: no file system, no network, no packages.
//!
//! Reading order:
//! - [`Typesetter`] and [`Job`]: a template and its data become tagged PDF/A-3a + PDF/UA-1 bytes that carry
//!   the data as `data.json`; the same job always gives the same bytes.
//! - [`Letter`]: the five letters of the one-stop shop (Circular 01/2018/TT-VPCP), each a plain struct.
//! - [`qr_svg`]: the QR drawing that the templates place beside the check address.
//! - [`TypesetError`]: what a template author did wrong, with file and line.
//!
//! The shared layout of Decree 30/2020 lives in `templates/decree30.typ`; a template imports it as
//! `/decree30.typ` and reads its data as `json("/data.json")`.

mod check;
mod error;
mod letter;
mod printable;
mod typesetter;
mod world;

#[cfg(test)]
mod tests;

pub use check::{Check, qr_svg};
pub use error::TypesetError;
pub use letter::{
    Agency, ApologyAndReappointment, Applicant, Contact, ControlSheet, DocumentCount, HandOver, Letter,
    Punctuality, ReceiptSlip, Refusal, RequiredItem, Signer, SupplementRequest, letter_template,
};
pub use typesetter::{Job, Typesetter};
