//! The files of a draft: what may be one, how large, and one checksum over all.

use contracts::services::Files;
use kernel::blobs;

/// Largest file, in bytes.
pub const FILE_BYTES_MAX: usize = 256 * 1024;
/// Largest draft, in bytes of all files.
pub const DRAFT_BYTES_MAX: usize = 1024 * 1024;
/// Most files.
pub const FILES_MAX: usize = 120;
/// Longest path, in bytes.
const PATH_MAX: usize = 80;
/// Deepest nesting of brackets in a TOML file: packs need five, a bomb needs thousands.
const NESTING_MAX: usize = 24;

/// Why a text does not become part of a draft.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refused {
    /// Not the name of a file that a pack may have.
    Path,
    /// One file is too large.
    File,
    /// All files together are too large or too many.
    Draft,
    /// Brackets within brackets without end.
    Nesting,
}

impl Refused {
    /// The text that explains.
    pub fn key(self) -> &'static str {
        match self {
            Refused::Path => "studio-error-path",
            Refused::File => "studio-error-file-size",
            Refused::Draft => "studio-error-draft-size",
            Refused::Nesting => "studio-error-nesting",
        }
    }
}

/// The files that a draft may have: nothing outside of the pack can be named.
pub fn is_path(path: &str) -> bool {
    let plain = |name: &str| {
        !name.is_empty()
            && !name.starts_with('.')
            && name.bytes().all(|it| it.is_ascii_alphanumeric() || matches!(it, b'_' | b'-' | b'.'))
            && !name.contains("..")
    };
    if path.len() > PATH_MAX {
        return false;
    }
    match path.split_once('/') {
        None => ["service.toml", "form.toml", "flow.toml", "README.md"].contains(&path),
        Some(("texts", name)) => plain(name) && name.ends_with(".ftl"),
        Some(("templates", name)) => plain(name) && name.ends_with(".typ"),
        Some(("tests", name)) => plain(name) && name.ends_with(".toml"),
        Some(_) => false,
    }
}

/// Judges a whole draft; the first reason to refuse it.
pub fn judge(files: &Files) -> Result<(), Refused> {
    let total: usize = files.values().map(String::len).sum();
    if total > DRAFT_BYTES_MAX || files.len() > FILES_MAX {
        return Err(Refused::Draft);
    }
    for (path, text) in files {
        if !is_path(path) {
            return Err(Refused::Path);
        }
        if text.len() > FILE_BYTES_MAX {
            return Err(Refused::File);
        }
        if path.ends_with(".toml") && is_bomb(text) {
            return Err(Refused::Nesting);
        }
    }
    Ok(())
}

/// Brackets nested deeper than any pack needs. Those inside of quotes count too: a text with that many is
/// no text for people.
fn is_bomb(text: &str) -> bool {
    let mut depth = 0_usize;
    text.bytes().any(|it| {
        match it {
            b'[' | b'{' => depth += 1,
            b']' | b'}' => depth = depth.saturating_sub(1),
            _ => (),
        }
        depth > NESTING_MAX
    })
}

/// SHA-256 over all paths and texts: two drafts with the same are the same.
pub fn checksum(files: &Files) -> String {
    let mut bytes = Vec::new();
    for (path, text) in files {
        for part in [path, text] {
            bytes.extend((part.len() as u64).to_be_bytes());
            bytes.extend(part.as_bytes());
        }
    }
    blobs::key_of(&bytes)
}
