//! The counter: an official files for somebody who stands there. Same form, same fee, the deadline of the counter.

use askama::Template;
use contracts::services::catalogue;
use kernel::{Ctx, Reply, Result};
use ui::{Page, Task};

use super::page;

#[derive(Template)]
#[template(path = "counter.html")]
struct Counter<'a> {
    page: Page<'a>,
    services: Vec<Task>,
}

pub fn choose(ctx: &mut Ctx<'_>) -> Result<Reply> {
    let running = catalogue(ctx)?.running;
    let lang = ctx.lang.code();
    let services = running(ctx)?
        .iter()
        .map(|pack| Task {
            title: pack.texts.label(lang, "name"),
            detail: pack.service.code.clone(),
            href: format!("/cases/new/{}", pack.service.code),
            ..Task::default()
        })
        .collect();
    page(&Counter { page: Page::desk(ctx.scene(), ctx.t("cases-counter-title")), services })
}
