//! Motcua as one program: the list of modules, a node over its data, and the command line.
//!
//! Reading order: [`modules`] (what runs), [`settings`] (what an operator decides), [`node`] (modules over
//! data), [`bench`] (what it costs), [`cli`] (what may be typed), [`commands`] (what each of them
//! does).

pub mod modules;
pub mod settings;
mod environment;
pub mod failure;
pub mod key;
pub mod node;
mod nowhere;
mod tell;
mod progress;
mod log;
pub mod bench;
pub mod cli;
pub mod commands;
#[cfg(test)]
mod tests;

pub use failure::{Failure, Outcome};
pub use modules::modules;
pub use node::Node;
pub use settings::Settings;
