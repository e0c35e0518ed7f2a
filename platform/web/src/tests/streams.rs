//! Live pages.

use std::sync::atomic::Ordering;
use std::time::{Duration, Instant};

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio::time::timeout;

use super::probe::{ENDED, FLEETING, PERSON};
use super::wire::Served;
use crate::EdgeSettings;

const SOON: Duration = Duration::from_secs(5);

async fn listen(served: &Served, token: &str) -> TcpStream {
    let mut stream = served.connect().await;
    let head = format!("GET /live HTTP/1.1\r\nHost: test\r\nCookie: mc_session={token}\r\n\r\n");
    stream.write_all(head.as_bytes()).await.unwrap();
    assert!(until(&mut stream, "retry: 3000").await.contains("text/event-stream"));
    stream
}

/// Reads until the text has come, or the end.
async fn until(stream: &mut TcpStream, text: &str) -> String {
    let mut heard = String::new();
    let mut bytes = [0; 4096];
    while text.is_empty() || !heard.contains(text) {
        let count = timeout(SOON, stream.read(&mut bytes)).await.expect("something comes soon").unwrap_or(0);
        if count == 0 {
            break;
        }
        heard.push_str(&String::from_utf8_lossy(&bytes[..count]));
    }
    heard
}

async fn signal(served: &Served) {
    let session = format!("Cookie: mc_session={PERSON}\r\n");
    assert_eq!(served.post("/probe/signal", &session, "a=b").await.status, 303);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_signal_reaches_those_it_concerns_and_shutdown_ends_them() {
    let mut served = Served::start().await;
    let mut mine = listen(&served, PERSON).await;
    assert_eq!(served.edge.live.count(), 1);
    signal(&served).await;
    assert!(until(&mut mine, "event: changed").await.contains("data:"));
    served.edge.live.announce("account:somebody-else");
    assert!(timeout(Duration::from_millis(700), mine.read_u8()).await.is_err(), "not mine");
    let began = Instant::now();
    served.begin_stop();
    until(&mut mine, "").await;
    timeout(SOON, &mut served.done).await.unwrap().unwrap();
    assert!(began.elapsed() < Duration::from_secs(2));
    assert_eq!(served.edge.live.count(), 0);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn many_changes_become_few_words() {
    let served = Served::start().await;
    let mut mine = listen(&served, PERSON).await;
    for _ in 0..20 {
        signal(&served).await;
    }
    tokio::time::sleep(Duration::from_millis(1_200)).await;
    let mut bytes = vec![0; 10_000];
    let count = mine.read(&mut bytes).await.unwrap();
    let words = String::from_utf8_lossy(&bytes[..count]).matches("event: changed").count();
    assert!((1..=5).contains(&words), "{words}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn streams_are_for_those_signed_in_and_not_too_many() {
    let settings = EdgeSettings { streams_per_session: 2, ..EdgeSettings::default() };
    let served = Served::with(settings, &[]).await;
    let answer = served.get("/live").await;
    assert_eq!((answer.status, answer.header("content-type")), (401, "application/problem+json"));
    let (first, _second) = (listen(&served, PERSON).await, listen(&served, PERSON).await);
    let session = format!("Cookie: mc_session={PERSON}\r\n");
    assert_eq!(served.get_with("/live", &session).await.status, 503);
    drop(first);
    tokio::time::sleep(Duration::from_millis(200)).await;
    assert_eq!(served.edge.live.count(), 1);
    let _third = listen(&served, PERSON).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_stream_ends_with_its_session() {
    let settings = EdgeSettings { session_check: Duration::from_millis(200), ..EdgeSettings::default() };
    let served = Served::with(settings, &[]).await;
    let mut mine = listen(&served, FLEETING).await;
    assert!(timeout(Duration::from_millis(500), until(&mut mine, "event")).await.is_err(), "still there");
    ENDED.store(true, Ordering::Relaxed);
    until(&mut mine, "0\r\n\r\n").await;
    assert_eq!(served.edge.live.count(), 0);
}
