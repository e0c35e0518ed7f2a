use kernel::Request;
use kernel::module::Method;
use serde_json::json;
use testkit::As;

use super::{NUMBER, PASSWORD, app, id_of, is_signed_in, sign_in, try_sign_in};
use crate::admin;
use crate::patience::{FAILURES_MAX, WINDOW_MS};

#[test]
fn citizens_and_officials_sign_in_and_become_what_they_are() {
    let mut app = app();
    let citizen = sign_in(&mut app, "048 190 123 456");
    let me = app.get_as(&citizen, "/api/identity/me").json();
    assert_eq!((me["kind"].as_str(), me["name"].as_str()), (Some("person"), Some("Trần Thị Diễm My")));
    let page = app.get_as(&citizen, "/identity/account").page();
    assert!(page.contains("048•••••••56") && !page.contains(NUMBER), "the number is masked");
    let officer = sign_in(&mut app, "HoTich");
    let me = app.get_as(&officer, "/api/identity/me").json();
    assert_eq!(me["position"]["role"], "officer");
    assert_eq!(me["position"]["agency_name"], "Ủy ban nhân dân phường Hải Châu");
}

#[test]
fn wrong_password_unknown_login_and_locked_account_look_the_same() {
    let mut app = app();
    app.command(|ctx| admin::lock(ctx, NUMBER)).expect("the account exists");
    let text = "Tên đăng nhập hoặc mật khẩu chưa đúng";
    for (login, password) in [
        ("hotich", "not the password"),
        ("nobody.here", PASSWORD),
        (NUMBER, PASSWORD),
        ("hộ tịch", ""),
        ("", ""),
    ] {
        let answer = try_sign_in(&mut app, login, password);
        assert_eq!(answer.status(), 422, "{login}");
        assert!(answer.contains(text) && answer.0.cookies.is_empty(), "{login}");
        assert!(!answer.contains(PASSWORD), "what was typed as a password never comes back");
    }
}

#[test]
fn attempts_are_in_the_ledger_without_what_was_typed() {
    let mut app = app();
    let account = id_of(&mut app, "hotich").to_string();
    try_sign_in(&mut app, "hotich", "not the password");
    try_sign_in(&mut app, "nobody.here", PASSWORD);
    sign_in(&mut app, "hotich");
    let names: Vec<String> = app.history(&account).into_iter().map(|it| it.name).collect();
    assert_eq!(names, ["identity.account_created", "identity.sign_in_failed", "identity.signed_in"]);
    let unknown = app.history("unknown");
    assert_eq!(unknown.len(), 1);
    assert_eq!(unknown[0].payload, "{}");
}

#[test]
fn ten_failures_make_the_login_wait_whether_it_exists_or_not() {
    for login in ["hotich", "nobody.here"] {
        let mut app = app();
        for _ in 0..FAILURES_MAX {
            assert_eq!(try_sign_in(&mut app, login, "guess").status(), 422);
        }
        let answer = try_sign_in(&mut app, login, PASSWORD);
        assert_eq!((answer.status(), answer.0.retry_after_s), (429, Some(900)), "{login}");
        assert!(answer.contains("15 phút"), "{}", answer.text());
        app.advance_ms(WINDOW_MS + 1);
        let expected = if login == "hotich" { 303 } else { 422 };
        assert_eq!(try_sign_in(&mut app, login, PASSWORD).status(), expected, "{login}");
    }
}

#[test]
fn the_way_back_is_followed_only_within_the_site() {
    let mut app = app();
    let form = |back| [("login", NUMBER), ("password", PASSWORD), ("back", back)];
    for (back, expected) in [
        ("/cases?box=mine", "/cases?box=mine"),
        ("//evil.example", "/"),
        ("https://evil.example", "/"),
        ("/\\evil.example", "/"),
    ] {
        let answer = app.post_as(&As::nobody(), "/identity/sign-in", &form(back));
        assert_eq!(answer.goto(), expected);
        let page = app.get_as(&As::nobody(), &format!("/identity/sign-in?back={back}")).page();
        assert!(!page.contains("evil.example"), "{back}");
    }
}

#[test]
fn a_cookie_lives_as_long_as_its_session() {
    let mut app = app();
    for (shared, seconds) in [("", 12 * 3600), ("yes", 3600)] {
        let form = [("login", NUMBER), ("password", PASSWORD), ("shared", shared)];
        let answer = app.post_as(&As::nobody(), "/identity/sign-in", &form);
        let cookie = &answer.0.cookies[0];
        assert_eq!((cookie.name, cookie.max_age_s), ("mc_session", seconds));
        assert_eq!(cookie.value.len(), 43);
    }
}

#[test]
fn the_database_holds_no_token() {
    let mut app = app();
    let body = json!({ "login": NUMBER, "password": PASSWORD });
    let request = || Request {
        json: Some(body.to_string()),
        once: Some("again".to_owned()),
        method: Method::Post,
        ..Request::get("/api/identity/sessions")
    };
    let first = app.send(&As::nobody(), request());
    assert_eq!(first.status(), 201);
    let (first, second) = (first.json(), app.send(&As::nobody(), request()).json());
    for opened in [&first, &second] {
        let token = opened["token"].as_str().expect("a token is told");
        assert!(is_signed_in(&mut app, &As::token_holder(token)), "a sign-in sent again opens a session too");
    }
    assert_ne!(first["token"], second["token"]);
    assert!(app.look(|db| {
        Ok(kernel::once::find(
            db,
            &kernel::once::OnceKey { token: "again", path: "/api/identity/sessions", actor: "nobody" },
        )?
        .is_none())
    }));
}

#[test]
fn the_api_says_no_in_problem_documents() {
    let mut app = app();
    let wrong = json!({ "login": "hotich", "password": "guess" });
    for _ in 0..FAILURES_MAX {
        let problem = app.post_json_as(&As::nobody(), "/api/identity/sessions", &wrong).problem();
        assert_eq!(problem["status"], 422);
    }
    let waits = app.post_json_as(&As::nobody(), "/api/identity/sessions", &wrong);
    assert_eq!((waits.status(), waits.0.retry_after_s), (429, Some(900)));
    assert_eq!(app.get_as(&As::nobody(), "/api/identity/me").status(), 401);
    let half = json!({ "login": "hotich" });
    assert_eq!(app.post_json_as(&As::nobody(), "/api/identity/sessions", &half).status(), 422);
}

#[test]
fn pages_read_in_both_languages() {
    let mut app = app().in_english();
    assert!(app.get_as(&As::nobody(), "/identity/sign-in").page().contains("Personal number or login name"));
    let citizen = sign_in(&mut app, NUMBER);
    for path in ["/identity/account", "/identity/sessions", "/identity/password", "/identity/seat"] {
        let page = app.get_as(&citizen, path).page();
        assert!(!page.contains("identity-"), "a text is missing on {path}");
    }
}
