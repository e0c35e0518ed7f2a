use proptest::prelude::*;

use crate::lifetime::Lifetime;
use crate::local_path::local_path;
use crate::login::Login;
use crate::password::{Weak, hashed, is_right, weakness};
use crate::patience::{FAILURES_MAX, Failures, WINDOW_MS};

#[test]
fn a_login_is_a_personal_number_or_a_name() {
    for (typed, stored) in [
        ("048190123456", Some("048190123456")),
        (" 048 190 123 456 ", Some("048190123456")),
        ("048.190.123.456", Some("048190123456")),
        ("tiepnhan.haichau", Some("tiepnhan.haichau")),
        (" TiepNhan.HaiChau ", Some("tiepnhan.haichau")),
        ("ab", None),
        ("9lives", None),
        ("hộ tịch", None),
        ("a b c", None),
        ("048190", None),
        ("", None),
    ] {
        assert_eq!(Login::parse(typed).map(|it| it.stored()).as_deref(), stored, "{typed}");
    }
}

#[test]
fn a_shown_login_masks_the_personal_number() {
    assert_eq!(Login::parse("048190123456").expect("a number").to_string(), "048•••••••56");
}

#[test]
fn only_paths_of_this_site_lead_back() {
    for (text, allowed) in [
        ("/", true),
        ("/cases/H17-1", true),
        ("/work?box=late", true),
        ("", false),
        ("cases", false),
        ("//evil.example", false),
        ("/\\evil.example", false),
        ("/a\\b", false),
        ("\\/evil.example", false),
        ("https://evil.example/", false),
        ("/\t/evil.example", false),
        ("/\n/evil.example", false),
        (" //evil.example", false),
        ("javascript:alert(1)", false),
        ("/identity/sign-in?back=/", false),
        ("/đ", false),
    ] {
        assert_eq!(local_path(text).is_some(), allowed, "{text:?}");
    }
    assert_eq!(local_path(&format!("/{}", "a".repeat(600))), None);
}

#[test]
fn the_tenth_failure_within_the_window_makes_the_account_wait() {
    let failing = |gap_ms: i64, times: i64| {
        (0..times).fold(Failures::default(), |it, turn| it.one_more(1_000_000 + turn * gap_ms))
    };
    assert_eq!(failing(1_000, FAILURES_MAX - 1).waits_until, 0);
    let last_at = 1_000_000 + (FAILURES_MAX - 1) * 1_000;
    assert_eq!(failing(1_000, FAILURES_MAX).wait_ms(last_at), Some(WINDOW_MS));
    assert_eq!(failing(WINDOW_MS / 5, 40).waits_until, 0, "slow typing is no attack");
    let after = failing(1_000, FAILURES_MAX).one_more(last_at + WINDOW_MS);
    assert_eq!((after.count, after.waits_until), (1, 0), "after the wait counting begins anew");
}

#[test]
fn weak_passwords_are_refused_with_the_reason() {
    for (password, expected) in [
        ("short", Some(Weak::Short)),
        ("aaaaaaaaaaaa", Some(Weak::Plain)),
        ("123456789012", Some(Weak::Plain)),
        ("my-HOTICH-2026", Some(Weak::Login)),
        ("sông Hàn mùa thu", None),
        ("motcua-demo-2026", None),
    ] {
        assert_eq!(weakness(password, "hotich"), expected, "{password}");
    }
    assert_eq!(weakness(&"x1".repeat(101), "hotich"), Some(Weak::Long));
}

#[test]
fn a_password_matches_in_either_spelling_of_its_letters_and_nothing_else_does() {
    let kept = hashed("sông Hàn").expect("hashing works");
    assert!(kept.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"), "{kept}");
    let decomposed = "so\u{302}ng Ha\u{300}n";
    assert!(is_right("sông Hàn", Some(&kept)).expect("hashing works"));
    assert!(is_right(decomposed, Some(&kept)).expect("hashing works"));
    assert!(!is_right("song Han", Some(&kept)).expect("hashing works"));
    assert!(!is_right("nobody has this password", None).expect("hashing works"));
    assert!(!is_right("nobody has this password", Some("")).expect("hashing works"));
}

#[test]
fn shared_computers_end_sessions_sooner() {
    let (desk, shared) = (Lifetime::of(true, false), Lifetime::of(true, true));
    assert_eq!((desk.idle_ms, desk.whole_ms), (30 * 60_000, 12 * 3_600_000));
    assert_eq!((shared.idle_ms, shared.whole_ms), (10 * 60_000, 3_600_000));
}

proptest! {
    #[test]
    fn no_text_makes_the_login_reader_panic(text in "\\PC*") {
        let _ = Login::failure_key(&text);
        if let Some(login) = Login::parse(&text) {
            prop_assert_eq!(Login::parse(&login.stored()), Some(login));
        }
    }

    #[test]
    fn no_bytes_make_the_passkey_readers_panic(bytes in proptest::collection::vec(any::<u8>(), 0..300)) {
        let text = String::from_utf8_lossy(&bytes);
        prop_assert!(crate::passkey::read_sign_in(&text).is_err());
        prop_assert!(crate::passkey::read_registration(&text).is_err());
    }

    #[test]
    fn a_way_back_never_leaves_the_site(text in "[/\\\\a-z:.@\\t\\n ]{0,12}") {
        if let Some(path) = local_path(&text) {
            prop_assert!(path.starts_with('/') && !path.starts_with("//") && !path.contains('\\'));
        }
    }
}
