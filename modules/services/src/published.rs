//! The services that run here: packs, their published versions, and the port by which others get them.

use std::collections::{BTreeMap, HashMap};
use std::fmt;
use std::path::Path;
use std::sync::{Arc, LazyLock, PoisonError, RwLock};

use contracts::services::{Catalogue, Happening};
use kernel::{Ctx, Db, Error, Result, blobs, bug};
use packs::{Pack, Problem, Registers};
use serde::{Deserialize, Serialize};

use crate::folder::{self, Files};
use crate::life_event;
use crate::store::{self, Version};

/// A version of a service is in force; the subject is its code.
pub const PUBLISHED: &str = "services.published";

/// Payload of [`PUBLISHED`].
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Published {
    pub code: String,
    pub version: u32,
    /// SHA-256 of the files.
    pub checksum: String,
}

/// Why a pack is not published.
#[derive(Debug)]
pub enum Refusal {
    /// What is wrong with it.
    Problems(Vec<Problem>),
    /// This version is out, with other files: a change needs a higher version.
    Changed {
        code: String,
        version: u32,
    },
    /// A higher version is out.
    Older {
        code: String,
        newest: u32,
    },
    Failed(Error),
}

pub(crate) const CATALOGUE: Catalogue = Catalogue { published, version, running, happening };

/// Packs that the program carries: path and text of each file.
const EMBEDDED: &[&[(&str, &str)]] = include!(concat!(env!("OUT_DIR"), "/packs.rs"));

/// Publishes a pack. Publishing the same files again changes nothing.
pub fn publish(ctx: &mut Ctx<'_>, files: &Files) -> Result<Published, Refusal> {
    let pack = checked(files).map_err(Refusal::Problems)?;
    let (code, version) = (pack.service.code.clone(), pack.service.version);
    let text = serde_json::to_string(files).map_err(bug("writing the files of a pack"))?;
    let checksum = blobs::key_of(text.as_bytes());
    let published = Published { code: code.clone(), version, checksum: checksum.clone() };
    if let Some((newest, known)) = store::newest(ctx.db, &code)? {
        match version.cmp(&newest) {
            std::cmp::Ordering::Less => return Err(Refusal::Older { code, newest }),
            std::cmp::Ordering::Equal if known == checksum => return Ok(published),
            std::cmp::Ordering::Equal => return Err(Refusal::Changed { code, version }),
            std::cmp::Ordering::Greater => (),
        }
    }
    let row = Version { code: code.clone(), version, checksum, published_at: ctx.now };
    store::insert(ctx.db, &row, &text)?;
    ctx.event(PUBLISHED, code, &published)?;
    Ok(published)
}

/// Publishes what the program carries and what lies in the folder of the setting `packs_dir`. A pack that is
/// refused is reported and does not hold up the others.
pub(crate) fn publish_all(ctx: &mut Ctx<'_>) -> Result<()> {
    for pack in embedded() {
        publish_or_report(ctx, &pack.files)?;
    }
    let Some(place) = ctx.setting("packs_dir") else { return Ok(()) };
    for found in folder::packs_in(Path::new(place)) {
        match found {
            Ok(files) => publish_or_report(ctx, &files)?,
            Err(cause) => tracing::error!(packs_dir = place, "{cause}"),
        }
    }
    Ok(())
}

/// Reads a pack and checks it as strictly as before a go-live.
pub fn checked(files: &Files) -> Result<Pack, Vec<Problem>> {
    let pack = folder::pack(files)?;
    let problems = packs::problems(&pack, &Registers::reference());
    if problems.is_empty() { Ok(pack) } else { Err(problems) }
}

/// A pack of the program.
pub struct Embedded {
    pub files: Files,
    pub pack: Arc<Pack>,
}

/// The packs of the program, by code.
pub fn embedded() -> impl Iterator<Item = &'static Embedded> {
    static PACKS: LazyLock<BTreeMap<String, Embedded>> = LazyLock::new(|| {
        let packs = EMBEDDED.iter().filter_map(|files| {
            let files: Files =
                files.iter().map(|(path, text)| ((*path).to_owned(), (*text).to_owned())).collect();
            let pack = folder::pack(&files)
                .map_err(|problems| tracing::error!("a pack of the program: {}", Refusal::Problems(problems)))
                .ok()?;
            Some((pack.service.code.clone(), Embedded { files, pack: Arc::new(pack) }))
        });
        packs.collect()
    });
    PACKS.values()
}

