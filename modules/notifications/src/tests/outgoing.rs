//! What leaves the portal: to whom, when, in which words, and what happens when nobody answers.

use contracts::cases;
use kernel::{Id, Request};
use testkit::As;

use super::servers::{Manner, Server, YES};
use super::{CITIZEN, CODE, app_with, confirmed, messages, tell, tell_of};
use crate::channel::Channel;

const FROM: (&str, &str) = ("notifications_mail_from", "khong-tra-loi@motcua.example");
const PLAIN: (&str, &str) = ("notifications_mail_tls", "off");
const SOON: (&str, &str) = ("notifications_timeout_ms", "300");
const FIELDS: (&str, &str) =
    ("notifications_sms_fields", "{\"phone\":\"{to}\",\"content\":\"{text}\",\"ref\":\"{id}\"}");

/// The head of a mail, and its parts as a person reads them.
pub fn read_mail(said: &[u8]) -> (String, Vec<String>) {
    let text = String::from_utf8_lossy(said).into_owned();
    let (head, body) = text.split_once("\r\n\r\n").unwrap();
    let boundary = text.split("boundary=\"").nth(1).unwrap().split('"').next().unwrap();
    let line = format!("--{boundary}");
    let parts = body.split(line.as_str()).filter_map(|part| part.split_once("\r\n\r\n"));
    let parts = parts
        .filter(|(head, _)| head.contains("Content-Type"))
        .map(|(head, body)| decoded(&head.to_lowercase(), body))
        .collect();
    (head.to_owned(), parts)
}

fn decoded(head: &str, body: &str) -> String {
    use base64::Engine;
    if head.contains("base64") {
        let joined: String = body.split_whitespace().collect();
        let bytes = base64::engine::general_purpose::STANDARD.decode(joined).unwrap();
        return String::from_utf8(bytes).unwrap();
    }
    let body = body.replace("=\r\n", "");
    let (mut bytes, mut rest) = (Vec::new(), body.as_bytes());
    while let Some((first, after)) = rest.split_first() {
        match (first, after) {
            (b'=', [a, b, after @ ..]) if head.contains("quoted") => {
                let digits = [*a, *b];
                bytes.push(u8::from_str_radix(std::str::from_utf8(&digits).unwrap(), 16).unwrap());
                rest = after;
            }
            _ => {
                bytes.push(*first);
                rest = after;
            }
        }
    }
    String::from_utf8(bytes).unwrap()
}

#[test]
fn a_mail_says_what_happened_and_nothing_of_the_person() {
    let server = Server::mail(YES);
    let mut app = app_with(&[("notifications_mail_server", &server.address), FROM, PLAIN]);
    confirmed(&mut app, CITIZEN, Channel::Mail, "nguyen.an@example.vn");
    tell(&mut app, cases::SUPPLEMENT_ASKED, CITIZEN, Some("Thiếu giấy chứng sinh của 001090012345"));
    let (head, parts) = read_mail(&server.last());
    for line in [
        "MAIL FROM:<khong-tra-loi@motcua.example>",
        "RCPT TO:<nguyen.an@example.vn>",
        "To: nguyen.an@example.vn",
        "Auto-Submitted: auto-generated",
        "Message-ID: <",
        "Date: Mon, 16 Nov 2026 01:00:00 +0000",
    ] {
        assert!(head.contains(line), "{line} is missing in {head}");
    }
    assert_eq!(parts.len(), 2, "{parts:#?}");
    for part in &parts {
        for words in
            ["Cần bổ sung hồ sơ", CODE, "https://motcua.example/cases/H26.16-261116-0001", "Hãy mở hồ sơ"]
        {
            assert!(part.contains(words), "{words} is missing in {part}");
        }
        assert!(!part.contains("chứng sinh") && !part.contains("001090012345"), "{part}");
    }
    assert!(parts[1].contains("<html lang=\"vi\">") && !parts[0].contains('<'));
    assert_eq!(messages(&mut app, CITIZEN), [("sent".to_owned(), "accepted".to_owned())]);
    // The ledger knows ids and the channel.
    let id = app.look(|db| crate::store::messages::of_account(db, Id(CITIZEN), Id(i64::MAX), 1))[0].id;
    let event = app.history(&id.to_string()).pop().unwrap();
    assert_eq!(event.name, "notifications.sent");
    assert!(event.payload.contains("\"mail\"") && !event.payload.contains('@'), "{}", event.payload);
    // Heard again, it is not sent again.
    let heard = app.history(CODE).pop().unwrap();
    app.command(move |ctx| crate::on_event::case_moved(ctx, &heard)).unwrap();
    app.settle();
    assert_eq!(server.calls(), 1);
}

