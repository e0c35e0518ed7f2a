//! Money comes in: it is the fee, or it is nobody's and has to go back. Every way of paying ends here.

use contracts::cases::fees;
use contracts::payments::{PAID, Received, SURPLUS};
use kernel::{Ctx, Error, Result};

use crate::charge::{Charge, State, Verdict, Way, receipt_number};
use crate::entry::{Direction, Entry, day_of};
use crate::refund::{Refund, RefundState};
use crate::store;

/// What arrived.
#[derive(Clone, Debug)]
pub struct Money {
    pub way: Way,
    pub amount_vnd: i64,
    /// When it came, ms.
    pub at: i64,
    /// Names this money and no other.
    pub reference: String,
}

/// Whether the case still stands still for its fee.
pub fn is_awaited(ctx: &mut Ctx<'_>, case_code: &str) -> Result<bool> {
    let ask = fees(ctx)?.of_case;
    Ok(ask(ctx, case_code)?.is_some_and(|it| it.is_awaited))
}

/// Enters money that came for a charge. Nothing happens, and there is no verdict, when it was entered before.
pub fn receive(
    ctx: &mut Ctx<'_>,
    charge: &mut Charge,
    money: &Money,
    is_awaited: bool,
) -> Result<Option<Verdict>> {
    // Asked first: a number must not be taken for money that is in the books already.
    if store::entry::is_known(ctx.db, &money.reference)? {
        return Ok(None);
    }
    let verdict = charge.judge(money.amount_vnd, is_awaited);
    if verdict == Verdict::Fee {
        settle(ctx, charge, money)?;
    } else {
        keep_surplus(ctx, charge, money, verdict)?;
    }
    ctx.signal(format!("account:{}", charge.payer));
    ctx.signal(format!("agency:{}", charge.agency));
    Ok(Some(verdict))
}

/// The fee is paid: a receipt, an entry, and the word to the case.
fn settle(ctx: &mut Ctx<'_>, charge: &mut Charge, money: &Money) -> Result<()> {
    let year = vn::local(money.at).year();
    let number = store::receipt::next(ctx.db, charge.agency, year)?;
    charge.receipt = Some(receipt_number(year, number));
    charge.receipt_way = Some(money.way);
    charge.settled_at = Some(money.at);
    change(ctx, charge, State::Paid)?;
    let entry = entry(ctx, charge, money, Verdict::Fee);
    store::entry::insert(ctx.db, &entry)?;
    say(ctx, charge, money, PAID)
}

/// Nobody owed it: it is in the books, and it is to go back.
fn keep_surplus(ctx: &mut Ctx<'_>, charge: &mut Charge, money: &Money, verdict: Verdict) -> Result<()> {
    let entry = entry(ctx, charge, money, verdict);
    store::entry::insert(ctx.db, &entry)?;
    want_back(ctx, &entry)?;
    if verdict == Verdict::Late && matches!(charge.state, State::Due | State::Void) {
        change(ctx, charge, State::RefundWanted)?;
    }
    say(ctx, charge, money, SURPLUS)
}

/// Notes that an entry's money is to go back; nobody has proposed it yet.
pub fn want_back(ctx: &mut Ctx<'_>, entry: &Entry) -> Result<()> {
    let refund = Refund {
        id: ctx.new_id(),
        charge: entry.charge,
        case_code: entry.case_code.clone(),
        agency: entry.agency,
        entry: entry.id,
        amount_vnd: entry.amount_vnd,
        verdict: entry.verdict,
        state: RefundState::Wanted,
        reason: String::new(),
        wanted_at: ctx.now,
        proposed_by: None,
        confirmed_by: None,
        confirmed_at: None,
    };
    store::refund::insert(ctx.db, &refund)
}

/// Writes a charge in a new state. `Conflict` when it has left the old one meanwhile.
pub fn change(ctx: &mut Ctx<'_>, charge: &mut Charge, state: State) -> Result<()> {
    let before = std::mem::replace(&mut charge.state, state);
    if store::charge::update(ctx.db, charge, before)? { Ok(()) } else { Err(Error::Conflict) }
}

fn entry(ctx: &Ctx<'_>, charge: &Charge, money: &Money, verdict: Verdict) -> Entry {
    Entry {
        id: ctx.new_id(),
        charge: charge.id,
        case_code: charge.case_code.clone(),
        agency: charge.agency,
        day: day_of(money.at),
        at: money.at,
        direction: Direction::In,
        way: money.way,
        amount_vnd: money.amount_vnd,
        verdict,
        reference: money.reference.clone(),
        receipt: charge.receipt.clone().filter(|_| verdict == Verdict::Fee),
    }
}

fn say(ctx: &mut Ctx<'_>, charge: &Charge, money: &Money, event: &'static str) -> Result<()> {
    let received = Received {
        charge: charge.id,
        case_code: charge.case_code.clone(),
        agency: charge.agency,
        amount_vnd: money.amount_vnd,
        way: money.way.as_str().to_owned(),
        reference: money.reference.clone(),
        receipt: charge.receipt.clone().filter(|_| event == PAID).unwrap_or_default(),
    };
    ctx.event(event, charge.case_code.as_str(), &received)
}
