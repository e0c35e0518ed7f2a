//! What the module needs from others, and people to test with.

use std::sync::{Arc, Mutex};

use contracts::identity::{ACCOUNTS, Accounts};
use contracts::organisations::{DIRECTORY, Directory, Unit};
use contracts::registries::{Birth, BirthEntered, Found, LookUp, registers};
use jiff::civil::date;
use kernel::{Ctx, Id, Port, Result};
use testkit::{App, As};

use crate::person::{Person, Status};
use crate::store::{notices, people};

/// The sample mother and father; the mother has id 11.
pub const MOTHER: &str = "048196000011";
pub const FATHER: &str = "048094000012";

const ACCOUNT_FUNCTIONS: &Accounts =
    &Accounts { create: |ctx, _| Ok(ctx.new_id()), of_person: |_, _| Ok(None), by_login: |_, _| Ok(None) };

/// Knows the communes of Đà Nẵng, each under its code as id, and the nation under 1.
const DIRECTORY_FUNCTIONS: &Directory = &Directory {
    unit: |_, id| Ok(if id == Id(1) { Some(unit("nation")) } else { commune(&format!("{:05}", id.0)) }),
    unit_by_code: |_, code| Ok(commune(code)),
    seats_of: |_, _| Ok(Vec::new()),
    seats_in: |_, _, _| Ok(Vec::new()),
    advisers: |_, _| Ok(Vec::new()),
    appoint: |_, _, _, _| Ok(()),
};

fn commune(code: &str) -> Option<Unit> {
    vn::commune(code).filter(|it| it.province_code == "48").map(|it| unit(&it.code))
}

fn unit(code: &str) -> Unit {
    Unit {
        id: Id(code.parse().unwrap_or(1)),
        code: code.to_owned(),
        name: vn::commune(code).map_or("Chính phủ".to_owned(), |it| format!("UBND {}", it.name_vi)),
        kind: "commune".to_owned(),
        parent: None,
        agency_code: String::new(),
        place: String::new(),
    }
}

pub const PORTS: &[Port] = &[
    Port { name: ACCOUNTS, functions: ACCOUNT_FUNCTIONS },
    Port { name: DIRECTORY, functions: DIRECTORY_FUNCTIONS },
];

/// The module with two parents in the register.
pub fn app() -> App {
    let mut app = App::with_stand_ins(vec![crate::module()], PORTS, &[]);
    app.command(|ctx| {
        add(ctx, 11, MOTHER, "Đặng Thị Mẫu Đơn")?;
        add(ctx, 12, FATHER, "Nguyễn Văn Mẫu")
    })
    .expect("people can be added");
    app
}

fn add(ctx: &mut Ctx<'_>, id: i64, number: &str, name: &str) -> Result<()> {
    let number: vn::PersonalNumber = number.parse().expect("a sample number");
    let person = Person {
        id: Id(id),
        number,
        name: name.to_owned(),
        birth_date: date(number.birth_year(), 3, 12),
        sex: number.sex(),
        ethnicity: "Kinh".to_owned(),
        nationality: "Việt Nam".to_owned(),
        home_town: "Phường Hải Châu".to_owned(),
        commune: "20242".to_owned(),
        street: "Số 12 đường Mẫu 3".to_owned(),
        status: Status::Living,
        version: 1,
        updated_at: ctx.now,
    };
    people::insert(ctx.db, &person)
}

/// A notice of a girl born to the sample mother on 12 November 2026.
pub fn send_notice(app: &mut App) {
    app.command(|ctx| {
        let notice = crate::notice::Notice {
            id: ctx.new_id(),
            number: "GCS-2026-000123".to_owned(),
            mother: MOTHER.parse().expect("a sample number"),
            child_sex: vn::Sex::Female,
            child_birth_date: date(2026, 11, 12),
            place: "Phường Hải Châu".to_owned(),
            hospital: "Bệnh viện Phụ sản Mẫu".to_owned(),
            received_at: ctx.now,
        };
        notices::insert(ctx.db, &notice)
    })
    .expect("a notice can be added");
}

/// A girl born to the sample parents, registered in Phường Hải Châu.
pub fn birth() -> Birth {
    Birth {
        child_name: "Nguyễn Đặng Bé Mẫu".to_owned(),
        child_birth_date: "2026-11-12".to_owned(),
        child_sex: "female".to_owned(),
        place: "Bệnh viện Phụ sản Mẫu".to_owned(),
        ethnicity: "Kinh".to_owned(),
        nationality: "Việt Nam".to_owned(),
        home_town: "Phường Hải Châu".to_owned(),
        mother_number: MOTHER.to_owned(),
        father_number: FATHER.to_owned(),
        agency: Id(20242),
        agency_code: "H17.1.1".to_owned(),
        case_code: "H17.1.1-261116-0001".to_owned(),
    }
}

pub fn enter(app: &mut App, birth: &Birth) -> Result<BirthEntered> {
    let birth = birth.clone();
    ask(app, move |ctx| (registers(ctx)?.enter_birth)(ctx, &birth))
}

/// A look-up in the name of the platform, for a birth registration.
pub fn look_up(app: &mut App, register: &'static str, number: &str, fields: &[&str]) -> Option<Found> {
    let fields: Vec<String> = fields.iter().map(|it| (*it).to_owned()).collect();
    let number = number.to_owned();
    let found = ask(app, move |ctx| {
        let question = LookUp {
            register,
            personal_number: &number,
            fields: &fields,
            purpose: "Đăng ký khai sinh",
            basis: "60/2014/QH13",
            case_code: Some("H17.1.1-261116-0001"),
        };
        (registers(ctx)?.look_up)(ctx, &question)
    });
    found.expect("a look-up does not fail")
}

pub fn person_id(app: &mut App, number: &str) -> Option<Id> {
    let number = number.to_owned();
    ask(app, move |ctx| (registers(ctx)?.person)(ctx, &number)).expect("a question does not fail")
}

/// Runs a command and brings its answer out.
pub fn ask<T: Send + 'static>(
    app: &mut App,
    body: impl Fn(&mut Ctx<'_>) -> Result<T> + Send + Sync + 'static,
) -> Result<T> {
    let slot = Arc::new(Mutex::new(None));
    let inside = Arc::clone(&slot);
    app.command(move |ctx| {
        *inside.lock().expect("nobody panics here") = Some(body(ctx)?);
        Ok(())
    })?;
    let answer = slot.lock().expect("nobody panics here").take();
    Ok(answer.expect("the command ran"))
}

pub fn officer() -> As {
    As::role("officer")
}
