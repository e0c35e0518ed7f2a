//! The services of the agency, with how far each is.

use askama::Template;
use kernel::{Ctx, Error, Lang, Reply, Result};
use ui::{Page, Task, Tone};

use super::drawn;
use crate::stage::Stage;
use crate::{EDIT, store};

#[derive(Template)]
#[template(path = "list.html")]
struct View<'a> {
    page: Page<'a>,
    drafts: Vec<Task>,
    may_edit: bool,
}

/// `GET /studio`
pub fn list(ctx: &mut Ctx<'_>) -> Result<Reply> {
    let agency = ctx.actor.agency().ok_or(Error::Forbidden)?;
    let rows = store::of_agency(ctx.db, agency)?;
    let line = |it: store::Listed| {
        let name = if ctx.lang == Lang::Vi { it.name_vi } else { it.name_en };
        let mine = if it.owner == ctx.actor.account { ctx.t("studio-list-mine") } else { "" };
        Task {
            title: if name.is_empty() { it.code.clone() } else { name },
            detail: format!("{} {mine}", it.code).trim().to_owned(),
            href: format!("/studio/drafts/{}", it.id),
            status: ctx.t(it.stage.key()).to_owned(),
            tone: if it.stage == Stage::Live { Tone::Ok } else { Tone::Info },
        }
    };
    let drafts = rows.into_iter().map(line).collect();
    let page = Page::desk(ctx.scene(), ctx.t("studio-list-title"));
    let may_edit = ctx.actor.may(EDIT);
    drawn(&View { page, drafts, may_edit }, &[])
}
