//! Who is at the other end of the connection.

use std::net::IpAddr;

use hyper::HeaderMap;

const FORWARDED_FOR: &str = "x-forwarded-for";

/// The client's address: the peer's, or what a trusted proxy says of it.
pub fn address(headers: &HeaderMap, peer: IpAddr, trusted: &[IpAddr]) -> IpAddr {
    if !trusted.contains(&peer) {
        return peer;
    }
    last_hop(headers).unwrap_or(peer)
}

/// Whether the request was made on this machine and not passed on by a proxy that stands here.
pub fn is_local(headers: &HeaderMap, client: IpAddr) -> bool {
    client.is_loopback() && !headers.contains_key(FORWARDED_FOR) && !headers.contains_key("forwarded")
}

/// Only the last hop was written by the proxy itself; those before it are the client's own words.
fn last_hop(headers: &HeaderMap) -> Option<IpAddr> {
    let line = headers.get_all(FORWARDED_FOR).iter().next_back()?.to_str().ok()?;
    let hop: IpAddr = line.rsplit(',').next()?.trim().parse().ok()?;
    Some(hop.to_canonical())
}
