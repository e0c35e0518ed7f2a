//! The protocol through its routes; names and lengths by table and by property.

use std::io::{Read, Write};
use std::net::TcpListener;
use std::sync::Arc;

use kernel::{Fields, Method, Request, blobs};
use proptest::prelude::*;
use testkit::{App, As};

use crate::scan::{self, Verdict};
use crate::upload;

const WHOLE: &[u8] = b"%PDF-1.7 a paper in three pieces %%EOF";

fn begin(app: &mut App, actor: &As, length: &str) -> testkit::Answer {
    app.send(
        actor,
        request(Method::Post, "/uploads", &[("upload-length", length), ("upload-metadata", NAME)], None),
    )
}

/// "giấy chứng sinh.pdf"
const NAME: &str = "field cGFwZXI=,filename Z2nhuqV5IGNo4bupbmcgc2luaC5wZGY=";

fn request(method: Method, path: &str, said: &[(&str, &str)], piece: Option<&[u8]>) -> Request {
    let said = said.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
    let piece = piece.map(Arc::from);
    Request { method, path: path.to_owned(), upload: Fields(said), piece, ..Request::default() }
}

fn send(app: &mut App, actor: &As, path: &str, offset: usize, piece: &[u8]) -> testkit::Answer {
    let offset = offset.to_string();
    app.send(actor, request(Method::Patch, path, &[("upload-offset", &offset)], Some(piece)))
}

fn place(answer: &testkit::Answer) -> String {
    answer.0.location.clone().expect("a new upload has a place")
}

fn offset(answer: &testkit::Answer) -> &str {
    let field = answer.0.headers.iter().find(|(name, _)| *name == "upload-offset");
    field.map_or("", |(_, value)| value.as_str())
}

#[test]
fn a_file_in_three_pieces_with_a_broken_network_between() {
    let mut app = App::new(vec![crate::module()]);
    let (mother, other) = (As::citizen(7), As::citizen(8));
    let begun = begin(&mut app, &mother, &WHOLE.len().to_string());
    assert_eq!((begun.status(), offset(&begun)), (201, "0"));
    let place = place(&begun);
    assert_eq!(offset(&send(&mut app, &mother, &place, 0, &WHOLE[..10])), "10");
    // The answer was lost: the same piece again is refused, and the question where to go on is answered.
    assert_eq!(send(&mut app, &mother, &place, 0, &WHOLE[..10]).status(), 409);
    assert_eq!(offset(&app.get_as(&mother, &place)), "10");
    assert_eq!(app.get_as(&other, &place).status(), 404);
    assert_eq!(send(&mut app, &other, &place, 10, &WHOLE[10..]).status(), 404);
    assert_eq!(send(&mut app, &mother, &place, 10, &WHOLE[10..20]).status(), 204);
    let too_much = [&WHOLE[20..], b"more"].concat();
    assert_eq!(send(&mut app, &mother, &place, 20, &too_much).status(), 413);
    let last = send(&mut app, &mother, &place, 20, &WHOLE[20..]);
    assert_eq!((last.status(), offset(&last)), (204, WHOLE.len().to_string().as_str()));
    let blob = blobs::key_of(WHOLE);
    assert_eq!(app.blobs().get(&blob).unwrap(), WHOLE);
    let id = place.trim_start_matches("/uploads/").parse().unwrap();
    let arrived = app.look(|db| crate::store::by_id(db, id, mother.account()));
    assert_eq!((arrived.name.as_str(), arrived.blob), ("giấy chứng sinh.pdf", Some(blob)));
    assert!(app.look(|db| crate::store::pieces(db, id)).is_empty(), "pieces go when the file is whole");
}

