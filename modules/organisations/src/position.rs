//! Positions: their roles, the rules of their titles, and of the time somebody holds one.

use jiff::civil::Date;

/// What a position may do comes from its role; modules name the roles in their permissions.
pub const ROLES: [&str; 7] =
    ["reception", "officer", "leader", "clerk", "adviser", "service_owner", "administrator"];

pub const TITLE_MAX: usize = 120;
const TITLE_MIN: usize = 3;

/// One of [`ROLES`].
pub fn role(text: &str) -> Option<&'static str> {
    ROLES.into_iter().find(|it| *it == text)
}

/// A title or a name of a unit or of a person, in the one spelling that is stored. `None` when it is too
/// short, too long, or has signs that no name has.
pub fn title(text: &str) -> Option<String> {
    let text = vn::nfc(text).split_whitespace().collect::<Vec<_>>().join(" ");
    let length = text.chars().count();
    let plain = !text.chars().any(|it| it.is_control() || matches!(it, '<' | '>' | '{' | '}'));
    (plain && (TITLE_MIN..=TITLE_MAX).contains(&length)).then_some(text)
}

/// A span of time: from an instant until another, or without an end. Milliseconds since 1970.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Term {
    pub from_at: i64,
    pub until_at: Option<i64>,
}

impl Term {
    /// From the first hour of a day to the last hour of another; no first day means from now on.
    pub fn of_days(first: Option<Date>, last: Option<Date>, now: i64) -> Result<Term, TermError> {
        let from_at = first.map_or(now, start_of);
        let until_at = match last {
            None => None,
            Some(day) => Some(start_of(day.tomorrow().map_err(|_| TermError::EndsFirst)?)),
        };
        match until_at {
            Some(until) if until <= from_at => Err(TermError::EndsFirst),
            Some(until) if until <= now => Err(TermError::Over),
            _ => Ok(Term { from_at, until_at }),
        }
    }

    pub fn holds_at(&self, at: i64) -> bool {
        self.from_at <= at && self.until_at.is_none_or(|until| at < until)
    }
}

/// Why a span of days cannot be a term.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TermError {
    /// The last day comes before the first.
    EndsFirst,
    /// The last day is past.
    Over,
}

fn start_of(day: Date) -> i64 {
    vn::local_ms(day.at(0, 0, 0, 0))
}
