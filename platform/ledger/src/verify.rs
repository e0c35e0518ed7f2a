//! Full verification of a stored log: every record, link, root and signature is computed again.

use std::collections::VecDeque;

use crate::{Checkpoint, Frontier, Hash, Kind, NoteVerifier, Problem, Report, Source, SourceError, Stored};

/// Records and checkpoints asked for at a time.
const BATCH: usize = 1024;

/// How far a verification has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress {
    /// The chain being verified.
    pub chain: u32,
    /// Records of this chain verified so far.
    pub chain_records: u64,
    /// Records of all chains verified so far.
    pub records: u64,
}

/// Verifies the whole log and stops at the first problem; `progress` is called after each batch of records.
///
/// Every checkpoint's root is computed from the same records, so all of them are consistent with one another.
pub fn verify(source: &mut dyn Source, progress: &mut dyn FnMut(Progress)) -> Report {
    let mut report = Report::default();
    let chains = match source.chains() {
        Ok(chains) => chains,
        Err(error) => {
            report.first_problem = Some(problem(0, 0, error.into()));
            return report;
        }
    };
    for chain in chains {
        let verified = Chain::open(source, chain).and_then(|mut open| open.verify(&mut report, progress));
        if let Err(problem) = verified {
            report.first_problem = Some(problem);
            break;
        }
        report.chains += 1;
    }
    report
}

/// A chain part of the way through its verification.
struct Chain<'s> {
    chain: u32,
    source: &'s mut dyn Source,
    checkpoints: Checkpoints,
    /// The tree over the records verified so far.
    tree: Frontier,
    last_leaf: Hash,
    last_id: i64,
    /// Records under the newest checkpoint that held.
    signed: u64,
}

/// The checkpoints of a chain, read in batches and verified one by one.
struct Checkpoints {
    verifier: NoteVerifier,
    waiting: VecDeque<String>,
    /// Checkpoints verified so far.
    verified: u64,
    /// The newest of them, until its root is compared.
    next: Option<Checkpoint>,
}

