//! Figures beside their targets: a table for people, JSON for programs.

use std::fmt;
use std::fs;

use serde::Serialize;

/// Everything a run found.
#[derive(Debug, Serialize)]
pub struct Report {
    /// Cases at the beginning.
    pub cases: usize,
    pub cores: usize,
    /// An optimised build; figures of others mean nothing.
    pub optimised: bool,
    /// Processes that wanted to run, as the system averages them over a minute: before and after.
    pub load_before: f64,
    pub load_after: f64,
    pub rows: Vec<Row>,
}

/// One figure.
#[derive(Debug, Serialize)]
pub struct Row {
    pub part: &'static str,
    pub name: String,
    pub value: f64,
    pub unit: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub target: Option<Target>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub met: Option<bool>,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub note: String,
}

/// What a figure should be.
#[derive(Clone, Copy, Debug, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Target {
    AtMost(f64),
    AtLeast(f64),
}

impl Report {
    pub fn new(cases: usize) -> Report {
        Report {
            cases,
            cores: std::thread::available_parallelism().map_or(1, usize::from),
            optimised: !cfg!(debug_assertions),
            load_before: load(),
            load_after: 0.0,
            rows: Vec::new(),
        }
    }

    pub fn close(&mut self) {
        self.load_after = load();
    }

    pub fn add(&mut self, row: Row) {
        self.rows.push(row);
    }
}

impl Row {
    pub fn new(part: &'static str, name: impl Into<String>, value: f64, unit: &'static str) -> Row {
        Row { part, name: name.into(), value, unit, target: None, met: None, note: String::new() }
    }

    pub fn at_most(self, most: f64) -> Row {
        Row { met: Some(self.value <= most), target: Some(Target::AtMost(most)), ..self }
    }

    pub fn at_least(self, least: f64) -> Row {
        Row { met: Some(self.value >= least), target: Some(Target::AtLeast(least)), ..self }
    }

    pub fn note(self, note: impl Into<String>) -> Row {
        Row { note: note.into(), ..self }
    }
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let build = if self.optimised { "" } else { "; NOT an optimised build" };
        writeln!(
            f,
            "{} cases at first, {} cores, load {:.1} before and {:.1} after{build}",
            self.cases, self.cores, self.load_before, self.load_after
        )?;
        writeln!(
            f,
            "{:<8}{:<58}{:>12} {:<11}{:>9}  {:<7}note",
            "part", "what", "figure", "unit", "target", ""
        )?;
        for row in &self.rows {
            let target = match row.target {
                Some(Target::AtMost(most)) => format!("≤ {most}"),
                Some(Target::AtLeast(least)) => format!("≥ {least}"),
                None => String::new(),
            };
            let verdict = row.met.map_or("", |met| if met { "met" } else { "missed" });
            let figure = shown(row.value);
            let line = format!(
                "{:<8}{:<58}{figure:>12} {:<11}{target:>9}  {verdict:<7}{}",
                row.part, row.name, row.unit, row.note
            );
            writeln!(f, "{}", line.trim_end())?;
        }
        Ok(())
    }
}

/// Three digits that mean something.
fn shown(value: f64) -> String {
    match value.abs() {
        it if it >= 100.0 => format!("{value:.0}"),
        it if it >= 10.0 => format!("{value:.1}"),
        it if it >= 1.0 => format!("{value:.2}"),
        _ => format!("{value:.3}"),
    }
}

fn load() -> f64 {
    let text = fs::read_to_string("/proc/loadavg").unwrap_or_default();
    text.split(' ').next().and_then(|it| it.parse().ok()).unwrap_or_default()
}
