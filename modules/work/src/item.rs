//! Items that wait, in groups by how soon they are due, each with what is left of its time.

use kernel::{Ctx, Error, Id, Result};
use ui::Tone;
use vn::Standing;

const MINUTE_MS: i64 = 60_000;
const HOUR_MS: i64 = 60 * MINUTE_MS;
const DAY_MS: i64 = 24 * HOUR_MS;
/// From here on minutes no longer help anybody to plan.
const MINUTES_SHOWN_BELOW_MS: i64 = 3 * HOUR_MS;

/// An open item as one position sees it.
#[derive(Clone, Debug)]
pub struct Waiting {
    pub id: Id,
    pub key: String,
    /// Whose thing it is about: the module that shows it.
    pub module: String,
    pub subject: String,
    pub title: String,
    pub detail: String,
    /// ms; zero when nothing is promised.
    pub due_at: i64,
    /// ms; zero unless the position has put it off.
    pub later_until: i64,
}

/// Whose items: rights come from the position.
#[derive(Clone, Debug)]
pub struct Desk {
    pub agency: Id,
    pub role: String,
    pub position: Id,
}

/// A part of the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Group {
    Overdue,
    Today,
    Soon,
    Undated,
    /// Put off by the reader.
    Later,
}

/// The last row of a page of the list: the next page begins after it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mark {
    pub due_at: i64,
    pub id: Id,
}

/// What is left of an item's time, or by how much it is late: the key of the text and its numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Left {
    pub key: &'static str,
    pub n: i64,
    /// Beyond the hours in `n`, where the text shows them.
    pub minutes: i64,
}

impl Desk {
    /// The desk of the official who asks.
    pub fn of(ctx: &Ctx<'_>) -> Result<Desk> {
        let position = ctx.actor.position.as_ref().ok_or(Error::Forbidden)?;
        Ok(Desk { agency: position.agency, role: position.role.clone(), position: position.id })
    }
}

impl Group {
    pub const ALL: [Group; 5] = [Group::Overdue, Group::Today, Group::Soon, Group::Undated, Group::Later];

    /// Its name in addresses.
    pub fn word(self) -> &'static str {
        match self {
            Group::Overdue => "overdue",
            Group::Today => "today",
            Group::Soon => "soon",
            Group::Undated => "undated",
            Group::Later => "later",
        }
    }

    pub fn parse(word: &str) -> Option<Group> {
        Group::ALL.into_iter().find(|it| it.word() == word)
    }

    /// Key of its heading.
    pub fn title(self) -> &'static str {
        match self {
            Group::Overdue => "work-overdue",
            Group::Today => "work-today",
            Group::Soon => "work-soon",
            Group::Undated => "work-undated",
            Group::Later => "work-put-off",
        }
    }

    /// Due times from the first (included) to the second (not included), in ms.
    pub fn span(self, now: i64) -> (i64, i64) {
        match self {
            Group::Overdue => (1, now),
            Group::Today => (now, day_end(now)),
            Group::Soon => (day_end(now), i64::MAX),
            Group::Undated => (0, 1),
            Group::Later => (0, i64::MAX),
        }
    }
}

impl Mark {
    pub const START: Mark = Mark { due_at: -1, id: Id(0) };

    pub fn of(item: &Waiting) -> Mark {
        Mark { due_at: item.due_at, id: item.id }
    }

    /// From the text that [`Mark::text`] gives.
    pub fn parse(text: &str) -> Option<Mark> {
        let (due_at, id) = text.split_once('.')?;
        Some(Mark { due_at: due_at.parse().ok()?, id: id.parse().ok()? })
    }

    pub fn text(self) -> String {
        format!("{}.{}", self.due_at, self.id)
    }
}

/// The end of the day in Vietnam, ms.
pub fn day_end(now: i64) -> i64 {
    let today = vn::local(now).date();
    // Times are held inside 1900 to 2200, where every day has a next one.
    today.tomorrow().map_or(i64::MAX, |day| vn::local_ms(day.at(0, 0, 0, 0)))
}

/// What is left until `due_at`; nothing when nothing was promised.
pub fn left(now: i64, due_at: i64) -> Option<Left> {
    if due_at == 0 {
        return None;
    }
    let ms = due_at.saturating_sub(now);
    let whole = |key, n| Some(Left { key, n, minutes: 0 });
    match ms {
        _ if ms <= -DAY_MS => whole("work-late-days", -(ms / DAY_MS)),
        _ if ms <= -HOUR_MS => whole("work-late-hours", -(ms / HOUR_MS)),
        _ if ms < 0 => whole("work-late-minutes", (-ms / MINUTE_MS).max(1)),
        _ if due_at >= day_end(now) => whole("work-left-days", days_between(now, due_at)),
        _ if ms < HOUR_MS => whole("work-left-minutes", (ms / MINUTE_MS).max(1)),
        _ if ms < MINUTES_SHOWN_BELOW_MS => {
            Some(Left { key: "work-left-hours-minutes", n: ms / HOUR_MS, minutes: ms % HOUR_MS / MINUTE_MS })
        }
        _ => whole("work-left-hours", ms / HOUR_MS),
    }
}

/// How urgent an item looks. The hour decides what is late; less than a day to go is a warning.
pub fn tone(now: i64, due_at: i64) -> Tone {
    if due_at == 0 {
        return Tone::Plain;
    }
    if due_at < now {
        return Tone::Danger;
    }
    match Standing::of_open(now, Some(due_at)) {
        Standing::DueSoon | Standing::Late => Tone::Warn,
        Standing::OnTime | Standing::Early => Tone::Info,
    }
}

fn days_between(now: i64, then: i64) -> i64 {
    let midnight = |ms| vn::local_ms(vn::local(ms).date().at(0, 0, 0, 0));
    (midnight(then) - midnight(now)) / DAY_MS
}