impl<'s> Chain<'s> {
    fn open(source: &'s mut dyn Source, chain: u32) -> Result<Chain<'s>, Problem> {
        let verifier = source.verifier(chain).map_err(|error| problem(chain, 0, error.into()))?;
        Ok(Chain {
            chain,
            source,
            checkpoints: Checkpoints { verifier, waiting: VecDeque::new(), verified: 0, next: None },
            tree: Frontier::default(),
            last_leaf: Hash::ZERO,
            last_id: i64::MIN,
            signed: 0,
        })
    }

    fn verify(&mut self, report: &mut Report, progress: &mut dyn FnMut(Progress)) -> Result<(), Problem> {
        self.advance_checkpoint()?;
        self.compare_roots(None, report)?;
        let mut limit = BATCH;
        loop {
            let batch = match self.source.records(self.chain, self.tree.size(), limit) {
                Ok(batch) => batch,
                // Smaller and smaller batches lead to the one record that cannot be read.
                Err(_) if limit > 1 => {
                    limit /= 2;
                    continue;
                }
                Err(error) => return Err(self.problem(error.into(), None)),
            };
            if batch.is_empty() {
                break;
            }
            for stored in &batch {
                self.append(stored).map_err(|kind| self.problem(kind, Some(stored)))?;
                report.records += 1;
                self.compare_roots(Some(stored), report)?;
            }
            let chain_records = self.tree.size();
            progress(Progress { chain: self.chain, chain_records, records: report.records });
            limit = BATCH.min(limit * 2);
        }
        report.unsigned += self.tree.size() - self.signed;
        self.expect_no_checkpoint()
    }

    /// Checks one record against the one before it and takes it into the tree.
    fn append(&mut self, stored: &Stored) -> Result<(), Kind> {
        let Stored { record, leaf } = stored;
        let expected = self.tree.size();
        if record.seq > expected {
            return Err(Kind::Missing { next: record.seq });
        }
        if record.seq < expected {
            return Err(Kind::OutOfOrder { found: record.seq });
        }
        if record.leaf() != *leaf {
            return Err(Kind::Altered);
        }
        if record.chain != self.chain {
            return Err(Kind::WrongChain { found: record.chain });
        }
        if record.prev != self.last_leaf {
            return Err(Kind::BrokenLink);
        }
        if record.id < self.last_id {
            return Err(Kind::IdDecreases);
        }
        self.tree.append(*leaf);
        self.last_leaf = *leaf;
        self.last_id = record.id;
        Ok(())
    }

    /// Compares the computed root with every checkpoint of the size reached; `last` is the newest record.
    fn compare_roots(&mut self, last: Option<&Stored>, report: &mut Report) -> Result<(), Problem> {
        let size = self.tree.size();
        while let Some(checkpoint) = self.checkpoints.next.take_if(|next| next.size == size) {
            if checkpoint.root != self.tree.root() {
                return Err(self.wrong_root(last));
            }
            self.signed = size;
            report.checkpoints += 1;
            self.advance_checkpoint()?;
        }
        Ok(())
    }

    fn wrong_root(&self, last: Option<&Stored>) -> Problem {
        let size = self.tree.size();
        if self.signed == size {
            // The same records gave another signed root before: they are not to blame.
            return self.problem(Kind::CheckpointConflict { number: self.checkpoints.verified - 1 }, None);
        }
        let single = last.filter(|_| self.signed + 1 == size);
        Problem { seq: self.signed, ..self.problem(Kind::Rewritten { last: size - 1 }, single) }
    }

    /// At the end of the records, a checkpoint still waiting was signed over records that are gone.
    fn expect_no_checkpoint(&mut self) -> Result<(), Problem> {
        let mut signed = None;
        while let Some(checkpoint) = self.checkpoints.next.take() {
            signed = Some(checkpoint.size);
            self.advance_checkpoint()?;
        }
        signed.map_or(Ok(()), |signed| Err(self.problem(Kind::Truncated { signed }, None)))
    }

    fn advance_checkpoint(&mut self) -> Result<(), Problem> {
        let size = self.tree.size();
        self.checkpoints.advance(self.source, self.chain, size).map_err(|kind| self.problem(kind, None))
    }

    /// A problem at the place reached; `stored` is the record that stands there, if it is the one to blame.
    fn problem(&self, kind: Kind, stored: Option<&Stored>) -> Problem {
        let gone = matches!(kind, Kind::Missing { .. });
        let (name, subject) = stored
            .filter(|_| !gone)
            .map(|stored| (stored.record.name.clone(), stored.record.subject.clone()))
            .unwrap_or_default();
        Problem { name, subject, ..problem(self.chain, self.tree.size(), kind) }
    }
}

impl Checkpoints {
    /// Reads and verifies the next checkpoint; it must not cover fewer than `size` records.
    fn advance(&mut self, source: &mut dyn Source, chain: u32, size: u64) -> Result<(), Kind> {
        if self.waiting.is_empty() {
            self.waiting = source.checkpoints(chain, self.verified, BATCH)?.into();
        }
        let Some(signed) = self.waiting.pop_front() else {
            return Ok(());
        };
        let number = self.verified;
        let checkpoint = Checkpoint::verify(signed.as_bytes(), &self.verifier)
            .map_err(|cause| Kind::Checkpoint { number, cause })?;
        if checkpoint.size < size {
            return Err(Kind::CheckpointOrder { number });
        }
        self.verified += 1;
        self.next = Some(checkpoint);
        Ok(())
    }
}

impl From<SourceError> for Kind {
    fn from(error: SourceError) -> Kind {
        Kind::Unreadable(error.0)
    }
}

fn problem(chain: u32, seq: u64, kind: Kind) -> Problem {
    Problem { chain, seq, name: String::new(), subject: String::new(), kind }
}
