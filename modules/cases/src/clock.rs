//! The statutory clock: what is promised, when it stands still, and how a case stands against it.

use packs::{CaseState, Channel, Pack};
use vn::{OfficeHours, Standing, Term, TermUnit, WorkCalendar};

use crate::case::{Case, Clock};

/// The promise at filing. A service without a term promises nothing: the same day as filing counts as open.
pub fn promised(pack: &Pack, channel: Channel, filed_at: i64) -> i64 {
    pack.term(channel).map_or(filed_at, |term| after(filed_at, term))
}

/// The end of a term, by the national calendar and the usual office hours.
pub fn after(from: i64, term: Term) -> i64 {
    vn::due(from, term, WorkCalendar::national(), &OfficeHours::default())
}

/// Stops or starts the clock as the new state says: waiting for the applicant moves the promise.
pub fn turned(mut clock: Clock, state: CaseState, unit: TermUnit, now: i64) -> Clock {
    match (clock.paused_at, state.pauses()) {
        (None, true) => clock.paused_at = Some(now),
        (Some(since), false) => {
            clock.due_at =
                vn::resume(clock.due_at, since, now, unit, WorkCalendar::national(), &OfficeHours::default());
            clock.paused_at = None;
        }
        _ => (),
    }
    clock
}

/// The unit in which waiting is counted: that of the promised term.
pub fn unit(pack: &Pack, channel: Channel) -> TermUnit {
    pack.term(channel).map_or(TermUnit::WorkingDays, |term| term.unit())
}

/// Early, on time, due soon or late, by dates.
pub fn standing(case: &Case, now: i64) -> Standing {
    match case.clock.decided_at {
        Some(decided_at) => Standing::of_finished(decided_at, Some(case.clock.due_at)),
        None => Standing::of_open(case.clock.paused_at.unwrap_or(now), Some(case.clock.due_at)),
    }
}
