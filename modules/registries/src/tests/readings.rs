//! Looking up: only what is asked, and always with a trace.

use contracts::registries::{READ, Read, registers};
use kernel::Id;
use testkit::{App, As};

use super::stand_ins::look_up;
use super::{MOTHER, app, birth, enter, officer};

fn readings(app: &mut App, person: Id) -> Vec<Read> {
    let events = app.history(&person.to_string());
    events.iter().filter(|it| it.name == READ).map(|it| it.read().expect("a reading")).collect()
}

fn search(app: &mut App, number: &str, purpose: &str, case: &str) -> testkit::Answer {
    let form = [("number", number), ("purpose", purpose), ("case_code", case)];
    app.post_as(&officer(), "/registries/search", &form)
}

#[test]
fn a_look_up_answers_only_what_is_asked_and_leaves_a_trace() {
    let mut app = app();
    let found =
        look_up(&mut app, "population", MOTHER, &["name", "birth_year", "shoe_size"]).expect("she is there");
    assert_eq!(found.person, Id(11));
    assert_eq!(found.as_of, app.now());
    let values: Vec<_> = found.values.iter().map(|(field, value)| (field.as_str(), value.as_str())).collect();
    assert_eq!(values, [("birth_year", "1996"), ("name", "Đặng Thị Mẫu Đơn")]);
    let trace = readings(&mut app, Id(11));
    let [reading] = trace.as_slice() else { panic!("one reading, not {trace:?}") };
    assert_eq!(reading.fields, ["name", "birth_year"]);
    assert_eq!((reading.reader.as_str(), reading.basis.as_str()), ("platform", "60/2014/QH13"));
    assert_eq!(reading.case_code.as_deref(), Some("H17.1.1-261116-0001"));
}

#[test]
fn nothing_found_is_recorded_when_it_says_something_about_a_person() {
    let mut app = app();
    assert_eq!(look_up(&mut app, "civil_status", MOTHER, &["marriage_number"]), None);
    assert_eq!(readings(&mut app, Id(11)).len(), 1, "that she is not married is also read");
    assert_eq!(look_up(&mut app, "population", "001196000001", &["name"]), None, "nobody has this number");
    assert_eq!(look_up(&mut app, "population", "not a number", &["name"]), None);
    assert_eq!(look_up(&mut app, "land", MOTHER, &["lot"]), None, "kept elsewhere");
    assert_eq!(readings(&mut app, Id(11)).len(), 1);
}

#[test]
fn others_may_note_what_they_showed() {
    let mut app = app();
    app.command(|ctx| {
        let reading = Read {
            person: Id(11),
            register: "cases".to_owned(),
            fields: vec!["name".to_owned()],
            purpose: "Đăng ký khai sinh".to_owned(),
            basis: "60/2014/QH13".to_owned(),
            case_code: None,
            reader: "Chủ tịch UBND phường".to_owned(),
            reader_agency: "UBND phường Hải Châu".to_owned(),
        };
        (registers(ctx)?.note_reading)(ctx, &reading)
    })
    .expect("a reading can be noted");
    assert_eq!(readings(&mut app, Id(11))[0].reader, "Chủ tịch UBND phường");
}

#[test]
fn an_officer_searches_for_a_purpose_and_a_case() {
    let mut app = app();
    let page = search(&mut app, MOTHER, "identity", "H17.1.1-261116-0001").page();
    assert!(page.contains("Đặng Thị Mẫu Đơn") && page.contains("12/03/1996"), "{page}");
    assert!(page.contains("048•••••••11") && !page.contains(MOTHER), "the number is masked");
    assert!(!page.contains("Số 12 đường Mẫu 3"), "the residence was not needed");
    let trace = readings(&mut app, Id(11));
    assert_eq!(
        (trace[0].reader.as_str(), trace[0].reader_agency.as_str()),
        ("Chức danh officer", "Cơ quan 1")
    );
    assert_eq!(
        (trace[0].purpose.as_str(), trace[0].basis.as_str()),
        ("registries-purpose-identity", "26/2023/QH15")
    );
}

#[test]
fn a_search_without_purpose_case_or_number_finds_nothing_and_reads_nothing() {
    let mut app = app();
    for (number, purpose, case, text) in [
        (MOTHER, "", "H17.1.1-261116-0001", "Chọn mục đích"),
        (MOTHER, "identity", "", "Nhập mã hồ sơ"),
        ("1234", "identity", "H17.1.1-261116-0001", "Nhập đủ 12 chữ số"),
    ] {
        let answer = search(&mut app, number, purpose, case);
        assert_eq!(answer.status(), 422);
        assert!(answer.contains(text) && !answer.contains("Mẫu Đơn"), "{}", answer.text());
    }
    assert!(readings(&mut app, Id(11)).is_empty());
    let nobody = search(&mut app, "001196000001", "civil_status", "H17.1.1-261116-0001").page();
    assert!(nobody.contains("Không ai trong sổ có số này"));
}

#[test]
fn only_those_who_may_look_people_up() {
    let mut app = app();
    for (actor, status) in
        [(As::citizen(11), 403), (As::role("leader"), 403), (As::nobody(), 303), (officer(), 200)]
    {
        assert_eq!(app.get_as(&actor, "/registries/search").status(), status);
    }
}

#[test]
fn people_see_what_is_held_about_them_and_that_they_looked() {
    let mut app = app().in_english();
    enter(&mut app, &birth()).expect("a good birth");
    let page = app.get_as(&As::citizen(11), "/registries/me").page();
    for text in [
        "Đặng Thị Mẫu Đơn",
        "12 March 1996",
        "Female",
        "no marriage in force",
        "Nguyễn Đặng Bé Mẫu",
        "1/2026",
    ] {
        assert!(page.contains(text), "{text} is missing: {page}");
    }
    assert!(page.contains("048•••••••11") && !page.contains(MOTHER), "masked until asked for");
    assert!(app.get_as(&As::citizen(11), "/registries/me?number=full").contains(MOTHER));
    assert!(readings(&mut app, Id(11)).iter().all(|it| it.reader == "self"));
    let stranger = app.get_as(&As::citizen(77), "/registries/me").page();
    assert!(stranger.contains("not linked") && !stranger.contains("Mẫu"), "{stranger}");
    assert_eq!(app.get_as(&As::nobody(), "/registries/me").status(), 303);
}

#[test]
fn my_data_as_json() {
    let mut app = app();
    enter(&mut app, &birth()).expect("a good birth");
    let me = app.get_as(&As::citizen(11), "/api/registries/me").json();
    assert_eq!(me["personal_number"], "048•••••••11");
    assert_eq!(me["registers"][0]["values"]["ethnicity"], "Kinh");
    assert_eq!(me["children"][0]["birth_number"], "1/2026");
    assert_eq!(app.get_as(&As::citizen(77), "/api/registries/me").status(), 404);
    assert_eq!(app.get_as(&As::nobody(), "/api/registries/me").status(), 401);
}
