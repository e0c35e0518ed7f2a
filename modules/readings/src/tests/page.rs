//! The page and the API.

use contracts::registries::{READ, Read};
use kernel::Id;
use testkit::{App, As};

fn app() -> App {
    App::with_stand_ins(vec![crate::module()], &[], &[READ])
}

fn reading(person: i64) -> Read {
    Read {
        person: Id(person),
        register: "population".to_owned(),
        fields: vec!["residence".to_owned(), "name".to_owned()],
        purpose: "birth registration".to_owned(),
        basis: "60/2014/QH13".to_owned(),
        case_code: Some("H17.1.1-261116-0001".to_owned()),
        reader: "Công chức tư pháp – hộ tịch".to_owned(),
        reader_agency: "UBND phường Hải Châu".to_owned(),
    }
}

fn say(app: &mut App, reading: &Read) {
    let payload = serde_json::to_value(reading).expect("a reading is JSON");
    app.emit(READ, &reading.person.to_string(), payload);
}

#[test]
fn a_citizen_reads_who_read_what_why_and_by_which_law() {
    let mut app = app().in_english();
    say(&mut app, &reading(7));
    app.settle();
    let page = app.get_as(&As::citizen(7), "/readings").page();
    let sentence = "Công chức tư pháp – hộ tịch of UBND phường Hải Châu looked at your name and residence \
                    (population register) for: birth registration, case H17.1.1-261116-0001.";
    for text in [sentence, "Legal basis: Law 60/2014/QH13.", "/proofs/records/", "1022", "16 November 2026"] {
        assert!(page.contains(text), "{text} is missing: {page}");
    }
}

#[test]
fn readings_in_vietnamese() {
    let mut app = app();
    say(&mut app, &reading(7));
    app.settle();
    let page = app.get_as(&As::citizen(7), "/readings").page();
    assert!(page.contains("đã xem họ tên và nơi cư trú của bạn (sổ đăng ký dân cư)"), "{page}");
    assert!(page.contains("Căn cứ: Luật số 60/2014/QH13."));
}

#[test]
fn nobody_sees_the_readings_of_others() {
    let mut app = app();
    say(&mut app, &reading(7));
    app.settle();
    let officer = As::role("officer");
    for other in [As::citizen(8), officer.clone(), officer.with(|it| it.person = Some(Id(8)))] {
        let page = app.get_as(&other, "/readings").page();
        assert!(!page.contains("Công chức tư pháp"), "{page}");
        let json = app.get_as(&other, "/api/readings").json();
        assert_eq!(json["readings"].as_array().map(Vec::len), Some(0));
    }
    assert!(app.get_as(&As::nobody(), "/readings").goto().starts_with("/identity/sign-in"));
    assert_eq!(app.get_as(&As::nobody(), "/api/readings").status(), 401);
}

#[test]
fn own_look_ups_are_folded_away_from_those_of_others() {
    let mut app = app().in_english();
    let own = Read { reader: "self".to_owned(), reader_agency: String::new(), case_code: None, ..reading(7) };
    say(&mut app, &own);
    app.settle();
    let page = app.get_as(&As::citizen(7), "/readings").page();
    assert!(page.contains("Nobody has read your data yet"), "{page}");
    let (others, folded) = page.split_once("<details class=\"reveal\">").expect("own look-ups are folded");
    assert!(!others.contains("You looked at") && folded.contains("You looked at your name and residence"));
    assert!(
        app.get_as(&As::citizen(7), "/readings?own=1")
            .page()
            .contains("You looked at your name and residence")
    );
}

#[test]
fn every_kind_of_reader_has_a_sentence() {
    let mut app = app().in_english();
    for (reader, case, text) in [
        ("applicant", None, "Somebody who filled in a form that names you was shown your name and residence"),
        ("applicant", Some("HS-12345"), "birth registration, case HS-12345."),
        ("platform", None, "The platform checked your name and residence"),
        ("Trưởng phòng", None, "Trưởng phòng of UBND phường Hải Châu looked at"),
    ] {
        let said = Read { reader: reader.to_owned(), case_code: case.map(str::to_owned), ..reading(7) };
        say(&mut app, &said);
        app.settle();
        assert!(app.get_as(&As::citizen(7), "/readings").contains(text), "{text}");
    }
}

#[test]
fn the_same_record_twice_is_one_reading() {
    let mut app = app();
    say(&mut app, &reading(7));
    let event = app.history(&Id(7).to_string()).pop().expect("the reading was said");
    app.command(move |ctx| {
        crate::on_event::read(ctx, &event)?;
        crate::on_event::read(ctx, &event)
    })
    .expect("a record may come again");
    app.settle();
    let json = app.get_as(&As::citizen(7), "/api/readings").json();
    assert_eq!(json["readings"].as_array().map(Vec::len), Some(1));
}

#[test]
fn long_lists_are_read_page_by_page() {
    let mut app = app();
    for number in 0..120 {
        say(&mut app, &Read { case_code: Some(format!("HS-{number:05}")), ..reading(7) });
        app.advance_ms(60_000);
    }
    app.settle();
    let citizen = As::citizen(7);
    let mut seen = Vec::new();
    let mut next = String::new();
    loop {
        let json = app.get_as(&citizen, &format!("/api/readings?before={next}")).json();
        let page = json["readings"].as_array().expect("a list");
        seen.extend(page.iter().map(|it| it["case_code"].as_str().expect("a code").to_owned()));
        match json["next"].as_str() {
            Some(id) => next = id.to_owned(),
            None => break,
        }
    }
    let newest_first: Vec<String> = (0..120).rev().map(|number| format!("HS-{number:05}")).collect();
    assert_eq!(seen, newest_first);
    let first = app.get_as(&citizen, "/readings").page();
    assert!(first.contains("HS-00119") && !first.contains("HS-00069"));
    let older =
        first.split("rel=\"next\" href=\"").nth(1).and_then(|it| it.split('"').next()).expect("a link");
    let second = app.get_as(&citizen, older).page();
    assert!(second.contains("HS-00069") && !second.contains("HS-00119"));
    assert_eq!(app.get_as(&citizen, "/readings?before=nonsense").status(), 404);
}

#[test]
fn nothing_said_by_others_becomes_markup() {
    let mut app = app();
    let hostile = Read {
        purpose: "<script>alert(1)</script>".to_owned(),
        basis: "<b>".to_owned(),
        fields: vec!["<i>".to_owned()],
        register: "<u>".to_owned(),
        ..reading(7)
    };
    say(&mut app, &hostile);
    app.settle();
    let page = app.get_as(&As::citizen(7), "/readings").page();
    assert!(
        !page.contains("<script>alert") && !page.contains("<b></b>") && page.contains("1 thông tin khác"),
        "{page}"
    );
}

#[test]
fn every_statement_is_understood_by_the_engine() {
    app().prepare_all();
}
