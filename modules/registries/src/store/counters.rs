//! The SQL of counter rows: the next number of a book or of a group of personal numbers.

use std::ops::RangeInclusive;

use kernel::{Db, Error, Id, Result, statements};

use crate::person::BookNumber;

statements! {
    TAKE = "insert into registries_counter (name, last) values (?1, ?2) \
            on conflict (name) do update set last = registries_counter.last + excluded.last \
            returning last";
}

/// The next `many` numbers of a counter. Writers of the same counter wait for each other, so that no number
/// comes twice.
pub fn take(db: &mut dyn Db, name: &str, many: i64) -> Result<RangeInclusive<i64>> {
    let row = db.one(TAKE, &[name.into(), many.into()])?;
    let last = row.ok_or_else(|| Error::Bug("a counter without a number".to_owned()))?.int("last")?;
    Ok(last - many + 1..=last)
}

/// The next entry of an agency's book (`births`, `marriages`, `deaths`) of a year.
pub fn next_in_book(db: &mut dyn Db, book: &str, agency: Id, year: i16) -> Result<BookNumber> {
    let number = *take(db, &format!("{book}/{agency}/{year}"), 1)?.end();
    Ok(BookNumber { number, year: year.into() })
}
