use contracts::organisations::{POSITION_ENDED, PositionEnded};
use testkit::{App, As};

use super::{administrator, ask, filled, loaded, unit_id};
use crate::boundary;
use crate::store::positions;

const DAY_MS: i64 = 24 * 3600 * 1000;

/// The position's page of somebody in a unit.
fn position_of(app: &mut App, code: &str, title: &str) -> String {
    let unit = unit_id(app, code);
    let now = app.now();
    let seats = app.look(|db| positions::seats_under(db, unit, now));
    let id = seats.into_iter().find(|it| it.title == title).expect(title).position;
    format!("/organisations/positions/{id}")
}

fn holder_of(app: &mut App, position: &str) -> Option<String> {
    let id = position.rsplit('/').next().and_then(|it| it.parse().ok()).expect("an id");
    let now = app.now();
    app.look(|db| positions::seat(db, id, now)).expect("the position").holder.map(|(_, name)| name)
}

#[test]
fn an_administrator_builds_a_department_with_a_position() {
    let mut app = loaded();
    let admin = administrator(&mut app, "48");
    let form = [("unit", "48"), ("department", "Sở Y tế")];
    assert_eq!(app.post_as(&admin, "/organisations/departments", &form).goto(), "/organisations/48/so-y-te");
    let twice = app.post_as(&admin, "/organisations/departments", &form);
    assert_eq!(twice.status(), 422);
    assert!(twice.contains("đã có phòng ban cùng tên"));
    let department = unit_id(&mut app, "48/so-y-te");
    let unit = ask(&mut app, move |ctx, port| (port.unit)(ctx, department)).expect("the department");
    assert_eq!((unit.agency_code.as_str(), unit.place.as_str()), ("000.00.01.H17", "Đà Nẵng"));
    let form = [("unit", "48/so-y-te"), ("title", "Giám đốc Sở Y tế"), ("role", "leader")];
    let position = app.post_as(&admin, "/organisations/positions", &form).goto();
    assert!(app.get_as(&admin, &position).page().contains("Giám đốc Sở Y tế"));
    let seats = ask(&mut app, move |ctx, port| (port.seats_in)(ctx, department, "leader"));
    assert_eq!(seats.len(), 1, "a department of a province is an agency");
    for (title, role) in [("ab", "leader"), ("Giám đốc", "king")] {
        let form = [("unit", "48/so-y-te"), ("title", title), ("role", role)];
        assert_eq!(app.post_as(&admin, "/organisations/positions", &form).status(), 422, "{title} {role}");
    }
}

#[test]
fn nobody_changes_units_outside_their_reach() {
    let mut app = filled();
    let here = administrator(&mut app, "20242");
    let form = [("unit", "20209"), ("department", "Phòng Mới")];
    assert_eq!(app.post_as(&here, "/organisations/departments", &form).status(), 403);
    assert!(!app.get_as(&here, "/organisations/20209").page().contains("Thêm chức vụ"));
    assert!(app.get_as(&here, "/organisations/20242").page().contains("Thêm chức vụ"));
    let chair = position_of(&mut app, "20209", "Chủ tịch UBND phường");
    assert_eq!(app.post_as(&here, &format!("{chair}/vacancy"), &[]).status(), 403);
    let officer = As::in_agency("officer", unit_id(&mut app, "20209").0);
    assert_eq!(app.post_as(&officer, &format!("{chair}/vacancy"), &[]).status(), 403);
    assert_eq!(app.post_as(&As::nobody(), &format!("{chair}/vacancy"), &[]).status(), 401);
    let above = administrator(&mut app, "48");
    assert_eq!(app.post_as(&above, &format!("{chair}/vacancy"), &[]).status(), 303);
}

#[test]
fn an_appointment_is_shown_before_it_is_made_and_replaces_the_holder() {
    let mut app = filled();
    let admin = administrator(&mut app, "48");
    let chair = position_of(&mut app, "20242", "Chủ tịch UBND phường");
    let ask = format!("{chair}/holder?login=moi.haichau&name=Ly+Thi+Cau+Rong");
    let page = app.get_as(&admin, &ask).page();
    assert!(page.contains("Nguyễn Hoàng Long Vân đang giữ chức vụ này"));
    assert_eq!(holder_of(&mut app, &chair).as_deref(), Some("Nguyễn Hoàng Long Vân"));
    let form = [("login", "moi.haichau"), ("name", "Lý Thị Cầu Rồng")];
    assert_eq!(app.post_as(&admin, &format!("{chair}/holder"), &form).goto(), chair);
    assert_eq!(app.post_as(&admin, &format!("{chair}/holder"), &form).goto(), chair);
    assert_eq!(holder_of(&mut app, &chair).as_deref(), Some("Lý Thị Cầu Rồng"));
    let subject = chair.rsplit('/').next().expect("an id").to_owned();
    let events = app.history(&subject);
    assert_eq!(events.len(), 1, "one end, though the form came twice");
    assert_eq!(events[0].name, POSITION_ENDED);
    assert_eq!(events[0].read::<PositionEnded>().expect("its payload").position.to_string(), subject);
    let page = app.get_as(&admin, &chair).page();
    assert!(
        page.contains("Nguyễn Hoàng Long Vân") && page.contains("Lý Thị Cầu Rồng"),
        "both in the history"
    );
}

