//! What is measured, and for how long.

use std::time::Duration;

use clap::ValueEnum;

/// A run.
#[derive(Clone, Debug)]
pub struct Plan {
    /// Cases in the folder; ten times as many at the end.
    pub cases: usize,
    /// A tenth of the time, for a look.
    pub quick: bool,
    /// One part alone.
    pub only: Option<Part>,
}

/// A group of measurements.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Part {
    /// What one act costs: form page, filing, reading, listing
    Acts,
    /// Commands per second through the writer
    Writer,
    /// Pages per second over HTTP
    Wire,
    /// How long searches take
    Search,
    /// Time from start to the first page, and memory
    Start,
    /// What acts cost among ten times as many cases
    Growth,
}

impl Plan {
    pub fn has(&self, part: Part) -> bool {
        self.only.is_none_or(|it| it == part)
    }

    /// How much processor time one measurement of an act wants, in ms.
    pub fn cpu_ms(&self) -> f64 {
        if self.quick { 30.0 } else { 600.0 }
    }

    /// When a measurement ends in any case: acts that wait for the disk use little processor time.
    pub fn wall(&self) -> Duration {
        Duration::from_millis(if self.quick { 300 } else { 5_000 })
    }

    /// One round of a load; rounds of the two sides of a ratio take turns.
    pub fn round(&self) -> Duration {
        Duration::from_millis(if self.quick { 200 } else { 1_000 })
    }

    pub fn rounds(&self) -> usize {
        if self.quick { 1 } else { 3 }
    }
}
