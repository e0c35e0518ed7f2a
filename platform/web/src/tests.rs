//! A real listener on this machine, a tiny module behind it, and a client that writes bytes.

#![allow(clippy::unwrap_used)]

mod wire;
mod probe;
mod door;
mod bodies;
mod answers;
mod keeping;
mod streams;
mod stopping;
mod hostile;
mod rate;
