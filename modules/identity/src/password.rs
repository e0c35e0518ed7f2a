//! Passwords: which are accepted, and how they are kept.

use std::sync::LazyLock;
use std::sync::{Condvar, Mutex};
use std::time::Duration;

use argon2::password_hash::phc::PasswordHash;
use argon2::password_hash::{PasswordHasher, PasswordVerifier};
use argon2::{Algorithm, Argon2, Params, Version};
use kernel::{Error, Result, bug};

const LENGTH_MIN: usize = 10;
const LENGTH_MAX: usize = 200;

/// Argon2id with the parameters of the OWASP password storage sheet: 19 MiB, two passes, one lane.
const MEMORY_KIB: u32 = 19 * 1024;
const PASSES: u32 = 2;

/// Somebody who waits longer for a free place is told that the system is busy.
const WAIT_MAX: Duration = Duration::from_secs(5);

/// A password that nobody has, so that an unknown login costs the same time as a wrong password.
static NOBODYS: LazyLock<String> = LazyLock::new(|| hashed("nobody has this password").unwrap_or_default());

/// Places for hashing at the same time: half of the cores, so that sign-ins never starve the rest.
static PLACES: LazyLock<(Mutex<usize>, Condvar)> = LazyLock::new(|| {
    let cores = std::thread::available_parallelism().map_or(2, usize::from);
    (Mutex::new((cores / 2).max(1)), Condvar::new())
});

/// Why a password is not accepted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weak {
    Short,
    Long,
    /// It contains the login.
    Login,
    /// One sign repeated, or digits alone.
    Plain,
}

impl Weak {
    /// The key of the text that says what to do.
    pub fn key(self) -> &'static str {
        match self {
            Weak::Short => "identity-password-short",
            Weak::Long => "identity-password-long",
            Weak::Login => "identity-password-login",
            Weak::Plain => "identity-password-plain",
        }
    }
}

/// Whether a password may be set for a login.
pub fn weakness(password: &str, login: &str) -> Option<Weak> {
    let length = password.chars().count();
    let first = password.chars().next();
    if length < LENGTH_MIN {
        Some(Weak::Short)
    } else if length > LENGTH_MAX {
        Some(Weak::Long)
    } else if !login.is_empty() && password.to_lowercase().contains(&login.to_lowercase()) {
        Some(Weak::Login)
    } else if password.chars().all(|it| Some(it) == first) || password.bytes().all(|it| it.is_ascii_digit()) {
        Some(Weak::Plain)
    } else {
        None
    }
}

/// The text that is kept of a password: a PHC string. Takes about 25 ms.
pub fn hashed(password: &str) -> Result<String> {
    let _place = Place::take()?;
    let hash = hasher()?.hash_password(spelling(password).as_bytes()).map_err(bug("hashing a password"))?;
    Ok(hash.to_string())
}

/// Whether a password is the one behind a PHC string. Takes the same time when there is none.
pub fn is_right(password: &str, kept: Option<&str>) -> Result<bool> {
    // Made here in both cases, so that the first unknown login does not cost more either.
    let nobodys = NOBODYS.as_str();
    let kept = kept.filter(|it| !it.is_empty());
    let hash = PasswordHash::new(kept.unwrap_or(nobodys)).map_err(bug("reading a password hash"))?;
    if password.chars().count() > LENGTH_MAX {
        return Ok(false);
    }
    let _place = Place::take()?;
    let right = hasher()?.verify_password(spelling(password).as_bytes(), &hash).is_ok();
    Ok(right && kept.is_some())
}

fn hasher() -> Result<Argon2<'static>> {
    let params = Params::new(MEMORY_KIB, PASSES, 1, None).map_err(bug("the hash's parameters"))?;
    Ok(Argon2::new(Algorithm::Argon2id, Version::V0x13, params))
}

/// Vietnamese keyboards write one letter in different ways; they must hash the same.
fn spelling(password: &str) -> String {
    vn::nfc(password)
}

/// A place for hashing; free again when dropped.
struct Place;

impl Place {
    fn take() -> Result<Place> {
        let (free, changed) = &*PLACES;
        let free = free.lock().expect("nothing panics while it counts places");
        let waited = changed.wait_timeout_while(free, WAIT_MAX, |free| *free == 0);
        let (mut free, waited) = waited.expect("nothing panics while it counts places");
        if waited.timed_out() {
            return Err(Error::Busy("identity-busy"));
        }
        *free -= 1;
        Ok(Place)
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        let (free, changed) = &*PLACES;
        *free.lock().expect("nothing panics while it counts places") += 1;
        changed.notify_one();
    }
}
