//! The SQL of the civil-status books.

use jiff::civil::Date;
use kernel::{Db, Id, Result, Row, statements};
use vn::PersonalNumber;

use crate::birth::{BirthEntry, Newborn};
use crate::person::{BookNumber, stored_date};

statements! {
    INSERT_BIRTH = "insert into registries_birth (id, agency, agency_name, year, number, child, child_name, \
                    child_birth_date, place, mother, mother_number, father, father_number, case_code, \
                    registered_at) \
                    values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15)";

    /// The same child of the same mother, or the same case.
    ENTERED = "select id from registries_birth where (mother_number = ?1 and mother_number <> '' \
               and child_birth_date = ?2 and child_name = ?3) or (case_code = ?4 and case_code <> '') \
               limit 1";

    /// More children than anybody has; the limit only bounds the page.
    CHILDREN = "select child_name, child_birth_date, agency_name, year, number, registered_at \
                from registries_birth where mother = ?1 or father = ?1 \
                order by child_birth_date, id limit 50";

    INSERT_MARRIAGE = "insert into registries_marriage (id, agency, agency_name, year, number, wife, \
                       husband, registered_at) values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)";

    MARRIAGE_OF_WIFE = "select m.agency_name, m.year, m.number, m.registered_at, p.name as spouse_name \
                        from registries_marriage m join registries_person p on p.id = m.husband \
                        where m.wife = ?1 and m.ended_at is null order by m.id desc limit 1";

    MARRIAGE_OF_HUSBAND = "select m.agency_name, m.year, m.number, m.registered_at, p.name as spouse_name \
                           from registries_marriage m join registries_person p on p.id = m.wife \
                           where m.husband = ?1 and m.ended_at is null order by m.id desc limit 1";

    END_MARRIAGES = "update registries_marriage set ended_at = ?2 \
                     where (wife = ?1 or husband = ?1) and ended_at is null";

    INSERT_DEATH = "insert into registries_death (id, agency, agency_name, year, number, person, died_on, \
                    registered_at) values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)";
}

/// An entry as it stands in a book: where, and under which number.
#[derive(Clone, Debug)]
pub struct Entry {
    pub id: Id,
    pub agency: Id,
    pub agency_name: String,
    pub book: BookNumber,
    /// ms
    pub registered_at: i64,
}

/// The marriage of somebody, from their side.
#[derive(Clone, Debug)]
pub struct Marriage {
    pub agency_name: String,
    pub book: BookNumber,
    pub registered_at: i64,
    pub spouse_name: String,
}

/// A child of somebody, from the book of births.
#[derive(Clone, Debug)]
pub struct Child {
    pub name: String,
    pub birth_date: Date,
    pub agency_name: String,
    pub book: BookNumber,
    pub registered_at: i64,
}

pub fn insert_birth(db: &mut dyn Db, birth: &BirthEntry) -> Result<()> {
    let number = |it: Option<PersonalNumber>| it.map_or(String::new(), |it| it.reveal());
    db.execute(
        INSERT_BIRTH,
        &[
            birth.id.into(),
            birth.agency.into(),
            birth.agency_name.as_str().into(),
            birth.book.year.into(),
            birth.book.number.into(),
            birth.child.into(),
            birth.newborn.name.as_str().into(),
            birth.newborn.birth_date.to_string().into(),
            birth.place.as_str().into(),
            birth.mother.into(),
            number(birth.newborn.mother).into(),
            birth.father.into(),
            number(birth.newborn.father).into(),
            birth.case_code.as_str().into(),
            birth.registered_at.into(),
        ],
    )?;
    Ok(())
}

/// Whether a birth stands in a book already.
pub fn is_entered(db: &mut dyn Db, newborn: &Newborn, case_code: &str) -> Result<bool> {
    let mother = newborn.mother.map_or(String::new(), |it| it.reveal());
    let date = newborn.birth_date.to_string();
    let found =
        db.one(ENTERED, &[mother.into(), date.into(), newborn.name.as_str().into(), case_code.into()])?;
    Ok(found.is_some())
}

pub fn children_of(db: &mut dyn Db, parent: Id) -> Result<Vec<Child>> {
    let child = |row: &Row| {
        Ok(Child {
            name: row.text("child_name")?,
            birth_date: stored_date(row.str("child_birth_date")?)?,
            agency_name: row.text("agency_name")?,
            book: book(row)?,
            registered_at: row.int("registered_at")?,
        })
    };
    db.query(CHILDREN, &[parent.into()])?.iter().map(child).collect()
}

pub fn insert_marriage(db: &mut dyn Db, entry: &Entry, wife: Id, husband: Id) -> Result<()> {
    db.execute(
        INSERT_MARRIAGE,
        &[
            entry.id.into(),
            entry.agency.into(),
            entry.agency_name.as_str().into(),
            entry.book.year.into(),
            entry.book.number.into(),
            wife.into(),
            husband.into(),
            entry.registered_at.into(),
        ],
    )?;
    Ok(())
}

/// The marriage somebody lives in.
pub fn marriage_of(db: &mut dyn Db, person: Id) -> Result<Option<Marriage>> {
    let row = match db.one(MARRIAGE_OF_WIFE, &[person.into()])? {
        Some(row) => Some(row),
        None => db.one(MARRIAGE_OF_HUSBAND, &[person.into()])?,
    };
    let marriage = |row: Row| {
        Ok(Marriage {
            agency_name: row.text("agency_name")?,
            book: book(&row)?,
            registered_at: row.int("registered_at")?,
            spouse_name: row.text("spouse_name")?,
        })
    };
    row.map(marriage).transpose()
}

/// Enters a death; it ends the marriage.
pub fn insert_death(db: &mut dyn Db, entry: &Entry, person: Id, died_on: Date) -> Result<()> {
    db.execute(
        INSERT_DEATH,
        &[
            entry.id.into(),
            entry.agency.into(),
            entry.agency_name.as_str().into(),
            entry.book.year.into(),
            entry.book.number.into(),
            person.into(),
            died_on.to_string().into(),
            entry.registered_at.into(),
        ],
    )?;
    db.execute(END_MARRIAGES, &[person.into(), entry.registered_at.into()])?;
    Ok(())
}

fn book(row: &Row) -> Result<BookNumber> {
    Ok(BookNumber { number: row.int("number")?, year: row.int("year")? })
}
