use packs::{Answers, CaseState, Channel, Pack, Registers};
use vn::TermUnit;

use crate::case::{Clock, Shelf, state_of_code};
use crate::code::case_code;
use crate::upload::kind_of;
use crate::{clock, rating};

fn pack(code: &str) -> Pack {
    let folder = format!("{}/../../packs/vn/{code}", env!("CARGO_MANIFEST_DIR"));
    Pack::load(folder.as_ref()).expect("the packs of the repository load")
}

/// Local time of 2026 in ms.
fn at(month: i8, day: i8, hour: i8, minute: i8) -> i64 {
    vn::local_ms(jiff::civil::date(2026, month, day).at(hour, minute, 0, 0))
}

#[test]
fn a_code_counts_per_agency_and_day() {
    let day = jiff::civil::date(2023, 10, 27);
    for (number, expected) in [
        (361, "000.00.06.H56-231027-0361"),
        (1, "000.00.06.H56-231027-0001"),
        (12_345, "000.00.06.H56-231027-12345"),
    ] {
        assert_eq!(case_code("000.00.06.H56", day, number), expected);
    }
}

#[test]
fn every_state_has_its_national_code_and_a_shelf() {
    let shelves =
        ["open", "open", "closed", "open", "waiting", "waiting", "closed", "waiting", "ready", "closed"];
    for (code, shelf) in (1..=10).zip(shelves) {
        let state = state_of_code(code).expect("ten states");
        assert_eq!(i64::from(state.code()), code);
        assert_eq!(Shelf::of(state).as_str(), shelf, "{state:?}");
    }
    assert_eq!(state_of_code(11), None);
}

#[test]
fn waiting_for_the_applicant_moves_the_promise() {
    let filed_at = at(11, 16, 9, 0);
    let running =
        Clock { filed_at, due_at: at(11, 19, 9, 0), promised_at: at(11, 19, 9, 0), ..Clock::default() };
    let paused =
        clock::turned(running, CaseState::SupplementRequested, TermUnit::WorkingDays, at(11, 17, 9, 0));
    assert_eq!(paused.paused_at, Some(at(11, 17, 9, 0)));
    let again = clock::turned(paused, CaseState::InProgress, TermUnit::WorkingDays, at(11, 19, 9, 0));
    assert_eq!(again.paused_at, None);
    assert_eq!(again.due_at, at(11, 23, 9, 0), "two working days later, over a weekend");
    assert_eq!(again.promised_at, running.promised_at, "the first promise is kept for the record");
}

#[test]
fn each_service_promises_what_its_page_says() {
    for (code, channel, filed_at, due_at) in [
        ("1.001193", Channel::Online, at(11, 16, 9, 0), at(11, 16, 17, 0)),
        ("1.001193", Channel::Online, at(11, 16, 15, 30), at(11, 17, 17, 0)),
        ("1.001612", Channel::Online, at(11, 23, 9, 0), at(11, 27, 9, 0)),
        ("1.013225", Channel::Counter, at(11, 9, 9, 0), at(11, 25, 9, 0)),
    ] {
        let promised = clock::promised(&pack(code), channel, filed_at);
        assert_eq!(vn::local(promised), vn::local(due_at), "{code}");
    }
}

#[test]
fn a_file_is_what_its_bytes_say() {
    let whole_pdf = include_bytes!("demo/scan.pdf").as_slice();
    for (bytes, expected) in [
        (whole_pdf, Ok(packs::FileKind::Pdf)),
        (&whole_pdf[..whole_pdf.len() / 2], Err("file-broken")),
        (b"MZ\x90\0 program".as_slice(), Err("file-kind")),
        (b"", Err("file-kind")),
        (b"\x89PNG\r\n\x1a\nhalf", Err("file-broken")),
        (b"\xff\xd8\xff\xe0 picture \xff\xd9", Ok(packs::FileKind::Jpeg)),
    ] {
        assert_eq!(kind_of(bytes), expected);
    }
}

#[test]
fn dissatisfaction_says_why() {
    assert!(rating::read("very_satisfied", "").is_ok());
    assert!(rating::read("not_satisfied", "").is_err());
    assert!(rating::read("not_satisfied", "Phải đi lại ba lần").is_ok());
    assert!(rating::read("", "").is_err());
    assert!(rating::read("satisfied", &"x".repeat(1001)).is_err());
}

#[test]
fn the_packs_of_the_repository_have_no_problems() {
    for code in ["1.001193", "1.001612", "1.013225"] {
        let pack = pack(code);
        assert!(packs::problems(&pack, &Registers::reference()).is_empty(), "{code}");
        assert!(packs::run(&pack).is_empty(), "{code}");
        assert!(
            !pack.validate_all(&Answers::default(), jiff::civil::date(2026, 11, 16)).is_empty(),
            "{code}"
        );
    }
}

proptest::proptest! {
    #[test]
    fn no_bytes_make_the_file_check_panic(bytes in proptest::collection::vec(proptest::num::u8::ANY, 0..300)) {
        let _ = kind_of(&bytes);
    }
}
