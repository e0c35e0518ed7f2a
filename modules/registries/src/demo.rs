//! The demo: invented citizens with accounts, and some hundred neighbours.

mod chance;
pub mod families;
mod names;

use contracts::identity::{NewAccount, accounts};
use jiff::Span;
use jiff::civil::Date;
use kernel::{Ctx, Error, Id, Result, bug};
use vn::Sex;

use crate::notice::Notice;
use crate::person::{Person, Status};
use crate::store::{notices, people};
use families::Office;

/// Every account of the demo has this password. It is no secret: the README prints it.
const PASSWORD: &str = "motcua-demo-2026";
/// People besides the citizens below.
const NEIGHBOURS: usize = 600;

/// Phường Hải Châu and Phường Thanh Khê.
const HAI_CHAU: &str = "20242";
const THANH_KHE: &str = "20209";

/// A citizen of the demo. All are invented; their serials are among those that are never given.
struct Citizen {
    number: &'static str,
    name: &'static str,
    /// Day and month; the year stands in the number.
    born: (i8, i8),
    commune: &'static str,
    street: &'static str,
    account: bool,
}

const MOTHER: &str = "048196000011";
const FATHER: &str = "048094000012";
const FIRST_CHILD: &str = "048322000013";
const MOTHER_WITHOUT_NOTICE: &str = "049198000021";
const HER_HUSBAND: &str = "048095000022";

const CITIZENS: &[Citizen] = &[
    // A couple with a newborn: the hospital's notice is there, the birth is not registered yet.
    Citizen {
        number: MOTHER,
        name: "Đặng Thị Mẫu Đơn",
        born: (12, 3),
        commune: HAI_CHAU,
        street: HOME,
        account: true,
    },
    Citizen {
        number: FATHER,
        name: "Nguyễn Văn Mẫu",
        born: (25, 8),
        commune: HAI_CHAU,
        street: HOME,
        account: true,
    },
    Citizen {
        number: FIRST_CHILD,
        name: "Nguyễn Đặng Bảo Mẫu",
        born: (6, 5),
        commune: HAI_CHAU,
        street: HOME,
        account: false,
    },
    // A mother whose hospital sends no notices: she uploads the paper.
    Citizen {
        number: MOTHER_WITHOUT_NOTICE,
        name: "Lê Thị Minh Họa",
        born: (9, 11),
        commune: THANH_KHE,
        street: "Số 31 đường Mẫu 7",
        account: true,
    },
    Citizen {
        number: HER_HUSBAND,
        name: "Phạm Hữu Thử",
        born: (17, 2),
        commune: THANH_KHE,
        street: "Số 31 đường Mẫu 7",
        account: true,
    },
    // Starts a household business.
    Citizen {
        number: "048089000031",
        name: "Huỳnh Tấn Mẫu",
        born: (30, 4),
        commune: HAI_CHAU,
        street: "Số 8 đường Mẫu 15",
        account: true,
    },
    // Builds a house.
    Citizen {
        number: "049085000041",
        name: "Bùi Thử Nghiệm",
        born: (21, 6),
        commune: THANH_KHE,
        street: "Số 102 đường Mẫu 4",
        account: true,
    },
];

const HOME: &str = "Số 12 đường Mẫu 3";

/// Fills empty registers.
pub fn fill(ctx: &mut Ctx<'_>) -> Result<()> {
    let offices = families::offices(ctx)?;
    for citizen in CITIZENS {
        let person = person(ctx, citizen)?;
        people::insert(ctx.db, &person)?;
        if citizen.account {
            account(ctx, citizen, person.id)?;
        }
    }
    couple(ctx, &office(&offices, HAI_CHAU)?, MOTHER, FATHER, Date::constant(2020, 10, 10))?;
    couple(
        ctx,
        &office(&offices, THANH_KHE)?,
        MOTHER_WITHOUT_NOTICE,
        HER_HUSBAND,
        Date::constant(2024, 12, 20),
    )?;
    let (mother, father, child) = (known(ctx, MOTHER)?, known(ctx, FATHER)?, known(ctx, FIRST_CHILD)?);
    families::born(ctx, &office(&offices, HAI_CHAU)?, &child, &mother, &father)?;
    newborn_notice(ctx, &mother)?;
    families::generate(ctx, NEIGHBOURS)?;
    Ok(())
}

fn person(ctx: &Ctx<'_>, citizen: &Citizen) -> Result<Person> {
    let number: vn::PersonalNumber = citizen.number.parse().map_err(bug("reading a number of the demo"))?;
    let (day, month) = citizen.born;
    let place = vn::commune(citizen.commune).map_or("", |it| it.name_vi.as_str());
    Ok(Person {
        id: ctx.new_id(),
        number,
        name: citizen.name.to_owned(),
        birth_date: Date::new(number.birth_year(), month, day)
            .map_err(bug("reading a birthday of the demo"))?,
        sex: number.sex(),
        ethnicity: "Kinh".to_owned(),
        nationality: "Việt Nam".to_owned(),
        home_town: place.to_owned(),
        commune: citizen.commune.to_owned(),
        street: citizen.street.to_owned(),
        status: Status::Living,
        version: 1,
        updated_at: ctx.now,
    })
}

fn account(ctx: &mut Ctx<'_>, citizen: &Citizen, person: Id) -> Result<()> {
    let account = NewAccount {
        login: citizen.number.to_owned(),
        name: citizen.name.to_owned(),
        password: PASSWORD.to_owned(),
        person: Some(person),
    };
    (accounts(ctx)?.create)(ctx, &account)?;
    Ok(())
}

fn couple(ctx: &mut Ctx<'_>, office: &Office, wife: &str, husband: &str, on: Date) -> Result<()> {
    let (wife, husband) = (known(ctx, wife)?, known(ctx, husband)?);
    families::marry(ctx, office, wife.id, husband.id, on)
}

/// Born four days ago; the hospital sent the notice the day after.
fn newborn_notice(ctx: &mut Ctx<'_>, mother: &Person) -> Result<()> {
    let days_ago = |days: i64| vn::local(ctx.now).date().saturating_sub(Span::new().days(days));
    let notice = Notice {
        id: ctx.new_id(),
        number: format!("GCS-{}-000123", days_ago(4).year()),
        mother: mother.number,
        child_sex: Sex::Female,
        child_birth_date: days_ago(4),
        place: "Phường Hải Châu, Thành phố Đà Nẵng".to_owned(),
        hospital: "Bệnh viện Phụ sản Mẫu".to_owned(),
        received_at: vn::local_ms(days_ago(3).at(9, 0, 0, 0)),
    };
    notices::insert(ctx.db, &notice)
}

fn known(ctx: &mut Ctx<'_>, number: &str) -> Result<Person> {
    let number = number.parse().map_err(bug("reading a number of the demo"))?;
    people::by_number(ctx.db, number)?.ok_or_else(|| Error::Bug("the demo has lost a citizen".to_owned()))
}

fn office(offices: &[Office], commune: &str) -> Result<Office> {
    let found = offices.iter().find(|it| it.commune == commune).cloned();
    found.ok_or_else(|| Error::Bug(format!("the directory does not know {commune}")))
}
