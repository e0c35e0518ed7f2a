//! The demo, and the crowds of benchmarks.

use kernel::{Id, Row};
use testkit::App;

use super::person_id;
use super::stand_ins::{PORTS, ask, look_up};

fn count(app: &mut App, sql: &'static str) -> i64 {
    app.look(|db| db.one(sql, &[])?.as_ref().map_or(Ok(0), |row: &Row| row.int("n")))
}

#[test]
fn the_demo_has_a_couple_with_a_notice_and_a_mother_without() {
    let mut app = App::with_stand_ins(vec![crate::module()], PORTS, &[]);
    app.demo();
    let marriage =
        look_up(&mut app, "civil_status", "048196000011", &["spouse_name"]).expect("they are married");
    assert_eq!(marriage.values["spouse_name"], "Nguyễn Văn Mẫu");
    let notice =
        look_up(&mut app, "birth_notices", "048196000011", &["notice_number"]).expect("the hospital sent it");
    assert_eq!(notice.values["notice_number"], "GCS-2026-000123");
    assert!(look_up(&mut app, "civil_status", "049198000021", &["spouse_name"]).is_some());
    assert_eq!(look_up(&mut app, "birth_notices", "049198000021", &["notice_number"]), None);
    for number in ["048089000031", "049085000041"] {
        assert!(person_id(&mut app, number).is_some(), "{number}");
    }
    assert_eq!(count(&mut app, "select count(*) as n from registries_person"), 607);
    assert!(count(&mut app, "select count(*) as n from registries_birth") > 100);
    let dead = count(&mut app, "select count(*) as n from registries_person where status = 'dead'");
    let past = count(&mut app, "select count(*) as n from registries_person_past where status = 'living'");
    assert!(dead > 0 && past == dead, "every change keeps the old row: {dead} changes, {past} rows");
}

#[test]
fn a_crowd_is_as_large_as_asked_and_well_formed() {
    let mut app = App::with_stand_ins(vec![crate::module()], PORTS, &[]);
    let numbers = ask(&mut app, |ctx| crate::generate(ctx, 2_000)).expect("there is room");
    assert_eq!(numbers.len(), 2_000);
    let person =
        look_up(&mut app, "population", &numbers[777].reveal(), &["name", "birth_year", "residence"]);
    let values = person.expect("everybody is found").values;
    assert_eq!(values["birth_year"], numbers[777].birth_year().to_string());
    assert!(values["residence"].contains("đường Mẫu") && values["residence"].ends_with("Thành phố Đà Nẵng"));
    let more = ask(&mut app, |ctx| crate::generate(ctx, 1)).expect("there is room");
    assert_ne!(person_id(&mut app, &more[0].reveal()), None::<Id>);
    let older = "select count(*) as n from registries_birth b join registries_person m on m.id = b.mother \
                 where m.birth_date > b.child_birth_date";
    assert_eq!(count(&mut app, older), 0, "mothers are older than their children");
}
