//! Electronic seals on PDF files: PAdES baseline B-B (ETSI EN 319 142-1), made and checked.
//!
//! Reading order:
//! - [`Authority`] is the root of a node; it issues a [`SealingKey`] to each agency.
//! - [`seal`] appends a signature to a PDF; the bytes before it stay as they were.
//! - [`check`] judges every signature of any file; it takes hostile bytes and never panics.
//! - [`SealError`] says why neither was possible.

mod authority;
mod certificate;
mod check;
mod error;
mod seal;
mod signature;
mod signed_range;

#[cfg(test)]
mod tests;

pub use authority::{Authority, SealingKey, Subject};
pub use check::{Coverage, SealCheck, check};
pub use error::SealError;
pub use seal::{SealInfo, seal};
