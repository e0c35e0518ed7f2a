//! Shared answers: kept for everybody, never anybody's own.

use std::time::Duration;

use super::probe::PERSON;
use super::wire::Served;
use crate::EdgeSettings;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_answer_for_everybody_is_computed_once() {
    let served = Served::start().await;
    let first = served.get("/probe/shared?a=1").await;
    let again = served.get("/probe/shared?a=1").await;
    assert_eq!(first.body, again.body);
    assert_eq!(again.header("cache-control"), "private, no-cache");
    assert_eq!(again.header("content-length"), first.header("content-length"));
    let known =
        served.get_with("/probe/shared?a=1", &format!("If-None-Match: {}\r\n", first.header("etag"))).await;
    assert_eq!((known.status, known.body.len()), (304, 0));
    assert_eq!(served.call("HEAD", "/probe/shared?a=1", "", b"").await.header("etag"), first.header("etag"));
    for headers in ["Cookie: mc_lang=en\r\n", "Cookie: mc_theme=dark\r\n", "Mc-Fragment: 1\r\n"] {
        assert_ne!(served.get_with("/probe/shared?a=1", headers).await.body, first.body, "{headers}");
    }
    assert_ne!(served.get("/probe/shared?a=2").await.body, first.body);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_is_personal_is_neither_kept_nor_mixed_up() {
    let served = Served::start().await;
    let person = format!("Cookie: mc_session={PERSON}\r\n");
    let mine = served.get_with("/probe/shared", &person).await;
    assert!(mine.text().contains("for 7"));
    assert_eq!((mine.header("cache-control"), mine.header("etag")), ("no-store", ""));
    let everybodys = served.get("/probe/shared").await;
    assert!(everybodys.text().contains("for 0"));
    assert!(served.get_with("/probe/shared", &person).await.text().contains("for 7"));
    for path in ["/probe/shared-cookie", "/probe/shared-form"] {
        assert_ne!(served.get(path).await.body, served.get(path).await.body, "{path}");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn kept_answers_grow_old_and_take_bounded_memory() {
    let settings = EdgeSettings {
        shared_for: Duration::from_millis(300),
        shared_bytes: 60_000,
        ..EdgeSettings::default()
    };
    let served = Served::with(settings, &[]).await;
    let first = served.get("/probe/shared?a=0").await;
    for other in 1..6 {
        served.get(&format!("/probe/shared?a={other}")).await;
    }
    assert_ne!(served.get("/probe/shared?a=0").await.body, first.body, "the first had to make room");
    let newest = served.get("/probe/shared?a=5").await;
    tokio::time::sleep(Duration::from_millis(350)).await;
    assert_ne!(served.get("/probe/shared?a=5").await.body, newest.body);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn when_an_answer_is_too_old_one_computes_and_the_others_do_not_wait() {
    let settings = EdgeSettings { shared_for: Duration::from_millis(200), ..EdgeSettings::default() };
    let served = Served::with(settings, &[]).await;
    let old = served.get("/probe/shared-slow").await;
    tokio::time::sleep(Duration::from_millis(250)).await;
    let meanwhile = async {
        tokio::time::sleep(Duration::from_millis(200)).await;
        served.get("/probe/shared-slow").await
    };
    let (fresh, meanwhile) = tokio::join!(served.get("/probe/shared-slow"), meanwhile);
    assert_eq!(meanwhile.body, old.body);
    assert_ne!(fresh.body, old.body);
}
