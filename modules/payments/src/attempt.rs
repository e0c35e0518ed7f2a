//! One try to pay at a gateway, from leaving us to the gateway's word.

use kernel::{Ctx, Error, Id, Result};

use crate::charge::{Charge, Way};
use crate::gateway::{self, Answer, Pairs};
use crate::means::Gateway;
use crate::receiving::{self, Money};
use crate::store;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attempt {
    /// Also its reference at the gateway.
    pub id: Id,
    pub charge: Id,
    /// [`Way::Gateway`] or [`Way::Demo`].
    pub way: Way,
    pub amount_vnd: i64,
    pub state: AttemptState,
    pub made_at: i64,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AttemptState {
    Open,
    Paid,
    Refused,
}

impl AttemptState {
    pub const ALL: [AttemptState; 3] = [AttemptState::Open, AttemptState::Paid, AttemptState::Refused];

    pub fn as_str(self) -> &'static str {
        match self {
            AttemptState::Open => "open",
            AttemptState::Paid => "paid",
            AttemptState::Refused => "refused",
        }
    }
}

/// Attempts at one charge; nobody needs as many.
const ATTEMPTS_MAX: i64 = 50;

/// Opens an attempt for the whole amount.
pub fn begin(ctx: &mut Ctx<'_>, charge: &Charge, way: Way) -> Result<Attempt> {
    if store::attempt::count(ctx.db, charge.id)? >= ATTEMPTS_MAX {
        return Err(Error::Refused("payments-error-attempts"));
    }
    let attempt = Attempt {
        id: ctx.new_id(),
        charge: charge.id,
        way,
        amount_vnd: charge.amount_vnd,
        state: AttemptState::Open,
        made_at: ctx.now,
    };
    store::attempt::insert(ctx.db, &attempt)?;
    Ok(attempt)
}

/// Takes a gateway's notice. Each attempt is answered once; money that comes late or twice is entered as
/// what it is, because it has come.
pub fn take_notice(ctx: &mut Ctx<'_>, gateway: &Gateway, way: Way, pairs: &Pairs) -> Result<Answer> {
    let notice = match gateway::read(gateway, pairs) {
        Ok(notice) => notice,
        Err(answer) => return Ok(answer),
    };
    let attempt = match notice.attempt {
        Some(id) => store::attempt::by_id(ctx.db, id)?.filter(|it| it.way == way),
        None => None,
    };
    let Some(attempt) = attempt.filter(|_| notice.merchant == gateway.merchant) else {
        return Ok(Answer::UnknownOrder);
    };
    if notice.hundredths != attempt.amount_vnd.checked_mul(100) {
        return Ok(Answer::WrongAmount);
    }
    if attempt.state != AttemptState::Open {
        return Ok(Answer::TakenBefore);
    }
    let state = if notice.is_paid { AttemptState::Paid } else { AttemptState::Refused };
    if !store::attempt::close(ctx.db, attempt.id, state, ctx.now, &notice.number)? {
        return Ok(Answer::TakenBefore);
    }
    if notice.is_paid {
        let mut charge = store::charge::by_id(ctx.db, attempt.charge)?;
        let money = Money {
            way,
            amount_vnd: attempt.amount_vnd,
            at: ctx.now,
            reference: format!("{}:{}", way.as_str(), attempt.id),
        };
        let is_awaited = receiving::is_awaited(ctx, &charge.case_code)?;
        receiving::receive(ctx, &mut charge, &money, is_awaited)?;
    }
    Ok(Answer::Taken)
}
