//! Why the edge does not pass a request on, and how it says so.

use kernel::reply::PROBLEM;
use kernel::{Actor, Error, Method, Platform, Reply, Request};

/// An error of the platform, or one that only HTTP has words for.
#[derive(Debug)]
pub enum Refusal {
    Error(Error),
    /// The address answers to other methods (405).
    Method(Vec<Method>),
    /// The body is of a kind that nobody reads (415).
    MediaType,
}

impl From<Error> for Refusal {
    fn from(error: Error) -> Refusal {
        Refusal::Error(error)
    }
}

impl Refusal {
    /// A page, or a problem document for the API.
    pub fn explain(&self, platform: &Platform, request: &Request) -> Reply {
        let explain = |error: &Error| platform.explain(request, &Actor::default(), error);
        match self {
            Refusal::Error(error) => explain(error),
            Refusal::Method(_) => with_status(explain(&Error::Malformed("web-method")), 405),
            Refusal::MediaType => with_status(explain(&Error::Malformed("web-body-type")), 415),
        }
    }

    /// The value of `Allow`.
    pub fn allow(&self) -> Option<String> {
        let Refusal::Method(methods) = self else { return None };
        let names: Vec<&str> = methods.iter().map(|it| it.as_str()).collect();
        Some(names.join(", "))
    }
}

fn with_status(mut reply: Reply, status: u16) -> Reply {
    reply.status = status;
    if reply.content_type == PROBLEM
        && let Ok(mut document) = serde_json::from_slice::<serde_json::Value>(&reply.body)
    {
        document["status"] = status.into();
        reply.body = document.to_string().into_bytes();
    }
    reply
}
