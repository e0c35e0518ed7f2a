//! `motcua restore`

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};

use clap::Args;
use kernel::Blobs;

use super::backup::{self, Manifest};
use super::verify;
use crate::cli::Place;
use crate::key::{self, PublicKey};
use crate::progress::Progress;
use crate::tell::tell;
use crate::{Failure, Outcome, Settings, node};

/// Make a data folder from a backup, after the backup was verified
///
/// The folder must be empty. Nothing is written when the backup is not whole.
#[derive(Args, Debug)]
#[command(after_help = "Examples:
  motcua restore /backup/2026-11-21 --data /srv/motcua
  motcua restore /backup/2026-11-21 --data /srv/motcua --key 'motcua-1f0c…/0+3a5b7c9d+AQ…'")]
pub struct Options {
    /// A folder made by `motcua backup`
    #[arg(value_name = "FROM")]
    from: PathBuf,
    #[command(flatten)]
    place: Place,
    /// The ledger's public key, as published; else the one in the backup is believed
    #[arg(long, value_name = "KEY")]
    key: Option<String>,
}

/// Does what was asked.
pub fn run(options: &Options) -> Outcome {
    if options.place.database.is_some() {
        return Err(Failure::Usage("a PostgreSQL database is restored with pg_restore".to_owned()));
    }
    let key = match &options.key {
        Some(text) => PublicKey::parse(text)?,
        None => key::public_of(&options.from)?,
    };
    let to = &options.place.data;
    let manifest = Manifest::read(&options.from)?;
    let bucket = match &manifest.bucket {
        Some(_) => node::bucket(&options.settings_of_backup()?)?,
        None => None,
    };
    let found = verify::folder(&options.from, None, bucket.as_ref().map(|it| it as &dyn Blobs), &key)?;
    backup::make_empty(to)?;
    copy_back(&manifest, &options.from, to)?;
    tell(&found.ledger);
    tell(format_args!("{} files restored to {}", manifest.files.len(), to.display()));
    Ok(())
}

impl Options {
    /// They say where the files are that stayed in a bucket.
    fn settings_of_backup(&self) -> Outcome<Settings> {
        Place { data: self.from.clone(), database: None }.settings(None)
    }
}

fn copy_back(manifest: &Manifest, from: &Path, to: &Path) -> Outcome {
    let all = manifest.files.len() as u64;
    let mut progress = Progress::new("files", all);
    for (number, (path, content)) in manifest.files.iter().enumerate() {
        let path = backup::safe(path)?;
        if backup::copy(&from.join(path), &to.join(path))? != *content {
            return Err(Failure::Broken(format!("{} changed while it was copied", path.display())));
        }
        progress.at(number as u64 + 1, all);
    }
    let keys = to.join("keys");
    fs::set_permissions(&keys, fs::Permissions::from_mode(0o700))
        .map_err(|it| Failure::failed("protecting the keys", it))
}
