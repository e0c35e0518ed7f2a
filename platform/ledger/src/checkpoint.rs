//! Checkpoints (C2SP tlog-checkpoint): the size and root of a tree, signed by its log.

use std::fmt;
use std::str::FromStr;

use crate::{Hash, NoteError, NoteSigner, NoteVerifier, SignedNote};

/// State of a log at one moment. Its text form is the note text that is signed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Checkpoint {
    /// Unique name of the log, one per chain; equal to the name of the key that signs it.
    pub origin: String,
    /// Number of records.
    pub size: u64,
    /// Root of the tree over them.
    pub root: Hash,
}

/// Why a checkpoint cannot be made or trusted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CheckpointError {
    /// The note is malformed, or not signed as it should be.
    Note(NoteError),
    /// The signed text is not origin, size and root.
    Malformed,
    /// The origin is not the name of the key: a checkpoint of another log.
    Origin,
}

impl Checkpoint {
    /// Signs the checkpoint with the key named after its origin. Never sign one that contradicts another.
    pub fn sign(&self, signer: &NoteSigner) -> Result<SignedNote, CheckpointError> {
        if self.origin != signer.verifier().name() {
            return Err(CheckpointError::Origin);
        }
        signer.sign(&self.to_string()).map_err(CheckpointError::Note)
    }

    /// Reads a signed checkpoint and checks that it comes from the log that `verifier` belongs to.
    pub fn verify(signed: &[u8], verifier: &NoteVerifier) -> Result<Checkpoint, CheckpointError> {
        let note = SignedNote::parse(signed).map_err(CheckpointError::Note)?;
        verifier.verify(&note).map_err(CheckpointError::Note)?;
        let checkpoint: Checkpoint = note.text().parse()?;
        if checkpoint.origin == verifier.name() { Ok(checkpoint) } else { Err(CheckpointError::Origin) }
    }
}

impl fmt::Display for Checkpoint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}\n{}\n{}\n", self.origin, self.size, self.root)
    }
}

impl FromStr for Checkpoint {
    type Err = CheckpointError;

    /// Reads the note text. Extension lines, which other logs may add, are accepted and dropped.
    fn from_str(text: &str) -> Result<Checkpoint, CheckpointError> {
        let lines: Vec<&str> =
            text.strip_suffix('\n').ok_or(CheckpointError::Malformed)?.split('\n').collect();
        let [origin, size, root, ..] = lines.as_slice() else {
            return Err(CheckpointError::Malformed);
        };
        if lines.iter().any(|line| line.is_empty()) {
            return Err(CheckpointError::Malformed);
        }
        Ok(Checkpoint {
            origin: (*origin).to_owned(),
            size: decimal(size).ok_or(CheckpointError::Malformed)?,
            root: root.parse().map_err(|_| CheckpointError::Malformed)?,
        })
    }
}

/// A number in the only accepted spelling: no sign, no leading zeroes.
pub(crate) fn decimal(text: &str) -> Option<u64> {
    text.parse().ok().filter(|number: &u64| number.to_string() == text)
}

impl fmt::Display for CheckpointError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            CheckpointError::Note(cause) => cause.fmt(f),
            CheckpointError::Malformed => f.write_str("the signed text is not a checkpoint"),
            CheckpointError::Origin => f.write_str("a checkpoint of another log"),
        }
    }
}

impl std::error::Error for CheckpointError {}
