//! How long one record takes: its canonical form, its leaf hash, its place in the tree.

use std::hint::black_box;
use std::time::Instant;

use ledger::{Frontier, Hash, NoteSigner, Record, Stored, verify};
use ledger::{NoteVerifier, Source, SourceError};

const RECORDS: u64 = 200_000;
const PAYLOAD: &str =
    r#"{"outcome":"granted","unit":"H00.15.22","due_on":"2026-11-24","fee":50000,"note":"Đủ hồ sơ"}"#;

fn main() {
    let records = chain();
    let bytes: usize = records.iter().map(|record| record.canonical().len()).sum();
    println!("canonical form: {} bytes on average", bytes as u64 / RECORDS);
    measure("canonical", || records.iter().map(|record| record.canonical().len()).sum::<usize>());
    measure("leaf (canonical + SHA-256)", || {
        records.iter().map(|record| u64::from(record.leaf().0[0])).sum::<u64>()
    });
    let leaves: Vec<Hash> = records.iter().map(Record::leaf).collect();
    measure("append to the tree", || {
        let mut tree = Frontier::default();
        leaves.iter().for_each(|leaf| tree.append(*leaf));
        tree.root()
    });
    let rows = records.into_iter().zip(leaves).map(|(record, leaf)| Stored { record, leaf }).collect();
    let mut log = Log(rows);
    measure("full verification", || verify(&mut log, &mut |_| ()).is_intact());
}

/// Prints the best of several rounds: the others were disturbed.
fn measure<T>(what: &str, mut work: impl FnMut() -> T) {
    let round = |_| {
        let start = Instant::now();
        black_box(work());
        start.elapsed().as_nanos() / u128::from(RECORDS)
    };
    let best = (0..7).map(round).min().expect("there are rounds");
    println!("{what}: {best} ns per record");
}

/// A chain of records of ordinary size.
fn chain() -> Vec<Record> {
    let mut prev = Hash::ZERO;
    (0..RECORDS)
        .map(|seq| {
            let record = Record {
                chain: 1,
                seq,
                id: 7_400_000_000_000_000 + seq as i64,
                at: 1_763_000_000_000 + seq as i64,
                actor: "officer:4711".into(),
                name: "cases.decided".into(),
                subject: format!("H00.15.22-261121-{seq:07}"),
                payload: PAYLOAD.into(),
                prev,
            };
            prev = record.leaf();
            record
        })
        .collect()
}

struct Log(Vec<Stored>);

impl Source for Log {
    fn chains(&mut self) -> Result<Vec<u32>, SourceError> {
        Ok(vec![1])
    }

    fn verifier(&mut self, _chain: u32) -> Result<NoteVerifier, SourceError> {
        let signer =
            NoteSigner::from_seed("ledger.example/1", &[1; 32]).map_err(|e| SourceError(e.to_string()))?;
        Ok(signer.verifier().clone())
    }

    fn records(&mut self, _chain: u32, from: u64, limit: usize) -> Result<Vec<Stored>, SourceError> {
        Ok(self.0.iter().skip(from as usize).take(limit).cloned().collect())
    }

    fn checkpoints(&mut self, _chain: u32, _skip: u64, _limit: usize) -> Result<Vec<String>, SourceError> {
        Ok(Vec::new())
    }
}
