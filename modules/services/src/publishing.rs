//! The port by which the studio puts versions on trial and publishes them.

use std::sync::Arc;

use contracts::services::{Listed, ListedChannel, Publishing};
use kernel::{Ctx, Lang, Result, blobs, bug};
use packs::{Pack, Problem};
use vn::{Term, TermUnit};

use crate::catalogue::Catalogue;
use crate::folder::{self, Files};
use crate::procedure::ChannelFacts;
use crate::published::{self, Refusal};
use crate::store::{self, Version};

pub(crate) const PUBLISHING: Publishing = Publishing { files, versions, listed, put_on_trial, publish };

/// Whoever holds it sees versions on trial at the door.
pub const SEE_TRIALS: &str = "services.see_trials";

/// The version on trial and its stage, for those who may see it.
pub(crate) fn trial(ctx: &mut Ctx<'_>, code: &str) -> Result<Option<(Arc<Pack>, String)>> {
    if !ctx.actor.may(SEE_TRIALS) {
        return Ok(None);
    }
    let Some(found) = store::trial(ctx.db, code)? else { return Ok(None) };
    Ok(Some((Arc::new(read(&found.files)?), found.stage)))
}

/// All versions on trial, for those who may see them.
pub(crate) fn trials(ctx: &mut Ctx<'_>) -> Result<Vec<Arc<Pack>>> {
    if !ctx.actor.may(SEE_TRIALS) {
        return Ok(Vec::new());
    }
    store::trials(ctx.db)?.iter().map(|it| read(&it.files).map(Arc::new)).collect()
}

fn read(files: &str) -> Result<Pack> {
    let files: Files = serde_json::from_str(files).map_err(bug("reading the files of a pack"))?;
    folder::pack(&files).map_err(|it| kernel::Error::Bug(Refusal::Problems(it).to_string()))
}

fn files(ctx: &mut Ctx<'_>, code: &str, version: Option<u32>) -> Result<Option<(u32, Files)>> {
    let stored = match version {
        Some(version) => store::checksum(ctx.db, code, version)?.map(|checksum| (version, checksum)),
        None => store::newest(ctx.db, code)?,
    };
    if let Some((version, checksum)) = stored {
        let text = store::files(ctx.db, &checksum)?.unwrap_or_default();
        let files = serde_json::from_str(&text).map_err(bug("reading the files of a pack"))?;
        return Ok(Some((version, files)));
    }
    let own = published::embedded().find(|it| {
        it.pack.service.code == code && version.is_none_or(|wanted| wanted == it.pack.service.version)
    });
    Ok(own.map(|it| (it.pack.service.version, it.files.clone())))
}

fn versions(ctx: &mut Ctx<'_>, code: &str) -> Result<Vec<u32>> {
    Ok(store::history(ctx.db, code)?.iter().map(|it| it.version).collect())
}

fn listed(code: &str) -> Option<Listed> {
    let procedure = Catalogue::get().by_code(code)?;
    let name = |lang| procedure.name(lang).0.to_owned();
    let channels = procedure.details.as_ref().map(|it| it.channels.iter().map(channel).collect());
    Some(Listed { name_vi: name(Lang::Vi), name_en: name(Lang::En), channels: channels.unwrap_or_default() })
}

/// Doubtful figures are left out: nobody is held to them.
fn channel(facts: &ChannelFacts) -> ListedChannel {
    let term = facts.amount.zip(facts.unit).filter(|_| !facts.check).and_then(|(amount, unit)| {
        let term = Term::new(u16::try_from(amount).ok()?, unit).ok()?;
        Some(match term.unit() {
            TermUnit::SameDay => unit.as_str().to_owned(),
            _ => format!("{} {}", term.amount(), unit.as_str()),
        })
    });
    let fee_vnd = facts.fee_vnd.filter(|_| !facts.check);
    ListedChannel { channel: facts.channel, term, fee_vnd, by_province: facts.by_province }
}

fn put_on_trial(ctx: &mut Ctx<'_>, files: &Files, stage: &'static str) -> Result<Result<u32, Vec<Problem>>> {
    let pack = match published::checked(files) {
        Ok(pack) => pack,
        Err(problems) => return Ok(Err(problems)),
    };
    let text = serde_json::to_string(files).map_err(bug("writing the files of a pack"))?;
    let (code, version) = (pack.service.code, pack.service.version);
    let checksum = blobs::key_of(text.as_bytes());
    let row = Version { code, version, checksum, published_at: ctx.now };
    store::put_trial(ctx.db, &row, stage, &text)?;
    Ok(Ok(version))
}

fn publish(ctx: &mut Ctx<'_>, files: &Files) -> Result<Result<u32, Vec<Problem>>> {
    match published::publish(ctx, files) {
        Ok(published) => {
            store::end_trial(ctx.db, &published.code)?;
            Ok(Ok(published.version))
        }
        Err(Refusal::Problems(problems)) => Ok(Err(problems)),
        Err(Refusal::Failed(cause)) => Err(cause),
        Err(refusal @ (Refusal::Changed { .. } | Refusal::Older { .. })) => {
            Ok(Err(vec![Problem::new("service.toml", "version", refusal.to_string())]))
        }
    }
}
