//! From complete answers to a case: the same for the form, the counter and the API.

use contracts::cases::{FEE_DUE, FILED};
use contracts::identity::accounts;
use contracts::organisations::{Unit, directory};
use contracts::registries::registers;
use kernel::{Ctx, Error, Id, Result};
use packs::{Answer, Answers, Channel, Next, Pack, StepKind};

use crate::case::{Applicant, Assigned, Case, Clock, FeeState};
use crate::draft::today;
use crate::{clock, code, moving, store};

/// What is filed.
pub struct Filing<'a> {
    pub pack: &'a Pack,
    pub answers: &'a Answers,
    pub channel: Channel,
    /// The agency chosen; the place in the answers goes before it.
    pub agency: Option<Id>,
    /// The account of the applicant; zero when they have none.
    pub account: Id,
    /// The official at the counter; zero otherwise.
    pub filer: Id,
}

/// Everything that is wrong, in the words of the service; then the case, its code given, its first step
/// waiting for somebody. One transaction with its ledger events.
pub fn file(ctx: &mut Ctx<'_>, filing: &Filing<'_>) -> Result<Case> {
    let pack = filing.pack;
    let live = pack.form.live(filing.answers);
    let problems = pack.validate_all(&live, today(ctx.now));
    if !problems.is_empty() {
        return Err(Error::Invalid(crate::words::problems(&problems)));
    }
    let agency = competent(ctx, filing, &live)?;
    let case = new_case(ctx, filing, live, &agency)?;
    store::case::insert(ctx.db, &case)?;
    claim_files(ctx, &case)?;
    begin(ctx, case, pack)
}

/// The unit that decides: by the place in the answers where the service says so, else the one chosen.
fn competent(ctx: &mut Ctx<'_>, filing: &Filing<'_>, live: &Answers) -> Result<Unit> {
    let directory = directory(ctx)?;
    let place = filing.pack.service.applicant.place.as_ref().and_then(|field| match live.get(field) {
        Some(Answer::Address(address)) => Some(address.commune.clone()),
        Some(answer) => answer.as_text().map(str::to_owned),
        None => None,
    });
    let found = match (place, filing.agency) {
        (Some(commune), _) => (directory.unit_by_code)(ctx, &commune)?,
        (None, Some(agency)) => (directory.unit)(ctx, agency)?,
        (None, None) => None,
    };
    found.ok_or_else(|| Error::invalid("agency", "cases-agency-missing"))
}

/// The fee that the province set for a service, in dong: the setting `fees`.
pub fn set_by_province(ctx: &Ctx<'_>, pack: &Pack) -> Option<i64> {
    ctx.setting(&format!("fees.{}", pack.service.code))?.parse().ok()
}

fn new_case(ctx: &mut Ctx<'_>, filing: &Filing<'_>, live: Answers, agency: &Unit) -> Result<Case> {
    let (pack, now) = (filing.pack, ctx.now);
    let due_at = clock::promised(pack, filing.channel, now);
    let fee = pack.fee(filing.channel, &live, set_by_province(ctx, pack));
    Ok(Case {
        id: ctx.new_id(),
        code: code::next(ctx, &agency.agency_code, today(now))?,
        secret: code::secret()?,
        service: pack.service.code.clone(),
        pack_version: pack.service.version,
        service_name: pack.texts.label("vi", "name"),
        agency: agency.id,
        channel: filing.channel,
        applicant: applicant(ctx, filing, &live)?,
        filer: filing.filer,
        matter: text_of(pack, &live, &pack.service.applicant.subject),
        state: packs::CaseState::NewlyFiled,
        step: String::new(),
        step_since: now,
        step_due_at: None,
        answers: live,
        draft_changed: false,
        clock: Clock { filed_at: now, due_at, promised_at: due_at, ..Clock::default() },
        outcome: None,
        fee: FeeState { amount_vnd: fee.and_then(|it| it.amount_vnd), ..FeeState::default() },
        assigned: Assigned::default(),
        version: 1,
    })
}

fn applicant(ctx: &mut Ctx<'_>, filing: &Filing<'_>, live: &Answers) -> Result<Applicant> {
    let fields = &filing.pack.service.applicant;
    let number = text_of(filing.pack, live, &fields.number);
    let number = live.text(&fields.number).map_or(number, str::to_owned);
    let person = (registers(ctx)?.person)(ctx, &number)?;
    Ok(Applicant {
        account: filing.account,
        person,
        name: text_of(filing.pack, live, &fields.name),
        number,
        phone: text_of(filing.pack, live, &fields.phone),
        email: fields.email.as_ref().and_then(|field| live.text(field)).map(str::to_owned),
    })
}

fn text_of(pack: &Pack, live: &Answers, field: &str) -> String {
    let shown = pack.form.field(field).zip(live.get(field));
    shown.map(|(question, answer)| question.show(answer, &pack.texts, "vi")).unwrap_or_default()
}

/// Files uploaded with the draft now belong to the case.
fn claim_files(ctx: &mut Ctx<'_>, case: &Case) -> Result<()> {
    let owner = if case.filer == Id(0) { case.applicant.account } else { case.filer };
    let uploads: Vec<Id> = case
        .answers
        .iter()
        .filter_map(|(_, answer)| if let Answer::Files(files) = answer { Some(files) } else { None })
        .flatten()
        .filter_map(|file| file.upload.parse().ok())
        .collect();
    for upload in uploads {
        store::file::claim(ctx.db, upload, case.id, owner)?;
    }
    Ok(())
}

/// The first step, and the word to everybody who listens.
fn begin(ctx: &mut Ctx<'_>, mut case: Case, pack: &Pack) -> Result<Case> {
    let Next::Step(first) = pack.flow.start(&moving::facts(&case)) else {
        return Err(Error::Bug(format!("{} has no first step", case.service)));
    };
    moving::enter(ctx, &mut case, pack, &first)?;
    store::case::update(ctx.db, &mut case)?;
    moving::say(ctx, &case, FILED, None)?;
    if pack.flow.step(&case.step).is_some_and(|it| it.kind == StepKind::Fee) {
        moving::say(ctx, &case, FEE_DUE, None)?;
    }
    Ok(case)
}

/// At the counter the applicant is the person in the answers, who may have an account or not.
pub fn account_of(ctx: &mut Ctx<'_>, pack: &Pack, answers: &Answers) -> Result<Id> {
    let live = pack.form.live(answers);
    let Some(number) = live.text(&pack.service.applicant.number) else { return Ok(Id(0)) };
    let person = (registers(ctx)?.person)(ctx, number)?;
    match person {
        Some(person) => Ok((accounts(ctx)?.of_person)(ctx, person)?.unwrap_or(Id(0))),
        None => Ok(Id(0)),
    }
}
