//! The notice in the portal.

use kernel::{Ctx, Result};

use crate::notice::Notice;
use crate::store::notices;

/// Puts a notice into its person's list and tells their open pages. False when it was there already.
pub fn put(ctx: &mut Ctx<'_>, notice: &Notice) -> Result<bool> {
    let is_new = notices::insert(ctx.db, notice)?;
    if is_new {
        ctx.signal(format!("account:{}", notice.account));
    }
    Ok(is_new)
}
