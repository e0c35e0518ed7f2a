//! What others may try: in the words of a case, as a gateway, as a browser.

use std::time::Duration;

use contracts::cases;
use reqwest::Url;
use testkit::As;

use super::outgoing::read_mail;
use super::servers::{Manner, Server, YES};
use super::{CITIZEN, app_with, confirmed, messages, tell, tell_of};
use crate::caller::Caller;
use crate::channel::{Channel, Trouble};

const FIELDS: (&str, &str) = ("notifications_sms_fields", "{\"to\":\"{to}\",\"text\":\"{text}\"}");

#[test]
fn no_word_becomes_a_header() {
    let server = Server::mail(YES);
    let mut app = app_with(&[
        ("notifications_mail_server", &server.address),
        ("notifications_mail_from", "khong-tra-loi@motcua.example"),
        ("notifications_mail_tls", "off"),
        ("site_name", "Một cửa\r\nBcc: evil@example.com"),
    ]);
    confirmed(&mut app, CITIZEN, Channel::Mail, "nguyen.an@example.vn");
    tell_of(&mut app, cases::FILED, "H26\r\nBcc: evil@example.com\r\n\r\n<script>", CITIZEN, None);
    let (head, parts) = read_mail(&server.last());
    assert!(head.lines().all(|line| !line.to_lowercase().starts_with("bcc")), "{head}");
    assert_eq!(head.matches("RCPT TO").count(), 1);
    assert!(!parts[1].contains("<script>"), "{}", parts[1]);
}

#[test]
fn an_address_with_more_in_it_is_sent_nothing() {
    let server = Server::mail(YES);
    let mut app = app_with(&[
        ("notifications_mail_server", &server.address),
        ("notifications_mail_from", "khong-tra-loi@motcua.example"),
        ("notifications_mail_tls", "off"),
    ]);
    // It cannot come through the form; were it in the table, it would still not go out.
    confirmed(&mut app, CITIZEN, Channel::Mail, "an@example.vn>\r\nRCPT TO:<evil@example.com");
    tell(&mut app, cases::FILED, CITIZEN, None);
    assert_eq!(messages(&mut app, CITIZEN), [("failed".to_owned(), "refused".to_owned())]);
    assert_eq!(server.calls(), 0);
}

#[test]
fn a_gateway_that_never_stops_talking_or_never_begins_holds_nobody() {
    let server = Server::http(Manner::Endless);
    let url = format!("http://{}/send", server.address);
    let mut app = app_with(&[("notifications_sms_url", &url), ("notifications_timeout_ms", "300"), FIELDS]);
    confirmed(&mut app, CITIZEN, Channel::Sms, "+84912345678");
    tell(&mut app, cases::DECIDED, CITIZEN, None);
    assert_eq!(messages(&mut app, CITIZEN), [("sent".to_owned(), "accepted".to_owned())]);
    server.now(Manner::Silent);
    tell(&mut app, cases::RESULT_READY, CITIZEN, None);
    assert_eq!(messages(&mut app, CITIZEN)[1], ("waiting".to_owned(), "timeout".to_owned()));
}

#[test]
fn a_mail_server_that_talks_for_ever_or_drips_holds_nobody() {
    for manner in [Manner::Endless, Manner::Dripping] {
        let server = Server::mail(manner);
        let mut app = app_with(&[
            ("notifications_mail_server", &server.address),
            ("notifications_mail_from", "khong-tra-loi@motcua.example"),
            ("notifications_mail_tls", "off"),
            ("notifications_timeout_ms", "200"),
        ]);
        confirmed(&mut app, CITIZEN, Channel::Mail, "nguyen.an@example.vn");
        tell(&mut app, cases::FILED, CITIZEN, None);
        let (state, outcome) = messages(&mut app, CITIZEN).pop().unwrap();
        assert!(state == "waiting" && ["timeout", "unreachable"].contains(&outcome.as_str()), "{outcome}");
    }
}

#[test]
fn nobody_leads_us_elsewhere() {
    let other = Server::http(YES);
    let location: &'static str = format!("Location: http://{}/\r\n", other.address).leak();
    let server = Server::http(Manner::Takes(302, location, ""));
    let url = format!("http://{}/send", server.address);
    let mut app = app_with(&[("notifications_sms_url", &url), FIELDS]);
    confirmed(&mut app, CITIZEN, Channel::Sms, "+84912345678");
    tell(&mut app, cases::DECIDED, CITIZEN, None);
    assert_eq!(messages(&mut app, CITIZEN), [("failed".to_owned(), "redirected".to_owned())]);
    assert_eq!((server.calls(), other.calls()), (1, 0));
}

#[test]
fn a_name_that_leads_home_is_not_called() {
    let server = Server::http(YES);
    let port = server.address.rsplit(':').next().unwrap();
    let caller = |public_only| Caller { timeout: Duration::from_secs(2), public_only };
    let refused = Some(Trouble::Never("private-address"));
    for host in ["localhost", "127.0.0.1", "[::1]", "10.0.0.1"] {
        let url = format!("https://{host}:{port}/push");
        assert_eq!(caller(true).post(&url, &[], Vec::new()).err(), refused, "{host}");
    }
    // Also when only the look-up tells.
    let url = Url::parse(&format!("https://localhost:{port}/push")).unwrap();
    assert_eq!(caller(true).client(&url).err(), refused);
    assert!(caller(false).client(&url).is_ok());
    assert_eq!(server.calls(), 0);
}

#[test]
fn a_browser_cannot_name_a_place_of_ours() {
    let mut app = app_with(&[("notifications_push", "on")]);
    let point = "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4";
    let auth = "BTBZMqHH6r4Tts7J_aSIgg";
    let mut add = |endpoint: &str, point: &str, auth: &str| {
        let form = [("endpoint", endpoint), ("p256dh", point), ("auth", auth)];
        app.post_as(&As::citizen(CITIZEN), "/notifications/devices", &form).status()
    };
    let right = "https://push.example.vn/send/abc";
    for endpoint in
        ["https://127.0.0.1/x", "http://push.example.vn/x", "https://localhost/x", "https://10.1/x", ""]
    {
        assert_eq!(add(endpoint, point, auth), 400, "{endpoint}");
    }
    assert_eq!(add(&format!("https://push.example.vn/{}", "x".repeat(2_000)), point, auth), 400);
    assert_eq!(add(right, "AAAA", auth), 400);
    assert_eq!(add(right, point, "AAAA"), 400);
    assert_eq!(add(right, point, auth), 303);
    for number in 0..9 {
        assert_eq!(add(&format!("{right}{number}"), point, auth), 303);
    }
    assert_eq!(add(&format!("{right}-one-more"), point, auth), 409);
}