#[test]
fn what_is_wrong_with_an_appointment_is_said_beside_the_field() {
    let mut app = filled();
    let admin = administrator(&mut app, "48");
    let chair = position_of(&mut app, "20242", "Chủ tịch UBND phường");
    for (query, text) in [
        ("login=9&name=Ly+Thi+Rong", "Không có tài khoản"),
        ("login=moi&name=x", "Nhập từ 3 đến 120 ký tự"),
        ("login=moi&name=Ly+Rong&from_day=31&from_month=2&from_year=2027", "Nhập ngày có thật"),
        ("login=moi&name=Ly+Rong&until_day=1&until_month=2&until_year=2020", "phải sau ngày bắt đầu"),
    ] {
        let answer = app.get_as(&admin, &format!("{chair}/holder?{query}"));
        assert!(answer.status() == 422 && answer.contains(text), "{query}: {}", answer.text());
    }
}

#[test]
fn a_term_that_runs_out_is_announced_once_by_the_clock() {
    let mut app = filled();
    let admin = administrator(&mut app, "48");
    let clerk = position_of(&mut app, "48", "Văn thư UBND thành phố");
    let form = [
        ("login", "tam"),
        ("name", "Đỗ Tạm Thời"),
        ("until_day", "17"),
        ("until_month", "11"),
        ("until_year", "2026"),
    ];
    app.post_as(&admin, &format!("{clerk}/holder"), &form).goto();
    let subject = clerk.rsplit('/').next().expect("an id").to_owned();
    app.advance_ms(DAY_MS);
    app.tick();
    assert!(app.history(&subject).is_empty(), "the last day is part of the term");
    for _ in 0..2 {
        app.advance_ms(DAY_MS);
        app.tick();
    }
    assert_eq!(app.history(&subject).len(), 1);
    assert_eq!(holder_of(&mut app, &clerk), None);
}

#[test]
fn a_future_appointment_waits_for_its_day() {
    let mut app = filled();
    let admin = administrator(&mut app, "48");
    let chair = position_of(&mut app, "20242", "Chủ tịch UBND phường");
    let form = [
        ("login", "moi"),
        ("name", "Lý Thị Cầu Rồng"),
        ("from_day", "20"),
        ("from_month", "11"),
        ("from_year", "2026"),
    ];
    app.post_as(&admin, &format!("{chair}/holder"), &form).goto();
    assert_eq!(holder_of(&mut app, &chair).as_deref(), Some("Nguyễn Hoàng Long Vân"));
    app.advance_ms(4 * DAY_MS);
    app.tick();
    assert_eq!(holder_of(&mut app, &chair).as_deref(), Some("Lý Thị Cầu Rồng"));
    assert_eq!(app.history(chair.rsplit('/').next().expect("an id")).len(), 1);
}

#[test]
fn days_away_are_seen_by_colleagues() {
    let mut app = filled();
    let chair = position_of(&mut app, "20242", "Chủ tịch UBND phường");
    let vice = position_of(&mut app, "20242", "Phó Chủ tịch UBND phường");
    let (unit, now) = (unit_id(&mut app, "20242"), app.now());
    let id = chair.rsplit('/').next().and_then(|it| it.parse().ok()).expect("an id");
    let seat = app.look(|db| positions::seat(db, id, now)).expect("the chair");
    let account = seat.holder.expect("a holder").0;
    let chairman = As::in_agency("leader", unit.0).with(|actor| {
        actor.account = account;
        actor.position.as_mut().expect("an official").id = id;
    });
    assert!(app.get_as(&chairman, "/organisations/absence").page().contains("Phó Chủ tịch UBND phường"));
    let stand_in = vice.rsplit('/').next().expect("an id");
    let mut form =
        vec![("from_day", "16"), ("from_month", "11"), ("from_year", "2026"), ("stand_in", stand_in)];
    assert_eq!(app.post_as(&chairman, "/organisations/absence", &form).status(), 422);
    form.extend([("until_day", "18"), ("until_month", "11"), ("until_year", "2026")]);
    assert_eq!(app.post_as(&chairman, "/organisations/absence", &form).goto(), "/organisations/20242");
    let page = app.get_as(&As::role("officer"), "/organisations/20242").page();
    assert!(
        page.contains("Vắng") && page.contains("18/11/2026") && page.contains("Người thay: Phó Chủ tịch")
    );
}

#[test]
fn a_unit_that_ended_keeps_its_page_and_names_its_successor() {
    let mut app = filled();
    let old = unit_id(&mut app, "20209");
    app.command(|ctx| boundary::end_unit(ctx, "20209", Some("20242"))).expect("a ward can end");
    assert!(ask(&mut app, |ctx, port| (port.unit_by_code)(ctx, "20209")).is_none());
    assert!(ask(&mut app, move |ctx, port| (port.unit)(ctx, old)).is_some(), "old cases still name it");
    let page = app.get_as(&As::nobody(), "/organisations/20209").page();
    assert!(page.contains("Đơn vị đã kết thúc") && page.contains("/organisations/20242"));
    app.command(|ctx| {
        assert_eq!(crate::load_units(ctx)?, 0, "the built-in list does not bring it back");
        Ok(())
    })
    .expect("loading works");
    assert!(app.command(|ctx| boundary::end_unit(ctx, "48", None)).is_err(), "it still has parts");
}
