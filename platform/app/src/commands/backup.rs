//! `motcua backup`

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};

use clap::Args;
use kernel::blobs;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use storage::S3Settings;

use crate::cli::Place;
use crate::node::{self, DATABASE};
use crate::progress::Progress;
use crate::tell::tell;
use crate::{Failure, Outcome};

/// Copy a data folder to an empty one, also while it is served
///
/// The copy holds the database as of one moment, every file it speaks of, the keys and the settings, and a
/// manifest with the checksum of each. It is as secret as the data: it holds the ledger's private key.
/// Files in a bucket stay there: the manifest says where, and the bucket needs a copy of its own.
/// For PostgreSQL use pg_dump, and copy the data folder after it.
#[derive(Args, Debug)]
#[command(after_help = "Examples:
  motcua backup /backup/2026-11-21 --data /srv/motcua
  motcua verify --data /backup/2026-11-21")]
pub struct Options {
    /// An empty folder, or one that is not there yet
    #[arg(value_name = "TO")]
    to: PathBuf,
    #[command(flatten)]
    place: Place,
}

/// The list of everything in a backup.
pub const MANIFEST: &str = "manifest.json";
/// Not copied: the lock of the running node, and what belongs to the open database.
const LEFT_OUT: [&str; 5] = ["lock", MANIFEST, DATABASE, "motcua.db-wal", "motcua.db-shm"];
/// The folder of uploads and papers.
pub const FILES: &str = "files";
const CHUNK: usize = 256 * 1024;

/// What a backup holds, by path.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Manifest {
    /// The version that made it.
    pub motcua: String,
    /// Milliseconds since 1970.
    pub made_at: i64,
    /// The bucket that has the uploads and papers, when they are not in this copy: `s3://…`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub bucket: Option<String>,
    pub files: BTreeMap<String, Content>,
}

/// Size and hash of some bytes.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Content {
    pub bytes: u64,
    pub sha256: String,
}

/// Does what was asked.
pub fn run(options: &Options) -> Outcome {
    let settings = options.place.settings(None)?;
    if settings.database.is_some() {
        return Err(Failure::Usage(
            "a PostgreSQL database is copied with pg_dump; copy the data folder (files, keys) after it"
                .to_owned(),
        ));
    }
    let bucket = settings.files.s3.as_ref().map(S3Settings::address);
    let manifest = back_up(&settings.folder, &options.to, bucket)?;
    let bytes: u64 = manifest.files.values().map(|it| it.bytes).sum();
    tell(format_args!("{} files, {bytes} bytes in {}", manifest.files.len(), options.to.display()));
    if let Some(bucket) = &manifest.bucket {
        tell(format_args!("Uploads and papers are not in it: they stay in {bucket}."));
    }
    Ok(())
}

/// The database first, then the files: what the database speaks of is there already, and files never change.
/// Files in a bucket are left there.
pub fn back_up(from: &Path, to: &Path, bucket: Option<String>) -> Outcome<Manifest> {
    let database = node::sqlite_beside(from)?;
    make_empty(to)?;
    let mut progress = Progress::new("database pages", 0);
    database.back_up(&to.join(DATABASE), |left, all| progress.at(all - left, all))?;
    drop((progress, database));
    let mut files = BTreeMap::new();
    let copied = File::open(to.join(DATABASE)).map_err(|cause| Failure::failed("reading the copy", cause))?;
    copied.sync_all().map_err(|cause| Failure::failed("writing the copy", cause))?;
    let content = digest(copied, io::sink()).map_err(|cause| Failure::failed("reading the copy", cause))?;
    files.insert(DATABASE.to_owned(), content);
    let mut paths = files_under(from)?;
    paths.retain(|it| !LEFT_OUT.iter().any(|name| it == Path::new(name)));
    paths.retain(|it| bucket.is_none() || !it.starts_with(FILES));
    copy_all(from, to, &paths, &mut files)?;
    let (motcua, made_at) = (env!("CARGO_PKG_VERSION").to_owned(), node::now());
    let manifest = Manifest { motcua, made_at, bucket, files };
    manifest.write(to)?;
    Ok(manifest)
}

impl Manifest {
    /// From a backup's folder.
    pub fn read(folder: &Path) -> Outcome<Manifest> {
        let path = folder.join(MANIFEST);
        let bytes =
            fs::read(&path).map_err(|cause| Failure::Refused(format!("{}: {cause}", path.display())))?;
        serde_json::from_slice(&bytes)
            .map_err(|cause| Failure::Broken(format!("{}: {cause}", path.display())))
    }

