//! Files from outside: what they are is found from their bytes; what cannot be opened is refused at once.

use std::sync::Arc;

use contracts::uploads::uploads;
use kernel::{Ctx, Error, FieldProblem, Id, Result, Upload, blobs};
use packs::{FileAnswer, FileKind};

use crate::store;
use crate::store::file::Stored;

/// Largest body of a page with files: three files of 20 MiB and the texts.
pub const BODY_MAX: u64 = 64 * 1024 * 1024;
const NAME_MAX: usize = 120;

/// What is wrong with a file before the service's own rules are asked.
pub fn kind_of(bytes: &[u8]) -> Result<FileKind, &'static str> {
    let kind = FileKind::of(bytes).ok_or("file-kind")?;
    let whole = match kind {
        FileKind::Pdf => is_whole_pdf(bytes),
        FileKind::Png => bytes.ends_with(b"IEND\xaeB`\x82"),
        FileKind::Jpeg => bytes.windows(2).rev().take(4096).any(|it| it == [0xff, 0xd9]),
    };
    if whole { Ok(kind) } else { Err("file-broken") }
}

/// A PDF that was cut off lacks its trailer (ISO 32000-1, 7.5.5).
fn is_whole_pdf(bytes: &[u8]) -> bool {
    let tail = &bytes[bytes.len().saturating_sub(2048)..];
    let has = |wanted: &[u8]| tail.windows(wanted.len()).any(|it| it == wanted);
    has(b"startxref") && has(b"%%EOF")
}

/// Fields that name a file which arrived in pieces: `_upload.FIELD`.
const ARRIVED: &str = "_upload.";

/// The files of a request, with those that arrived before it in pieces.
pub fn received(ctx: &mut Ctx<'_>) -> Result<Vec<Upload>> {
    let request = Arc::clone(&ctx.request);
    let mut files: Vec<Upload> = request.files.iter().filter(|it| !it.bytes.is_empty()).cloned().collect();
    for (name, id) in &request.form.0 {
        let Some(field) = name.strip_prefix(ARRIVED) else { continue };
        let id = id.parse().map_err(|_| Error::NotFound)?;
        let arrived = (uploads(ctx)?.arrived)(ctx, id)?;
        let bytes = ctx.blobs().get(&arrived.blob)?.into();
        files.push(Upload { field: field.to_owned(), name: arrived.name, bytes });
    }
    Ok(files)
}

/// What a file is, when it is whole and nothing harmful is known of it; else why not.
pub fn judged(ctx: &Ctx<'_>, file: &Upload) -> Result<Result<FileKind, &'static str>> {
    let kind = kind_of(&file.bytes);
    if kind.is_ok() && !(uploads(ctx)?.is_clean)(ctx, &file.bytes)? {
        return Ok(Err("file-harmful"));
    }
    Ok(kind)
}

/// Keeps the bytes; they are durable before anything refers to them.
pub fn keep(ctx: &Ctx<'_>, upload: &Upload) -> Result<String> {
    let key = blobs::key_of(&upload.bytes);
    ctx.blobs().put(&key, &upload.bytes)?;
    Ok(key)
}

/// Notes a kept file as the actor's own, not yet in a case.
pub fn note(ctx: &mut Ctx<'_>, upload: &Upload, blob: &str, kind: FileKind) -> Result<FileAnswer> {
    let id = ctx.new_id();
    let name: String = vn::nfc(&upload.name).chars().filter(|it| !it.is_control()).take(NAME_MAX).collect();
    let stored = Stored {
        id,
        owner: ctx.actor.account,
        case: None,
        blob: blob.to_owned(),
        name: name.clone(),
        kind: kind_word(kind).to_owned(),
        bytes: upload.bytes.len() as i64,
        at: ctx.now,
    };
    store::file::insert(ctx.db, &stored)?;
    Ok(FileAnswer { upload: id.to_string(), name, kind, bytes: upload.bytes.len() as u64 })
}

fn kind_word(kind: FileKind) -> &'static str {
    match kind {
        FileKind::Pdf => "pdf",
        FileKind::Jpeg => "jpeg",
        FileKind::Png => "png",
    }
}

/// Media type of a stored file.
pub fn media_type(word: &str) -> &'static str {
    match word {
        "pdf" => "application/pdf",
        "jpeg" => "image/jpeg",
        _ => "image/png",
    }
}

/// A field problem for a file, in the words all packs share.
pub fn problem(field: &str, key: &'static str) -> FieldProblem {
    FieldProblem::new(field, format!("cases-answer-{key}"))
}

/// A stored file that the actor may open: their own, or one in a case of their agency.
pub fn readable(ctx: &mut Ctx<'_>, id: Id) -> Result<Stored> {
    let file = store::file::by_id(ctx.db, id)?;
    if file.owner == ctx.actor.account {
        return Ok(file);
    }
    let case = store::case::by_id(ctx.db, file.case.ok_or(Error::NotFound)?)?;
    if case.is_applicant(&ctx.actor) {
        return Ok(file);
    }
    let advised = crate::opinions::open_for_actor(ctx, &case)?.is_some();
    if !case.is_of_agency(&ctx.actor) && !advised {
        return Err(Error::NotFound);
    }
    crate::reading::note(ctx, &case, vec![format!("file:{}", file.name)])?;
    Ok(file)
}
