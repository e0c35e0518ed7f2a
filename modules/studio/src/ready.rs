//! How ready a draft is: its findings, its golden tests, and what was acknowledged of these very files.

use contracts::services::publishing;
use kernel::{Ctx, Result};
use packs::Difference;

use crate::draft::Draft;
use crate::findings::{Finding, findings};
use crate::stage::Readiness;

/// Everything the gates look at.
pub struct Ready {
    pub findings: Vec<Finding>,
    /// Name of each golden test, what it says, and what came out otherwise.
    pub tests: Vec<(String, String, Vec<Difference>)>,
    pub acknowledged: bool,
}

impl Ready {
    pub fn of(ctx: &Ctx<'_>, draft: &Draft) -> Result<Ready> {
        let listed = (publishing(ctx)?.listed)(&draft.code);
        let tests = draft.pack().map(|pack| {
            let run = |it: &packs::Golden| (it.name.clone(), it.says.clone(), it.run(&pack));
            pack.tests.iter().map(run).collect()
        });
        Ok(Ready {
            findings: findings(draft, listed.as_ref()),
            tests: tests.unwrap_or_default(),
            acknowledged: draft.acknowledged == draft.checksum(),
        })
    }

    pub fn blocking(&self) -> impl Iterator<Item = &Finding> {
        self.findings.iter().filter(|it| it.blocks)
    }

    pub fn warnings(&self) -> impl Iterator<Item = &Finding> {
        self.findings.iter().filter(|it| !it.blocks)
    }

    /// What the gates read; `confirmed` is told by whoever asks.
    pub fn readiness(&self, confirmed: bool) -> Readiness {
        Readiness {
            blocking: self.blocking().count(),
            warnings: self.warnings().count(),
            acknowledged: self.acknowledged,
            tests: self.tests.len(),
            failing: self.tests.iter().filter(|(_, _, differences)| !differences.is_empty()).count(),
            confirmed,
        }
    }
}