/// The newest version of every service that runs here, by code. What the program carries runs even in the
/// moment before it is published.
pub(crate) fn running(ctx: &mut Ctx<'_>) -> Result<Vec<Arc<Pack>>> {
    let mut found = BTreeMap::new();
    for (code, checksum) in store::running(ctx.db)? {
        found.insert(code, by_checksum(ctx.db, &checksum)?);
    }
    for own in embedded() {
        found.entry(own.pack.service.code.clone()).or_insert_with(|| Arc::clone(&own.pack));
    }
    Ok(found.into_values().collect())
}

pub(crate) fn published(ctx: &mut Ctx<'_>, code: &str) -> Result<Option<Arc<Pack>>> {
    match store::newest(ctx.db, code)? {
        Some((_, checksum)) => by_checksum(ctx.db, &checksum).map(Some),
        None => Ok(embedded().find(|it| it.pack.service.code == code).map(|it| Arc::clone(&it.pack))),
    }
}

fn version(ctx: &mut Ctx<'_>, code: &str, version: u32) -> Result<Option<Arc<Pack>>> {
    match store::checksum(ctx.db, code, version)? {
        Some(checksum) => by_checksum(ctx.db, &checksum).map(Some),
        None => {
            let own =
                embedded().find(|it| it.pack.service.code == code && it.pack.service.version == version);
            Ok(own.map(|it| Arc::clone(&it.pack)))
        }
    }
}

/// Packs in memory, by the checksum of their files: the same for every database of this process.
fn by_checksum(db: &mut dyn Db, checksum: &str) -> Result<Arc<Pack>> {
    static PACKS: LazyLock<RwLock<HashMap<String, Arc<Pack>>>> = LazyLock::new(RwLock::default);
    let known = PACKS.read().unwrap_or_else(PoisonError::into_inner).get(checksum).cloned();
    if let Some(pack) = known {
        return Ok(pack);
    }
    let text =
        store::files(db, checksum)?.ok_or_else(|| Error::Bug(format!("no files for pack {checksum}")))?;
    let files: Files = serde_json::from_str(&text).map_err(bug("reading the files of a pack"))?;
    let pack = folder::pack(&files).map_err(|it| Error::Bug(Refusal::Problems(it).to_string()))?;
    let pack = Arc::new(pack);
    PACKS.write().unwrap_or_else(PoisonError::into_inner).insert(checksum.to_owned(), Arc::clone(&pack));
    Ok(pack)
}

/// A life event with the services it brings that run here.
fn happening(ctx: &mut Ctx<'_>, event: &str) -> Result<Option<Happening>> {
    let Some(event) = life_event::by_id(event) else { return Ok(None) };
    let all = running(ctx)?;
    let of = |code: &String| all.iter().find(|it| it.service.code == *code).map(Arc::clone);
    Ok(Some(Happening {
        id: event.id.clone(),
        name: event.name.get(ctx.lang).to_owned(),
        about: event.about.get(ctx.lang).to_owned(),
        running: event.services.iter().filter_map(of).collect(),
    }))
}

fn publish_or_report(ctx: &mut Ctx<'_>, files: &Files) -> Result<()> {
    match publish(ctx, files) {
        Ok(_) | Err(Refusal::Older { .. }) => Ok(()),
        Err(Refusal::Failed(cause)) => Err(cause),
        Err(refusal) => {
            tracing::error!("not published: {refusal}");
            Ok(())
        }
    }
}

impl From<Error> for Refusal {
    fn from(cause: Error) -> Refusal {
        Refusal::Failed(cause)
    }
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Refusal::Problems(problems) => {
                let lines: Vec<String> = problems.iter().map(ToString::to_string).collect();
                f.write_str(&lines.join("; "))
            }
            Refusal::Changed { code, version } => {
                write!(
                    f,
                    "{code}: version {version} is out with other files; raise `version` in service.toml"
                )
            }
            Refusal::Older { code, newest } => write!(f, "{code}: version {newest} is out already"),
            Refusal::Failed(cause) => cause.fmt(f),
        }
    }
}
