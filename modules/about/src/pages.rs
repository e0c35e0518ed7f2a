//! The three pages. Each is words only; the words are in `locales`.

use askama::Template;
use kernel::{Ctx, Reply, Result, bug};
use ui::Page;

#[derive(Template)]
#[template(path = "accessibility.html")]
struct Accessibility<'a> {
    page: Page<'a>,
}

#[derive(Template)]
#[template(path = "privacy.html")]
struct Privacy<'a> {
    page: Page<'a>,
    /// Name of each cookie and the key of what it is for.
    cookies: [(&'static str, &'static str); 4],
}

#[derive(Template)]
#[template(path = "help.html")]
struct Help<'a> {
    page: Page<'a>,
}

const COOKIES: [(&str, &str); 4] = [
    ("mc_session", "about-cookie-session"),
    ("mc_lang", "about-cookie-lang"),
    ("mc_theme", "about-cookie-theme"),
    ("mc_keys", "about-cookie-keys"),
];

/// `GET /about/accessibility`
pub fn accessibility(ctx: &mut Ctx<'_>) -> Result<Reply> {
    draw(&Accessibility { page: page(ctx, "about-accessibility") })
}

/// `GET /about/privacy`
pub fn privacy(ctx: &mut Ctx<'_>) -> Result<Reply> {
    draw(&Privacy { page: page(ctx, "about-privacy"), cookies: COOKIES })
}

/// `GET /about/help`
pub fn help(ctx: &mut Ctx<'_>) -> Result<Reply> {
    draw(&Help { page: page(ctx, "about-help") })
}

fn page<'a>(ctx: &'a Ctx<'_>, title: &str) -> Page<'a> {
    Page::door(ctx.scene(), ctx.t(title)).crumb(ctx.t("ui-home"), "/")
}

fn draw(view: &impl Template) -> Result<Reply> {
    view.render().map(Reply::page).map_err(bug("drawing a page"))
}