#[test]
fn what_is_given_up_or_forgotten_is_gone() {
    let mut app = App::new(vec![crate::module()]);
    let mother = As::citizen(7);
    let given_up = place(&begin(&mut app, &mother, "30"));
    send(&mut app, &mother, &given_up, 0, b"half");
    assert_eq!(app.send(&mother, request(Method::Delete, &given_up, &[], None)).status(), 204);
    assert_eq!(app.get_as(&mother, &given_up).status(), 404);
    let forgotten = place(&begin(&mut app, &mother, "30"));
    app.advance_ms(upload::KEPT_MS - 1000);
    let fresh = place(&begin(&mut app, &mother, "30"));
    app.advance_ms(2000);
    app.tick();
    assert_eq!(app.get_as(&mother, &forgotten).status(), 404);
    assert_eq!(app.get_as(&mother, &fresh).status(), 200);
}

#[test]
fn uploads_that_cannot_begin() {
    let mut app = App::new(vec![crate::module()]);
    for (actor, length, status) in [
        (As::citizen(7), "0", 400),
        (As::citizen(7), "-1", 400),
        (As::citizen(7), "many", 400),
        (As::citizen(7), "67108865", 413),
        (As::citizen(7), "67108864", 201),
        (As::nobody(), "5", 401),
        (As::role("adviser"), "5", 403),
    ] {
        assert_eq!(begin(&mut app, &actor, length).status(), status, "{length}");
    }
    for _ in 0..3 {
        assert_eq!(begin(&mut app, &As::citizen(7), "67108864").status(), 201);
    }
    assert_eq!(begin(&mut app, &As::citizen(7), "1").status(), 409, "256 MiB are on their way");
    assert_eq!(begin(&mut app, &As::citizen(9), "1").status(), 201, "somebody else's do not count");
}

proptest! {
    #[test]
    fn any_metadata_is_a_name_or_refused(metadata in ".{0,200}") {
        if let Ok(name) = upload::name(&metadata) {
            prop_assert!(!name.contains(['/', '\\', '\0']) && name.chars().count() <= 120);
        }
    }
}

#[test]
fn files_that_do_harm() {
    let trial = [&br"X5O!P%@AP[4\PZX54(P^)7CC)7}$EICAR-"[..], b"STANDARD-ANTIVIRUS-TEST-FILE!$H+H*"].concat();
    for (bytes, verdict) in [
        (&trial[..], Verdict::Harmful),
        (b"%PDF-1.7 << /S /JavaScript /JS (app.alert) >> %%EOF", Verdict::Harmful),
        (b"%PDF-1.7 << /S/Launch/F(a.exe) >> %%EOF", Verdict::Harmful),
        (b"%PDF-1.7 << /Type /LaunchPad >> %%EOF", Verdict::Clean),
        (b"\x89PNG /JavaScript", Verdict::Clean),
        (b"", Verdict::Clean),
    ] {
        assert_eq!(scan::alone(bytes), verdict, "{}", String::from_utf8_lossy(bytes));
    }
}

/// A scanner for one file; gives its address. It says `answer` once the file is there, or closes.
fn scanner(answer: &'static [u8]) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = format!("clamd://{}", listener.local_addr().unwrap());
    std::thread::spawn(move || {
        let (mut stream, _) = listener.accept().unwrap();
        let (mut command, mut length) = ([0; 10], [0; 4]);
        stream.read_exact(&mut command).unwrap();
        assert_eq!(&command, b"zINSTREAM\0");
        loop {
            stream.read_exact(&mut length).unwrap();
            let mut chunk = vec![0; u32::from_be_bytes(length) as usize];
            stream.read_exact(&mut chunk).unwrap();
            if chunk.is_empty() {
                break;
            }
        }
        stream.write_all(answer).unwrap();
    });
    address
}

#[test]
fn a_scanner_is_believed_and_its_silence_is_no_yes() {
    let large = vec![7; 600_000];
    assert_eq!(scan::ask(&scanner(b"stream: OK\0"), &large).unwrap(), Verdict::Clean);
    assert_eq!(scan::ask(&scanner(b"stream: Trial.Virus FOUND\0"), &large).unwrap(), Verdict::Harmful);
    assert!(scan::ask(&scanner(b"INSTREAM size limit exceeded. ERROR\0"), b"x").is_err());
    assert!(scan::ask(&scanner(b""), b"x").is_err());
    assert!(scan::ask("clamd://127.0.0.1:1", b"x").is_err());
}
