//! What a verification found, in plain words.

use std::fmt;

use crate::CheckpointError;

/// Outcome of a verification. Counts cover what was checked before the first problem, if there is one.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Report {
    /// Chains checked.
    pub chains: u64,
    /// Records checked.
    pub records: u64,
    /// Records after the newest checkpoint of their chain: intact among themselves, but not signed yet.
    pub unsigned: u64,
    /// Checkpoints checked.
    pub checkpoints: u64,
    /// The first thing that is wrong; none for an intact log.
    pub first_problem: Option<Problem>,
}

/// Something that is wrong, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The chain.
    pub chain: u32,
    /// The record, by its place in the chain; for a problem of a checkpoint, the place reached by then.
    pub seq: u64,
    /// Name of the record; empty where no single record is known, e.g. because it is gone.
    pub name: String,
    /// Subject of the record; empty likewise.
    pub subject: String,
    /// What is wrong.
    pub kind: Kind,
}

/// Kinds of problems.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Kind {
    /// The contents of the record do not give the leaf hash stored with it.
    Altered,
    /// The record does not name the leaf hash of the record before it.
    BrokenLink,
    /// The record is gone; the record with this `seq` follows instead.
    Missing {
        /// The next record that is there.
        next: u64,
    },
    /// A record with this lower `seq` stands in its place.
    OutOfOrder {
        /// The record found.
        found: u64,
    },
    /// The record says it belongs to another chain.
    WrongChain {
        /// The chain it names.
        found: u32,
    },
    /// The identifier is lower than that of the record before it.
    IdDecreases,
    /// The records `seq` to `last` fit among themselves but do not give the signed root: at least one was
    /// changed after the checkpoint was signed, and all hashes after it were made anew.
    Rewritten {
        /// The last record under the checkpoint.
        last: u64,
    },
    /// A checkpoint was signed over more records than are there.
    Truncated {
        /// Records under the checkpoint.
        signed: u64,
    },
    /// A checkpoint cannot be trusted.
    Checkpoint {
        /// Which one, counted from 0.
        number: u64,
        /// Why not.
        cause: CheckpointError,
    },
    /// A checkpoint covers fewer records than the one before it.
    CheckpointOrder {
        /// Which one, counted from 0.
        number: u64,
    },
    /// A checkpoint was signed over the same records with another root than a checkpoint before it.
    CheckpointConflict {
        /// Which one, counted from 0.
        number: u64,
    },
    /// The source could not be read.
    Unreadable(String),
}

impl Report {
    /// Whether nothing is wrong.
    pub fn is_intact(&self) -> bool {
        self.first_problem.is_none()
    }
}

impl Kind {
    /// Stable code for programs.
    pub fn code(&self) -> &'static str {
        match self {
            Kind::Altered => "altered",
            Kind::BrokenLink => "broken-link",
            Kind::Missing { .. } => "missing",
            Kind::OutOfOrder { .. } => "out-of-order",
            Kind::WrongChain { .. } => "wrong-chain",
            Kind::IdDecreases => "id-decreases",
            Kind::Rewritten { .. } => "rewritten",
            Kind::Truncated { .. } => "truncated",
            Kind::Checkpoint { .. } => "checkpoint",
            Kind::CheckpointOrder { .. } => "checkpoint-order",
            Kind::CheckpointConflict { .. } => "checkpoint-conflict",
            Kind::Unreadable(_) => "unreadable",
        }
    }
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Report { chains, records, unsigned, checkpoints, first_problem } = self;
        match first_problem {
            Some(problem) => write!(
                f,
                "The log is damaged. {problem} Intact before it: {records} records, \
                 {checkpoints} checkpoints."
            ),
            None => write!(
                f,
                "The log is intact. Chains: {chains}, records: {records}, checkpoints: {checkpoints}, \
                 records not yet under a checkpoint: {unsigned}."
            ),
        }
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Chain {}, record {}", self.chain, self.seq)?;
        if !self.name.is_empty() {
            write!(f, " ({} {})", self.name, self.subject)?;
        }
        write!(f, ": {} [{}]", Words(self), self.kind.code())
    }
}

/// The sentence that explains a problem.
struct Words<'a>(&'a Problem);

impl fmt::Display for Words<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let seq = self.0.seq;
        match &self.0.kind {
            Kind::Altered => f.write_str("its contents were altered after it was written."),
            Kind::BrokenLink if seq == 0 => f.write_str("it is the first record but names one before it."),
            Kind::BrokenLink => {
                write!(f, "it does not follow from record {}; one of the two was altered.", seq - 1)
            }
            Kind::Missing { next } => write!(f, "it was removed; record {next} follows instead."),
            Kind::OutOfOrder { found } => write!(f, "record {found} stands in its place."),
            Kind::WrongChain { found } => write!(f, "it belongs to chain {found}."),
            Kind::IdDecreases => f.write_str("its identifier is lower than that of the record before it."),
            Kind::Rewritten { last } if *last == seq => {
                f.write_str("it was rewritten, with all hashes after it, after it was signed.")
            }
            Kind::Rewritten { last } => write!(
                f,
                "from here to record {last} at least one record was rewritten, with all hashes after it, \
                 after they were signed."
            ),
            Kind::Truncated { signed } => {
                write!(f, "it and all after it were removed; a checkpoint was signed over {signed} records.")
            }
            Kind::Checkpoint { number, cause } => {
                write!(f, "checkpoint {number} cannot be trusted: {cause}.")
            }
            Kind::CheckpointOrder { number } => {
                write!(f, "checkpoint {number} covers fewer records than the one before it.")
            }
            Kind::CheckpointConflict { number } => {
                write!(f, "checkpoint {number} contradicts what was signed over the same records.")
            }
            Kind::Unreadable(cause) => write!(f, "the log could not be read: {cause}."),
        }
    }
}
