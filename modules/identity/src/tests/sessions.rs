use kernel::{Id, Request};
use serde_json::json;
use testkit::As;

use super::{NUMBER, PASSWORD, app, id_of, is_signed_in, sign_in, try_sign_in};
use crate::admin;

const MINUTE_MS: i64 = 60_000;

#[test]
fn a_session_at_a_desk_ends_after_half_an_hour_without_use() {
    let mut app = app();
    let officer = sign_in(&mut app, "hotich");
    for _ in 0..4 {
        app.advance_ms(29 * MINUTE_MS);
        assert!(is_signed_in(&mut app, &officer), "use keeps it open");
        app.tick();
    }
    app.advance_ms(31 * MINUTE_MS);
    assert!(!is_signed_in(&mut app, &officer));
    app.tick();
    let account = id_of(&mut app, "hotich");
    let now = app.now();
    assert!(
        app.look(|db| crate::store::sessions::of_account(db, account, now)).is_empty(),
        "the row is gone"
    );
}

#[test]
fn no_use_keeps_a_session_open_for_more_than_twelve_hours() {
    let mut app = app();
    let officer = sign_in(&mut app, "hotich");
    for _ in 0..35 {
        app.advance_ms(20 * MINUTE_MS);
        assert!(is_signed_in(&mut app, &officer));
    }
    app.advance_ms(21 * MINUTE_MS);
    assert!(!is_signed_in(&mut app, &officer));
}

#[test]
fn signing_out_ends_the_session_and_may_be_sent_twice() {
    let mut app = app();
    let citizen = sign_in(&mut app, NUMBER);
    let out = || Request { once: Some("out-1".to_owned()), ..Request::post("/identity/sign-out", &[]) };
    for _ in 0..2 {
        let answer = app.send(&citizen, out());
        assert_eq!(answer.0.cookies[0].max_age_s, 0);
        assert_eq!(answer.goto(), "/");
    }
    assert!(!is_signed_in(&mut app, &citizen));
    let account = id_of(&mut app, NUMBER).to_string();
    let outs = app.history(&account).into_iter().filter(|it| it.name == "identity.signed_out").count();
    assert_eq!(outs, 1);
}

#[test]
fn one_ends_ones_own_sessions_and_nobody_elses() {
    let mut app = app();
    let (phone, desk, other) =
        (sign_in(&mut app, NUMBER), sign_in(&mut app, NUMBER), sign_in(&mut app, "hotich"));
    let account = id_of(&mut app, NUMBER);
    let now = app.now();
    let sessions = app.look(|db| crate::store::sessions::of_account(db, account, now));
    assert_eq!(sessions.len(), 2);
    let phones = sessions.iter().map(|it| it.id).min().expect("two sessions");
    let close = format!("/identity/sessions/{phones}/closing");
    assert_eq!(app.post_as(&other, &close, &[]).status(), 404);
    assert!(app.get_as(&desk, "/identity/sessions").page().contains(&close));
    assert_eq!(app.post_as(&desk, &close, &[]).goto(), "/identity/sessions");
    assert!(!is_signed_in(&mut app, &phone) && is_signed_in(&mut app, &desk));
}

#[test]
fn the_end_of_a_position_ends_the_sessions_through_it() {
    let mut app = app();
    let (officer, citizen) = (sign_in(&mut app, "hotich"), sign_in(&mut app, NUMBER));
    let account = id_of(&mut app, "hotich");
    let ended = |position: i64| json!({ "position": Id(position), "account": account });
    app.emit("organisations.position_ended", "x", ended(99));
    app.settle();
    assert!(is_signed_in(&mut app, &officer), "another position");
    app.emit("organisations.position_ended", "x", ended(71));
    app.settle();
    assert!(!is_signed_in(&mut app, &officer) && is_signed_in(&mut app, &citizen));
}

