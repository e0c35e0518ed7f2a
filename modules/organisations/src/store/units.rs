//! The SQL of units.

use std::collections::BTreeMap;

use contracts::organisations::Unit;
use kernel::{Db, Id, Result, Row, statements};

use crate::unit::Entry;

statements! {
    BY_ID = "select id, code, name, territory, kind, parent, agency, province, agency_code, place, \
             valid_until, successor from organisations_unit where id = ?1";

    BY_CODE = "select id, code, name, territory, kind, parent, agency, province, agency_code, place, \
               valid_until, successor from organisations_unit where code = ?1 and valid_until is null";

    CHILDREN = "select id, code, name, territory, kind, parent, agency, province, agency_code, place, \
                valid_until, successor from organisations_unit where parent = ?1 and valid_until is null \
                and code > ?2 order by code limit ?3";

    /// A unit that ended, by the newest row of its code.
    ENDED = "select id, code, name, territory, kind, parent, agency, province, agency_code, place, \
             valid_until, successor from organisations_unit where code = ?1 and valid_until is not null \
             order by id desc limit 1";

    MATCHING = "select id, code, name, territory, kind, parent, agency, province, agency_code, place, \
                valid_until, successor from organisations_unit where folded like ?1 and valid_until is \
                null and code > ?2 order by code limit ?3";

    ADVISING = "select id, code, name, territory, kind, parent, agency, province, agency_code, place, \
                valid_until, successor from organisations_unit where province = ?1 and id <> ?2 and \
                valid_until is null and id in (select agency from organisations_position where role = \
                'adviser') order by code";

    /// How many communes each province has.
    COMMUNES = "select province, count(*) as communes from organisations_unit \
                where kind = 'commune' and valid_until is null group by province";

    CODES = "select code, id from organisations_unit order by id";

    DEPARTMENTS = "select count(*) as departments from organisations_unit where parent = ?1 and kind = \
                   'department'";

    INSERT = "insert into organisations_unit (id, code, name, territory, kind, parent, agency, province, \
              agency_code, place, folded, valid_from) values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, \
              ?11, ?12)";

    END = "update organisations_unit set valid_until = ?2, successor = ?3 where id = ?1 and valid_until is \
           null";
}

pub fn by_id(db: &mut dyn Db, id: Id) -> Result<Option<Entry>> {
    db.one(BY_ID, &[id.into()])?.as_ref().map(entry).transpose()
}

/// The unit that has the code today.
pub fn by_code(db: &mut dyn Db, code: &str) -> Result<Option<Entry>> {
    db.one(BY_CODE, &[code.into()])?.as_ref().map(entry).transpose()
}

/// The last unit that had the code, when none has it today.
pub fn ended(db: &mut dyn Db, code: &str) -> Result<Option<Entry>> {
    db.one(ENDED, &[code.into()])?.as_ref().map(entry).transpose()
}

/// Units right below one, by code, after a code.
pub fn children(db: &mut dyn Db, parent: Id, after: &str, limit: usize) -> Result<Vec<Entry>> {
    db.query(CHILDREN, &[parent.into(), after.into(), (limit as i64).into()])?.iter().map(entry).collect()
}

/// Units whose names contain a pattern (see [`crate::unit::search_pattern`]), by code, after a code.
pub fn matching(db: &mut dyn Db, pattern: &str, after: &str, limit: usize) -> Result<Vec<Entry>> {
    db.query(MATCHING, &[pattern.into(), after.into(), (limit as i64).into()])?.iter().map(entry).collect()
}

/// Agencies of a province, other than one, that have advisers.
pub fn advising(db: &mut dyn Db, province: &str, other_than: Id) -> Result<Vec<Entry>> {
    db.query(ADVISING, &[province.into(), other_than.into()])?.iter().map(entry).collect()
}

/// How many communes each province has, by its code.
pub fn communes_by_province(db: &mut dyn Db) -> Result<BTreeMap<String, i64>> {
    let count = |row: &Row| Ok((row.text("province")?, row.int("communes")?));
    db.query(COMMUNES, &[])?.iter().map(count).collect()
}

/// Every code, of units that ended too, and the unit that had it last.
pub fn codes(db: &mut dyn Db) -> Result<BTreeMap<String, Id>> {
    db.query(CODES, &[])?.iter().map(|row| Ok((row.text("code")?, row.id("id")?))).collect()
}

/// How many departments a unit has ever had.
pub fn departments(db: &mut dyn Db, parent: Id) -> Result<usize> {
    let row = db.one(DEPARTMENTS, &[parent.into()])?;
    row.map_or(Ok(0), |row| row.int("departments").map(|it| it as usize))
}

/// A code that is taken is a [`kernel::Error::Conflict`].
pub fn insert(db: &mut dyn Db, entry: &Entry, valid_from: i64) -> Result<()> {
    let unit = &entry.unit;
    let folded = vn::fold(&format!("{} {}", entry.territory, unit.name));
    db.execute(
        INSERT,
        &[
            unit.id.into(),
            unit.code.as_str().into(),
            unit.name.as_str().into(),
            entry.territory.as_str().into(),
            unit.kind.as_str().into(),
            unit.parent.into(),
            entry.agency.into(),
            entry.province.as_str().into(),
            unit.agency_code.as_str().into(),
            unit.place.as_str().into(),
            folded.into(),
            valid_from.into(),
        ],
    )?;
    Ok(())
}

/// Ends a unit at a boundary change. False when it had ended before.
pub fn end(db: &mut dyn Db, id: Id, at: i64, successor: Option<Id>) -> Result<bool> {
    Ok(db.execute(END, &[id.into(), at.into(), successor.into()])? == 1)
}

fn entry(row: &Row) -> Result<Entry> {
    Ok(Entry {
        unit: Unit {
            id: row.id("id")?,
            code: row.text("code")?,
            name: row.text("name")?,
            kind: row.text("kind")?,
            parent: row.maybe_id("parent")?,
            agency_code: row.text("agency_code")?,
            place: row.text("place")?,
        },
        territory: row.text("territory")?,
        agency: row.id("agency")?,
        province: row.text("province")?,
        valid_until: row.maybe_int("valid_until")?,
        successor: row.maybe_id("successor")?,
    })
}
