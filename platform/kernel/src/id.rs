//! 64-bit identifiers that grow with time.
//!
//! Rows inserted in the order of their keys cost a B-tree five to seven times less than rows with
//! random keys, so every table is keyed by these. People never see them: they see codes.

use std::fmt;
use std::str::FromStr;
use std::sync::atomic::{AtomicI64, Ordering};

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

/// 41 bits of milliseconds since 2020-01-01 UTC, then 22 bits that count within the millisecond.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct Id(pub i64);

const EPOCH_MS: i64 = 1_577_836_800_000;
const COUNTER_BITS: u32 = 22;
/// Crockford's base 32: no I, L, O, U, so that an id can be read out over the phone.
const DIGITS: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";
const TEXT_LEN: usize = 13;

impl Id {
    /// Smaller than every id made at this moment or later; ms since 1970.
    pub fn before(moment_ms: i64) -> Id {
        Id((moment_ms - EPOCH_MS).max(0) << COUNTER_BITS)
    }

    /// When the id was made, in milliseconds since 1970.
    pub fn made_at(self) -> i64 {
        (self.0 >> COUNTER_BITS) + EPOCH_MS
    }
}

/// Thirteen characters that sort as the numbers do.
impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut text = [b'0'; TEXT_LEN];
        let mut rest = self.0 as u64;
        for place in text.iter_mut().rev() {
            *place = DIGITS[(rest & 31) as usize];
            rest >>= 5;
        }
        f.write_str(std::str::from_utf8(&text).expect("the digits are ASCII"))
    }
}

/// The text is not an identifier.
#[derive(Debug, PartialEq, Eq)]
pub struct NotAnId;

impl FromStr for Id {
    type Err = NotAnId;

    fn from_str(text: &str) -> Result<Id, NotAnId> {
        if text.len() != TEXT_LEN {
            return Err(NotAnId);
        }
        let mut number: u64 = 0;
        for byte in text.bytes() {
            let digit = DIGITS.iter().position(|it| *it == byte).ok_or(NotAnId)?;
            number = number.checked_mul(32).ok_or(NotAnId)? | digit as u64;
        }
        i64::try_from(number).map(Id).map_err(|_| NotAnId)
    }
}

/// In JSON an id is its text: numbers beyond 2^53 do not survive JavaScript.
impl Serialize for Id {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Id {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Id, D::Error> {
        let text = std::borrow::Cow::<'de, str>::deserialize(deserializer)?;
        text.parse().map_err(|_| de::Error::custom("not an identifier"))
    }
}

/// Makes ids for one process. Two processes that share a database start at different counters.
pub struct IdMaker {
    last: AtomicI64,
    start: i64,
}

impl IdMaker {
    /// `lane` (0 to 1023) keeps the ids of processes that share a database apart.
    pub fn new(lane: u16) -> IdMaker {
        IdMaker { last: AtomicI64::new(0), start: i64::from(lane & 1023) << 12 }
    }

    /// The next id at `now_ms`; never the same twice, never smaller than the one before.
    pub fn next(&self, now_ms: i64) -> Id {
        let floor = ((now_ms - EPOCH_MS).max(0) << COUNTER_BITS) | self.start;
        let made =
            self.last.fetch_update(Ordering::Relaxed, Ordering::Relaxed, |last| Some(floor.max(last + 1)));
        Id(floor.max(made.expect("the update never refuses") + 1))
    }
}
