//! The demo: Đà Nẵng with its departments and communes, and the invented people who work there.

use contracts::identity::{NewAccount, accounts};
use kernel::{Ctx, Error, Id, Result};

use crate::appointment;
use crate::load::load_units;
use crate::pages::unit::department;
use crate::position::Term;
use crate::store::positions::{self, NewPosition};
use crate::store::units;
use crate::unit::{Entry, department_code};

/// Every account of the demo has this password. It is no secret: the README prints it.
const PASSWORD: &str = "motcua-demo-2026";

const PROVINCE: &str = "48";
/// Phường Hải Châu, where the demo's cases are.
const MAIN_COMMUNE: &str = "20242";
/// Phường Thanh Khê.
const SECOND_COMMUNE: &str = "20209";

/// The accounts: login, name, and the chair: unit (a commune, or a department of the province), title.
/// All people are invented.
const PEOPLE: &[(&str, &str, &str, &str)] = &[
    ("tiepnhan.haichau", "Trần Thị Diễm My", MAIN_COMMUNE, RECEPTION),
    ("hotich.haichau", "Lê Minh Ánh", MAIN_COMMUNE, CIVIL_STATUS),
    ("kinhte.haichau", "Phan Quốc Bình", MAIN_COMMUNE, CONSTRUCTION),
    ("chutich.haichau", "Nguyễn Hoàng Long Vân", MAIN_COMMUNE, CHAIR),
    ("phochutich.haichau", "Đặng Thị Ngọc Ẩn", MAIN_COMMUNE, VICE_CHAIR),
    ("tiepnhan.thanhkhe", "Huỳnh Thị Sao Mai", SECOND_COMMUNE, RECEPTION),
    ("hotich.thanhkhe", "Võ Đình Phúc An", SECOND_COMMUNE, CIVIL_STATUS),
    ("kinhte.thanhkhe", "Bùi Thị Hạ Lam", SECOND_COMMUNE, CONSTRUCTION),
    ("chutich.thanhkhe", "Trương Công Thiên Hà", SECOND_COMMUNE, CHAIR),
    ("phochutich.thanhkhe", "Ngô Thị Mộc Trà", SECOND_COMMUNE, VICE_CHAIR),
    ("xaydung.danang", "Hồ Đắc Sơn Trà", "Sở Xây dựng", "Chuyên viên Phòng Quản lý xây dựng"),
    ("moitruong.danang", "Mai Thị Bích Khê", "Sở Nông nghiệp và Môi trường", "Chuyên viên Phòng Môi trường"),
    ("dichvu.danang", "Tôn Nữ Thanh Mẫu", PROVINCE, SERVICE_OWNER),
    ("quantri", "Cao Thế Lục Bình", PROVINCE, "Quản trị hệ thống"),
];

const RECEPTION: &str = "Cán bộ tiếp nhận Trung tâm Phục vụ hành chính công";
const CIVIL_STATUS: &str = "Công chức tư pháp – hộ tịch";
const CONSTRUCTION: &str = "Công chức Phòng Kinh tế, Hạ tầng và Đô thị";
const CHAIR: &str = "Chủ tịch UBND";
const VICE_CHAIR: &str = "Phó Chủ tịch UBND";
const SERVICE_OWNER: &str = "Phụ trách dịch vụ công trực tuyến";

/// What every commune has: role, title. The chair's title is completed with the kind of the commune.
const OF_COMMUNE: [(&str, &str); 5] = [
    ("reception", RECEPTION),
    ("officer", CIVIL_STATUS),
    ("officer", CONSTRUCTION),
    ("leader", CHAIR),
    ("leader", VICE_CHAIR),
];

