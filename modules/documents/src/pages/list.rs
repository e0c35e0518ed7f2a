//! The newest papers of an official's agency.

use askama::Template;
use kernel::{Ctx, Error, Id, Reply, Result};
use ui::Page;

use super::render;
use crate::document::{Document, State};
use crate::store;

const PAGE: usize = 50;

#[derive(Template)]
#[template(path = "list.html")]
struct View<'a> {
    page: Page<'a>,
    documents: Vec<Document>,
    newest: &'static str,
    older: String,
}

impl View<'_> {
    /// Why a paper could not be made; empty when nothing is wrong.
    fn fault<'d>(&self, document: &'d Document) -> &'d str {
        match &document.state {
            State::Failed(fault) => fault,
            _ => "",
        }
    }
}

/// `GET /documents?before=…`
pub fn list(ctx: &mut Ctx<'_>) -> Result<Reply> {
    let agency = ctx.actor.agency().ok_or(Error::Forbidden)?;
    let before: Option<Id> = ctx.query("before").parse().ok();
    let mut documents = store::of_agency(ctx.db, agency, before.unwrap_or(Id(i64::MAX)), PAGE + 1)?;
    let more = documents.len() > PAGE;
    documents.truncate(PAGE);
    let older =
        documents.last().filter(|_| more).map_or(String::new(), |it| format!("/documents?before={}", it.id));
    let newest = if before.is_some() { "/documents" } else { "" };
    let page = Page::desk(ctx.scene(), ctx.t("documents-title"));
    render(&View { page, documents, newest, older }).map(Reply::page)
}
