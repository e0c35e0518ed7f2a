//! How people judged the handling.

use kernel::{Db, Id, Result, statements};

statements! {
    INSERT = "insert into cases_rating (case_id, service, agency, level, words, at) values (?1, ?2, ?3, ?4, ?5, ?6)";

    BY_CASE = "select level, words from cases_rating where case_id = ?1";
}

/// Very satisfied, satisfied or not; with a reason.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rating {
    /// 2, 1 or 0.
    pub level: i64,
    pub words: Option<String>,
}

/// `Conflict` when the case was rated before.
pub fn insert(db: &mut dyn Db, case: Id, service: &str, agency: Id, rating: &Rating, now: i64) -> Result<()> {
    let words = rating.words.as_deref();
    let params = [case.into(), service.into(), agency.into(), rating.level.into(), words.into(), now.into()];
    db.execute(INSERT, &params)?;
    Ok(())
}

pub fn by_case(db: &mut dyn Db, case: Id) -> Result<Option<Rating>> {
    let row = db.one(BY_CASE, &[case.into()])?;
    row.map(|row| Ok(Rating { level: row.int("level")?, words: row.maybe_text("words")? })).transpose()
}
