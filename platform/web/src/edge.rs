//! A running edge: what it holds, how it listens, how it stops.

use std::convert::Infallible;
use std::pin::pin;
use std::sync::Arc;
use std::time::Duration;

use bytes::Bytes;
use hyper::HeaderMap;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::server::graceful::{GracefulShutdown, Watcher};
use kernel::Platform;
use kernel::id::IdMaker;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{OwnedSemaphorePermit, Semaphore};

use crate::EdgeSettings;
use crate::figures::Figures;
use crate::gate::Gate;
use crate::limits::Limits;
use crate::live::Live;
use crate::own::OwnFiles;
use crate::shared::Shared;
use crate::{openapi, protections};

/// Everything the journey of a request needs. Share it in an [`Arc`].
pub struct Edge {
    pub platform: Arc<Platform>,
    pub settings: EdgeSettings,
    /// Without a slash at the end.
    pub(crate) public_url: Option<String>,
    pub(crate) protections: HeaderMap,
    pub(crate) limits: Limits,
    pub(crate) readers: Gate,
    pub(crate) commands: Gate,
    pub(crate) shared: Shared,
    pub(crate) live: Arc<Live>,
    pub(crate) files: OwnFiles,
    pub(crate) openapi: Bytes,
    pub(crate) figures: Figures,
    pub(crate) request_ids: IdMaker,
}

/// Request lines and header fields together, in bytes; hyper answers 431 beyond it.
const HEAD_MAX: usize = 32 * 1024;
const SWEEP_EVERY: Duration = Duration::from_secs(10);
const PAUSE_AFTER_FAILED_ACCEPT: Duration = Duration::from_millis(100);

impl Edge {
    /// Also begins to listen to the platform's signals.
    pub fn new(platform: Arc<Platform>, settings: EdgeSettings) -> Arc<Edge> {
        let public_url = platform.settings.get("public_url").map(|it| it.trim_end_matches('/').to_owned());
        let live = Live::new(settings.streams, settings.streams_per_session);
        let heard = Arc::clone(&live);
        platform.on_signal(Box::new(move |topic| heard.announce(topic)));
        Arc::new(Edge {
            protections: protections::headers(public_url.as_deref()),
            limits: Limits::new(&settings),
            readers: Gate::new(settings.readers, settings.waiting),
            commands: Gate::new(settings.commands, settings.waiting),
            shared: Shared::new(settings.shared_for, settings.shared_bytes),
            live,
            files: OwnFiles::new(),
            openapi: openapi::document(&platform, public_url.as_deref()),
            figures: Figures::new(&platform.registry),
            request_ids: IdMaker::new(0),
            public_url,
            settings,
            platform,
        })
    }

    /// Forgets clients that have not come for a while and answers that are too old.
    fn sweep(&self) {
        self.limits.sweep();
        self.shared.sweep();
    }
}

/// Answers until `shutdown` is over; then takes no more connections, ends the live streams, lets requests
/// finish for at most [`EdgeSettings::drain`], and returns.
pub async fn serve(listener: TcpListener, edge: Arc<Edge>, shutdown: impl Future<Output = ()>) {
    let graceful = GracefulShutdown::new();
    let places = Arc::new(Semaphore::new(edge.settings.connections));
    let mut sweep = tokio::time::interval(SWEEP_EVERY);
    let mut shutdown = pin!(shutdown);
    loop {
        tokio::select! {
            () = &mut shutdown => break,
            _ = sweep.tick() => edge.sweep(),
            accepted = accept(&listener, &places) => match accepted {
                Ok((stream, place)) => {
                    tokio::spawn(converse(Arc::clone(&edge), stream, graceful.watcher(), place));
                }
                Err(cause) => {
                    tracing::warn!("accepting a connection: {cause}");
                    tokio::time::sleep(PAUSE_AFTER_FAILED_ACCEPT).await;
                }
            },
        }
    }
    drop(listener);
    edge.live.close();
    if tokio::time::timeout(edge.settings.drain, graceful.shutdown()).await.is_err() {
        tracing::warn!("some requests did not finish within {:?}", edge.settings.drain);
    }
}

/// A place first, so that connections beyond the limit wait in the system's queue.
async fn accept(
    listener: &TcpListener,
    places: &Arc<Semaphore>,
) -> std::io::Result<(TcpStream, OwnedSemaphorePermit)> {
    let place = Arc::clone(places).acquire_owned().await.expect("the semaphore is never closed");
    let (stream, _) = listener.accept().await?;
    Ok((stream, place))
}

/// One connection, request after request.
async fn converse(edge: Arc<Edge>, stream: TcpStream, watcher: Watcher, place: OwnedSemaphorePermit) {
    let Ok(peer) = stream.peer_addr() else { return };
    let peer = peer.ip().to_canonical();
    // Answers are written whole; waiting to fill a packet would only delay them.
    if let Err(cause) = stream.set_nodelay(true) {
        tracing::debug!("no delay: {cause}");
    }
    let silence = edge.settings.silence;
    let service = service_fn(move |request| {
        let edge = Arc::clone(&edge);
        async move { Ok::<_, Infallible>(edge.respond(request, peer).await) }
    });
    let connection = http1::Builder::new()
        .timer(TokioTimer::new())
        .header_read_timeout(silence)
        .max_header_size(HEAD_MAX)
        .max_buf_size(2 * HEAD_MAX)
        .serve_connection(TokioIo::new(stream), service);
    if let Err(cause) = watcher.watch(connection).await {
        tracing::debug!("connection: {cause}");
    }
    drop(place);
}
