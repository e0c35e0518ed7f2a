//! A load on a server: some connections that are kept, one request at a time on each, one thread for all.

use std::io::{Error, ErrorKind};
use std::net::SocketAddr;
use std::time::{Duration, Instant};

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio::runtime::Builder;

use crate::{Failure, Outcome};

/// Connections of one load.
const CONNECTIONS: usize = 32;

/// Sends one request again and again for a while. Gives how many were answered with 200.
pub fn load(address: SocketAddr, request: &str, during: Duration) -> Outcome<u64> {
    let failed = |cause: Error| Failure::failed("loading the edge", cause);
    let runtime = Builder::new_current_thread().enable_all().build().map_err(failed)?;
    runtime.block_on(async {
        let until = Instant::now() + during;
        let tasks: Vec<_> = (0..CONNECTIONS)
            .map(|_| tokio::task::spawn(converse(address, request.to_owned(), until)))
            .collect();
        let mut answered = 0;
        for task in tasks {
            answered += task.await.map_err(Error::other).flatten().map_err(failed)?;
        }
        Ok(answered)
    })
}

/// The length of the body that a request is answered with.
pub fn body_length(address: SocketAddr, request: &str) -> Outcome<usize> {
    let failed = |cause: Error| Failure::failed("asking the edge", cause);
    let runtime = Builder::new_current_thread().enable_all().build().map_err(failed)?;
    runtime
        .block_on(async {
            let mut stream = TcpStream::connect(address).await?;
            exchange(&mut stream, request, &mut Vec::new()).await
        })
        .map_err(failed)
}

async fn converse(address: SocketAddr, request: String, until: Instant) -> Result<u64, Error> {
    let mut stream = TcpStream::connect(address).await?;
    stream.set_nodelay(true)?;
    let (mut answered, mut buffer) = (0, Vec::with_capacity(1 << 18));
    while Instant::now() < until {
        exchange(&mut stream, &request, &mut buffer).await?;
        answered += 1;
    }
    Ok(answered)
}

/// One request and the whole of its answer. Gives the length of the body.
async fn exchange(stream: &mut TcpStream, request: &str, buffer: &mut Vec<u8>) -> Result<usize, Error> {
    stream.write_all(request.as_bytes()).await?;
    buffer.clear();
    loop {
        if stream.read_buf(buffer).await? == 0 {
            return Err(ErrorKind::UnexpectedEof.into());
        }
        let Some(head) = buffer.windows(4).position(|it| it == b"\r\n\r\n") else { continue };
        let length = length(&buffer[..head])?;
        while buffer.len() < head + 4 + length {
            if stream.read_buf(buffer).await? == 0 {
                return Err(ErrorKind::UnexpectedEof.into());
            }
        }
        return Ok(length);
    }
}

fn length(head: &[u8]) -> Result<usize, Error> {
    let head = String::from_utf8_lossy(head);
    if !head.starts_with("HTTP/1.1 200 ") {
        return Err(Error::other(head.lines().next().unwrap_or_default().to_owned()));
    }
    let fields = head.lines().filter_map(|it| it.split_once(':'));
    let mut lengths = fields.filter(|(name, _)| name.eq_ignore_ascii_case("content-length"));
    let length = lengths.next().and_then(|(_, value)| value.trim().parse().ok());
    length.ok_or_else(|| Error::other("an answer without its length"))
}
