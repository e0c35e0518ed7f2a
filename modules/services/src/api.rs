//! The catalogue as JSON.

use kernel::{Ctx, Error, Reply, Result};
use packs::Pack;
use serde::Serialize;
use ui::Page;
use utoipa::openapi::path::{Operation, OperationBuilder, Parameter, ParameterBuilder, ParameterIn};
use utoipa::openapi::schema::{ObjectBuilder, Type};
use utoipa::openapi::{Required, ResponseBuilder};

use crate::catalogue::{Catalogue, Procedure};
use crate::figures::{self, Figures};
use crate::listing::{Filters, PAGE, listing};
use crate::local::{level, local};
use crate::told::{self, Told};
use crate::{published, store};

#[derive(Serialize)]
struct ListJson {
    services: Vec<LineJson>,
    total: usize,
    /// Give it as `from` to go on; absent at the end.
    #[serde(skip_serializing_if = "Option::is_none")]
    next: Option<usize>,
}

#[derive(Serialize)]
struct LineJson {
    code: String,
    name: String,
    /// Language of the name.
    lang: &'static str,
    field: String,
    body: String,
    levels: Vec<&'static str>,
    /// Can be filed online here.
    online: bool,
}

#[derive(Serialize)]
struct ServiceJson {
    code: String,
    name: String,
    summary: String,
    online: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    version: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    minutes: Option<u8>,
    ways: Vec<WayJson>,
    papers: Vec<PaperJson>,
    steps: Vec<StepJson>,
    audience: Vec<String>,
    receiving: String,
    deciding: String,
    result: String,
    legal_basis: Vec<String>,
    decision: String,
    url: String,
    /// Of the last 30 days; absent while there are fewer than five cases.
    #[serde(skip_serializing_if = "Option::is_none")]
    measured: Option<MeasuredJson>,
    /// JSON Schema 2020-12 of the answers that filing takes.
    #[serde(skip_serializing_if = "Option::is_none")]
    form: Option<serde_json::Value>,
}

#[derive(Serialize)]
struct WayJson {
    name: String,
    term: String,
    fee: String,
    fee_vnd: Option<i64>,
    note: String,
}

#[derive(Serialize)]
struct PaperJson {
    name: String,
    detail: String,
    status: String,
}

#[derive(Serialize)]
struct StepJson {
    title: String,
    detail: String,
}

#[derive(Serialize)]
struct MeasuredJson {
    cases: i64,
    half_within_minutes: i64,
    on_time_per_mille: i64,
}

/// `GET /api/services?q=…`
pub fn list(ctx: &mut Ctx<'_>) -> Result<Reply> {
    let filters = Filters::of_query(&ctx.request.query);
    let running = published::running(ctx)?;
    let runs: Vec<String> = running.iter().map(|it| it.service.code.clone()).collect();
    let found = listing(&filters, |code| runs.iter().any(|it| it == code));
    let catalogue = Catalogue::get();
    let line = |place: &usize| line(ctx, &catalogue.procedures[*place], &runs);
    let of_here = local(&running, &filters).into_iter().map(|pack| own_line(ctx, pack));
    let mut services: Vec<LineJson> = of_here.collect();
    let total = found.places.len() + services.len();
    services.extend(found.places.iter().skip(filters.from).take(PAGE).map(line));
    let next = Some(filters.from + PAGE).filter(|next| *next < found.places.len());
    Reply::json(&ListJson { services, total, next })
}

/// `GET /api/services/{code}`
pub fn show(ctx: &mut Ctx<'_>) -> Result<Reply> {
    let code = ctx.param("code")?.to_owned();
    let pack = published::published(ctx, &code)?;
    let procedure = Catalogue::get().by_code(&code);
    let since = figures::day_of(ctx.now) - figures::DAYS;
    let figures = Figures::of(&store::figures(ctx.db, &code, since)?);
    let page = Page::door(ctx.scene(), "");
    let told = match (&pack, procedure) {
        (Some(pack), _) => told::of_pack(&page, pack, procedure),
        (None, Some(procedure)) => told::of_procedure(&page, procedure),
        (None, None) => return Err(Error::NotFound),
    };
    let measured = figures.map(|it| MeasuredJson {
        cases: it.cases,
        half_within_minutes: it.half_within_min,
        on_time_per_mille: it.on_time_per_mille,
    });
    let version = pack.as_ref().map(|it| it.service.version);
    let form = pack.as_ref().map(|it| it.json_schema(ctx.lang.code()));
    Reply::json(&ServiceJson { version, measured, form, ..service(told) })
}

