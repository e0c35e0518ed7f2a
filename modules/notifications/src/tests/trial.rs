//! A trial needs no server: everything lands in a mailbox.

use contracts::cases;
use kernel::Id;
use testkit::As;

use super::{CITIZEN, app_with, confirmed, messages, tell};
use crate::channel::Channel;

#[test]
fn a_trial_keeps_what_would_have_left() {
    // A folder of invented people is a trial, whatever else is set.
    let mut app = app_with(&[("demo", "yes"), ("notifications_mail_server", "192.0.2.1:465")]);
    confirmed(&mut app, CITIZEN, Channel::Mail, "nguyen.an@example.vn");
    confirmed(&mut app, CITIZEN, Channel::Sms, "+84912345678");
    tell(&mut app, cases::RESULT_READY, CITIZEN, None);
    assert_eq!(messages(&mut app, CITIZEN), vec![("sent".to_owned(), "mailbox".to_owned()); 2]);
    let officer = As::role("officer");
    let page = app.get_as(&officer, "/notifications/mailbox").page();
    assert!(page.contains("Đã có kết quả – H26.16-261116-0001") && page.contains("da co ket qua"));
    assert!(page.contains("n•••@example.vn") && !page.contains("nguyen.an"));
    let mail = page.split("href=\"/notifications/mailbox/").nth(1).unwrap().split('"').next().unwrap();
    let html = app.get_as(&officer, &format!("/notifications/mailbox/{mail}")).page();
    assert!(html.starts_with("<!doctype html>") && html.contains("Mở hồ sơ"));
    assert_eq!(app.get_as(&As::citizen(CITIZEN), "/notifications/mailbox").status(), 403);
    let missing = format!("/notifications/mailbox/{}", Id(5));
    assert_eq!(app.get_as(&officer, &missing).status(), 404);
    assert!(app.get_as(&As::citizen(CITIZEN), "/notifications/preferences").contains("bản dùng thử"));
    app.advance_ms(15 * 24 * 3_600_000);
    app.tick();
    assert!(app.get_as(&officer, "/notifications/mailbox").contains("Chưa có thư nào"));
}

#[test]
fn outside_of_a_trial_there_is_no_mailbox() {
    let mut app = app_with(&[]);
    let page = app.get_as(&As::role("leader"), "/notifications/mailbox").page();
    assert!(page.contains("Tin được gửi thật"));
}

#[test]
fn the_log_goes_on_where_the_page_ended() {
    let mut app = app_with(&[("notifications_mode", "mailbox")]);
    confirmed(&mut app, CITIZEN, Channel::Mail, "nguyen.an@example.vn");
    for _ in 0..35 {
        app.advance_ms(1_000);
        tell(&mut app, cases::OPINION_GIVEN, CITIZEN, None);
    }
    for (who, path) in
        [(As::role("administrator"), "/notifications/log"), (As::citizen(CITIZEN), "/notifications/sent")]
    {
        let page = app.get_as(&who, path).page();
        assert_eq!(page.matches(">Đã gửi<").count(), 30);
        let older = page.split("rel=\"next\" href=\"").nth(1).unwrap().split('"').next().unwrap().to_owned();
        assert_eq!(app.get_as(&who, &older).page().matches(">Đã gửi<").count(), 5);
    }
    assert_eq!(app.get_as(&As::role("administrator"), "/notifications/log?before=x").status(), 404);
    assert_eq!(app.get_as(&As::role("officer"), "/notifications/log").status(), 403);
}
