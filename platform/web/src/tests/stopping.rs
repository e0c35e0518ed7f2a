//! The end of a server.

use std::time::{Duration, Instant};

use tokio::io::AsyncWriteExt;
use tokio::time::timeout;

use super::wire::Served;
use crate::EdgeSettings;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn requests_under_way_are_finished_and_new_ones_refused() {
    let mut served = Served::start().await;
    let idle = served.connect().await;
    let address = served.address;
    let slow = served.get("/probe/slow");
    let stop = async {
        tokio::time::sleep(Duration::from_millis(200)).await;
        tokio::net::TcpStream::connect(address).await
    };
    let (answer, before) = tokio::join!(slow, stop);
    assert_eq!((answer.status, before.is_ok()), (200, true));

    let mut stream = served.connect().await;
    stream.write_all(b"GET /probe/slow HTTP/1.1\r\nHost: test\r\n\r\n").await.unwrap();
    tokio::time::sleep(Duration::from_millis(200)).await;
    served.begin_stop();
    let mut bytes = Vec::new();
    tokio::io::AsyncReadExt::read_to_end(&mut stream, &mut bytes).await.unwrap();
    assert!(String::from_utf8_lossy(&bytes).ends_with("slow but sure"));
    timeout(Duration::from_secs(5), &mut served.done).await.unwrap().unwrap();
    assert!(tokio::net::TcpStream::connect(address).await.is_err());
    drop(idle);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn nobody_holds_up_the_end_for_ever() {
    let settings = EdgeSettings { drain: Duration::from_millis(300), ..EdgeSettings::default() };
    let mut served = Served::with(settings, &[]).await;
    let mut stream = served.connect().await;
    let head = "POST /probe/form HTTP/1.1\r\nHost: test\r\nContent-Length: 9\r\n\
                Content-Type: application/x-www-form-urlencoded\r\n\r\na=";
    stream.write_all(head.as_bytes()).await.unwrap();
    tokio::time::sleep(Duration::from_millis(200)).await;
    let began = Instant::now();
    served.begin_stop();
    timeout(Duration::from_secs(5), &mut served.done).await.unwrap().unwrap();
    assert!(began.elapsed() < Duration::from_secs(2));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn who_falls_silent_is_let_go() {
    let settings = EdgeSettings { silence: Duration::from_millis(300), ..EdgeSettings::default() };
    let served = Served::with(settings, &[]).await;
    let head = "POST /probe/form HTTP/1.1\r\nHost: test\r\nContent-Length: 9\r\nConnection: close\r\n\
                Content-Type: application/x-www-form-urlencoded\r\n\r\na=";
    assert_eq!(served.send(head.as_bytes()).await.status, 400);
    let began = Instant::now();
    served.send(b"GET / HTTP/1.1\r\nHo").await;
    assert!(began.elapsed() < Duration::from_secs(3));
}
