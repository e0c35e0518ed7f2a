//! What people see and press, one file per screen.

pub mod apply;
pub mod bundle;
pub mod counter;
pub mod desk;
pub mod draft;
pub mod files;
pub mod mine;
pub mod pane;
pub mod status;
pub mod track;
pub mod way;

use askama::Template;
use kernel::{Reply, Result, bug};

/// A rendered view as an answer.
fn page(view: &impl Template) -> Result<Reply> {
    Ok(Reply::page(render(view)?))
}

/// The form again, with what to change.
fn page_with_problems(view: &impl Template) -> Result<Reply> {
    Ok(Reply::page_with_problems(render(view)?))
}

fn render(view: &impl Template) -> Result<String> {
    view.render().map_err(bug("rendering a page"))
}
