use testkit::As;

use super::{app, ask, filled, loaded, unit_id};

#[test]
fn a_new_installation_has_its_units_after_the_first_tick_and_only_once() {
    let mut app = app();
    assert!(app.get_as(&As::nobody(), "/organisations").page().contains("Danh bạ đang được nạp"));
    app.tick();
    let codes = app.look(|db| crate::store::units::codes(db));
    assert_eq!(codes.len(), 1 + 34 + 3321);
    app.advance_ms(25 * 3600 * 1000);
    app.tick();
    app.command(|ctx| {
        assert_eq!(crate::load_units(ctx)?, 0);
        Ok(())
    })
    .expect("loading again changes nothing");
}

#[test]
fn the_directory_is_found_without_tone_marks() {
    let mut app = loaded();
    let top = app.get_as(&As::nobody(), "/organisations").page();
    assert!(top.contains("Thành phố Đà Nẵng") && top.contains("94 xã, phường, đặc khu"));
    for query in ["hai+chau", "H%E1%BA%A3i+Ch%C3%A2u", "hai%25chau"] {
        let found = app.get_as(&As::nobody(), &format!("/organisations?q={query}"));
        assert_eq!(found.contains("/organisations/20242"), !query.contains("%25"), "{query}");
    }
    let none = app.get_as(&As::nobody(), "/organisations?q=zzzz").page();
    assert!(none.contains("Không có cơ quan nào khớp"));
}

#[test]
fn long_lists_go_on_where_they_stopped() {
    let mut app = loaded();
    let first = app.get_as(&As::nobody(), "/organisations?q=tan").page();
    let next = first
        .split('"')
        .find(|it| it.starts_with("/organisations?q=tan") && it.contains("after="))
        .expect("more");
    let next = next.replace("&#38;", "&").replace("&amp;", "&");
    let second = app.get_as(&As::nobody(), &next).page();
    let rows = |page: &str| page.matches("<li><div><a href=\"/organisations/").count();
    assert_eq!(rows(&first), 50);
    assert!(rows(&second) > 0);
    let code = |page: &str| page.split("<a href=\"/organisations/").nth(5).map(|it| it[..5].to_owned());
    assert_ne!(code(&first), code(&second));
}

#[test]
fn the_public_sees_positions_and_officials_see_who_holds_them() {
    let mut app = filled();
    let ward = "/organisations/20242";
    let public = app.get_as(&As::nobody(), ward).page();
    assert!(public.contains("Chủ tịch UBND phường") && public.contains("Ủy ban nhân dân phường Hải Châu"));
    assert!(!public.contains("Nguyễn Hoàng Long Vân") && !public.contains("/organisations/positions/"));
    let citizen = app.get_as(&As::citizen(4), ward).page();
    assert!(!citizen.contains("Nguyễn Hoàng Long Vân"));
    let official = app.get_as(&As::role("officer"), ward).page();
    assert!(official.contains("Nguyễn Hoàng Long Vân") && !official.contains("Thêm chức vụ"));
    let province = app.get_as(&As::nobody(), "/organisations/48").page();
    for text in ["Sở Xây dựng", "Phường Hải Châu", "Đặc khu Hoàng Sa", "000.00.00.H17"] {
        assert!(province.contains(text), "{text}");
    }
    let department = app.get_as(&As::nobody(), "/organisations/48/so-xay-dung").page();
    assert!(department.contains("Giám đốc Sở Xây dựng"));
    assert_eq!(app.get_as(&As::nobody(), "/organisations/99999").status(), 404);
    assert_eq!(app.get_as(&As::nobody(), "/organisations/positions/x").status(), 303, "officials only");
}

#[test]
fn every_page_reads_in_english_too() {
    let mut app = filled().in_english();
    let officer = As::in_agency("officer", unit_id(&mut app, "20242").0);
    for path in
        ["/organisations", "/organisations?q=da+nang", "/organisations/vn", "/organisations/48/so-xay-dung"]
    {
        for who in [&As::nobody(), &officer] {
            let page = app.get_as(who, path).page();
            assert!(
                !page.contains(">organisations-") && !page.contains("\"organisations-nav"),
                "a text is missing on {path}"
            );
        }
    }
}

#[test]
fn the_api_tells_units_and_hides_holders() {
    let mut app = filled();
    let provinces = app.get_as(&As::nobody(), "/api/organisations/units").json();
    assert_eq!(provinces["units"].as_array().map(Vec::len), Some(34));
    let found = app.get_as(&As::nobody(), "/api/organisations/units?q=phuong+hai+chau").json();
    assert_eq!(found["units"][0]["code"], "20242");
    let page = app.get_as(&As::nobody(), "/api/organisations/units?parent=01").json();
    assert_eq!(page["units"].as_array().map(Vec::len), Some(100));
    let after = page["next"].as_str().expect("there is more").to_owned();
    let rest = app.get_as(&As::nobody(), &format!("/api/organisations/units?parent=01&after={after}")).json();
    assert_eq!((rest["units"].as_array().map(Vec::len), rest.get("next")), (Some(26), None));
    let ward = app.get_as(&As::nobody(), "/api/organisations/units/20242").json();
    assert_eq!((ward["parent"].as_str(), ward["positions"][0].get("holder")), (Some("48"), None));
    let seen = app.get_as(&As::role("officer"), "/api/organisations/units/20242").json();
    assert_eq!(seen["positions"][0]["holder"], "Trần Thị Diễm My");
    assert_eq!(app.get_as(&As::nobody(), "/api/organisations/units/nowhere").status(), 404);
}

#[test]
fn the_port_answers_what_routing_asks() {
    let mut app = filled();
    let ward = ask(&mut app, |ctx, port| (port.unit_by_code)(ctx, "20242")).expect("the ward");
    assert_eq!((ward.kind.as_str(), ward.place.as_str()), ("commune", "Hải Châu"));
    assert!(ward.agency_code.ends_with(".00.00.H17"), "{}", ward.agency_code);
    let id = ward.id;
    let officers = ask(&mut app, move |ctx, port| (port.seats_in)(ctx, id, "officer"));
    assert_eq!(officers.len(), 2);
    let (account, name) = officers[0].holder.clone().expect("somebody holds it");
    assert_eq!(name, "Lê Minh Ánh");
    let seats = ask(&mut app, move |ctx, port| (port.seats_of)(ctx, account));
    assert_eq!((seats.len(), seats[0].agency, seats[0].agency_name.as_str()), (1, id, ward.name.as_str()));
    let advisers = ask(&mut app, move |ctx, port| (port.advisers)(ctx, id));
    let names: Vec<&str> = advisers.iter().map(|it| it.name.as_str()).collect();
    assert!(names.contains(&"Sở Xây dựng") && names.contains(&"Công an thành phố"), "{names:?}");
    let again = ask(&mut app, move |ctx, port| (port.unit)(ctx, id));
    assert_eq!(again, Some(ward));
}
