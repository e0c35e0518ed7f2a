//! `motcua migrate`

use clap::Args;

use crate::cli::Place;
use crate::tell::tell;
use crate::{Node, Outcome};

/// Bring the tables up to date and end
///
/// `serve` does the same at its start. Data of a newer Motcua are refused and not touched.
#[derive(Args, Debug)]
#[command(after_help = "Examples:
  motcua migrate --data /srv/motcua
  motcua migrate --data /srv/motcua --database postgres://motcua@db.example/motcua")]
pub struct Options {
    #[command(flatten)]
    place: Place,
}

/// Does what was asked.
pub fn run(options: &Options) -> Outcome {
    let node = Node::open(&options.place.settings(None)?)?;
    for step in &node.steps {
        tell(step);
    }
    if node.steps.is_empty() {
        tell("up to date");
    }
    Ok(())
}
