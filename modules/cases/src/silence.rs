//! What the clock does by itself: silence that counts, drafts that expire.

use kernel::{Ctx, Error, Result};
use packs::Action;

use crate::draft::pack_of;
use crate::moving::{self, Deed};
use crate::{opinions, store};

/// Cases looked at in one run; the rest come with the next.
const BATCH: i64 = 100;

/// Applicants and agencies that did not answer in time have answered as the service says.
pub fn count(ctx: &mut Ctx<'_>) -> Result<()> {
    for code in store::case::silent(ctx.db, ctx.now, BATCH)? {
        let mut case = store::case::by_code(ctx.db, &code)?;
        let pack = pack_of(ctx, &case.service, case.pack_version)?;
        if let Some(action) = pack.flow.step(&case.step).and_then(|it| it.silence) {
            moving::act(ctx, &mut case, &pack, Deed { action, words: "" })?;
        }
    }
    for opinion in store::opinion::silent(ctx.db, ctx.now, BATCH)? {
        let mut case = store::case::by_id(ctx.db, opinion.case)?;
        let pack = pack_of(ctx, &case.service, case.pack_version)?;
        let silence = pack.flow.step(&opinion.step).and_then(|it| it.silence);
        let deed = Deed { action: silence.unwrap_or(Action::Agree), words: "" };
        match opinions::give(ctx, &mut case, &pack, &opinion, deed, "") {
            // The case has moved on without this opinion.
            Err(Error::Refused(_)) => (),
            outcome => outcome?,
        }
    }
    Ok(())
}

/// Drafts live for 30 days.
pub fn expire_drafts(ctx: &mut Ctx<'_>) -> Result<()> {
    store::draft::purge(ctx.db, ctx.now)?;
    Ok(())
}
