use contracts::cases;
use kernel::{Id, Lang};
use testkit::{App, As, hidden_field};

const CITIZEN: i64 = 7;

fn app() -> App {
    let heard: Vec<&'static str> = crate::CASES.iter().map(|it| it.event).collect();
    App::with_stand_ins(vec![crate::module()], &[], &heard)
}

fn tell(app: &mut App, event: &'static str, applicant: i64, reason: Option<&str>) {
    let payload = serde_json::json!({
        "case": Id(1), "code": "H26.16-261116-0001", "service": "1.001193", "agency": Id(1),
        "applicant": Id(applicant), "state": 4, "step": "check",
        "due_at": app.now() + 86_400_000, "reason": reason,
    });
    app.emit(event, "H26.16-261116-0001", payload);
    app.settle();
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
