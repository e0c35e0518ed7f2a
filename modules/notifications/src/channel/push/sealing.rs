//! Message encryption for Web Push (RFC 8291): a fresh key pair per message, agreed with the browser's, gives
//! one record of `aes128gcm` (RFC 8188).

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use ring::aead::{AES_128_GCM, Aad, LessSafeKey, Nonce, UnboundKey};
use ring::agreement::{ECDH_P256, EphemeralPrivateKey, UnparsedPublicKey, agree_ephemeral};
use ring::hkdf::{HKDF_SHA256, KeyType, Salt};
use ring::rand::{SecureRandom, SystemRandom};

use crate::target::Device;

/// An uncompressed point of P-256.
pub const POINT: usize = 65;
const SALT: usize = 16;
/// The whole message is one record.
const RECORD: u32 = 4096;
/// Ends the last record (RFC 8188 §2).
const LAST: u8 = 2;

/// What both sides know.
pub struct Agreed<'a> {
    /// The secret of Diffie and Hellman.
    pub secret: &'a [u8],
    /// The browser's public key.
    pub browser: &'a [u8],
    /// Our public key of this message.
    pub ours: &'a [u8],
    /// The browser's authentication secret.
    pub auth: &'a [u8],
}

struct Length(usize);

/// The sealed body for a browser; nothing when its keys are none or the system has no random numbers.
pub fn seal(device: &Device, plain: &[u8]) -> Option<Vec<u8>> {
    let (browser, auth) = keys(&device.p256dh, &device.auth)?;
    let random = SystemRandom::new();
    let pair = EphemeralPrivateKey::generate(&ECDH_P256, &random).ok()?;
    let ours = pair.compute_public_key().ok()?;
    let mut salt = [0; SALT];
    random.fill(&mut salt).ok()?;
    let peer = UnparsedPublicKey::new(&ECDH_P256, &browser);
    agree_ephemeral(pair, &peer, |secret| {
        let agreed = Agreed { secret, browser: &browser, ours: ours.as_ref(), auth: &auth };
        sealed(&agreed, salt, plain)
    })
    .ok()?
}

/// The bytes behind a browser's two keys, when they have the right form.
pub fn keys(p256dh: &str, auth: &str) -> Option<(Vec<u8>, Vec<u8>)> {
    let bytes = |text: &str| URL_SAFE_NO_PAD.decode(text.trim_end_matches('=')).ok();
    let (point, auth) = (bytes(p256dh)?, bytes(auth)?);
    (point.len() == POINT && point[0] == 4 && auth.len() == 16).then_some((point, auth))
}

/// Header and ciphertext (RFC 8188 §2.1).
pub fn sealed(agreed: &Agreed<'_>, salt: [u8; SALT], plain: &[u8]) -> Option<Vec<u8>> {
    let (key, nonce) = derived(agreed, &salt)?;
    let mut record = [plain, &[LAST]].concat();
    let key = LessSafeKey::new(UnboundKey::new(&AES_128_GCM, &key).ok()?);
    key.seal_in_place_append_tag(Nonce::assume_unique_for_key(nonce), Aad::empty(), &mut record).ok()?;
    let mut body = Vec::with_capacity(SALT + 5 + POINT + record.len());
    body.extend_from_slice(&salt);
    body.extend_from_slice(&RECORD.to_be_bytes());
    body.push(u8::try_from(agreed.ours.len()).ok()?);
    body.extend_from_slice(agreed.ours);
    body.extend_from_slice(&record);
    Some(body)
}

/// Content key and nonce (RFC 8291 §3.4).
pub fn derived(agreed: &Agreed<'_>, salt: &[u8]) -> Option<([u8; 16], [u8; 12])> {
    let info = [b"WebPush: info\0", agreed.browser, agreed.ours].concat();
    let mut ikm = [0; 32];
    expanded(agreed.auth, agreed.secret, &info, &mut ikm)?;
    let (mut key, mut nonce) = ([0; 16], [0; 12]);
    expanded(salt, &ikm, b"Content-Encoding: aes128gcm\0", &mut key)?;
    expanded(salt, &ikm, b"Content-Encoding: nonce\0", &mut nonce)?;
    Some((key, nonce))
}

fn expanded(salt: &[u8], ikm: &[u8], info: &[u8], out: &mut [u8]) -> Option<()> {
    let key = Salt::new(HKDF_SHA256, salt).extract(ikm);
    key.expand(&[info], Length(out.len())).ok()?.fill(out).ok()
}

impl KeyType for Length {
    fn len(&self) -> usize {
        self.0
    }
}