/// `GET /api/services/{code}/schema`
pub fn schema(ctx: &mut Ctx<'_>) -> Result<Reply> {
    let code = ctx.param("code")?.to_owned();
    let pack = published::published(ctx, &code)?.ok_or(Error::NotFound)?;
    let reply = Reply::json(&pack.json_schema(ctx.lang.code()))?;
    Ok(Reply { content_type: "application/schema+json", ..reply })
}

pub fn describe_schema() -> Operation {
    OperationBuilder::new()
        .tag("services")
        .summary(Some("JSON Schema 2020-12 of the answers that filing takes, in the reader's language"))
        .parameter(code())
        .response("200", ResponseBuilder::new().description("The schema").build())
        .response("404", ResponseBuilder::new().description("No such service runs here").build())
        .build()
}

pub fn describe_list() -> Operation {
    OperationBuilder::new()
        .tag("services")
        .summary(Some("Procedures, searched by everyday words with or without tone marks, and filtered"))
        .parameter(query("q", "What people say, part of a name, or a code"))
        .parameter(query("level", "`commune`, `province`, `ministry` or `other`"))
        .parameter(query("body", "Slug of the body that published the procedure"))
        .parameter(query("field", "Slug of the field of administration"))
        .parameter(query("event", "Id of a life event"))
        .parameter(query("online", "Any value: only what can be filed online here"))
        .parameter(query("from", "`next` of the answer before"))
        .response("200", ResponseBuilder::new().description("At most 20 procedures, the best first").build())
        .build()
}

pub fn describe_show() -> Operation {
    OperationBuilder::new()
        .tag("services")
        .summary(Some(
            "A procedure: papers, terms, fees, steps; with the schema of its form when it runs here",
        ))
        .parameter(code())
        .response("200", ResponseBuilder::new().description("The procedure").build())
        .response("404", ResponseBuilder::new().description("No such procedure").build())
        .build()
}

fn code() -> Parameter {
    ParameterBuilder::new()
        .name("code")
        .parameter_in(ParameterIn::Path)
        .required(Required::True)
        .description(Some("National code, for example `1.001193`"))
        .schema(Some(ObjectBuilder::new().schema_type(Type::String).build()))
        .build()
}

fn query(name: &str, what: &str) -> Parameter {
    ParameterBuilder::new()
        .name(name)
        .parameter_in(ParameterIn::Query)
        .required(Required::False)
        .description(Some(what))
        .schema(Some(ObjectBuilder::new().schema_type(Type::String).build()))
        .build()
}

/// A service outside the national list.
fn own_line(ctx: &Ctx<'_>, pack: &Pack) -> LineJson {
    let word = |key| pack.texts.label(ctx.lang.code(), key);
    LineJson {
        code: pack.service.code.clone(),
        name: word("name"),
        lang: ctx.lang.code(),
        field: word("area"),
        body: String::new(),
        levels: vec![level(pack)],
        online: true,
    }
}

fn line(ctx: &Ctx<'_>, procedure: &Procedure, runs: &[String]) -> LineJson {
    let (name, lang) = procedure.name(ctx.lang);
    LineJson {
        code: procedure.code.clone(),
        name: name.to_owned(),
        lang: lang.code(),
        field: procedure.field.clone(),
        body: procedure.body.clone(),
        levels: procedure.levels.iter().map(|it| it.as_str()).collect(),
        online: runs.contains(&procedure.code),
    }
}

fn service(told: Told) -> ServiceJson {
    let way = |it: told::Way| WayJson {
        name: it.name,
        term: it.term,
        fee: it.fee,
        fee_vnd: it.fee_vnd,
        note: it.note,
    };
    let paper = |it: ui::Task| PaperJson { name: it.title, detail: it.detail, status: it.status };
    ServiceJson {
        online: told.minutes.is_some(),
        minutes: told.minutes,
        ways: told.ways.into_iter().map(way).collect(),
        papers: told.papers.into_iter().map(paper).collect(),
        steps: told.steps.into_iter().map(|it| StepJson { title: it.title, detail: it.detail }).collect(),
        code: told.code,
        name: told.name,
        summary: told.summary,
        audience: told.audience,
        receiving: told.receiving,
        deciding: told.deciding,
        result: told.result,
        legal_basis: told.legal_basis,
        decision: told.decision,
        url: told.url,
        version: None,
        measured: None,
        form: None,
    }
}
