//! The client's side: bytes over a socket, and an edge to talk to.

use std::net::SocketAddr;
use std::sync::Arc;

use testkit::App;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::oneshot;
use tokio::task::JoinHandle;

use super::probe;
use crate::{Edge, EdgeSettings, serve};

/// A serving edge. Stops when dropped.
pub struct Served {
    pub address: SocketAddr,
    pub edge: Arc<Edge>,
    pub stop: Option<oneshot::Sender<()>>,
    pub done: JoinHandle<()>,
    _app: App,
}

/// An answer as it came over the wire.
#[derive(Debug)]
pub struct Answer {
    pub status: u16,
    head: String,
    pub body: Vec<u8>,
}

impl Served {
    pub async fn start() -> Served {
        Served::with(EdgeSettings::default(), &[]).await
    }

    pub async fn with(settings: EdgeSettings, platform_settings: &[(&str, &str)]) -> Served {
        let app = App::with_settings(vec![probe::module()], platform_settings);
        let edge = Edge::new(Arc::clone(&app.platform), settings);
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let (stop, stopped) = oneshot::channel::<()>();
        let done = tokio::spawn(serve(listener, Arc::clone(&edge), async move {
            let _ = stopped.await;
        }));
        Served { address, edge, stop: Some(stop), done, _app: app }
    }

    pub async fn get(&self, path: &str) -> Answer {
        self.call("GET", path, "", b"").await
    }

    /// `headers` are whole lines, each with its line break.
    pub async fn get_with(&self, path: &str, headers: &str) -> Answer {
        self.call("GET", path, headers, b"").await
    }

    pub async fn post(&self, path: &str, headers: &str, form: &str) -> Answer {
        let headers = format!("Content-Type: application/x-www-form-urlencoded\r\n{headers}");
        self.call("POST", path, &headers, form.as_bytes()).await
    }

    pub async fn call(&self, method: &str, path: &str, headers: &str, body: &[u8]) -> Answer {
        let length =
            if body.is_empty() { String::new() } else { format!("Content-Length: {}\r\n", body.len()) };
        let head =
            format!("{method} {path} HTTP/1.1\r\nHost: test\r\nConnection: close\r\n{length}{headers}\r\n");
        self.send(&[head.as_bytes(), body].concat()).await
    }

    /// Any bytes; what comes back until the other side ends.
    pub async fn send(&self, bytes: &[u8]) -> Answer {
        let mut stream = self.connect().await;
        // The server may answer and close before it has read everything.
        let _ = stream.write_all(bytes).await;
        let mut all = Vec::new();
        let _ = stream.read_to_end(&mut all).await;
        Answer::parse(&all)
    }

    pub async fn connect(&self) -> TcpStream {
        TcpStream::connect(self.address).await.unwrap()
    }

    /// Begins the shutdown.
    pub fn begin_stop(&mut self) {
        self.stop.take().unwrap().send(()).unwrap();
    }
}

impl Answer {
    pub fn parse(bytes: &[u8]) -> Answer {
        let end = bytes.windows(4).position(|it| it == b"\r\n\r\n").unwrap_or(bytes.len());
        let head = String::from_utf8_lossy(&bytes[..end]).into_owned();
        let status = head.split(' ').nth(1).and_then(|it| it.parse().ok()).unwrap_or(0);
        Answer { status, head, body: bytes.get(end + 4..).unwrap_or(&[]).to_vec() }
    }

    pub fn header(&self, name: &str) -> &str {
        let lines = self.head.lines().filter_map(|line| line.split_once(": "));
        lines.into_iter().find(|(key, _)| key.eq_ignore_ascii_case(name)).map_or("", |(_, value)| value)
    }

    pub fn text(&self) -> &str {
        std::str::from_utf8(&self.body).unwrap()
    }
}
