//! Statements of the bank, and their lines.

use kernel::{Db, Error, Id, Result, Row, statements};

use super::named;
use crate::reconciling::{Found, Line, Statement};

macro_rules! columns {
    () => {
        "id, statement, agency, day, amount_vnd, words, fingerprint, found, case_code, settled_at, settler, \
         note"
    };
}

statements! {
    INSERT = "insert into payments_statement (id, agency, name, at, by_account, skipped, known) \
              values (?1, ?2, ?3, ?4, ?5, ?6, ?7)";

    BY_ID = "select id, agency, name, at, by_account, skipped, known from payments_statement where id = ?1";

    OF_AGENCY = "select id, agency, name, at, by_account, skipped, known from payments_statement \
                 where agency = ?1 and id < ?2 order by id desc limit ?3";

    INSERT_LINE = concat!("insert into payments_line (", columns!(), ") \
                  values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)");

    IS_KNOWN = "select id from payments_line where agency = ?1 and fingerprint = ?2";

    LINE = concat!("select ", columns!(), " from payments_line where id = ?1");

    LINES = concat!("select ", columns!(), " from payments_line \
            where statement = ?1 and found = ?2 and id > ?3 order by id limit ?4");

    SETTLE = "update payments_line set settled_at = ?2, settler = ?3, note = ?4 \
              where id = ?1 and settled_at is null";

    COUNTS = "select found, count(*) as lines, count(settled_at) as settled, \
              cast(sum(amount_vnd) as bigint) as sum_vnd \
              from payments_line where statement = ?1 group by found";
}

/// How many lines of a statement are where.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    pub matched: i64,
    pub unmatched: i64,
    pub wrong_amount: i64,
    pub settled: i64,
    pub amount_vnd: i64,
}

pub fn insert(db: &mut dyn Db, statement: &Statement) -> Result<()> {
    let params = [
        statement.id.into(),
        statement.agency.into(),
        statement.name.as_str().into(),
        statement.at.into(),
        statement.by.into(),
        statement.skipped.into(),
        statement.known.into(),
    ];
    db.execute(INSERT, &params)?;
    Ok(())
}

pub fn by_id(db: &mut dyn Db, id: Id) -> Result<Statement> {
    db.one(BY_ID, &[id.into()])?.ok_or(Error::NotFound).and_then(|row| statement(&row))
}

/// Newest first, below an id.
pub fn of_agency(db: &mut dyn Db, agency: Id, below: Id, limit: i64) -> Result<Vec<Statement>> {
    db.query(OF_AGENCY, &[agency.into(), below.into(), limit.into()])?.iter().map(statement).collect()
}

/// `Conflict` when the line is there already.
pub fn insert_line(db: &mut dyn Db, line: &Line) -> Result<()> {
    let params = [
        line.id.into(),
        line.statement.into(),
        line.agency.into(),
        line.day.as_str().into(),
        line.amount_vnd.into(),
        line.words.as_str().into(),
        line.fingerprint.as_str().into(),
        line.found.as_str().into(),
        line.case_code.as_deref().into(),
        line.settled_at.into(),
        line.settler.as_deref().into(),
        line.note.as_deref().into(),
    ];
    db.execute(INSERT_LINE, &params)?;
    Ok(())
}

pub fn is_known(db: &mut dyn Db, agency: Id, fingerprint: &str) -> Result<bool> {
    Ok(db.one(IS_KNOWN, &[agency.into(), fingerprint.into()])?.is_some())
}

pub fn line(db: &mut dyn Db, id: Id) -> Result<Line> {
    db.one(LINE, &[id.into()])?.ok_or(Error::NotFound).and_then(|row| line_of(&row))
}

/// In the order of the file, above an id.
pub fn lines(db: &mut dyn Db, statement: Id, found: Found, above: Id, limit: i64) -> Result<Vec<Line>> {
    let params = [statement.into(), found.as_str().into(), above.into(), limit.into()];
    db.query(LINES, &params)?.iter().map(line_of).collect()
}

/// False when somebody has settled the line already.
pub fn settle(db: &mut dyn Db, line: Id, at: i64, settler: &str, note: &str) -> Result<bool> {
    Ok(db.execute(SETTLE, &[line.into(), at.into(), settler.into(), note.into()])? == 1)
}

pub fn counts(db: &mut dyn Db, statement: Id) -> Result<Counts> {
    let mut counts = Counts::default();
    for row in db.query(COUNTS, &[statement.into()])? {
        let lines = row.int("lines")?;
        match named(&Found::ALL, Found::as_str, row.str("found")?)? {
            Found::Matched => counts.matched = lines,
            Found::Unmatched => counts.unmatched = lines,
            Found::WrongAmount => counts.wrong_amount = lines,
        }
        counts.settled += row.int("settled")?;
        counts.amount_vnd += row.int("sum_vnd")?;
    }
    Ok(counts)
}

fn statement(row: &Row) -> Result<Statement> {
    Ok(Statement {
        id: row.id("id")?,
        agency: row.id("agency")?,
        name: row.text("name")?,
        at: row.int("at")?,
        by: row.id("by_account")?,
        skipped: row.int("skipped")?,
        known: row.int("known")?,
    })
}

fn line_of(row: &Row) -> Result<Line> {
    Ok(Line {
        id: row.id("id")?,
        statement: row.id("statement")?,
        agency: row.id("agency")?,
        day: row.text("day")?,
        amount_vnd: row.int("amount_vnd")?,
        words: row.text("words")?,
        fingerprint: row.text("fingerprint")?,
        found: named(&Found::ALL, Found::as_str, row.str("found")?)?,
        case_code: row.maybe_text("case_code")?,
        settled_at: row.maybe_int("settled_at")?,
        settler: row.maybe_text("settler")?,
        note: row.maybe_text("note")?,
    })
}
