//! What the module does when others report something.

use contracts::cases::{Fee, Fees, RESULT_READY};
use contracts::documents::Issued;
use contracts::payments::Received;
use kernel::{Ctx, Error, Event, Result};
use packs::{Action, Pack, StepKind};

use crate::case::Case;
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

/// Offered as `cases.fees`.
pub const FEES: Fees = Fees { of_case };

/// What a case owes, for whoever collects it.
fn of_case(ctx: &mut Ctx<'_>, code: &str) -> Result<Option<Fee>> {
    let case = match store::case::by_code(ctx.db, code) {
        Err(Error::NotFound) => return Ok(None),
        found => found?,
    };
    let pack = pack_of(ctx, &case.service, case.pack_version)?;
    Ok(Some(Fee {
        case: case.id,
        is_awaited: awaits_fee(&case, &pack),
        code: case.code,
        service_name: case.service_name,
        agency: case.agency,
        payer: case.applicant.account,
        payer_name: case.applicant.name,
        amount_vnd: case.fee.amount_vnd,
    }))
}

/// The fee has come: the case goes on, if it still waits for it. Money that came too late is not its matter.
pub fn fee_paid(ctx: &mut Ctx<'_>, event: &Event) -> Result<()> {
    let paid: Received = event.read()?;
    let mut case = store::case::by_code(ctx.db, &paid.case_code)?;
    let pack = pack_of(ctx, &case.service, case.pack_version)?;
    if !awaits_fee(&case, &pack) {
        return Ok(());
    }
    case.fee.receipt = Some(paid.receipt);
    moving::act(ctx, &mut case, &pack, Deed { action: Action::Pay, words: "" })
}

fn awaits_fee(case: &Case, pack: &Pack) -> bool {
    pack.flow.step(&case.step).is_some_and(|it| it.kind == StepKind::Fee)
}
