//! Cases for programs: file, follow, act. Same rules as the pages.

use std::sync::Arc;

use contracts::organisations::directory;
use contracts::services::catalogue;
use kernel::{Ctx, Error, FieldProblem, Id, Reply, Result};
use packs::{Action, Answers, Channel, FileAnswer, Pack};
use serde::{Deserialize, Serialize};
use utoipa::openapi::path::{Operation, OperationBuilder};
use utoipa::openapi::request_body::RequestBodyBuilder;
use utoipa::openapi::{ContentBuilder, Object, ObjectBuilder, ResponseBuilder, Type};

use crate::case::{Case, state_key};
use crate::draft::{look_up, pack_of, today};
use crate::filing::{self, Filing};
use crate::moving::{self, Deed};
use crate::{opinions, reading, store, upload};

/// A new case. `agency` is the 5-digit code of the deciding commune where the answers do not say.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct NewCase {
    service: String,
    #[serde(default)]
    agency: String,
    answers: serde_json::Value,
    /// Ids of files sent before; answers of file questions name them.
    #[serde(default)]
    files: Vec<Id>,
}

/// An act on a case.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct NewAct {
    action: String,
    version: i64,
    #[serde(default)]
    words: String,
}

/// A case as its applicant or its agency sees it.
#[derive(Serialize)]
struct Shown<'a> {
    code: &'a str,
    service: &'a str,
    service_name: &'a str,
    matter: &'a str,
    state: u8,
    state_name: &'a str,
    step: &'a str,
    filed_at: i64,
    due_at: i64,
    decided_at: Option<i64>,
    closed_at: Option<i64>,
    outcome: Option<&'a str>,
    fee_vnd: Option<i64>,
    fee_paid_at: Option<i64>,
    version: i64,
    /// Personal numbers are masked.
    applicant_number: String,
    answers: serde_json::Value,
    documents: Vec<Document>,
    #[serde(skip_serializing_if = "Option::is_none")]
    secret: Option<&'a str>,
}

#[derive(Serialize)]
struct Document {
    kind: String,
    title: String,
    issued_at: Option<i64>,
    href: String,
    check_code: String,
}

#[derive(Serialize)]
struct Line {
    code: String,
    service_name: String,
    matter: String,
    state: u8,
    filed_at: i64,
    due_at: i64,
}

/// Cases in one answer.
const SHOWN: i64 = 100;

pub fn list(ctx: &mut Ctx<'_>) -> Result<Reply> {
    let below = ctx.query("below").parse().unwrap_or(Id(i64::MAX));
    let found = match ctx.actor.agency().filter(|_| ctx.actor.may("cases.see")) {
        Some(agency) => {
            let asked = ctx.query("shelf");
            let shelf = crate::case::Shelf::ALL.into_iter().find(|it| it.as_str() == asked);
            store::case::of_shelf(ctx.db, agency, shelf.unwrap_or(crate::case::Shelf::Open), below, SHOWN)?
        }
        None => store::case::of_applicant(ctx.db, ctx.actor.account, below, SHOWN)?,
    };
    let older = (found.len() == SHOWN as usize).then(|| found.last().map(|it| it.id)).flatten();
    let cases: Vec<Line> = found
        .into_iter()
        .map(|it| Line {
            code: it.code,
            service_name: it.service_name,
            matter: it.matter,
            state: it.state.code(),
            filed_at: it.filed_at,
            due_at: it.due_at,
        })
        .collect();
    Reply::json(&serde_json::json!({ "cases": cases, "below": older }))
}

pub fn show(ctx: &mut Ctx<'_>) -> Result<Reply> {
    let case = visible(ctx)?;
    reading::note(ctx, &case, vec!["api".to_owned()])?;
    Reply::json(&shown(ctx, &case)?)
}

fn visible(ctx: &mut Ctx<'_>) -> Result<Case> {
    let code = ctx.param("code")?.to_owned();
    let case = store::case::by_code(ctx.db, &code)?;
    let advised = ctx.actor.is_official() && opinions::open_for_actor(ctx, &case)?.is_some();
    if case.is_applicant(&ctx.actor) || case.is_of_agency(&ctx.actor) || advised {
        return Ok(case);
    }
    Err(Error::NotFound)
}

