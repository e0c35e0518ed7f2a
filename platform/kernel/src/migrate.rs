//! Tables grow by numbered steps per module; what was done is recorded with a checksum.

use std::collections::BTreeMap;

use crate::module::{Migration, Module};
use crate::{Db, Dialect, Error, Result, blobs, statements};

statements! {
    RECORDED = "select module, number, checksum from kernel_migration";

    RECORD = "insert into kernel_migration (module, number, name, checksum, at) values (?1, ?2, ?3, ?4, ?5)";
}

/// Not itself a migration: it must be readable before anything else is known.
const LEDGER_OF_STEPS: &str = "create table if not exists kernel_migration (
    module text not null, number bigint not null, name text not null,
    checksum text not null, at bigint not null, primary key (module, number))";

/// The platform's own tables, under the name `kernel`.
pub const KERNEL: &[Migration] = &[Migration {
    number: 1,
    name: "kernel",
    sql: include_str!("../migrations/0001_kernel.sql"),
    postgres: None,
}];

/// Brings the tables up to date. Says which steps were taken; touches nothing when the data were
/// written by a newer program or by other steps than ours.
pub fn migrate(db: &mut dyn Db, modules: &[Module], now: i64) -> Result<Vec<String>> {
    db.batch(LEDGER_OF_STEPS)?;
    let recorded = recorded(db)?;
    let steps: Vec<(&str, &Migration)> = KERNEL
        .iter()
        .map(|it| ("kernel", it))
        .chain(modules.iter().flat_map(|module| module.migrations.iter().map(|it| (module.name, it))))
        .collect();
    refuse_strangers(&recorded, &steps, db.dialect())?;
    let mut taken = Vec::new();
    for (module, step) in steps {
        if recorded.contains_key(&(module.to_owned(), i64::from(step.number))) {
            continue;
        }
        take(db, module, step, now)?;
        taken.push(format!("{module} {:04} {}", step.number, step.name));
    }
    Ok(taken)
}

fn recorded(db: &mut dyn Db) -> Result<BTreeMap<(String, i64), String>> {
    let rows = db.query(RECORDED, &[])?;
    rows.iter().map(|row| Ok(((row.text("module")?, row.int("number")?), row.text("checksum")?))).collect()
}

/// A folder of a newer program must not be opened by an older one: it would write what the newer
/// one cannot understand. Modules left out of this deployment are no strangers.
fn refuse_strangers(
    recorded: &BTreeMap<(String, i64), String>,
    steps: &[(&str, &Migration)],
    dialect: Dialect,
) -> Result<()> {
    for ((module, number), checksum) in recorded {
        let known = steps.iter().filter(|(name, _)| name == module).collect::<Vec<_>>();
        let newest = known.iter().map(|(_, step)| i64::from(step.number)).max();
        match known.iter().find(|(_, step)| i64::from(step.number) == *number) {
            Some((_, step)) if *checksum != checksum_of(step, dialect) => {
                return Err(Error::Bug(format!(
                    "these data were made by other steps: {module} {number:04} is not the one this program knows. \
                     Nothing was touched."
                )));
            }
            None if newest.is_some() => {
                return Err(Error::Bug(format!(
                    "these data belong to a newer Motcua: {module} is at step {number}, this program knows {}. \
                     Nothing was touched; start the newer program.",
                    newest.unwrap_or(0)
                )));
            }
            _ => (),
        }
    }
    Ok(())
}

fn take(db: &mut dyn Db, module: &str, step: &Migration, now: i64) -> Result<()> {
    let text = text_for(step, db.dialect());
    db.batch("begin")?;
    let outcome = db.batch(&text).and_then(|()| {
        let checksum = checksum_of(step, db.dialect());
        db.execute(
            RECORD,
            &[module.into(), i64::from(step.number).into(), step.name.into(), checksum.into(), now.into()],
        )
    });
    match outcome {
        Ok(_) => db.batch("commit"),
        Err(cause) => {
            db.batch("rollback")?;
            Err(Error::Bug(format!("migration {module} {:04} {}: {cause}", step.number, step.name)))
        }
    }
}

fn checksum_of(step: &Migration, dialect: Dialect) -> String {
    blobs::key_of(text_for(step, dialect).as_bytes())
}

/// The step in one engine's words.
fn text_for(step: &Migration, dialect: Dialect) -> String {
    match dialect {
        Dialect::Sqlite => step
            .sql
            .replace("{id}", "integer primary key")
            .replace("{blob}", "blob")
            .replace("{clustered}", " without rowid"),
        Dialect::Postgres => step
            .postgres
            .unwrap_or(step.sql)
            .replace("{id}", "bigint primary key")
            .replace("{blob}", "bytea")
            .replace("{clustered}", ""),
    }
}
