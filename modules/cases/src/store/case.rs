//! Cases.

use kernel::{Db, Error, Id, Result, Row, bug, statements};
use packs::Channel;

use crate::case::{Applicant, Assigned, Case, Clock, FeeState, Shelf, state_of_code};

macro_rules! columns {
    () => {
        "id, code, secret, service, pack_version, service_name, agency, channel, applicant, person, filer, \
         applicant_name, applicant_number, phone, email, matter, state, step, step_since, step_due_at, answers, \
         draft_changed, filed_at, accepted_at, due_at, promised_at, paused_at, decided_at, closed_at, outcome, \
         fee_vnd, fee_paid_at, fee_receipt, assigned, version"
    };
}

macro_rules! listed {
    () => {
        "id, code, service_name, applicant_name, matter, state, filed_at, due_at, paused_at, closed_at"
    };
}

statements! {
    INSERT = concat!("insert into cases_case (", columns!(), ", shelf) values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, \
        ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21, ?22, ?23, ?24, ?25, ?26, ?27, ?28, ?29, ?30, \
        ?31, ?32, ?33, ?34, ?35, ?36)");

    BY_CODE = concat!("select ", columns!(), " from cases_case where code = ?1");

    BY_ID = concat!("select ", columns!(), " from cases_case where id = ?1");

    UPDATE = "update cases_case set state = ?3, shelf = ?4, step = ?5, step_since = ?6, step_due_at = ?7, \
              answers = ?8, draft_changed = ?9, accepted_at = ?10, due_at = ?11, paused_at = ?12, decided_at = ?13, \
              closed_at = ?14, outcome = ?15, fee_vnd = ?16, fee_paid_at = ?17, fee_receipt = ?18, assigned = ?19, \
              version = version + 1 where id = ?1 and version = ?2";

    OF_APPLICANT = concat!("select ", listed!(), " from cases_case where applicant = ?1 and id < ?2 \
                   order by id desc limit ?3");

    OF_SHELF = concat!("select ", listed!(), " from cases_case where agency = ?1 and shelf = ?2 and id < ?3 \
               order by id desc limit ?4");

    OVERDUE = concat!("select ", listed!(), " from cases_case where agency = ?1 and shelf = 'open' and due_at < ?2 \
              and (due_at > ?3 or (due_at = ?3 and id > ?4)) order by due_at, id limit ?5");

    OPEN_SAME = "select code from cases_case where agency = ?1 and shelf = 'open' and service = ?2 and matter = ?3 \
                 and id <> ?4 limit 1";

    SILENT = "select code from cases_case where step_due_at is not null and step_due_at <= ?1 \
              order by step_due_at limit ?2";
}

/// A case as lists show it.
#[derive(Clone, Debug)]
pub struct Listed {
    pub id: Id,
    pub code: String,
    pub service_name: String,
    pub applicant_name: String,
    pub matter: String,
    pub state: packs::CaseState,
    pub filed_at: i64,
    pub due_at: i64,
    pub paused_at: Option<i64>,
    pub closed_at: Option<i64>,
}

pub fn insert(db: &mut dyn Db, case: &Case) -> Result<()> {
    let answers = serde_json::to_string(&case.answers).map_err(bug("writing answers"))?;
    let assigned = serde_json::to_string(&case.assigned).map_err(bug("writing what was assigned"))?;
    db.execute(
        INSERT,
        &[
            case.id.into(),
            case.code.as_str().into(),
            case.secret.as_str().into(),
            case.service.as_str().into(),
            i64::from(case.pack_version).into(),
            case.service_name.as_str().into(),
            case.agency.into(),
            case.channel.as_str().into(),
            case.applicant.account.into(),
            case.applicant.person.into(),
            case.filer.into(),
            case.applicant.name.as_str().into(),
            case.applicant.number.as_str().into(),
            case.applicant.phone.as_str().into(),
            case.applicant.email.as_deref().into(),
            case.matter.as_str().into(),
            i64::from(case.state.code()).into(),
            case.step.as_str().into(),
            case.step_since.into(),
            case.step_due_at.into(),
            answers.into(),
            case.draft_changed.into(),
            case.clock.filed_at.into(),
            case.clock.accepted_at.into(),
            case.clock.due_at.into(),
            case.clock.promised_at.into(),
            case.clock.paused_at.into(),
            case.clock.decided_at.into(),
            case.clock.closed_at.into(),
            case.outcome.as_deref().into(),
            case.fee.amount_vnd.into(),
            case.fee.paid_at.into(),
            case.fee.receipt.as_deref().into(),
            assigned.into(),
            case.version.into(),
            Shelf::of(case.state).as_str().into(),
        ],
    )?;
    Ok(())
}

/// Writes what may change. `Conflict` when somebody else changed the case since it was read.
pub fn update(db: &mut dyn Db, case: &mut Case) -> Result<()> {
    let answers = serde_json::to_string(&case.answers).map_err(bug("writing answers"))?;
    let assigned = serde_json::to_string(&case.assigned).map_err(bug("writing what was assigned"))?;
    let changed = db.execute(
        UPDATE,
        &[
            case.id.into(),
            case.version.into(),
            i64::from(case.state.code()).into(),
            Shelf::of(case.state).as_str().into(),
            case.step.as_str().into(),
            case.step_since.into(),
            case.step_due_at.into(),
            answers.into(),
            case.draft_changed.into(),
            case.clock.accepted_at.into(),
            case.clock.due_at.into(),
            case.clock.paused_at.into(),
            case.clock.decided_at.into(),
            case.clock.closed_at.into(),
            case.outcome.as_deref().into(),
            case.fee.amount_vnd.into(),
            case.fee.paid_at.into(),
            case.fee.receipt.as_deref().into(),
            assigned.into(),
        ],
    )?;
    if changed != 1 {
        return Err(Error::Conflict);
    }
    case.version += 1;
    Ok(())
}

