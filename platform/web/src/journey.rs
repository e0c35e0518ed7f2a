//! One request, from its first byte to the last of its answer.

use std::net::IpAddr;
use std::sync::Arc;
use std::time::Instant;

use http_body_util::Either;
use hyper::body::Incoming;
use hyper::header::{ALLOW, HeaderName, HeaderValue};
use hyper::http::request::Parts;
use hyper::{Request, Response};
use kernel::{Actor, Method, Mode, Rate, Reply, Result, Route};

use crate::crosssite::is_cross_site;
use crate::head::{self, Head};
use crate::intake::{self, BodyLimits};
use crate::outgo::{self, Body};
use crate::packing::{Effort, pack};
use crate::protections::is_secure;
use crate::refusal::Refusal;
use crate::shared::{Key, is_for_everybody};
use crate::{Edge, figures, own};

const REQUEST_ID: HeaderName = HeaderName::from_static("x-request-id");
/// Shared pages may be kept by the browser if it asks each time whether they are still good.
const ASK_FIRST: &str = "private, no-cache";
const NO_STORE: &str = "no-store";

impl Edge {
    /// Answers one request; never fails.
    pub(crate) async fn respond(
        self: &Arc<Self>,
        request: Request<Incoming>,
        peer: IpAddr,
    ) -> Response<Body> {
        let started = Instant::now();
        let (parts, body) = request.into_parts();
        let head = Head::read(&parts, peer, &self.settings, self.public_url.as_deref());
        let (series, mut response) = self.answer(&parts, head, body).await;
        let id = self.request_ids.next(self.platform.now()).to_string();
        let (status, took) = (response.status(), started.elapsed());
        let (code, took_us) = (status.as_u16(), took.as_micros() as u64);
        tracing::debug!(id, method = %parts.method, status = code, took_us);
        response.headers_mut().insert(REQUEST_ID, HeaderValue::from_str(&id).expect("an id is ASCII"));
        self.figures.count(series, status, took);
        response
    }

    /// The edge's own addresses first, then kept answers, then the platform.
    async fn answer(self: &Arc<Self>, parts: &Parts, head: Head, body: Incoming) -> (usize, Response<Body>) {
        if let Some(response) = own::answer(self, parts, &head).await {
            return (figures::OWN, response);
        }
        let key = Key::of(parts, &head);
        if let Some(kept) = key.as_ref().and_then(|key| self.shared.find(key)) {
            return (kept.series, kept.response(head.has.as_deref()).map(Either::Left));
        }
        let (encoding, has) = (head.encoding, head.has.clone());
        let route = self.route(parts, &head);
        let series = route.as_ref().map_or(figures::UNKNOWN, |route| self.figures.series_of(route));
        let shared = route.as_ref().is_ok_and(|route| route.shared);
        let (reply, allow) = self.reply(parts, head, route, body).await;
        let key = key.filter(|_| shared && reply.status == 200 && is_for_everybody(&reply.body));
        let cache = if key.is_some() { ASK_FIRST } else { NO_STORE };
        let mut response = outgo::response(reply, is_secure(self.public_url.as_deref()), cache);
        outgo::protect(response.headers_mut(), &self.protections);
        if let Some(allow) = allow.and_then(|it| HeaderValue::from_str(&it).ok()) {
            response.headers_mut().insert(ALLOW, allow);
        }
        let effort = if key.is_some() { Effort::Kept } else { Effort::Once };
        let mut response = pack(response, encoding, effort).await;
        if let Some(key) = key {
            response = self.shared.keep(key, response, series).await;
        }
        if outgo::is_known(response.headers(), has.as_deref()) {
            response = outgo::not_modified(response.into_parts().0.headers);
        }
        (series, response.map(Either::Left))
    }

    /// The route of a request, or 400, 404 or 405.
    fn route(&self, parts: &Parts, head: &Head) -> Result<&Route, Refusal> {
        if let Some(fault) = &head.fault {
            return Err(fault.clone().into());
        }
        let (registry, path) = (&self.platform.registry, &head.request.path);
        let method = head::method(&parts.method);
        if let Some((route, _)) = method.and_then(|method| registry.route(method, path)) {
            return Ok(route);
        }
        let methods = [Method::Get, Method::Post, Method::Put, Method::Patch, Method::Delete];
        let others: Vec<Method> =
            methods.into_iter().filter(|it| registry.route(*it, path).is_some()).collect();
        Err(if others.is_empty() { kernel::Error::NotFound.into() } else { Refusal::Method(others) })
    }

    /// What the platform says, or the reason why it was not asked; and the methods to try instead.
    async fn reply(
        self: &Arc<Self>,
        parts: &Parts,
        head: Head,
        route: Result<&Route, Refusal>,
        body: Incoming,
    ) -> (Reply, Option<String>) {
        let Head { mut request, client, bearer, .. } = head;
        let admitted = self.admit(parts, &request, client, bearer, route);
        let passed = match admitted {
            Ok(route) => {
                let limits = BodyLimits { bytes: route.body_limit, silence: self.settings.silence };
                intake::read(&mut request, &parts.headers, body, limits).await.map(|()| route)
            }
            Err(refusal) => Err(refusal),
        };
        match passed {
            Ok(route) => (self.ask(request, route.mode).await, None),
            Err(refusal) => (refusal.explain(&self.platform, &request), refusal.allow()),
        }
    }

    /// Limits come first, also for addresses that do not exist; then other sites are refused.
    fn admit<'a>(
        &self,
        parts: &Parts,
        request: &kernel::Request,
        client: IpAddr,
        bearer: bool,
        route: Result<&'a Route, Refusal>,
    ) -> Result<&'a Route, Refusal> {
        let rate = route.as_ref().map_or(Rate::Usual, |route| route.rate);
        self.limits.admit(rate, client, request.token.as_deref())?;
        let route = route?;
        let changes = route.method != Method::Get;
        if changes && !bearer && is_cross_site(&parts.headers, self.public_url.as_deref()) {
            return Err(kernel::Error::Forbidden.into());
        }
        Ok(route)
    }

    /// Hands a request to the platform, on a blocking thread.
    async fn ask(self: &Arc<Self>, request: kernel::Request, mode: Mode) -> Reply {
        let gate = if mode == Mode::Read { &self.readers } else { &self.commands };
        let (platform, asked) = (Arc::clone(&self.platform), request.clone());
        match gate.run(move || platform.handle(asked)).await {
            Ok(reply) => reply,
            Err(error) => self.platform.explain(&request, &Actor::default(), &error),
        }
    }
}
