//! Many cases at once, for measurements: rows as filing makes them, of people who do not exist.

use contracts::cases::FILED;
use contracts::identity::accounts;
use contracts::organisations::{Unit, directory};
use contracts::registries::registers;
use contracts::services::catalogue;
use kernel::{Ctx, Error, Id, Result, bug};
use packs::{Answer, Answers, CaseState, Channel, Pack, Role, Step, StepKind};
use std::sync::Arc;

use crate::case::{Applicant, Assigned, Case, Clock, FeeState, Shelf};
use crate::draft::today;
use crate::{clock, code, moving, store};

/// What the demo's people answered; each case takes one of these with another name and matter.
const STORIES: &str = include_str!("demo/stories.json");

#[derive(serde::Deserialize)]
struct Story {
    service: String,
    agency: String,
    answers: serde_json::Value,
}

/// A service with complete answers.
struct Sample {
    pack: Arc<Pack>,
    answers: Answers,
}

/// What every case of one load needs.
struct Ground {
    samples: Vec<Sample>,
    /// The first has nine cases in ten: one large agency is the hardest case.
    agencies: Vec<Unit>,
    /// Owns one case in 20.
    citizen: Id,
    present: i64,
}

/// The demo's citizen.
const CITIZEN: &str = "048196000011";
/// Other applicants with an account.
const ACCOUNTS: u64 = 300_000;
const FIRST_ACCOUNT: i64 = 1 << 40;
const DAY_MS: i64 = 24 * 3_600_000;
const FAMILY: [&str; 10] = ["Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Vũ", "Đặng", "Bùi", "Đỗ", "Hồ"];
const MIDDLE: [&str; 6] = ["Mẫu", "Thử", "Ví Dụ", "Thị Mẫu", "Văn Thử", "Thị Ví Dụ"];
const GIVEN: [&str; 16] = [
    "Anh",
    "Ánh",
    "Bảo",
    "Dũng",
    "Đức",
    "Hà",
    "Hoa",
    "Hùng",
    "Lan",
    "Linh",
    "Mai",
    "Nam",
    "Phượng",
    "Quân",
    "Sơn",
    "Yến",
];

/// Inserts so many cases in the present command, each with its event and, while officials have to act, with
/// its work item. Three in four are closed and lie in the last three years. Needs the demo's records.
pub fn cases(ctx: &mut Ctx<'_>, count: usize) -> Result<()> {
    let ground = ground(ctx)?;
    for _ in 0..count {
        let seed = mix(ctx.new_id().0.unsigned_abs());
        let case = case(ctx, &ground, seed)?;
        store::case::insert(ctx.db, &case)?;
        moving::say(ctx, &case, FILED, None)?;
        ctx.now = ground.present;
    }
    Ok(())
}

fn ground(ctx: &mut Ctx<'_>) -> Result<Ground> {
    let stories: Vec<Story> = serde_json::from_str(STORIES).map_err(bug("reading the demo's stories"))?;
    let (find, by_code) = (catalogue(ctx)?.published, directory(ctx)?.unit_by_code);
    let (mut samples, mut agencies): (Vec<Sample>, Vec<Unit>) = Default::default();
    for story in &stories {
        let Some(pack) = find(ctx, &story.service)? else { continue };
        let (answers, _) = pack.form.read_json(&story.answers, &[], today(ctx.now));
        samples.push(Sample { pack, answers });
        if agencies.iter().all(|it| it.code != story.agency) {
            agencies.extend(by_code(ctx, &story.agency)?);
        }
    }
    if samples.is_empty() || agencies.is_empty() {
        return Err(Error::Bug("only a demo can be filled with cases".to_owned()));
    }
    let person = (registers(ctx)?.person)(ctx, CITIZEN)?;
    let account = match person {
        Some(person) => (accounts(ctx)?.of_person)(ctx, person)?,
        None => None,
    };
    Ok(Ground { samples, agencies, citizen: account.unwrap_or_default(), present: ctx.now })
}

