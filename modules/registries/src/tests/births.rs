//! Entering births through the port.

use contracts::registries::{Birth, registers};
use kernel::{Error, Id};

use super::stand_ins::{FATHER, ask, look_up, send_notice};
use super::{MOTHER, app, birth, enter, person_id};
use crate::person::Person;
use crate::store::people;

#[test]
fn a_birth_gives_the_child_a_number_a_home_and_a_place_in_the_book() {
    let mut app = app();
    send_notice(&mut app);
    let notice = look_up(&mut app, "birth_notices", MOTHER, &["notice_number"]).expect("the notice waits");
    assert_eq!(notice.values["notice_number"], "GCS-2026-000123");
    let entered = enter(&mut app, &birth()).expect("a good birth");
    let number: vn::PersonalNumber = entered.personal_number.parse().expect("a well-formed number");
    assert_eq!((number.province_code(), number.sex(), number.birth_year()), (48, vn::Sex::Female, 2026));
    assert_eq!(entered.book_number, "1/2026");
    assert_eq!(person_id(&mut app, &entered.personal_number), Some(entered.person));
    let child =
        look_up(&mut app, "population", &entered.personal_number, &["name", "residence"]).expect("a new row");
    assert_eq!(child.values["name"], "Nguyễn Đặng Bé Mẫu");
    assert!(
        child.values["residence"].starts_with("Số 12 đường Mẫu 3, Phường Hải Châu"),
        "{:?}",
        child.values
    );
    assert_eq!(look_up(&mut app, "birth_notices", MOTHER, &["notice_number"]), None, "the notice is used");
    let said = app.history(&entered.person.to_string());
    let said = said.iter().find(|it| it.name == "registries.birth_entered").expect("others hear of it");
    assert!(
        !said.payload.contains(&entered.personal_number) && !said.payload.contains("Mẫu"),
        "{}",
        said.payload
    );
}

#[test]
fn a_birth_is_entered_once() {
    let mut app = app();
    enter(&mut app, &birth()).expect("a good birth");
    let same_child = Birth { case_code: "H17.1.1-261116-0002".to_owned(), ..birth() };
    let same_case = Birth { child_name: "Nguyễn Đặng Khác".to_owned(), ..birth() };
    for again in [birth(), same_child, same_case] {
        let outcome = enter(&mut app, &again);
        assert!(matches!(outcome, Err(Error::Refused("registries-birth-twice"))), "{outcome:?}");
    }
    let twin = Birth {
        child_name: "Nguyễn Đặng Bé Họa".to_owned(),
        case_code: "H17.1.1-261116-0003".to_owned(),
        ..birth()
    };
    let twin = enter(&mut app, &twin).expect("a twin is another child");
    assert_eq!(twin.book_number, "2/2026");
}

#[test]
fn parents_may_be_unknown_to_the_register_or_to_everybody() {
    let mut app = app();
    let from_elsewhere =
        Birth { mother_number: "001196000001".to_owned(), father_number: String::new(), ..birth() };
    enter(&mut app, &from_elsewhere).expect("the mother's number stays in the book");
    let foundling = |case: &str| Birth {
        mother_number: String::new(),
        father_number: String::new(),
        case_code: case.to_owned(),
        ..birth()
    };
    let first = enter(&mut app, &foundling("H17.1.1-261116-0005")).expect("a child without parents");
    let second = enter(&mut app, &foundling("H17.1.1-261116-0006")).expect("another one");
    assert_ne!(first.personal_number, second.personal_number);
    let home = look_up(&mut app, "population", &first.personal_number, &["residence"]).expect("a new row");
    assert!(home.values["residence"].starts_with("Phường Hải Châu"), "{:?}", home.values);
}

#[test]
fn only_agencies_of_a_province_register_births() {
    let mut app = app();
    for agency in [Id(1), Id(99_999)] {
        let outcome = enter(&mut app, &Birth { agency, ..birth() });
        assert!(matches!(outcome, Err(Error::Refused("registries-birth-agency"))), "{outcome:?}");
    }
}

#[test]
fn a_change_keeps_the_old_row_and_refuses_to_overwrite_a_newer_one() {
    let mut app = app();
    let moved = |street: &'static str, version: i64| {
        move |ctx: &mut kernel::Ctx<'_>| {
            let person = people::by_id(ctx.db, Id(11))?.expect("the mother is there");
            let (street, now) = (street.to_owned(), ctx.now);
            people::change(ctx.db, &Person { street, version, ..person }, now)
        }
    };
    app.command(moved("Số 1 đường Mẫu 1", 1)).expect("the version is the newest");
    let outcome = app.command(moved("Số 2 đường Mẫu 2", 1));
    assert!(matches!(outcome, Err(Error::Conflict)), "{outcome:?}");
    let past = "select street, ended_at from registries_person_past where person = 11 and version = 1";
    let street = app.look(|db| db.one(past, &[])?.expect("the old row is kept").text("street"));
    assert_eq!(street, "Số 12 đường Mẫu 3");
    let today = look_up(&mut app, "population", MOTHER, &["residence"]).expect("she is there");
    assert!(today.values["residence"].starts_with("Số 1 đường Mẫu 1"), "{:?}", today.values);
}

#[test]
fn people_have_their_own_number_in_full() {
    let mut app = app();
    let own =
        ask(&mut app, |ctx| (registers(ctx)?.own_number)(ctx, Id(12))).expect("a question does not fail");
    assert_eq!(own, Some((FATHER.to_owned(), "Nguyễn Văn Mẫu".to_owned())));
    assert_eq!(person_id(&mut app, "no number"), None);
    assert!(app.history(&Id(12).to_string()).is_empty(), "one's own number leaves no trace");
}
