//! Reconciliation: a file of the bank comes in; its lines are matched, wrong or nobody's.

use std::sync::Arc;

use askama::Template;
use kernel::{Ctx, Error, FieldProblem, Id, Reply, Result};
use ui::Page;

use crate::bank_file;
use crate::reconciling::{self, Found, Line, Statement};
use crate::store;
use crate::store::statement::Counts;

use super::{SHOWN, below, cut, desk_page, page, tabs};

#[derive(Template)]
#[template(path = "desk_statements.html")]
struct Statements<'a> {
    page: Page<'a>,
    tabs: Vec<(&'static str, String)>,
    statements: Vec<(Statement, Counts)>,
    older: String,
    bytes_max: u64,
}

#[derive(Template)]
#[template(path = "desk_lines.html")]
struct Lines<'a> {
    page: Page<'a>,
    statement: &'a Statement,
    counts: Counts,
    shelf: &'static str,
    shelves: Vec<(&'static str, String, i64)>,
    lines: Vec<Line>,
    later: String,
}

/// `GET /payments/statements`: the files, newest first, and the form for a new one.
pub fn list(ctx: &mut Ctx<'_>) -> Result<Reply> {
    files(ctx, &[])
}

fn files(ctx: &mut Ctx<'_>, problems: &[FieldProblem]) -> Result<Reply> {
    let agency = ctx.actor.agency().ok_or(Error::NotFound)?;
    let from = below(ctx);
    let mut found = store::statement::of_agency(ctx.db, agency, from, SHOWN as i64 + 1)?;
    let older = cut(&mut found, "/payments/statements?below=", |it| it.id);
    let mut statements = Vec::new();
    for statement in found {
        let counts = store::statement::counts(ctx.db, statement.id)?;
        statements.push((statement, counts));
    }
    let view_page = desk_page(ctx, "payments-statements-title").with_problems(problems);
    let tabs = tabs(&view_page);
    let bytes_max = bank_file::BYTES_MAX;
    page(&Statements { page: view_page, tabs, statements, older, bytes_max }, problems)
}

/// `POST /payments/statements`: read outside of the transaction, compared inside.
pub fn upload(ctx: &mut Ctx<'_>) -> Result<Reply> {
    let agency = ctx.actor.agency().ok_or(Error::NotFound)?;
    let Some(file) = ctx.file("file").cloned() else {
        return files(ctx, &[FieldProblem::new("file", "payments-file-missing")]);
    };
    match bank_file::parse(&file.bytes) {
        Err(problems) => files(ctx, &problems),
        Ok(lines) => {
            let lines = Arc::new(lines);
            ctx.command(move |ctx| {
                let id = reconciling::reconcile(ctx, agency, &file.name, &lines)?;
                Ok(Reply::goto(format!("/payments/statements/{id}")))
            })
        }
    }
}

/// `GET /payments/statements/{id}?list=…&above=…`
pub fn show(ctx: &mut Ctx<'_>) -> Result<Reply> {
    let id = ctx.id_param("id")?;
    lines(ctx, id, &[])
}

fn lines(ctx: &mut Ctx<'_>, id: Id, problems: &[FieldProblem]) -> Result<Reply> {
    let statement = store::statement::by_id(ctx.db, id)?;
    if ctx.actor.agency() != Some(statement.agency) {
        return Err(Error::NotFound);
    }
    let counts = store::statement::counts(ctx.db, id)?;
    let asked = if problems.is_empty() { ctx.query("list") } else { ctx.field("list") };
    let first = if counts.unmatched > 0 { Found::Unmatched } else { Found::Matched };
    let found = Found::ALL.into_iter().find(|it| it.as_str() == asked).unwrap_or(first);
    let above = ctx.query("above").parse().unwrap_or(Id(0));
    let mut lines = store::statement::lines(ctx.db, id, found, above, SHOWN as i64 + 1)?;
    let base = format!("/payments/statements/{id}?list={}", found.as_str());
    let later = cut(&mut lines, &format!("{base}&above="), |it| it.id);
    let shelves = [
        (Found::Unmatched, "payments-found-unmatched", counts.unmatched),
        (Found::WrongAmount, "payments-found-wrong-amount", counts.wrong_amount),
        (Found::Matched, "payments-found-matched", counts.matched),
    ];
    let ctx: &Ctx<'_> = ctx;
    let view = Lines {
        page: Page::desk(ctx.scene(), statement.name.clone())
            .crumb(ctx.t("payments-nav"), "/payments")
            .crumb(ctx.t("payments-tab-statements"), "/payments/statements")
            .with_problems(problems),
        counts,
        shelf: found.as_str(),
        shelves: shelves.into_iter().map(|(it, key, n)| (it.as_str(), ctx.t(key).to_owned(), n)).collect(),
        lines,
        later,
        statement: &statement,
    };
    page(&view, problems)
}

/// `POST /payments/lines/{id}/settlement`
pub fn settle(ctx: &mut Ctx<'_>) -> Result<Reply> {
    let id = ctx.id_param("id")?;
    let line = store::statement::line(ctx.db, id)?;
    if ctx.actor.agency() != Some(line.agency) {
        return Err(Error::NotFound);
    }
    let note = ctx.field("note").to_owned();
    match reconciling::settle(ctx, &line, &note) {
        Ok(()) => {
            Ok(Reply::goto(format!("/payments/statements/{}?list={}", line.statement, line.found.as_str())))
        }
        Err(Error::Invalid(problems)) => lines(ctx, line.statement, &problems),
        Err(other) => Err(other),
    }
}
