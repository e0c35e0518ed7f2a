//! The pages, one file per noun.

pub mod addresses;
pub mod devices;
pub mod log;
pub mod mailbox;
pub mod notices;
pub mod preferences;
pub mod sent;

use askama::Template;
use kernel::{Ctx, Error, Id, Reply, Result, bug};

use crate::channel::Channel;

/// Lines before the next page.
const ROWS_MAX: usize = 30;

fn render(view: &impl Template) -> Result<Reply> {
    view.render().map(Reply::page).map_err(bug("rendering a page"))
}

/// The id in `?before=` that the last page ended with; the newest when there is none.
fn before(ctx: &Ctx<'_>) -> Result<Id> {
    match ctx.query("before") {
        "" => Ok(Id(i64::MAX)),
        text => text.parse().map_err(|_| Error::NotFound),
    }
}

/// Cuts one row too many off, and gives the address of the next page when there was one.
fn paged<T>(rows: &mut Vec<T>, id: impl Fn(&T) -> Id, path: &str) -> String {
    let has_more = rows.len() > ROWS_MAX;
    rows.truncate(ROWS_MAX);
    let joint = if path.contains('?') { '&' } else { '?' };
    match rows.last() {
        Some(last) if has_more => format!("{path}{joint}before={}", id(last)),
        _ => String::new(),
    }
}

/// The channel in the path, when it has addresses that people type.
fn channel(ctx: &Ctx<'_>) -> Result<Channel> {
    let found = Channel::parse(ctx.param("channel")?);
    found.filter(|it| matches!(it, Channel::Mail | Channel::Sms)).ok_or(Error::NotFound)
}
