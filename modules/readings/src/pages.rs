//! "Who read my data".

use askama::Template;
use kernel::{Ctx, Error, Id, Reply, Result, bug};
use ui::Page;

use crate::basis::kind_key;
use crate::reading::{Reader, Reading, named_fields, register_key};
use crate::store;

/// Readings on a page.
pub const PAGE: usize = 50;
/// Own look-ups in the fold under the readings of others.
const OWN_FOLDED: usize = 10;

#[derive(Template)]
#[template(path = "list.html")]
struct View<'a> {
    page: Page<'a>,
    days: Vec<Day>,
    /// The page shows the person's own look-ups only.
    own: bool,
    /// The newest own look-ups, under those of others on the first page.
    folded: Vec<Day>,
    /// Address of the first page, when this is not it.
    newest: String,
    older: String,
    /// The account belongs to somebody in the population register.
    known: bool,
}

/// The readings of a day.
struct Day {
    /// ms of the newest.
    at: i64,
    lines: Vec<Line>,
}

struct Line {
    /// ms
    at: i64,
    sentence: String,
    /// On the basis of which law; a sentence of its own.
    basis: String,
    proof: String,
    reference: String,
}

/// `GET /readings?own=1&before=ID`
pub fn list(ctx: &mut Ctx<'_>) -> Result<Reply> {
    let own = ctx.query("own") == "1";
    let before = before(ctx)?;
    let person = ctx.actor.person;
    let (readings, next) = page_of(ctx, person, own, before)?;
    let folds = !own && before.is_none();
    let folded = match person {
        Some(person) if folds => store::of_person(ctx.db, person, true, Id(i64::MAX), OWN_FOLDED)?,
        _ => Vec::new(),
    };
    let path = |rest: &str| format!("/readings?{}{rest}", if own { "own=1&" } else { "" });
    let title = ctx.t(if own { "readings-own-title" } else { "readings-title" });
    let view = View {
        page: Page::door(ctx.scene(), title),
        days: days(ctx, readings),
        own,
        folded: days(ctx, folded),
        newest: before.map_or(String::new(), |_| path("").trim_end_matches(['?', '&']).to_owned()),
        older: next.map_or(String::new(), |id| path(&format!("before={id}"))),
        known: person.is_some(),
    };
    view.render().map(Reply::page).map_err(bug("rendering a page"))
}

/// The id that the last page ended with.
pub fn before(ctx: &Ctx<'_>) -> Result<Option<Id>> {
    match ctx.query("before") {
        "" => Ok(None),
        text => text.parse().map(Some).map_err(|_| Error::NotFound),
    }
}

/// A page of readings and, when there are more, the id to go on from.
pub fn page_of(
    ctx: &mut Ctx<'_>,
    person: Option<Id>,
    own: bool,
    before: Option<Id>,
) -> Result<(Vec<Reading>, Option<Id>)> {
    let Some(person) = person else { return Ok((Vec::new(), None)) };
    let mut readings = store::of_person(ctx.db, person, own, before.unwrap_or(Id(i64::MAX)), PAGE + 1)?;
    let more = readings.len() > PAGE;
    readings.truncate(PAGE);
    let next = readings.last().filter(|_| more).map(|it| it.id);
    Ok((readings, next))
}

/// Grouped by the day in Vietnam.
fn days(ctx: &Ctx<'_>, readings: Vec<Reading>) -> Vec<Day> {
    let mut days: Vec<Day> = Vec::new();
    for reading in readings {
        let line = line(ctx, &reading);
        match days.last_mut() {
            Some(day) if vn::local(day.at).date() == vn::local(line.at).date() => day.lines.push(line),
            _ => days.push(Day { at: line.at, lines: vec![line] }),
        }
    }
    days
}

fn line(ctx: &Ctx<'_>, reading: &Reading) -> Line {
    let fields = fields_in_words(ctx, &reading.fields);
    let register = ctx.t(register_key(&reading.register));
    let case = reading.case_code.as_deref().unwrap_or_default();
    let purpose = ctx.t(&reading.purpose);
    let key = match (reading.reader(), case.is_empty()) {
        (Reader::Official, false) => "readings-by-official-in-case",
        (Reader::Official, true) => "readings-by-official",
        (Reader::Applicant, false) => "readings-by-applicant-in-case",
        (Reader::Applicant, true) => "readings-by-applicant",
        (Reader::Platform, false) => "readings-by-platform-in-case",
        (Reader::Platform, true) => "readings-by-platform",
        (Reader::Myself, _) => "readings-by-myself",
    };
    let args = [
        ("reader", reading.reader.as_str().into()),
        ("agency", reading.reader_agency.as_str().into()),
        ("fields", fields.into()),
        ("register", register.into()),
        ("purpose", purpose.into()),
        ("case", case.into()),
    ];
    Line {
        at: reading.at,
        sentence: ctx.format(key, &args),
        basis: basis_in_words(ctx, reading),
        proof: reading.proof(),
        reference: reading.reference(),
    }
}

/// "your name, residence and 3 other details".
fn fields_in_words(ctx: &Ctx<'_>, fields: &[String]) -> String {
    let (named, others) = named_fields(fields);
    let mut words: Vec<String> =
        named.iter().map(|field| ctx.t(&format!("readings-field-{field}")).to_owned()).collect();
    if others > 0 {
        words.push(ctx.format("readings-other-fields", &[("n", (others as i64).into())]));
    }
    match words.split_last() {
        None => ctx.t("readings-no-fields").to_owned(),
        Some((only, [])) => only.clone(),
        Some((last, before)) => format!("{} {} {last}", before.join(", "), ctx.t("readings-and")),
    }
}

fn basis_in_words(ctx: &Ctx<'_>, reading: &Reading) -> String {
    if reading.own {
        return String::new();
    }
    let basis = reading.basis.trim();
    match kind_key(basis) {
        _ if basis.is_empty() => ctx.t("readings-basis-none").to_owned(),
        Some(key) => ctx.format(key, &[("number", basis.into())]),
        None => ctx.format("readings-basis-other", &[("text", basis.into())]),
    }
}
