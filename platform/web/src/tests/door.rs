//! Who and what is let in.

use std::net::IpAddr;

use proptest::prelude::*;

use super::probe::PERSON;
use super::wire::Served;
use crate::own::is_local;
use crate::{Allowance, EdgeSettings};

const CROSS: &str = "Sec-Fetch-Site: cross-site\r\n";

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn addresses_and_methods_that_do_not_exist() {
    let served = Served::start().await;
    for (method, path, status) in [
        ("GET", "/probe/echo/a", 200),
        ("HEAD", "/probe/echo/a", 200),
        ("GET", "/nowhere", 404),
        ("POST", "/nowhere", 404),
        ("PATCH", "/nowhere", 404),
        ("DELETE", "/probe/form", 405),
        ("GET", "/probe/form", 405),
        ("PATCH", "/probe/echo/a", 405),
        ("OPTIONS", "/probe/echo/a", 405),
        ("GET", "/probe/echo/%FF", 400),
        ("GET", "/probe/echo/a%00b", 400),
        ("GET", "/probe/echo/a?q=b%00c", 400),
        ("GET", "/assets/../Cargo.toml", 404),
        ("GET", "/assets/none.css", 404),
    ] {
        let answer = served.call(method, path, "", b"").await;
        assert_eq!(answer.status, status, "{method} {path}");
    }
    let answer = served.call("DELETE", "/probe/form", "", b"").await;
    assert_eq!(answer.header("allow"), "POST");
    let answer = served.call("DELETE", "/api/probe/things", "", b"").await;
    assert_eq!(answer.header("content-type"), "application/problem+json");
    let problem: serde_json::Value = serde_json::from_slice(&answer.body).unwrap();
    assert_eq!(problem["status"], 405);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_request_becomes_plain_values() {
    let served = Served::start().await;
    for (path, headers, expected) in [
        ("/probe/echo/%C4%90%C6%B0%E1%BB%9Dng?q=a+b%26", "", "Đường|a b&|vi||false|0|127.0.0.1|http://test"),
        // A decomposed "ế" is composed inside.
        ("/probe/echo/x?q=hee%CC%82%CC%81t", "", "x|he\u{1ebf}t|vi||false|0|127.0.0.1|http://test"),
        ("/probe/echo/x", "Accept-Language: fr, en;q=0.8\r\n", "x||en||false|0|127.0.0.1|http://test"),
        (
            "/probe/echo/x",
            "Cookie: a=b; mc_lang=vi; mc_theme=dark\r\nAccept-Language: en\r\nMc-Fragment: 1\r\n",
            "x||vi|dark|true|0|127.0.0.1|http://test",
        ),
        // Nobody told us to believe this proxy.
        ("/probe/echo/x", "X-Forwarded-For: 192.0.2.1\r\n", "x||vi||false|0|127.0.0.1|http://test"),
        ("/probe/echo/x", "Cookie: mc_session=token-of-a-person\r\n", "x||vi||false|7|127.0.0.1|http://test"),
        (
            "/probe/echo/x",
            "Authorization: bearer token-of-a-person\r\n",
            "x||vi||false|7|127.0.0.1|http://test",
        ),
    ] {
        assert_eq!(served.get_with(path, headers).await.text(), expected, "{path} {headers}");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn behind_a_trusted_proxy_the_last_hop_is_the_client() {
    let trusted_proxies = vec!["127.0.0.1".parse::<IpAddr>().unwrap()];
    let settings = EdgeSettings { trusted_proxies, ..EdgeSettings::default() };
    let served = Served::with(settings, &[("public_url", "https://motcua.example/")]).await;
    let answer = served.get_with("/probe/echo/x", "X-Forwarded-For: 10.9.9.9, 192.0.2.1\r\n").await;
    assert_eq!(answer.text(), "x||vi||false|0|192.0.2.1|https://motcua.example");
    let answer = served.get_with("/metrics", "X-Forwarded-For: 192.0.2.1\r\n").await;
    assert_eq!(answer.status, 404);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn another_site_cannot_send_commands() {
    let served = Served::with(EdgeSettings::default(), &[("public_url", "https://motcua.example")]).await;
    let bearer = format!("{CROSS}Authorization: Bearer {PERSON}\r\n");
    for (headers, status) in [
        ("", 200),
        (CROSS, 403),
        ("Sec-Fetch-Site: same-site\r\n", 403),
        ("Sec-Fetch-Site: same-origin\r\n", 200),
        ("Sec-Fetch-Site: none\r\n", 200),
        ("Origin: https://evil.example\r\n", 403),
        ("Origin: null\r\n", 403),
        ("Origin: https://motcua.example\r\n", 200),
        ("Origin: http://test\r\n", 200),
        ("Origin: http://test.evil.example\r\n", 403),
        // A header that no form can set.
        (bearer.as_str(), 200),
        ("Sec-Fetch-Site: cross-site\r\nAuthorization: Bearer \r\n", 403),
        ("Sec-Fetch-Site: cross-site\r\nAuthorization: Basic YTpi\r\n", 403),
    ] {
        assert_eq!(served.post("/probe/form", headers, "a=b").await.status, status, "{headers}");
    }
    assert_eq!(served.get_with("/probe/echo/a", CROSS).await.status, 200);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn who_calls_too_often_is_told_when_to_come_again() {
    let settings = EdgeSettings {
        per_address: Allowance::new(60, 20),
        per_session: Allowance::new(60, 5),
        guarded: Allowance::new(10, 3),
        ..EdgeSettings::default()
    };
    let served = Served::with(settings, &[]).await;
    for status in [200, 200, 200, 429] {
        assert_eq!(served.post("/probe/guarded", "", "a=b").await.status, status);
    }
    let answer = served.post("/probe/guarded", "", "a=b").await;
    assert!((1..=7).contains(&answer.header("retry-after").parse::<u64>().unwrap()));
    let session = format!("Cookie: mc_session={PERSON}\r\n");
    for status in [200, 200, 200, 200, 200, 429] {
        assert_eq!(served.get_with("/probe/mine", &session).await.status, status);
    }
    // Made-up tokens have buckets of their own, but the address pays for them all.
    let mut last = 0;
    for made_up in 0..15 {
        last = served.get_with("/probe/echo/a", &format!("Cookie: mc_session=x{made_up}\r\n")).await.status;
    }
    assert_eq!(last, 429);
    assert_eq!(served.get("/live").await.header("retry-after"), "1");
    assert_eq!(served.get("/health/live").await.status, 200);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn when_all_places_are_taken_the_queue_ends_somewhere() {
    let settings = EdgeSettings { readers: 1, waiting: 1, ..EdgeSettings::default() };
    let served = Served::with(settings, &[]).await;
    let calls = [served.get("/probe/slow"), served.get("/probe/slow"), served.get("/probe/slow")];
    let mut answers = futures_util::future::join_all(calls).await;
    answers.sort_by_key(|it| it.status);
    let statuses: Vec<u16> = answers.iter().map(|it| it.status).collect();
    assert_eq!(statuses, [200, 200, 503]);
    assert_eq!(answers[2].header("retry-after"), "5");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_handler_that_panics_is_our_fault_and_nobody_elses() {
    let served = Served::start().await;
    assert_eq!(served.get("/probe/broken").await.status, 500);
    assert_eq!(served.get("/probe/echo/a").await.status, 200);
}

proptest! {
    #[test]
    fn nobody_is_led_to_another_site(path in "[/\\\\a-z\t\n:.]{0,8}") {
        if is_local(&path) {
            let second = path.chars().nth(1);
            prop_assert!(path.starts_with('/') && second != Some('/') && second != Some('\\'));
            prop_assert!(!path.contains(['\t', '\n']));
        }
    }
}
