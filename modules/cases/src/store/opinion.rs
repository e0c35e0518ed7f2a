//! Opinions asked of other agencies.

use kernel::{Db, Error, Id, Result, Row, statements};
use packs::Action;

macro_rules! columns {
    () => {
        "id, case_id, step, ask, agency, agency_name, asked_at, due_at, verdict, words, given_at, given_by"
    };
}

statements! {
    INSERT = "insert into cases_opinion (id, case_id, step, ask, agency, agency_name, asked_at, due_at) \
              values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)";

    OF_CASE = concat!("select ", columns!(), " from cases_opinion where case_id = ?1 order by id");

    GIVE = "update cases_opinion set verdict = ?2, words = ?3, given_at = ?4, given_by = ?5 \
            where id = ?1 and verdict is null";

    SILENT = concat!("select ", columns!(), " from cases_opinion \
             where due_at is not null and due_at <= ?1 and verdict is null order by due_at limit ?2");
}

/// A question to another agency, and its answer once there is one.
#[derive(Clone, Debug)]
pub struct Opinion {
    pub id: Id,
    pub case: Id,
    pub step: String,
    /// Function asked: `planning`, `fire`, `environment`.
    pub ask: String,
    pub agency: Id,
    pub agency_name: String,
    pub asked_at: i64,
    pub due_at: Option<i64>,
    pub verdict: Option<Action>,
    pub words: Option<String>,
    pub given_at: Option<i64>,
    /// Title of the one who answered; empty when silence did.
    pub given_by: Option<String>,
}

pub fn insert(db: &mut dyn Db, opinion: &Opinion) -> Result<()> {
    let params = [
        opinion.id.into(),
        opinion.case.into(),
        opinion.step.as_str().into(),
        opinion.ask.as_str().into(),
        opinion.agency.into(),
        opinion.agency_name.as_str().into(),
        opinion.asked_at.into(),
        opinion.due_at.into(),
    ];
    db.execute(INSERT, &params)?;
    Ok(())
}

pub fn of_case(db: &mut dyn Db, case: Id) -> Result<Vec<Opinion>> {
    db.query(OF_CASE, &[case.into()])?.iter().map(opinion_of).collect()
}

/// `Conflict` when it was given already.
pub fn give(db: &mut dyn Db, id: Id, verdict: Action, words: &str, at: i64, by: &str) -> Result<()> {
    let verdict = if verdict == Action::Object { "object" } else { "agree" };
    let changed = db.execute(GIVE, &[id.into(), verdict.into(), words.into(), at.into(), by.into()])?;
    if changed == 1 { Ok(()) } else { Err(Error::Conflict) }
}

/// Questions whose time has passed without an answer.
pub fn silent(db: &mut dyn Db, now: i64, limit: i64) -> Result<Vec<Opinion>> {
    db.query(SILENT, &[now.into(), limit.into()])?.iter().map(opinion_of).collect()
}

fn opinion_of(row: &Row) -> Result<Opinion> {
    let verdict = match row.maybe_text("verdict")?.as_deref() {
        Some("agree") => Some(Action::Agree),
        Some("object") => Some(Action::Object),
        _ => None,
    };
    Ok(Opinion {
        id: row.id("id")?,
        case: row.id("case_id")?,
        step: row.text("step")?,
        ask: row.text("ask")?,
        agency: row.id("agency")?,
        agency_name: row.text("agency_name")?,
        asked_at: row.int("asked_at")?,
        due_at: row.maybe_int("due_at")?,
        verdict,
        words: row.maybe_text("words")?,
        given_at: row.maybe_int("given_at")?,
        given_by: row.maybe_text("given_by")?,
    })
}

impl Opinion {
    /// The agency is against it.
    pub fn objects(&self) -> bool {
        self.verdict == Some(Action::Object)
    }
}