    /// Hashes everything that the manifest names.
    pub fn check(&self, folder: &Path) -> Outcome {
        let all = self.files.len() as u64;
        let mut progress = Progress::new("checksums", all);
        for (number, (path, content)) in self.files.iter().enumerate() {
            let found = File::open(folder.join(safe(path)?)).and_then(|it| digest(it, io::sink()));
            let found = found.map_err(|cause| Failure::Broken(format!("{path} of the backup: {cause}")))?;
            if found != *content {
                return Err(Failure::Broken(format!("{path} of the backup is not what was copied")));
            }
            progress.at(number as u64 + 1, all);
        }
        Ok(())
    }

    /// Written last: without it a backup is not one.
    fn write(&self, folder: &Path) -> Outcome {
        let failed = |cause: io::Error| Failure::failed("writing the manifest", cause);
        let text = serde_json::to_vec_pretty(self)
            .map_err(|cause| Failure::failed("writing the manifest", cause))?;
        let mut file = File::create(folder.join(MANIFEST)).map_err(failed)?;
        file.write_all(&text).and_then(|()| file.sync_all()).map_err(failed)
    }
}

/// A path of a manifest, which came from outside: it must stay within the folder.
pub fn safe(path: &str) -> Outcome<&Path> {
    let inside = !path.is_empty()
        && Path::new(path).components().all(|it| matches!(it, std::path::Component::Normal(_)));
    if inside { Ok(Path::new(path)) } else { Err(Failure::Broken(format!("the manifest names {path}"))) }
}

/// A folder with nothing in it.
pub fn make_empty(folder: &Path) -> Outcome {
    let failed = |cause: io::Error| Failure::failed(&format!("making {}", folder.display()), cause);
    fs::create_dir_all(folder).map_err(failed)?;
    match fs::read_dir(folder).map_err(failed)?.next() {
        None => Ok(()),
        Some(_) => Err(Failure::Refused(format!("{} is not empty", folder.display()))),
    }
}

/// Copies a file durably, with the rights of the original.
pub fn copy(from: &Path, to: &Path) -> Outcome<Content> {
    let failed = |cause: io::Error| Failure::failed(&format!("copying {}", from.display()), cause);
    let source = File::open(from).map_err(failed)?;
    if let Some(folder) = to.parent() {
        fs::create_dir_all(folder).map_err(failed)?;
    }
    let mut target = File::create(to).map_err(failed)?;
    target.set_permissions(source.metadata().map_err(failed)?.permissions()).map_err(failed)?;
    let content = digest(source, &mut target).map_err(failed)?;
    target.sync_all().map_err(failed)?;
    Ok(content)
}

/// Reads to the end, passes everything on, and says what it was.
pub fn digest(mut from: impl Read, mut to: impl Write) -> io::Result<Content> {
    let (mut hash, mut bytes, mut chunk) = (Sha256::new(), 0, vec![0; CHUNK]);
    loop {
        let read = from.read(&mut chunk)?;
        if read == 0 {
            return Ok(Content { bytes, sha256: blobs::hex(&hash.finalize()) });
        }
        hash.update(&chunk[..read]);
        to.write_all(&chunk[..read])?;
        bytes += read as u64;
    }
}

/// Every file below a folder, in order, as paths within it. Files half written are named with a dot.
pub fn files_under(folder: &Path) -> Outcome<Vec<PathBuf>> {
    let mut found = Vec::new();
    let mut waiting = vec![PathBuf::new()];
    while let Some(inner) = waiting.pop() {
        let here = folder.join(&inner);
        let entries = match fs::read_dir(&here) {
            Ok(entries) => entries,
            Err(cause) if cause.kind() == io::ErrorKind::NotFound => continue,
            Err(cause) => return Err(Failure::failed(&format!("reading {}", here.display()), cause)),
        };
        for entry in entries.flatten().filter(|it| !it.file_name().to_string_lossy().starts_with('.')) {
            let path = inner.join(entry.file_name());
            if entry.path().is_dir() { waiting.push(path) } else { found.push(path) }
        }
    }
    found.sort();
    Ok(found)
}

fn copy_all(from: &Path, to: &Path, paths: &[PathBuf], files: &mut BTreeMap<String, Content>) -> Outcome {
    let all = paths.len() as u64;
    let mut progress = Progress::new("files", all);
    for (number, path) in paths.iter().enumerate() {
        let content = copy(&from.join(path), &to.join(path))?;
        files.insert(path.to_string_lossy().into_owned(), content);
        progress.at(number as u64 + 1, all);
    }
    Ok(())
}
