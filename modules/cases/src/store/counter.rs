//! Numbers that people see, without gaps within a day or a year.

use kernel::{Db, Error, Result, statements};

statements! {
    NEXT = "insert into cases_counter (name, last) values (?1, 1) \
            on conflict (name) do update set last = cases_counter.last + 1 returning last";
}

/// One more than the last number under this name.
pub fn next(db: &mut dyn Db, name: &str) -> Result<i64> {
    db.one(NEXT, &[name.into()])?
        .ok_or_else(|| Error::Bug("a counter without a number".to_owned()))?
        .int("last")
}
