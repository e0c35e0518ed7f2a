//! The ledger's key and name: made once per node, kept beside the data.

use std::fs;
use std::path::Path;

use kernel::checkpoints::{LedgerKey, log_name};
use kernel::{blobs, bug};
use ledger::{NoteSigner, NoteVerifier};
use storage::DataFolder;

use crate::{Failure, Outcome};

/// The public half, as text to be published.
pub const PUBLIC: &str = "ledger.pub";
const SECRET: &str = "ledger.pk8";
const ORIGIN: &str = "ledger.origin";
/// Hexadecimal digits in a name that nobody chose.
const NAME_DIGITS: usize = 12;

/// The key of a data folder; made the first time, under the name wanted or one derived from the key.
pub fn of_folder(folder: &DataFolder, wanted: Option<&str>) -> Outcome<LedgerKey> {
    let pkcs8 = folder.key(SECRET, || {
        let (_, pkcs8) = NoteSigner::generate("motcua").map_err(bug("making the ledger's key"))?;
        Ok(pkcs8)
    })?;
    let origin = folder.key(ORIGIN, || match wanted {
        Some(name) => Ok(name.as_bytes().to_vec()),
        None => fingerprint(&pkcs8).map(String::into_bytes),
    })?;
    let origin =
        String::from_utf8(origin).map_err(|_| Failure::Failed(format!("keys/{ORIGIN} is not text")))?;
    if wanted.is_some_and(|it| it != origin) {
        return Err(Failure::Refused(format!(
            "this ledger is called {origin}, and its signatures carry that name; take `origin` out of the settings"
        )));
    }
    let key = LedgerKey { origin, pkcs8 };
    publish(&folder.root.join("keys").join(PUBLIC), &key.verifier(0)?.to_string())?;
    Ok(key)
}

/// The public key that a folder names, for those who trust the folder.
pub fn public_of(folder: &Path) -> Outcome<PublicKey> {
    let path = folder.join("keys").join(PUBLIC);
    let text = fs::read_to_string(&path).map_err(|cause| {
        Failure::Refused(format!("{}: {cause}; name the ledger's public key with --key", path.display()))
    })?;
    PublicKey::parse(&text)
}

/// A ledger's public key, under the names of all of its chains.
#[derive(Clone, Debug)]
pub struct PublicKey {
    origin: String,
    key: [u8; 32],
}

impl PublicKey {
    /// From `origin/chain+id+key`, as published.
    pub fn parse(text: &str) -> Outcome<PublicKey> {
        let known: NoteVerifier = text
            .trim()
            .parse()
            .map_err(|_| Failure::Usage("the key is not a public key of the form name+id+key".to_owned()))?;
        let Some((origin, _)) = known.name().rsplit_once('/') else {
            return Err(Failure::Usage(
                "the key's name must end in the number of a chain: name/0".to_owned(),
            ));
        };
        Ok(PublicKey { origin: origin.to_owned(), key: *known.public_key() })
    }

    /// The key under the name of one chain.
    pub fn of_chain(&self, chain: u32) -> kernel::Result<NoteVerifier> {
        NoteVerifier::new(&log_name(&self.origin, chain), self.key).map_err(bug("the ledger's public key"))
    }
}

fn fingerprint(pkcs8: &[u8]) -> kernel::Result<String> {
    let signer = NoteSigner::from_pkcs8("motcua", pkcs8).map_err(bug("reading the ledger's key"))?;
    let digits = blobs::key_of(signer.verifier().public_key());
    Ok(format!("motcua-{}", &digits[..NAME_DIGITS]))
}

fn publish(path: &Path, text: &str) -> Outcome {
    let line = format!("{text}\n");
    if fs::read_to_string(path).is_ok_and(|it| it == line) {
        return Ok(());
    }
    fs::write(path, line).map_err(|cause| Failure::failed("writing the ledger's public key", cause))
}
