//! "My data" as JSON.

use std::collections::BTreeMap;

use kernel::{Ctx, Error, Reply, Result};
use serde::Serialize;
use utoipa::openapi::ResponseBuilder;
use utoipa::openapi::path::{Operation, OperationBuilder};

use crate::pages::me::note_own;
use crate::person::Person;
use crate::register::Register;
use crate::store::{books, people};

#[derive(Serialize)]
struct MeJson {
    /// Masked; the holder has it on their card.
    personal_number: String,
    registers: Vec<RegisterJson>,
    children: Vec<ChildJson>,
}

#[derive(Serialize)]
struct RegisterJson {
    register: &'static str,
    values: BTreeMap<&'static str, String>,
    /// ms
    as_of: i64,
}

#[derive(Serialize)]
struct ChildJson {
    name: String,
    birth_date: String,
    birth_number: String,
    agency: String,
    /// ms
    as_of: i64,
}

/// `GET /api/registries/me`
pub fn me(ctx: &mut Ctx<'_>) -> Result<Reply> {
    let id = ctx.actor.person.ok_or(Error::NotFound)?;
    let person = people::by_id(ctx.db, id)?.ok_or(Error::NotFound)?;
    note_own(ctx, id)?;
    let registers = registers(ctx, &person)?;
    let children = books::children_of(ctx.db, id)?.into_iter().map(child_json).collect();
    Reply::json(&MeJson { personal_number: person.number.masked(), registers, children })
}

pub fn describe_me() -> Operation {
    OperationBuilder::new()
        .tag("registries")
        .summary(Some("What each register holds about the person who asks; the reading is recorded"))
        .response("200", ResponseBuilder::new().description("Values by register, and the children").build())
        .response("401", ResponseBuilder::new().description("Nobody is signed in").build())
        .response(
            "404",
            ResponseBuilder::new().description("The account belongs to nobody in the register").build(),
        )
        .build()
}

fn registers(ctx: &mut Ctx<'_>, person: &Person) -> Result<Vec<RegisterJson>> {
    let mut said = Vec::new();
    for register in Register::ALL {
        if let Some((values, as_of)) = register.answer(ctx.db, person)? {
            said.push(RegisterJson { register: register.id(), values, as_of });
        }
    }
    Ok(said)
}

fn child_json(child: books::Child) -> ChildJson {
    ChildJson {
        name: child.name,
        birth_date: child.birth_date.to_string(),
        birth_number: child.book.to_string(),
        agency: child.agency_name,
        as_of: child.registered_at,
    }
}
