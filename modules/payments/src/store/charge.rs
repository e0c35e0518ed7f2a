//! Charges.

use kernel::{Db, Error, Id, Result, Row, statements};

use super::named;
use crate::charge::{Charge, State, Way};

macro_rules! columns {
    () => {
        "id, case_code, reference, agency, payer, purpose, amount_vnd, state, due_at, settled_at, receipt, \
         receipt_way"
    };
}

statements! {
    INSERT = concat!("insert into payments_charge (", columns!(), ") \
             values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12) on conflict (case_code) do nothing");

    BY_ID = concat!("select ", columns!(), " from payments_charge where id = ?1");

    BY_CASE = concat!("select ", columns!(), " from payments_charge where case_code = ?1");

    BY_REFERENCE = concat!("select ", columns!(), " from payments_charge where reference = ?1");

    UPDATE = "update payments_charge set state = ?3, settled_at = ?4, receipt = ?5, receipt_way = ?6 \
              where id = ?1 and state = ?2";

    OF_AGENCY = concat!("select ", columns!(), " from payments_charge \
                where agency = ?1 and state = ?2 and id < ?3 order by id desc limit ?4");
}

/// False when the case has a charge already.
pub fn insert(db: &mut dyn Db, charge: &Charge) -> Result<bool> {
    let params = [
        charge.id.into(),
        charge.case_code.as_str().into(),
        charge.reference.as_str().into(),
        charge.agency.into(),
        charge.payer.into(),
        charge.purpose.as_str().into(),
        charge.amount_vnd.into(),
        charge.state.as_str().into(),
        charge.due_at.into(),
        charge.settled_at.into(),
        charge.receipt.as_deref().into(),
        charge.receipt_way.map(Way::as_str).into(),
    ];
    Ok(db.execute(INSERT, &params)? == 1)
}

pub fn by_id(db: &mut dyn Db, id: Id) -> Result<Charge> {
    db.one(BY_ID, &[id.into()])?.ok_or(Error::NotFound).and_then(|row| charge(&row))
}

pub fn by_case(db: &mut dyn Db, code: &str) -> Result<Option<Charge>> {
    db.one(BY_CASE, &[code.into()])?.map(|row| charge(&row)).transpose()
}

pub fn by_reference(db: &mut dyn Db, reference: &str) -> Result<Option<Charge>> {
    db.one(BY_REFERENCE, &[reference.into()])?.map(|row| charge(&row)).transpose()
}

/// False when the charge is no longer in the state `before`.
pub fn update(db: &mut dyn Db, charge: &Charge, before: State) -> Result<bool> {
    let params = [
        charge.id.into(),
        before.as_str().into(),
        charge.state.as_str().into(),
        charge.settled_at.into(),
        charge.receipt.as_deref().into(),
        charge.receipt_way.map(Way::as_str).into(),
    ];
    Ok(db.execute(UPDATE, &params)? == 1)
}

/// Newest first, below an id.
pub fn of_agency(db: &mut dyn Db, agency: Id, state: State, below: Id, limit: i64) -> Result<Vec<Charge>> {
    let params = [agency.into(), state.as_str().into(), below.into(), limit.into()];
    db.query(OF_AGENCY, &params)?.iter().map(charge).collect()
}

fn charge(row: &Row) -> Result<Charge> {
    let way = row.maybe_text("receipt_way")?;
    Ok(Charge {
        id: row.id("id")?,
        case_code: row.text("case_code")?,
        reference: row.text("reference")?,
        agency: row.id("agency")?,
        payer: row.id("payer")?,
        purpose: row.text("purpose")?,
        amount_vnd: row.int("amount_vnd")?,
        state: named(&State::ALL, State::as_str, row.str("state")?)?,
        due_at: row.int("due_at")?,
        settled_at: row.maybe_int("settled_at")?,
        receipt: row.maybe_text("receipt")?,
        receipt_way: way.map(|it| named(&Way::ALL, Way::as_str, &it)).transpose()?,
    })
}
