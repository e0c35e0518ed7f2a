use super::{ORIGIN, chain, checkpoint, signer};
use crate::{
    Checkpoint, CheckpointError, Hash, Kind, NoteError, NoteSigner, NoteVerifier, Report, Source,
    SourceError, Stored, verify,
};

/// A log of one chain in memory, as a database would hold it.
struct Log {
    rows: Vec<Stored>,
    checkpoints: Vec<String>,
    unreadable: Option<u64>,
}

impl Log {
    /// 2,500 records; checkpoints at sizes 0, 1, 1000, 1000 again and 2400.
    fn intact() -> Log {
        let rows: Vec<Stored> =
            chain(2500).into_iter().map(|record| Stored { leaf: record.leaf(), record }).collect();
        let leaves: Vec<Hash> = rows.iter().map(|stored| stored.leaf).collect();
        let checkpoints = [0, 1, 1000, 1000, 2400].map(|size| checkpoint(&leaves[..size]).to_string());
        Log { rows, checkpoints: checkpoints.into(), unreadable: None }
    }

    /// Computes all links and leaf hashes from record `first` on anew, as an attacker would.
    fn rehash(&mut self, first: usize) {
        for at in first..self.rows.len() {
            if at > 0 {
                self.rows[at].record.prev = self.rows[at - 1].leaf;
            }
            self.rows[at].record.seq = at as u64;
            self.rows[at].leaf = self.rows[at].record.leaf();
        }
    }
}

impl Source for Log {
    fn chains(&mut self) -> Result<Vec<u32>, SourceError> {
        Ok(vec![0])
    }

    fn verifier(&mut self, _chain: u32) -> Result<NoteVerifier, SourceError> {
        Ok(signer().verifier().clone())
    }

    fn records(&mut self, _chain: u32, from: u64, limit: usize) -> Result<Vec<Stored>, SourceError> {
        let batch: Vec<Stored> =
            self.rows.iter().skip_while(|row| row.record.seq < from).take(limit).cloned().collect();
        match self.unreadable {
            Some(seq) if batch.iter().any(|row| row.record.seq == seq) => {
                Err(SourceError("a row is not UTF-8".into()))
            }
            _ => Ok(batch),
        }
    }

    fn checkpoints(&mut self, _chain: u32, skip: u64, limit: usize) -> Result<Vec<String>, SourceError> {
        Ok(self.checkpoints.iter().skip(skip as usize).take(limit).cloned().collect())
    }
}

fn check(tamper: impl FnOnce(&mut Log)) -> Report {
    let mut log = Log::intact();
    tamper(&mut log);
    verify(&mut log, &mut |_| ())
}

/// Expects a problem at `seq` of `kind`, and its words.
#[track_caller]
fn expect(tamper: impl FnOnce(&mut Log), seq: u64, kind: Kind, words: &str) {
    let problem = check(tamper).first_problem.expect("tampering is found");
    assert_eq!((problem.chain, problem.seq, &problem.kind), (0, seq, &kind));
    assert_eq!(problem.to_string(), format!("Chain 0, record {words} [{}]", kind.code()));
}

#[test]
fn an_intact_log_is_intact() {
    let mut steps = Vec::new();
    let report = verify(&mut Log::intact(), &mut |progress| steps.push(progress.records));
    let expected = Report { chains: 1, records: 2500, unsigned: 100, checkpoints: 5, first_problem: None };
    assert_eq!(report, expected);
    assert!(report.is_intact());
    assert_eq!(steps, [1024, 2048, 2500]);
    assert_eq!(
        report.to_string(),
        "The log is intact. Chains: 1, records: 2500, checkpoints: 5, \
         records not yet under a checkpoint: 100."
    );
    let empty = check(|log| (log.rows, log.checkpoints) = (Vec::new(), Vec::new()));
    assert!(empty.is_intact() && empty.records == 0);
}

#[test]
fn a_changed_record_is_named() {
    let altered = "1500 (cases.decided H00-1500): its contents were altered after it was written.";
    expect(|log| log.rows[1500].record.payload.push(' '), 1500, Kind::Altered, altered);
    expect(|log| log.rows[1500].record.actor = "Người Khác".into(), 1500, Kind::Altered, altered);
    expect(|log| log.rows[1500].record.at -= 86_400_000, 1500, Kind::Altered, altered);
    expect(|log| log.rows[1500].leaf = Hash::ZERO, 1500, Kind::Altered, altered);
    let hidden = |log: &mut Log| {
        log.rows[1500].record.payload = "{}".into();
        log.rows[1500].leaf = log.rows[1500].record.leaf();
    };
    let words =
        "1501 (cases.decided H00-1501): it does not follow from record 1500; one of the two was altered.";
    expect(hidden, 1501, Kind::BrokenLink, words);
}

