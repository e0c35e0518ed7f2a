//! What screens show of a case: answers in words, steps, papers, what may be done.

pub mod answers;
pub mod found;
pub mod question;
pub mod steps;

pub use answers::{Group, groups, papers};
pub use question::Question;
pub use steps::{Button, buttons, timeline};
