//! Money goes back: one official proposes with a reason, a leader confirms. Never the same person.

use contracts::payments::{REFUNDED, Refunded};
use contracts::work::{Item, work};
use kernel::{Ctx, Error, Id, Lang, Result};

use crate::charge::{Charge, State, Verdict};
use crate::entry::{Direction, Entry, day_of};
use crate::receiving::{change, want_back};
use crate::refund::{REASON_MAX, REASON_MIN, Refund, RefundState};
use crate::store;

/// Proposes to give back the fee of a charge that was paid.
pub fn propose_fee(ctx: &mut Ctx<'_>, charge: &mut Charge, reason: &str) -> Result<()> {
    check(reason)?;
    if charge.state != State::Paid {
        return Err(Error::Refused("payments-error-not-paid"));
    }
    let entries = store::entry::of_charge(ctx.db, charge.id)?;
    let fee = entries.iter().find(|it| it.verdict == Verdict::Fee && it.direction == Direction::In);
    let fee = fee.ok_or_else(|| Error::Bug(format!("{} is paid without an entry", charge.case_code)))?;
    if store::refund::of_entry(ctx.db, fee.id)?.is_none() {
        want_back(ctx, fee)?;
    }
    let refund = store::refund::of_entry(ctx.db, fee.id)?;
    let mut refund = refund.ok_or_else(|| Error::Bug("a refund that was just written".to_owned()))?;
    propose(ctx, &mut refund, reason)?;
    change(ctx, charge, State::RefundWanted)
}

/// Proposes to give back money that nobody owed, or a fee that was declined before.
pub fn propose(ctx: &mut Ctx<'_>, refund: &mut Refund, reason: &str) -> Result<()> {
    check(reason)?;
    if !matches!(refund.state, RefundState::Wanted | RefundState::Declined) {
        return Err(Error::Refused("payments-error-proposed"));
    }
    let before = refund.state;
    refund.state = RefundState::Proposed;
    refund.reason = reason.to_owned();
    refund.proposed_by = Some(me(ctx));
    keep(ctx, refund, before)?;
    let open = work(ctx)?.open;
    let item = item_of(ctx, refund);
    open(ctx, &item)
}

/// A leader's yes: the money is out of the books.
pub fn confirm(ctx: &mut Ctx<'_>, refund: &mut Refund) -> Result<()> {
    let proposer = judged(ctx, refund)?;
    refund.state = RefundState::Done;
    refund.confirmed_by = Some(me(ctx));
    refund.confirmed_at = Some(ctx.now);
    keep(ctx, refund, RefundState::Proposed)?;
    close_item(ctx, refund)?;
    let mut charge = store::charge::by_id(ctx.db, refund.charge)?;
    let entry = money_out(ctx, refund)?;
    store::entry::insert(ctx.db, &entry)?;
    if matches!(refund.verdict, Verdict::Fee | Verdict::Late) && charge.state == State::RefundWanted {
        change(ctx, &mut charge, State::Refunded)?;
    }
    let refunded = Refunded {
        charge: charge.id,
        case_code: charge.case_code.clone(),
        agency: charge.agency,
        amount_vnd: refund.amount_vnd,
        entry: refund.entry,
        proposed_by: proposer,
        confirmed_by: ctx.actor.account,
    };
    ctx.event(REFUNDED, charge.case_code.as_str(), &refunded)?;
    ctx.signal(format!("account:{}", charge.payer));
    Ok(())
}

/// A leader's no. A fee stays paid; money that nobody owed still waits for a better proposal.
pub fn decline(ctx: &mut Ctx<'_>, refund: &mut Refund) -> Result<()> {
    judged(ctx, refund)?;
    let is_fee = refund.verdict == Verdict::Fee;
    refund.state = if is_fee { RefundState::Declined } else { RefundState::Wanted };
    keep(ctx, refund, RefundState::Proposed)?;
    close_item(ctx, refund)?;
    let mut charge = store::charge::by_id(ctx.db, refund.charge)?;
    if is_fee && charge.state == State::RefundWanted {
        change(ctx, &mut charge, State::Paid)?;
    }
    Ok(())
}

fn check(reason: &str) -> Result<()> {
    let fits = (REASON_MIN..=REASON_MAX).contains(&reason.chars().count());
    if fits { Ok(()) } else { Err(Error::invalid("reason", "payments-reason-missing")) }
}

/// The proposer's account, when the actor may judge what was proposed.
fn judged(ctx: &Ctx<'_>, refund: &Refund) -> Result<Id> {
    let Some((proposer, _)) = refund.proposed_by.as_ref().filter(|_| refund.state == RefundState::Proposed)
    else {
        return Err(Error::Refused("payments-error-not-proposed"));
    };
    if *proposer == ctx.actor.account {
        return Err(Error::Refused("payments-error-two-people"));
    }
    Ok(*proposer)
}

fn me(ctx: &Ctx<'_>) -> (Id, String) {
    let title = ctx.actor.position.as_ref().map(|it| it.title.clone()).unwrap_or_default();
    (ctx.actor.account, title)
}

fn keep(ctx: &mut Ctx<'_>, refund: &Refund, before: RefundState) -> Result<()> {
    if !store::refund::update(ctx.db, refund, before)? {
        return Err(Error::Conflict);
    }
    ctx.signal(format!("agency:{}", refund.agency));
    Ok(())
}

/// A proposal waits in the leaders' inbox. Lists of work are Vietnamese, as the offices are.
fn item_of(ctx: &Ctx<'_>, refund: &Refund) -> Item {
    let words = |key: &str| ctx.scene().texts().t(Lang::Vi, key).to_owned();
    Item {
        key: item_key(refund),
        module: "payments".to_owned(),
        subject: refund.id.to_string(),
        agency: refund.agency,
        role: "leader".to_owned(),
        title: format!("{} – {}", words("payments-item"), vn::Vnd(refund.amount_vnd)),
        detail: refund.case_code.clone(),
        due_at: 0,
    }
}

fn item_key(refund: &Refund) -> String {
    format!("payments/{}/refund", refund.id)
}

fn close_item(ctx: &mut Ctx<'_>, refund: &Refund) -> Result<()> {
    let close = work(ctx)?.close;
    close(ctx, &item_key(refund))
}

/// Back by the way on which it came.
fn money_out(ctx: &mut Ctx<'_>, refund: &Refund) -> Result<Entry> {
    let came = store::entry::by_id(ctx.db, refund.entry)?;
    Ok(Entry {
        id: ctx.new_id(),
        day: day_of(ctx.now),
        at: ctx.now,
        direction: Direction::Out,
        reference: format!("refund:{}", refund.id),
        receipt: None,
        ..came
    })
}
