//! Answers for machines that watch: is it alive, can it work, how is it doing.

use std::sync::Arc;
use std::time::Duration;

use hyper::http::request::Parts;
use kernel::platform::token_hash;
use kernel::{Error, Reply, Request, Result, problem, statements};

use crate::head::Head;
use crate::{Edge, client, figures};

statements! {
    ONE = "select 1 as one";
}

/// A store that needs longer is not ready.
const READY_WITHIN: Duration = Duration::from_secs(2);
const PLAIN_TEXT: &str = "text/plain; charset=utf-8";
const PROMETHEUS: &str = "text/plain; version=0.0.4; charset=utf-8";

/// Asks the store for one row.
pub async fn ready(edge: &Arc<Edge>) -> Reply {
    let platform = Arc::clone(&edge.platform);
    let asked = edge.readers.run(move || {
        platform.store().look(&mut |db| match db.one(ONE, &[])? {
            Some(_) => Ok(()),
            None => Err(Error::Busy("web-busy")),
        })
    });
    let outcome: Result<()> = match tokio::time::timeout(READY_WITHIN, asked).await {
        Ok(outcome) => outcome.and_then(|it| it),
        Err(_) => Err(Error::Busy("web-busy")),
    };
    match outcome {
        Ok(()) => Reply::new(200, PLAIN_TEXT, "ready\n"),
        Err(cause) => {
            tracing::warn!("not ready: {cause}");
            Reply::new(503, PLAIN_TEXT, "not ready\n")
        }
    }
}

/// For clients on this machine, and for those who know the token. Others learn nothing.
pub fn metrics(edge: &Edge, parts: &Parts, head: &Head) -> Reply {
    let same = |ours: &String| head.request.token.as_deref().map(token_hash) == Some(token_hash(ours));
    let known = head.bearer && edge.settings.metrics_token.as_ref().is_some_and(same);
    if !known && !client::is_local(&parts.headers, head.client) {
        return problem(edge, &head.request, &Error::NotFound);
    }
    Reply::new(200, PROMETHEUS, figures::text(edge))
}

/// A problem document, also outside of `/api`.
pub fn problem(edge: &Edge, request: &Request, error: &Error) -> Reply {
    let reference = edge.request_ids.next(edge.platform.now()).to_string();
    let reply = problem::document(&edge.platform, request, error, &reference);
    match error {
        Error::TooMany { retry_after_s } => Reply { retry_after_s: Some(*retry_after_s), ..reply },
        _ => reply,
    }
}
