//! What the module does when others report something.

use contracts::cases::RESULT_READY;
use contracts::documents::Issued;
use kernel::{Ctx, Event, Result};
use packs::{Action, StepKind};

use crate::draft::pack_of;
use crate::moving::{self, Deed};
use crate::store;

/// The sealed paper is there. Somebody who wants it electronically has it with that: the case is over.
pub fn document_issued(ctx: &mut Ctx<'_>, event: &Event) -> Result<()> {
    let issued: Issued = event.read()?;
    if issued.kind != "result" {
        return Ok(());
    }
    let mut case = store::case::by_code(ctx.db, &issued.case_code)?;
    let pack = pack_of(ctx, &case.service, case.pack_version)?;
    let at_hand_over = pack.flow.step(&case.step).is_some_and(|it| it.kind == StepKind::Result);
    ctx.signal(format!("account:{}", case.applicant.account));
    moving::say(ctx, &case, RESULT_READY, None)?;
    let delivery = pack.service.applicant.delivery.as_ref().and_then(|field| case.answers.text(field));
    if at_hand_over && delivery.is_none_or(|it| it == "electronic") {
        return moving::act(ctx, &mut case, &pack, Deed { action: Action::HandOver, words: "" });
    }
    Ok(())
}
