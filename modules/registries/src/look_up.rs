//! Looking somebody up: only what was asked for, and never without a trace.

use contracts::registries::{Found, LookUp, READ, READER_APPLICANT, READER_PLATFORM, READER_SELF, Read};
use kernel::{Actor, ActorKind, Ctx, Id, Result};
use vn::PersonalNumber;

use crate::register::Register;
use crate::store::people;

/// Answers the asked fields and records the reading. `None` when the register holds nothing about the person,
/// when nobody has the number, and for registers that are kept elsewhere.
///
/// That a register holds nothing is also an answer about a person: it is recorded like any other.
pub fn look_up(ctx: &mut Ctx<'_>, question: &LookUp<'_>) -> Result<Option<Found>> {
    let Some(register) = Register::parse(question.register) else { return Ok(None) };
    let Ok(number) = question.personal_number.parse::<PersonalNumber>() else { return Ok(None) };
    let Some(person) = people::by_number(ctx.db, number)? else { return Ok(None) };
    let asked = |field: &str| question.fields.iter().any(|it| it == field);
    let fields: Vec<&str> = register.fields().iter().copied().filter(|it| asked(it)).collect();
    let reading = Read {
        person: person.id,
        register: register.id().to_owned(),
        fields: fields.iter().map(|it| (*it).to_owned()).collect(),
        purpose: question.purpose.to_owned(),
        basis: question.basis.to_owned(),
        case_code: question.case_code.map(str::to_owned),
        reader: String::new(),
        reader_agency: String::new(),
    };
    note_reading(ctx, &reading)?;
    let Some((values, as_of)) = register.answer(ctx.db, &person)? else { return Ok(None) };
    let shown = values.into_iter().filter(|(field, _)| fields.contains(field));
    let values = shown.map(|(field, value)| (field.to_owned(), value)).collect();
    Ok(Some(Found { person: person.id, values, as_of }))
}

/// Records a reading; who read is taken from the actor unless it is said.
pub fn note_reading(ctx: &mut Ctx<'_>, reading: &Read) -> Result<()> {
    let mut reading = reading.clone();
    if reading.reader.is_empty() {
        (reading.reader, reading.reader_agency) = reader(&ctx.actor, reading.person);
    }
    ctx.event(READ, reading.person.to_string(), &reading)
}

/// The person with a number; a text that is no number belongs to nobody.
pub fn person(ctx: &mut Ctx<'_>, personal_number: &str) -> Result<Option<Id>> {
    match personal_number.parse() {
        Ok(number) => people::id_of(ctx.db, number),
        Err(_) => Ok(None),
    }
}

/// The number in full, and the name: for a person's own pages and forms.
pub fn own_number(ctx: &mut Ctx<'_>, person: Id) -> Result<Option<(String, String)>> {
    let person = people::by_id(ctx.db, person)?;
    Ok(person.map(|it| (it.number.reveal(), it.name)))
}

/// How the trace names the reader: title and agency of an official, a word for all others. Names of people do
/// not travel in the ledger.
pub fn reader(actor: &Actor, about: Id) -> (String, String) {
    match (&actor.position, actor.kind) {
        _ if actor.person == Some(about) => (READER_SELF.to_owned(), String::new()),
        (Some(position), ActorKind::Official) => (position.title.clone(), position.agency_name.clone()),
        (_, ActorKind::Person | ActorKind::Official) => (READER_APPLICANT.to_owned(), String::new()),
        (_, ActorKind::Nobody | ActorKind::System) => (READER_PLATFORM.to_owned(), String::new()),
    }
}
