//! The node's authority and the sealing keys of its agencies.
//!
//! Keys never enter the database, so that neither a dump nor a stolen table can seal. They lie in the folder
//! that the setting `keys_dir` names, readable by the owner only; without the setting they live as long as
//! the process.

use std::collections::BTreeMap;
use std::fs::{self, OpenOptions};
use std::io::{ErrorKind, Write};
use std::os::unix::fs::{DirBuilderExt, OpenOptionsExt};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use contracts::organisations::Unit;
use kernel::{Ctx, Id, Result, bug};
use seal::{Authority, SealingKey, Subject};

/// Makes seals and says whom to trust.
pub struct Keyring {
    folder: Option<PathBuf>,
    authority: Authority,
    /// By agency and year: each year an agency seals with a fresh key.
    keys: Mutex<BTreeMap<(Id, i16), Arc<SealingKey>>>,
}

/// Keyrings in use, by folder.
static OPENED: Mutex<BTreeMap<Option<PathBuf>, Arc<Keyring>>> = Mutex::new(BTreeMap::new());

const YEAR_MS: i64 = 366 * 24 * 3600 * 1000;
const AUTHORITY_YEARS: i64 = 30;
/// Longer than the calendar year a key serves, so that a seal of 31 December outlives the night.
const KEY_YEARS: i64 = 2;
/// In a file the certificates come first, the private key last.
const KEY_MARK: &str = "-----BEGIN PRIVATE KEY-----";

impl Keyring {
    /// The node's keyring; makes its authority the first time.
    pub fn of(ctx: &Ctx<'_>) -> Result<Arc<Keyring>> {
        let folder = ctx.setting("keys_dir").map(|it| Path::new(it).join("seals"));
        let mut opened = lock(&OPENED);
        if let Some(known) = opened.get(&folder) {
            return Ok(Arc::clone(known));
        }
        let name = ctx.setting("site_name").unwrap_or("Motcua");
        let keyring = Arc::new(Keyring::open(folder.clone(), name, ctx.now)?);
        opened.insert(folder, Arc::clone(&keyring));
        Ok(keyring)
    }

    fn open(folder: Option<PathBuf>, name: &str, now: i64) -> Result<Keyring> {
        let text = kept(folder.as_deref(), "authority.pem", || {
            let made = Authority::create(name, now - YEAR_MS, now + AUTHORITY_YEARS * YEAR_MS);
            let made = made.map_err(bug("making the node's authority"))?;
            Ok(format!("{}{}", made.certificate_pem(), made.key_pem()))
        })?;
        let (certificate, key) = parted(&text);
        let authority = Authority::from_pem(certificate, key).map_err(bug("reading the node's authority"))?;
        Ok(Keyring { folder, authority, keys: Mutex::default() })
    }

    /// The root certificate, PEM: whoever trusts it can check every seal of this node.
    pub fn root_pem(&self) -> &str {
        self.authority.certificate_pem()
    }

    /// The key with which an agency seals at `now`; issued the first time it is needed in a year.
    pub fn key_of(&self, agency: &Unit, now: i64) -> Result<Arc<SealingKey>> {
        let year = vn::local(now).year();
        let mut keys = lock(&self.keys);
        if let Some(known) = keys.get(&(agency.id, year)) {
            return Ok(Arc::clone(known));
        }
        let text = kept(self.folder.as_deref(), &format!("{}-{year}.pem", agency.id), || {
            let subject = Subject { agency: &agency.name, unit_code: &agency.code };
            let issued = self.authority.issue(&subject, now - YEAR_MS, now + KEY_YEARS * YEAR_MS);
            let issued = issued.map_err(bug("issuing a sealing key"))?;
            let chain = issued.chain_pem().map_err(bug("writing a certificate"))?;
            Ok(format!("{chain}{}", issued.key_pem()))
        })?;
        let (chain, key) = parted(&text);
        let key = Arc::new(SealingKey::from_pem(chain, key).map_err(bug("reading a sealing key"))?);
        keys.insert((agency.id, year), Arc::clone(&key));
        Ok(key)
    }
}

/// The maps hold only finished entries, so a panic elsewhere cannot have left them half changed.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

fn parted(text: &str) -> (&str, &str) {
    text.split_at(text.find(KEY_MARK).unwrap_or(text.len()))
}

/// The text of a key file, made by `make` the first time. When two processes make it at once, the one that
/// was there first stays.
fn kept(folder: Option<&Path>, name: &str, make: impl FnOnce() -> Result<String>) -> Result<String> {
    let Some(folder) = folder else { return make() };
    let path = folder.join(name);
    match fs::read_to_string(&path) {
        Err(cause) if cause.kind() == ErrorKind::NotFound => (),
        read => return read.map_err(bug("reading a key file")),
    }
    let text = make()?;
    write_once(folder, &path, &text).map_err(bug("writing a key file"))?;
    fs::read_to_string(&path).map_err(bug("reading a key file"))
}

fn write_once(folder: &Path, path: &Path, text: &str) -> std::io::Result<()> {
    fs::DirBuilder::new().recursive(true).mode(0o700).create(folder)?;
    let aside = path.with_extension(format!("{}.new", std::process::id()));
    let mut file = OpenOptions::new().write(true).create(true).truncate(true).mode(0o600).open(&aside)?;
    file.write_all(text.as_bytes())?;
    file.sync_all()?;
    // A link, unlike a rename, never replaces a key that another process has put there meanwhile.
    let linked = fs::hard_link(&aside, path);
    fs::remove_file(&aside)?;
    match linked {
        Err(cause) if cause.kind() != ErrorKind::AlreadyExists => Err(cause),
        _ => Ok(()),
    }
}