#[test]
fn removed_and_moved_records_are_named() {
    let gone = "1500: it was removed; record 1501 follows instead.";
    expect(|log| drop(log.rows.remove(1500)), 1500, Kind::Missing { next: 1501 }, gone);
    let first = "0: it was removed; record 1 follows instead.";
    expect(|log| drop(log.rows.remove(0)), 0, Kind::Missing { next: 1 }, first);
    let swapped = "1500: it was removed; record 1501 follows instead.";
    expect(|log| log.rows.swap(1500, 1501), 1500, Kind::Missing { next: 1501 }, swapped);
    let renumbered = |log: &mut Log| {
        log.rows.swap(1500, 1501);
        (log.rows[1500].record.seq, log.rows[1501].record.seq) = (1500, 1501);
    };
    let words = "1500 (cases.decided H00-1501): its contents were altered after it was written.";
    expect(renumbered, 1500, Kind::Altered, words);
    let twice = |log: &mut Log| log.rows.insert(1500, log.rows[1499].clone());
    let words = "1500 (cases.decided H00-1499): record 1499 stands in its place.";
    expect(twice, 1500, Kind::OutOfOrder { found: 1499 }, words);
}

#[test]
fn a_cut_tail_is_reported_as_truncated() {
    let words = "1800: it and all after it were removed; a checkpoint was signed over 2400 records.";
    expect(|log| log.rows.truncate(1800), 1800, Kind::Truncated { signed: 2400 }, words);
    let words = "0: it and all after it were removed; a checkpoint was signed over 2400 records.";
    expect(|log| log.rows.clear(), 0, Kind::Truncated { signed: 2400 }, words);
}

#[test]
fn a_chain_hashed_anew_is_caught_by_the_signed_root() {
    let rewrite = |log: &mut Log| {
        log.rows[1500].record.payload = r#"{"outcome":"refused"}"#.into();
        log.rehash(1500);
    };
    let words = "1000: from here to record 2399 at least one record was rewritten, with all hashes after it, \
                 after they were signed.";
    expect(rewrite, 1000, Kind::Rewritten { last: 2399 }, words);
    let removed = |log: &mut Log| {
        log.rows.remove(1500);
        log.rehash(1500);
    };
    expect(removed, 1000, Kind::Rewritten { last: 2399 }, words);
    let first = |log: &mut Log| {
        log.rows[0].record.actor.clear();
        log.rehash(0);
    };
    let words = "0 (cases.decided H00-0): it was rewritten, with all hashes after it, after it was signed.";
    expect(first, 0, Kind::Rewritten { last: 0 }, words);
}

#[test]
fn records_that_never_belonged_are_named() {
    let stranger = |log: &mut Log| {
        log.rows[2450].record.chain = 4;
        log.rehash(2450);
    };
    let words = "2450 (cases.decided H00-2450): it belongs to chain 4.";
    expect(stranger, 2450, Kind::WrongChain { found: 4 }, words);
    let backwards = |log: &mut Log| {
        log.rows[2450].record.id = 7;
        log.rehash(2450);
    };
    let words = "2450 (cases.decided H00-2450): its identifier is lower than that of the record before it.";
    expect(backwards, 2450, Kind::IdDecreases, words);
    let claimed = |log: &mut Log| {
        log.rows[0].record.prev = Hash::leaf(b"");
        log.rows[0].leaf = log.rows[0].record.leaf();
    };
    let words = "0 (cases.decided H00-0): it is the first record but names one before it.";
    expect(claimed, 0, Kind::BrokenLink, words);
    let words = "1500: the log could not be read: a row is not UTF-8.";
    let kind = Kind::Unreadable("a row is not UTF-8".into());
    expect(|log| log.unreadable = Some(1500), 1500, kind, words);
}

#[test]
fn forged_checkpoints_are_named() {
    let forged = |log: &mut Log| {
        log.rows[1500].record.payload = "{}".into();
        log.rehash(1500);
        let leaves: Vec<Hash> = log.rows.iter().map(|row| row.leaf).collect();
        let genuine =
            Checkpoint::verify(checkpoint(&leaves[..2400]).to_string().as_bytes(), signer().verifier());
        let (text, old) = (genuine.unwrap().to_string(), log.checkpoints[4].clone());
        log.checkpoints[4] = format!("{text}\n{}\n", old.lines().last().unwrap());
    };
    let kind = |cause| Kind::Checkpoint { number: 4, cause: CheckpointError::Note(cause) };
    let words = "1000: checkpoint 4 cannot be trusted: the signature does not fit the text.";
    expect(forged, 1000, kind(NoteError::Forged), words);
    let stranger = |log: &mut Log| {
        let signer = NoteSigner::from_seed(ORIGIN, &[9; 32]).unwrap();
        let text = log.checkpoints[4].split("\n\n").next().unwrap().to_owned() + "\n";
        log.checkpoints[4] = signer.sign(&text).unwrap().to_string();
    };
    let words = "1000: checkpoint 4 cannot be trusted: not signed with the expected key.";
    expect(stranger, 1000, kind(NoteError::Unsigned), words);
    let words = "1000: checkpoint 4 covers fewer records than the one before it.";
    expect(
        |log| log.checkpoints[4] = log.checkpoints[1].clone(),
        1000,
        Kind::CheckpointOrder { number: 4 },
        words,
    );
    let split = |log: &mut Log| {
        let other: Vec<Hash> = log.rows[1..=1000].iter().map(|row| row.leaf).collect();
        log.checkpoints[3] = checkpoint(&other).to_string();
    };
    let words = "1000: checkpoint 3 contradicts what was signed over the same records.";
    expect(split, 1000, Kind::CheckpointConflict { number: 3 }, words);
}
