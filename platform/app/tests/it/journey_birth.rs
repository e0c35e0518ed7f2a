//! A birth, from the mother's first click to her rating, through the real modules on either engine.

use app::modules;
use kernel::{Request, Upload};
use serde_json::{Value, json};
use testkit::{App, As, hidden_field};

const MOTHER: &str = "049198000021";
const PASSWORD: &str = "motcua-demo-2026";
const PAPER: &[u8] = include_bytes!("../../../../modules/cases/src/demo/scan.pdf");

/// Signs in with a real password and holds the session's token.
fn signed_in(app: &mut App, login: &str) -> As {
    let body = json!({ "login": login, "password": PASSWORD });
    let answer = app.post_json_as(&As::nobody(), "/api/identity/sessions", &body).json();
    As::token_holder(answer["token"].as_str().expect("a token"))
}

/// Opens a page of the draft, fills it in, and goes on.
fn answer(app: &mut App, who: &As, at: &str, fields: &[(&str, &str)], files: &[&str]) -> String {
    let page = app.get_as(who, at).page();
    let once = Some(hidden_field(&page, "_once"));
    let files = files.iter().map(|field| Upload {
        field: (*field).to_owned(),
        name: "giay-chung-sinh.pdf".to_owned(),
        bytes: PAPER.into(),
    });
    let request = Request { once, files: files.collect(), ..Request::post(at, fields) };
    app.send(who, request).goto()
}

fn drafted(app: &mut App, mother: &As) -> String {
    let draft = app.post_as(mother, "/cases/new/1.001193", &[("agency", "20242")]).goto();
    let mut at = app.get_as(mother, &draft).goto();
    let pages: &[(&str, &[(&str, &str)], &[&str])] = &[
        ("declarant", &[("declarant_relation", "mother"), ("declarant_number", MOTHER)], &[]),
        ("parent_numbers", &[("father_number", "048095000022"), ("surrogacy", "no")], &[]),
        ("people", &[], &[]),
        (
            "child",
            &[
                ("child_name", "Phạm Lê Mẫu An"),
                ("child_birth_date.day", "10"),
                ("child_birth_date.month", "11"),
                ("child_birth_date.year", "2026"),
                ("child_sex", "female"),
            ],
            &[],
        ),
        (
            "birth",
            &[("child_birth_place.commune", "20242"), ("child_birth_place.street", "Bệnh viện Phụ sản Mẫu")],
            &["birth_certificate"],
        ),
        (
            "origin",
            &[("child_ethnicity", "Kinh"), ("child_nationality", "Việt Nam"), ("child_home_town", "20242")],
            &[],
        ),
        (
            "delivery",
            &[("delivery", "electronic"), ("contact_phone", "0912345678"), ("truthful", "yes")],
            &[],
        ),
    ];
    for (page, fields, files) in pages {
        assert!(at.ends_with(page), "{at} should be {page}");
        at = answer(app, mother, &at, fields, files);
    }
    at
}

fn act(app: &mut App, who: &As, code: &str, action: &str) {
    let page = app.get_as(who, &format!("/cases/desk/{code}")).page();
    let version = hidden_field(&page, "version");
    let form = [("action", action), ("version", version.as_str()), ("back", "/work")];
    assert_eq!(app.post_as(who, &format!("/cases/{code}/acts"), &form).goto(), "/work");
    app.settle();
}

fn work(app: &mut App, who: &As) -> String {
    app.get_as(who, "/work").page()
}

