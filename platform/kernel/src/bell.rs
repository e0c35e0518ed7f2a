//! Wakes the threads that work after the commit.

use std::sync::{Condvar, Mutex};
use std::time::Duration;

/// Counts rings, so that none is missed between two waits.
#[derive(Default)]
pub struct Bell {
    rings: Mutex<u64>,
    changed: Condvar,
}

impl Bell {
    pub fn ring(&self) {
        *self.rings.lock().expect("nothing panics while it holds the count") += 1;
        self.changed.notify_all();
    }

    /// Waits until the count is beyond `seen` or the time is over; gives the count.
    pub fn wait(&self, seen: u64, at_most: Duration) -> u64 {
        let rings = self.rings.lock().expect("nothing panics while it holds the count");
        let waited = self.changed.wait_timeout_while(rings, at_most, |rings| *rings <= seen);
        *waited.expect("nothing panics while it holds the count").0
    }
}
