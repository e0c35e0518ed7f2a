//! `motcua bench`

use clap::Args;

use crate::bench::{Part, Plan, run as measure};
use crate::tell::tell;
use crate::{Failure, Outcome};

/// Fewer say nothing, more take hours.
const CASES: std::ops::RangeInclusive<i64> = 200..=1_000_000;

/// Measure this machine with the platform's own workload
///
/// Makes a temporary folder (set TMPDIR to choose the disk) with the demo and generated cases, measures, prints a
/// table, and removes the folder. Figures of a machine that does other things at the same time say little: look
/// at the load in the first line, and at ratios.
#[derive(Args, Debug)]
#[command(after_help = "Examples:
  motcua bench
  motcua bench --quick
  motcua bench --only writer
  motcua bench --cases 100000 --json")]
pub struct Options {
    /// Cases in the folder; ten times as many at the end
    #[arg(long, value_name = "N", default_value_t = 20_000, value_parser = clap::value_parser!(u32).range(CASES))]
    cases: u32,
    /// A look only: few cases and short rounds
    #[arg(long)]
    quick: bool,
    /// One part alone
    #[arg(long, value_name = "NAME")]
    only: Option<Part>,
    /// JSON instead of the table
    #[arg(long)]
    json: bool,
}

/// Cases of a quick run.
const FEW: u32 = 400;

/// Does what was asked.
pub fn run(options: &Options) -> Outcome {
    let cases = if options.quick { options.cases.min(FEW) } else { options.cases };
    let report = measure(&Plan { cases: cases as usize, quick: options.quick, only: options.only })?;
    if options.json {
        let text =
            serde_json::to_string_pretty(&report).map_err(|cause| Failure::failed("writing JSON", cause))?;
        tell(text);
    } else {
        tell(report.to_string().trim_end());
    }
    Ok(())
}
