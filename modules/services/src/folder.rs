//! The files of a pack: from a folder, and to a pack.

use std::path::Path;
use std::{fs, io};

use packs::{Pack, Problem};

pub use contracts::services::Files;

/// Largest pack, in files and in bytes.
const FILES_MAX: usize = 500;
const BYTES_MAX: u64 = 4 << 20;
/// Folders within folders.
const DEPTH_MAX: usize = 4;

/// Reads a pack; all problems at once.
pub fn pack(files: &Files) -> Result<Pack, Vec<Problem>> {
    let files: Vec<(&str, &str)> = files.iter().map(|(path, text)| (path.as_str(), text.as_str())).collect();
    Pack::from_files(&files)
}

/// The packs in the folders of a folder, in the order of their names. Folders without a `service.toml` are no
/// packs.
pub fn packs_in(place: &Path) -> Vec<Result<Files, String>> {
    let entries = match fs::read_dir(place) {
        Ok(entries) => entries,
        Err(cause) => return vec![Err(cause.to_string())],
    };
    let mut folders: Vec<_> = entries.flatten().map(|it| it.path()).collect();
    folders.sort();
    let packs = folders.iter().filter(|it| it.join("service.toml").is_file());
    packs.map(|it| read(it).map_err(|cause| format!("{}: {cause}", it.display()))).collect()
}

/// The files of one pack.
pub fn read(folder: &Path) -> io::Result<Files> {
    let mut files = Files::new();
    let mut bytes = 0;
    read_into(folder, "", DEPTH_MAX, &mut files, &mut bytes)?;
    Ok(files)
}

fn read_into(
    folder: &Path,
    prefix: &str,
    depth: usize,
    files: &mut Files,
    bytes: &mut u64,
) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let path = format!("{prefix}{}", entry.file_name().to_string_lossy());
        let about = entry.metadata()?;
        *bytes += about.len();
        if depth == 0 || files.len() >= FILES_MAX || *bytes > BYTES_MAX {
            return Err(io::Error::other("too large for a pack"));
        }
        if about.is_dir() {
            read_into(&entry.path(), &format!("{path}/"), depth - 1, files, bytes)?;
        } else {
            files.insert(path, fs::read_to_string(entry.path())?);
        }
    }
    Ok(())
}
