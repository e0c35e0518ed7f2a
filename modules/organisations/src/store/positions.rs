//! The SQL of positions, of those who hold them, and of their days away.

use contracts::organisations::Seat;
use kernel::{Db, Id, Result, Row, statements};

use crate::position::Term;

statements! {
    INSERT = "insert into organisations_position (id, unit, agency, role, title) values (?1, ?2, ?3, ?4, ?5)";

    SEAT = "select p.id, p.role, p.title, p.unit, p.agency, u.name as agency_name, h.account, h.name as \
            holder from organisations_position p join organisations_unit u on u.id = p.agency left join \
            organisations_holder h on h.position = p.id and h.from_at <= ?2 and (h.until_at is null or \
            h.until_at > ?2) where p.id = ?1";

    SEATS_OF = "select p.id, p.role, p.title, p.unit, p.agency, u.name as agency_name, h.account, h.name \
                as holder from organisations_holder h join organisations_position p on p.id = h.position \
                join organisations_unit u on u.id = p.agency where h.account = ?1 and h.from_at <= ?2 and \
                (h.until_at is null or h.until_at > ?2) order by h.from_at, p.id";

    SEATS_IN = "select p.id, p.role, p.title, p.unit, p.agency, u.name as agency_name, h.account, h.name \
                as holder from organisations_position p join organisations_unit u on u.id = p.agency left \
                join organisations_holder h on h.position = p.id and h.from_at <= ?3 and (h.until_at is \
                null or h.until_at > ?3) where p.agency = ?1 and p.role = ?2 order by p.id";

    SEATS_UNDER = "select p.id, p.role, p.title, p.unit, p.agency, u.name as agency_name, h.account, \
                   h.name as holder from organisations_position p join organisations_unit u on u.id = \
                   p.agency left join organisations_holder h on h.position = p.id and h.from_at <= ?2 and \
                   (h.until_at is null or h.until_at > ?2) where p.unit = ?1 order by p.id";

    /// Holders of a position whose time reaches beyond an instant, now or later.
    HOLDING = "select id, account, name, from_at, until_at from organisations_holder \
               where position = ?1 and (until_at is null or until_at > ?2) order by from_at";

    HISTORY = "select id, account, name, from_at, until_at from organisations_holder \
               where position = ?1 order by from_at desc, id desc limit 50";

    APPOINT = "insert into organisations_holder (id, position, account, name, from_at, until_at, closed) \
               values (?1, ?2, ?3, ?4, ?5, ?6, 0)";

    END = "update organisations_holder set until_at = ?2 where id = ?1 and (until_at is null or until_at > \
           ?2)";

    CLOSE = "update organisations_holder set closed = 1 where id = ?1 and closed = 0";

    OVER = "select id, position, account from organisations_holder \
            where closed = 0 and until_at <= ?1 order by until_at limit ?2";

    ADD_ABSENCE = "insert into organisations_absence (id, holder, from_at, until_at, stand_in) \
                   values (?1, ?2, ?3, ?4, ?5)";

    ABSENCES = "select p.id as position, a.from_at, a.until_at, a.stand_in from organisations_absence a \
                join organisations_holder h on h.id = a.holder join organisations_position p on p.id = \
                h.position where p.unit = ?1 and a.until_at > ?2 and (h.until_at is null or h.until_at > \
                ?2) order by a.from_at";
}

/// Somebody's time in a position.
#[derive(Clone, Debug)]
pub struct Holder {
    pub id: Id,
    pub account: Id,
    pub name: String,
    pub term: Term,
}

/// Days on which the holder of a position is away.
#[derive(Clone, Debug)]
pub struct Absence {
    pub position: Id,
    pub from_at: i64,
    pub until_at: i64,
    /// Title of the position that stands in; empty when nobody does.
    pub stand_in: String,
}

pub struct NewPosition<'a> {
    pub id: Id,
    pub unit: Id,
    pub agency: Id,
    pub role: &'a str,
    pub title: &'a str,
}

pub fn insert(db: &mut dyn Db, new: &NewPosition<'_>) -> Result<()> {
    let values = [new.id.into(), new.unit.into(), new.agency.into(), new.role.into(), new.title.into()];
    db.execute(INSERT, &values)?;
    Ok(())
}

