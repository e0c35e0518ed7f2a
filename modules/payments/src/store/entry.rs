//! Entries: added and read, never changed.

use kernel::{Db, Error, Id, Result, Row, statements};

use super::named;
use crate::charge::{Verdict, Way};
use crate::entry::{Direction, Entry};

macro_rules! columns {
    () => {
        "id, charge, case_code, agency, day, at, direction, way, amount_vnd, verdict, reference, receipt"
    };
}

statements! {
    INSERT = concat!("insert into payments_entry (", columns!(), ") \
             values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)");

    IS_KNOWN = "select id from payments_entry where reference = ?1";

    BY_ID = concat!("select ", columns!(), " from payments_entry where id = ?1");

    OF_CHARGE = concat!("select ", columns!(), " from payments_entry \
                where charge = ?1 order by id limit 200");

    OF_DAY = concat!("select ", columns!(), " from payments_entry \
             where agency = ?1 and day = ?2 and id < ?3 order by id desc limit ?4");

    BETWEEN = concat!("select ", columns!(), " from payments_entry \
              where agency = ?1 and day >= ?2 and day <= ?3 order by day, id limit ?4");

    DAYS = "select distinct day from payments_entry where agency = ?1 and day < ?2 \
            order by day desc limit ?3";

    TOTALS = "select day, way, direction, count(*) as entries, cast(sum(amount_vnd) as bigint) as sum_vnd \
              from payments_entry where agency = ?1 and day >= ?2 and day <= ?3 \
              group by day, way, direction order by day desc, way, direction";
}

/// Entries of one day and way in one direction.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Total {
    pub day: String,
    pub way: Way,
    pub direction: Direction,
    pub entries: i64,
    pub sum_vnd: i64,
}

/// `Conflict` when the same money is there already.
pub fn insert(db: &mut dyn Db, entry: &Entry) -> Result<()> {
    let params = [
        entry.id.into(),
        entry.charge.into(),
        entry.case_code.as_str().into(),
        entry.agency.into(),
        entry.day.as_str().into(),
        entry.at.into(),
        entry.direction.as_str().into(),
        entry.way.as_str().into(),
        entry.amount_vnd.into(),
        entry.verdict.as_str().into(),
        entry.reference.as_str().into(),
        entry.receipt.as_deref().into(),
    ];
    db.execute(INSERT, &params)?;
    Ok(())
}

pub fn is_known(db: &mut dyn Db, reference: &str) -> Result<bool> {
    Ok(db.one(IS_KNOWN, &[reference.into()])?.is_some())
}

pub fn by_id(db: &mut dyn Db, id: Id) -> Result<Entry> {
    db.one(BY_ID, &[id.into()])?.ok_or(Error::NotFound).and_then(|row| entry(&row))
}

/// Oldest first.
pub fn of_charge(db: &mut dyn Db, charge: Id) -> Result<Vec<Entry>> {
    db.query(OF_CHARGE, &[charge.into()])?.iter().map(entry).collect()
}

/// Newest first, below an id.
pub fn of_day(db: &mut dyn Db, agency: Id, day: &str, below: Id, limit: i64) -> Result<Vec<Entry>> {
    let params = [agency.into(), day.into(), below.into(), limit.into()];
    db.query(OF_DAY, &params)?.iter().map(entry).collect()
}

/// From one day to another, both included; oldest first.
pub fn between(db: &mut dyn Db, agency: Id, from: &str, to: &str, limit: i64) -> Result<Vec<Entry>> {
    let params = [agency.into(), from.into(), to.into(), limit.into()];
    db.query(BETWEEN, &params)?.iter().map(entry).collect()
}

/// Days with entries before a day, newest first.
pub fn days(db: &mut dyn Db, agency: Id, before: &str, limit: i64) -> Result<Vec<String>> {
    let params = [agency.into(), before.into(), limit.into()];
    db.query(DAYS, &params)?.iter().map(|row| row.text("day")).collect()
}

/// Sums of the days from one to another, newest first.
pub fn totals(db: &mut dyn Db, agency: Id, from: &str, to: &str) -> Result<Vec<Total>> {
    let rows = db.query(TOTALS, &[agency.into(), from.into(), to.into()])?;
    let total = |row: &Row| {
        Ok(Total {
            day: row.text("day")?,
            way: named(&Way::ALL, Way::as_str, row.str("way")?)?,
            direction: named(&Direction::ALL, Direction::as_str, row.str("direction")?)?,
            entries: row.int("entries")?,
            sum_vnd: row.int("sum_vnd")?,
        })
    };
    rows.iter().map(total).collect()
}

fn entry(row: &Row) -> Result<Entry> {
    Ok(Entry {
        id: row.id("id")?,
        charge: row.id("charge")?,
        case_code: row.text("case_code")?,
        agency: row.id("agency")?,
        day: row.text("day")?,
        at: row.int("at")?,
        direction: named(&Direction::ALL, Direction::as_str, row.str("direction")?)?,
        way: named(&Way::ALL, Way::as_str, row.str("way")?)?,
        amount_vnd: row.int("amount_vnd")?,
        verdict: named(&Verdict::ALL, Verdict::as_str, row.str("verdict")?)?,
        reference: row.text("reference")?,
        receipt: row.maybe_text("receipt")?,
    })
}
