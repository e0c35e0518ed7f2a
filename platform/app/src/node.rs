//! One node: the modules over a data folder, with tables brought up to date.

use std::path::Path;
use std::sync::{Arc, Mutex};
use std::time::{SystemTime, UNIX_EPOCH};

use kernel::checkpoints::LedgerKey;
use kernel::store::Store;
use kernel::{Blobs, Module, Parts, Platform, migrate};
use ledger::NoteSigner;
use storage::sqlite::Durability;
use storage::{DataFolder, Postgres, S3Blobs, Sqlite};

use crate::nowhere::Nowhere;
use crate::{Failure, Outcome, Settings, key, modules};

/// A node that holds its data folder alone.
pub struct Node {
    // Dropped first: it must let go of the database before the folder is free again.
    pub platform: Arc<Platform>,
    pub settings: Settings,
    /// The steps that brought the tables up to date; none when they were.
    pub steps: Vec<String>,
    pub folder: DataFolder,
}

/// The database in a data folder.
pub const DATABASE: &str = "motcua.db";
/// Written into a folder whose people and cases are invented; see [`crate::commands::demo`].
pub const DEMO_MARK: &str = "demo";

impl Node {
    /// Takes the folder, opens the database, makes what is missing, and brings the tables up to date.
    pub fn open(settings: &Settings) -> Outcome<Node> {
        Node::open_with(settings, modules::modules())
    }

    /// As [`Node::open`], with other modules.
    pub fn open_with(settings: &Settings, modules: Vec<Module>) -> Outcome<Node> {
        let folder = DataFolder::open(&settings.folder).map_err(|it| Failure::refused(&it))?;
        let ledger_key = key::of_folder(&folder, settings.origin.as_deref())?;
        let store: Arc<dyn Store> = match &settings.database {
            Some(url) => Arc::new(Postgres::open(url)?),
            None => Arc::new(Sqlite::open(&folder.database(), Durability::Full)?),
        };
        let blobs: Arc<dyn Blobs> = match bucket(settings)? {
            Some(bucket) => Arc::new(bucket),
            None => Arc::new(folder.blobs()),
        };
        let mut for_modules = settings.for_modules();
        if folder.root.join(DEMO_MARK).exists() {
            for_modules.insert(DEMO_MARK.to_owned(), "yes".to_owned());
        }
        let platform = platform(Parts {
            modules,
            store,
            blobs,
            clock: Arc::new(now),
            locales: modules::locales(),
            error_page: ui::error_page,
            settings: for_modules,
            ledger_key,
        })?;
        let steps = bring_up_to_date(&platform).map_err(|it| Failure::refused(&it))?;
        Ok(Node { platform, settings: settings.clone(), steps, folder })
    }
}

/// The program without data: for what it can say of itself.
pub fn without_data(settings: &Settings) -> Outcome<Arc<Platform>> {
    let (_, pkcs8) =
        NoteSigner::generate("nowhere").map_err(|cause| Failure::failed("making a key", cause))?;
    let nowhere = Arc::new(Nowhere);
    platform(Parts {
        modules: modules::modules(),
        store: Arc::clone(&nowhere) as Arc<dyn Store>,
        blobs: nowhere as Arc<dyn Blobs>,
        clock: Arc::new(now),
        locales: modules::locales(),
        error_page: ui::error_page,
        settings: settings.for_modules(),
        ledger_key: LedgerKey { origin: "nowhere".to_owned(), pkcs8 },
    })
}

/// The bucket with the files; none when they are in the data folder.
pub fn bucket(settings: &Settings) -> Outcome<Option<S3Blobs>> {
    settings.files.s3.as_ref().map(|it| S3Blobs::open(it).map_err(Failure::from)).transpose()
}

/// The database of a folder or a server, to be read beside a node that may be running.
pub fn open_beside(folder: &Path, database: Option<&str>) -> Outcome<Arc<dyn Store>> {
    if let Some(url) = database {
        return Ok(Arc::new(Postgres::open_with(url, 1)?));
    }
    Ok(Arc::new(sqlite_beside(folder)?))
}

/// The database file of a folder, to be read beside a node that may be running.
pub fn sqlite_beside(folder: &Path) -> Outcome<Sqlite> {
    let path = folder.join(DATABASE);
    if !path.is_file() {
        return Err(Failure::Refused(format!("there is no {DATABASE} in {}", folder.display())));
    }
    Sqlite::open(&path, Durability::Full).map_err(|it| Failure::refused(&it))
}

/// Milliseconds since 1970.
pub fn now() -> i64 {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    i64::try_from(since.as_millis()).unwrap_or(i64::MAX)
}

fn platform(parts: Parts) -> Outcome<Arc<Platform>> {
    Platform::new(parts).map_err(|problems| Failure::Failed(problems.join("\n")))
}

fn bring_up_to_date(platform: &Arc<Platform>) -> kernel::Result<Vec<String>> {
    let steps = Arc::new(Mutex::new(Vec::new()));
    let (within, taken) = (Arc::clone(platform), Arc::clone(&steps));
    platform.store().exclusively(Box::new(move |db| {
        let done = migrate::migrate(db, &within.registry.modules, within.now())?;
        *taken.lock().expect("nothing panics while it notes the steps") = done;
        Ok(())
    }))?;
    let mut steps = steps.lock().expect("nothing panics while it notes the steps");
    Ok(std::mem::take(&mut *steps))
}
