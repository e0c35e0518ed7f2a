//! The pages, one file per noun.

pub mod account;
pub mod passkeys;
pub mod password;
pub mod seat;
pub mod sessions;
pub mod sign_in;

use askama::Template;
use kernel::{Ctx, Reply, Result, bug};
use ui::Page;

/// Pages of the account look the same for everybody: an official's is no page of the desk.
fn page<'a>(ctx: &'a Ctx<'_>, key: &'static str) -> Page<'a> {
    Page::door(ctx.scene(), ctx.t(key))
}

fn render(view: &impl Template) -> Result<Reply> {
    view.render().map(Reply::page).map_err(bug("rendering a page"))
}

fn render_with_problems(view: &impl Template) -> Result<Reply> {
    view.render().map(Reply::page_with_problems).map_err(bug("rendering a page"))
}