#[test]
fn somebody_with_two_positions_chooses_one_or_acts_as_themself() {
    let mut app = app();
    let answer = try_sign_in(&mut app, "kiemnhiem", PASSWORD);
    let who = As::token_holder(&answer.0.cookies[0].value);
    assert!(answer.goto().starts_with("/identity/seat?back=%2F"));
    let page = app.get_as(&who, "/identity/seat?back=/work").page();
    assert!(page.contains("Phó Chủ tịch UBND phường") && page.contains("Với tư cách cá nhân"));
    let leader = Id(73).to_string();
    assert_eq!(app.post_as(&who, "/identity/seat", &[("seat", &leader), ("back", "/work")]).goto(), "/work");
    assert_eq!(app.get_as(&who, "/api/identity/me").json()["position"]["role"], "leader");
    assert_eq!(app.post_as(&who, "/identity/seat", &[("seat", "person")]).goto(), "/");
    assert_eq!(app.get_as(&who, "/api/identity/me").json()["kind"], "person");
    let strange = Id(71).to_string();
    assert_eq!(
        app.post_as(&who, "/identity/seat", &[("seat", &strange)]).status(),
        422,
        "somebody else's seat"
    );
    let citizen = sign_in(&mut app, NUMBER);
    assert_eq!(app.post_as(&citizen, "/identity/seat", &[("seat", &leader)]).status(), 422);
}

#[test]
fn a_new_password_ends_the_other_sessions() {
    let mut app = app();
    let (phone, desk) = (sign_in(&mut app, NUMBER), sign_in(&mut app, NUMBER));
    let form = |current, new| [("current", current), ("new", new)];
    let with_number = format!("x{NUMBER}");
    let change = "/identity/password";
    assert_eq!(app.post_as(&desk, change, &form("guess", "mùa thu lá bay")).status(), 422);
    assert_eq!(app.post_as(&desk, change, &form(PASSWORD, "short")).status(), 422);
    assert_eq!(app.post_as(&desk, change, &form(PASSWORD, &with_number)).status(), 422);
    assert_eq!(app.post_as(&desk, change, &form(PASSWORD, "mùa thu lá bay")).goto(), "/identity/account");
    assert!(is_signed_in(&mut app, &desk) && !is_signed_in(&mut app, &phone));
    assert_eq!(try_sign_in(&mut app, NUMBER, PASSWORD).status(), 422);
    assert_eq!(try_sign_in(&mut app, NUMBER, "mùa thu lá bay").status(), 303);
}

#[test]
fn the_command_line_locks_unlocks_and_sets_passwords() {
    let mut app = app();
    let officer = sign_in(&mut app, "hotich");
    app.command(|ctx| admin::lock(ctx, "hotich")).expect("the account exists");
    assert!(!is_signed_in(&mut app, &officer));
    app.command(|ctx| {
        admin::unlock(ctx, "hotich")?;
        admin::set_password(ctx, "hotich", "cầu Rồng phun lửa")
    })
    .expect("the account exists");
    assert_eq!(try_sign_in(&mut app, "hotich", "cầu Rồng phun lửa").status(), 303);
    assert!(app.command(|ctx| admin::set_password(ctx, "hotich", "123")).is_err());
    assert!(app.command(|ctx| admin::lock(ctx, "nobody")).is_err());
    assert!(app.command(|ctx| admin::create(ctx, &super::account("hotich", None)).map(|_| ())).is_err());
    app.command(|ctx| {
        assert_eq!(admin::list(ctx, Id(0), 10)?.len(), 3);
        Ok(())
    })
    .expect("accounts can be listed");
}

#[test]
fn pages_of_the_account_need_a_session() {
    let mut app = app();
    for path in ["/identity/account", "/identity/sessions", "/identity/password", "/identity/seat"] {
        assert_eq!(
            app.get_as(&As::nobody(), path).goto().split('?').next(),
            Some("/identity/sign-in"),
            "{path}"
        );
    }
    let forged = As::token_holder("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA");
    assert!(!is_signed_in(&mut app, &forged));
}
