//! The hours in which an office is open, and time counted only while it is.

use std::fmt;

use jiff::SignedDuration;
use jiff::civil::{Date, DateTime, Time};
use serde::{Deserialize, Serialize};

use crate::calendar::WorkCalendar;

/// Opening and closing time of half a day.
type Span = (Time, Time);

/// Opening hours of a working day; an agency may set its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "OpeningTimes", into = "OpeningTimes")]
pub struct OfficeHours {
    halves: [Span; 2],
}

/// The halves do not follow each other in time, or one of them is empty.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct HoursOutOfOrder;

/// Written form: `{ morning = ["07:00", "11:30"], afternoon = ["13:30", "17:00"] }`.
#[derive(Serialize, Deserialize)]
struct OpeningTimes {
    morning: Span,
    afternoon: Span,
}

impl Default for OfficeHours {
    /// 07:00 to 11:30 and 13:30 to 17:00: eight hours.
    fn default() -> Self {
        let at = |hour, minute| Time::constant(hour, minute, 0, 0);
        let halves = [(at(7, 0), at(11, 30)), (at(13, 30), at(17, 0))];
        Self { halves }
    }
}

impl OfficeHours {
    /// Hours from the opening and closing times of morning and afternoon.
    pub fn new(morning: (Time, Time), afternoon: (Time, Time)) -> Result<Self, HoursOutOfOrder> {
        let in_order = morning.0 < morning.1 && morning.1 <= afternoon.0 && afternoon.0 < afternoon.1;
        let halves = [morning, afternoon];
        in_order.then_some(Self { halves }).ok_or(HoursOutOfOrder)
    }

    /// Closing time of a day: the afternoon's, or the morning's on a Saturday morning; `None` on a closed
    /// day.
    pub fn closing_on(&self, date: Date, calendar: &WorkCalendar) -> Option<Time> {
        self.spans_on(date, calendar).last().map(|span| span.1)
    }

    /// The first moment from `moment` on at which the office is open; a moment at closing time has missed the
    /// day.
    pub(crate) fn open_from(&self, moment: DateTime, calendar: &WorkCalendar) -> DateTime {
        if let Some((opening, _)) = self.span_ahead(moment, calendar) {
            return moment.date().to_datetime(opening.max(moment.time()));
        }
        let mut day = moment.date();
        while let Ok(next) = day.tomorrow() {
            day = next;
            if let Some((opening, _)) = self.spans_on(day, calendar).first() {
                return day.to_datetime(*opening);
            }
        }
        DateTime::MAX
    }

    /// The moment reached when the office has been open for `time` since `moment`.
    pub(crate) fn advance(
        &self,
        moment: DateTime,
        time: SignedDuration,
        calendar: &WorkCalendar,
    ) -> DateTime {
        let mut left = time;
        let mut at = self.open_from(moment, calendar);
        while let Some((_, closing)) = self.span_ahead(at, calendar) {
            let room = at.time().duration_until(closing);
            if left <= room {
                return at.saturating_add(left);
            }
            left -= room;
            at = self.open_from(at.date().to_datetime(closing), calendar);
        }
        at
    }

    /// How long the office is open between two moments; zero when `to` is not later.
    pub(crate) fn open_between(
        &self,
        from: DateTime,
        to: DateTime,
        calendar: &WorkCalendar,
    ) -> SignedDuration {
        let mut total = SignedDuration::ZERO;
        let mut day = from.date();
        while day <= to.date() {
            for (opening, closing) in self.spans_on(day, calendar) {
                let start = day.to_datetime(*opening).max(from);
                let end = day.to_datetime(*closing).min(to);
                total += start.duration_until(end).max(SignedDuration::ZERO);
            }
            let Ok(next) = day.tomorrow() else { break };
            day = next;
        }
        total
    }

    /// The first span of the day that is not over at `moment`.
    fn span_ahead(&self, moment: DateTime, calendar: &WorkCalendar) -> Option<Span> {
        let spans = self.spans_on(moment.date(), calendar);
        spans.iter().find(|span| moment.time() < span.1).copied()
    }

    fn spans_on(&self, date: Date, calendar: &WorkCalendar) -> &[Span] {
        if calendar.is_working_day(date) {
            &self.halves
        } else if calendar.is_saturday_morning(date) {
            &self.halves[..1]
        } else {
            &[]
        }
    }
}

impl TryFrom<OpeningTimes> for OfficeHours {
    type Error = HoursOutOfOrder;

    fn try_from(times: OpeningTimes) -> Result<Self, HoursOutOfOrder> {
        Self::new(times.morning, times.afternoon)
    }
}

impl From<OfficeHours> for OpeningTimes {
    fn from(hours: OfficeHours) -> Self {
        let [morning, afternoon] = hours.halves;
        Self { morning, afternoon }
    }
}

impl fmt::Display for HoursOutOfOrder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("opening hours must run forward: morning, then afternoon")
    }
}

impl std::error::Error for HoursOutOfOrder {}
