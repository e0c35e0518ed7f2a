//! Who we are, for push services (RFC 8292): a token signed with the node's own key.

use std::collections::BTreeMap;
use std::fs::{self, OpenOptions};
use std::io::{ErrorKind, Write};
use std::os::unix::fs::{DirBuilderExt, OpenOptionsExt};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use kernel::{Result, bug};
use reqwest::Url;
use ring::rand::SystemRandom;
use ring::signature::{ECDSA_P256_SHA256_FIXED_SIGNING as ES256, EcdsaKeyPair, KeyPair};
use serde_json::json;

/// The key of this node. Browsers are bound to it: it is made once and kept in the folder that the setting
/// `keys_dir` names; without that setting it lives as long as the process.
pub struct VapidKey(EcdsaKeyPair);

const FILE: &str = "push.pk8";
/// A token may be valid for a day; half of one forgives clocks.
const VALID_S: i64 = 12 * 3600;

/// Keys in use, by folder.
static OPENED: Mutex<BTreeMap<Option<PathBuf>, Arc<VapidKey>>> = Mutex::new(BTreeMap::new());

impl VapidKey {
    /// The key of the node with a folder of keys; made the first time.
    pub fn of(folder: Option<&Path>) -> Result<Arc<VapidKey>> {
        // The map holds only finished entries, so a panic elsewhere cannot have left it half changed.
        let mut opened = OPENED.lock().unwrap_or_else(PoisonError::into_inner);
        let place = folder.map(Path::to_owned);
        if let Some(known) = opened.get(&place) {
            return Ok(Arc::clone(known));
        }
        let pkcs8 = folder.map_or_else(made, kept)?;
        let key = Arc::new(VapidKey::from_pkcs8(&pkcs8)?);
        opened.insert(place, Arc::clone(&key));
        Ok(key)
    }

    pub fn from_pkcs8(pkcs8: &[u8]) -> Result<VapidKey> {
        let pair = EcdsaKeyPair::from_pkcs8(&ES256, pkcs8, &SystemRandom::new());
        pair.map(VapidKey).map_err(bug("reading the key for push"))
    }

    /// The public key as browsers want it: base64url of an uncompressed point.
    pub fn public(&self) -> String {
        URL_SAFE_NO_PAD.encode(self.0.public_key().as_ref())
    }

    /// The value of `Authorization` for an endpoint at `now` (ms).
    pub fn authorization(&self, endpoint: &str, contact: &str, now: i64) -> Option<String> {
        let audience = Url::parse(endpoint).ok()?.origin().ascii_serialization();
        let claims = json!({ "aud": audience, "exp": now / 1000 + VALID_S, "sub": contact });
        let part = |value: serde_json::Value| URL_SAFE_NO_PAD.encode(value.to_string());
        let signed = format!("{}.{}", part(json!({ "typ": "JWT", "alg": "ES256" })), part(claims));
        let signature = self.0.sign(&SystemRandom::new(), signed.as_bytes()).ok()?;
        Some(format!("vapid t={signed}.{}, k={}", URL_SAFE_NO_PAD.encode(signature), self.public()))
    }
}

/// A new key, PKCS #8.
pub fn made() -> Result<Vec<u8>> {
    let made = EcdsaKeyPair::generate_pkcs8(&ES256, &SystemRandom::new());
    Ok(made.map_err(bug("making the key for push"))?.as_ref().to_vec())
}

fn kept(folder: &Path) -> Result<Vec<u8>> {
    let path = folder.join(FILE);
    match fs::read(&path) {
        Err(cause) if cause.kind() == ErrorKind::NotFound => (),
        read => return read.map_err(bug("reading the key for push")),
    }
    write_once(folder, &path, &made()?).map_err(bug("writing the key for push"))?;
    fs::read(&path).map_err(bug("reading the key for push"))
}

fn write_once(folder: &Path, path: &Path, key: &[u8]) -> std::io::Result<()> {
    fs::DirBuilder::new().recursive(true).mode(0o700).create(folder)?;
    let aside = path.with_extension(format!("{:?}.new", std::thread::current().id()));
    let mut file = OpenOptions::new().write(true).create(true).truncate(true).mode(0o600).open(&aside)?;
    file.write_all(key)?;
    file.sync_all()?;
    // A link, unlike a rename, never replaces a key that somebody has put there meanwhile.
    let linked = fs::hard_link(&aside, path);
    fs::remove_file(&aside)?;
    match linked {
        Err(cause) if cause.kind() != ErrorKind::AlreadyExists => Err(cause),
        _ => Ok(()),
    }
}
