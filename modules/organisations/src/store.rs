//! All SQL of the module, one file per noun.

pub mod positions;
pub mod units;
