//! The SQL of the registers, one file per noun.

pub mod books;
pub mod counters;
pub mod notices;
pub mod people;
