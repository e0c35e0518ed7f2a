//! A client for tests: one connection per request, nothing hidden.

use std::io::{self, Read, Write};
use std::net::TcpStream;
use std::time::Duration;

/// What came back.
#[derive(Debug)]
pub struct Answer {
    pub status: u16,
    pub head: String,
    pub body: String,
}

impl Answer {
    pub fn header(&self, name: &str) -> Option<&str> {
        let lines = self.head.lines().filter_map(|it| it.split_once(':'));
        lines.into_iter().find(|(key, _)| key.eq_ignore_ascii_case(name)).map(|(_, value)| value.trim())
    }

    pub fn cookie(&self, name: &str) -> Option<String> {
        let line = self.header("set-cookie")?;
        let value = line.strip_prefix(name)?.strip_prefix('=')?;
        Some(value.split(';').next()?.to_owned())
    }
}

/// Somebody who calls a node at an address like `127.0.0.1:4711`.
#[derive(Clone, Debug)]
pub struct Client {
    pub address: String,
    pub token: Option<String>,
}

impl Client {
    pub fn new(address: &str) -> Client {
        Client { address: address.to_owned(), token: None }
    }

    /// Signs in with a password; the token comes with every later request.
    pub fn signed_in(address: &str, login: &str, password: &str) -> Client {
        let nobody = Client::new(address);
        let answer = nobody.post("/identity/sign-in", &[("login", login), ("password", password)]).unwrap();
        let token = answer.cookie("mc_session");
        assert!(token.is_some(), "{login} cannot sign in: {} {}", answer.status, answer.body);
        Client { token, ..nobody }
    }

    pub fn get(&self, path: &str) -> io::Result<Answer> {
        self.send("GET", path, "")
    }

    pub fn post(&self, path: &str, form: &[(&str, &str)]) -> io::Result<Answer> {
        let body: Vec<String> =
            form.iter().map(|(name, value)| format!("{name}={}", encoded(value))).collect();
        self.send("POST", path, &body.join("&"))
    }

    fn send(&self, method: &str, path: &str, body: &str) -> io::Result<Answer> {
        let mut stream = TcpStream::connect(&self.address)?;
        stream.set_read_timeout(Some(Duration::from_secs(60)))?;
        let cookie = self.token.as_ref().map(|it| format!("Cookie: mc_session={it}\r\n")).unwrap_or_default();
        write!(
            stream,
            "{method} {path} HTTP/1.1\r\nHost: {}\r\nConnection: close\r\n{cookie}\
             Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {}\r\n\r\n{body}",
            self.address,
            body.len()
        )?;
        let mut bytes = Vec::new();
        stream.read_to_end(&mut bytes)?;
        let text = String::from_utf8_lossy(&bytes).into_owned();
        let (head, body) = text.split_once("\r\n\r\n").ok_or(io::ErrorKind::UnexpectedEof)?;
        let status =
            head.split(' ').nth(1).and_then(|it| it.parse().ok()).ok_or(io::ErrorKind::InvalidData)?;
        // An answer cut in the middle is no answer.
        let length =
            head.lines().find_map(|it| it.to_lowercase().strip_prefix("content-length: ").map(str::to_owned));
        if length.is_some_and(|it| it.parse() != Ok(body.len())) {
            return Err(io::ErrorKind::UnexpectedEof.into());
        }
        Ok(Answer { status, head: head.to_owned(), body: body.to_owned() })
    }
}

fn encoded(value: &str) -> String {
    value
        .bytes()
        .map(|it| if it.is_ascii_alphanumeric() { char::from(it).to_string() } else { format!("%{it:02X}") })
        .collect()
}
