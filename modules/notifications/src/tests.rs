//! What people see, over a real database; servers of mail and HTTP on this machine.

mod addresses;
mod hostile;
mod outgoing;
mod pushing;
mod rules;
mod servers;
mod trial;

use contracts::cases;
use kernel::{Id, Lang, Module};
use testkit::{App, As, hidden_field};

use crate::channel::Channel;
use crate::store::addresses as store;

const CITIZEN: i64 = 7;
const CODE: &str = "H26.16-261116-0001";

fn app() -> App {
    app_with(&[])
}

/// The module with somebody who emits what it hears.
fn app_with(settings: &[(&str, &str)]) -> App {
    let heard: Vec<&'static str> = crate::CASES.iter().map(|it| it.event).collect();
    let cases = Module { name: "cases", emits: heard.leak(), ..Module::default() };
    let common = [("public_url", "https://motcua.example"), ("site_name", "Một cửa Hải Châu")];
    App::with_settings(vec![crate::module(), cases], &[&common, settings].concat())
}

fn tell(app: &mut App, event: &'static str, applicant: i64, reason: Option<&str>) {
    tell_of(app, event, CODE, applicant, reason);
}

fn tell_of(app: &mut App, event: &'static str, code: &str, applicant: i64, reason: Option<&str>) {
    let payload = serde_json::json!({
        "case": Id(1), "code": code, "service": "1.001193", "agency": Id(1),
        "applicant": Id(applicant), "state": 4, "step": "check",
        "due_at": app.now() + 86_400_000, "reason": reason,
    });
    app.emit(event, code, payload);
    app.settle();
}

/// Gives an account an address as if it had been confirmed.
fn confirmed(app: &mut App, account: i64, channel: Channel, value: &'static str) {
    app.command(move |ctx| store::confirm(ctx.db, Id(account), channel, value, ctx.now)).unwrap();
}

/// States and outcomes of an account's messages, oldest first.
fn messages(app: &mut App, account: i64) -> Vec<(String, String)> {
    let found = app.look(|db| crate::store::messages::of_account(db, Id(account), Id(i64::MAX), 100));
    found.iter().rev().map(|it| (it.state.as_str().to_owned(), it.outcome.clone())).collect()
}

#[test]
fn every_event_is_told_in_both_languages_with_what_to_do() {
    let texts: Vec<String> = [Lang::Vi, Lang::En]
        .iter()
        .map(|lang| {
            let mut app = if *lang == Lang::En { app().in_english() } else { app() };
            for subscription in crate::CASES {
                tell(&mut app, subscription.event, CITIZEN, None);
            }
            app.get_as(&As::citizen(CITIZEN), "/notifications").page()
        })
        .collect();
    for page in &texts {
        let shown = page.split("id=\"notices\"").nth(1).unwrap().split("</ul>").next().unwrap();
        assert_eq!(shown.matches("href=\"/cases/H26.16-261116-0001\"").count(), crate::CASES.len());
        assert!(!shown.contains("notifications-"), "a word is missing: {shown}");
    }
    assert!(texts[0].contains("Cần bổ sung hồ sơ") && texts[1].contains("Something is missing"));
}

#[test]
fn an_applicant_sees_their_own_notices_newest_first_and_marks_them() {
    let mut app = app();
    assert!(app.get_as(&As::citizen(CITIZEN), "/notifications").contains("Chưa có thông báo nào"));
    tell(&mut app, cases::ACCEPTED, CITIZEN, None);
    app.advance_ms(60_000);
    tell(&mut app, cases::SUPPLEMENT_ASKED, CITIZEN, Some("Thiếu <Giấy chứng sinh>"));
    // Nobody is told when the applicant has no account.
    tell(&mut app, cases::DECIDED, 0, None);
    let citizen = As::citizen(CITIZEN);
    let page = app.get_as(&citizen, "/notifications").page();
    let (asked, accepted) =
        (page.find("Cần bổ sung hồ sơ").unwrap(), page.find("Hồ sơ đã được tiếp nhận").unwrap());
    assert!(asked < accepted && page.matches(">Mới<").count() == 2);
    assert!(page.contains("Giấy chứng sinh") && !page.contains("<Giấy"));
    assert!(page.contains("Hẹn trả kết quả:") && !page.contains("đã được giải quyết"));
    assert!(app.get_as(&As::citizen(8), "/notifications").contains("Chưa có thông báo nào"));

    let until = hidden_field(&page, "until");
    app.advance_ms(60_000);
    tell(&mut app, cases::RESULT_READY, CITIZEN, None);
    // Somebody else's mark changes nothing of ours; ours leaves what came since.
    app.post_as(&As::citizen(8), "/notifications/seen", &[("until", &until)]).goto();
    app.post_as(&citizen, "/notifications/seen", &[("until", &until)]).goto();
    let page = app.get_as(&citizen, "/notifications").page();
    assert_eq!(page.matches(">Mới<").count(), 1);
    assert_eq!(app.post_as(&citizen, "/notifications/seen", &[("until", "x")]).status(), 400);
    assert_eq!(app.get_as(&As::role("officer"), "/notifications").status(), 403);
    assert_eq!(app.get_as(&As::nobody(), "/notifications").status(), 303);
}

#[test]
fn an_event_that_is_heard_again_is_told_once() {
    let mut app = app();
    tell(&mut app, cases::FILED, CITIZEN, None);
    let heard = app.history("H26.16-261116-0001").pop().unwrap();
    app.command(move |ctx| crate::on_event::case_moved(ctx, &heard)).unwrap();
    let page = app.get_as(&As::citizen(CITIZEN), "/notifications").page();
    assert_eq!(page.matches("Hồ sơ của bạn đã được gửi").count(), 1);
}

#[test]
fn older_notices_are_on_the_next_page() {
    let mut app = app();
    for _ in 0..35 {
        app.advance_ms(1_000);
        tell(&mut app, cases::OPINION_GIVEN, CITIZEN, None);
    }
    let citizen = As::citizen(CITIZEN);
    let page = app.get_as(&citizen, "/notifications").page();
    assert_eq!(page.matches("đã trả lời").count(), 30);
    let older = page.split("rel=\"next\" href=\"").nth(1).unwrap().split('"').next().unwrap().to_owned();
    let page = app.get_as(&citizen, &older).page();
    assert_eq!(page.matches("đã trả lời").count(), 5);
    assert!(!page.contains("rel=\"next\""));
}

#[test]
fn every_statement_fits_the_tables() {
    app().prepare_all();
}
