//! Refunds.

use kernel::{Db, Error, Id, Result, Row, statements};

use super::named;
use crate::charge::Verdict;
use crate::refund::{Refund, RefundState};

macro_rules! columns {
    () => {
        "id, charge, case_code, agency, entry, amount_vnd, verdict, state, reason, wanted_at, proposed_by, \
         proposer, confirmed_by, confirmer, confirmed_at"
    };
}

statements! {
    INSERT = "insert into payments_refund (id, charge, case_code, agency, entry, amount_vnd, verdict, state, \
              reason, wanted_at) values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)";

    BY_ID = concat!("select ", columns!(), " from payments_refund where id = ?1");

    OF_ENTRY = concat!("select ", columns!(), " from payments_refund where entry = ?1");

    OF_CHARGE = concat!("select ", columns!(), " from payments_refund \
                where charge = ?1 order by id limit 200");

    UPDATE = "update payments_refund set state = ?3, reason = ?4, proposed_by = ?5, proposer = ?6, \
              confirmed_by = ?7, confirmer = ?8, confirmed_at = ?9 where id = ?1 and state = ?2";

    OF_AGENCY = concat!("select ", columns!(), " from payments_refund \
                where agency = ?1 and state = ?2 and id < ?3 order by id desc limit ?4");
}

pub fn insert(db: &mut dyn Db, refund: &Refund) -> Result<()> {
    let params = [
        refund.id.into(),
        refund.charge.into(),
        refund.case_code.as_str().into(),
        refund.agency.into(),
        refund.entry.into(),
        refund.amount_vnd.into(),
        refund.verdict.as_str().into(),
        refund.state.as_str().into(),
        refund.reason.as_str().into(),
        refund.wanted_at.into(),
    ];
    db.execute(INSERT, &params)?;
    Ok(())
}

pub fn by_id(db: &mut dyn Db, id: Id) -> Result<Refund> {
    db.one(BY_ID, &[id.into()])?.ok_or(Error::NotFound).and_then(|row| refund(&row))
}

pub fn of_entry(db: &mut dyn Db, entry: Id) -> Result<Option<Refund>> {
    db.one(OF_ENTRY, &[entry.into()])?.map(|row| refund(&row)).transpose()
}

/// Oldest first.
pub fn of_charge(db: &mut dyn Db, charge: Id) -> Result<Vec<Refund>> {
    db.query(OF_CHARGE, &[charge.into()])?.iter().map(refund).collect()
}

/// False when the refund is no longer in the state `before`.
pub fn update(db: &mut dyn Db, refund: &Refund, before: RefundState) -> Result<bool> {
    let (proposed, confirmed) = (refund.proposed_by.as_ref(), refund.confirmed_by.as_ref());
    let params = [
        refund.id.into(),
        before.as_str().into(),
        refund.state.as_str().into(),
        refund.reason.as_str().into(),
        proposed.map(|it| it.0).into(),
        proposed.map(|it| it.1.as_str()).into(),
        confirmed.map(|it| it.0).into(),
        confirmed.map(|it| it.1.as_str()).into(),
        refund.confirmed_at.into(),
    ];
    Ok(db.execute(UPDATE, &params)? == 1)
}

/// Newest first, below an id.
pub fn of_agency(
    db: &mut dyn Db,
    agency: Id,
    state: RefundState,
    below: Id,
    limit: i64,
) -> Result<Vec<Refund>> {
    let params = [agency.into(), state.as_str().into(), below.into(), limit.into()];
    db.query(OF_AGENCY, &params)?.iter().map(refund).collect()
}

fn refund(row: &Row) -> Result<Refund> {
    let somebody = |account: &str, title: &str| -> Result<Option<(Id, String)>> {
        Ok(row.maybe_id(account)?.zip(row.maybe_text(title)?))
    };
    Ok(Refund {
        id: row.id("id")?,
        charge: row.id("charge")?,
        case_code: row.text("case_code")?,
        agency: row.id("agency")?,
        entry: row.id("entry")?,
        amount_vnd: row.int("amount_vnd")?,
        verdict: named(&Verdict::ALL, Verdict::as_str, row.str("verdict")?)?,
        state: named(&RefundState::ALL, RefundState::as_str, row.str("state")?)?,
        reason: row.text("reason")?,
        wanted_at: row.int("wanted_at")?,
        proposed_by: somebody("proposed_by", "proposer")?,
        confirmed_by: somebody("confirmed_by", "confirmer")?,
        confirmed_at: row.maybe_int("confirmed_at")?,
    })
}
