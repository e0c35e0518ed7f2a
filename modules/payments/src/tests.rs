//! Rules by tables and properties; the module through its routes, with cases as a stand-in says them.
#![allow(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

mod bank;
mod codes;
mod desk;
mod notices;
mod paying;
mod world;
