//! The start of the directory: provinces, or what a filter found.

use askama::Template;
use kernel::{Ctx, Error, Reply, Result};
use ui::Page;

use super::{href, page, render};
use crate::store::units;
use crate::unit::{Entry, NATION, search_pattern};

/// Rows of a filtered list before the next page.
const FOUND_MAX: usize = 50;
/// More than there are provinces and national agencies.
const TOP_MAX: usize = 150;

/// What both faces of the page show.
pub struct View {
    query: String,
    /// Provinces, with the number of their communes.
    provinces: Vec<Line>,
    /// Agencies of the nation that are no provinces.
    central: Vec<Line>,
    found: Vec<Line>,
    older: String,
}

pub struct Line {
    href: String,
    name: String,
    /// Where it lies, or nothing.
    detail: String,
    communes: i64,
}

#[derive(Template)]
#[template(path = "directory.html")]
struct Door<'a> {
    page: Page<'a>,
    view: View,
}

#[derive(Template)]
#[template(path = "directory_desk.html")]
struct Desk<'a> {
    page: Page<'a>,
    view: View,
}

/// `GET /organisations?q=…&after=…`
pub fn list(ctx: &mut Ctx<'_>) -> Result<Reply> {
    let typed: String = ctx.query("q").chars().take(80).collect();
    let view = match search_pattern(&typed) {
        Some(pattern) => found(ctx, typed, &pattern)?,
        None => top(ctx)?,
    };
    let page = page(ctx, ctx.t("organisations-title"));
    if ctx.actor.is_official() { render(&Desk { page, view }) } else { render(&Door { page, view }) }
}

fn top(ctx: &mut Ctx<'_>) -> Result<View> {
    let communes = units::communes_by_province(ctx.db)?;
    let mut view = View {
        query: String::new(),
        provinces: vec![],
        central: vec![],
        found: vec![],
        older: String::new(),
    };
    let Some(nation) = units::by_code(ctx.db, NATION)? else { return Ok(view) };
    for entry in units::children(ctx.db, nation.unit.id, "", TOP_MAX)? {
        let communes = communes.get(&entry.unit.code).copied().unwrap_or(0);
        let is_province = entry.unit.kind == "province";
        let line =
            Line { href: href(&entry.unit.code), name: entry.territory, detail: String::new(), communes };
        if is_province { view.provinces.push(line) } else { view.central.push(line) }
    }
    view.provinces.sort_by_cached_key(|it| {
        vn::fold(it.name.trim_start_matches("Tỉnh ").trim_start_matches("Thành phố "))
    });
    Ok(view)
}

fn found(ctx: &mut Ctx<'_>, query: String, pattern: &str) -> Result<View> {
    let after = ctx.query("after").to_owned();
    let mut entries = units::matching(ctx.db, pattern, &after, FOUND_MAX + 1)?;
    let more = entries.len() > FOUND_MAX;
    entries.truncate(FOUND_MAX);
    let older = match entries.last() {
        Some(last) if more => next_page(&query, &last.unit.code),
        _ => String::new(),
    };
    let found = entries.into_iter().map(|it| line(ctx, it)).collect::<Result<_>>()?;
    Ok(View { query, provinces: vec![], central: vec![], found, older })
}

fn line(ctx: &mut Ctx<'_>, entry: Entry) -> Result<Line> {
    let parent = match entry.unit.parent {
        Some(parent) => Some(units::by_id(ctx.db, parent)?.ok_or(Error::NotFound)?),
        None => None,
    };
    let detail = parent.filter(|it| it.unit.code != NATION).map_or(String::new(), |it| it.territory);
    Ok(Line { href: href(&entry.unit.code), name: entry.territory, detail, communes: 0 })
}

/// The filter is written into an address: only its folded letters travel.
fn next_page(query: &str, after: &str) -> String {
    let plain = vn::fold(query).replace(|it: char| !it.is_ascii_alphanumeric(), "+");
    format!("/organisations?q={plain}&after={after}")
}
