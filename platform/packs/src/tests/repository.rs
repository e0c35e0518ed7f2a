//! The packs in `packs/`: no problems, golden tests pass, schemas name every question.

use std::fs;
use std::path::{Path, PathBuf};

use crate::{Pack, Registers, problems, run};

/// Folders of packs: `packs/vn/<code>`, `packs/other/<country>/<code>`.
pub(super) fn folders() -> Vec<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../packs");
    let inside =
        |folder: PathBuf| fs::read_dir(folder).expect("the folder is there").map(|e| e.unwrap().path());
    let within = |folder: PathBuf| inside(folder).filter(|path| path.is_dir());
    let countries = within(root.join("other")).chain([root.join("vn")]);
    let mut folders: Vec<PathBuf> = countries.flat_map(within).collect();
    folders.retain(|folder| folder.join("service.toml").is_file());
    folders.sort();
    folders
}

pub(super) fn load(folder: &Path) -> Pack {
    let told =
        |problems: Vec<crate::Problem>| problems.iter().map(|p| format!("\n  {p}")).collect::<String>();
    Pack::load(folder).unwrap_or_else(|problems| panic!("{}:{}", folder.display(), told(problems)))
}

#[test]
fn every_pack_is_sound() {
    let mut wrong = String::new();
    for folder in folders() {
        for problem in problems(&load(&folder), &Registers::reference()) {
            wrong += &format!("\n{}: {problem}", folder.display());
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

#[test]
fn every_golden_test_passes() {
    let mut wrong = String::new();
    for folder in folders() {
        let pack = load(&folder);
        assert!(pack.tests.len() >= 5, "{} has {} golden tests", folder.display(), pack.tests.len());
        assert_eq!(pack.service.code, folder.file_name().unwrap().to_string_lossy());
        for difference in run(&pack) {
            wrong += &format!("\n{}: {difference}", folder.display());
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

#[test]
fn a_pack_is_shared_between_threads() {
    fn shared<T: Send + Sync>() {}
    shared::<Pack>();
}

#[test]
fn every_schema_names_every_question() {
    for folder in folders() {
        let pack = load(&folder);
        let schema = pack.json_schema("vi");
        let named = schema["properties"].as_object().unwrap().len();
        assert_eq!(named, pack.form.fields().filter(|field| !field.kind.is_words()).count());
        let required = schema["required"].as_array().unwrap();
        assert!(required.iter().any(|id| *id == pack.service.applicant.phone.as_str()));
    }
}
