//! The directory as JSON.

use contracts::organisations::{Seat, Unit};
use kernel::{Ctx, Error, Reply, Result};
use serde::Serialize;
use utoipa::openapi::path::{Operation, OperationBuilder, ParameterBuilder, ParameterIn};
use utoipa::openapi::schema::{ObjectBuilder, Type};
use utoipa::openapi::{Required, ResponseBuilder};

use crate::store::{positions, units};
use crate::unit::{Entry, NATION, search_pattern};

/// Units in one answer.
const PAGE: usize = 100;

#[derive(Serialize)]
struct UnitJson {
    code: String,
    name: String,
    territory: String,
    kind: String,
    agency_code: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    valid_until: Option<i64>,
}

#[derive(Serialize)]
struct UnitsJson {
    units: Vec<UnitJson>,
    /// Give it as `after` to go on; absent at the end.
    #[serde(skip_serializing_if = "Option::is_none")]
    next: Option<String>,
}

#[derive(Serialize)]
struct OneJson {
    #[serde(flatten)]
    unit: UnitJson,
    parent: Option<String>,
    positions: Vec<PositionJson>,
}

#[derive(Serialize)]
struct PositionJson {
    id: String,
    title: String,
    role: String,
    /// For those who may see it.
    #[serde(skip_serializing_if = "Option::is_none")]
    holder: Option<String>,
}

/// `GET /api/organisations/units?parent=…&q=…&after=…`
pub fn units(ctx: &mut Ctx<'_>) -> Result<Reply> {
    let after = ctx.query("after").to_owned();
    let mut entries = match search_pattern(ctx.query("q")) {
        Some(pattern) => units::matching(ctx.db, &pattern, &after, PAGE + 1)?,
        None => {
            let parent = Some(ctx.query("parent")).filter(|it| !it.is_empty()).unwrap_or(NATION).to_owned();
            let parent = units::by_code(ctx.db, &parent)?.ok_or(Error::NotFound)?;
            units::children(ctx.db, parent.unit.id, &after, PAGE + 1)?
        }
    };
    let more = entries.len() > PAGE;
    entries.truncate(PAGE);
    let next = entries.last().filter(|_| more).map(|it| it.unit.code.clone());
    Reply::json(&UnitsJson { units: entries.into_iter().map(unit_json).collect(), next })
}

/// `GET /api/organisations/units/{code}`
pub fn unit(ctx: &mut Ctx<'_>) -> Result<Reply> {
    let code = ctx.param("code")?.to_owned();
    let entry = units::by_code(ctx.db, &code)?.ok_or(Error::NotFound)?;
    let parent = match entry.unit.parent {
        Some(parent) => units::by_id(ctx.db, parent)?.map(|it| it.unit.code),
        None => None,
    };
    let sees_holders = ctx.actor.may("organisations.see_holders");
    let seats = positions::seats_under(ctx.db, entry.unit.id, ctx.now)?;
    let positions = seats.into_iter().map(|it| position_json(it, sees_holders)).collect();
    Reply::json(&OneJson { unit: unit_json(entry), parent, positions })
}

pub fn describe_units() -> Operation {
    let text = |name: &str, what: &str| {
        ParameterBuilder::new()
            .name(name)
            .parameter_in(ParameterIn::Query)
            .required(Required::False)
            .description(Some(what))
            .schema(Some(ObjectBuilder::new().schema_type(Type::String).build()))
    };
    OperationBuilder::new()
        .tag("organisations")
        .summary(Some("Units below a unit, or units whose names contain a text"))
        .parameter(text("parent", "Code of the unit above; the nation when absent"))
        .parameter(text("q", "Part of a name, with or without tone marks"))
        .parameter(text("after", "`next` of the answer before"))
        .response("200", ResponseBuilder::new().description("At most 100 units by code").build())
        .response("404", ResponseBuilder::new().description("No such unit").build())
        .build()
}

pub fn describe_unit() -> Operation {
    let code = ParameterBuilder::new()
        .name("code")
        .parameter_in(ParameterIn::Path)
        .required(Required::True)
        .description(Some("2 digits for a province, 5 for a commune, `parent/department` for a department"))
        .schema(Some(ObjectBuilder::new().schema_type(Type::String).build()));
    OperationBuilder::new()
        .tag("organisations")
        .summary(Some("A unit with its positions; officials also see who holds them"))
        .parameter(code)
        .response("200", ResponseBuilder::new().description("The unit").build())
        .response("404", ResponseBuilder::new().description("No such unit").build())
        .build()
}

fn unit_json(entry: Entry) -> UnitJson {
    let Unit { code, name, kind, agency_code, .. } = entry.unit;
    UnitJson { code, name, territory: entry.territory, kind, agency_code, valid_until: entry.valid_until }
}

fn position_json(seat: Seat, sees_holders: bool) -> PositionJson {
    let holder = seat.holder.filter(|_| sees_holders).map(|(_, name)| name);
    PositionJson { id: seat.position.to_string(), title: seat.title, role: seat.role, holder }
}