pub fn by_code(db: &mut dyn Db, code: &str) -> Result<Case> {
    db.one(BY_CODE, &[code.into()])?.ok_or(Error::NotFound).and_then(|row| case_of(&row))
}

pub fn by_id(db: &mut dyn Db, id: Id) -> Result<Case> {
    db.one(BY_ID, &[id.into()])?.ok_or(Error::NotFound).and_then(|row| case_of(&row))
}

/// Newest first, below an id.
pub fn of_applicant(db: &mut dyn Db, account: Id, below: Id, limit: i64) -> Result<Vec<Listed>> {
    db.query(OF_APPLICANT, &[account.into(), below.into(), limit.into()])?.iter().map(listed_of).collect()
}

/// Newest first, below an id.
pub fn of_shelf(db: &mut dyn Db, agency: Id, shelf: Shelf, below: Id, limit: i64) -> Result<Vec<Listed>> {
    let params = [agency.into(), shelf.as_str().into(), below.into(), limit.into()];
    db.query(OF_SHELF, &params)?.iter().map(listed_of).collect()
}

/// Open cases whose promise is broken, longest first, after a place in that order.
pub fn overdue(db: &mut dyn Db, agency: Id, now: i64, after: (i64, Id), limit: i64) -> Result<Vec<Listed>> {
    let params = [agency.into(), now.into(), after.0.into(), after.1.into(), limit.into()];
    db.query(OVERDUE, &params)?.iter().map(listed_of).collect()
}

/// Another open case about the same matter, for the duplicate warning.
pub fn open_same(db: &mut dyn Db, case: &Case) -> Result<Option<String>> {
    let params =
        [case.agency.into(), case.service.as_str().into(), case.matter.as_str().into(), case.id.into()];
    db.one(OPEN_SAME, &params)?.map(|row| row.text("code")).transpose()
}

/// Codes of cases in whose step silence has lasted long enough to count.
pub fn silent(db: &mut dyn Db, now: i64, limit: i64) -> Result<Vec<String>> {
    db.query(SILENT, &[now.into(), limit.into()])?.iter().map(|row| row.text("code")).collect()
}

pub(crate) fn channel_of(word: &str) -> Result<Channel> {
    let found = Channel::ALL.into_iter().find(|it| it.as_str() == word);
    found.ok_or_else(|| Error::Bug(format!("no channel {word}")))
}

fn state(row: &Row) -> Result<packs::CaseState> {
    let code = row.int("state")?;
    state_of_code(code).ok_or_else(|| Error::Bug(format!("no state {code}")))
}

fn listed_of(row: &Row) -> Result<Listed> {
    Ok(Listed {
        id: row.id("id")?,
        code: row.text("code")?,
        service_name: row.text("service_name")?,
        applicant_name: row.text("applicant_name")?,
        matter: row.text("matter")?,
        state: state(row)?,
        filed_at: row.int("filed_at")?,
        due_at: row.int("due_at")?,
        paused_at: row.maybe_int("paused_at")?,
        closed_at: row.maybe_int("closed_at")?,
    })
}

fn case_of(row: &Row) -> Result<Case> {
    let assigned: Option<Assigned> = row
        .maybe_text("assigned")?
        .map(|it| serde_json::from_str(&it))
        .transpose()
        .map_err(bug("reading a case"))?;
    Ok(Case {
        id: row.id("id")?,
        code: row.text("code")?,
        secret: row.text("secret")?,
        service: row.text("service")?,
        pack_version: row.int("pack_version")? as u32,
        service_name: row.text("service_name")?,
        agency: row.id("agency")?,
        channel: channel_of(row.str("channel")?)?,
        applicant: Applicant {
            account: row.id("applicant")?,
            person: row.maybe_id("person")?,
            name: row.text("applicant_name")?,
            number: row.text("applicant_number")?,
            phone: row.text("phone")?,
            email: row.maybe_text("email")?,
        },
        filer: row.id("filer")?,
        matter: row.text("matter")?,
        state: state(row)?,
        step: row.text("step")?,
        step_since: row.int("step_since")?,
        step_due_at: row.maybe_int("step_due_at")?,
        answers: serde_json::from_str(row.str("answers")?).map_err(bug("reading answers"))?,
        draft_changed: row.flag("draft_changed")?,
        clock: clock_of(row)?,
        outcome: row.maybe_text("outcome")?,
        fee: FeeState {
            amount_vnd: row.maybe_int("fee_vnd")?,
            paid_at: row.maybe_int("fee_paid_at")?,
            receipt: row.maybe_text("fee_receipt")?,
        },
        assigned: assigned.unwrap_or_default(),
        version: row.int("version")?,
    })
}

fn clock_of(row: &Row) -> Result<Clock> {
    Ok(Clock {
        filed_at: row.int("filed_at")?,
        accepted_at: row.maybe_int("accepted_at")?,
        due_at: row.int("due_at")?,
        promised_at: row.int("promised_at")?,
        paused_at: row.maybe_int("paused_at")?,
        decided_at: row.maybe_int("decided_at")?,
        closed_at: row.maybe_int("closed_at")?,
    })
}
