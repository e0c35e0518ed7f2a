//! The SQL of readings. Every question names the person: nobody else's rows can come out.

use kernel::{Db, Id, Result, Row, statements};

use crate::reading::Reading;

statements! {
    KEEP = "insert into readings_reading (id, chain, seq, at, person, own, register, fields, purpose, basis, \
            case_code, reader, reader_agency) \
            values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13) on conflict (id) do nothing";

    OF_PERSON = "select id, chain, seq, at, person, own, register, fields, purpose, basis, case_code, \
                 reader, reader_agency from readings_reading where person = ?1 and own = ?2 and id < ?3 \
                 order by id desc limit ?4";
}

pub fn keep(db: &mut dyn Db, reading: &Reading) -> Result<()> {
    db.execute(
        KEEP,
        &[
            reading.id.into(),
            reading.chain.into(),
            reading.seq.into(),
            reading.at.into(),
            reading.person.into(),
            reading.own.into(),
            reading.register.as_str().into(),
            reading.fields.join(" ").into(),
            reading.purpose.as_str().into(),
            reading.basis.as_str().into(),
            reading.case_code.as_deref().into(),
            reading.reader.as_str().into(),
            reading.reader_agency.as_str().into(),
        ],
    )?;
    Ok(())
}

/// Readings about a person that are older than `before`, newest first: their own, or those of others.
pub fn of_person(db: &mut dyn Db, person: Id, own: bool, before: Id, limit: usize) -> Result<Vec<Reading>> {
    let limit = i64::try_from(limit).unwrap_or(i64::MAX);
    db.query(OF_PERSON, &[person.into(), own.into(), before.into(), limit.into()])?
        .iter()
        .map(reading)
        .collect()
}

fn reading(row: &Row) -> Result<Reading> {
    Ok(Reading {
        id: row.id("id")?,
        chain: row.int("chain")?,
        seq: row.int("seq")?,
        at: row.int("at")?,
        person: row.id("person")?,
        own: row.flag("own")?,
        register: row.text("register")?,
        fields: row.str("fields")?.split_whitespace().map(str::to_owned).collect(),
        purpose: row.text("purpose")?,
        basis: row.text("basis")?,
        case_code: row.maybe_text("case_code")?,
        reader: row.text("reader")?,
        reader_agency: row.text("reader_agency")?,
    })
}
