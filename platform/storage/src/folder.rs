//! A data folder: the database, the files, the keys. One process at a time.

use std::fs::{self, File};
use std::io::Write;
use std::path::{Path, PathBuf};

use kernel::{Blobs, Error, Result, bug};

/// A folder that this process holds alone.
pub struct DataFolder {
    pub root: PathBuf,
    /// The lock lives as long as this file is open.
    _lock: File,
}

impl DataFolder {
    /// Makes the folder when it is not there, and takes it.
    pub fn open(root: &Path) -> Result<DataFolder> {
        fs::create_dir_all(root.join("files")).map_err(bug("making the data folder"))?;
        fs::create_dir_all(root.join("keys")).map_err(bug("making the key folder"))?;
        only_owner(&root.join("keys"), 0o700)?;
        let lock = File::create(root.join("lock")).map_err(bug("opening the lock"))?;
        lock.try_lock().map_err(|_| {
            Error::Bug(format!("the data folder {} is in use by another Motcua", root.display()))
        })?;
        Ok(DataFolder { root: root.to_owned(), _lock: lock })
    }

    pub fn database(&self) -> PathBuf {
        self.root.join("motcua.db")
    }

    pub fn blobs(&self) -> FolderBlobs {
        FolderBlobs { root: self.root.join("files") }
    }

    /// The bytes of a key file; made by `make` the first time and readable by the owner only.
    pub fn key(&self, name: &str, make: impl FnOnce() -> Result<Vec<u8>>) -> Result<Vec<u8>> {
        let path = self.root.join("keys").join(name);
        if let Ok(bytes) = fs::read(&path) {
            return Ok(bytes);
        }
        let bytes = make()?;
        write_durably(&path, &bytes)?;
        only_owner(&path, 0o600)?;
        Ok(bytes)
    }
}

/// Files in a folder, by content: `files/ab/abcdef…`. Written aside, synced, then put in place.
pub struct FolderBlobs {
    root: PathBuf,
}

impl FolderBlobs {
    pub fn new(root: PathBuf) -> FolderBlobs {
        FolderBlobs { root }
    }

    fn path(&self, key: &str) -> Result<PathBuf> {
        if is_key(key) { Ok(self.root.join(&key[..2]).join(key)) } else { Err(Error::NotFound) }
    }
}

impl Blobs for FolderBlobs {
    fn put(&self, key: &str, bytes: &[u8]) -> Result<()> {
        let path = self.path(key)?;
        if path.exists() {
            return Ok(());
        }
        fs::create_dir_all(path.parent().expect("a key has a folder")).map_err(full)?;
        write_durably(&path, bytes)
    }

    fn get(&self, key: &str) -> Result<Vec<u8>> {
        fs::read(self.path(key)?).map_err(|cause| match cause.kind() {
            std::io::ErrorKind::NotFound => Error::NotFound,
            _ => Error::Bug(format!("reading a file: {cause}")),
        })
    }

    fn exists(&self, key: &str) -> Result<bool> {
        Ok(self.path(key)?.exists())
    }
}

/// Whether a file can have this name at all.
pub(crate) fn is_key(text: &str) -> bool {
    text.len() == 64 && text.bytes().all(|it| it.is_ascii_hexdigit())
}

/// After this returns, the file is there with these bytes, whatever happens to the machine.
fn write_durably(path: &Path, bytes: &[u8]) -> Result<()> {
    let folder = path.parent().expect("a file lies in a folder");
    let aside = folder.join(format!(
        ".{}.{}",
        std::process::id(),
        path.file_name().unwrap_or_default().to_string_lossy()
    ));
    let written = File::create(&aside).and_then(|mut file| {
        file.write_all(bytes)?;
        file.sync_all()
    });
    if let Err(cause) = written {
        let _ = fs::remove_file(&aside);
        return Err(full(cause));
    }
    fs::rename(&aside, path).map_err(full)?;
    File::open(folder).and_then(|it| it.sync_all()).map_err(full)
}

fn full(cause: std::io::Error) -> Error {
    tracing::error!("a file cannot be written: {cause}");
    Error::Busy("error-storage-full")
}

fn only_owner(path: &Path, mode: u32) -> Result<()> {
    use std::os::unix::fs::PermissionsExt;
    fs::set_permissions(path, fs::Permissions::from_mode(mode)).map_err(bug("protecting a key"))
}
