//! Showing that an address is one's own: a secret goes there and has to come back.

use kernel::{Id, Result, blobs, bug};
use ring::rand::{SecureRandom, SystemRandom};

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;

use crate::channel::Channel;

/// An address that an account says is theirs.
#[derive(Clone, Debug)]
pub struct Claim {
    pub account: Id,
    pub channel: Channel,
    pub value: String,
    /// Of the secret that was sent; empty before it was.
    pub secret_hash: String,
    pub made_at: i64,
    /// The secret is worth something until then, ms.
    pub until_at: i64,
    /// Wrong secrets so far.
    pub tries: i64,
}

/// How a secret that came back is judged.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    Right,
    Wrong,
    /// Too late, too many wrong ones, or none was sent yet.
    Void,
}

/// Wrong codes borne: five of a million.
pub const TRIES_MAX: i64 = 5;
/// Secrets an account may ask for within an hour, and an address may be sent within a day by whomever.
pub const PER_ACCOUNT: i64 = 5;
pub const PER_ADDRESS: i64 = 5;
pub const HOUR_MS: i64 = 3_600_000;
pub const DAY_MS: i64 = 24 * HOUR_MS;

/// A code is typed from one screen to the other; a link may wait in a mailbox.
const CODE_MS: i64 = 10 * 60_000;

impl Claim {
    pub fn judge(&self, secret: &str, now: i64) -> Verdict {
        if self.secret_hash.is_empty() || self.until_at <= now || self.tries >= TRIES_MAX {
            Verdict::Void
        } else if hash(self.account, self.channel, &self.value, secret) == self.secret_hash {
            Verdict::Right
        } else {
            Verdict::Wrong
        }
    }
}

/// How long a secret is worth something, ms.
pub fn valid_ms(channel: Channel) -> i64 {
    if channel == Channel::Mail { DAY_MS } else { CODE_MS }
}

/// A fresh secret: six digits to type, or a token in a link.
pub fn secret(channel: Channel) -> Result<String> {
    if channel == Channel::Mail {
        let mut bytes = [0; 18];
        SystemRandom::new().fill(&mut bytes).map_err(bug("taking random bytes"))?;
        return Ok(URL_SAFE_NO_PAD.encode(bytes));
    }
    loop {
        let mut bytes = [0; 4];
        SystemRandom::new().fill(&mut bytes).map_err(bug("taking random bytes"))?;
        // Of 22 bits, so that few are thrown away; those beyond four million would favour small codes.
        let number = u32::from_be_bytes(bytes) >> 10;
        if number < 4_000_000 {
            return Ok(format!("{:06}", number % 1_000_000));
        }
    }
}

/// What is kept of a secret. It is bound to account and address: no other claim takes it.
pub fn hash(account: Id, channel: Channel, value: &str, secret: &str) -> String {
    blobs::key_of(format!("{account}\n{}\n{value}\n{secret}", channel.as_str()).as_bytes())
}
