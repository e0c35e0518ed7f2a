//! A draft: answers that are being given, page by page, by one account.

use std::sync::Arc;

use contracts::registries::{LookUp, registers};
use contracts::services::catalogue;
use jiff::civil::Date;
use kernel::{Ctx, Error, Id, Result};
use packs::{Answers, Channel, Pack};

/// What somebody has begun to fill in. It keeps the version of the service it was begun with.
#[derive(Clone, Debug)]
pub struct Draft {
    pub id: Id,
    pub account: Id,
    pub service: String,
    pub pack_version: u32,
    /// The agency that will decide.
    pub agency: Id,
    pub channel: Channel,
    pub answers: Answers,
    /// Drafts that were begun together share one; zero when it was begun alone.
    pub bundle: Id,
    pub version: i64,
    pub updated_at: i64,
    pub expires_at: i64,
}

/// Drafts are kept for 30 days.
pub const KEPT_MS: i64 = 30 * 24 * 3600 * 1000;

/// The day it is in Vietnam.
pub fn today(now: i64) -> Date {
    vn::local(now).date()
}

/// The pack of a draft or a case: the version it was begun under.
pub fn pack_of(ctx: &mut Ctx<'_>, service: &str, version: u32) -> Result<Arc<Pack>> {
    let version_of = catalogue(ctx)?.version;
    version_of(ctx, service, version)?
        .ok_or_else(|| Error::Bug(format!("no pack {service} version {version}")))
}

/// Asks the registers what the answers so far allow, and fills in what they say. Each question is asked
/// once per key; the person sees where a value comes from. True when something was asked.
pub fn look_up(
    ctx: &mut Ctx<'_>,
    pack: &Pack,
    answers: &mut Answers,
    case_code: Option<&str>,
) -> Result<bool> {
    let due = pack.lookups_due(answers);
    let asked = !due.is_empty();
    let ask = registers(ctx)?.look_up;
    for request in due {
        // Registers that are asked by other keys are not connected yet: the person answers instead.
        let Some(number) = request.key.get("personal_number") else {
            pack.fill(answers, &request.lookup, None, today(ctx.now));
            continue;
        };
        let purpose = pack.texts.label("vi", &format!("lookup-{}", request.lookup));
        let found = ask(
            ctx,
            &LookUp {
                register: &request.register,
                personal_number: number,
                fields: &request.fields,
                purpose: &purpose,
                basis: &request.legal_basis,
                case_code,
            },
        )?;
        let record = found.map(|it| serde_json::to_value(it.values).unwrap_or_default());
        pack.fill(answers, &request.lookup, record.as_ref(), today(ctx.now));
    }
    Ok(asked)
}
