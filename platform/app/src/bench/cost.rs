//! Processor time of this process, and how much of it an act costs.

use std::fs;
use std::time::{Duration, Instant};

use crate::{Failure, Outcome};

/// What some repetitions of an act cost.
#[derive(Clone, Copy, Debug)]
pub struct Cost {
    pub acts: u64,
    pub cpu_ms: f64,
    pub wall: Duration,
}

/// Linux counts processor time in hundredths of a second, on every machine.
const MS_PER_TICK: f64 = 10.0;

impl Cost {
    pub fn ms(&self) -> f64 {
        self.cpu_ms / self.acts.max(1) as f64
    }

    pub fn per_second(&self) -> f64 {
        self.acts as f64 / self.wall.as_secs_f64()
    }
}

/// Repeats an act, once untimed, until it has used so much processor time or the time is over.
pub fn repeat(cpu_wanted_ms: f64, wall: Duration, act: &mut dyn FnMut() -> Outcome) -> Outcome<Cost> {
    act()?;
    let (begun, before) = (Instant::now(), cpu_ms()?);
    let mut acts = 0;
    loop {
        act()?;
        acts += 1;
        let cpu_ms = cpu_ms()? - before;
        if cpu_ms >= cpu_wanted_ms || begun.elapsed() >= wall {
            return Ok(Cost { acts, cpu_ms, wall: begun.elapsed() });
        }
    }
}

/// Processor time of all threads of this process so far, in ms, the system's work for it included.
pub fn cpu_ms() -> Outcome<f64> {
    let failed = |cause: String| Failure::failed("reading /proc/self/stat", cause);
    let text = fs::read_to_string("/proc/self/stat").map_err(|it| failed(it.to_string()))?;
    // The name in brackets may hold anything: fields are counted from behind it.
    let fields = text.rsplit_once(") ").map(|(_, rest)| rest.split(' ').collect::<Vec<_>>());
    let tick = |place: usize| fields.as_ref()?.get(place)?.parse::<f64>().ok();
    let ticks = tick(11).zip(tick(12)).map(|(user, system)| user + system);
    ticks.map(|it| it * MS_PER_TICK).ok_or_else(|| failed("it has another form".to_owned()))
}

/// The value below which so many of a hundred lie. Sorts.
pub fn percentile(times: &mut [Duration], of_hundred: usize) -> Duration {
    times.sort();
    let last = times.len().saturating_sub(1);
    times.get((times.len() * of_hundred / 100).min(last)).copied().unwrap_or_default()
}
