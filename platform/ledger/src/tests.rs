//! Facts from the specifications, properties against naive definitions, and every kind of tampering.

#![allow(clippy::unwrap_used)]

mod merkle;
mod note;
mod proof;
mod record;
mod tile;
mod verify;

use crate::{Checkpoint, Hash, NoteSigner, Record, SignedNote};

const ORIGIN: &str = "ledger.example/0";

fn signer() -> NoteSigner {
    NoteSigner::from_seed(ORIGIN, &[7; 32]).unwrap()
}

/// An intact chain of `size` records.
fn chain(size: u64) -> Vec<Record> {
    let mut prev = Hash::ZERO;
    (0..size)
        .map(|seq| {
            let record = Record {
                chain: 0,
                seq,
                id: 1000 + seq as i64 / 2,
                at: 1_763_000_000_000 + seq as i64,
                actor: "Cán bộ Thử Nghiệm".into(),
                name: "cases.decided".into(),
                subject: format!("H00-{seq}"),
                payload: format!(r#"{{"outcome":"granted","fee":{seq}}}"#),
                prev,
            };
            prev = record.leaf();
            record
        })
        .collect()
}

fn checkpoint(leaves: &[Hash]) -> SignedNote {
    let root = merkle::naive_root(leaves);
    Checkpoint { origin: ORIGIN.into(), size: leaves.len() as u64, root }.sign(&signer()).unwrap()
}
