//! The catalogue of services.

use std::collections::BTreeMap;
use std::sync::Arc;

use kernel::{Ctx, Result};
use packs::{Channel, Pack, Problem};

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

/// Texts of a pack by path within it.
pub type Files = BTreeMap<String, String>;

/// What the national list says of a service.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Listed {
    pub name_vi: String,
    pub name_en: String,
    pub channels: Vec<ListedChannel>,
}

/// Published term and fee on one way of filing; `None` where the list is silent or doubtful.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListedChannel {
    pub channel: Channel,
    /// As packs write it: `3 working_days`, `same_day`.
    pub term: Option<String>,
    /// In dong; 0 is free of charge.
    pub fee_vnd: Option<i64>,
    /// The province may set another amount.
    pub by_province: bool,
}

pub const PUBLISHING: &str = "services.publishing";

/// A port, because what is put on trial or published must be the very files that the same command judged.
pub struct Publishing {
    /// Version and files: of a version, or of the newest.
    pub files: fn(&mut Ctx<'_>, code: &str, version: Option<u32>) -> Result<Option<(u32, Files)>>,
    /// Versions that are out, the newest first.
    pub versions: fn(&mut Ctx<'_>, code: &str) -> Result<Vec<u32>>,
    pub listed: fn(code: &str) -> Option<Listed>,
    /// Shows a version to service owners only, in place of the trial before; `stage` is shown to them.
    pub put_on_trial:
        fn(&mut Ctx<'_>, files: &Files, stage: &'static str) -> Result<Result<u32, Vec<Problem>>>,
    /// Publishes a version for everybody and ends its trial; gives the version.
    pub publish: fn(&mut Ctx<'_>, files: &Files) -> Result<Result<u32, Vec<Problem>>>,
}

pub fn publishing(ctx: &Ctx<'_>) -> Result<&'static Publishing> {
    ctx.port(PUBLISHING)
}
