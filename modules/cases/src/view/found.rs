//! How a case is found: the words the index keeps of it.

use contracts::search::{Entry, Source};
use kernel::{Ctx, Error, Result};

use crate::store;

/// Offered as `cases.search`.
pub const SOURCE: Source = Source { entry };

fn entry(ctx: &mut Ctx<'_>, subject: &str) -> Result<Option<Entry>> {
    let case = match store::case::by_code(ctx.db, subject) {
        Ok(case) => case,
        Err(Error::NotFound) => return Ok(None),
        Err(other) => return Err(other),
    };
    Ok(Some(Entry {
        subject: case.code.clone(),
        title: format!("{} – {}", case.service_name, case.matter),
        detail: format!("{} · {}", case.code, case.applicant.name),
        words: format!("{} {} {} {}", case.code, case.service_name, case.matter, case.applicant.name),
        href: format!("/cases/{}", case.code),
        agency: case.agency,
        owner: case.applicant.account,
        at: case.clock.filed_at,
    }))
}
