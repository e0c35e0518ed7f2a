//! Where to go after signing in: only places of this site.

const LENGTH_MAX: usize = 512;

/// `text` when it is a path of this site that is not about signing in itself. Browsers take `//` and `/\`
/// for another host and drop tabs and line breaks, so none of these may be there.
pub fn local_path(text: &str) -> Option<&str> {
    let own = text.starts_with('/') && !text.starts_with("//") && text.len() <= LENGTH_MAX;
    let plain = text.bytes().all(|it| (b'!'..=b'~').contains(&it) && it != b'\\');
    let loops = text.starts_with("/identity/sign-in") || text.starts_with("/identity/seat");
    (own && plain && !loops).then_some(text)
}
