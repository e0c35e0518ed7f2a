//! Pages for everybody: the front door, the list, one service.

pub mod home;
pub mod list;
pub mod show;
pub mod way;

use askama::Template;
use kernel::{Reply, Result, bug};

fn page(view: &impl Template) -> Result<Reply> {
    view.render().map(Reply::page).map_err(bug("rendering a page of services"))
}
