//! The pages, one file per noun.

pub mod checking;
pub mod file;
pub mod list;

use askama::Template;
use kernel::{Result, bug};

fn render(view: &impl Template) -> Result<String> {
    view.render().map_err(bug("drawing a page"))
}