/// Departments of the province with their chairs.
const DEPARTMENTS: &[(&str, &[(&str, &str)])] = &[
    (
        "Trung tâm Phục vụ hành chính công thành phố",
        &[
            ("leader", "Giám đốc Trung tâm Phục vụ hành chính công"),
            ("reception", "Viên chức tiếp nhận hồ sơ"),
            ("clerk", "Viên chức trả kết quả"),
        ],
    ),
    (
        "Sở Xây dựng",
        &[
            ("leader", "Giám đốc Sở Xây dựng"),
            ("adviser", "Chuyên viên Phòng Quản lý xây dựng"),
            ("clerk", "Văn thư"),
        ],
    ),
    (
        "Sở Tài chính",
        &[("leader", "Giám đốc Sở Tài chính"), ("adviser", "Chuyên viên Phòng Đăng ký kinh doanh")],
    ),
    (
        "Sở Nông nghiệp và Môi trường",
        &[("leader", "Giám đốc Sở Nông nghiệp và Môi trường"), ("adviser", "Chuyên viên Phòng Môi trường")],
    ),
    (
        "Công an thành phố",
        &[
            ("leader", "Giám đốc Công an thành phố"),
            ("adviser", "Cán bộ Phòng Cảnh sát phòng cháy, chữa cháy"),
        ],
    ),
];

const OF_PROVINCE: [(&str, &str); 5] = [
    ("leader", "Chủ tịch UBND thành phố"),
    ("leader", "Phó Chủ tịch UBND thành phố"),
    ("clerk", "Văn thư UBND thành phố"),
    ("service_owner", SERVICE_OWNER),
    ("administrator", "Quản trị hệ thống"),
];

/// Fills an empty directory.
pub fn fill(ctx: &mut Ctx<'_>) -> Result<()> {
    load_units(ctx)?;
    let province = by_code(ctx, PROVINCE)?;
    chairs(ctx, &province, &OF_PROVINCE)?;
    for (name, of_department) in DEPARTMENTS {
        let code = department_code(PROVINCE, name).expect("the names of the demo have letters");
        let entry = department(ctx, &province, name, &code)?;
        let since = ctx.now;
        units::insert(ctx.db, &entry, since)?;
        chairs(ctx, &entry, of_department)?;
    }
    for commune in vn::communes_of(PROVINCE) {
        let entry = by_code(ctx, &commune.code)?;
        let kind = commune.unit_type.vi();
        let titles = OF_COMMUNE.map(|(role, title)| (role, full_title(title, kind)));
        let titles: Vec<(&str, &str)> = titles.iter().map(|(role, title)| (*role, title.as_str())).collect();
        chairs(ctx, &entry, &titles)?;
    }
    people(ctx)
}

fn chairs(ctx: &mut Ctx<'_>, entry: &Entry, chairs: &[(&str, &str)]) -> Result<()> {
    for (role, title) in chairs {
        let id = ctx.new_id();
        let new = NewPosition { id, unit: entry.unit.id, agency: entry.agency, role, title };
        positions::insert(ctx.db, &new)?;
    }
    Ok(())
}

fn people(ctx: &mut Ctx<'_>) -> Result<()> {
    let create = accounts(ctx)?.create;
    for (login, name, place, title) in PEOPLE {
        let (unit, title) = match vn::commune(place) {
            Some(commune) => (by_code(ctx, place)?, full_title(title, commune.unit_type.vi())),
            None if *place == PROVINCE => (by_code(ctx, place)?, (*title).to_owned()),
            None => {
                let code = department_code(PROVINCE, place).expect("the names of the demo have letters");
                (by_code(ctx, &code)?, (*title).to_owned())
            }
        };
        let position = chair(ctx, &unit, &title)?;
        let account = NewAccount {
            login: (*login).to_owned(),
            name: (*name).to_owned(),
            password: PASSWORD.to_owned(),
            person: None,
        };
        let account = create(ctx, &account)?;
        let term = Term { from_at: ctx.now, until_at: None };
        appointment::appoint(ctx, position, account, name, term)?;
    }
    Ok(())
}

/// `Chủ tịch UBND phường`: heads are named with the kind of their commune.
fn full_title(title: &str, kind: &str) -> String {
    if title.ends_with("UBND") { format!("{title} {kind}") } else { title.to_owned() }
}

fn chair(ctx: &mut Ctx<'_>, entry: &Entry, title: &str) -> Result<Id> {
    let seats = positions::seats_under(ctx.db, entry.unit.id, ctx.now)?;
    let found = seats.into_iter().find(|it| it.title == title).map(|it| it.position);
    found.ok_or_else(|| Error::Bug(format!("the demo has no chair {title}")))
}

fn by_code(ctx: &mut Ctx<'_>, code: &str) -> Result<Entry> {
    units::by_code(ctx.db, code)?.ok_or_else(|| Error::Bug(format!("the demo has no unit {code}")))
}
