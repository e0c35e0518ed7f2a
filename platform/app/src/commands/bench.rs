//! `motcua bench`: the place for the platform's own measurements.

use clap::Args;

use crate::{Failure, Outcome};

/// Measure this machine with the platform's own workload
#[derive(Args, Debug)]
pub struct Options {}

/// Does what was asked.
pub fn run(_: &Options) -> Outcome {
    Err(Failure::Usage("this build has no measurements".to_owned()))
}
