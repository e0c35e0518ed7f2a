//! The asynchronous edge: the only crate that knows sockets. HTTP comes in, becomes plain values, travels
//! through [`kernel::Platform::handle`] on a blocking thread, and goes out as HTTP.
//!
//! Reading order: [`settings`], [`edge`] (what a running edge holds, and how it listens and stops), `journey`
//! (one request from first byte to last), then the stations of the journey.

pub mod settings;
pub mod edge;
mod journey;
mod head;
mod client;
mod crosssite;
mod limits;
mod intake;
mod multipart;
mod gate;
mod refusal;
mod outgo;
mod protections;
mod packing;
mod shared;
mod live;
mod own;
mod health;
mod figures;
mod openapi;
#[cfg(test)]
mod tests;

pub use edge::{Edge, serve};
pub use settings::{Allowance, EdgeSettings};

use kernel::{Lang, Locale};

/// The edge's own words; every key begins with `web-`.
pub const LOCALES: &[Locale] = &[
    Locale { lang: Lang::Vi, text: include_str!("../locales/vi.ftl") },
    Locale { lang: Lang::En, text: include_str!("../locales/en.ftl") },
];
