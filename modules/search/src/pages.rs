//! Results as a page and as JSON for the command palette.

use askama::Template;
use kernel::{Ctx, Reply, Result, bug};
use serde::Serialize;
use ui::Page;

use crate::index::{self, FOUND_MAX};
use crate::store::Found;
use crate::words::{QUERY_CHARS_MAX, Query, Scope};

/// What both faces of the page show.
struct View {
    typed: String,
    /// Something was asked for.
    asked: bool,
    found: Vec<Found>,
    /// There may be older ones.
    full: bool,
}

#[derive(Template)]
#[template(path = "search.html")]
struct Door<'a> {
    page: Page<'a>,
    view: View,
}

#[derive(Template)]
#[template(path = "search_desk.html")]
struct Desk<'a> {
    page: Page<'a>,
    view: View,
}

#[derive(Serialize)]
struct FoundJson {
    title: String,
    detail: String,
    href: String,
}

/// `GET /search?q=…`
pub fn page(ctx: &mut Ctx<'_>) -> Result<Reply> {
    let typed: String = ctx.query("q").chars().take(QUERY_CHARS_MAX).collect();
    let query = Query::parse(&typed);
    let asked = query.is_some();
    let found = answer(ctx, query)?;
    let view = View { typed, asked, full: found.len() == FOUND_MAX, found };
    let title = ctx.t("search-title");
    if ctx.actor.is_official() {
        render(&Desk { page: Page::desk(ctx.scene(), title), view })
    } else {
        render(&Door { page: Page::door(ctx.scene(), title), view })
    }
}

/// `GET /search.json?q=…`
pub fn json(ctx: &mut Ctx<'_>) -> Result<Reply> {
    let query = Query::parse(ctx.query("q"));
    let found = answer(ctx, query)?;
    let rows = found.into_iter().map(|it| FoundJson { title: it.title, detail: it.detail, href: it.href });
    Reply::json(&rows.collect::<Vec<_>>())
}

fn answer(ctx: &mut Ctx<'_>, query: Option<Query>) -> Result<Vec<Found>> {
    let scope = Scope::of(&ctx.actor);
    query.map_or(Ok(Vec::new()), |it| index::newest(ctx.db, scope, &it))
}

fn render(view: &impl Template) -> Result<Reply> {
    view.render().map(Reply::page).map_err(bug("rendering the page of a search"))
}
