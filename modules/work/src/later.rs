//! Putting an item off: until when it stays out of one position's list.

/// When the item comes back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Later {
    /// At once.
    Now,
    InAnHour,
    ThisAfternoon,
    Tomorrow,
    NextWeek,
}

const HOUR_MS: i64 = 3_600_000;
/// Offices in Vietnam open between 07:00 and 08:00, and after lunch between 13:00 and 13:30.
const MORNING: i8 = 8;
const AFTERNOON: (i8, i8) = (13, 30);

impl Later {
    pub const ALL: [Later; 5] =
        [Later::Now, Later::InAnHour, Later::ThisAfternoon, Later::Tomorrow, Later::NextWeek];

    /// Its name in forms.
    pub fn word(self) -> &'static str {
        match self {
            Later::Now => "now",
            Later::InAnHour => "hour",
            Later::ThisAfternoon => "afternoon",
            Later::Tomorrow => "tomorrow",
            Later::NextWeek => "week",
        }
    }

    pub fn parse(word: &str) -> Option<Later> {
        Later::ALL.into_iter().find(|it| it.word() == word)
    }

    /// Key of the text on its button.
    pub fn label(self) -> &'static str {
        match self {
            Later::Now => "work-later-now",
            Later::InAnHour => "work-later-hour",
            Later::ThisAfternoon => "work-later-afternoon",
            Later::Tomorrow => "work-later-tomorrow",
            Later::NextWeek => "work-later-week",
        }
    }

    /// When the item comes back, ms: never after its due time while that lies ahead. `None` when the time
    /// has gone by (this afternoon, in the evening).
    pub fn until(self, now: i64, due_at: i64) -> Option<i64> {
        let today = vn::local(now).date();
        let at = match self {
            Later::Now => return Some(now),
            Later::InAnHour => now + HOUR_MS,
            Later::ThisAfternoon => vn::local_ms(today.at(AFTERNOON.0, AFTERNOON.1, 0, 0)),
            Later::Tomorrow => vn::local_ms(today.tomorrow().ok()?.at(MORNING, 0, 0, 0)),
            Later::NextWeek => {
                let days = 7 - i64::from(today.weekday().to_monday_zero_offset());
                let monday = vn::local_ms(today.at(MORNING, 0, 0, 0)) + days * 24 * HOUR_MS;
                return Some(capped(monday, now, due_at));
            }
        };
        (at > now).then(|| capped(at, now, due_at))
    }
}

fn capped(at: i64, now: i64, due_at: i64) -> i64 {
    if due_at > now { at.min(due_at) } else { at }
}
