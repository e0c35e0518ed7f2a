//! What every crate has beside its code.

use std::collections::{BTreeMap, BTreeSet};

use crate::{Breach, House, Text};

const README_MAX: usize = 80;

/// A README of at most a page.
pub fn readmes(house: &House) -> Vec<Breach> {
    let missing = house.crates().filter_map(|(folder, manifest)| {
        let path = format!("{folder}/README.md");
        match house.texts.iter().find(|it| it.path == path) {
            None => Some(manifest.breach(1, "this crate has no README.md")),
            Some(readme) => {
                let lines = readme.text.lines().count();
                (lines > README_MAX)
                    .then(|| readme.breach(lines, format!("{lines} lines, {README_MAX} are allowed")))
            }
        }
    });
    missing.collect()
}

/// `NNNN_name.sql`, or a pair `NNNN_name.sqlite.sql` and `NNNN_name.postgres.sql`; numbers without gaps.
pub fn migrations(house: &House) -> Vec<Breach> {
    let mut breaches = Vec::new();
    let mut folders: BTreeMap<&str, (BTreeSet<u32>, &Text)> = BTreeMap::new();
    for text in house.ending("sql").filter(|it| it.path.contains("/migrations/")) {
        let (folder, file) = text.path.rsplit_once('/').unwrap_or(("", &text.path));
        match number(file) {
            Some(number) => {
                folders.entry(folder).or_insert_with(|| (BTreeSet::new(), text)).0.insert(number);
            }
            None => breaches.push(text.breach(1, "a migration is named NNNN_name.sql")),
        }
    }
    for (folder, (numbers, first)) in folders {
        let newest = numbers.last().copied().unwrap_or(0);
        if numbers.len() as u32 != newest {
            breaches.push(first.breach(1, format!("{folder} has no gapless numbers up to {newest:04}")));
        }
    }
    breaches
}

fn number(file: &str) -> Option<u32> {
    let stem = file.strip_suffix(".sql")?;
    let stem = stem.strip_suffix(".sqlite").or_else(|| stem.strip_suffix(".postgres")).unwrap_or(stem);
    let (number, name) = stem.split_once('_')?;
    let named = !name.is_empty()
        && name.chars().all(|it| it.is_ascii_lowercase() || it.is_ascii_digit() || it == '_');
    (number.len() == 4 && named).then(|| number.parse().ok())?.filter(|number| *number > 0)
}
