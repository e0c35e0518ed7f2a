//! The front door.

use askama::Template;
use kernel::{Ctx, Reply, Result};
use ui::Page;

use crate::life_event::{self, LifeEvent};
use crate::{published, told};

/// What is asked for most often, one tap away: code and key of its short name.
const OFTEN: [(&str, &str); 4] = [
    ("1.001193", "services-often-birth"),
    ("1.014061", "services-often-identity"),
    ("3.000347", "services-often-licence"),
    ("1.001612", "services-often-business"),
];

#[derive(Template)]
#[template(path = "home.html")]
struct Home<'a> {
    page: Page<'a>,
    often: [(&'static str, &'static str); 4],
    running: Vec<Card>,
    events: &'static [LifeEvent],
}

/// A service that runs here.
struct Card {
    code: String,
    name: String,
    facts: String,
}

/// `GET /`
pub fn show(ctx: &mut Ctx<'_>) -> Result<Reply> {
    let packs = published::running(ctx)?;
    let page = Page::door(ctx.scene(), ctx.t("services-home-title"));
    let running = packs
        .iter()
        .map(|pack| {
            let told = told::of_pack(&page, pack, None);
            let way = told.ways.into_iter().next();
            let minutes = page.tf("services-about-minutes", "n", pack.service.minutes);
            let facts = way.map(|it| format!("{} · {}", it.term, it.fee)).unwrap_or_default();
            Card { code: told.code, name: told.name, facts: format!("{minutes} · {facts}") }
        })
        .collect();
    super::page(&Home { page, often: OFTEN, running, events: life_event::all() })
}
