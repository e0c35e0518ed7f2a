//! `motcua verify`

use std::collections::BTreeSet;
use std::fs::{self, File};
use std::path::{Path, PathBuf};

use clap::Args;
use contracts::documents::{ISSUED, Issued};
use kernel::checkpoints::StoredLedger;
use kernel::store::Store;
use kernel::{Blobs, Error, blobs};
use ledger::{NoteVerifier, Proof, Report, Source, SourceError, Stored};

use super::backup::{self, Manifest};
use crate::cli::Place;
use crate::key::{self, PublicKey};
use crate::progress::Progress;
use crate::tell::tell;
use crate::{Failure, Outcome, node};

/// Check that nothing was altered: every record, signature and file, or one proof
///
/// Reads a data folder, also while it is served, or a folder made by `backup`. Every leaf, link, root and
/// signature of the ledger is computed again, every file is hashed again, and every document that the ledger
/// says was issued must be there. Ends with 4 and names the first record that is not as it was written.
///
/// Of files in a bucket, those are read that the ledger names: the documents issued.
///
/// A key taken from the folder under audit shows accidents, not fraud: name the published one with --key.
#[derive(Args, Debug)]
#[command(after_help = "Examples:
  motcua verify --data /srv/motcua
  motcua verify --data /backup/2026-11-21 --key 'motcua-1f0c…/0+3a5b7c9d+AQ…'
  motcua verify --proof proof.txt --key 'motcua-1f0c…/0+3a5b7c9d+AQ…'")]
pub struct Options {
    #[command(flatten)]
    place: Place,
    /// The ledger's public key, as published; else the one in the folder is believed
    #[arg(long, value_name = "KEY")]
    key: Option<String>,
    /// Check this proof alone, without any data
    #[arg(long, value_name = "FILE")]
    proof: Option<PathBuf>,
}

/// What was found in order.
#[derive(Debug)]
pub struct Findings {
    pub ledger: Report,
    /// Files whose names are the hashes of what is in them; of a bucket, the documents alone.
    pub files: u64,
    /// Documents that the ledger says were issued, all of them there.
    pub documents: u64,
}

/// Does what was asked.
pub fn run(options: &Options) -> Outcome {
    let settings = options.place.settings(None)?;
    let key = match &options.key {
        Some(text) => PublicKey::parse(text)?,
        None => key::public_of(&settings.folder)?,
    };
    if let Some(path) = &options.proof {
        return check_proof(path, &key);
    }
    let bucket = node::bucket(&settings)?;
    let bucket = bucket.as_ref().map(|it| it as &dyn Blobs);
    let found = folder(&settings.folder, settings.database.as_deref(), bucket, &key)?;
    tell(&found.ledger);
    tell(format_args!("Files: {}, documents issued and there: {}.", found.files, found.documents));
    Ok(())
}

/// Verifies a data folder or a backup; stops at the first thing that is wrong.
/// `bucket` has the files when the folder has not.
pub fn folder(
    folder: &Path,
    database: Option<&str>,
    bucket: Option<&dyn Blobs>,
    key: &PublicKey,
) -> Outcome<Findings> {
    if folder.join(backup::MANIFEST).is_file() {
        let manifest = Manifest::read(folder)?;
        if let (Some(address), None) = (&manifest.bucket, bucket) {
            return Err(Failure::Usage(format!("settings: files.s3 is missing; the files are in {address}")));
        }
        manifest.check(folder)?;
    }
    let store = node::open_beside(folder, database)?;
    let (ledger, issued) = verify_ledger(store.as_ref(), key)?;
    if let Some(problem) = &ledger.first_problem {
        return Err(Failure::Broken(format!("{ledger} (chain {}, record {})", problem.chain, problem.seq)));
    }
    let names = match bucket {
        Some(bucket) => verify_documents(bucket, &issued)?,
        None => verify_files(&folder.join(backup::FILES))?,
    };
    if let Some(lost) = issued.iter().find(|it| !names.contains(&it.sha256)) {
        return Err(Failure::Broken(format!(
            "Record {} of chain {} ({ISSUED}, {}): its document {} is not among the files.",
            lost.seq, lost.chain, lost.subject, lost.sha256
        )));
    }
    let documents = issued.len() as u64;
    Ok(Findings { ledger, files: names.len() as u64, documents })
}

