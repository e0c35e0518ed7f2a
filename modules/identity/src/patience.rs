//! How many failed attempts are borne, and how long the account waits after them.

/// Failures are counted within this time, and the wait after too many is as long. Milliseconds.
pub const WINDOW_MS: i64 = 15 * 60 * 1000;
/// The tenth failure makes the account wait.
pub const FAILURES_MAX: i64 = 10;

/// Failed attempts under one login.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Failures {
    pub count: i64,
    /// When the first of them was, ms.
    pub since: i64,
    /// No attempt is looked at before this time, ms; zero for none.
    pub waits_until: i64,
}

impl Failures {
    /// Milliseconds to wait before the next attempt; `None` when it may come now.
    pub fn wait_ms(&self, now: i64) -> Option<i64> {
        (self.waits_until > now).then(|| self.waits_until - now)
    }

    /// After one more failure.
    pub fn one_more(self, now: i64) -> Failures {
        let fresh = self.count == 0 || now - self.since > WINDOW_MS || (1..=now).contains(&self.waits_until);
        let (count, since) = if fresh { (1, now) } else { (self.count + 1, self.since) };
        let waits_until = if count >= FAILURES_MAX { now + WINDOW_MS } else { 0 };
        Failures { count, since, waits_until }
    }
}
