//! The page of one unit, and what administrators add to it.

use askama::Template;
use contracts::organisations::{Seat, Unit};
use kernel::{Ctx, Error, FieldProblem, Reply, Result};
use ui::{Choice, Page};

use super::{href, page, render, render_with_problems, role_choices, role_key};
use crate::position::{role, title};
use crate::reach;
use crate::store::positions::{self, Absence, NewPosition};
use crate::store::units;
use crate::unit::{self, Entry, NATION};

/// More than any province has communes (168) and departments together.
const CHILDREN_MAX: usize = 400;

/// What both faces of the page show.
pub struct View {
    entry: Entry,
    /// The unit that took its place, when it has ended.
    successor: Option<Entry>,
    /// Units above, from the province down.
    above: Vec<Entry>,
    departments: Vec<Entry>,
    /// Communes by kind: the heading's key, the units.
    communes: Vec<(&'static str, Vec<Entry>)>,
    seats: Vec<SeatLine>,
    /// The reader may see who holds a position.
    sees_holders: bool,
    /// The reader may change the unit.
    manages: bool,
    roles: Vec<Choice>,
    department_name: String,
    position_title: String,
}

pub struct SeatLine {
    seat: Seat,
    role_key: &'static str,
    absence: Option<Absence>,
}

#[derive(Template)]
#[template(path = "unit.html")]
struct Door<'a> {
    page: Page<'a>,
    view: View,
}

#[derive(Template)]
#[template(path = "unit_desk.html")]
struct Desk<'a> {
    page: Page<'a>,
    view: View,
}

/// `GET /organisations/{code}`
pub fn show(ctx: &mut Ctx<'_>) -> Result<Reply> {
    let code = ctx.param("code")?.to_owned();
    let entry = match units::by_code(ctx.db, &code)? {
        Some(entry) => entry,
        None => units::ended(ctx.db, &code)?.ok_or(Error::NotFound)?,
    };
    let view = view(ctx, entry)?;
    answer(ctx, view, &[])
}

/// `POST /organisations/departments` with `unit` and `department`.
pub fn add_department(ctx: &mut Ctx<'_>) -> Result<Reply> {
    let entry = chosen(ctx)?;
    let name = title(ctx.field("department"));
    let code = name.as_deref().and_then(|it| unit::department_code(&entry.unit.code, it));
    let (Some(name), Some(code)) = (name, code) else {
        return again(ctx, entry, "department", "organisations-name-wrong");
    };
    if units::by_code(ctx.db, &code)?.is_some() {
        return again(ctx, entry, "department", "organisations-department-exists");
    }
    let new = department(ctx, &entry, &name, &code)?;
    units::insert(ctx.db, &new, ctx.now)?;
    Ok(Reply::goto(href(&code)))
}

/// `POST /organisations/positions` with `unit`, `title`, `role`.
pub fn add_position(ctx: &mut Ctx<'_>) -> Result<Reply> {
    let entry = chosen(ctx)?;
    let Some(title) = title(ctx.field("title")) else {
        return again(ctx, entry, "title", "organisations-name-wrong");
    };
    let Some(role) = role(ctx.field("role")) else {
        return again(ctx, entry, "role", "organisations-role-wrong");
    };
    let id = ctx.new_id();
    let new = NewPosition { id, unit: entry.unit.id, agency: entry.agency, role, title: &title };
    positions::insert(ctx.db, &new)?;
    Ok(crate::appointment::back_to(id))
}

/// A department below a unit. Those of a province are agencies with a code of their own.
pub(crate) fn department(ctx: &mut Ctx<'_>, above: &Entry, name: &str, code: &str) -> Result<Entry> {
    let id = ctx.new_id();
    let is_agency = unit::is_agency(&above.unit.kind);
    let agency_code = if above.unit.kind == "province" {
        let setting = format!("agency_suffix_{}", above.province);
        let suffix = unit::agency_suffix(&above.province, ctx.setting(&setting));
        unit::provincial_agency_code(units::departments(ctx.db, above.unit.id)? + 1, &suffix)
    } else {
        above.unit.agency_code.clone()
    };
    Ok(Entry {
        unit: Unit {
            id,
            code: code.to_owned(),
            name: name.to_owned(),
            kind: "department".to_owned(),
            parent: Some(above.unit.id),
            agency_code,
            place: above.unit.place.clone(),
        },
        territory: name.to_owned(),
        agency: if is_agency { id } else { above.agency },
        province: above.province.clone(),
        valid_until: None,
        successor: None,
    })
}

