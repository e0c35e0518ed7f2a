//! Is this paper genuine? By its code, or by the file itself.

use contracts::documents::{ISSUED, Issued};
use kernel::{Ctx, Error, Result, blobs, bug, delivery};
use seal::{Coverage, SealCheck, SealError};

use crate::document::{Document, Sealed, State};
use crate::keyring::Keyring;
use crate::store;

/// What a check found.
pub struct Finding {
    pub verdict: Verdict,
    /// The paper in our register that the code or the file leads to.
    pub document: Option<Document>,
    /// Every seal of the file at hand, or of the file we keep.
    pub seals: Vec<SealCheck>,
    /// SHA-256 of the file at hand, hexadecimal; none when only a code was given.
    pub sha256: Option<String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// Issued here; the file is the issued one, byte by byte.
    Genuine,
    /// Leads to a paper or an agency of ours, but is not what was issued.
    Altered,
    /// Ordered, and not yet sealed.
    Waiting,
    /// Nothing here was issued under this code or with this content.
    Unknown,
}

/// Why a file cannot be judged at all.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unreadable {
    NotAPdf,
    Broken,
}

/// Checks the file that we keep under a code, so that damage on our own side shows too.
pub fn by_code(ctx: &mut Ctx<'_>, code: &str) -> Result<Finding> {
    let found = store::by_check_code(ctx.db, code)?;
    let Some(document) = found.filter(|it| !matches!(it.state, State::Failed(_))) else {
        return Ok(Finding { verdict: Verdict::Unknown, document: None, seals: Vec::new(), sha256: None });
    };
    let Some(kept) = document.sealed() else {
        let verdict = Verdict::Waiting;
        return Ok(Finding { verdict, document: Some(document), seals: Vec::new(), sha256: None });
    };
    let pdf = file_of(ctx, kept)?;
    let seals = seals_of(ctx, &pdf)?.unwrap_or_default();
    let intact = blobs::key_of(&pdf) == kept.sha256 && holds(&seals);
    let verdict = if intact { Verdict::Genuine } else { Verdict::Altered };
    Ok(Finding { verdict, document: Some(document), seals, sha256: None })
}

/// Checks a file from outside. `code` is the one typed beside it, if any.
pub fn by_file(ctx: &mut Ctx<'_>, pdf: &[u8], code: Option<&str>) -> Result<Result<Finding, Unreadable>> {
    let sha256 = blobs::key_of(pdf);
    let seals = match seals_of(ctx, pdf)? {
        Ok(seals) => seals,
        Err(unreadable) => return Ok(Err(unreadable)),
    };
    if let Some(document) = store::by_sha256(ctx.db, &sha256)? {
        let verdict = if holds(&seals) { Verdict::Genuine } else { Verdict::Altered };
        return Ok(Ok(Finding { verdict, document: Some(document), seals, sha256: Some(sha256) }));
    }
    let document = origin_of(ctx, pdf, &seals, code)?;
    // A whole seal of ours on a file that is in no register is worth no more than an unknown file.
    let ours = seals.iter().any(|it| it.chain_ok && !it.seals_whole_file());
    let verdict = if document.is_some() || ours { Verdict::Altered } else { Verdict::Unknown };
    Ok(Ok(Finding { verdict, document, seals, sha256: Some(sha256) }))
}

/// The issued paper that a changed file was made from: the one with the code, or the one whose bytes it
/// begins with.
fn origin_of(
    ctx: &mut Ctx<'_>,
    pdf: &[u8],
    seals: &[SealCheck],
    code: Option<&str>,
) -> Result<Option<Document>> {
    if let Some(code) = code
        && let Some(document) = store::by_check_code(ctx.db, code)?.filter(|it| it.sealed().is_some())
    {
        return Ok(Some(document));
    }
    for seal in seals.iter().filter(|it| it.is_valid()) {
        if let Coverage::Revision { bytes, .. } = seal.coverage
            && let Some(before) = pdf.get(..bytes)
            && let Some(document) = store::by_sha256(ctx.db, &blobs::key_of(before))?
        {
            return Ok(Some(document));
        }
    }
    Ok(None)
}

/// At least one seal, every one valid, and nothing added after the last.
fn holds(seals: &[SealCheck]) -> bool {
    seals.iter().all(SealCheck::is_valid) && seals.last().is_some_and(SealCheck::seals_whole_file)
}

fn seals_of(ctx: &Ctx<'_>, pdf: &[u8]) -> Result<Result<Vec<SealCheck>, Unreadable>> {
    // The mark may stand a little way into the file (ISO 32000-1, Annex H, note 13).
    if !pdf.get(..pdf.len().min(1024)).is_some_and(|head| head.windows(5).any(|it| it == b"%PDF-")) {
        return Ok(Err(Unreadable::NotAPdf));
    }
    match seal::check(pdf, &[Keyring::of(ctx)?.root_pem()]) {
        Ok(seals) => Ok(Ok(seals)),
        Err(SealError::NotAPdf(_) | SealError::TooLarge(_)) => Ok(Err(Unreadable::Broken)),
        Err(cause) => Err(bug("checking seals")(cause)),
    }
}

/// The bytes of an issued paper.
pub fn file_of(ctx: &Ctx<'_>, sealed: &Sealed) -> Result<Vec<u8>> {
    ctx.blobs().get(&sealed.sha256).map_err(|cause| match cause {
        Error::NotFound => Error::Bug(format!("the file {} of an issued document is missing", sealed.sha256)),
        other => other,
    })
}

/// Where the ledger's record of the issue is shown; none when it is not there.
pub fn proof_of(ctx: &mut Ctx<'_>, document: &Document) -> Result<Option<String>> {
    let events = delivery::history(ctx.db, &document.case_code)?;
    let ours = |it: &kernel::Event| it.read::<Issued>().is_ok_and(|issued| issued.document == document.id);
    let event = events.iter().filter(|it| it.name == ISSUED).find(|it| ours(it));
    Ok(event.map(|it| format!("/proofs/records/{}/{}", it.id, it.subject)))
}
