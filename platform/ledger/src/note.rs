//! Signed notes (C2SP signed-note) with Ed25519 keys: text that carries its signatures as lines.

use std::fmt;
use std::str::FromStr;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use ring::rand::SystemRandom;
use ring::signature::{ED25519, Ed25519KeyPair, KeyPair, UnparsedPublicKey};
use sha2::{Digest, Sha256};

/// Most signature lines a note may carry; the specification asks for at least 16.
pub const NOTE_SIGNATURES_MAX: usize = 64;

/// Signature type of a plain Ed25519 signature.
const ED25519_TYPE: u8 = 1;

/// Text with signatures. Trust the text only after [`NoteVerifier::verify`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SignedNote {
    text: String,
    signatures: Vec<NoteSignature>,
}

/// One signature line of a note.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NoteSignature {
    /// Name of the key.
    pub name: String,
    /// First four bytes of SHA-256(name || 0x0A || signature type || public key).
    pub key_id: [u8; 4],
    /// The signature itself; 64 bytes for Ed25519.
    pub bytes: Vec<u8>,
}

/// A named private key.
#[derive(Debug)]
pub struct NoteSigner {
    verifier: NoteVerifier,
    key: Ed25519KeyPair,
}

/// A named public key. Its text form (vkey) is `name+key id in hex+Base64(0x01 || public key)`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NoteVerifier {
    name: String,
    key_id: [u8; 4],
    public_key: [u8; 32],
}

/// What is wrong with a note or a key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoteError {
    /// The bytes are not a signed note.
    Malformed,
    /// The text to sign does not end in a line end, or holds control characters.
    Text,
    /// A key name is empty or holds a space, a control character or a plus sign.
    Name,
    /// The key is not an Ed25519 key in the expected form, or its id does not fit it.
    Key,
    /// The operating system gave no random bytes for a new key.
    Randomness,
    /// The note carries no signature of this key.
    Unsigned,
    /// The note carries a signature of this key that does not fit the text.
    Forged,
}

impl SignedNote {
    /// Reads a signed note from outside; checks its form, not its signatures.
    pub fn parse(bytes: &[u8]) -> Result<SignedNote, NoteError> {
        let note = std::str::from_utf8(bytes).map_err(|_| NoteError::Malformed)?;
        let (before, lines) = note.rsplit_once("\n\n").ok_or(NoteError::Malformed)?;
        let text = &note[..before.len() + 1];
        if !is_text(text) {
            return Err(NoteError::Malformed);
        }
        let lines = lines.strip_suffix('\n').ok_or(NoteError::Malformed)?;
        if lines.split('\n').count() > NOTE_SIGNATURES_MAX {
            return Err(NoteError::Malformed);
        }
        let signatures = lines.split('\n').map(str::parse).collect::<Result<_, _>>()?;
        Ok(SignedNote { text: text.to_owned(), signatures })
    }

    /// The signed text, with its last line end.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The signatures, in the order of their lines.
    pub fn signatures(&self) -> &[NoteSignature] {
        &self.signatures
    }
}

impl NoteSigner {
    /// A new key, and its PKCS#8 form to be kept secret.
    pub fn generate(name: &str) -> Result<(NoteSigner, Vec<u8>), NoteError> {
        let pkcs8 =
            Ed25519KeyPair::generate_pkcs8(&SystemRandom::new()).map_err(|_| NoteError::Randomness)?;
        let signer = NoteSigner::from_pkcs8(name, pkcs8.as_ref())?;
        Ok((signer, pkcs8.as_ref().to_vec()))
    }

    /// A key from its PKCS#8 (DER) form, with or without the public key in it.
    pub fn from_pkcs8(name: &str, pkcs8: &[u8]) -> Result<NoteSigner, NoteError> {
        let key = Ed25519KeyPair::from_pkcs8_maybe_unchecked(pkcs8).map_err(|_| NoteError::Key)?;
        NoteSigner::named(name, key)
    }

    /// A key from its 32 secret bytes (RFC 8032).
    pub fn from_seed(name: &str, seed: &[u8; 32]) -> Result<NoteSigner, NoteError> {
        let key = Ed25519KeyPair::from_seed_unchecked(seed).map_err(|_| NoteError::Key)?;
        NoteSigner::named(name, key)
    }

    /// The public half, which others need to check the signatures.
    pub fn verifier(&self) -> &NoteVerifier {
        &self.verifier
    }

    /// Signs `text`, which ends in a line end.
    pub fn sign(&self, text: &str) -> Result<SignedNote, NoteError> {
        if !is_text(text) {
            return Err(NoteError::Text);
        }
        let signature = NoteSignature {
            name: self.verifier.name.clone(),
            key_id: self.verifier.key_id,
            bytes: self.key.sign(text.as_bytes()).as_ref().to_vec(),
        };
        Ok(SignedNote { text: text.to_owned(), signatures: vec![signature] })
    }

