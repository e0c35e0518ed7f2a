//! What an operator may change about the edge.

use std::net::IpAddr;
use std::num::NonZeroU32;
use std::time::Duration;

/// Figures of the edge. Where the platform is reached from outside is its own setting, `public_url`.
#[derive(Clone, Debug)]
pub struct EdgeSettings {
    /// Reverse proxies whose `X-Forwarded-For` is believed.
    pub trusted_proxies: Vec<IpAddr>,
    /// Opens `/metrics` to clients from elsewhere, as `Authorization: Bearer`.
    pub metrics_token: Option<String>,
    /// Connections at once; more wait to be accepted.
    pub connections: usize,
    /// Pages computed at once.
    pub readers: usize,
    /// Commands at once. They mostly wait for the disk together, so many are good.
    pub commands: usize,
    /// Requests of each kind that may wait for a thread; beyond it the answer is 503.
    pub waiting: usize,
    /// What all people behind one address may ask for. An office may share an address.
    pub per_address: Allowance,
    /// What one session may ask for.
    pub per_session: Allowance,
    /// Sign-in and the like, per address.
    pub guarded: Allowance,
    /// How long a shared answer is given to others.
    pub shared_for: Duration,
    /// Memory for shared answers, in bytes.
    pub shared_bytes: usize,
    /// Live streams in all.
    pub streams: usize,
    /// Live streams of one session.
    pub streams_per_session: usize,
    /// How often a live stream asks whether its session still lives.
    pub session_check: Duration,
    /// How long a connection may be silent in the middle of a request.
    pub silence: Duration,
    /// How long requests may take to finish after the shutdown has begun.
    pub drain: Duration,
}

/// So many requests a minute, and so many at once after a pause.
#[derive(Clone, Copy, Debug)]
pub struct Allowance {
    pub per_minute: NonZeroU32,
    pub burst: NonZeroU32,
}

impl Allowance {
    /// Zero counts as one.
    pub const fn new(per_minute: u32, burst: u32) -> Allowance {
        Allowance { per_minute: at_least_one(per_minute), burst: at_least_one(burst) }
    }
}

const fn at_least_one(number: u32) -> NonZeroU32 {
    match NonZeroU32::new(number) {
        Some(number) => number,
        None => NonZeroU32::MIN,
    }
}

impl Default for EdgeSettings {
    fn default() -> EdgeSettings {
        let cores = std::thread::available_parallelism().map_or(2, usize::from);
        EdgeSettings {
            trusted_proxies: Vec::new(),
            metrics_token: None,
            connections: 10_000,
            readers: (4 * cores).max(8),
            commands: 256,
            waiting: 1024,
            per_address: Allowance::new(12_000, 2_000),
            per_session: Allowance::new(1_200, 240),
            guarded: Allowance::new(10, 10),
            shared_for: Duration::from_secs(60),
            shared_bytes: 32 * 1024 * 1024,
            streams: 2_000,
            streams_per_session: 5,
            session_check: Duration::from_secs(60),
            silence: Duration::from_secs(30),
            drain: Duration::from_secs(20),
        }
    }
}