fn shown<'a>(ctx: &mut Ctx<'_>, case: &'a Case) -> Result<Shown<'a>> {
    let pack = pack_of(ctx, &case.service, case.pack_version)?;
    let list = contracts::documents::documents(ctx)?.of_case;
    let documents = list(ctx, &case.code)?
        .into_iter()
        .map(|it| Document {
            kind: it.kind,
            title: it.title,
            issued_at: it.issued_at,
            href: it.href,
            check_code: it.check_code,
        })
        .collect();
    Ok(Shown {
        code: &case.code,
        service: &case.service,
        service_name: &case.service_name,
        matter: &case.matter,
        state: case.state.code(),
        state_name: state_key(case.state).trim_start_matches("cases-state-"),
        step: &case.step,
        filed_at: case.clock.filed_at,
        due_at: case.clock.due_at,
        decided_at: case.clock.decided_at,
        closed_at: case.clock.closed_at,
        outcome: case.outcome.as_deref(),
        fee_vnd: case.fee.amount_vnd,
        fee_paid_at: case.fee.paid_at,
        version: case.version,
        applicant_number: case.masked_number(),
        answers: pack.form.masked_values(&case.answers),
        documents,
        secret: case.is_applicant(&ctx.actor).then_some(case.secret.as_str()),
    })
}

/// Reads and checks on this thread; the writer gets answers that are right.
pub fn file(ctx: &mut Ctx<'_>) -> Result<Reply> {
    let new: NewCase = ctx.json()?;
    let find = catalogue(ctx)?.published;
    let pack = find(ctx, &new.service)?.ok_or_else(|| Error::invalid("service", "cases-error-no-service"))?;
    if pack.channel(crate::pages::apply::channel(ctx)).is_none() {
        return Err(Error::Refused("cases-error-not-this-way"));
    }
    let files = own_files(ctx, &new.files)?;
    let (answers, errors) = pack.form.read_json(&new.answers, &files, today(ctx.now));
    if !errors.is_empty() {
        return Err(Error::Invalid(crate::words::problems(&errors)));
    }
    let agency = new.agency;
    ctx.command(move |ctx| enter(ctx, &pack, answers.clone(), &agency))
}

/// What only the writer may do: ask the registers, which is recorded, and give the case its number.
fn enter(ctx: &mut Ctx<'_>, pack: &Pack, mut answers: Answers, agency: &str) -> Result<Reply> {
    look_up(ctx, pack, &mut answers, None)?;
    let find_unit = directory(ctx)?.unit_by_code;
    let agency = match ctx.actor.agency() {
        Some(agency) => Some(agency),
        None if agency.is_empty() => None,
        None => find_unit(ctx, agency)?.map(|it| it.id),
    };
    let official = ctx.actor.is_official();
    let filing = Filing {
        pack,
        answers: &answers,
        channel: if official { Channel::Counter } else { Channel::Online },
        agency,
        account: if official { filing::account_of(ctx, pack, &answers)? } else { ctx.actor.account },
        filer: if official { ctx.actor.account } else { Id(0) },
    };
    let case = filing::file(ctx, &filing)?;
    let body = shown(ctx, &case)?;
    Reply::created(format!("/api/cases/{}", case.code), &body)
}

fn own_files(ctx: &mut Ctx<'_>, ids: &[Id]) -> Result<Vec<FileAnswer>> {
    let mut files = Vec::new();
    for id in ids {
        let stored = store::file::by_id(ctx.db, *id)?;
        if stored.owner != ctx.actor.account || stored.case.is_some() {
            return Err(Error::NotFound);
        }
        let kind =
            serde_json::from_value(stored.kind.clone().into()).map_err(kernel::bug("a stored kind"))?;
        files.push(FileAnswer {
            upload: id.to_string(),
            name: stored.name,
            kind,
            bytes: stored.bytes.unsigned_abs(),
        });
    }
    Ok(files)
}