    fn named(name: &str, key: Ed25519KeyPair) -> Result<NoteSigner, NoteError> {
        let public_key = key.public_key().as_ref().try_into().map_err(|_| NoteError::Key)?;
        Ok(NoteSigner { verifier: NoteVerifier::new(name, public_key)?, key })
    }
}

impl NoteVerifier {
    /// The Ed25519 public key `public_key` under `name`. One key may serve several names.
    pub fn new(name: &str, public_key: [u8; 32]) -> Result<NoteVerifier, NoteError> {
        if !is_name(name) {
            return Err(NoteError::Name);
        }
        let id = Sha256::new_with_prefix(name)
            .chain_update([b'\n', ED25519_TYPE])
            .chain_update(public_key)
            .finalize();
        let key_id = [id[0], id[1], id[2], id[3]];
        Ok(NoteVerifier { name: name.to_owned(), key_id, public_key })
    }

    /// Name of the key.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The Ed25519 public key.
    pub fn public_key(&self) -> &[u8; 32] {
        &self.public_key
    }

    /// Checks that this key signed the note. Signatures of other keys are ignored.
    pub fn verify(&self, note: &SignedNote) -> Result<(), NoteError> {
        let key = UnparsedPublicKey::new(&ED25519, &self.public_key);
        let mut signed = false;
        for signature in &note.signatures {
            if signature.name == self.name && signature.key_id == self.key_id {
                key.verify(note.text.as_bytes(), &signature.bytes).map_err(|_| NoteError::Forged)?;
                signed = true;
            }
        }
        if signed { Ok(()) } else { Err(NoteError::Unsigned) }
    }
}

/// A text that can be signed: ends in a line end, no other control characters.
fn is_text(text: &str) -> bool {
    text.ends_with('\n') && text.bytes().all(|byte| byte >= b' ' || byte == b'\n')
}

fn is_name(name: &str) -> bool {
    let bad = |c: char| c.is_whitespace() || c.is_ascii_control() || c == '+';
    !name.is_empty() && !name.contains(bad)
}

impl fmt::Display for SignedNote {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{}", self.text)?;
        self.signatures.iter().try_for_each(|signature| writeln!(f, "{signature}"))
    }
}

impl fmt::Display for NoteSignature {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let bytes = [&self.key_id, self.bytes.as_slice()].concat();
        write!(f, "— {} {}", self.name, STANDARD.encode(bytes))
    }
}

impl FromStr for NoteSignature {
    type Err = NoteError;

    fn from_str(line: &str) -> Result<NoteSignature, NoteError> {
        let signed = line.strip_prefix("— ").and_then(|rest| rest.split_once(' '));
        let (name, base64) = signed.filter(|(name, _)| is_name(name)).ok_or(NoteError::Malformed)?;
        let bytes = STANDARD.decode(base64).map_err(|_| NoteError::Malformed)?;
        match bytes.split_first_chunk() {
            Some((key_id, bytes)) if !bytes.is_empty() => {
                Ok(NoteSignature { name: name.to_owned(), key_id: *key_id, bytes: bytes.to_vec() })
            }
            _ => Err(NoteError::Malformed),
        }
    }
}

impl fmt::Display for NoteVerifier {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let id = u32::from_be_bytes(self.key_id);
        let key = [&[ED25519_TYPE], self.public_key.as_slice()].concat();
        write!(f, "{}+{id:08x}+{}", self.name, STANDARD.encode(key))
    }
}

impl FromStr for NoteVerifier {
    type Err = NoteError;

    fn from_str(vkey: &str) -> Result<NoteVerifier, NoteError> {
        let mut parts = vkey.splitn(3, '+');
        let (Some(name), Some(_), Some(base64)) = (parts.next(), parts.next(), parts.next()) else {
            return Err(NoteError::Key);
        };
        let key = STANDARD.decode(base64).map_err(|_| NoteError::Key)?;
        let [ED25519_TYPE, public_key @ ..] = key.as_slice() else {
            return Err(NoteError::Key);
        };
        let verifier = NoteVerifier::new(name, public_key.try_into().map_err(|_| NoteError::Key)?)?;
        // The id is derived, so an equal text also proves that the given id fits name and key.
        if verifier.to_string() == vkey { Ok(verifier) } else { Err(NoteError::Key) }
    }
}

impl fmt::Display for NoteError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            NoteError::Malformed => "not a signed note",
            NoteError::Text => "the text must end in a line end and hold no control characters",
            NoteError::Name => "a key name must not be empty or hold spaces or plus signs",
            NoteError::Key => "not an Ed25519 key in the expected form",
            NoteError::Randomness => "no random bytes to make a key",
            NoteError::Unsigned => "not signed with the expected key",
            NoteError::Forged => "the signature does not fit the text",
        })
    }
}

impl std::error::Error for NoteError {}
