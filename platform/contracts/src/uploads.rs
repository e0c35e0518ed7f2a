//! Files that arrive in pieces, because the network is bad.

use kernel::{Ctx, Id, Result};

/// A file that is whole. Its bytes are kept under `blob`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Arrived {
    pub name: String,
    pub blob: String,
    pub bytes: u64,
}

pub const UPLOADS: &str = "uploads.arrived";

/// A port, because whoever takes the file needs it within the same request.
pub struct Uploads {
    /// The actor's own file by the id of its upload. [`kernel::Error::NotFound`] while pieces are missing.
    pub arrived: fn(&mut Ctx<'_>, upload: Id) -> Result<Arrived>,
    /// Whether nothing harmful is known of these bytes. Slow: for staged commands.
    /// [`kernel::Error::Busy`] when the scanner that was set does not answer.
    pub is_clean: fn(&Ctx<'_>, bytes: &[u8]) -> Result<bool>,
}

pub fn uploads(ctx: &Ctx<'_>) -> Result<&'static Uploads> {
    ctx.port(UPLOADS)
}
