//! Where the verifier reads a log from.

use std::fmt;

use crate::{Hash, NoteVerifier, Record};

/// A stored log: a database, a backup, a folder of files. Lists are asked for in batches, so that a log of
/// any size is verified in little memory.
pub trait Source {
    /// All chains.
    fn chains(&mut self) -> Result<Vec<u32>, SourceError>;

    /// Public key of a chain. It decides what is believed: an auditor takes it from a published place, never
    /// from the store under audit.
    fn verifier(&mut self, chain: u32) -> Result<NoteVerifier, SourceError>;

    /// The records stored under `chain` with `seq` at or after `from`, lowest first, at most `limit`; none at
    /// the end.
    fn records(&mut self, chain: u32, from: u64, limit: usize) -> Result<Vec<Stored>, SourceError>;

    /// The signed checkpoints of `chain`, oldest first, without the first `skip`, at most `limit`; none at
    /// the end. An auditor adds those kept from earlier visits: they show if newer ones were removed.
    fn checkpoints(&mut self, chain: u32, skip: u64, limit: usize) -> Result<Vec<String>, SourceError>;
}

/// A record as it is stored, with the leaf hash that was stored beside it when it was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stored {
    /// The record.
    pub record: Record,
    /// Its stored leaf hash.
    pub leaf: Hash,
}

/// The source could not be read; says why, for the operator.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SourceError(pub String);

impl fmt::Display for SourceError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for SourceError {}
