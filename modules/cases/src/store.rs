//! All SQL of the module, one file per table.

pub mod case;
pub mod counter;
pub mod draft;
pub mod file;
pub mod message;
pub mod opinion;
pub mod rating;

/// Every statement, for the test that prepares them.
pub const STATEMENTS: &[&[kernel::Statement]] = &[
    case::STATEMENTS,
    counter::STATEMENTS,
    draft::STATEMENTS,
    file::STATEMENTS,
    message::STATEMENTS,
    opinion::STATEMENTS,
    rating::STATEMENTS,
];
