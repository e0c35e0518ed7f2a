//! An official who opens a case reads personal data: the person is told who, what, why and on which basis.

use contracts::registries::{Read, registers};
use kernel::{Ctx, Result};

use crate::case::Case;

/// Notes that the actor read fields of the applicant in this case. People reading their own are not noted.
pub fn note(ctx: &mut Ctx<'_>, case: &Case, fields: Vec<String>) -> Result<()> {
    let (Some(person), false) = (case.applicant.person, case.is_applicant(&ctx.actor)) else { return Ok(()) };
    let Some(seat) = ctx.actor.position.clone() else { return Ok(()) };
    let read = Read {
        person,
        register: "cases".to_owned(),
        fields,
        purpose: case.service_name.clone(),
        basis: "118/2025/NĐ-CP".to_owned(),
        case_code: Some(case.code.clone()),
        reader: seat.title,
        reader_agency: seat.agency_name,
    };
    let note = registers(ctx)?.note_reading;
    note(ctx, &read)
}
