//! How often one client may call.

use std::collections::hash_map::RandomState;
use std::hash::BuildHasher;
use std::net::{IpAddr, Ipv6Addr};

use governor::clock::{Clock, DefaultClock};
use governor::{DefaultKeyedRateLimiter, Quota, RateLimiter};
use kernel::{Error, Rate, Result};

use crate::{Allowance, EdgeSettings};

/// The buckets of all clients.
pub struct Limits {
    addresses: DefaultKeyedRateLimiter<IpAddr>,
    sessions: DefaultKeyedRateLimiter<u64>,
    guarded: DefaultKeyedRateLimiter<IpAddr>,
    clock: DefaultClock,
    /// Keys sessions by a secret hash, so that nobody can choose tokens that meet in one bucket.
    hasher: RandomState,
}

impl Limits {
    pub fn new(settings: &EdgeSettings) -> Limits {
        Limits {
            addresses: RateLimiter::keyed(quota(settings.per_address)),
            sessions: RateLimiter::keyed(quota(settings.per_session)),
            guarded: RateLimiter::keyed(quota(settings.guarded)),
            clock: DefaultClock::default(),
            hasher: RandomState::new(),
        }
    }

    /// Takes one from the client's bucket, or says when to come again. The address counts for those with a
    /// session too: a token can be made up.
    pub fn admit(&self, rate: Rate, client: IpAddr, token: Option<&str>) -> Result<()> {
        let key = network(client);
        self.take(&self.addresses, &key)?;
        if let Some(token) = token {
            self.take(&self.sessions, &self.hasher.hash_one(token))?;
        }
        match rate {
            Rate::Usual => Ok(()),
            Rate::Guarded => self.take(&self.guarded, &key),
        }
    }

    /// Forgets clients whose buckets are full again.
    pub fn sweep(&self) {
        self.addresses.retain_recent();
        self.sessions.retain_recent();
        self.guarded.retain_recent();
    }

    fn take<K: std::hash::Hash + Eq + Clone>(
        &self,
        buckets: &DefaultKeyedRateLimiter<K>,
        key: &K,
    ) -> Result<()> {
        buckets.check_key(key).map_err(|early| {
            let wait = early.wait_time_from(self.clock.now());
            Error::TooMany { retry_after_s: wait.as_secs() + 1 }
        })
    }
}

fn quota(allowance: Allowance) -> Quota {
    Quota::per_minute(allowance.per_minute).allow_burst(allowance.burst)
}

/// Whoever has one IPv6 address has 2^64 of them.
fn network(client: IpAddr) -> IpAddr {
    match client {
        IpAddr::V4(_) => client,
        IpAddr::V6(address) => IpAddr::V6(Ipv6Addr::from_bits(address.to_bits() & (!0 << 64))),
    }
}
