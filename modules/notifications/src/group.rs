//! Kinds of events that people choose by, so that they need not choose for each event.

use crate::channel::Channel;

/// What a message is about, as far as choosing goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Group {
    /// The person has to do something.
    Asked,
    /// The outcome: decided, refused, ready, handed over.
    Outcome,
    /// Sent, accepted, withdrawn.
    Receipt,
    /// What agencies do meanwhile, and new dates.
    Progress,
}

impl Group {
    /// In the order of the page.
    pub const ALL: [Group; 4] = [Group::Asked, Group::Outcome, Group::Receipt, Group::Progress];

    /// The group of a notice by its text.
    pub fn of(text_key: &str) -> Group {
        match text_key {
            "notifications-supplement-asked" | "notifications-fee-due" => Group::Asked,
            "notifications-decided"
            | "notifications-refused"
            | "notifications-result-ready"
            | "notifications-returned" => Group::Outcome,
            "notifications-filed" | "notifications-accepted" | "notifications-withdrawn" => Group::Receipt,
            _ => Group::Progress,
        }
    }

    pub fn as_str(self) -> &'static str {
        match self {
            Group::Asked => "asked",
            Group::Outcome => "outcome",
            Group::Receipt => "receipt",
            Group::Progress => "progress",
        }
    }

    /// Key of its name.
    pub fn label(self) -> &'static str {
        match self {
            Group::Asked => "notifications-group-asked",
            Group::Outcome => "notifications-group-outcome",
            Group::Receipt => "notifications-group-receipt",
            Group::Progress => "notifications-group-progress",
        }
    }

    /// What holds until the person says otherwise: a text message only for what must not be missed.
    pub fn is_default(self, channel: Channel) -> bool {
        channel != Channel::Sms || matches!(self, Group::Asked | Group::Outcome)
    }
}

/// Whether a message answers what the person did a moment ago: it does not wait for the morning.
pub fn is_urgent(text_key: &str) -> bool {
    matches!(text_key, "notifications-filed" | "notifications-withdrawn")
}