fn check_proof(path: &Path, key: &PublicKey) -> Outcome {
    let text =
        fs::read_to_string(path).map_err(|cause| Failure::Usage(format!("{}: {cause}", path.display())))?;
    let broken = |cause: &dyn std::fmt::Display| Failure::Broken(format!("{}: {cause}.", path.display()));
    let proof: Proof = text.parse().map_err(|cause| broken(&cause))?;
    let chain =
        proof.checkpoint.lines().next().and_then(|it| it.rsplit('/').next()).and_then(|it| it.parse().ok());
    let record = proof.check(&key.of_chain(chain.unwrap_or(0))?).map_err(|cause| broken(&cause))?;
    tell("The ledger holds this record.");
    for (name, value) in [
        ("chain", record.chain.to_string()),
        ("record", record.seq.to_string()),
        ("name", record.name),
        ("subject", record.subject),
        ("actor", record.actor),
        ("at", format!("{} ms since 1970", record.at)),
        ("payload", record.payload),
    ] {
        tell(format_args!("  {name:<8} {value}"));
    }
    Ok(())
}

/// A document that a record says was issued.
struct IssuedAt {
    chain: u32,
    seq: u64,
    subject: String,
    sha256: String,
}

/// One snapshot, so that a node that goes on writing does not matter.
fn verify_ledger(store: &dyn Store, key: &PublicKey) -> Outcome<(Report, Vec<IssuedAt>)> {
    let mut outcome = None;
    let mut progress = Progress::new("records", 0);
    store.read(&mut |db| {
        let ledger = StoredLedger::new(db, |chain| key.of_chain(chain));
        let mut source = Noting { ledger, issued: Vec::new() };
        let report = ledger::verify(&mut source, &mut |so_far| progress.at(so_far.records, 0));
        outcome = Some((report, source.issued));
        Ok(())
    })?;
    outcome.ok_or_else(|| Failure::Failed("the ledger was not read".to_owned()))
}

/// The ledger as it is read, with a note of every document it speaks of.
struct Noting<'a> {
    ledger: StoredLedger<'a>,
    issued: Vec<IssuedAt>,
}

impl Source for Noting<'_> {
    fn chains(&mut self) -> Result<Vec<u32>, SourceError> {
        self.ledger.chains()
    }

    fn verifier(&mut self, chain: u32) -> Result<NoteVerifier, SourceError> {
        self.ledger.verifier(chain)
    }

    fn records(&mut self, chain: u32, from: u64, limit: usize) -> Result<Vec<Stored>, SourceError> {
        let records = self.ledger.records(chain, from, limit)?;
        for stored in records.iter().filter(|it| it.record.name == ISSUED) {
            let record = &stored.record;
            let issued: Issued = serde_json::from_str(&record.payload)
                .map_err(|cause| SourceError(format!("record {}: {cause}", record.seq)))?;
            let (seq, subject) = (record.seq, record.subject.clone());
            self.issued.push(IssuedAt { chain, seq, subject, sha256: issued.sha256 });
        }
        Ok(records)
    }

    fn checkpoints(&mut self, chain: u32, skip: u64, limit: usize) -> Result<Vec<String>, SourceError> {
        self.ledger.checkpoints(chain, skip, limit)
    }
}

/// Hashes every file; gives their names.
fn verify_files(folder: &Path) -> Outcome<BTreeSet<String>> {
    let paths = backup::files_under(folder)?;
    let mut progress = Progress::new("files", paths.len() as u64);
    let mut names = BTreeSet::new();
    for (number, path) in paths.iter().enumerate() {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let unreadable = |cause| Failure::Broken(format!("the file {name} cannot be read: {cause}"));
        let file = File::open(folder.join(path)).map_err(unreadable)?;
        let hash = backup::digest(file, std::io::sink()).map_err(unreadable)?;
        check_hash(&name, &hash.sha256)?;
        names.insert(name);
        progress.at(number as u64 + 1, paths.len() as u64);
    }
    Ok(names)
}

/// Hashes the documents in a bucket; gives the names of those that are there.
fn verify_documents(bucket: &dyn Blobs, issued: &[IssuedAt]) -> Outcome<BTreeSet<String>> {
    let mut progress = Progress::new("documents", issued.len() as u64);
    let mut names = BTreeSet::new();
    for (number, document) in issued.iter().enumerate() {
        match bucket.get(&document.sha256) {
            Ok(bytes) => check_hash(&document.sha256, &blobs::key_of(&bytes))?,
            Err(Error::NotFound) => continue,
            Err(cause) => return Err(cause.into()),
        }
        names.insert(document.sha256.clone());
        progress.at(number as u64 + 1, issued.len() as u64);
    }
    Ok(names)
}

fn check_hash(name: &str, found: &str) -> Outcome {
    if found == name {
        return Ok(());
    }
    Err(Failure::Broken(format!("the file {name} was altered: its content gives {found}")))
}
