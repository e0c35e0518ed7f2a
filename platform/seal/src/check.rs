//! Judging the seals of any file.

use std::panic::{AssertUnwindSafe, catch_unwind};

use jiff::civil::DateTime;
use jiff::tz::{Offset, TimeZone};
use lopdf::{Dictionary, Document, LoadOptions, Object};
use x509_cert::Certificate;

use crate::SealError;
use crate::certificate::{self, Subjects};
use crate::signature::Signature;
use crate::signed_range::SignedRange;

/// Largest file that is read, in bytes.
const MAX_FILE: usize = 64 * 1024 * 1024;

/// Largest size of one compressed stream of file structure after unpacking, in bytes.
const MAX_UNPACKED: usize = 64 * 1024 * 1024;

/// What one signature of a file is worth.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SealCheck {
    /// How much of the file the signature covers.
    pub coverage: Coverage,
    /// The covered bytes are those that were signed.
    pub digest_ok: bool,
    /// The signature was made with the key of its certificate.
    pub signature_ok: bool,
    /// The certificate allows sealing, leads to a trusted root and was valid at the claimed time.
    pub chain_ok: bool,
    /// Name the seal gives for its signer.
    pub signer_name: Option<String>,
    /// Organisation of the certificate.
    pub agency: Option<String>,
    /// Organisation identifier of the certificate: the code of the unit.
    pub unit_code: Option<String>,
    /// Claimed time of signing, milliseconds since 1970 UTC.
    pub signed_at_ms: Option<i64>,
    /// Reason the seal gives.
    pub reason: Option<String>,
    /// Place the seal gives.
    pub location: Option<String>,
}

/// How much of a file a signature covers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Coverage {
    /// Every byte of the file except the signature itself.
    WholeFile,
    /// An earlier revision: something was appended after signing.
    Revision {
        /// Revisions that end with a signature, counted from 1.
        number: usize,
        /// Length of that revision in bytes; these bytes alone are what was signed.
        bytes: usize,
    },
}

impl SealCheck {
    /// Whether the signature holds for the revision it covers. Whether that is the whole file, see `coverage`.
    pub fn is_valid(&self) -> bool {
        self.digest_ok && self.signature_ok && self.chain_ok
    }

    /// Whether the signature holds and nothing was added after it.
    pub fn seals_whole_file(&self) -> bool {
        self.is_valid() && self.coverage == Coverage::WholeFile
    }
}

/// Checks every signature of a file against PEM certificates of trusted roots, oldest signature first.
/// A PDF without signatures gives an empty list.
///
/// # Errors
/// [`SealError::NotAPdf`], [`SealError::TooLarge`]; [`SealError::Credential`] when a root cannot be read.
pub fn check(pdf: &[u8], trusted_roots: &[&str]) -> Result<Vec<SealCheck>, SealError> {
    let mut roots = Vec::new();
    for pem in trusted_roots {
        roots.extend(certificate::read_chain(pem)?);
    }
    let document = load(pdf)?;
    let mut signatures: Vec<(Option<SignedRange>, &Dictionary)> = document
        .objects
        .values()
        .filter_map(|object| object.as_dict().ok())
        .filter(|dictionary| dictionary.has(b"ByteRange") && dictionary.has(b"Contents"))
        .map(|dictionary| (byte_range(dictionary, pdf.len()), dictionary))
        .collect();
    signatures.sort_by_key(|(range, _)| range.map_or(usize::MAX, |range| range.end));
    let judge = |(index, (range, dictionary))| judge(pdf, range, dictionary, index + 1, &roots);
    Ok(signatures.into_iter().enumerate().map(judge).collect())
}

/// Reads a PDF of bounded size. A panic of the reader on hostile bytes counts as an unreadable file.
pub(crate) fn load(pdf: &[u8]) -> Result<Document, SealError> {
    if pdf.len() > MAX_FILE {
        return Err(SealError::TooLarge(MAX_FILE));
    }
    let options = LoadOptions::with_max_decompressed_size(MAX_UNPACKED);
    match catch_unwind(AssertUnwindSafe(|| Document::load_mem_with_options(pdf, options))) {
        Ok(Ok(document)) => Ok(document),
        Ok(Err(reason)) => Err(SealError::NotAPdf(reason.to_string())),
        Err(_panic) => Err(SealError::NotAPdf("its structure is broken".into())),
    }
}

fn judge(
    pdf: &[u8],
    range: Option<SignedRange>,
    dictionary: &Dictionary,
    number: usize,
    roots: &[Certificate],
) -> SealCheck {
    let signature = range.and_then(|range| Signature::read(&range.signature(pdf)?));
    let signed_at_ms = dictionary.get(b"M").and_then(Object::as_str).ok().and_then(read_date);
    let signed_at_s = signed_at_ms.and_then(|at_ms| u64::try_from(at_ms / 1000).ok());
    let subjects = signature.as_ref().map(|found| Subjects::of(&found.signer)).unwrap_or_default();
    let bytes = range.map_or(0, |range| range.end);
    SealCheck {
        coverage: if bytes == pdf.len() { Coverage::WholeFile } else { Coverage::Revision { number, bytes } },
        digest_ok: signature
            .as_ref()
            .zip(range)
            .is_some_and(|(found, range)| found.names_digest(range.digest(pdf).as_ref())),
        signature_ok: signature.as_ref().is_some_and(Signature::holds),
        chain_ok: signature.as_ref().zip(signed_at_s).is_some_and(|(found, at_s)| {
            certificate::leads_to_root(&found.signer, &found.others, roots, at_s)
        }),
        signer_name: text(dictionary, b"Name"),
        agency: subjects.organization.or(subjects.common_name),
        unit_code: subjects.organization_identifier,
        signed_at_ms,
        reason: text(dictionary, b"Reason"),
        location: text(dictionary, b"Location"),
    }
}

fn byte_range(dictionary: &Dictionary, len: usize) -> Option<SignedRange> {
    let numbers = dictionary.get(b"ByteRange").and_then(Object::as_array).ok()?;
    let numbers: Vec<i64> = numbers.iter().map_while(|number| number.as_i64().ok()).collect();
    SignedRange::from_numbers(numbers.try_into().ok()?, len)
}

fn text(dictionary: &Dictionary, key: &[u8]) -> Option<String> {
    lopdf::decode_text_string(dictionary.get(key).ok()?).ok()
}

/// Reads `D:YYYYMMDDHHMMSS` with `Z`, `+hh'mm'` or `-hh'mm'`; without an offset it is UTC.
fn read_date(bytes: &[u8]) -> Option<i64> {
    let text = std::str::from_utf8(bytes).ok()?.strip_prefix("D:")?;
    let (clock, offset) = text.split_at_checked(14)?;
    let at = DateTime::strptime("%Y%m%d%H%M%S", clock).ok()?;
    let digits: String = offset.chars().filter(char::is_ascii_digit).collect();
    let seconds = match digits.len() {
        4 => digits[..2].parse::<i32>().ok()? * 3600 + digits[2..].parse::<i32>().ok()? * 60,
        _ => 0,
    };
    let offset = Offset::from_seconds(if offset.starts_with('-') { -seconds } else { seconds }).ok()?;
    Some(at.to_zoned(TimeZone::fixed(offset)).ok()?.timestamp().as_millisecond())
}
