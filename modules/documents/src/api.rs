//! The check as JSON.

use kernel::{Ctx, Error, Reply, Result};
use serde::Serialize;
use utoipa::openapi::path::{Operation, OperationBuilder, ParameterBuilder, ParameterIn};
use utoipa::openapi::schema::{ObjectBuilder, Type};
use utoipa::openapi::{Required, ResponseBuilder};

use crate::check::{self, Verdict};
use crate::check_code;

#[derive(Serialize)]
struct CheckJson<'a> {
    /// `genuine`, `altered` or `waiting`.
    verdict: &'static str,
    code: &'a str,
    kind: &'a str,
    title: &'a str,
    #[serde(skip_serializing_if = "str::is_empty")]
    number: &'a str,
    agency: &'a str,
    /// Initials only.
    people: Vec<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    file: Option<FileJson<'a>>,
    seals: Vec<SealJson<'a>>,
    /// Page of the ledger's record.
    #[serde(skip_serializing_if = "Option::is_none")]
    proof: Option<String>,
}

#[derive(Serialize)]
struct FileJson<'a> {
    /// ms since 1970.
    issued_at: i64,
    sha256: &'a str,
    bytes: i64,
}

#[derive(Serialize)]
struct SealJson<'a> {
    valid: bool,
    whole_file: bool,
    agency: Option<&'a str>,
    unit_code: Option<&'a str>,
    signed_at: Option<i64>,
}

/// `GET /api/documents/check/{code}`
pub fn check(ctx: &mut Ctx<'_>) -> Result<Reply> {
    let code = check_code::read(ctx.param("code")?).ok_or(Error::NotFound)?;
    let finding = check::by_code(ctx, &code)?;
    let document = finding.document.as_ref().ok_or(Error::NotFound)?;
    let file = document.sealed().map(|it| FileJson { issued_at: it.at, sha256: &it.sha256, bytes: it.bytes });
    let proof = match file {
        Some(_) => check::proof_of(ctx, document)?.map(|path| format!("{}{path}", ctx.origin())),
        None => None,
    };
    let seals = finding.seals.iter().map(|it| SealJson {
        valid: it.is_valid(),
        whole_file: it.seals_whole_file(),
        agency: it.agency.as_deref(),
        unit_code: it.unit_code.as_deref(),
        signed_at: it.signed_at_ms,
    });
    Reply::json(&CheckJson {
        verdict: word(finding.verdict),
        code: &document.check_code,
        kind: &document.kind,
        title: &document.title,
        number: &document.number,
        agency: &document.agency_name,
        people: document.initials(),
        file,
        seals: seals.collect(),
        proof,
    })
}

pub fn describe_check() -> Operation {
    let code = ParameterBuilder::new()
        .name("code")
        .parameter_in(ParameterIn::Path)
        .required(Required::True)
        .description(Some(
            "Check code on the paper, twelve letters and digits; hyphens and case do not matter",
        ))
        .schema(Some(ObjectBuilder::new().schema_type(Type::String).build()));
    let answered = "Verdict, what was issued, SHA-256 of the file, seals, initials of the people";
    OperationBuilder::new()
        .tag("documents")
        .summary(Some("Whether a paper is genuine, by its check code"))
        .parameter(code)
        .response("200", ResponseBuilder::new().description(answered).build())
        .response("404", ResponseBuilder::new().description("No paper was issued under this code").build())
        .build()
}

fn word(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Genuine => "genuine",
        Verdict::Altered => "altered",
        Verdict::Waiting => "waiting",
        Verdict::Unknown => "unknown",
    }
}