#[test]
fn a_birth_is_registered_online() {
    let mut app = App::new(modules());
    app.demo();
    let mother = signed_in(&mut app, MOTHER);
    let check = drafted(&mut app, &mother);
    let page = app.get_as(&mother, &check).page();
    assert!(
        page.contains("Phạm Lê Mẫu An") && page.contains("Lê Thị Minh Họa"),
        "her name comes from the register"
    );
    assert!(!page.contains(MOTHER), "personal numbers are masked");

    let draft = check.trim_end_matches("/check").to_owned();
    let filed = app.post_as(&mother, &format!("{draft}/filing"), &[]).goto();
    let code = filed.trim_start_matches("/cases/").trim_end_matches("?filed=yes").to_owned();
    assert_eq!(app.get_as(&mother, &draft).status(), 404, "the draft became the case");
    app.settle();

    let [reception, officer, leader, stranger] =
        ["tiepnhan.haichau", "hotich.haichau", "chutich.haichau", "hotich.thanhkhe"]
            .map(|it| signed_in(&mut app, it));
    assert!(work(&mut app, &reception).contains(&code));
    assert!(!work(&mut app, &officer).contains(&code), "not their turn yet");
    assert_eq!(
        app.get_as(&stranger, &format!("/cases/desk/{code}")).status(),
        404,
        "another agency sees nothing"
    );
    act(&mut app, &reception, &code, "accept");
    act(&mut app, &officer, &code, "forward");
    assert!(work(&mut app, &leader).contains(&code));
    act(&mut app, &leader, &code, "approve");

    let case = app.get_as(&mother, &format!("/api/cases/{code}")).json();
    assert_eq!(case["state"], 10, "an electronic result is handed over when it is sealed: {case}");
    let result = document(&case, "result");
    let pdf = app.get_as(&mother, result["href"].as_str().expect("an address")).0;
    assert!(pdf.body.starts_with(b"%PDF-"));
    assert_eq!(app.get_as(&stranger, result["href"].as_str().expect("an address")).status(), 404);
    let check_code = result["check_code"].as_str().expect("a check code").to_owned();
    let checked = app.get_as(&As::nobody(), &format!("/documents/check/{check_code}")).page();
    assert!(checked.contains(&code) && !checked.contains("Phạm Lê Mẫu An"), "genuine, and nobody's name");

    let readings = app.get_as(&mother, "/readings").page();
    assert!(readings.contains("hộ tịch") && readings.contains(&code), "she sees who read her data");
    let rating = [("level", "very_satisfied"), ("words", "Nhanh")];
    app.post_as(&mother, &format!("/cases/{code}/rating"), &rating).goto();
    assert_eq!(app.post_as(&mother, &format!("/cases/{code}/rating"), &rating).status(), 409, "once");
    let names: Vec<String> = app.history(&code).into_iter().map(|it| it.name).collect();
    let expected = ["filed", "accepted", "decided", "result_ready", "returned", "rated"];
    for event in expected.map(|it| format!("cases.{it}")) {
        assert!(names.contains(&event), "{event} is missing in {names:?}");
    }
}

fn document(case: &Value, kind: &str) -> Value {
    let documents = case["documents"].as_array().expect("documents");
    documents
        .iter()
        .find(|it| it["kind"] == kind)
        .unwrap_or_else(|| panic!("no {kind} in {documents:?}"))
        .clone()
}

#[test]
fn what_is_not_ones_own_does_not_exist() {
    let mut app = App::new(modules());
    app.demo();
    let (mother, father) = (signed_in(&mut app, MOTHER), signed_in(&mut app, "048095000022"));
    let draft = app.post_as(&mother, "/cases/new/1.001193", &[("agency", "20242")]).goto();
    for path in [draft.clone(), format!("{draft}/check"), format!("{draft}/pages/declarant")] {
        assert_eq!(app.get_as(&father, &path).status(), 404, "{path}");
    }
    assert_eq!(app.post_as(&father, &format!("{draft}/filing"), &[]).status(), 404);
    // Nothing was answered: filing is refused, and the draft is still there.
    assert_eq!(app.post_as(&mother, &format!("{draft}/filing"), &[]).status(), 422);
    assert_eq!(app.get_as(&mother, &draft).status(), 303);
    app.advance_ms(31 * 24 * 3_600_000);
    let mother = signed_in(&mut app, MOTHER);
    assert_eq!(app.get_as(&mother, &draft).status(), 404, "drafts expire");
}

#[test]
fn a_stale_page_decides_nothing() {
    let mut app = App::new(modules());
    app.demo();
    let reception = signed_in(&mut app, "tiepnhan.haichau");
    let open = app.get_as(&reception, "/api/cases?shelf=open").json();
    let newly =
        open["cases"].as_array().expect("cases").iter().find(|it| it["state"] == 1).expect("one is new");
    let code = newly["code"].as_str().expect("a code").to_owned();
    let page = app.get_as(&reception, &format!("/cases/desk/{code}")).page();
    let version = hidden_field(&page, "version");
    let path = format!("/cases/{code}/acts");
    for (action, version, words, status, why) in [
        ("accept", "1", "", 409, "somebody was here since"),
        ("accept", "soon", "", 400, "no version at all"),
        ("refuse", version.as_str(), "no", 422, "a reason explains"),
        ("approve", version.as_str(), "", 409, "not in this step"),
        ("dance", version.as_str(), "", 400, "no such act"),
        ("accept", version.as_str(), "", 303, "and this is how it is done"),
    ] {
        let form = [("action", action), ("version", version), ("words", words)];
        assert_eq!(app.post_as(&reception, &path, &form).status(), status, "{why}");
    }
}
