//! Live pages: streams of server-sent events that say when to look again.

use std::collections::HashMap;
use std::pin::pin;
use std::sync::{Arc, Mutex, MutexGuard};
use std::time::Duration;

use bytes::Bytes;
use futures_util::{StreamExt, future, stream};
use http_body_util::{BodyExt, Either, StreamBody};
use hyper::Response;
use hyper::body::Frame;
use hyper::header::{CACHE_CONTROL, CONTENT_TYPE, HeaderMap, HeaderName, HeaderValue};
use kernel::{Actor, Error, Id, Request, Result};
use tokio::sync::{mpsc, watch};

use crate::Edge;
use crate::outgo::{self, Body};

/// Who listens to what. A signal wakes only the streams of its topic.
pub struct Live {
    topics: Mutex<HashMap<String, watch::Sender<()>>>,
    seats: Mutex<Seats>,
    closing: watch::Sender<bool>,
    seats_max: usize,
    per_session_max: usize,
}

#[derive(Default)]
struct Seats {
    taken: usize,
    by_session: HashMap<Id, usize>,
}

/// One stream's place and what it hears. Leaving gives both back.
struct Seat {
    live: Arc<Live>,
    session: Id,
    heard: Vec<(String, watch::Receiver<()>)>,
}

/// At most two changes a second reach a page.
const PAUSE: Duration = Duration::from_millis(500);
/// Proxies end silent connections after a minute or less.
const HEARTBEAT: Duration = Duration::from_secs(20);
/// Words that a client has not taken; it is gone or asleep when more pile up.
const BEHIND_MAX: usize = 3;

const GREETING: Bytes = Bytes::from_static(b"retry: 3000\n\n");
const CHANGED: Bytes = Bytes::from_static(b"event: changed\ndata:\n\n");
const BEAT: Bytes = Bytes::from_static(b":\n\n");

impl Live {
    pub fn new(seats_max: usize, per_session_max: usize) -> Arc<Live> {
        let (topics, seats, closing) = (Mutex::default(), Mutex::default(), watch::Sender::new(false));
        Arc::new(Live { topics, seats, closing, seats_max, per_session_max })
    }

    /// Wakes the streams that hear a topic.
    pub fn announce(&self, topic: &str) {
        if let Some(topic) = self.topics().get(topic) {
            topic.send_replace(());
        }
    }

    /// Ends all streams, and those still to come.
    pub fn close(&self) {
        self.closing.send_replace(true);
    }

    /// How many streams there are.
    pub fn count(&self) -> usize {
        self.seats().taken
    }

    fn sit(self: &Arc<Self>, actor: &Actor) -> Result<Seat> {
        let mut seats = self.seats();
        let mine = seats.by_session.get(&actor.session).copied().unwrap_or(0);
        if seats.taken >= self.seats_max || mine >= self.per_session_max || *self.closing.borrow() {
            return Err(Error::Busy("web-streams"));
        }
        seats.taken += 1;
        seats.by_session.insert(actor.session, mine + 1);
        drop(seats);
        let mut topics = self.topics();
        let heard = topics_of(actor).into_iter().map(|name| {
            let receiver = topics.entry(name.clone()).or_default().subscribe();
            (name, receiver)
        });
        Ok(Seat { live: Arc::clone(self), session: actor.session, heard: heard.collect() })
    }

    fn topics(&self) -> MutexGuard<'_, HashMap<String, watch::Sender<()>>> {
        self.topics.lock().expect("nothing panics while it changes the topics")
    }

    fn seats(&self) -> MutexGuard<'_, Seats> {
        self.seats.lock().expect("nothing panics while it counts the seats")
    }
}

impl Seat {
    /// Waits until one of the topics is announced.
    async fn changed(&mut self) {
        let waits = self.heard.iter_mut().map(|(_, topic)| Box::pin(topic.changed()));
        // A topic lives as long as it has a listener, so a wait cannot fail.
        let _ = future::select_all(waits).await;
    }
}

