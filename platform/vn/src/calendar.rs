//! Which days the State works: five-day week, public holidays (Labour Code 2019, Art. 112), days in lieu, and
//! Saturdays worked in exchange for a bridge day.

use std::collections::BTreeMap;
use std::iter::successors;
use std::sync::LazyLock;

use jiff::civil::{Date, Weekday};
use serde::{Deserialize, Serialize};

use crate::table;

/// What a calendar row makes of its day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DayKind {
    /// Paid public holiday.
    Holiday,
    /// Day off in lieu of a holiday at a weekend, or a bridge day exchanged for a Saturday.
    Substitute,
    /// A Saturday (or Sunday) worked as an ordinary day.
    MakeUpWorkday,
}

/// A day that differs from its weekday's rule.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CalendarRow {
    /// The day.
    pub date: Date,
    /// What becomes of it.
    pub kind: DayKind,
    /// Name in Vietnamese.
    pub name_vi: String,
    /// Name in English.
    pub name_en: String,
}

/// The working days of an agency.
#[derive(Debug, Clone)]
pub struct WorkCalendar {
    rows: BTreeMap<Date, CalendarRow>,
    saturday_mornings: bool,
}

static NATIONAL: LazyLock<WorkCalendar> = LazyLock::new(|| {
    let rows: Vec<CalendarRow> = table::rows(include_str!("../data/holidays.csv"));
    WorkCalendar { rows: rows.into_iter().map(|row| (row.date, row)).collect(), saturday_mornings: false }
});

impl WorkCalendar {
    /// The built-in national calendar, 2024 to 2035. Years after 2026 are computed, not yet announced: when
    /// the Government announces a year, add its rows with [`WorkCalendar::with_rows`].
    pub fn national() -> &'static WorkCalendar {
        &NATIONAL
    }

    /// This calendar with further rows; a row replaces an earlier one of the same date.
    pub fn with_rows(mut self, rows: impl IntoIterator<Item = CalendarRow>) -> Self {
        self.rows.extend(rows.into_iter().map(|row| (row.date, row)));
        self
    }

    /// This calendar for an agency whose counter also opens on Saturday mornings. Those mornings take in
    /// cases and count as working hours; they are not working days.
    pub fn with_saturday_mornings(mut self) -> Self {
        self.saturday_mornings = true;
        self
    }

    /// All rows by date.
    pub fn rows(&self) -> impl Iterator<Item = &CalendarRow> {
        self.rows.values()
    }

    /// The row that makes `date` special, if any.
    pub fn row_on(&self, date: Date) -> Option<&CalendarRow> {
        self.rows.get(&date)
    }

    /// Whether `date` counts as a working day.
    pub fn is_working_day(&self, date: Date) -> bool {
        match self.row_on(date).map(|row| row.kind) {
            Some(kind) => kind == DayKind::MakeUpWorkday,
            None => !matches!(date.weekday(), Weekday::Saturday | Weekday::Sunday),
        }
    }

    /// Whether the counter opens on the morning of `date` although it is no working day.
    pub fn is_saturday_morning(&self, date: Date) -> bool {
        self.saturday_mornings && date.weekday() == Weekday::Saturday && self.row_on(date).is_none()
    }

    /// The first working day after `date`.
    pub fn next_working_day(&self, date: Date) -> Date {
        self.add_working_days(date, 1)
    }

    /// `date` itself when it is a working day, otherwise the next one.
    pub fn working_day_from(&self, date: Date) -> Date {
        if self.is_working_day(date) { date } else { self.next_working_day(date) }
    }

    /// The `days`-th working day after `date`, whether or not `date` is one itself; `date` for zero days.
    pub fn add_working_days(&self, date: Date, days: u32) -> Date {
        let Some(earlier) = days.checked_sub(1) else {
            return date;
        };
        days_after(date).filter(|day| self.is_working_day(*day)).nth(earlier as usize).unwrap_or(Date::MAX)
    }

    /// How many working days lie after `from`, up to and including `to`; zero when `to` is not later.
    pub fn working_days_between(&self, from: Date, to: Date) -> u32 {
        let days = days_after(from).take_while(|day| *day <= to);
        days.fold(0, |count, day| count + u32::from(self.is_working_day(day)))
    }
}

fn days_after(date: Date) -> impl Iterator<Item = Date> {
    successors(date.tomorrow().ok(), |day| day.tomorrow().ok())
}
