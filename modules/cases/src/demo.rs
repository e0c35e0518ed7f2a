//! The demo: cases of invented people at every stage, made by the same commands as real ones.

use contracts::identity::accounts;
use contracts::organisations::{Seat, directory};
use contracts::registries::registers;
use contracts::services::catalogue;
use kernel::{Actor, ActorKind, Ctx, Error, Id, Position, Result, bug};
use packs::{Action, Answer, Channel, FileAnswer, FileKind};
use serde_json::Value;

use crate::case::{Case, role_name};
use crate::draft::{look_up, pack_of, today};
use crate::filing::{self, Filing};
use crate::moving::{self, Deed};
use crate::store;

/// The stories as data: service, agency, how long ago, answers, and what was done.
const STORIES: &str = include_str!("demo/stories.json");

#[derive(serde::Deserialize)]
struct Story {
    service: String,
    /// Code of the deciding commune.
    agency: String,
    channel: Channel,
    /// Hours before the demo's present.
    hours_ago: i64,
    answers: Value,
    /// Questions that a scanned paper answers.
    #[serde(default)]
    files: Vec<String>,
    acts: Vec<Act>,
    #[serde(default)]
    rating: Option<i64>,
}

#[derive(serde::Deserialize)]
struct Act {
    action: Action,
    #[serde(default)]
    words: String,
    /// Hours after the act before.
    #[serde(default)]
    after_hours: i64,
}

const HOUR_MS: i64 = 3_600_000;

/// Fills an empty database with cases.
pub fn fill(ctx: &mut Ctx<'_>) -> Result<()> {
    let stories: Vec<Story> = serde_json::from_str(STORIES).map_err(bug("reading the demo's stories"))?;
    let (present, system) = (ctx.now, ctx.actor.clone());
    for story in &stories {
        ctx.now = present - story.hours_ago * HOUR_MS;
        tell(ctx, story, present)?;
        ctx.actor = system.clone();
    }
    ctx.now = present;
    Ok(())
}

fn tell(ctx: &mut Ctx<'_>, story: &Story, present: i64) -> Result<()> {
    let mut case = filed(ctx, story)?;
    let pack = pack_of(ctx, &case.service, case.pack_version)?;
    for act in &story.acts {
        ctx.now = (ctx.now + act.after_hours * HOUR_MS).min(present);
        ctx.actor = who(ctx, &case, &pack, present)?;
        moving::act(ctx, &mut case, &pack, Deed { action: act.action, words: &act.words })?;
    }
    if let Some(level) = story.rating {
        let rating = store::rating::Rating { level, words: None };
        crate::rating::give(ctx, &case, &rating)?;
    }
    Ok(())
}

fn filed(ctx: &mut Ctx<'_>, story: &Story) -> Result<Case> {
    let find = catalogue(ctx)?.published;
    let pack =
        find(ctx, &story.service)?.ok_or_else(|| Error::Bug(format!("no service {}", story.service)))?;
    let unit = (directory(ctx)?.unit_by_code)(ctx, &story.agency)?;
    let agency = unit.ok_or_else(|| Error::Bug(format!("no unit {}", story.agency)))?.id;
    let told = dated(&story.answers, today(ctx.now))?;
    let (mut answers, errors) = pack.form.read_json(&told, &[], today(ctx.now));
    if let Some(error) = errors.first() {
        return Err(Error::Bug(format!("demo {}: {error:?}", story.service)));
    }
    look_up(ctx, &pack, &mut answers, None)?;
    let number = answers.text(&pack.service.applicant.number).unwrap_or_default().to_owned();
    let person = (registers(ctx)?.person)(ctx, &number)?;
    let account = match person {
        Some(person) => (accounts(ctx)?.of_person)(ctx, person)?.unwrap_or(Id(0)),
        None => Id(0),
    };
    // Files belong to whoever sends them.
    ctx.actor = Actor { kind: ActorKind::Person, account, ..Actor::default() };
    for field in &story.files {
        answers.set(field, Answer::Files(vec![scan(ctx, field)?]));
    }
    let filing = Filing {
        pack: &pack,
        answers: &answers,
        channel: story.channel,
        agency: Some(agency),
        account,
        filer: Id(0),
    };
    filing::file(ctx, &filing)
}

/// The answers with `today-8` and the like as days of the calendar: the demo is always of today.
fn dated(answers: &Value, today: jiff::civil::Date) -> Result<Value> {
    let mut told = answers.clone();
    for value in told.as_object_mut().into_iter().flat_map(|it| it.values_mut()) {
        if let Some(days) = value.as_str().and_then(|it| it.strip_prefix("today")?.parse::<i32>().ok()) {
            let day = today.checked_add(jiff::Span::new().days(days)).map_err(bug("a day of the demo"))?;
            *value = day.to_string().into();
        }
    }
    Ok(told)
}

/// A one-page paper that says it is a sample.
fn scan(ctx: &mut Ctx<'_>, field: &str) -> Result<FileAnswer> {
    let bytes = include_bytes!("demo/scan.pdf");
    let upload = kernel::Upload {
        field: field.to_owned(),
        name: format!("{field}.pdf"),
        bytes: bytes.as_slice().into(),
    };
    let blob = crate::upload::keep(ctx, &upload)?;
    crate::upload::note(ctx, &upload, &blob, FileKind::Pdf)
}

/// The one the present step waits for; the demo's officials hold their positions since its present.
fn who(ctx: &mut Ctx<'_>, case: &Case, pack: &packs::Pack, present: i64) -> Result<Actor> {
    let role = pack.flow.step(&case.step).map(|it| it.role);
    let role = role.ok_or_else(|| Error::Bug(format!("{} is closed", case.code)))?;
    if matches!(role, packs::Role::Applicant | packs::Role::Agency) {
        return Ok(Actor {
            kind: ActorKind::Person,
            account: case.applicant.account,
            name: case.applicant.name.clone(),
            ..Actor::default()
        });
    }
    let then = std::mem::replace(&mut ctx.now, present);
    let seats = (directory(ctx)?.seats_in)(ctx, case.agency, role_name(role));
    ctx.now = then;
    let seat = seats?.into_iter().find(|it| it.holder.is_some());
    seat.map(official).ok_or_else(|| Error::Bug(format!("nobody is {}", role_name(role))))
}

fn official(seat: Seat) -> Actor {
    let (account, name) = seat.holder.unwrap_or_default();
    let position = Position {
        id: seat.position,
        role: seat.role,
        title: seat.title,
        unit: seat.unit,
        agency: seat.agency,
        agency_name: seat.agency_name,
    };
    Actor { kind: ActorKind::Official, account, name, position: Some(position), ..Actor::default() }
}
