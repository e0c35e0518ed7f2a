//! All SQL of the module, one file per table.

pub mod attempt;
pub mod charge;
pub mod entry;
pub mod receipt;
pub mod refund;
pub mod statement;

use kernel::{Error, Result};

/// Every statement, for the test that prepares them.
pub const STATEMENTS: &[&[kernel::Statement]] = &[
    attempt::STATEMENTS,
    charge::STATEMENTS,
    entry::STATEMENTS,
    receipt::STATEMENTS,
    refund::STATEMENTS,
    statement::STATEMENTS,
];

/// The value that a word in a column stands for.
fn named<T: Copy>(all: &[T], name: fn(T) -> &'static str, word: &str) -> Result<T> {
    let found = all.iter().copied().find(|it| name(*it) == word);
    found.ok_or_else(|| Error::Bug(format!("no such word in a column: {word}")))
}
