//! Calls to other machines over HTTP: one at a time, bounded in time and size, never led elsewhere.

use std::io::Read;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr, ToSocketAddrs};
use std::time::Duration;

use reqwest::Url;
use reqwest::blocking::{Client, Response};
use reqwest::redirect::Policy;

use crate::channel::Trouble;

/// How a call may go.
pub struct Caller {
    /// From the first packet to the last byte of the answer.
    pub timeout: Duration,
    /// Only `https`, and only to names that lead to public addresses: for addresses that strangers give us.
    pub public_only: bool,
}

/// What came back: the beginning of it.
pub struct Answer {
    pub status: u16,
    body: Vec<u8>,
}

/// Gateways answer in a line; what is longer is not read.
const BODY_MAX: u64 = 16 * 1024;

impl Caller {
    /// Posts a body. Redirects are answers as any other and are not followed.
    pub fn post(&self, url: &str, headers: &[(&str, String)], body: Vec<u8>) -> Result<Answer, Trouble> {
        let url = Url::parse(url).map_err(|_| Trouble::Never("bad-address"))?;
        if self.public_only && !is_public_name(&url) {
            return Err(Trouble::Never("private-address"));
        }
        let client = self.client(&url)?;
        let mut request = client.post(url).body(body);
        for (name, value) in headers {
            request = request.header(*name, value);
        }
        answered(request.send().map_err(|cause| trouble(&cause))?)
    }

    /// A client that knows the one host and where it is: what the name meant when it was looked at is where
    /// the call goes.
    pub(crate) fn client(&self, url: &Url) -> Result<Client, Trouble> {
        let host = url.host_str().ok_or(Trouble::Never("bad-address"))?.trim_matches(['[', ']']);
        let port = url.port_or_known_default().ok_or(Trouble::Never("bad-address"))?;
        let found = (host, port).to_socket_addrs().map_err(|_| Trouble::Away("unreachable"))?;
        let places: Vec<SocketAddr> = found.filter(|it| !self.public_only || is_public(it.ip())).collect();
        if places.is_empty() {
            return Err(Trouble::Never("private-address"));
        }
        // Refused when there is one already, which then is ring too: no other is built in.
        let _ = rustls::crypto::ring::default_provider().install_default();
        Client::builder()
            .timeout(self.timeout)
            .connect_timeout(self.timeout)
            .redirect(Policy::none())
            .no_proxy()
            .resolve_to_addrs(host, &places)
            .user_agent("motcua")
            .build()
            .map_err(|_| Trouble::Away("no-certificates"))
    }
}

impl Answer {
    /// The beginning of the answer as text.
    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }
}

/// Whether a stranger may have us call there, as far as the address itself tells: `https`, the usual port or
/// a high one, a host with a dot that is no number, no user.
pub fn is_public_name(url: &Url) -> bool {
    let name = match url.domain() {
        Some(name) => name.trim_end_matches('.'),
        None => return false,
    };
    let local = ["localhost", "local", "internal", "lan", "home", "corp", "test", "invalid", "onion"];
    let top = name.rsplit('.').next().unwrap_or_default();
    let port = url.port().unwrap_or(443);
    url.scheme() == "https"
        && name.contains('.')
        && !local.contains(&top)
        && !name.ends_with("home.arpa")
        && (port == 443 || port >= 1024)
        && url.username().is_empty()
        && url.password().is_none()
}

/// Whether an address can be reached from everywhere (IANA special-purpose registries).
pub fn is_public(ip: IpAddr) -> bool {
    match ip {
        IpAddr::V4(ip) => is_public_v4(ip),
        IpAddr::V6(ip) => is_public_v6(ip),
    }
}

fn is_public_v4(ip: Ipv4Addr) -> bool {
    let special = match ip.octets() {
        [0 | 10 | 127, ..] => true,
        [100, b, ..] => b & 0xc0 == 64,
        [169, 254, ..] | [192, 168, ..] => true,
        [172, b, ..] => b & 0xf0 == 16,
        [192, 0, 0 | 2, _] | [192, 88, 99, _] | [198, 51, 100, _] | [203, 0, 113, _] => true,
        [198, b, ..] => b & 0xfe == 18,
        [a, ..] => a >= 224,
    };
    !special
}

fn is_public_v6(ip: Ipv6Addr) -> bool {
    match ip.segments() {
        // An IPv4 address in the clothes of IPv6: translated (RFC 6052) and 6to4 (RFC 3056).
        [0x64, 0xff9b, 0, 0, 0, 0, a, b] | [0x2002, a, b, ..] => is_public_v4(joined(a, b)),
        // Teredo, benchmarking, ORCHID, documentation.
        [0x2001, 0..=0x1ff, ..] | [0x2001, 0xdb8, ..] | [0x3fff, ..] => false,
        [first, ..] => first & 0xe000 == 0x2000,
    }
}

fn joined(a: u16, b: u16) -> Ipv4Addr {
    let ([a, b], [c, d]) = (a.to_be_bytes(), b.to_be_bytes());
    Ipv4Addr::new(a, b, c, d)
}

fn answered(reply: Response) -> Result<Answer, Trouble> {
    let status = reply.status().as_u16();
    let mut body = Vec::new();
    // An answer that breaks off has still said its status.
    let _ = reply.take(BODY_MAX).read_to_end(&mut body);
    Ok(Answer { status, body })
}

fn trouble(cause: &reqwest::Error) -> Trouble {
    if cause.is_builder() {
        Trouble::Never("bad-address")
    } else if cause.is_timeout() {
        Trouble::Away("timeout")
    } else {
        Trouble::Away("unreachable")
    }
}