/// One file in a multipart field `file`; the answer names it.
pub fn upload(ctx: &mut Ctx<'_>) -> Result<Reply> {
    let request = Arc::clone(&ctx.request);
    let file = request.files.first().ok_or_else(|| Error::invalid("file", "cases-answer-attach-file"))?;
    if file.bytes.is_empty() {
        return Err(Error::invalid("file", "cases-answer-file-empty"));
    }
    let kind = upload::judged(ctx, file)?
        .map_err(|key| Error::Invalid(vec![FieldProblem::new("file", format!("cases-answer-{key}"))]))?;
    let blob = upload::keep(ctx, file)?;
    ctx.command(move |ctx| {
        let request = Arc::clone(&ctx.request);
        let stored = upload::note(ctx, &request.files[0], &blob, kind)?;
        Reply::created(format!("/cases/files/{}", stored.upload), &stored)
    })
}

pub fn act(ctx: &mut Ctx<'_>) -> Result<Reply> {
    let new: NewAct = ctx.json()?;
    let mut case = visible(ctx)?;
    let pack = pack_of(ctx, &case.service, case.pack_version)?;
    let action: Action = new.action.parse().map_err(|_| Error::invalid("action", "cases-error-action"))?;
    if new.version != case.version {
        return Err(Error::Conflict);
    }
    let deed = Deed { action, words: new.words.trim() };
    if matches!(action, Action::Agree | Action::Object) {
        let opinion = opinions::open_for_actor(ctx, &case)?.ok_or(Error::Forbidden)?;
        let by = ctx.actor.position.as_ref().map(|it| it.title.clone()).unwrap_or_default();
        opinions::give(ctx, &mut case, &pack, &opinion, deed, &by)?;
    } else {
        let own = case.is_applicant(&ctx.actor) && !ctx.actor.is_official();
        let withdraws = own && action == Action::Withdraw;
        // Supplements bring papers and fees bring money: neither is done by a bare act of the applicant.
        let bare = own && matches!(action, Action::Pay | Action::Lapse);
        let pays = ctx.actor.may("cases.receive") && action == Action::Pay && case.is_of_agency(&ctx.actor);
        if bare || !(withdraws || pays || case.waits_for(&ctx.actor, &pack.flow)) {
            return Err(Error::Forbidden);
        }
        moving::act(ctx, &mut case, &pack, deed)?;
    }
    Reply::json(&shown(ctx, &case)?)
}

// ---- How OpenAPI describes it ----

fn operation(id: &str, summary: &str, status: &str, answer: &str) -> OperationBuilder {
    let content = ContentBuilder::new().schema(Some(Object::with_type(Type::Object))).build();
    let response = ResponseBuilder::new().description(answer).content("application/json", content).build();
    OperationBuilder::new()
        .operation_id(Some(id))
        .summary(Some(summary))
        .tag("cases")
        .response(status, response)
}

fn body(fields: &[(&str, Type)], required: &[&str]) -> utoipa::openapi::request_body::RequestBody {
    let mut schema = ObjectBuilder::new();
    for (name, kind) in fields {
        schema = schema.property(*name, Object::with_type(kind.clone()));
    }
    for name in required {
        schema = schema.required(*name);
    }
    let content = ContentBuilder::new().schema(Some(schema.build())).build();
    RequestBodyBuilder::new().content("application/json", content).build()
}

pub fn describe_list() -> Operation {
    operation(
        "listCases",
        "Own cases, or those of the agency; newest first, `?below=` for older",
        "200",
        "Cases",
    )
    .build()
}

pub fn describe_show() -> Operation {
    operation("readCase", "One case with its answers and documents", "200", "The case").build()
}

pub fn describe_file() -> Operation {
    let fields = [
        ("service", Type::String),
        ("agency", Type::String),
        ("answers", Type::Object),
        ("files", Type::Array),
    ];
    operation(
        "fileCase",
        "File a case; the answers follow the JSON Schema of the service",
        "201",
        "The new case",
    )
    .request_body(Some(body(&fields, &["service", "answers"])))
    .build()
}

pub fn describe_upload() -> Operation {
    operation(
        "uploadFile",
        "Send one file (multipart field `file`) to be named in answers",
        "201",
        "The file",
    )
    .build()
}

pub fn describe_act() -> Operation {
    let fields = [("action", Type::String), ("version", Type::Integer), ("words", Type::String)];
    operation("actOnCase", "Perform an action that the present step allows", "200", "The case after it")
        .request_body(Some(body(&fields, &["action", "version"])))
        .build()
}
