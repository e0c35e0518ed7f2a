//! BPMN 2.0: read, checked, executed and drawn.
//!
//! Pure: no storage, no clock, no network. State is rows that a caller keeps. Reading order below.

mod definition;
mod fault;
mod read;
mod check;
mod reach;

mod host;
mod token;
mod engine;
mod migrate;

mod xml;
mod diagram;
mod layout;
mod symbol;
pub mod svg;
pub mod plan;

pub use definition::{Attributes, Definition, Event, Flow, Kind, Many, NAMESPACE, Node};
pub use diagram::{Bounds, Diagram, Edge, Point, Shape, with_diagram};
pub use engine::{advance, retry, start, start_at};
pub use fault::Fault;
pub use host::{Effect, Host, How, Seen, Signal, Stuck};
pub use migrate::migrate;
pub use read::BYTES_MAX;
pub use token::{Instance, Phase, Stage, Token};
