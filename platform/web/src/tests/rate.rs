//! How fast a shared page is, beside a bare answer of the same size. Run with `--ignored --nocapture`.

use std::convert::Infallible;
use std::net::SocketAddr;
use std::time::{Duration, Instant};

use bytes::Bytes;
use http_body_util::Full;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::TokioIo;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};

use super::wire::{Answer, Served};
use crate::{Allowance, EdgeSettings};

const CONNECTIONS: usize = 32;
const SPAN: Duration = Duration::from_secs(4);

async fn bare(size: usize) -> SocketAddr {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    let body = Bytes::from(vec![b'a'; size]);
    tokio::spawn(async move {
        loop {
            let (stream, _) = listener.accept().await.unwrap();
            stream.set_nodelay(true).unwrap();
            let body = body.clone();
            let service = service_fn(move |_| {
                let body = body.clone();
                async move { Ok::<_, Infallible>(hyper::Response::new(Full::new(body))) }
            });
            tokio::spawn(http1::Builder::new().serve_connection(TokioIo::new(stream), service));
        }
    });
    address
}

/// Bytes of an answer, once its head is there.
fn length(bytes: &[u8]) -> Option<usize> {
    let head = bytes.windows(4).position(|it| it == b"\r\n\r\n")? + 4;
    let body = Answer::parse(bytes).header("content-length").parse::<usize>().ok()?;
    Some(head + body)
}

/// Answers a second over connections that stay open.
async fn rate(address: SocketAddr, path: &str) -> f64 {
    let ask = format!("GET {path} HTTP/1.1\r\nHost: test\r\n\r\n");
    let began = Instant::now();
    let clients = (0..CONNECTIONS).map(|_| {
        let ask = ask.clone();
        tokio::spawn(async move {
            let mut stream = TcpStream::connect(address).await.unwrap();
            let (mut count, mut size) = (0_u64, usize::MAX);
            let mut bytes = vec![0; 64 * 1024];
            while began.elapsed() < SPAN {
                stream.write_all(ask.as_bytes()).await.unwrap();
                let mut heard = 0;
                while heard < size {
                    heard += stream.read(&mut bytes[heard.min(32 * 1024)..]).await.unwrap();
                    // The first answer tells how long all are.
                    if size == usize::MAX {
                        size = length(&bytes[..heard]).unwrap_or(size);
                    }
                }
                assert_eq!(heard, size);
                count += 1;
            }
            count
        })
    });
    let counts = futures_util::future::join_all(clients).await;
    counts.into_iter().map(|it| it.unwrap()).sum::<u64>() as f64 / began.elapsed().as_secs_f64()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
#[ignore = "measures"]
async fn a_shared_page_beside_a_bare_answer() {
    let much = Allowance::new(u32::MAX, u32::MAX);
    let served = Served::with(EdgeSettings { per_address: much, ..EdgeSettings::default() }, &[]).await;
    let size = served.get("/probe/shared").await.body.len();
    let bare = bare(size).await;
    for _ in 0..3 {
        let (plain, shared) = (rate(bare, "/").await, rate(served.address, "/probe/shared").await);
        println!("{size} bytes: bare {plain:.0}/s, shared page {shared:.0}/s, ratio {:.2}", shared / plain);
    }
    println!("a page computed each time: {:.0}/s", rate(served.address, "/probe/echo/a").await);
}
