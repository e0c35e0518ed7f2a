//! What the rules look at: every text of the project, by its path.

use std::fmt;
use std::fs;
use std::io;
use std::path::Path;

use crate::tokens::{self, Token};

/// The texts of the project.
#[derive(Default)]
pub struct House {
    pub texts: Vec<Text>,
}

/// One file.
pub struct Text {
    /// From the root of the project, with slashes.
    pub path: String,
    pub text: String,
    /// Rust as tokens; empty for other files.
    pub tokens: Vec<Token>,
}

/// A rule that does not hold, and where.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Breach {
    pub path: String,
    /// Counted from 1.
    pub line: usize,
    pub what: String,
}

/// Folders that hold nothing of ours.
const STRANGERS: [&str; 4] = ["target", "node_modules", ".git", "data"];
/// Endings of the files that are read.
const ENDINGS: [&str; 12] = ["rs", "toml", "html", "css", "ts", "mjs", "js", "ftl", "sql", "md", "sh", "typ"];

impl House {
    /// Reads everything below `root`.
    pub fn read(root: &Path) -> io::Result<House> {
        let mut house = House::default();
        house.enter(root, "")?;
        house.texts.sort_by(|a, b| a.path.cmp(&b.path));
        Ok(house)
    }

    fn enter(&mut self, folder: &Path, prefix: &str) -> io::Result<()> {
        for entry in fs::read_dir(folder)? {
            let entry = entry?;
            let name = entry.file_name().to_string_lossy().into_owned();
            let path = if prefix.is_empty() { name.clone() } else { format!("{prefix}/{name}") };
            if entry.file_type()?.is_dir() {
                // The catalogue's data live in a crate's own `data` folder; only the root's is an operator's.
                let stranger = STRANGERS.contains(&name.as_str()) && (name != "data" || prefix.is_empty());
                if !stranger {
                    self.enter(&entry.path(), &path)?;
                }
            } else if is_read(&name) {
                self.add(path, fs::read_to_string(entry.path())?);
            }
        }
        Ok(())
    }

    /// Adds a text under a path.
    pub fn add(&mut self, path: impl Into<String>, text: impl Into<String>) {
        let (path, text) = (path.into(), text.into());
        let tokens = if path.ends_with(".rs") { tokens::of(&text, is_test(&path)) } else { Vec::new() };
        self.texts.push(Text { path, text, tokens });
    }

    /// Files with an ending.
    pub fn ending<'a>(&'a self, ending: &'a str) -> impl Iterator<Item = &'a Text> {
        self.texts.iter().filter(move |it| it.ending() == ending)
    }

    /// The crates: folder (`platform/kernel`) and manifest.
    pub fn crates(&self) -> impl Iterator<Item = (&str, &Text)> {
        self.texts.iter().filter_map(|it| {
            let folder = it.path.strip_suffix("/Cargo.toml")?;
            (folder.split('/').count() == 2).then_some((folder, it))
        })
    }
}

impl Text {
    pub fn ending(&self) -> &str {
        self.path.rsplit_once('.').map_or("", |(_, ending)| ending)
    }

    /// `platform/kernel` for what lies in it; empty outside of crates.
    pub fn crate_folder(&self) -> &str {
        let mut slashes = self.path.match_indices('/');
        match (self.path.split('/').next(), slashes.nth(1)) {
            (Some("platform" | "modules"), Some((at, _))) => &self.path[..at],
            _ => "",
        }
    }

    pub fn is_module(&self) -> bool {
        self.path.starts_with("modules/")
    }

    pub fn breach(&self, line: usize, what: impl Into<String>) -> Breach {
        Breach { path: self.path.clone(), line, what: what.into() }
    }
}

/// Tests, examples and build scripts run on the desk of a developer only.
fn is_test(path: &str) -> bool {
    let in_folder = |name| path.contains(&format!("/{name}/"));
    path.ends_with("/tests.rs")
        || path.ends_with("/build.rs")
        || ["tests", "examples"].into_iter().any(in_folder)
}

fn is_read(name: &str) -> bool {
    let lock = name == "package-lock.json" || name == "Cargo.lock";
    let ending = name.rsplit_once('.').map_or("", |(_, ending)| ending);
    !lock && (ENDINGS.contains(&ending) || matches!(name, "run" | "test"))
}

impl fmt::Display for Breach {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: {}", self.path, self.line, self.what)
    }
}
