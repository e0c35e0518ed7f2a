//! When a case is due, how waiting for the applicant moves that moment, and how long the office had it in
//! hand.
//!
//! The clock starts when a complete file is received (Decree 118/2025). What comes in after closing counts
//! from the next morning, what comes in during the lunch break from its end. Instants are milliseconds since
//! 1970 UTC.

use jiff::civil::{Date, DateTime, Time};
use jiff::{SignedDuration, ToSpan};

use crate::calendar::WorkCalendar;
use crate::local_time::{local, local_ms};
use crate::office_hours::OfficeHours;
use crate::term::{Term, TermUnit};

/// Same-day procedures promise their result for what is received by this time.
pub const SAME_DAY_CUT_OFF: Time = Time::constant(15, 0, 0, 0);

/// The instant at which a case received at `received_at_ms` is due: for days and months at the clock time at
/// which counting began, on a working day.
pub fn due(received_at_ms: i64, term: Term, calendar: &WorkCalendar, hours: &OfficeHours) -> i64 {
    let start = hours.open_from(local(received_at_ms), calendar);
    let amount = term.amount();
    let due = match term.unit() {
        TermUnit::SameDay => same_day(start, calendar, hours),
        TermUnit::WorkingHours => hours.advance(start, SignedDuration::from_hours(amount.into()), calendar),
        TermUnit::WorkingDays => on_date(start, calendar.add_working_days(start.date(), amount.into())),
        TermUnit::CalendarDays => {
            let last = start.date().saturating_add(i32::from(amount).days());
            on_date(start, calendar.working_day_from(last))
        }
        TermUnit::Months => {
            let last = start.date().saturating_add(i32::from(amount).months());
            on_date(start, calendar.working_day_from(last))
        }
    };
    local_ms(due)
}

/// The new due instant of a case that waited for the applicant from `paused_from_ms` to `resumed_at_ms`.
///
/// The wait is counted as the term itself is: terms in hours move by the office hours spent waiting, terms in
/// working days by the working days, terms in calendar days or months by the days (and on to a working day).
/// Both ends are read as receipts are: an answer that comes in at night resumes the next morning.
pub fn resume(
    due_ms: i64,
    paused_from_ms: i64,
    resumed_at_ms: i64,
    unit: TermUnit,
    calendar: &WorkCalendar,
    hours: &OfficeHours,
) -> i64 {
    let due = local(due_ms);
    let from = hours.open_from(local(paused_from_ms), calendar);
    let to = hours.open_from(local(resumed_at_ms), calendar);
    if to <= from {
        return due_ms;
    }
    let moved = match unit {
        TermUnit::WorkingHours => hours.advance(due, hours.open_between(from, to, calendar), calendar),
        TermUnit::SameDay | TermUnit::WorkingDays => {
            let days = calendar.working_days_between(from.date(), to.date());
            on_date(due, calendar.add_working_days(due.date(), days))
        }
        TermUnit::CalendarDays | TermUnit::Months => {
            let last = due.date().saturating_add(from.date().duration_until(to.date()));
            on_date(due, calendar.working_day_from(last))
        }
    };
    local_ms(moved)
}

/// Whole minutes during which the office was open between two instants: the measured handling time.
pub fn working_minutes_between(
    from_ms: i64,
    to_ms: i64,
    calendar: &WorkCalendar,
    hours: &OfficeHours,
) -> i64 {
    hours.open_between(local(from_ms), local(to_ms), calendar).as_mins()
}

fn same_day(start: DateTime, calendar: &WorkCalendar, hours: &OfficeHours) -> DateTime {
    let date =
        if start.time() <= SAME_DAY_CUT_OFF { start.date() } else { calendar.next_working_day(start.date()) };
    let closing = hours.closing_on(date, calendar);
    date.to_datetime(closing.unwrap_or(SAME_DAY_CUT_OFF))
}

fn on_date(clock: DateTime, date: Date) -> DateTime {
    date.to_datetime(clock.time())
}
