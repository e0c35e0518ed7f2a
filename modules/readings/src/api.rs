//! Readings as JSON.

use kernel::{Ctx, Reply, Result};
use serde::Serialize;
use utoipa::openapi::path::{Operation, OperationBuilder, ParameterBuilder, ParameterIn};
use utoipa::openapi::schema::{ObjectBuilder, Type};
use utoipa::openapi::{Required, ResponseBuilder};

use crate::pages::{before, page_of};
use crate::reading::Reading;

#[derive(Serialize)]
struct ReadingsJson {
    readings: Vec<ReadingJson>,
    /// Give it as `before` to go on; absent at the end.
    #[serde(skip_serializing_if = "Option::is_none")]
    next: Option<String>,
}

#[derive(Serialize)]
struct ReadingJson {
    id: String,
    /// ms
    at: i64,
    /// Title of the official, or `self`, `applicant`, `platform`.
    reader: String,
    reader_agency: String,
    register: String,
    fields: Vec<String>,
    purpose: String,
    basis: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    case_code: Option<String>,
    /// Address of the ledger record.
    record: String,
}

/// `GET /api/readings?own=1&before=ID`
pub fn list(ctx: &mut Ctx<'_>) -> Result<Reply> {
    let (own, before, person) = (ctx.query("own") == "1", before(ctx)?, ctx.actor.person);
    let (readings, next) = page_of(ctx, person, own, before)?;
    let purpose = |it: &Reading| ctx.t(&it.purpose).to_owned();
    let readings = readings.into_iter().map(|it| reading_json(purpose(&it), it)).collect();
    Reply::json(&ReadingsJson { readings, next: next.map(|it| it.to_string()) })
}

pub fn describe_list() -> Operation {
    let text = |name: &str, what: &str| {
        ParameterBuilder::new()
            .name(name)
            .parameter_in(ParameterIn::Query)
            .required(Required::False)
            .description(Some(what))
            .schema(Some(ObjectBuilder::new().schema_type(Type::String).build()))
    };
    OperationBuilder::new()
        .tag("readings")
        .summary(Some("Who read the personal data of the person who asks, newest first"))
        .parameter(text("own", "`1` for the person's own look-ups instead of those of others"))
        .parameter(text("before", "`next` of the answer before"))
        .response("200", ResponseBuilder::new().description("At most 50 readings").build())
        .response("401", ResponseBuilder::new().description("Nobody is signed in").build())
        .response("404", ResponseBuilder::new().description("`before` is no id").build())
        .build()
}

fn reading_json(purpose: String, reading: Reading) -> ReadingJson {
    ReadingJson {
        id: reading.id.to_string(),
        at: reading.at,
        record: reading.proof(),
        reader: reading.reader,
        reader_agency: reading.reader_agency,
        register: reading.register,
        fields: reading.fields,
        purpose,
        basis: reading.basis,
        case_code: reading.case_code,
    }
}
