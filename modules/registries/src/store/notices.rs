//! The SQL of birth notices.

use kernel::{Db, Error, Id, Result, Row, bug, statements};
use vn::PersonalNumber;

use crate::birth::Newborn;
use crate::notice::Notice;
use crate::person::{sex_of, sex_word, stored_date};

statements! {
    INSERT = "insert into registries_notice (id, number, mother_number, child_sex, child_birth_date, place, \
              hospital, received_at) values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)";

    OPEN_OF_MOTHER = "select id, number, mother_number, child_sex, child_birth_date, place, hospital, \
                      received_at from registries_notice where mother_number = ?1 and birth is null \
                      order by child_birth_date desc, id desc limit 1";

    /// One notice only: twins have one each.
    FOR_BIRTH = "select id from registries_notice where mother_number = ?1 and child_birth_date = ?2 \
                 and child_sex = ?3 and birth is null order by id limit 1";

    USE = "update registries_notice set birth = ?2 where id = ?1 and birth is null";
}

pub fn insert(db: &mut dyn Db, notice: &Notice) -> Result<()> {
    db.execute(
        INSERT,
        &[
            notice.id.into(),
            notice.number.as_str().into(),
            notice.mother.reveal().into(),
            sex_word(notice.child_sex).into(),
            notice.child_birth_date.to_string().into(),
            notice.place.as_str().into(),
            notice.hospital.as_str().into(),
            notice.received_at.into(),
        ],
    )?;
    Ok(())
}

/// The newest notice of a mother from which no birth was entered yet.
pub fn open_of_mother(db: &mut dyn Db, mother: PersonalNumber) -> Result<Option<Notice>> {
    db.one(OPEN_OF_MOTHER, &[mother.reveal().into()])?.as_ref().map(notice).transpose()
}

/// Ties the notice of a birth to its entry, when there is one.
pub fn use_for(db: &mut dyn Db, newborn: &Newborn, birth: Id) -> Result<()> {
    let Some(mother) = newborn.mother else { return Ok(()) };
    let (date, sex) = (newborn.birth_date.to_string(), sex_word(newborn.sex));
    if let Some(row) = db.one(FOR_BIRTH, &[mother.reveal().into(), date.into(), sex.into()])? {
        db.execute(USE, &[row.id("id")?.into(), birth.into()])?;
    }
    Ok(())
}

fn notice(row: &Row) -> Result<Notice> {
    Ok(Notice {
        id: row.id("id")?,
        number: row.text("number")?,
        mother: row.str("mother_number")?.parse().map_err(bug("reading a personal number"))?,
        child_sex: sex_of(row.str("child_sex")?)
            .ok_or_else(|| Error::Bug("a notice without a sex".to_owned()))?,
        child_birth_date: stored_date(row.str("child_birth_date")?)?,
        place: row.text("place")?,
        hospital: row.text("hospital")?,
        received_at: row.int("received_at")?,
    })
}
