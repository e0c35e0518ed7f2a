//! Quiet hours: when no message should ring.

use jiff::Timestamp;
use jiff::tz::TimeZone;

/// From one minute of the local day until another, over midnight if need be. Equal ends mean never.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct QuietHours {
    /// Minutes since midnight, below 1440.
    pub from: i64,
    pub until: i64,
}

const DAY: i64 = 24 * 60;

/// 21:00 to 07:00.
impl Default for QuietHours {
    fn default() -> QuietHours {
        QuietHours { from: 21 * 60, until: 7 * 60 }
    }
}

impl QuietHours {
    pub const NEVER: QuietHours = QuietHours { from: 0, until: 0 };

    /// `21:00-07:00`, or `off`.
    pub fn parse(text: &str) -> Option<QuietHours> {
        if text == "off" {
            return Some(QuietHours::NEVER);
        }
        let (from, until) = text.split_once('-')?;
        Some(QuietHours { from: minutes(from)?, until: minutes(until)? })
    }

    pub fn is_never(self) -> bool {
        self.from == self.until
    }

    /// The first moment from `now` on that is not quiet; both in ms since 1970.
    pub fn allowed_at(self, now: i64, zone: &TimeZone) -> i64 {
        let Ok(instant) = Timestamp::from_millisecond(now) else { return now };
        let local = zone.to_datetime(instant);
        let minute = i64::from(local.hour()) * 60 + i64::from(local.minute());
        if !self.covers(minute) {
            return now;
        }
        let day = if minute < self.until { Ok(local.date()) } else { local.date().tomorrow() };
        let (hour, rest) = ((self.until / 60) as i8, (self.until % 60) as i8);
        let ends = day.and_then(|it| it.at(hour, rest, 0, 0).to_zoned(zone.clone()));
        // Beyond the calendar, or where clocks are set back, it is better to ring than to be silent.
        ends.map_or(now, |it| it.timestamp().as_millisecond().max(now))
    }

    fn covers(self, minute: i64) -> bool {
        if self.from <= self.until {
            (self.from..self.until).contains(&minute)
        } else {
            minute >= self.from || minute < self.until
        }
    }
}

/// `07:30` as minutes since midnight.
pub fn minutes(text: &str) -> Option<i64> {
    let (hours, minutes) = text.trim().split_once(':')?;
    let two = |it: &str| (it.len() == 2).then(|| it.parse::<u8>().ok()).flatten();
    let at = i64::from(two(hours)?) * 60 + i64::from(two(minutes).filter(|it| *it < 60)?);
    (at < DAY).then_some(at)
}

/// Minutes since midnight as `07:30`.
pub fn clock(minutes: i64) -> String {
    format!("{:02}:{:02}", minutes / 60, minutes % 60)
}
