//! The four stages of a version, and what opens the next one.

use std::str::FromStr;

/// How far a version is. Each next stage needs the checks and the golden tests of the same files.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stage {
    /// Being written.
    #[default]
    Draft,
    /// Trial data on trial.
    Trial,
    /// Real data on trial.
    TrialReal,
    /// Trial data on live.
    LiveTrial,
    /// For everybody.
    Live,
}

/// Golden tests that must be there and pass before any stage.
pub const TESTS_MIN: usize = 2;

/// What stands between a version and its next stage.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Gate {
    /// Findings that block.
    Findings,
    /// Warnings that nobody has acknowledged.
    Warnings,
    /// Fewer than [`TESTS_MIN`] golden tests.
    FewTests,
    /// A golden test fails.
    FailingTests,
    /// A second person has not confirmed.
    SecondPerson,
}

/// What is known of the files that want to go on.
#[derive(Clone, Copy, Debug, Default)]
pub struct Readiness {
    pub blocking: usize,
    pub warnings: usize,
    /// The warnings of these very files were acknowledged.
    pub acknowledged: bool,
    pub tests: usize,
    pub failing: usize,
    /// Somebody else has confirmed these very files.
    pub confirmed: bool,
}

impl Stage {
    pub const ALL: [Stage; 5] = [Stage::Draft, Stage::Trial, Stage::TrialReal, Stage::LiveTrial, Stage::Live];

    /// Its word in rows and events.
    pub const fn as_str(self) -> &'static str {
        match self {
            Stage::Draft => "draft",
            Stage::Trial => "trial",
            Stage::TrialReal => "trial_real",
            Stage::LiveTrial => "live_trial",
            Stage::Live => "live",
        }
    }

    /// The key of its name.
    pub const fn key(self) -> &'static str {
        match self {
            Stage::Draft => "studio-stage-draft",
            Stage::Trial => "studio-stage-trial",
            Stage::TrialReal => "studio-stage-trial-real",
            Stage::LiveTrial => "studio-stage-live-trial",
            Stage::Live => "studio-stage-live",
        }
    }

    /// The stage after it; none after the last.
    pub fn next(self) -> Option<Stage> {
        Stage::ALL.into_iter().find(|it| *it > self)
    }

    /// Everything that still stands before this stage.
    pub fn gates(self, ready: &Readiness) -> Vec<Gate> {
        let gate = |shut: bool, gate: Gate| shut.then_some(gate);
        let gates = [
            gate(ready.blocking > 0, Gate::Findings),
            gate(ready.warnings > 0 && !ready.acknowledged, Gate::Warnings),
            gate(ready.tests < TESTS_MIN, Gate::FewTests),
            gate(ready.failing > 0, Gate::FailingTests),
            gate(self == Stage::Live && !ready.confirmed, Gate::SecondPerson),
        ];
        gates.into_iter().flatten().collect()
    }
}

impl Gate {
    /// The sentence that says what to do.
    pub const fn key(self) -> &'static str {
        match self {
            Gate::Findings => "studio-gate-findings",
            Gate::Warnings => "studio-gate-warnings",
            Gate::FewTests => "studio-gate-few-tests",
            Gate::FailingTests => "studio-gate-failing-tests",
            Gate::SecondPerson => "studio-gate-second-person",
        }
    }
}

impl FromStr for Stage {
    type Err = ();

    fn from_str(word: &str) -> Result<Stage, ()> {
        Stage::ALL.into_iter().find(|it| it.as_str() == word).ok_or(())
    }
}
