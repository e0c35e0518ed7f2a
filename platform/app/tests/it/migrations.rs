//! Tables: made once, in order, alike on both engines, and never touched by an older program.

use std::collections::BTreeSet;

use kernel::migrate::migrate;
use kernel::{Db, Dialect, Error, Module};
use testkit::App;

const SQLITE_COLUMNS: &str = "select m.name || '.' || c.name as name from sqlite_master m, pragma_table_info(m.name) c \
                              where m.type = 'table' and m.name not like 'sqlite_%'";
const POSTGRES_COLUMNS: &str = "select table_name || '.' || column_name as name from information_schema.columns \
                                where table_schema = current_schema()";
const STEPS: &str = "select module, number, at from kernel_migration order by module, number";

fn columns(db: &mut dyn Db) -> kernel::Result<BTreeSet<String>> {
    let sql = if db.dialect() == Dialect::Sqlite { SQLITE_COLUMNS } else { POSTGRES_COLUMNS };
    db.query(sql, &[])?.iter().map(|row| row.text("name")).collect()
}

fn again(app: &App, modules: fn() -> Vec<Module>) -> kernel::Result<Vec<String>> {
    let (sender, receiver) = std::sync::mpsc::channel();
    app.store().exclusively(Box::new(move |db| {
        sender.send(migrate(db, &modules(), 1)?).map_err(kernel::bug("telling the steps"))
    }))?;
    receiver.recv().map_err(kernel::bug("hearing the steps"))
}

fn execute(app: &App, sql: &'static str) {
    app.store().exclusively(Box::new(move |db| db.batch(sql))).unwrap();
}

#[test]
fn a_second_time_changes_nothing() {
    let mut app = App::new(app::modules());
    let before = app.look(|db| Ok((columns(db)?, db.query(STEPS, &[])?.len())));
    assert_eq!(again(&app, app::modules).unwrap(), Vec::<String>::new());
    let after = app.look(|db| Ok((columns(db)?, db.query(STEPS, &[])?.len())));
    assert_eq!(before, after);
}

#[test]
fn every_step_of_every_module_is_recorded_in_order() {
    let mut app = App::new(app::modules());
    let recorded: BTreeSet<(String, i64)> = app.look(|db| {
        db.query(STEPS, &[])?.iter().map(|row| Ok((row.text("module")?, row.int("number")?))).collect()
    });
    let modules = app::modules();
    let own = modules.iter().flat_map(|module| module.migrations.iter().map(|it| (module.name, it.number)));
    let kernel = kernel::migrate::KERNEL.iter().map(|it| ("kernel", it.number));
    let expected: BTreeSet<(String, i64)> =
        own.chain(kernel).map(|(module, number)| (module.to_owned(), number.into())).collect();
    assert_eq!(recorded, expected);
}

#[test]
fn data_of_a_newer_program_are_refused_and_not_touched() {
    let mut app = App::new(app::modules());
    execute(&app, "insert into kernel_migration values ('organisations', 900, 'tomorrow', 'x', 1)");
    // A step that this program would take, if it went on.
    execute(&app, "delete from kernel_migration where module = 'identity' and number = 2");
    let before = app.look(columns);
    let refused = again(&app, app::modules).unwrap_err();
    let Error::Bug(words) = &refused else { panic!("{refused}") };
    assert!(words.contains("newer Motcua") && words.contains("organisations is at step 900"), "{words}");
    assert!(words.contains("Nothing was touched"), "{words}");
    assert_eq!(app.look(columns), before);
    let steps = app.look(|db| Ok(db.query(STEPS, &[])?.len()));
    let all: usize = app::modules().iter().map(|it| it.migrations.len()).sum();
    assert_eq!(steps, all + kernel::migrate::KERNEL.len());
}

#[test]
fn data_made_by_other_steps_are_refused() {
    let app = App::new(app::modules());
    execute(&app, "update kernel_migration set checksum = 'other' where module = 'identity' and number = 1");
    let refused = again(&app, app::modules).unwrap_err();
    assert!(refused.to_string().contains("identity 0001 is not the one this program knows"), "{refused}");
}

#[test]
fn both_engines_have_the_same_columns() {
    if std::env::var("MOTCUA_TEST_DB").is_err() {
        return;
    }
    let there = App::new(app::modules()).look(columns);
    let folder = tempfile::TempDir::new().unwrap();
    let sqlite =
        storage::Sqlite::open(&folder.path().join("a.db"), storage::sqlite::Durability::Test).unwrap();
    kernel::store::Store::exclusively(&sqlite, Box::new(|db| migrate(db, &app::modules(), 1).map(|_| ())))
        .unwrap();
    let mut here = BTreeSet::new();
    kernel::store::Store::look(&sqlite, &mut |db| {
        here = columns(db)?;
        Ok(())
    })
    .unwrap();
    // Full text lives behind one module, in each engine's own way.
    let plain = |names: BTreeSet<String>| -> BTreeSet<String> {
        names.into_iter().filter(|it| !it.starts_with("search_")).collect()
    };
    assert_eq!(plain(here), plain(there));
}
