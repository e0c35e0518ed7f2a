//! The pack that shows every type of question: sound, its golden tests pass, no type is left out.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use super::repository::load;
use crate::{Field, Kind, Pack, Registers, problems, run};

pub(super) fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/gallery")
}

pub(super) fn gallery() -> Pack {
    load(&folder())
}

#[test]
fn the_gallery_is_sound_and_its_golden_tests_pass() {
    let pack = gallery();
    let wrong: Vec<String> =
        problems(&pack, &Registers::reference()).iter().map(ToString::to_string).collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
    let differences: Vec<String> = run(&pack).iter().map(ToString::to_string).collect();
    assert!(differences.is_empty(), "{}", differences.join("\n"));
}

#[test]
fn the_gallery_shows_every_type_with_all_its_words() {
    let pack = gallery();
    let mut shown = BTreeSet::new();
    let mut note = |field: &Field, kind: &Kind| {
        shown.insert(field.kind.name());
        for part in kind.parts() {
            for lang in ["vi", "en"] {
                let key = format!("part-{}-{}", kind.name(), part.id);
                assert!(pack.texts.has(lang, &key), "{lang} {key}");
                for option in part.kind.options() {
                    assert!(pack.texts.has(lang, &part.option_key(option)), "{lang} {option}");
                }
            }
        }
    };
    for field in pack.form.fields() {
        note(field, &field.kind);
        if let Kind::Table(table) = &field.kind {
            table.columns.iter().for_each(|column| note(column, &column.kind));
        }
    }
    // A commune is asked in every address.
    let missing: Vec<&&str> =
        Kind::NAMES.iter().filter(|name| !shown.contains(**name) && **name != "commune").collect();
    assert!(missing.is_empty(), "{missing:?}");
}
