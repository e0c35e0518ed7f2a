//! Messages pushed to a browser (RFC 8030), sealed for it alone (RFC 8291), in our name (RFC 8292).

pub mod sealing;
pub mod vapid;

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use kernel::Id;
use serde::Serialize;

use crate::caller::Caller;
use crate::channel::Trouble;
use crate::setup::Setup;
use crate::target::Device;
use crate::wording::Words;

/// A push service keeps a message for a browser that is off so long, in seconds.
const KEPT: u32 = 24 * 3600;
/// Services take 4096 bytes; the seal needs 103 of them (RFC 8291 §4).
const PLAIN_MAX: usize = 3_000;

/// What the service worker reads.
#[derive(Serialize)]
struct Shown<'a> {
    title: &'a str,
    body: &'a str,
    /// A path of this site.
    href: &'a str,
    lang: &'a str,
    tag: &'a str,
}

/// Sends one pushed message. A service that knows the browser no longer answers 404 or 410.
pub fn send(setup: &Setup, device: &Device, words: &Words, id: Id) -> Result<(), Trouble> {
    let Some(push) = &setup.push else { return Err(Trouble::Later("not-set-up")) };
    let sealed = sealing::seal(device, &plain(words)).ok_or(Trouble::Gone)?;
    let key = push.key().map_err(|_| Trouble::Later("not-set-up"))?;
    let authorization = key.authorization(&device.endpoint, &push.contact, setup.now);
    let headers = [
        ("Authorization", authorization.ok_or(Trouble::Never("bad-address"))?),
        ("Content-Encoding", "aes128gcm".to_owned()),
        ("Content-Type", "application/octet-stream".to_owned()),
        ("TTL", KEPT.to_string()),
        // A message sent twice replaces itself while the browser is off.
        ("Topic", URL_SAFE_NO_PAD.encode(id.0.to_be_bytes())),
    ];
    let caller = Caller { timeout: setup.timeout, public_only: !setup.private_hosts };
    let answer = caller.post(&device.endpoint, &headers, sealed)?;
    match answer.status {
        200..=299 => Ok(()),
        300..=399 => Err(Trouble::Never("redirected")),
        404 | 410 => Err(Trouble::Gone),
        408 | 429 | 500.. => Err(Trouble::Later("busy")),
        _ => Err(Trouble::Never("refused")),
    }
}

fn plain(words: &Words) -> Vec<u8> {
    let shown = Shown {
        title: &words.what,
        body: &words.brief,
        href: &words.href,
        lang: words.lang.code(),
        tag: &words.case_code,
    };
    let mut json = serde_json::to_vec(&shown).unwrap_or_default();
    if json.len() > PLAIN_MAX {
        json = serde_json::to_vec(&Shown { body: "", ..shown }).unwrap_or_default();
    }
    json
}
