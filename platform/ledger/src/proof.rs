//! Offline proof that a record is in the log: a C2SP tlog-proof that carries the record as extra data.

use std::fmt;
use std::str::FromStr;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use crate::checkpoint::decimal;
use crate::{Checkpoint, CheckpointError, Hash, NoteVerifier, Record, RecordError, verify_inclusion};

/// First line of every proof.
const HEADER: &str = "c2sp.org/tlog-proof@v1";

/// An inclusion path is never longer: a tree has fewer than 2^64 leaves.
const PATH_MAX: usize = 64;

/// One record, its place, and all that is needed to check it except the public key of the log.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proof {
    /// Canonical bytes of the record.
    pub record: Vec<u8>,
    /// Its leaf index, equal to its `seq`.
    pub index: u64,
    /// Hashes from the leaf's sibling up to the children of the root.
    pub path: Vec<Hash>,
    /// The signed checkpoint, verbatim.
    pub checkpoint: String,
}

/// The text is not a proof with a record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ProofTextError;

/// Why a proof proves nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ProofCheckError {
    /// The checkpoint is malformed, of another log, or not signed with the expected key.
    Checkpoint(CheckpointError),
    /// The record is not a canonical record.
    Record(RecordError),
    /// The record names another place than the proof.
    Place,
    /// The path does not lead from the record to the signed root.
    Path,
}

impl Proof {
    /// The record, if the log with this public key really holds it.
    pub fn check(&self, verifier: &NoteVerifier) -> Result<Record, ProofCheckError> {
        let checkpoint =
            Checkpoint::verify(self.checkpoint.as_bytes(), verifier).map_err(ProofCheckError::Checkpoint)?;
        let leaf = Hash::leaf(&self.record);
        if !verify_inclusion(leaf, self.index, checkpoint.size, &self.path, checkpoint.root) {
            return Err(ProofCheckError::Path);
        }
        let record = Record::parse(&self.record).map_err(ProofCheckError::Record)?;
        if record.seq == self.index { Ok(record) } else { Err(ProofCheckError::Place) }
    }
}

impl fmt::Display for Proof {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{HEADER}\nextra {}\nindex {}", STANDARD.encode(&self.record), self.index)?;
        self.path.iter().try_for_each(|hash| writeln!(f, "{hash}"))?;
        write!(f, "\n{}", self.checkpoint)
    }
}

impl FromStr for Proof {
    type Err = ProofTextError;

    fn from_str(text: &str) -> Result<Proof, ProofTextError> {
        read(text).ok_or(ProofTextError)
    }
}

fn read(text: &str) -> Option<Proof> {
    let (proof, checkpoint) = text.split_once("\n\n")?;
    let mut lines = proof.split('\n');
    if lines.next()? != HEADER {
        return None;
    }
    let record = STANDARD.decode(lines.next()?.strip_prefix("extra ")?).ok()?;
    let index = decimal(lines.next()?.strip_prefix("index ")?)?;
    let path = lines.map(str::parse).collect::<Result<Vec<Hash>, _>>().ok()?;
    let proof = Proof { record, index, path, checkpoint: checkpoint.to_owned() };
    (proof.path.len() <= PATH_MAX).then_some(proof)
}

impl fmt::Display for ProofTextError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not a proof of a record")
    }
}

impl std::error::Error for ProofTextError {}

impl fmt::Display for ProofCheckError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            ProofCheckError::Checkpoint(cause) => write!(f, "the checkpoint cannot be trusted: {cause}"),
            ProofCheckError::Record(cause) => cause.fmt(f),
            ProofCheckError::Place => f.write_str("the record belongs at another place of the log"),
            ProofCheckError::Path => f.write_str("the record is not in the signed log"),
        }
    }
}

impl std::error::Error for ProofCheckError {}
