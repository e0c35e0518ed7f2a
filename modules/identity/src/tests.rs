mod passkeys;
mod rules;
mod sessions;
mod sign_in;

use contracts::identity::NewAccount;
use contracts::organisations::{DIRECTORY, Directory, POSITION_ENDED, Seat};
use kernel::{Ctx, Db, Id, Port, Result, Statement};
use testkit::{Answer, App, As};

use crate::admin;

const PASSWORD: &str = "cau ca ben song Han";
/// A fictitious citizen.
const NUMBER: &str = "048190123456";

/// Stands in for the directory: who sits where is told by the login.
const STAND_IN: Directory = Directory {
    unit: |_, _| Ok(None),
    unit_by_code: |_, _| Ok(None),
    seats_of,
    seats_in: |_, _, _| Ok(Vec::new()),
    advisers: |_, _| Ok(Vec::new()),
    appoint: |_, _, _, _| Ok(()),
};

kernel::statements! {
    LOGIN = "select login from identity_account where id = ?1";
}

/// `hotich` has one seat, `kiemnhiem` has two, everybody else none.
fn seats_of(ctx: &mut Ctx<'_>, account: Id) -> Result<Vec<Seat>> {
    let login = login_of(ctx.db, account)?;
    let seat = |position: i64, role: &str, title: &str| Seat {
        position: Id(position),
        role: role.to_owned(),
        title: title.to_owned(),
        unit: Id(7),
        agency: Id(7),
        agency_name: "Ủy ban nhân dân phường Hải Châu".to_owned(),
        holder: None,
    };
    Ok(match login.as_str() {
        "hotich" => vec![seat(71, "officer", "Công chức tư pháp – hộ tịch")],
        "kiemnhiem" => vec![seat(72, "clerk", "Văn thư"), seat(73, "leader", "Phó Chủ tịch UBND phường")],
        _ => Vec::new(),
    })
}

fn login_of(db: &mut dyn Db, account: Id) -> Result<String> {
    db.one(LOGIN, &[account.into()])?.map_or(Ok(String::new()), |row| row.text("login"))
}

fn app() -> App {
    let ports = [Port { name: DIRECTORY, functions: &STAND_IN }];
    let mut app = App::with_stand_ins(vec![crate::module()], &ports, &[POSITION_ENDED]);
    app.command(|ctx| {
        for (login, person) in [("hotich", None), ("kiemnhiem", Some(Id(5))), (NUMBER, Some(Id(6)))] {
            admin::create(ctx, &account(login, person))?;
        }
        Ok(())
    })
    .expect("accounts can be made");
    app
}

fn account(login: &str, person: Option<Id>) -> NewAccount {
    let name = "Trần Thị Diễm My".to_owned();
    NewAccount { login: login.to_owned(), name, password: PASSWORD.to_owned(), person }
}

fn try_sign_in(app: &mut App, login: &str, password: &str) -> Answer {
    app.post_as(&As::nobody(), "/identity/sign-in", &[("login", login), ("password", password)])
}

/// Signs in, which must succeed.
fn sign_in(app: &mut App, login: &str) -> As {
    let answer = try_sign_in(app, login, PASSWORD);
    assert_eq!(answer.status(), 303, "{}", answer.text());
    As::token_holder(&answer.0.cookies[0].value)
}

fn is_signed_in(app: &mut App, who: &As) -> bool {
    app.get_as(who, "/identity/account").status() == 200
}

fn id_of(app: &mut App, login: &str) -> Id {
    let login = login.to_owned();
    let found = app.look(|db| crate::store::accounts::by_login(db, &login));
    found.expect("the account was made").id
}

#[test]
fn every_statement_is_understood_by_the_engine() {
    app().prepare_all();
    let _: &[Statement] = STATEMENTS;
}
