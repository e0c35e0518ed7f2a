//! Tests by topic.

mod hostile;
mod journey;
mod rules;
mod stand_ins;
