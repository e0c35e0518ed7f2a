//! A folder of its own with the demo and very many cases, gone when the run is over.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use kernel::{Parts, Platform, Reply, background, checkpoints};
use storage::sqlite::Durability;
use storage::{DataFolder, Sqlite};

use super::people::Person;
use crate::commands::demo;
use crate::node::now;
use crate::{Failure, Outcome, Settings, key, modules};

/// The data and who acts on them.
pub struct World {
    folder: Temporary,
    pub settings: Settings,
    pub citizen: Person,
    pub reception: Person,
    pub officer: Person,
}

/// A platform over the folder.
pub struct Open {
    // Dropped first: it must let go of the database before the folder is free again.
    pub platform: Arc<Platform>,
    _folder: DataFolder,
}

struct Temporary(PathBuf);

/// Commands per commit of a node that serves.
pub const GROUPED: usize = 512;
/// Cases in one command: others would wait for longer ones.
const CASES_PER_COMMAND: usize = 2_000;
/// Nobody is slowed down: it is the platform that is measured.
const UNBOUNDED: u32 = 100_000_000;

impl World {
    pub fn make() -> Outcome<World> {
        let folder = Temporary(std::env::temp_dir().join(format!("motcua-bench-{}", std::process::id())));
        let mut settings = Settings { folder: folder.0.clone(), ..Settings::default() };
        let limits = &mut settings.limits;
        for limit in [
            &mut limits.per_address,
            &mut limits.per_address_burst,
            &mut limits.per_session,
            &mut limits.per_session_burst,
        ] {
            *limit = UNBOUNDED;
        }
        drop(demo::open(&settings)?);
        let open = open(&settings, GROUPED)?;
        let citizen = Person::sign_in(&open.platform, "048196000011")?;
        let reception = Person::sign_in(&open.platform, "tiepnhan.haichau")?;
        let officer = Person::sign_in(&open.platform, "hotich.haichau")?;
        drop(open);
        Ok(World { folder, settings, citizen, reception, officer })
    }

    pub fn folder(&self) -> &Path {
        &self.folder.0
    }

    /// Takes the folder; commands share commits as in a node that serves.
    pub fn open(&self) -> Outcome<Open> {
        open(&self.settings, GROUPED)
    }

    /// As [`World::open`], with at most so many commands per commit.
    pub fn open_with(&self, batch_max: usize) -> Outcome<Open> {
        open(&self.settings, batch_max)
    }

    /// Adds cases and lets every module hear of them.
    pub fn fill(&self, count: usize) -> Outcome {
        let open = self.open()?;
        let mut left = count;
        while left > 0 {
            let now = left.min(CASES_PER_COMMAND);
            background::command(&open.platform, "cases", move |ctx| {
                cases::load::cases(ctx, now)?;
                Ok(Reply::goto("/"))
            })?;
            background::settle(&open.platform)?;
            left -= now;
        }
        checkpoints::sign(&open.platform)?;
        Ok(())
    }
}

fn open(settings: &Settings, batch_max: usize) -> Outcome<Open> {
    let folder = DataFolder::open(&settings.folder).map_err(|it| Failure::refused(&it))?;
    let parts = Parts {
        modules: modules::modules(),
        store: Arc::new(Sqlite::open_with(&folder.database(), Durability::Full, batch_max)?),
        blobs: Arc::new(folder.blobs()),
        clock: Arc::new(now),
        locales: modules::locales(),
        error_page: ui::error_page,
        settings: settings.for_modules(),
        ledger_key: key::of_folder(&folder, None)?,
    };
    let platform = Platform::new(parts).map_err(|problems| Failure::Failed(problems.join("\n")))?;
    Ok(Open { platform, _folder: folder })
}

impl Drop for Temporary {
    fn drop(&mut self) {
        // Whoever cleans the machine's temporary folder finds it, if not.
        let _ = std::fs::remove_dir_all(&self.0);
    }
}
