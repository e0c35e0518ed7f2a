//! Anyone can check a record; nobody can list them.
#![allow(clippy::unwrap_used)]

use kernel::{Module, checkpoints};
use ledger::{Checkpoint, Hash, NoteVerifier, Proof, TILE_WIDTH};
use proptest::prelude::*;
use serde_json::json;
use testkit::{App, As};

use crate::standing::read_place;

const CASE: &str = "20194-261121-0007";

/// A platform on which a case was filed and `more` other things happened.
fn app(more: usize) -> App {
    let cases = Module { name: "cases", emits: &["cases.filed", "cases.opened"], ..Module::default() };
    let mut app = App::new(vec![cases, crate::module()]);
    app.emit("cases.filed", CASE, json!({ "code": CASE, "state": 1 }));
    for number in 0..more {
        app.emit("cases.opened", &format!("other-{number}"), json!({}));
    }
    app
}

fn sign(app: &App) {
    checkpoints::sign(&app.platform).unwrap();
}

fn address(app: &mut App) -> String {
    format!("/proofs/records/{}/{CASE}", app.history(CASE)[0].id)
}

fn key(app: &App) -> NoteVerifier {
    app.platform.ledger_verifier(0).unwrap()
}

#[test]
fn a_record_waits_for_its_head_and_is_then_proven_to_anyone() {
    let mut app = app(4);
    let path = address(&mut app);
    let waiting = app.get_as(&As::nobody(), &path).page();
    assert!(waiting.contains("trong vòng 10 giây") && waiting.contains("0/0"));
    assert_eq!(app.get_as(&As::nobody(), &format!("{path}/proof")).status(), 409);

    sign(&app);
    let page = app.get_as(&As::nobody(), &path).page();
    for shown in ["chưa hề bị sửa", "Nộp hồ sơ", "Hệ thống (test)", CASE, "0/0", "qua 3 dấu vân tay"]
    {
        assert!(page.contains(shown), "{shown} in {page}");
    }
    let answer = app.get_as(&As::nobody(), &format!("{path}/proof"));
    assert_eq!(answer.0.download.as_deref(), Some("record-0-0.tlog-proof"));
    let published: NoteVerifier = key(&app).to_string().parse().unwrap();
    let record = answer.text().parse::<Proof>().unwrap().check(&published).unwrap();
    assert_eq!((record.subject.as_str(), record.name.as_str()), (CASE, "cases.filed"));

    let mut app = app.in_english();
    assert!(app.get_as(&As::nobody(), &path).page().contains("was never changed"));
}

#[test]
fn a_record_that_was_changed_is_said_to_be() {
    let mut app = app(1);
    let path = address(&mut app);
    sign(&app);
    let change = "update kernel_event set payload = '{\"state\":9}' where seq = 0";
    app.command(|ctx| ctx.db.execute(change, &[]).map(|_| ())).unwrap();
    let page = app.get_as(&As::nobody(), &path).page();
    assert!(page.contains("không còn khớp") && page.contains("not in the signed log"), "{page}");
    assert!(!page.contains("chưa hề bị sửa"));
}

#[test]
fn records_open_by_their_link_or_to_officials_only() {
    let mut app = app(1);
    let path = address(&mut app);
    sign(&app);
    let other_subject = path.replace("0007", "0008");
    for path in [other_subject.as_str(), "/proofs/records/0000000000001/x", "/proofs/records/no-id/x"] {
        assert_eq!(app.get_as(&As::nobody(), path).status(), 404, "{path}");
    }
    assert_eq!(app.get_as(&As::nobody(), "/proofs/0/0").status(), 303);
    assert_eq!(app.get_as(&As::citizen(7), "/proofs/0/0").status(), 403);
    assert_eq!(app.get_as(&As::citizen(7), "/proofs/0/0/proof").status(), 403);
    for role in ["leader", "administrator", "officer", "reception", "clerk"] {
        assert!(app.get_as(&As::role(role), "/proofs/0/0").page().contains(CASE));
    }
    let proof = app.get_as(&As::role("officer"), "/proofs/0/1/proof");
    assert!(proof.text().parse::<Proof>().unwrap().check(&key(&app)).is_ok());
    for path in ["/proofs/0/99", "/proofs/7/0", "/proofs/x/0", "/proofs/0/18446744073709551615"] {
        assert_eq!(app.get_as(&As::role("officer"), path).status(), 404, "{path}");
    }
}

