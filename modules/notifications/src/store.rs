//! All SQL, one file per noun.

pub mod addresses;
pub mod devices;
pub mod letters;
pub mod messages;
pub mod notices;
pub mod preferences;
