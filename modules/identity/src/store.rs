//! All SQL of the module, one file per noun.

pub mod accounts;
pub mod failures;
pub mod passkeys;
pub mod sessions;
