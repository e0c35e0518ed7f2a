//! Giving an address and showing that it is one's own.

use contracts::cases;
use kernel::Id;
use testkit::{App, As};

use super::{CITIZEN, app_with, messages, tell};
use crate::store::letters;

fn app() -> App {
    app_with(&[("notifications_mode", "mailbox")])
}

/// The newest letter's words.
fn newest(app: &mut App) -> String {
    app.look(|db| letters::newest(db, Id(i64::MAX), 1)).pop().unwrap().body
}

fn link_in(letter: &str) -> String {
    let link = letter.lines().find_map(|it| it.strip_prefix("https://motcua.example")).unwrap();
    link.to_owned()
}

#[test]
fn a_link_in_a_mail_confirms_by_a_button_and_only_for_its_account() {
    let mut app = app();
    let (citizen, other) = (As::citizen(CITIZEN), As::citizen(8));
    app.post_as(&citizen, "/notifications/addresses/mail", &[("mail", "Nguyen.An@Example.vn")]).goto();
    app.settle();
    let link = link_in(&newest(&mut app));
    let token = link.split("token=").nth(1).unwrap().to_owned();
    let page = app.get_as(&citizen, &link).page();
    assert!(page.contains("N•••@example.vn") && page.contains(&token));
    let shown = app.get_as(&citizen, "/notifications/preferences");
    assert!(!shown.contains("Đã xác nhận"), "looking confirms nothing");
    let at = "/notifications/addresses/mail/confirmation";
    assert!(app.post_as(&other, at, &[("secret", &token)]).goto().ends_with("late"));
    assert!(app.post_as(&citizen, at, &[("secret", &token)]).goto().ends_with("confirmed"));
    assert!(app.post_as(&citizen, at, &[("secret", &token)]).goto().ends_with("late"), "once");
    let shown = app.get_as(&citizen, "/notifications/preferences").page();
    assert!(
        shown.contains("Đã xác nhận") && shown.contains("N•••@example.vn") && !shown.contains("Nguyen.An")
    );
    tell(&mut app, cases::ACCEPTED, CITIZEN, None);
    assert!(newest(&mut app).contains("Hồ sơ đã được tiếp nhận"));
    app.post_as(&citizen, "/notifications/addresses/mail/removal", &[]).goto();
    tell(&mut app, cases::DECIDED, CITIZEN, None);
    assert_eq!(messages(&mut app, CITIZEN).len(), 2, "an address that was removed gets nothing");
}

#[test]
fn a_code_can_be_guessed_five_times_and_used_for_ten_minutes() {
    let mut app = app();
    let citizen = As::citizen(CITIZEN);
    let at = "/notifications/addresses/sms/confirmation";
    let ask = |app: &mut App| {
        app.post_as(&As::citizen(CITIZEN), "/notifications/addresses/sms", &[("sms", "0912 345 678")]).goto();
        app.settle();
        newest(app).get(..6).unwrap().to_owned()
    };
    let code = ask(&mut app);
    let wrong = if code == "000000" { "000001" } else { "000000" };
    for _ in 0..4 {
        assert!(app.post_as(&citizen, at, &[("secret", wrong)]).goto().ends_with("wrong=1"));
    }
    let page = app.get_as(&citizen, &format!("{at}?wrong=1")).page();
    assert!(page.contains("Mã không đúng") && page.contains("091•••••78"));
    assert!(app.post_as(&citizen, at, &[("secret", wrong)]).goto().ends_with("late"));
    assert!(app.post_as(&citizen, at, &[("secret", &code)]).goto().ends_with("late"), "guessed too often");
    let code = ask(&mut app);
    app.advance_ms(10 * 60_000);
    assert!(app.post_as(&citizen, at, &[("secret", &code)]).goto().ends_with("late"));
    let (first, code) = (ask(&mut app), ask(&mut app));
    if first != code {
        assert!(
            app.post_as(&citizen, at, &[("secret", &first)]).goto().ends_with("wrong=1"),
            "the last counts"
        );
    }
    let spaced = format!(" {} {}", &code[..3], &code[3..]);
    assert!(app.post_as(&citizen, at, &[("secret", &spaced)]).goto().ends_with("confirmed"));
    // Neither code nor number stand where they are not needed.
    let page = app.get_as(&citizen, "/notifications/sent").page();
    assert!(!page.contains(&code) && !page.contains("345678") && page.contains("091•••••78"));
}

#[test]
fn nobody_is_flooded() {
    let mut app = app();
    let mut ask = |account: i64, number: &str| {
        app.post_as(&As::citizen(account), "/notifications/addresses/sms", &[("sms", number)]).status()
    };
    for last in 0..5 {
        assert_eq!(ask(CITIZEN, &format!("091234567{last}")), 303);
    }
    assert_eq!(ask(CITIZEN, "0912345679"), 422, "an account asks five times an hour");
    for account in 20..25 {
        assert_eq!(ask(account, "0987654321"), 303);
    }
    assert_eq!(ask(26, "0987654321"), 422, "a number gets five a day, whoever asks");
    app.advance_ms(3_600_001);
    let form = [("sms", "0912345679")];
    app.post_as(&As::citizen(CITIZEN), "/notifications/addresses/sms", &form).goto();
}

#[test]
fn what_is_no_address_is_told_beside_the_field() {
    let mut app = app();
    let citizen = As::citizen(CITIZEN);
    let answer = app.post_as(&citizen, "/notifications/addresses/mail", &[("mail", "an@\"><script>")]);
    assert_eq!(answer.status(), 422);
    assert!(answer.contains("Nhập địa chỉ thư điện tử") && !answer.contains("<script>\""));
    let answer = app.post_as(&citizen, "/notifications/addresses/sms", &[("sms", "1900 1234")]);
    assert!(answer.status() == 422 && answer.contains("Nhập số di động"));
    for channel in ["push", "in_app", "fax"] {
        let path = format!("/notifications/addresses/{channel}");
        assert_eq!(app.post_as(&citizen, &path, &[(channel, "x")]).status(), 404);
    }
    let closed =
        super::app_with(&[]).post_as(&citizen, "/notifications/addresses/sms", &[("sms", "0912345678")]);
    assert_eq!(closed.status(), 404, "a channel that is not set up takes no address");
    assert_eq!(app.get_as(&As::role("officer"), "/notifications/preferences").status(), 403);
    assert_eq!(app.get_as(&As::nobody(), "/notifications/preferences").status(), 303);
}
