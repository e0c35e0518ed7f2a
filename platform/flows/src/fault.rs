//! What is wrong with a model, so that its author can put it right.

use std::fmt;

/// One thing that is wrong, and what to do about it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Fault {
    /// Line in the file, counted from 1; 0 when the file has no lines to speak of.
    pub line: u32,
    /// The element: its name and, where it has one, its id, e.g. `scriptTask check`.
    pub element: String,
    /// What is wrong.
    pub reason: String,
    /// What would be right.
    pub suggestion: String,
}

impl Fault {
    /// A fault in one element.
    pub fn new(
        line: u32,
        element: impl Into<String>,
        reason: impl Into<String>,
        suggestion: impl Into<String>,
    ) -> Fault {
        Fault { line, element: element.into(), reason: reason.into(), suggestion: suggestion.into() }
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "line {}: {}: {}; {}", self.line, self.element, self.reason, self.suggestion)
    }
}
