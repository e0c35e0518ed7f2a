//! A tamper-evident log that anyone can check.
//!
//! Every act of government recorded by Motcua becomes a [`Record`] of a chain. The leaf hash of a record is
//! carried by the next one (a hash chain) and is at the same time a leaf of an RFC 6962 Merkle tree whose
//! root is signed in checkpoints. Changing, dropping, inserting or reordering a record therefore shows.
//!
//! The crate is pure: no database, no clock, no network, no other Motcua crate. `README.md` describes the
//! public format precisely enough to write a verifier in another language.

mod hash;
mod record;

mod merkle;
mod tile;

mod checkpoint;
mod note;
mod proof;

mod report;
mod source;
mod verify;

#[cfg(test)]
mod tests;

pub use hash::{Hash, HashError};
pub use record::{Record, RecordError};

pub use merkle::{
    Frontier, FrontierError, ProofError, consistency_proof, inclusion_proof, verify_consistency,
    verify_inclusion,
};
pub use tile::{TILE_WIDTH, Tile, TileError, TileNodes, TilePathError};

pub use checkpoint::{Checkpoint, CheckpointError};
pub use note::{NOTE_SIGNATURES_MAX, NoteError, NoteSignature, NoteSigner, NoteVerifier, SignedNote};
pub use proof::{Proof, ProofCheckError, ProofTextError};

pub use report::{Kind, Problem, Report};
pub use source::{Source, SourceError, Stored};
pub use verify::{Progress, verify};
