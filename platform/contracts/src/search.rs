//! Searching everything.

use kernel::{Ctx, Id, Result};

/// What the index keeps of a thing.
#[derive(Clone, Debug)]
pub struct Entry {
    /// Code that people type.
    pub subject: String,
    pub title: String,
    pub detail: String,
    /// All words by which it is found; folded by the index.
    pub words: String,
    pub href: String,
    /// Only officials of this agency find it.
    pub agency: Id,
    /// And this account, when it is not zero.
    pub owner: Id,
    /// ms; newest first.
    pub at: i64,
}

/// Gives the current entry of a subject. A module `m` that wants to be found offers it as `m.search`.
/// A port, because names must not travel in the ledger: the index asks for them.
pub struct Source {
    pub entry: fn(&mut Ctx<'_>, subject: &str) -> Result<Option<Entry>>,
}