fn case(ctx: &mut Ctx<'_>, ground: &Ground, seed: u64) -> Result<Case> {
    let Sample { pack, answers } = pick(&ground.samples, seed >> 8);
    let agency =
        if seed.is_multiple_of(10) { pick(&ground.agencies, seed >> 16) } else { &ground.agencies[0] };
    let state = state(seed >> 24);
    let closed = Shelf::of(state) == Shelf::Closed;
    let days = if closed { 10 + (seed >> 32) % 1_000 } else { (seed >> 32) % 10 };
    ctx.now = ground.present - days as i64 * DAY_MS - (seed >> 44) as i64 % DAY_MS;
    let filed_at = ctx.now;
    let due_at = clock::promised(pack, Channel::Online, filed_at);
    let mut case = Case {
        id: ctx.new_id(),
        code: code::next(ctx, &agency.agency_code, today(filed_at))?,
        secret: code::secret()?,
        service: pack.service.code.clone(),
        pack_version: pack.service.version,
        service_name: pack.texts.label("vi", "name"),
        agency: agency.id,
        channel: Channel::Online,
        applicant: applicant(ground, seed),
        filer: Id(0),
        matter: person(mix(seed)),
        state,
        step: String::new(),
        step_since: filed_at,
        step_due_at: None,
        answers: answers.clone(),
        draft_changed: false,
        clock: Clock { filed_at, due_at, promised_at: due_at, ..Clock::default() },
        outcome: None,
        fee: FeeState::default(),
        assigned: Assigned::default(),
        version: 1,
    };
    let fields = &pack.service.applicant;
    case.answers.set(&fields.name, Answer::from_text(case.applicant.name.clone()));
    case.answers.set(&fields.number, Answer::from_text(case.applicant.number.clone()));
    case.answers.set(&fields.subject, Answer::from_text(case.matter.clone()));
    place(ctx, &mut case, pack, seed)?;
    Ok(case)
}

/// Into a step of its state, or to its end.
fn place(ctx: &mut Ctx<'_>, case: &mut Case, pack: &Pack, seed: u64) -> Result<()> {
    let state = case.state;
    let usable =
        |it: &&Step| it.state == state && !matches!(it.kind, StepKind::Opinion) && it.role != Role::Agency;
    let steps: Vec<&Step> = pack.flow.steps.iter().filter(usable).collect();
    if Shelf::of(state) != Shelf::Closed && !steps.is_empty() {
        let step = pick(&steps, seed >> 20).id.clone();
        return moving::enter(ctx, case, pack, &step);
    }
    let over = case.clock.filed_at + (1 + (seed >> 36) as i64 % 4) * DAY_MS;
    case.state = if Shelf::of(state) == Shelf::Closed { state } else { CaseState::Returned };
    case.clock.decided_at = Some(over);
    case.clock.closed_at = Some(over);
    case.outcome = Some(if case.state == CaseState::Returned { "granted" } else { "withdrawn" }.to_owned());
    Ok(())
}

/// In a hundred: 70 returned, 5 withdrawn, 5 to be handed over, 5 waiting for the applicant, 15 to be worked on.
fn state(seed: u64) -> CaseState {
    match seed % 100 {
        0..70 => CaseState::Returned,
        70..75 => CaseState::Withdrawn,
        75..80 => CaseState::Processed,
        80..85 => CaseState::SupplementRequested,
        85..90 => CaseState::NewlyFiled,
        _ => CaseState::InProgress,
    }
}

fn applicant(ground: &Ground, seed: u64) -> Applicant {
    let account = match seed >> 12 {
        it if it % 20 == 0 => ground.citizen,
        it if it % 5 < 3 => Id(FIRST_ACCOUNT + (it % ACCOUNTS) as i64),
        _ => Id(0),
    };
    Applicant {
        account,
        person: None,
        name: person(seed),
        number: format!("0481{:02}{:06}", 70 + seed % 30, (seed >> 20) % 1_000_000),
        phone: "0912 345 678".to_owned(),
        email: None,
    }
}

fn person(seed: u64) -> String {
    format!("{} {} {}", pick(&FAMILY, seed >> 3), pick(&MIDDLE, seed >> 17), pick(&GIVEN, seed >> 29))
}

fn pick<T>(all: &[T], seed: u64) -> &T {
    &all[(seed % all.len() as u64) as usize]
}

/// SplitMix64: neighbouring numbers become unlike each other.
fn mix(seed: u64) -> u64 {
    let seed = seed.wrapping_add(0x9e37_79b9_7f4a_7c15);
    let seed = (seed ^ (seed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let seed = (seed ^ (seed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    seed ^ (seed >> 31)
}
