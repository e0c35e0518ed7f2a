//! Standard output, for answers.

use std::fmt::Display;
use std::io::{Write, stdout};

/// Writes a line. Whoever stops reading has heard enough: that is no failure.
pub fn tell(line: impl Display) {
    let _ = writeln!(stdout().lock(), "{line}");
}
