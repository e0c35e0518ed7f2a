//! Why a paper could not be set.

use std::fmt;

use typst::diag::SourceDiagnostic;
use typst::syntax::Source;
use typst::{World, WorldExt};

/// Why a paper could not be set. Every variant speaks to the author of the template.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TypesetError {
    /// The template does not compile, or breaks a rule of PDF/A or PDF/UA.
    Template {
        /// File of the fault: `/letter.typ` is the job's own template, `/decree30.typ` the shared layout.
        file: String,
        /// Line of the fault, counted from 1; 0 when the fault has no place.
        line: usize,
        /// Column of the fault, counted from 1; 0 when the fault has no place.
        column: usize,
        /// What is wrong, followed by hints in brackets.
        message: String,
    },
    /// The creation time lies outside the years 0 to 9999.
    CreationTime(i64),
    /// The text is too long for a QR code (about 2,300 bytes).
    QrTooLong,
}

impl TypesetError {
    /// The first diagnostic, placed in the template. Typst sorts the cause before its consequences.
    pub(crate) fn from_diagnostics(diagnostics: &[SourceDiagnostic], world: &dyn World) -> Self {
        let Some(first) = diagnostics.first() else {
            let message = "the template gave no paper and no reason".to_owned();
            return Self::Template { file: String::new(), line: 0, column: 0, message };
        };
        let mut message = first.message.to_string();
        for hint in &first.hints {
            message.push_str(&format!(" ({})", hint.v));
        }
        let source = first.span.id().and_then(|id| world.source(id).ok());
        let place = source.as_ref().zip(world.range(first.span));
        let (line, column) =
            place.and_then(|(source, range)| position(source, range.start)).unwrap_or((0, 0));
        let file = source.map(|source| source.id().vpath().get_with_slash().to_owned()).unwrap_or_default();
        Self::Template { file, line, column, message }
    }
}

impl fmt::Display for TypesetError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Template { file, line, column, message } => write!(f, "{file}:{line}:{column}: {message}"),
            Self::CreationTime(at_ms) => {
                write!(f, "creation time {at_ms} ms lies outside the years 0 to 9999")
            }
            Self::QrTooLong => f.write_str("the text is too long for a QR code"),
        }
    }
}

impl std::error::Error for TypesetError {}

fn position(source: &Source, byte: usize) -> Option<(usize, usize)> {
    let (line, column) = source.lines().byte_to_line_column(byte)?;
    Some((line + 1, column + 1))
}
