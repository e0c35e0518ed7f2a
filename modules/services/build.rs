//! Lists the service packs of the repository, so that the program carries them.

use std::fmt::Write;
use std::path::{Path, PathBuf};
use std::{env, fs};

const PACKS: &str = "../../packs/vn";

fn main() {
    println!("cargo::rerun-if-changed={PACKS}");
    let root = Path::new(&env::var("CARGO_MANIFEST_DIR").expect("cargo sets it")).join(PACKS);
    let mut text = String::from("&[\n");
    for pack in sorted(&root).into_iter().filter(|it| it.join("service.toml").is_file()) {
        text.push_str("    &[\n");
        for (name, path) in files(&pack, "") {
            let _ = writeln!(text, "        ({name:?}, include_str!({path:?})),");
        }
        text.push_str("    ],\n");
    }
    text.push_str("]\n");
    let out = Path::new(&env::var("OUT_DIR").expect("cargo sets it")).join("packs.rs");
    fs::write(out, text).expect("the build folder can be written");
}

/// Paths within the pack, and on the disk.
fn files(folder: &Path, prefix: &str) -> Vec<(String, PathBuf)> {
    let mut found = Vec::new();
    for path in sorted(folder) {
        let name = path.file_name().map(|it| it.to_string_lossy().into_owned()).unwrap_or_default();
        let name = if prefix.is_empty() { name } else { format!("{prefix}/{name}") };
        if path.is_dir() {
            found.extend(files(&path, &name));
        } else {
            found.push((name, path));
        }
    }
    found
}

fn sorted(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).expect("the packs are in the repository");
    let mut paths: Vec<PathBuf> = entries.flatten().map(|it| it.path()).collect();
    paths.sort();
    paths
}
