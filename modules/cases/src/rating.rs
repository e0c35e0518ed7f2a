//! How satisfied people are: the three levels of the citizens' terminal under Decree 61/2018; the lowest
//! must say why.

use contracts::cases::RATED;
use kernel::{Ctx, Error, Result};
use serde_json::json;

use crate::case::Case;
use crate::store;
use crate::store::rating::Rating;

const WORDS_MAX: usize = 1000;

/// The rating in a form, or what is wrong with it.
pub fn read(level: &str, words: &str) -> Result<Rating> {
    let level = match level {
        "very_satisfied" => 2,
        "satisfied" => 1,
        "not_satisfied" => 0,
        _ => return Err(Error::invalid("level", "cases-rating-missing")),
    };
    if words.chars().count() > WORDS_MAX {
        return Err(Error::invalid("words", "cases-words-too-long"));
    }
    if level == 0 && words.is_empty() {
        return Err(Error::invalid("words", "cases-rating-reason"));
    }
    Ok(Rating { level, words: (!words.is_empty()).then(|| words.to_owned()) })
}

/// Once, by the applicant, when the case is over.
pub fn give(ctx: &mut Ctx<'_>, case: &Case, rating: &Rating) -> Result<()> {
    if !case.is_closed() {
        return Err(Error::Refused("cases-error-not-closed"));
    }
    store::rating::insert(ctx.db, case.id, &case.service, case.agency, rating, ctx.now)?;
    let fact = json!({
        "case": case.id, "code": case.code, "service": case.service, "agency": case.agency,
        "applicant": case.applicant.account, "state": case.state.code(), "step": "", "due_at": case.clock.due_at,
        "score": 1 + 2 * rating.level,
    });
    ctx.event(RATED, case.code.as_str(), &fact)
}
