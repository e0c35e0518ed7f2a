//! Rules that know no database: addresses, quiet hours, secrets, where a stranger may send us.

use jiff::tz::TimeZone;
use kernel::Id;
use proptest::prelude::*;
use reqwest::Url;

use crate::address::{email, masked, mobile};
use crate::caller::{is_public, is_public_name};
use crate::channel::Channel;
use crate::channel::push::sealing::keys;
use crate::channel::sms::text_of;
use crate::claim::{self, Claim, Verdict};
use crate::quiet::{QuietHours, minutes};

#[test]
fn addresses_that_could_smuggle_something_are_none() {
    for right in ["an@example.vn", " An.Nguyen+ho-so@Mail.Example.VN ", "a_b'c@x.co"] {
        assert!(email(right).is_some(), "{right}");
    }
    for wrong in [
        "",
        "@",
        "a@b",
        "a@b.",
        "a@.vn",
        "a b@example.vn",
        "a@exa mple.vn",
        "a@@example.vn",
        "a@-x.vn",
        "a@example.vn\r\nBcc: b@example.vn",
        "a@example.vn,b@example.vn",
        "<a@example.vn>",
        "\"a b\"@example.vn",
        "a@[127.0.0.1]",
        "a@127.0.0.1",
        "a..b@example.vn",
        ".a@example.vn",
        "nguyễn@example.vn",
        "a;b@example.vn",
        "a@example.vn>",
        "a\0@example.vn",
    ] {
        assert_eq!(email(wrong), None, "{wrong:?}");
    }
    assert_eq!(mobile("0912 345 678").as_deref(), Some("+84912345678"));
    for wrong in ["", "113", "1900 1234", "024 3825 1234", "+1 555 0100", "0912345678\r\n+84"] {
        assert_eq!(mobile(wrong), None, "{wrong:?}");
    }
    assert_eq!(masked("nguyen.an@example.vn"), "n•••@example.vn");
    assert_eq!(masked("+84912345678"), "091•••••78");
}

#[test]
fn text_messages_lose_their_marks_and_nothing_else() {
    let text = "Hồ sơ H26: ĐÃ có kết quả – xem “đây”…\r\nhttps://một.example";
    assert_eq!(text_of(false, text), "Ho so H26: DA co ket qua - xem \"day\".https://mot.example");
    assert!(text_of(true, text).starts_with("Hồ sơ H26: ĐÃ có kết quả – xem"));
}

#[test]
fn only_public_places_may_be_named_by_strangers() {
    let may = |text: &str| Url::parse(text).is_ok_and(|url| is_public_name(&url));
    for right in ["https://fcm.googleapis.com/fcm/send/x", "https://push.example.vn:8443/x"] {
        assert!(may(right), "{right}");
    }
    for wrong in [
        "http://fcm.googleapis.com/x",
        "https://127.0.0.1/x",
        "https://2130706433/x",
        "https://0x7f.1/x",
        "https://[::1]/x",
        "https://localhost/x",
        "https://a.localhost/x",
        "https://intranet/x",
        "https://printer.local/x",
        "https://db.internal./x",
        "https://push.example.vn:22/x",
        "https://user:word@push.example.vn/x",
        "file:///etc/passwd",
        "data:text/plain,x",
        "nothing",
    ] {
        assert!(!may(wrong), "{wrong}");
    }
    for private in [
        "127.0.0.1",
        "10.1.2.3",
        "172.16.0.1",
        "172.31.255.255",
        "192.168.1.1",
        "169.254.169.254",
        "0.0.0.0",
        "100.64.0.1",
        "224.0.0.1",
        "255.255.255.255",
        "198.18.0.1",
        "::1",
        "::",
        "fe80::1",
        "fd00::1",
        "::ffff:127.0.0.1",
        "::ffff:8.8.8.8",
        "64:ff9b::7f00:1",
        "2002:7f00:1::",
        "2001:db8::1",
        "ff02::1",
    ] {
        assert!(!is_public(private.parse().unwrap()), "{private}");
    }
    for public in ["8.8.8.8", "172.32.0.1", "100.128.0.1", "2404:6800:4005::200a", "64:ff9b::808:808"] {
        assert!(is_public(public.parse().unwrap()), "{public}");
    }
}

#[test]
fn a_secret_is_worth_something_once_for_a_while_and_for_one_claim() {
    let secret = claim::secret(Channel::Sms).unwrap();
    assert!(secret.len() == 6 && secret.bytes().all(|it| it.is_ascii_digit()), "{secret}");
    assert!(claim::secret(Channel::Mail).unwrap().len() >= 24);
    let value = "+84912345678".to_owned();
    let secret_hash = claim::hash(Id(7), Channel::Sms, &value, "012345");
    let claim = Claim {
        account: Id(7),
        channel: Channel::Sms,
        value,
        secret_hash,
        made_at: 0,
        until_at: 100,
        tries: 0,
    };
    assert_eq!(claim.judge("012345", 99), Verdict::Right);
    assert_eq!(claim.judge("012346", 99), Verdict::Wrong);
    assert_eq!(claim.judge("012345", 100), Verdict::Void);
    assert_eq!(Claim { tries: 5, ..claim.clone() }.judge("012345", 99), Verdict::Void);
    assert_eq!(Claim { account: Id(8), ..claim.clone() }.judge("012345", 99), Verdict::Wrong);
    assert_eq!(Claim { secret_hash: String::new(), ..claim }.judge("", 99), Verdict::Void);
}

proptest! {
    #[test]
    fn whatever_is_typed_is_an_address_or_none(text in "\\PC{0,80}|[a-z@.\r\n <>,;:\"]{0,40}") {
        if let Some(found) = email(&text) {
            prop_assert!(found.is_ascii() && !found.contains(['\r', '\n', ' ', '<', '>', ',', ';', '"']));
            prop_assert!(found.parse::<lettre::Address>().is_ok(), "{found}");
            prop_assert_eq!(email(&found), Some(found.clone()));
        }
        let _ = (mobile(&text), masked(&text), keys(&text, &text), minutes(&text), QuietHours::parse(&text));
        let _ = Url::parse(&text).is_ok_and(|url| is_public_name(&url));
        let short = text_of(false, &text);
        prop_assert!(short.is_ascii() && !short.contains(['\r', '\n']));
    }

    #[test]
    fn quiet_hours_end(from in 0..1440_i64, until in 0..1440_i64, now in 0..4_000_000_000_000_i64) {
        let zone = TimeZone::get("Asia/Ho_Chi_Minh").unwrap();
        let quiet = QuietHours { from, until };
        let at = quiet.allowed_at(now, &zone);
        prop_assert!(at >= now && at - now <= 24 * 3_600_000);
        prop_assert_eq!(quiet.allowed_at(at, &zone), at);
        prop_assert!(!quiet.is_never() || at == now);
    }
}
