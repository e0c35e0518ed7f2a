//! How long a session lives.

const MINUTE_MS: i64 = 60_000;
const HOUR_MS: i64 = 60 * MINUTE_MS;

/// Times of a session, in milliseconds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Lifetime {
    /// It ends when nothing was asked for so long.
    pub idle_ms: i64,
    /// It ends so long after it began, whatever happens.
    pub whole_ms: i64,
}

impl Lifetime {
    /// At a desk half an hour without a request ends it; on a shared computer ten minutes.
    pub fn of(at_desk: bool, shared_computer: bool) -> Lifetime {
        let idle_ms = match (shared_computer, at_desk) {
            (true, _) => 10 * MINUTE_MS,
            (false, true) => 30 * MINUTE_MS,
            (false, false) => HOUR_MS,
        };
        let whole_ms = if shared_computer { HOUR_MS } else { 12 * HOUR_MS };
        Lifetime { idle_ms, whole_ms }
    }

    pub fn is_idle(idle_ms: i64, seen_at: i64, now: i64) -> bool {
        now - seen_at > idle_ms
    }
}
