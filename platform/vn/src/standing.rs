//! How a case stands against its due date. Dates decide, not clock times (monthly report II.06a).

use serde::{Deserialize, Serialize};

use crate::local_time::local;

const DAY_MS: i64 = 24 * 60 * 60 * 1000;

/// A case measured against its due date.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Standing {
    /// Finished on a date before the due date.
    Early,
    /// Finished on the due date, or still open with time left. Cases without a due date are always on time;
    /// so are returned and withdrawn ones, for which the caller passes no due date.
    OnTime,
    /// Open, with less than 24 hours to go or its hour gone by on the due date itself.
    DueSoon,
    /// Finished or still open after the due date.
    Late,
}

impl Standing {
    /// Standing of a finished case. Milliseconds since 1970 UTC.
    pub fn of_finished(finished_at_ms: i64, due_ms: Option<i64>) -> Self {
        let Some(due_ms) = due_ms else {
            return Self::OnTime;
        };
        match local(finished_at_ms).date().cmp(&local(due_ms).date()) {
            std::cmp::Ordering::Less => Self::Early,
            std::cmp::Ordering::Equal => Self::OnTime,
            std::cmp::Ordering::Greater => Self::Late,
        }
    }

    /// Standing at `now_ms` of a case that is still open. Milliseconds since 1970 UTC.
    pub fn of_open(now_ms: i64, due_ms: Option<i64>) -> Self {
        match due_ms {
            None => Self::OnTime,
            Some(due_ms) if local(now_ms).date() > local(due_ms).date() => Self::Late,
            Some(due_ms) if due_ms.saturating_sub(now_ms) < DAY_MS => Self::DueSoon,
            Some(_) => Self::OnTime,
        }
    }

    /// The word in interfaces, reports and text keys.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Early => "early",
            Self::OnTime => "on_time",
            Self::DueSoon => "due_soon",
            Self::Late => "late",
        }
    }
}
