//! The directory and the catalogue, as the studio's tests need them.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use contracts::organisations::{DIRECTORY, Directory, Unit};
use contracts::services::{CATALOGUE, Catalogue, Files, Listed, ListedChannel, PUBLISHING, Publishing};
use kernel::{Id, Port};
use packs::{Channel, Pack};
use testkit::{App, As};

const UNITS: Directory = Directory {
    unit: |_, id| Ok(Some(unit(id))),
    unit_by_code: |_, _| Ok(None),
    seats_of: |_, _| Ok(Vec::new()),
    seats_in: |_, _, _| Ok(Vec::new()),
    advisers: |_, _| Ok(Vec::new()),
    appoint: |_, _, _, _| Ok(()),
};

const RUNNING: Catalogue = Catalogue {
    published: |_, _| Ok(None),
    version: |_, _, _| Ok(None),
    running: |_| Ok(Vec::new()),
    happening: |_, _| Ok(None),
};

/// What is published is judged by `services`; here everything that can be read is taken.
const OUT: Publishing = Publishing {
    files: |_, code, _| Ok(Some(files_of(code)).filter(|it| !it.is_empty()).map(|it| (1, it))),
    versions: |_, _| Ok(vec![1]),
    listed,
    put_on_trial: |_, files, _| Ok(Ok(version(files))),
    publish: |_, files| Ok(Ok(version(files))),
};

fn unit(id: Id) -> Unit {
    Unit {
        id,
        code: "48".to_owned(),
        name: "UBND thành phố Đà Nẵng".to_owned(),
        kind: "province".to_owned(),
        parent: None,
        agency_code: "H17".to_owned(),
        place: "Đà Nẵng".to_owned(),
    }
}

/// The files of a pack of the repository; none when there is no such pack.
pub fn files_of(code: &str) -> Files {
    let folder = format!("{}/../../packs/vn/{code}", env!("CARGO_MANIFEST_DIR"));
    let mut files = BTreeMap::new();
    if code.contains('.') {
        collect(Path::new(&folder), "", &mut files);
    }
    files
}

fn collect(folder: &Path, prefix: &str, files: &mut Files) {
    let Ok(entries) = fs::read_dir(folder) else { return };
    for entry in entries.map(|it| it.expect("the folder can be read").path()) {
        let name = format!("{prefix}{}", entry.file_name().unwrap_or_default().to_string_lossy());
        if entry.is_dir() {
            collect(&entry, &format!("{name}/"), files);
        } else {
            files.insert(name, fs::read_to_string(entry).expect("packs are texts"));
        }
    }
}

fn version(files: &Files) -> u32 {
    let files: Vec<(&str, &str)> = files.iter().map(|(path, text)| (path.as_str(), text.as_str())).collect();
    Pack::from_files(&files).expect("the gates read it").service.version
}

/// The national list knows the packs of the repository, and one fee.
fn listed(code: &str) -> Option<Listed> {
    let online = ListedChannel {
        channel: Channel::Online,
        term: Some("3 working_days".to_owned()),
        fee_vnd: Some(150_000),
        by_province: false,
    };
    code.starts_with("1.").then(|| Listed { channels: vec![online], ..Listed::default() })
}

/// The studio alone, in English.
pub fn app() -> App {
    let ports = [
        Port { name: DIRECTORY, functions: &UNITS },
        Port { name: CATALOGUE, functions: &RUNNING },
        Port { name: PUBLISHING, functions: &OUT },
    ];
    App::with_stand_ins(vec![crate::module()], &ports, &[]).in_english()
}

/// Who makes services.
pub fn owner() -> As {
    As::role("service_owner")
}

/// Somebody else of the same agency who may confirm.
pub fn second() -> As {
    As::role("administrator").with(|it| it.account = Id(4_242))
}
