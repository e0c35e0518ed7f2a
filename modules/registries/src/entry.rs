//! Entering births and deaths: a book entry, and what it changes in the population register.

use contracts::organisations::{Unit, directory};
use contracts::registries::{Birth, BirthEntered};
use jiff::civil::Date;
use kernel::{Ctx, Error, Id, Result};
use serde::Serialize;
use vn::PersonalNumber;

use crate::birth::{BirthEntry, Newborn, checked};
use crate::number::{Group, birth_province};
use crate::person::{Person, Status};
use crate::store::books::Entry;
use crate::store::{books, counters, notices, people};

/// A birth stands in the book. The subject is the id of the child.
pub const BIRTH_ENTERED: &str = "registries.birth_entered";

/// What [`BIRTH_ENTERED`] says: where the entry is found, and no personal data.
#[derive(Debug, Serialize)]
struct Entered<'a> {
    person: Id,
    book_number: &'a str,
    agency: Id,
    case_code: &'a str,
}

/// Enters a birth: the child's number, their row in the population register, the entry in the book.
/// Refused when the same child of the same mother, or a birth for the same case, is there already.
pub fn enter_birth(ctx: &mut Ctx<'_>, birth: &Birth) -> Result<BirthEntered> {
    let today = vn::local(ctx.now).date();
    let newborn = checked(birth, today)?;
    let unit = (directory(ctx)?.unit)(ctx, birth.agency)?.ok_or(Error::Refused("registries-birth-agency"))?;
    let province = birth_province(&unit.code).ok_or(Error::Refused("registries-birth-agency"))?;
    if books::is_entered(ctx.db, &newborn, &birth.case_code)? {
        return Err(Error::Refused("registries-birth-twice"));
    }
    let mother = parent(ctx, newborn.mother)?;
    let father = parent(ctx, newborn.father)?;
    let group = Group::new(province, newborn.sex, newborn.birth_date.year());
    let number = unused_number(ctx, group)?;
    let child = child(ctx, birth, &newborn, number, mother.as_ref().or(father.as_ref()), &unit);
    people::insert(ctx.db, &child)?;
    let book = counters::next_in_book(ctx.db, "births", unit.id, today.year())?;
    let entry = BirthEntry {
        id: ctx.new_id(),
        agency: unit.id,
        agency_name: unit.name,
        book,
        child: child.id,
        newborn,
        place: birth.place.clone(),
        mother: mother.map(|it| it.id),
        father: father.map(|it| it.id),
        case_code: birth.case_code.clone(),
        registered_at: ctx.now,
    };
    books::insert_birth(ctx.db, &entry)?;
    notices::use_for(ctx.db, &entry.newborn, entry.id)?;
    let book_number = book.to_string();
    let said = Entered {
        person: child.id,
        book_number: &book_number,
        agency: entry.agency,
        case_code: &birth.case_code,
    };
    ctx.event(BIRTH_ENTERED, child.id.to_string(), &said)?;
    Ok(BirthEntered { person: child.id, personal_number: number.reveal(), book_number })
}

/// Enters a death: the entry, the end of the marriage, and the status in the population register.
pub(crate) fn enter_death(ctx: &mut Ctx<'_>, person: &Person, entry: &Entry, died_on: Date) -> Result<()> {
    books::insert_death(ctx.db, entry, person.id, died_on)?;
    let dead = Person { status: Status::Dead, ..person.clone() };
    people::change(ctx.db, &dead, entry.registered_at)
}

/// A parent whom the register does not know is no error: their number stays in the book.
fn parent(ctx: &mut Ctx<'_>, number: Option<PersonalNumber>) -> Result<Option<Person>> {
    match number {
        Some(number) => people::by_number(ctx.db, number),
        None => Ok(None),
    }
}

/// The child's first row: it lives with its parents, or where it is registered when none is known.
fn child(
    ctx: &Ctx<'_>,
    birth: &Birth,
    newborn: &Newborn,
    number: PersonalNumber,
    parent: Option<&Person>,
    unit: &Unit,
) -> Person {
    let here = || vn::commune(&unit.code).map_or(String::new(), |it| it.code.clone());
    Person {
        id: ctx.new_id(),
        number,
        name: newborn.name.clone(),
        birth_date: newborn.birth_date,
        sex: newborn.sex,
        ethnicity: vn::nfc(&birth.ethnicity),
        nationality: vn::nfc(&birth.nationality),
        home_town: vn::nfc(&birth.home_town),
        commune: parent.map_or_else(here, |it| it.commune.clone()),
        street: parent.map_or_else(String::new, |it| it.street.clone()),
        status: Status::Living,
        version: 1,
        updated_at: ctx.now,
    }
}

/// Numbers that imported people brought along are stepped over.
const TRIES_MAX: usize = 1_000;

fn unused_number(ctx: &mut Ctx<'_>, group: Group) -> Result<PersonalNumber> {
    for _ in 0..TRIES_MAX {
        let count = *counters::take(ctx.db, &group.counter(), 1)?.end();
        let number = group
            .nth(count)
            .ok_or_else(|| Error::Bug(format!("no number is left in {}", group.counter())))?;
        if people::id_of(ctx.db, number)?.is_none() {
            return Ok(number);
        }
    }
    Err(Error::Bug(format!("{TRIES_MAX} numbers in a row are taken in {}", group.counter())))
}
