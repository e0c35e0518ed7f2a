//! What other modules call when something begins or ceases to wait.

use contracts::work::{Item, Work};
use kernel::{Ctx, Result};

use crate::store;

/// The port `work.items`.
pub const WORK: Work = Work { open, close };

fn open(ctx: &mut Ctx<'_>, item: &Item) -> Result<()> {
    let (id, now) = (ctx.new_id(), ctx.now);
    store::open(ctx.db, id, item, now)?;
    ctx.signal(format!("agency:{}", item.agency));
    Ok(())
}

fn close(ctx: &mut Ctx<'_>, key: &str) -> Result<()> {
    let now = ctx.now;
    if let Some(agency) = store::close(ctx.db, key, now)? {
        ctx.signal(format!("agency:{agency}"));
    }
    Ok(())
}