/// The unit that a form names, when the actor may change it.
fn chosen(ctx: &mut Ctx<'_>) -> Result<Entry> {
    let code = ctx.field("unit").to_owned();
    let entry = units::by_code(ctx.db, &code)?.ok_or(Error::NotFound)?;
    reach::within(ctx, &entry)?;
    Ok(entry)
}

fn again(ctx: &mut Ctx<'_>, entry: Entry, field: &str, key: &str) -> Result<Reply> {
    let view = view(ctx, entry)?;
    answer(ctx, view, &[FieldProblem::new(field, key)])
}

fn answer(ctx: &Ctx<'_>, view: View, problems: &[FieldProblem]) -> Result<Reply> {
    let mut page = page(ctx, &view.entry.unit.name);
    page = page.crumb(ctx.t("organisations-title"), "/organisations");
    for above in &view.above {
        page = page.crumb(above.territory.as_str(), href(&above.unit.code));
    }
    let page = page.with_problems(problems);
    match (ctx.actor.is_official(), problems.is_empty()) {
        (true, true) => render(&Desk { page, view }),
        (true, false) => render_with_problems(&Desk { page, view }),
        (false, _) => render(&Door { page, view }),
    }
}

fn view(ctx: &mut Ctx<'_>, entry: Entry) -> Result<View> {
    let mut above = Vec::new();
    let mut parent = entry.unit.parent;
    while let Some(id) = parent {
        let unit = units::by_id(ctx.db, id)?.ok_or(Error::NotFound)?;
        parent = unit.unit.parent;
        if unit.unit.code != NATION {
            above.insert(0, unit);
        }
    }
    let children = units::children(ctx.db, entry.unit.id, "", CHILDREN_MAX)?;
    let (departments, communes) = children.into_iter().partition::<Vec<_>, _>(Entry::is_department);
    let seats = seats(ctx, &entry)?;
    let successor = match entry.successor {
        Some(id) => units::by_id(ctx.db, id)?,
        None => None,
    };
    Ok(View {
        successor,
        above,
        departments,
        communes: by_kind(communes),
        seats,
        sees_holders: ctx.actor.may("organisations.see_holders"),
        manages: entry.valid_until.is_none() && reach::reaches(ctx, &entry)?,
        roles: role_choices(ctx, ctx.field("role")),
        department_name: ctx.field("department").to_owned(),
        position_title: ctx.field("title").to_owned(),
        entry,
    })
}

fn seats(ctx: &mut Ctx<'_>, entry: &Entry) -> Result<Vec<SeatLine>> {
    let absences = positions::absences(ctx.db, entry.unit.id, ctx.now)?;
    let seats = positions::seats_under(ctx.db, entry.unit.id, ctx.now)?;
    let line = |seat: Seat| SeatLine {
        role_key: role_key(&seat.role),
        absence: absences.iter().find(|it| it.position == seat.position).cloned(),
        seat,
    };
    Ok(seats.into_iter().map(line).collect())
}

/// Wards, communes, special zones; a province's list also stands under the nation.
fn by_kind(units: Vec<Entry>) -> Vec<(&'static str, Vec<Entry>)> {
    let mut groups = vec![
        ("organisations-provinces", Vec::new()),
        ("organisations-wards", Vec::new()),
        ("organisations-communes", Vec::new()),
        ("organisations-special-zones", Vec::new()),
    ];
    for unit in units {
        let group = match vn::commune(&unit.unit.code).map(|it| it.unit_type) {
            Some(vn::UnitType::Ward) => 1,
            Some(vn::UnitType::SpecialZone) => 3,
            _ if unit.unit.kind == "province" => 0,
            _ => 2,
        };
        groups[group].1.push(unit);
    }
    groups.retain(|(_, units)| !units.is_empty());
    for (_, units) in &mut groups {
        units.sort_by_cached_key(|it| vn::fold(&it.unit.place));
    }
    groups
}
