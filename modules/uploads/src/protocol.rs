//! The protocol of resumable uploads: create, ask how far it is, send the next piece, give up
//! (tus 1.0.0, <https://tus.io/protocols/resumable-upload>: core, creation, termination).

use std::sync::Arc;

use kernel::{Ctx, Error, Id, Reply, Result, blobs};

use crate::store;
use crate::upload::{self, KEPT_MS, ON_THE_WAY_MAX, Upload};

/// Versions of the protocol that are understood.
const VERSION: &str = "1.0.0";

/// `POST /uploads` with `Upload-Length` and `Upload-Metadata: filename …`; 201 with the place of the upload.
pub fn begin(ctx: &mut Ctx<'_>) -> Result<Reply> {
    let length = upload::length(ctx.request.upload.get("upload-length"))?;
    let name = upload::name(ctx.request.upload.get("upload-metadata"))?;
    if store::on_the_way(ctx.db, ctx.actor.account)? + length > ON_THE_WAY_MAX {
        return Err(Error::Refused("uploads-too-many"));
    }
    let id = ctx.new_id();
    let begun = Upload { id, owner: ctx.actor.account, name, length, arrived: 0, blob: None };
    store::insert(ctx.db, &begun)?;
    let place = Some(format!("/uploads/{id}"));
    Ok(Reply { location: place, ..told(201, &begun) })
}

/// `HEAD /uploads/{id}`: how far it is.
pub fn progress(ctx: &mut Ctx<'_>) -> Result<Reply> {
    let found = own(ctx)?;
    Ok(told(200, &found).with_header("upload-length", found.length.to_string()))
}

/// `PATCH /uploads/{id}` with `Upload-Offset`: the next piece. With the last one the file is made durable
/// first; then the upload is complete.
pub fn piece(ctx: &mut Ctx<'_>) -> Result<Reply> {
    let found = own(ctx)?;
    let request = Arc::clone(&ctx.request);
    let piece = request.piece.as_deref().ok_or(Error::Malformed("uploads-piece"))?;
    let start: i64 =
        request.upload.get("upload-offset").parse().map_err(|_| Error::Malformed("uploads-offset"))?;
    if start != found.arrived {
        return Err(Error::Conflict);
    }
    let arrived = found.arrived + piece.len() as i64;
    if arrived > found.length {
        return Err(Error::TooLarge { limit: found.length.unsigned_abs() });
    }
    if piece.is_empty() {
        return Ok(told(204, &found));
    }
    if arrived < found.length {
        return ctx.command(move |ctx| {
            let piece = Arc::clone(ctx.request.piece.as_ref().expect("the same request has its piece"));
            store::add(ctx.db, &found, &piece)?;
            Ok(told(204, &Upload { arrived, ..found.clone() }))
        });
    }
    let mut whole = store::pieces(ctx.db, found.id)?.concat();
    whole.extend_from_slice(piece);
    if whole.len() as i64 != found.length {
        return Err(Error::Conflict);
    }
    let blob = blobs::key_of(&whole);
    ctx.blobs().put(&blob, &whole)?;
    ctx.command(move |ctx| {
        store::complete(ctx.db, &found, &blob)?;
        Ok(told(204, &Upload { arrived, ..found.clone() }))
    })
}

/// `DELETE /uploads/{id}`: it will not be finished.
pub fn forget(ctx: &mut Ctx<'_>) -> Result<Reply> {
    let found = own(ctx)?;
    store::forget(ctx.db, &found)?;
    Ok(told(204, &found))
}

/// What nobody finished or took within a day.
pub fn forget_old(ctx: &mut Ctx<'_>) -> Result<()> {
    store::forget_below(ctx.db, Id::before(ctx.now - KEPT_MS))
}

fn own(ctx: &mut Ctx<'_>) -> Result<Upload> {
    let id = ctx.id_param("id")?;
    store::by_id(ctx.db, id, ctx.actor.account)
}

fn told(status: u16, upload: &Upload) -> Reply {
    Reply::new(status, "application/octet-stream", "")
        .with_header("tus-resumable", VERSION)
        .with_header("upload-offset", upload.arrived.to_string())
}