#[test]
fn a_text_message_is_short_and_bare_and_only_for_what_must_not_be_missed() {
    let server = Server::http(Manner::Takes(200, "", "{\"CodeResult\":\"100\"}"));
    let url = format!("http://{}/send", server.address);
    let mut app = app_with(&[
        ("notifications_sms_url", &url),
        ("notifications_sms_headers", "{\"Authorization\":\"Bearer s3cret\"}"),
        ("notifications_sms_success", "\"100\""),
        FIELDS,
    ]);
    confirmed(&mut app, CITIZEN, Channel::Sms, "+84912345678");
    tell(&mut app, cases::OPINION_ASKED, CITIZEN, None);
    assert_eq!(server.calls(), 0, "progress is not worth a text message by default");
    tell(&mut app, cases::RESULT_READY, CITIZEN, None);
    let said = String::from_utf8(server.last()).unwrap();
    let body: serde_json::Value = serde_json::from_str(said.split("\r\n\r\n").nth(1).unwrap()).unwrap();
    assert_eq!(body["phone"], "84912345678");
    assert_eq!(
        body["content"],
        "Ho so H26.16-261116-0001 da co ket qua. Nhan: https://motcua.example/cases/H26.16-261116-0001"
    );
    assert!(said.to_lowercase().contains("authorization: bearer s3cret"));
    assert_eq!(messages(&mut app, CITIZEN), [("sent".to_owned(), "accepted".to_owned())]);
    // A 200 that says no is no.
    server.now(Manner::Takes(200, "", "{\"CodeResult\":\"103\"}"));
    tell(&mut app, cases::RETURNED, CITIZEN, None);
    assert_eq!(messages(&mut app, CITIZEN)[1], ("waiting".to_owned(), "refused".to_owned()));
}

#[test]
fn forms_and_their_texts_are_encoded() {
    let server = Server::http(YES);
    let url = format!("http://{}/send", server.address);
    let fields = "{\"to\":\"{to_local}\",\"m\":\"{text}&x={id}\"}";
    let mut app = app_with(&[
        ("notifications_sms_url", &url),
        ("notifications_sms_format", "form"),
        ("notifications_sms_fields", fields),
    ]);
    confirmed(&mut app, CITIZEN, Channel::Sms, "+84912345678");
    tell_of(&mut app, cases::DECIDED, "A&to=0900000000", CITIZEN, None);
    let said = String::from_utf8(server.last()).unwrap();
    let form = testkit::fields(said.split("\r\n\r\n").nth(1).unwrap());
    assert_eq!((form.get("to"), form.0.len()), ("0912345678", 2));
    assert!(form.get("m").starts_with("Ho so A&to=0900000000 da duoc giai quyet"));
}

#[test]
fn at_night_only_answers_to_what_one_did_go_out() {
    let server = Server::mail(YES);
    let mut app = app_with(&[("notifications_mail_server", &server.address), FROM, PLAIN]);
    confirmed(&mut app, CITIZEN, Channel::Mail, "nguyen.an@example.vn");
    // 22:00 in Vietnam.
    app.advance_ms(14 * 3_600_000);
    tell(&mut app, cases::FILED, CITIZEN, None);
    tell(&mut app, cases::ACCEPTED, CITIZEN, None);
    assert_eq!(server.calls(), 1);
    app.advance_ms(9 * 3_600_000 - 1_000);
    app.settle();
    assert_eq!(server.calls(), 1, "a second before seven");
    app.advance_ms(1_000);
    app.settle();
    assert_eq!(server.calls(), 2);
    // The notice itself was there at once.
    assert_eq!(app.get_as(&As::citizen(CITIZEN), "/notifications").page().matches(">Mới<").count(), 2);
}

