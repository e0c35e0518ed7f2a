//! The SQL of the population register.

use kernel::{Db, Error, Id, Result, Row, bug, statements};
use vn::PersonalNumber;

use crate::person::{Person, Status, sex_of, sex_word, stored_date};

statements! {
    BY_ID = "select id, number, name, birth_date, sex, ethnicity, nationality, home_town, commune, street, \
             status, version, updated_at from registries_person where id = ?1";

    BY_NUMBER = "select id, number, name, birth_date, sex, ethnicity, nationality, home_town, \
                 commune, street, status, version, updated_at from registries_person where number = ?1";

    ID_OF = "select id from registries_person where number = ?1";

    INSERT = "insert into registries_person (id, number, name, folded, birth_date, sex, ethnicity, \
              nationality, home_town, commune, street, status, version, updated_at) \
              values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)";

    KEEP_PAST = "insert into registries_person_past (person, version, number, name, birth_date, sex, \
                 ethnicity, nationality, home_town, commune, street, status, updated_at, ended_at) \
                 select id, version, number, name, birth_date, sex, ethnicity, nationality, home_town, \
                 commune, street, status, updated_at, ?3 from registries_person \
                 where id = ?1 and version = ?2";

    CHANGE = "update registries_person set name = ?3, folded = ?4, ethnicity = ?5, nationality = ?6, \
              home_town = ?7, commune = ?8, street = ?9, status = ?10, version = version + 1, \
              updated_at = ?11 \
              where id = ?1 and version = ?2";
}

pub fn by_id(db: &mut dyn Db, id: Id) -> Result<Option<Person>> {
    db.one(BY_ID, &[id.into()])?.as_ref().map(person).transpose()
}

pub fn by_number(db: &mut dyn Db, number: PersonalNumber) -> Result<Option<Person>> {
    db.one(BY_NUMBER, &[number.reveal().into()])?.as_ref().map(person).transpose()
}

/// Who has a number, without anything about them.
pub fn id_of(db: &mut dyn Db, number: PersonalNumber) -> Result<Option<Id>> {
    db.one(ID_OF, &[number.reveal().into()])?.map(|row| row.id("id")).transpose()
}

pub fn insert(db: &mut dyn Db, person: &Person) -> Result<()> {
    db.execute(
        INSERT,
        &[
            person.id.into(),
            person.number.reveal().into(),
            person.name.as_str().into(),
            vn::fold(&person.name).into(),
            person.birth_date.to_string().into(),
            sex_word(person.sex).into(),
            person.ethnicity.as_str().into(),
            person.nationality.as_str().into(),
            person.home_town.as_str().into(),
            person.commune.as_str().into(),
            person.street.as_str().into(),
            person.status.as_str().into(),
            person.version.into(),
            person.updated_at.into(),
        ],
    )?;
    Ok(())
}

/// Writes a changed person over the version they were read as, which is kept. Number, date of birth and sex
/// do not change. [`Error::Conflict`] when somebody was faster.
pub fn change(db: &mut dyn Db, person: &Person, now: i64) -> Result<()> {
    db.execute(KEEP_PAST, &[person.id.into(), person.version.into(), now.into()])?;
    let changed = db.execute(
        CHANGE,
        &[
            person.id.into(),
            person.version.into(),
            person.name.as_str().into(),
            vn::fold(&person.name).into(),
            person.ethnicity.as_str().into(),
            person.nationality.as_str().into(),
            person.home_town.as_str().into(),
            person.commune.as_str().into(),
            person.street.as_str().into(),
            person.status.as_str().into(),
            now.into(),
        ],
    )?;
    if changed == 1 { Ok(()) } else { Err(Error::Conflict) }
}

fn person(row: &Row) -> Result<Person> {
    Ok(Person {
        id: row.id("id")?,
        number: row.str("number")?.parse().map_err(bug("reading a personal number"))?,
        name: row.text("name")?,
        birth_date: stored_date(row.str("birth_date")?)?,
        sex: sex_of(row.str("sex")?).ok_or_else(|| Error::Bug("a person without a sex".to_owned()))?,
        ethnicity: row.text("ethnicity")?,
        nationality: row.text("nationality")?,
        home_town: row.text("home_town")?,
        commune: row.text("commune")?,
        street: row.text("street")?,
        status: Status::parse(row.str("status")?)?,
        version: row.int("version")?,
        updated_at: row.int("updated_at")?,
    })
}
