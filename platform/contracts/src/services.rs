//! The catalogue of services.

use std::sync::Arc;

use kernel::{Ctx, Result};
use packs::Pack;

pub const CATALOGUE: &str = "services.catalogue";

/// A port, because filing a case must be checked against the published form in the same transaction.
pub struct Catalogue {
    /// The newest published version of a service that runs here.
    pub published: fn(&mut Ctx<'_>, code: &str) -> Result<Option<Arc<Pack>>>,
    /// The version a case was filed under.
    pub version: fn(&mut Ctx<'_>, code: &str, version: u32) -> Result<Option<Arc<Pack>>>,
    /// All services that run here, newest versions.
    pub running: fn(&mut Ctx<'_>) -> Result<Vec<Arc<Pack>>>,
    /// What happens in a life, in the reader's language, with the services it brings that run here.
    pub happening: fn(&mut Ctx<'_>, event: &str) -> Result<Option<Happening>>,
}

/// A life event: a child is born, somebody moves.
pub struct Happening {
    pub id: String,
    pub name: String,
    pub about: String,
    /// The usual one first.
    pub running: Vec<Arc<Pack>>,
}

pub fn catalogue(ctx: &Ctx<'_>) -> Result<&'static Catalogue> {
    ctx.port(CATALOGUE)
}