#[test]
fn a_server_that_is_away_is_left_alone_then_asked_again_and_at_last_given_up() {
    let server = Server::mail(Manner::Silent);
    let mut app = app_with(&[("notifications_mail_server", &server.address), FROM, PLAIN, SOON]);
    confirmed(&mut app, CITIZEN, Channel::Mail, "nguyen.an@example.vn");
    confirmed(&mut app, 8, Channel::Mail, "tran.binh@example.vn");
    tell(&mut app, cases::FILED, CITIZEN, None);
    tell(&mut app, cases::FILED, 8, None);
    assert_eq!(server.calls(), 1, "the second does not even try");
    assert_eq!(messages(&mut app, CITIZEN), [("waiting".to_owned(), "timeout".to_owned())]);
    server.now(YES);
    app.advance_ms(70_000);
    app.settle();
    assert_eq!(messages(&mut app, 8), [("sent".to_owned(), "accepted".to_owned())]);
    assert_eq!(messages(&mut app, CITIZEN), [("sent".to_owned(), "accepted".to_owned())]);

    server.now(Manner::Refuses(451));
    app.advance_ms(60_000);
    tell(&mut app, cases::WITHDRAWN, CITIZEN, None);
    for _ in 0..8 {
        assert_ne!(messages(&mut app, CITIZEN)[1].0, "sent");
        app.advance_ms(24 * 3_600_000);
        app.settle();
    }
    assert_eq!(messages(&mut app, CITIZEN)[1], ("failed".to_owned(), "busy".to_owned()));
    // One, one, and one with seven attempts.
    assert_eq!(server.calls(), 1 + 2 + 7);

    let admin = As::role("administrator");
    let page = app.get_as(&admin, "/notifications/log?state=failed").page();
    assert!(page.contains("n•••@example.vn") && !page.contains("nguyen.an"));
    let again = page.split("action=\"/notifications/log/").nth(1).unwrap().split('"').next().unwrap();
    let again = format!("/notifications/log/{again}");
    assert_eq!(app.post_as(&As::citizen(CITIZEN), &again, &[]).status(), 403);
    server.now(YES);
    app.post_as(&admin, &again, &[]).goto();
    app.settle();
    assert_eq!(messages(&mut app, CITIZEN)[1], ("sent".to_owned(), "accepted".to_owned()));
    assert_eq!(app.post_as(&admin, &again, &[]).status(), 409, "what was sent is not sent again");
}

#[test]
fn an_address_that_is_refused_is_told_to_its_owner() {
    let server = Server::mail(Manner::Refuses(550));
    let mut app = app_with(&[("notifications_mail_server", &server.address), FROM, PLAIN]);
    confirmed(&mut app, CITIZEN, Channel::Mail, "nguyen.an@example.vn");
    tell(&mut app, cases::FILED, CITIZEN, None);
    let page = app.get_as(&As::citizen(CITIZEN), "/notifications/sent").page();
    assert!(page.contains("Nơi nhận từ chối.") && page.contains(">Lỗi<"));
    assert!(app.get_as(&As::citizen(8), "/notifications/sent").contains("Chưa gửi tin nào"));
    assert_eq!(app.history(CODE).len(), 1, "what is sent does not stand in the case");
}

#[test]
fn people_choose_what_when_and_in_which_language() {
    let server = Server::mail(YES);
    let mut app = app_with(&[("notifications_mail_server", &server.address), FROM, PLAIN]);
    confirmed(&mut app, CITIZEN, Channel::Mail, "nguyen.an@example.vn");
    let citizen = As::citizen(CITIZEN);
    let wishes = [("asked", "mail"), ("quiet_from", "07:00"), ("quiet_until", "12:00")];
    let english = Request { lang: kernel::Lang::En, ..Request::post("/notifications/preferences", &wishes) };
    let token = english.clone();
    let mut app = app.in_english();
    app.send(&citizen, token).goto();
    // Receipts are not wanted; what is asked waits until noon, and comes in English.
    tell(&mut app, cases::FILED, CITIZEN, None);
    tell(&mut app, cases::FEE_DUE, CITIZEN, None);
    assert_eq!(server.calls(), 0);
    app.advance_ms(4 * 3_600_000);
    app.settle();
    let (_, parts) = read_mail(&server.last());
    assert!(
        parts[0].contains("A fee is due") && parts[0].contains("Change how you are told"),
        "{}",
        parts[0]
    );
    assert_eq!(server.calls(), 1);
    let page = app.get_as(&citizen, "/notifications/preferences").page();
    assert!(page.contains("<option value=\"12:00\" selected>") && page.contains("n•••@example.vn"));
    let wrong = [("quiet_from", "25:00"), ("quiet_until", "12:00")];
    assert_eq!(app.post_as(&citizen, "/notifications/preferences", &wrong).status(), 422);
}