/// A position with its holder at an instant.
pub fn seat(db: &mut dyn Db, position: Id, now: i64) -> Result<Option<Seat>> {
    db.one(SEAT, &[position.into(), now.into()])?.as_ref().map(seat_of).transpose()
}

pub fn seats_of(db: &mut dyn Db, account: Id, now: i64) -> Result<Vec<Seat>> {
    db.query(SEATS_OF, &[account.into(), now.into()])?.iter().map(seat_of).collect()
}

pub fn seats_in(db: &mut dyn Db, agency: Id, role: &str, now: i64) -> Result<Vec<Seat>> {
    db.query(SEATS_IN, &[agency.into(), role.into(), now.into()])?.iter().map(seat_of).collect()
}

/// The positions right in a unit, not in its departments.
pub fn seats_under(db: &mut dyn Db, unit: Id, now: i64) -> Result<Vec<Seat>> {
    db.query(SEATS_UNDER, &[unit.into(), now.into()])?.iter().map(seat_of).collect()
}

/// Those who hold a position now or will later.
pub fn holding(db: &mut dyn Db, position: Id, now: i64) -> Result<Vec<Holder>> {
    db.query(HOLDING, &[position.into(), now.into()])?.iter().map(holder).collect()
}

/// Everybody who held a position, newest first.
pub fn history(db: &mut dyn Db, position: Id) -> Result<Vec<Holder>> {
    db.query(HISTORY, &[position.into()])?.iter().map(holder).collect()
}

pub fn appoint(db: &mut dyn Db, id: Id, position: Id, account: Id, name: &str, term: Term) -> Result<()> {
    let (from_at, until_at) = (term.from_at.into(), term.until_at.into());
    db.execute(APPOINT, &[id.into(), position.into(), account.into(), name.into(), from_at, until_at])?;
    Ok(())
}

/// Ends somebody's time at an instant, unless it ends earlier anyway.
pub fn end(db: &mut dyn Db, holder: Id, at: i64) -> Result<()> {
    db.execute(END, &[holder.into(), at.into()])?;
    Ok(())
}

/// Notes that the end of somebody's time was announced. False when it had been before.
pub fn close(db: &mut dyn Db, holder: Id) -> Result<bool> {
    Ok(db.execute(CLOSE, &[holder.into()])? == 1)
}

/// Times that are over and not yet announced: holder, position, account.
pub fn over(db: &mut dyn Db, now: i64, limit: usize) -> Result<Vec<(Id, Id, Id)>> {
    let ended = |row: &Row| Ok((row.id("id")?, row.id("position")?, row.id("account")?));
    db.query(OVER, &[now.into(), (limit as i64).into()])?.iter().map(ended).collect()
}

pub fn add_absence(
    db: &mut dyn Db,
    id: Id,
    holder: Id,
    from_at: i64,
    until_at: i64,
    stand_in: &str,
) -> Result<()> {
    db.execute(ADD_ABSENCE, &[id.into(), holder.into(), from_at.into(), until_at.into(), stand_in.into()])?;
    Ok(())
}

/// Days away in a unit that are not over.
pub fn absences(db: &mut dyn Db, unit: Id, now: i64) -> Result<Vec<Absence>> {
    let absence = |row: &Row| {
        Ok(Absence {
            position: row.id("position")?,
            from_at: row.int("from_at")?,
            until_at: row.int("until_at")?,
            stand_in: row.text("stand_in")?,
        })
    };
    db.query(ABSENCES, &[unit.into(), now.into()])?.iter().map(absence).collect()
}

fn seat_of(row: &Row) -> Result<Seat> {
    let account = row.maybe_id("account")?;
    let holder = account.map(|account| Ok::<_, kernel::Error>((account, row.text("holder")?))).transpose()?;
    Ok(Seat {
        position: row.id("id")?,
        role: row.text("role")?,
        title: row.text("title")?,
        unit: row.id("unit")?,
        agency: row.id("agency")?,
        agency_name: row.text("agency_name")?,
        holder,
    })
}

fn holder(row: &Row) -> Result<Holder> {
    Ok(Holder {
        id: row.id("id")?,
        account: row.id("account")?,
        name: row.text("name")?,
        term: Term { from_at: row.int("from_at")?, until_at: row.maybe_int("until_at")? },
    })
}
