//! The pages, one file per noun.

pub mod explain;
pub mod record;

use kernel::Ctx;
use ui::Page;

/// Officials read at their desk, everybody else at the door.
fn page<'a>(ctx: &'a Ctx<'_>, title: &str) -> Page<'a> {
    if ctx.actor.is_official() { Page::desk(ctx.scene(), title) } else { Page::door(ctx.scene(), title) }
}
