//! Numbers of receipts. The counter is a row of the same transaction: what fails leaves no gap.

use kernel::{Db, Error, Id, Result, statements};

statements! {
    NEXT = "insert into payments_receipt (agency, year, last) values (?1, ?2, 1) \
            on conflict (agency, year) do update set last = payments_receipt.last + 1 returning last";
}

/// One more than the agency's last number of the year.
pub fn next(db: &mut dyn Db, agency: Id, year: i16) -> Result<i64> {
    db.one(NEXT, &[agency.into(), i64::from(year).into()])?
        .ok_or_else(|| Error::Bug("a counter without a number".to_owned()))?
        .int("last")
}
