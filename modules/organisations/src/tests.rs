mod demo;
mod manage;
mod pages;
mod rules;

use std::sync::atomic::{AtomicI64, Ordering};

use contracts::identity::{ACCOUNTS, Accounts};
use contracts::organisations::{Directory, directory};
use kernel::{Ctx, Id, Port, Result};
use testkit::{App, As};

use crate::store::units;

/// Stands in for identity: logins that begin with a letter exist.
const STAND_IN: Accounts = Accounts {
    create: |_, _| {
        static NEXT: AtomicI64 = AtomicI64::new(5_000);
        Ok(Id(NEXT.fetch_add(1, Ordering::Relaxed)))
    },
    of_person: |_, _| Ok(None),
    by_login: |_, login| {
        Ok(login.bytes().next().filter(u8::is_ascii_alphabetic).map(|it| Id(900 + i64::from(it))))
    },
};

fn app() -> App {
    App::with_stand_ins(vec![crate::module()], &[Port { name: ACCOUNTS, functions: &STAND_IN }], &[])
}

/// With the units of the built-in list.
fn loaded() -> App {
    let mut app = app();
    app.command(|ctx| crate::load_units(ctx).map(|_| ())).expect("the list can be loaded");
    app
}

fn filled() -> App {
    let mut app = app();
    app.demo();
    app
}

fn unit_id(app: &mut App, code: &str) -> Id {
    app.look(|db| units::by_code(db, code)).expect("the unit is there").unit.id
}

/// An administrator who sits in a unit.
fn administrator(app: &mut App, code: &str) -> As {
    As::in_agency("administrator", unit_id(app, code).0)
}

/// Asks the port as another module would.
fn ask<T: Send + 'static>(
    app: &mut App,
    question: impl Fn(&mut Ctx<'_>, &Directory) -> Result<T> + Send + Sync + 'static,
) -> T {
    let (sender, receiver) = std::sync::mpsc::channel();
    app.command(move |ctx| {
        let port = directory(ctx)?;
        let answer = question(ctx, port)?;
        sender.send(answer).expect("the test waits");
        Ok(())
    })
    .expect("the port answers");
    receiver.recv().expect("there is an answer")
}

#[test]
fn every_statement_is_understood_by_the_engine() {
    app().prepare_all();
}
