//! Bounds on a file before anything is built from it.

use crate::fault::Fault;

/// Longest file, in bytes.
pub const BYTES_MAX: usize = 512 * 1024;
/// Most nodes of the XML tree: elements, texts, comments.
pub(super) const NODES_MAX: u32 = 40_000;
/// Deepest nesting of elements.
const DEPTH_MAX: usize = 64;
/// Most attributes of one element; a parser compares each with each.
const ATTRIBUTES_MAX: usize = 64;

/// Most declarations of namespaces: each element keeps those of all around it.
const NAMESPACES_MAX: usize = 256;

/// The file as text, when it is small and flat enough and has no document type.
pub(super) fn text(xml: &[u8]) -> Result<&str, Fault> {
    let refused = |line, reason: &str, suggestion: &str| Err(Fault::new(line, "file", reason, suggestion));
    if xml.len() > BYTES_MAX {
        return refused(0, "larger than 512 KiB", "split the process into sub-processes in their own files");
    }
    let Ok(text) = str::from_utf8(xml) else {
        return refused(0, "not UTF-8", "save the model as UTF-8");
    };
    if text.matches("xmlns").nth(NAMESPACES_MAX).is_some() {
        return refused(0, "more than 256 namespaces", "declare them once, on the outermost element");
    }
    let (mut rest, mut depth) = (text, 0_usize);
    while let Some(open) = rest.find('<') {
        rest = &rest[open..];
        let line = || line_at(text, text.len() - rest.len());
        let length = if rest.starts_with("<!--") {
            past(rest, "-->")
        } else if rest.starts_with("<![CDATA[") {
            past(rest, "]]>")
        } else if rest.starts_with("<?") {
            past(rest, "?>")
        } else if rest.starts_with("<!") {
            return refused(line(), "a document type", "remove it: entities are not read");
        } else {
            let (length, attributes) = tag(rest);
            let closed = rest.as_bytes().get(length.wrapping_sub(2)) == Some(&b'/');
            if rest.starts_with("</") {
                depth = depth.saturating_sub(1);
            } else if !closed {
                depth += 1;
            }
            if depth > DEPTH_MAX {
                return refused(line(), "nested more than 64 deep", "flatten the model");
            }
            if attributes > ATTRIBUTES_MAX {
                return refused(line(), "more than 64 attributes in one element", "remove some");
            }
            length
        };
        rest = &rest[length..];
    }
    Ok(text)
}

/// Length up to and including `end`; everything when it does not come.
fn past(text: &str, end: &str) -> usize {
    text.find(end).map_or(text.len(), |at| at + end.len())
}

/// Length of a tag and how many attributes it has. `>` may stand in a quoted value.
fn tag(text: &str) -> (usize, usize) {
    let (mut quote, mut attributes) = (None, 0);
    for (at, byte) in text.bytes().enumerate() {
        match (quote, byte) {
            (None, b'>') => return (at + 1, attributes),
            (None, b'"' | b'\'') => {
                quote = Some(byte);
                attributes += 1;
            }
            (Some(open), _) if open == byte => quote = None,
            _ => (),
        }
    }
    (text.len(), attributes)
}

fn line_at(text: &str, at: usize) -> u32 {
    let before = text.as_bytes()[..at].iter().filter(|byte| **byte == b'\n').count();
    u32::try_from(before).map_or(u32::MAX, |before| before + 1)
}
