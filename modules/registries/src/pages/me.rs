//! "My data": what each register holds about the person who looks.

use askama::Template;
use contracts::registries::Read;
use kernel::{Ctx, Error, Id, Reply, Result, bug};
use ui::{Answer, Page};

use super::{label, shown, source};
use crate::look_up::note_reading;
use crate::person::{Person, Status};
use crate::register::Register;
use crate::store::{books, notices, people};

#[derive(Template)]
#[template(path = "me.html")]
struct View<'a> {
    page: Page<'a>,
    /// `None` when the account belongs to nobody in the register.
    sections: Option<Vec<Section>>,
    /// The number is shown in full only when asked for.
    number_shown: bool,
}

/// What one register says.
struct Section {
    title: &'static str,
    source: String,
    /// ms; zero when there is nothing to date.
    as_of: i64,
    rows: Vec<Answer>,
    /// Text key of what is said when there are no rows.
    nothing: &'static str,
}

/// `GET /registries/me?number=full`
pub fn show(ctx: &mut Ctx<'_>) -> Result<Reply> {
    let number_shown = ctx.query("number") == "full";
    let person = match ctx.actor.person {
        Some(id) => people::by_id(ctx.db, id)?,
        None => None,
    };
    let sections = match person {
        Some(person) => Some(sections(ctx, &person, number_shown)?),
        None => None,
    };
    let page = Page::door(ctx.scene(), ctx.t("registries-me-title"));
    View { page, sections, number_shown }.render().map(Reply::page).map_err(bug("rendering a page"))
}

/// Records that somebody looked at what the registers hold about them.
pub fn note_own(ctx: &mut Ctx<'_>, person: Id) -> Result<()> {
    for register in Register::ALL {
        let more = Some("children").filter(|_| register == Register::CivilStatus);
        let fields = register.fields().iter().copied().chain(more);
        let reading = Read {
            person,
            register: register.id().to_owned(),
            fields: fields.map(str::to_owned).collect(),
            purpose: "registries-purpose-own".to_owned(),
            basis: String::new(),
            case_code: None,
            reader: String::new(),
            reader_agency: String::new(),
        };
        note_reading(ctx, &reading)?;
    }
    Ok(())
}

fn sections(ctx: &mut Ctx<'_>, person: &Person, number_shown: bool) -> Result<Vec<Section>> {
    note_own(ctx, person.id)?;
    let mut sections = vec![about(ctx, person, number_shown)?, marriage(ctx, person)?];
    sections.extend(children(ctx, person)?);
    sections.extend(notice(ctx, person)?);
    Ok(sections)
}

fn about(ctx: &mut Ctx<'_>, person: &Person, number_shown: bool) -> Result<Section> {
    let number = if number_shown { person.number.reveal() } else { person.number.masked() };
    let mut rows = vec![row(ctx, "personal_number", &number)];
    let (values, as_of) = Register::Population
        .answer(ctx.db, person)?
        .ok_or_else(|| Error::Bug("a person without data".to_owned()))?;
    let wanted = Register::Population.fields().iter().filter(|it| **it != "birth_year");
    rows.extend(wanted.filter_map(|field| values.get(field).map(|value| row(ctx, field, value))));
    if person.status == Status::Dead {
        rows.push(row(ctx, "status", ctx.t("registries-dead")));
    }
    let source = ctx.t(source(Register::Population)).to_owned();
    Ok(Section { title: "registries-me-person", source, as_of, rows, nothing: "" })
}

fn marriage(ctx: &mut Ctx<'_>, person: &Person) -> Result<Section> {
    let found = books::marriage_of(ctx.db, person.id)?;
    let as_of = found.as_ref().map_or(0, |it| it.registered_at);
    let rows = found.map_or_else(Vec::new, |it| {
        vec![
            row(ctx, "spouse_name", &it.spouse_name),
            row(ctx, "marriage_number", &it.book.to_string()),
            row(ctx, "agency", &it.agency_name),
        ]
    });
    let source = ctx.t(source(Register::CivilStatus)).to_owned();
    Ok(Section { title: "registries-me-marriage", source, as_of, rows, nothing: "registries-me-no-marriage" })
}

/// One section per child, or one that says that there are none.
fn children(ctx: &mut Ctx<'_>, person: &Person) -> Result<Vec<Section>> {
    let source = ctx.t(source(Register::CivilStatus)).to_owned();
    let (title, nothing) = ("registries-me-child", "registries-me-no-children");
    let found = books::children_of(ctx.db, person.id)?;
    if found.is_empty() {
        return Ok(vec![Section {
            title: "registries-me-children",
            source,
            as_of: 0,
            rows: Vec::new(),
            nothing,
        }]);
    }
    let section = |child: books::Child| Section {
        title,
        source: source.clone(),
        as_of: child.registered_at,
        rows: vec![
            row(ctx, "name", &child.name),
            row(ctx, "birth_date", &child.birth_date.to_string()),
            row(ctx, "birth_number", &child.book.to_string()),
            row(ctx, "agency", &child.agency_name),
        ],
        nothing,
    };
    Ok(found.into_iter().map(section).collect())
}

/// A birth notice that waits for the registration of the birth.
fn notice(ctx: &mut Ctx<'_>, person: &Person) -> Result<Option<Section>> {
    let found = notices::open_of_mother(ctx.db, person.number)?;
    let source = ctx.t(source(Register::BirthNotices)).to_owned();
    Ok(found.map(|it| Section {
        title: "registries-me-notice",
        source,
        as_of: it.received_at,
        rows: vec![
            row(ctx, "notice_number", &it.number),
            row(ctx, "birth_date", &it.child_birth_date.to_string()),
            row(ctx, "hospital", &it.hospital),
        ],
        nothing: "",
    }))
}

fn row(ctx: &Ctx<'_>, field: &str, value: &str) -> Answer {
    Answer { label: ctx.t(&label(field)).to_owned(), value: shown(ctx, field, value), ..Answer::default() }
}
