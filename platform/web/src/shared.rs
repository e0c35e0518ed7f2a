//! Answers that many people get: pages of nobody in particular, kept for a short while.

use std::collections::{HashMap, VecDeque};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, RwLock};
use std::time::{Duration, Instant};

use bytes::Bytes;
use http_body_util::{BodyExt, Full};
use hyper::header::{HeaderMap, SET_COOKIE};
use hyper::http::request::Parts;
use hyper::{Response, StatusCode};
use kernel::{Lang, Method};

use crate::head::Head;
use crate::outgo;
use crate::packing::Encoding;

/// Everything that chooses an answer to somebody who is not signed in.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct Key {
    /// Path and query as they came.
    target: String,
    origin: String,
    lang: Lang,
    theme: &'static str,
    fragment: bool,
    encoding: Encoding,
}

/// One kept answer.
pub struct Kept {
    headers: HeaderMap,
    body: Bytes,
    until: Instant,
    /// Somebody computes the next one already.
    renewing: AtomicBool,
    /// Whose figures a hit counts for.
    pub series: usize,
}

/// Bounded by time and by memory; what came first goes first.
pub struct Shared {
    state: RwLock<State>,
    kept_for: Duration,
    bytes_max: usize,
}

#[derive(Default)]
struct State {
    answers: HashMap<Key, Arc<Kept>>,
    order: VecDeque<(Instant, Key)>,
    bytes: usize,
}

/// However the settings read, an answer is good for no longer than this.
const KEPT_FOR_MAX: Duration = Duration::from_secs(55);
/// While one client waits for the next answer, the others still get the last one: at most a minute old.
const GRACE: Duration = Duration::from_secs(5);
/// What an entry costs besides its body and its address.
const ENTRY_BYTES: usize = 2048;
/// A form's name of its sending: two people must never share one.
const SENDING: &[u8] = b"name=\"_once\"";

impl Key {
    /// `None` for whoever has a token: what they see may be theirs alone.
    pub fn of(parts: &Parts, head: &Head) -> Option<Key> {
        let request = &head.request;
        if request.token.is_some() || request.method != Method::Get || head.fault.is_some() {
            return None;
        }
        Some(Key {
            target: parts.uri.path_and_query()?.as_str().to_owned(),
            origin: request.origin.clone(),
            lang: request.lang,
            theme: request.theme,
            fragment: request.fragment,
            encoding: head.encoding,
        })
    }

    fn cost(&self, body: &Bytes) -> usize {
        self.target.len() + self.origin.len() + body.len() + ENTRY_BYTES
    }
}

impl Kept {
    /// The answer once more, or 304 for a client that has it.
    pub fn response(&self, has: Option<&str>) -> Response<Full<Bytes>> {
        if outgo::is_known(&self.headers, has) {
            return outgo::not_modified(self.headers.clone());
        }
        let mut response = Response::new(Full::new(self.body.clone()));
        *response.headers_mut() = self.headers.clone();
        response
    }
}

impl Shared {
    pub fn new(kept_for: Duration, bytes_max: usize) -> Shared {
        Shared { state: RwLock::default(), kept_for: kept_for.min(KEPT_FOR_MAX), bytes_max }
    }

    /// The kept answer. Nothing, once, to the first who comes after its time: that one computes the next.
    pub fn find(&self, key: &Key) -> Option<Arc<Kept>> {
        let state = self.state.read().expect("nothing panics while it changes the answers");
        let kept = state.answers.get(key)?;
        let now = Instant::now();
        let good = kept.until > now;
        let usable = good || (kept.until + GRACE > now && kept.renewing.swap(true, Ordering::Relaxed));
        usable.then(|| Arc::clone(kept))
    }

    /// Keeps an answer when it is one for everybody, and gives it back.
    pub async fn keep(
        &self,
        key: Key,
        response: Response<Full<Bytes>>,
        series: usize,
    ) -> Response<Full<Bytes>> {
        let (parts, body) = response.into_parts();
        let Ok(body) = body.collect().await.map(|it| it.to_bytes());
        if parts.status == StatusCode::OK && !parts.headers.contains_key(SET_COOKIE) {
            let until = Instant::now() + self.kept_for;
            let (headers, renewing) = (parts.headers.clone(), AtomicBool::new(false));
            self.insert(key, Kept { headers, body: body.clone(), until, renewing, series });
        }
        Response::from_parts(parts, Full::new(body))
    }

    /// Forgets what is too old.
    pub fn sweep(&self) {
        let now = Instant::now();
        let mut state = self.state.write().expect("nothing panics while it changes the answers");
        while state.order.front().is_some_and(|(until, _)| *until + GRACE <= now) {
            state.drop_first();
        }
    }

    fn insert(&self, key: Key, kept: Kept) {
        let cost = key.cost(&kept.body);
        if cost > self.bytes_max {
            return;
        }
        let mut state = self.state.write().expect("nothing panics while it changes the answers");
        while state.bytes + cost > self.bytes_max && state.drop_first() {}
        state.bytes += cost;
        state.order.push_back((kept.until, key.clone()));
        if let Some(old) = state.answers.insert(key.clone(), Arc::new(kept)) {
            state.bytes -= key.cost(&old.body);
        }
    }
}

impl State {
    /// False when there is nothing left to drop.
    fn drop_first(&mut self) -> bool {
        let Some((until, key)) = self.order.pop_front() else { return false };
        // The same address may have been answered anew since.
        if self.answers.get(&key).is_some_and(|kept| kept.until == until)
            && let Some(kept) = self.answers.remove(&key)
        {
            self.bytes -= key.cost(&kept.body);
        }
        true
    }
}

/// Whether a body may be given to several people: not when it names a sending.
pub fn is_for_everybody(body: &[u8]) -> bool {
    !body.windows(SENDING.len()).any(|window| window == SENDING)
}
