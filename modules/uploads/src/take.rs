//! What other modules may take: files that are whole.

use contracts::uploads::Arrived;
use kernel::{Ctx, Error, Id, Result};

use crate::scan::{Verdict, judge};
use crate::store;

/// The actor's own file by the id of its upload.
pub fn arrived(ctx: &mut Ctx<'_>, upload: Id) -> Result<Arrived> {
    let found = store::by_id(ctx.db, upload, ctx.actor.account)?;
    let blob = found.blob.ok_or(Error::NotFound)?;
    Ok(Arrived { name: found.name, blob, bytes: found.length.unsigned_abs() })
}

/// Whether nothing harmful is known of these bytes.
pub fn is_clean(ctx: &Ctx<'_>, bytes: &[u8]) -> Result<bool> {
    Ok(judge(ctx, bytes)? == Verdict::Clean)
}
