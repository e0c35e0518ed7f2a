//! What the ledger is, its heads and keys, and how to check it.

use askama::Template;
use kernel::{Ctx, Error, FieldProblem, Reply, Result, bug, checkpoints};
use ledger::Checkpoint;
use ui::Page;

use super::page;
use crate::standing::read_place;

/// What both faces of the page show.
struct View {
    logs: Vec<Log>,
    /// For those who may look records up by their place.
    looks_up: bool,
    /// As it was typed.
    place: String,
}

/// One chain.
struct Log {
    chain: u32,
    /// Public key: `name+id+key`.
    key: String,
    /// The newest signed head.
    head: Option<Head>,
}

struct Head {
    size: u64,
    root: String,
}

#[derive(Template)]
#[template(path = "explain.html")]
struct Door<'a> {
    page: Page<'a>,
    view: View,
}

#[derive(Template)]
#[template(path = "explain_desk.html")]
struct Desk<'a> {
    page: Page<'a>,
    view: View,
}

/// `GET /proofs`; `?place=0/128` leads officials to a record.
pub fn show(ctx: &mut Ctx<'_>) -> Result<Reply> {
    let looks_up = ctx.actor.may("proofs.read");
    let place: String = ctx.query("place").chars().take(60).collect();
    let mut problems = Vec::new();
    if looks_up && !place.is_empty() {
        match read_place(&place) {
            Some((chain, seq)) => return Ok(Reply::goto(format!("/proofs/{chain}/{seq}"))),
            None => problems.push(FieldProblem::new("place", "proofs-place-wrong")),
        }
    }
    let mut logs = Vec::new();
    for (chain, _) in checkpoints::chains(ctx.db)? {
        logs.push(log(ctx, chain)?);
    }
    let view = View { logs, looks_up, place };
    let page = page(ctx, ctx.t("proofs-title")).with_problems(&problems);
    let html =
        if ctx.actor.is_official() { Desk { page, view }.render() } else { Door { page, view }.render() };
    let html = html.map_err(bug("drawing a page"))?;
    Ok(if problems.is_empty() { Reply::page(html) } else { Reply::page_with_problems(html) })
}

fn log(ctx: &mut Ctx<'_>, chain: u32) -> Result<Log> {
    let note = checkpoints::newest(ctx.db, chain)?;
    let verifier = ctx.scene().platform.ledger_verifier(chain)?;
    let head = note.map(|it| Checkpoint::verify(it.as_bytes(), &verifier)).transpose();
    let head = head.map_err(|cause| Error::Bug(format!("the newest head of chain {chain}: {cause}")))?;
    let head = head.map(|it| Head { size: it.size, root: it.root.to_string() });
    Ok(Log { chain, key: verifier.to_string(), head })
}
