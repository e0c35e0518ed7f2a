//! The SQL of failed attempts.

use kernel::{Db, Result, statements};

use crate::patience::Failures;

statements! {
    UNDER = "select failures, since, waits_until from identity_failure where login_hash = ?1";

    KEEP = "insert into identity_failure (login_hash, failures, since, waits_until) values (?1, ?2, ?3, ?4) \
            on conflict (login_hash) do update set failures = excluded.failures, since = excluded.since, \
            waits_until = excluded.waits_until";

    FORGET = "delete from identity_failure where login_hash = ?1";

    PURGE = "delete from identity_failure where since < ?1 and waits_until < ?2";
}

pub fn under(db: &mut dyn Db, login_hash: &str) -> Result<Failures> {
    let Some(row) = db.one(UNDER, &[login_hash.into()])? else { return Ok(Failures::default()) };
    Ok(Failures {
        count: row.int("failures")?,
        since: row.int("since")?,
        waits_until: row.int("waits_until")?,
    })
}

pub fn keep(db: &mut dyn Db, login_hash: &str, failures: &Failures) -> Result<()> {
    let Failures { count, since, waits_until } = *failures;
    db.execute(KEEP, &[login_hash.into(), count.into(), since.into(), waits_until.into()])?;
    Ok(())
}

pub fn forget(db: &mut dyn Db, login_hash: &str) -> Result<()> {
    db.execute(FORGET, &[login_hash.into()])?;
    Ok(())
}

/// Drops counts that began before a time and whose wait is over.
pub fn purge(db: &mut dyn Db, before: i64, now: i64) -> Result<()> {
    db.execute(PURGE, &[before.into(), now.into()])?;
    Ok(())
}
