//! Which crate may depend on which. A new dependency between crates is a decision; it is made here.

use std::collections::BTreeSet;

use toml::{Table, Value};

use crate::{Breach, House, Text};

/// What every module may use.
const FOR_MODULES: [&str; 5] = ["kernel", "contracts", "ui", "vn", "packs"];

/// Modules that need more, and never another module.
const MORE: &[(&str, &[&str])] = &[
    // Papers are set, sealed and checked.
    ("documents", &["typeset", "seal", "ledger"]),
    // Proofs are made of the ledger's own types.
    ("proofs", &["ledger"]),
];

/// The spine, from the bottom. `app` and `testkit` tie everything together and are not listed.
const SPINE: &[(&str, &[&str])] = &[
    ("ledger", &[]),
    ("vn", &[]),
    ("seal", &[]),
    ("typeset", &[]),
    ("flows", &[]),
    ("packs", &["flows", "vn"]),
    ("kernel", &["ledger"]),
    ("contracts", &["kernel", "packs"]),
    ("storage", &["kernel"]),
    ("ui", &["kernel"]),
    ("web", &["kernel", "ui"]),
    ("tidy", &["kernel"]),
];

/// Libraries with an owner: drivers, sockets, typesetting, signatures.
const OWNED: &[(&str, &[&str])] = &[
    ("rusqlite", &["storage"]),
    // The kit makes and drops a schema for each test.
    ("postgres", &["storage", "testkit"]),
    // The benchmark compares with the barest server there is (bench/hello.rs).
    ("hyper", &["web", "app"]),
    ("hyper-util", &["web", "app"]),
    ("http-body-util", &["web", "app"]),
    ("multer", &["web"]),
    // The client of the bucket speaks in futures: storage waits for them on a runtime of its own (s3.rs).
    ("tokio", &["web", "app", "storage"]),
    ("object_store", &["storage"]),
    // The gateway of short messages and the push services of browsers are called as plainly as the bucket.
    ("reqwest", &["storage", "notifications"]),
    ("rustls", &["storage", "notifications"]),
    ("typst", &["typeset"]),
    ("typst-pdf", &["typeset"]),
    ("typst-layout", &["typeset"]),
    ("cms", &["seal"]),
    ("x509-cert", &["seal"]),
    ("rcgen", &["seal"]),
];

/// Modules know the spine's vocabulary and no other module; the spine knows no module.
pub fn between_crates(house: &House) -> Vec<Breach> {
    let ours: BTreeSet<&str> = house.crates().map(|(folder, _)| name_of(folder)).collect();
    let mut breaches = Vec::new();
    for (folder, manifest) in house.crates() {
        let name = name_of(folder);
        let Some(allowed) = allowed(folder, name) else { continue };
        for (section, dependency) in dependencies(manifest) {
            let kit = section == "dev-dependencies" && dependency == "testkit";
            if ours.contains(dependency.as_str()) && !allowed.contains(&dependency.as_str()) && !kit {
                let line = line_of(manifest, &dependency);
                breaches.push(manifest.breach(line, format!("{name} must not depend on {dependency}")));
            }
        }
    }
    breaches
}

/// Drivers, sockets and other heavy libraries stay with their owner. Tests of `app` look into the database.
pub fn around_libraries(house: &House) -> Vec<Breach> {
    let mut breaches = Vec::new();
    for (folder, manifest) in house.crates() {
        let name = name_of(folder);
        for (section, dependency) in dependencies(manifest) {
            let Some((_, owners)) = OWNED.iter().find(|(library, _)| *library == dependency) else {
                continue;
            };
            let test = section == "dev-dependencies" && name == "app";
            if !owners.contains(&name) && !test {
                let what = format!("{name} must not use {dependency}: it belongs to {}", owners.join(", "));
                breaches.push(manifest.breach(line_of(manifest, &dependency), what));
            }
        }
    }
    breaches
}

/// `None` for crates that may depend on all others.
fn allowed(folder: &str, name: &str) -> Option<Vec<&'static str>> {
    let of =
        |table: &'static [(&str, &[&str])]| table.iter().find(|(it, _)| *it == name).map(|(_, more)| *more);
    if folder.starts_with("modules/") {
        return Some([FOR_MODULES.as_slice(), of(MORE).unwrap_or_default()].concat());
    }
    match name {
        "app" | "testkit" => None,
        _ => Some(of(SPINE).unwrap_or_default().to_vec()),
    }
}

fn dependencies(manifest: &Text) -> Vec<(&'static str, String)> {
    let table: Table = manifest.text.parse().unwrap_or_default();
    let sections = ["dependencies", "dev-dependencies", "build-dependencies"];
    let names = sections.into_iter().filter_map(|section| {
        let of_section = table.get(section).and_then(Value::as_table)?;
        Some(of_section.keys().map(move |name| (section, name.clone())))
    });
    names.flatten().collect()
}

fn name_of(folder: &str) -> &str {
    folder.rsplit('/').next().unwrap_or(folder)
}

fn line_of(manifest: &Text, dependency: &str) -> usize {
    let begins =
        |line: &str| line.strip_prefix(dependency).is_some_and(|rest| rest.starts_with(['.', ' ', '=']));
    manifest.text.lines().position(begins).map_or(1, |at| at + 1)
}
