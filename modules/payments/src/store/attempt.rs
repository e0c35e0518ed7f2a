//! Attempts at gateways.

use kernel::{Db, Id, Result, Row, statements};

use super::named;
use crate::attempt::{Attempt, AttemptState};
use crate::charge::Way;

statements! {
    INSERT = "insert into payments_attempt (id, charge, way, amount_vnd, state, made_at) \
              values (?1, ?2, ?3, ?4, ?5, ?6)";

    BY_ID = "select id, charge, way, amount_vnd, state, made_at from payments_attempt where id = ?1";

    COUNT = "select count(*) as attempts from payments_attempt where charge = ?1";

    CLOSE = "update payments_attempt set state = ?2, answered_at = ?3, number = ?4 \
             where id = ?1 and state = 'open'";
}

pub fn insert(db: &mut dyn Db, attempt: &Attempt) -> Result<()> {
    let params = [
        attempt.id.into(),
        attempt.charge.into(),
        attempt.way.as_str().into(),
        attempt.amount_vnd.into(),
        attempt.state.as_str().into(),
        attempt.made_at.into(),
    ];
    db.execute(INSERT, &params)?;
    Ok(())
}

pub fn by_id(db: &mut dyn Db, id: Id) -> Result<Option<Attempt>> {
    db.one(BY_ID, &[id.into()])?.map(|row| attempt(&row)).transpose()
}

pub fn count(db: &mut dyn Db, charge: Id) -> Result<i64> {
    db.one(COUNT, &[charge.into()])?.map_or(Ok(0), |row| row.int("attempts"))
}

/// Keeps the gateway's word; false when the attempt was answered before.
pub fn close(db: &mut dyn Db, id: Id, state: AttemptState, at: i64, number: &str) -> Result<bool> {
    Ok(db.execute(CLOSE, &[id.into(), state.as_str().into(), at.into(), number.into()])? == 1)
}

fn attempt(row: &Row) -> Result<Attempt> {
    Ok(Attempt {
        id: row.id("id")?,
        charge: row.id("charge")?,
        way: named(&Way::ALL, Way::as_str, row.str("way")?)?,
        amount_vnd: row.int("amount_vnd")?,
        state: named(&AttemptState::ALL, AttemptState::as_str, row.str("state")?)?,
        made_at: row.int("made_at")?,
    })
}
