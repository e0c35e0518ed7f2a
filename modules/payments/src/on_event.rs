//! What cases say, heard: a fee becomes due, is paid at the counter, or falls away.

use contracts::cases::{Moved, fees};
use kernel::{Ctx, Event, Result};

use crate::charge::{Charge, State, Verdict, Way, reference_of};
use crate::receiving::{self, Money, change, want_back};
use crate::store;

/// A charge, once per case.
pub fn fee_due(ctx: &mut Ctx<'_>, event: &Event) -> Result<()> {
    let moved: Moved = event.read()?;
    let ask = fees(ctx)?.of_case;
    let Some(fee) = ask(ctx, &moved.code)? else { return Ok(()) };
    let Some(amount_vnd) = fee.amount_vnd.filter(|it| *it > 0) else { return Ok(()) };
    let id = ctx.new_id();
    let charge = Charge {
        id,
        case_code: moved.code,
        reference: reference_of(id),
        agency: fee.agency,
        payer: fee.payer,
        purpose: fee.service_name,
        amount_vnd,
        state: State::Due,
        due_at: event.at,
        settled_at: None,
        receipt: None,
        receipt_way: None,
    };
    if store::charge::insert(ctx.db, &charge)? {
        ctx.signal(format!("account:{}", charge.payer));
        ctx.signal(format!("agency:{}", charge.agency));
    }
    Ok(())
}

/// The case goes on. When a person said so, they took cash; when a module did, it answered to our own word.
pub fn fee_paid(ctx: &mut Ctx<'_>, event: &Event) -> Result<()> {
    if event.actor.starts_with("system:") {
        return Ok(());
    }
    let moved: Moved = event.read()?;
    let Some(mut charge) = store::charge::by_case(ctx.db, &moved.code)? else { return Ok(()) };
    let money = Money {
        way: Way::Cash,
        amount_vnd: charge.amount_vnd,
        at: event.at,
        reference: format!("cash:{}", event.id),
    };
    // The case waited when the cash was taken, or it could not have been recorded.
    receiving::receive(ctx, &mut charge, &money, true)?;
    Ok(())
}

/// The case ended. What was not paid falls away; what was paid after the end is to go back.
pub fn case_ended(ctx: &mut Ctx<'_>, event: &Event) -> Result<()> {
    let moved: Moved = event.read()?;
    let Some(mut charge) = store::charge::by_case(ctx.db, &moved.code)? else { return Ok(()) };
    match charge.state {
        State::Due => change(ctx, &mut charge, State::Void)?,
        State::Paid if charge.settled_at.is_some_and(|it| it >= event.at) => {
            let entries = store::entry::of_charge(ctx.db, charge.id)?;
            for fee in entries.iter().filter(|it| it.verdict == Verdict::Fee) {
                want_back(ctx, fee)?;
            }
            change(ctx, &mut charge, State::RefundWanted)?;
        }
        _ => return Ok(()),
    }
    ctx.signal(format!("account:{}", charge.payer));
    ctx.signal(format!("agency:{}", charge.agency));
    Ok(())
}
