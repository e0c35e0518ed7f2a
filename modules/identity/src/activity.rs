//! When each session was last used. A page may not write, so it is noted in memory and written down by the
//! clock; a restart forgets at most one minute.

use std::collections::HashMap;
use std::sync::{LazyLock, Mutex};

/// By the hash of the token; ms.
static LAST_SEEN: LazyLock<Mutex<HashMap<String, i64>>> = LazyLock::new(Mutex::default);

/// Entries of sessions that are not in the database are dropped after this time, ms.
const FORGET_MS: i64 = 12 * 3600 * 1000;

/// When the session was last used, as far as memory knows.
pub fn last_seen(token_hash: &str) -> i64 {
    seen().get(token_hash).copied().unwrap_or(0)
}

pub fn note(token_hash: &str, now: i64) {
    let mut seen = seen();
    match seen.get_mut(token_hash) {
        Some(at) => *at = now.max(*at),
        None => {
            seen.insert(token_hash.to_owned(), now);
        }
    }
}

pub fn forget(token_hash: &str) {
    seen().remove(token_hash);
}

/// All that was noted since a time, for writing down; forgets what is too old to matter.
pub fn since(since: i64, now: i64) -> Vec<(String, i64)> {
    let mut seen = seen();
    seen.retain(|_, at| now - *at <= FORGET_MS);
    seen.iter().filter(|(_, at)| **at >= since).map(|(hash, at)| (hash.clone(), *at)).collect()
}

fn seen() -> std::sync::MutexGuard<'static, HashMap<String, i64>> {
    LAST_SEEN.lock().expect("nothing panics while it notes a time")
}