#[test]
fn the_page_about_the_ledger_gives_heads_and_keys() {
    let mut app = app(2);
    assert!(app.get_as(&As::nobody(), "/proofs").page().contains("trong vòng 10 giây"));
    sign(&app);
    let key = key(&app).to_string();
    let page = app.get_as(&As::nobody(), "/proofs").page();
    assert!(page.contains(&key.replace('+', "&#43;")) || page.contains(&key), "{page}");
    assert!(page.contains("/proofs/0/checkpoint") && !page.contains("name=\"place\""));

    let desk = As::role("officer");
    assert!(app.get_as(&desk, "/proofs").page().contains("name=\"place\""));
    assert_eq!(app.get_as(&desk, "/proofs?place=0/2").goto(), "/proofs/0/2");
    assert_eq!(app.get_as(&desk, "/proofs?place=here").status(), 422);
    let empty = App::new(vec![crate::module()]).get_as(&As::nobody(), "/proofs").page();
    assert!(empty.contains("Sổ chưa có bản ghi nào"));
}

#[test]
fn other_tools_rebuild_the_root_from_tiles() {
    let mut app = app(usize::from(TILE_WIDTH));
    assert_eq!(app.get_as(&As::nobody(), "/proofs/0/checkpoint").status(), 404);
    sign(&app);
    let note = app.get_as(&As::nobody(), "/proofs/0/checkpoint").0;
    assert_eq!(note.content_type, "text/plain; charset=utf-8");
    let head = Checkpoint::verify(&note.body, &key(&app)).unwrap();
    assert_eq!(head.size, u64::from(TILE_WIDTH) + 1);

    let full = app.get_as(&As::nobody(), "/proofs/0/tile/0/000").0;
    assert!(full.cache.is_some_and(|it| it.contains("immutable")));
    let edge = app.get_as(&As::nobody(), "/proofs/0/tile/0/001.p/1").0;
    let mut frontier = ledger::Frontier::default();
    for leaf in [full.body, edge.body].concat().chunks_exact(32) {
        frontier.append(Hash(leaf.try_into().unwrap()));
    }
    assert_eq!(frontier.root(), head.root);
    assert_eq!(app.get_as(&As::nobody(), "/proofs/0/tile/1/000.p/1").0.body.len(), 32);

    let far = "tile/0/x018/x446/x744/x073/x709/x551/615";
    for path in ["tile/0/002", "tile/0/001.p/2", "tile/entries/000", "tile/64/000", "tile/0/1", far] {
        assert_eq!(app.get_as(&As::nobody(), &format!("/proofs/0/{path}")).status(), 404, "{path}");
    }
}

#[test]
fn places_are_read_as_people_write_them() {
    for (text, place) in [
        ("0/128", Some((0, 128))),
        (" 2 - 7 ", None),
        ("2-7", Some((2, 7))),
        ("0 128", Some((0, 128))),
        ("128", None),
        ("/", None),
    ] {
        assert_eq!(read_place(text), place, "{text}");
    }
}

proptest! {
    #[test]
    fn no_text_makes_the_reader_of_places_panic(text in "\\PC{0,30}") {
        let _ = read_place(&text);
    }
}

/// `MOTCUA_LOOK=folder cargo test -p proofs -- --ignored` writes pages to look at.
#[test]
#[ignore = "writes files to look at"]
fn pages_to_look_at() {
    let folder = std::path::PathBuf::from(std::env::var("MOTCUA_LOOK").unwrap());
    let mut app = app(40);
    let path = address(&mut app);
    let waiting = app.get_as(&As::nobody(), &path).page();
    sign(&app);
    let started = std::time::Instant::now();
    let proven = app.get_as(&As::nobody(), &path).page();
    println!("record page: {:?}", started.elapsed());
    let pages = [
        ("proofs-waiting", waiting),
        ("proofs-record", proven),
        ("proofs", app.get_as(&As::nobody(), "/proofs").page()),
        ("proofs-desk", app.get_as(&As::role("officer"), "/proofs/0/0").page()),
    ];
    for (name, html) in pages {
        std::fs::write(folder.join(format!("{name}.html")), html).unwrap();
    }
}
