//! Notices: which event tells what.

use contracts::cases;
use kernel::{Event, Id};

/// One line for one person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    pub id: Id,
    pub account: Id,
    pub at: i64,
    /// Key of what happened; with `-next` at its end, of what to do now.
    pub text_key: String,
    pub case_code: String,
    pub href: String,
    /// In the words of the official who gave it; empty when there is none.
    pub reason: String,
    /// Promised time, ms; zero when the notice says nothing of it.
    pub due_at: i64,
    pub is_seen: bool,
}

/// What an event of a case tells its applicant; nothing when they have no account or need not know.
pub fn of_case(event: &Event, moved: &cases::Moved) -> Option<Notice> {
    let text_key = text_key(&event.name)?;
    if moved.applicant == Id(0) {
        return None;
    }
    Some(Notice {
        id: event.id,
        account: moved.applicant,
        at: event.at,
        text_key: text_key.to_owned(),
        case_code: moved.code.clone(),
        href: format!("/cases/{}", moved.code),
        reason: moved.reason.clone().unwrap_or_default(),
        due_at: if promises(&event.name) { moved.due_at } else { 0 },
        is_seen: false,
    })
}

fn text_key(event: &str) -> Option<&'static str> {
    Some(match event {
        cases::FILED => "notifications-filed",
        cases::ACCEPTED => "notifications-accepted",
        cases::SUPPLEMENT_ASKED => "notifications-supplement-asked",
        cases::OPINION_ASKED => "notifications-opinion-asked",
        cases::OPINION_GIVEN => "notifications-opinion-given",
        cases::FEE_DUE => "notifications-fee-due",
        cases::APOLOGISED => "notifications-apologised",
        cases::DECIDED => "notifications-decided",
        cases::REFUSED => "notifications-refused",
        cases::WITHDRAWN => "notifications-withdrawn",
        cases::RESULT_READY => "notifications-result-ready",
        cases::RETURNED => "notifications-returned",
        _ => return None,
    })
}

/// The events that set the promised time or move it.
fn promises(event: &str) -> bool {
    matches!(event, cases::FILED | cases::ACCEPTED | cases::APOLOGISED)
}
