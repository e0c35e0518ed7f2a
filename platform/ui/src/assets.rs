//! Files for the browser, bundled at build time and embedded.

/// One file. Addresses under `/assets/` carry a hash of the content and may be cached for ever;
/// `/sw.js` and `/manifest.webmanifest` must be asked for again.
pub struct Asset {
    /// Stable name, for [`address`].
    pub name: &'static str,
    /// Where it is served.
    pub path: &'static str,
    pub content_type: &'static str,
    pub bytes: &'static [u8],
    /// The same bytes compressed, unless they are compressed by nature.
    pub gzip: Option<&'static [u8]>,
    pub brotli: Option<&'static [u8]>,
}

impl Asset {
    /// What `Cache-Control` should say.
    pub fn cache(&self) -> &'static str {
        if self.path.starts_with("/assets/") { "public, max-age=31536000, immutable" } else { "no-cache" }
    }
}

const ASSETS: &[Asset] = include!(concat!(env!("OUT_DIR"), "/assets.rs"));

/// Everything the web edge must serve besides pages.
pub fn assets() -> &'static [Asset] {
    ASSETS
}

/// The address of an asset; `/assets/missing`, which nobody serves, when there is none of that name.
pub fn address(name: &str) -> &'static str {
    ASSETS.iter().find(|asset| asset.name == name).map_or("/assets/missing", |asset| asset.path)
}
