//! Tables and properties, by subject.
#![allow(clippy::unwrap_used)]

mod hostile;
mod identity;
mod lunar;
mod spelling;
mod working_time;
