//! Versions: what is out stays out, and running cases keep theirs.

use std::fs;

use contracts::services::catalogue;
use kernel::Error;
use testkit::{App, As};

use super::app;
use crate::folder::Files;
use crate::published::{PUBLISHED, Refusal, checked, embedded, publish};

fn birth() -> Files {
    let own = embedded().find(|it| it.pack.service.code == "1.001193");
    own.expect("the program carries birth registration").files.clone()
}

fn second_version() -> Files {
    let mut files = birth();
    let service = files.get_mut("service.toml").expect("every pack has one");
    *service = service.replace("\nversion = 1", "\nversion = 2").replace("minutes = 6", "minutes = 7");
    files
}

#[test]
fn the_packs_of_the_program_are_fit_to_be_published() {
    let mut codes = Vec::new();
    for own in embedded() {
        if let Err(problems) = checked(&own.files) {
            panic!("{}: {}", own.pack.service.code, Refusal::Problems(problems));
        }
        codes.push(own.pack.service.code.as_str());
    }
    assert_eq!(codes.len(), 21);
    assert!(["1.001193", "1.001612", "1.013225"].iter().all(|it| codes.contains(it)), "{codes:?}");
}

#[test]
fn they_are_published_at_the_first_start_and_once() {
    let mut app = app();
    app.tick();
    app.advance_ms(2 * crate::HOUR_MS);
    app.tick();
    let events = app.history("1.001193");
    assert_eq!(events.iter().filter(|it| it.name == PUBLISHED).count(), 1);
    let page = app.get_as(&As::nobody(), "/services/1.001193").page();
    assert!(page.contains("Phiên bản 1"), "{page}");
}

#[test]
fn a_running_case_keeps_its_version() {
    let mut app = app();
    app.tick();
    app.command(|ctx| publish(ctx, &second_version()).map(|_| ()).map_err(|it| Error::Bug(it.to_string())))
        .expect("version 2 is fit");
    app.command(|ctx| {
        let port = catalogue(ctx)?;
        let minutes = |pack: Option<std::sync::Arc<packs::Pack>>| pack.map(|it| it.service.minutes);
        assert_eq!(minutes((port.published)(ctx, "1.001193")?), Some(7));
        assert_eq!(minutes((port.version)(ctx, "1.001193", 1)?), Some(6));
        assert_eq!(minutes((port.version)(ctx, "1.001193", 3)?), None);
        assert_eq!(minutes((port.published)(ctx, "1.000178")?), None);
        let running = (port.running)(ctx)?;
        let newer: Vec<&str> =
            running.iter().filter(|it| it.service.version == 2).map(|it| it.service.code.as_str()).collect();
        assert_eq!((running.len(), newer), (21, vec!["1.001193"]));
        Ok(())
    })
    .expect("the port answers");
    // The next start finds the older pack of the program and leaves the newer one in force.
    app.advance_ms(2 * crate::HOUR_MS);
    app.tick();
    assert!(app.get_as(&As::nobody(), "/services/1.001193").page().contains("khoảng 7 phút"));
}

#[test]
fn what_is_out_is_not_changed() {
    let mut app = app();
    app.tick();
    app.command(|ctx| {
        let mut changed = birth();
        changed.insert("README.md".to_owned(), "changed".to_owned());
        assert!(matches!(publish(ctx, &changed), Err(Refusal::Changed { version: 1, .. })));
        let mut broken = second_version();
        broken.remove("flow.toml");
        assert!(matches!(publish(ctx, &broken), Err(Refusal::Problems(_))));
        publish(ctx, &second_version()).map_err(|it| Error::Bug(it.to_string()))?;
        assert!(matches!(publish(ctx, &birth()), Err(Refusal::Older { newest: 2, .. })));
        Ok(())
    })
    .expect("refusals are answers");
}

#[test]
fn packs_of_a_folder_run_too() {
    let folder = tempfile::tempdir().expect("there is room");
    for (path, text) in second_version() {
        let path = folder.path().join("birth").join(path);
        fs::create_dir_all(path.parent().expect("a file has a folder")).expect("there is room");
        fs::write(path, text).expect("there is room");
    }
    fs::create_dir(folder.path().join("no-pack")).expect("there is room");
    let place = folder.path().to_string_lossy().into_owned();
    let cases = kernel::Module { name: "cases", emits: super::OF_CASES, ..kernel::Module::default() };
    let mut app = App::with_settings(vec![crate::module(), cases], &[("packs_dir", place.as_str())]);
    app.tick();
    assert!(app.get_as(&As::nobody(), "/services/1.001193").page().contains("khoảng 7 phút"));
}