impl Drop for Seat {
    fn drop(&mut self) {
        let mut topics = self.live.topics();
        for (name, receiver) in self.heard.drain(..) {
            drop(receiver);
            if topics.get(&name).is_some_and(|it| it.receiver_count() == 0) {
                topics.remove(&name);
            }
        }
        drop(topics);
        let mut seats = self.live.seats();
        seats.taken -= 1;
        if let Some(mine) = seats.by_session.get_mut(&self.session) {
            *mine -= 1;
            if *mine == 0 {
                seats.by_session.remove(&self.session);
            }
        }
    }
}

/// `GET /live`: for whoever is signed in; a problem document for others, which ends the browser's attempts.
pub async fn open(edge: &Arc<Edge>, request: Request) -> Result<Response<Body>> {
    let actor = actor(edge, &request).await?.filter(Actor::is_signed_in).ok_or(Error::SignedOut)?;
    let seat = edge.live.sit(&actor)?;
    let (sender, receiver) = mpsc::channel(BEHIND_MAX);
    tokio::spawn(tell(Arc::clone(edge), request, seat, sender));
    let words = stream::unfold(receiver, async |mut receiver| {
        let word = receiver.recv().await?;
        Some((Ok(Frame::data(word)), receiver))
    });
    let greeting = stream::once(future::ready(Ok(Frame::data(GREETING))));
    let mut response = Response::new(Either::Right(StreamBody::new(greeting.chain(words)).boxed_unsync()));
    let headers: &mut HeaderMap = response.headers_mut();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static("text/event-stream"));
    headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    // Proxies that gather answers before they pass them on would hold every word back.
    headers.insert(HeaderName::from_static("x-accel-buffering"), HeaderValue::from_static("no"));
    outgo::protect(headers, &edge.protections);
    Ok(response)
}

/// Writes to one stream until the client leaves, falls behind, signs out, or the server stops.
async fn tell(edge: Arc<Edge>, request: Request, mut seat: Seat, sender: mpsc::Sender<Bytes>) {
    let mut closing = edge.live.closing.subscribe();
    // An edge outlives its streams, so the wait ends only when the server stops.
    let mut closed = pin!(async { drop(closing.wait_for(|closing| *closing).await) });
    let mut heartbeat = tokio::time::interval(HEARTBEAT);
    let mut check = tokio::time::interval(edge.settings.session_check);
    heartbeat.reset();
    check.reset();
    loop {
        let word = tokio::select! {
            () = sender.closed() => return,
            () = &mut closed => return,
            _ = check.tick() => match actor(&edge, &request).await {
                Ok(Some(actor)) if actor.session == seat.session => continue,
                // A store that cannot answer now says nothing about the session.
                Err(_) => continue,
                Ok(_) => return,
            },
            _ = heartbeat.tick() => BEAT,
            () = seat.changed() => CHANGED,
        };
        let pause = word == CHANGED;
        if sender.try_send(word).is_err() {
            return;
        }
        if pause {
            tokio::time::sleep(PAUSE).await;
        }
    }
}

async fn actor(edge: &Arc<Edge>, request: &Request) -> Result<Option<Actor>> {
    let (platform, request) = (Arc::clone(&edge.platform), request.clone());
    let found = edge.readers.run(move || {
        let mut found = None;
        platform.store().look(&mut |db| {
            found = Some(platform.actor(db, &request)?);
            Ok(())
        })?;
        Ok(found)
    });
    found.await?
}

/// What concerns an actor: their own account, and the agency and unit they act for.
fn topics_of(actor: &Actor) -> Vec<String> {
    let mut topics = vec![format!("account:{}", actor.account)];
    if let Some(position) = &actor.position {
        topics.push(format!("agency:{}", position.agency));
        topics.push(format!("unit:{}", position.unit));
    }
    topics
}
