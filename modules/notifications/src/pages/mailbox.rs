//! The mailbox of a trial.

use askama::Template;
use kernel::{Ctx, Error, Reply, Result};
use ui::Page;

use super::{ROWS_MAX, before, paged, render};
use crate::channel::mailbox::Letter;
use crate::setup::Setup;
use crate::store::letters;

#[derive(Template)]
#[template(path = "mailbox.html")]
struct View<'a> {
    page: Page<'a>,
    rows: Vec<Line>,
    older: String,
    is_trial: bool,
}

struct Line {
    letter: Letter,
    channel: String,
    is_mail: bool,
}

/// `GET /notifications/mailbox?before=…`
pub fn list(ctx: &mut Ctx<'_>) -> Result<Reply> {
    let is_trial = Setup::of(ctx)?.mailbox;
    let before = before(ctx)?;
    let mut rows = if is_trial { letters::newest(ctx.db, before, ROWS_MAX + 1)? } else { Vec::new() };
    let older = paged(&mut rows, |it| it.id, "/notifications/mailbox");
    let page = Page::desk(ctx.scene(), ctx.t("notifications-mailbox"));
    let line = |letter: Letter| Line {
        channel: page.t(letter.channel.label()).to_owned(),
        is_mail: letter.channel == crate::channel::Channel::Mail,
        letter,
    };
    let rows = rows.into_iter().map(line).collect();
    render(&View { page, rows, older, is_trial })
}

/// `GET /notifications/mailbox/{id}`: a mail as a program for mail would show it.
pub fn show(ctx: &mut Ctx<'_>) -> Result<Reply> {
    let id = ctx.id_param("id")?;
    if !Setup::of(ctx)?.mailbox {
        return Err(Error::NotFound);
    }
    let letter = letters::by_id(ctx.db, id)?.filter(|it| !it.html.is_empty());
    Ok(Reply::page(letter.ok_or(Error::NotFound)?.html))
}
