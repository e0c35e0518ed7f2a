//! One record: in words, its place, and its proof.

use askama::Template;
use kernel::{Ctx, Error, Id, Reply, Result, bug, checkpoints};
use ui::Page;

use super::page;
use crate::standing::{self, Proven, Standing};
use crate::wording;

/// What both faces of the page show.
struct View {
    standing: Standing,
    words: Option<Words>,
    /// Address of this page and, with `/proof`, of the file.
    here: String,
}

/// The record as people read it.
struct Words {
    act: String,
    actor: String,
    subject: String,
    at: i64,
    details: String,
}

#[derive(Template)]
#[template(path = "record.html")]
struct Door<'a> {
    page: Page<'a>,
    view: View,
}

#[derive(Template)]
#[template(path = "record_desk.html")]
struct Desk<'a> {
    page: Page<'a>,
    view: View,
}

/// `GET /proofs/{chain}/{seq}`, for officials.
pub fn at_place(ctx: &mut Ctx<'_>) -> Result<Reply> {
    let (chain, seq) = place_in_path(ctx)?;
    show(ctx, chain, seq, format!("/proofs/{chain}/{seq}"))
}

/// `GET /proofs/{chain}/{seq}/proof`, for officials.
pub fn file_at_place(ctx: &mut Ctx<'_>) -> Result<Reply> {
    let (chain, seq) = place_in_path(ctx)?;
    file(ctx, chain, seq)
}

/// `GET /proofs/records/{id}/{subject}`: what timelines link to.
pub fn of_subject(ctx: &mut Ctx<'_>) -> Result<Reply> {
    let (id, subject) = (ctx.id_param("id")?, ctx.param("subject")?.to_owned());
    let (chain, seq) = place_of(ctx, id, &subject)?;
    show(ctx, chain, seq, format!("/proofs/records/{id}/{subject}"))
}

/// `GET /proofs/records/{id}/{subject}/proof`
pub fn file_of_subject(ctx: &mut Ctx<'_>) -> Result<Reply> {
    let (id, subject) = (ctx.id_param("id")?, ctx.param("subject")?.to_owned());
    let (chain, seq) = place_of(ctx, id, &subject)?;
    file(ctx, chain, seq)
}

fn show(ctx: &mut Ctx<'_>, chain: u32, seq: u64, here: String) -> Result<Reply> {
    let standing = standing::at(ctx, chain, seq)?;
    let record = standing.proven.as_ref().and_then(|it| it.outcome.as_ref().ok());
    let words = record.map(|record| Words {
        act: wording::act(ctx, &record.name),
        actor: wording::actor(ctx, &record.actor),
        subject: record.subject.clone(),
        at: record.at,
        details: wording::details(record),
    });
    let page = page(ctx, ctx.t("proofs-record-title")).crumb(ctx.t("proofs-title"), "/proofs");
    let view = View { standing, words, here };
    let html =
        if ctx.actor.is_official() { Desk { page, view }.render() } else { Door { page, view }.render() };
    html.map(Reply::page).map_err(bug("drawing a page"))
}

/// The proof as a text that stands on its own, with the record in it.
fn file(ctx: &mut Ctx<'_>, chain: u32, seq: u64) -> Result<Reply> {
    let proven = standing::at(ctx, chain, seq)?.proven.ok_or(Error::Refused("proofs-not-signed"))?;
    let name = format!("record-{chain}-{seq}.tlog-proof");
    Ok(Reply::file("text/plain; charset=utf-8", name, proven.proof.to_string().into_bytes()))
}

fn place_in_path(ctx: &Ctx<'_>) -> Result<(u32, u64)> {
    let chain = ctx.param("chain")?.parse().map_err(|_| Error::NotFound)?;
    let seq = ctx.param("seq")?.parse().map_err(|_| Error::NotFound)?;
    Ok((chain, seq))
}

fn place_of(ctx: &mut Ctx<'_>, id: Id, subject: &str) -> Result<(u32, u64)> {
    checkpoints::place_of(ctx.db, id, subject)?.ok_or(Error::NotFound)
}

impl View {
    fn holds(&self) -> bool {
        self.words.is_some()
    }

    /// Why the proof proves nothing; empty when it does, or when there is none yet.
    fn fault(&self) -> String {
        let outcome = self.standing.proven.as_ref().map(|it| &it.outcome);
        outcome.and_then(|it| it.as_ref().err()).map_or(String::new(), ToString::to_string)
    }

    fn proven(&self) -> Option<&Proven> {
        self.standing.proven.as_ref()
    }
}
