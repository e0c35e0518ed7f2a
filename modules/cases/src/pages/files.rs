//! A file of a draft or a case, for those who may open it.

use kernel::{Ctx, Reply, Result};

use crate::upload;

pub fn show(ctx: &mut Ctx<'_>) -> Result<Reply> {
    let id = ctx.id_param("id")?;
    let file = upload::readable(ctx, id)?;
    let bytes = ctx.blobs().get(&file.blob)?;
    Ok(Reply::file(upload::media_type(&file.kind), file.name, bytes))
}
