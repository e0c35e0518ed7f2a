//! The smallest servers that can be told apart from real ones only by how little they do.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::Duration;

/// What a server does with whoever calls.
#[derive(Clone)]
pub enum Manner {
    /// Says yes: mail is taken, HTTP is answered with this status, further headers, and body.
    Takes(u16, &'static str, &'static str),
    /// A mail server that answers `RCPT` with this code.
    Refuses(u16),
    /// Takes the call and says nothing.
    Silent,
    /// Answers 200, or greets, and never stops talking.
    Endless,
    /// A mail server that greets letter by letter, for ever.
    Dripping,
}

/// Noted before the last answer goes out, so that whoever has it finds it noted.
type Heard = Arc<Mutex<Vec<Vec<u8>>>>;

pub struct Server {
    pub address: String,
    pub calls: Arc<AtomicUsize>,
    /// What was said: a mail with its envelope, or a request.
    pub heard: Heard,
    manner: Arc<Mutex<Manner>>,
}

pub const YES: Manner = Manner::Takes(200, "", "OK");

impl Server {
    pub fn mail(manner: Manner) -> Server {
        Server::start(manner, mail)
    }

    pub fn http(manner: Manner) -> Server {
        Server::start(manner, http)
    }

    fn start(manner: Manner, serve: fn(TcpStream, &Manner, &Heard) -> Option<()>) -> Server {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let server = Server {
            address: listener.local_addr().unwrap().to_string(),
            calls: Arc::default(),
            heard: Arc::default(),
            manner: Arc::new(Mutex::new(manner)),
        };
        let (calls, heard) = (Arc::clone(&server.calls), Arc::clone(&server.heard));
        let manner = Arc::clone(&server.manner);
        thread::spawn(move || {
            let mut held = Vec::new();
            for stream in listener.incoming().flatten() {
                calls.fetch_add(1, Ordering::SeqCst);
                let manner = manner.lock().unwrap().clone();
                if matches!(manner, Manner::Silent) {
                    held.push(stream);
                    continue;
                }
                let heard = Arc::clone(&heard);
                thread::spawn(move || serve(stream, &manner, &heard));
            }
        });
        server
    }

    pub fn now(&self, manner: Manner) {
        *self.manner.lock().unwrap() = manner;
    }

    pub fn calls(&self) -> usize {
        self.calls.load(Ordering::SeqCst)
    }

    /// The newest thing said.
    pub fn last(&self) -> Vec<u8> {
        self.heard.lock().unwrap().last().cloned().unwrap_or_default()
    }
}

fn mail(stream: TcpStream, manner: &Manner, heard: &Heard) -> Option<()> {
    let mut lines = BufReader::new(stream.try_clone().ok()?);
    let mut stream = stream;
    let mut said = Vec::new();
    match manner {
        Manner::Endless => while stream.write_all(b"220-and so on\r\n").is_ok() {},
        Manner::Dripping => {
            while stream.write_all(b"2").is_ok() {
                thread::sleep(Duration::from_millis(50));
            }
        }
        _ => stream.write_all(b"220 mail.example ready\r\n").ok()?,
    }
    loop {
        let mut line = String::new();
        if lines.read_line(&mut line).ok()? == 0 {
            return None;
        }
        said.extend_from_slice(line.as_bytes());
        let verb = line.get(..4).unwrap_or("").to_uppercase();
        let answer = match (verb.as_str(), manner) {
            ("RCPT", Manner::Refuses(code)) => format!("{code} no\r\n"),
            ("EHLO", _) => "250-mail.example\r\n250 8BITMIME\r\n".to_owned(),
            ("DATA", _) => "354 go on\r\n".to_owned(),
            _ => "250 fine\r\n".to_owned(),
        };
        stream.write_all(answer.as_bytes()).ok()?;
        if verb == "DATA" {
            loop {
                let mut line = String::new();
                lines.read_line(&mut line).ok()?;
                if line == ".\r\n" {
                    break;
                }
                said.extend_from_slice(line.as_bytes());
            }
            heard.lock().unwrap().push(std::mem::take(&mut said));
            stream.write_all(b"250 taken\r\n").ok()?;
        }
    }
}

fn http(stream: TcpStream, manner: &Manner, heard: &Heard) -> Option<()> {
    let mut reader = BufReader::new(stream.try_clone().ok()?);
    let mut stream = stream;
    let (mut said, mut length) = (Vec::new(), 0);
    loop {
        let mut line = String::new();
        reader.read_line(&mut line).ok()?;
        said.extend_from_slice(line.as_bytes());
        if let Some(value) = line.to_lowercase().strip_prefix("content-length:") {
            length = value.trim().parse().ok()?;
        }
        if line == "\r\n" || line.is_empty() {
            break;
        }
    }
    let mut body = vec![0; length];
    reader.read_exact(&mut body).ok()?;
    said.extend_from_slice(&body);
    heard.lock().unwrap().push(said);
    match manner {
        Manner::Takes(status, headers, text) => {
            let length = text.len();
            let answer = format!(
                "HTTP/1.1 {status} Any\r\n{headers}Content-Length: {length}\r\nConnection: close\r\n\r\n{text}"
            );
            stream.write_all(answer.as_bytes()).ok()?;
        }
        _ => {
            stream.write_all(b"HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n").ok()?;
            while stream.write_all(&[b'x'; 8192]).is_ok() {}
        }
    }
    Some(())
}
