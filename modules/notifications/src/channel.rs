//! The ways to a person.

pub mod in_app;
pub mod mail;
pub mod mailbox;
pub mod push;
pub mod sms;

use crate::setup::Setup;
use crate::target::Target;
use crate::wording::Words;

/// A way to a person. The notice in the portal is always there; the others are as they wish.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Channel {
    InApp,
    Mail,
    Sms,
    Push,
}

/// Why a message did not go out. The word is a code: `notifications-outcome-…` says it in words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// Nobody answers, or not in time: everything on this channel rests a while.
    Away(&'static str),
    /// Not now; worth another attempt.
    Later(&'static str),
    /// It will be the same tomorrow.
    Never(&'static str),
    /// The place does not exist any more and must be forgotten.
    Gone,
}

impl Channel {
    /// The channels that leave the portal.
    pub const OUTGOING: [Channel; 3] = [Channel::Mail, Channel::Sms, Channel::Push];

    pub fn as_str(self) -> &'static str {
        match self {
            Channel::InApp => "in_app",
            Channel::Mail => "mail",
            Channel::Sms => "sms",
            Channel::Push => "push",
        }
    }

    /// One of the outgoing channels by its word.
    pub fn parse(word: &str) -> Option<Channel> {
        Channel::OUTGOING.into_iter().find(|it| it.as_str() == word)
    }

    /// Key of its name.
    pub fn label(self) -> &'static str {
        match self {
            Channel::InApp => "notifications-channel-in-app",
            Channel::Mail => "notifications-channel-mail",
            Channel::Sms => "notifications-channel-sms",
            Channel::Push => "notifications-channel-push",
        }
    }
}

impl Trouble {
    /// The code that the log keeps.
    pub fn outcome(self) -> &'static str {
        match self {
            Trouble::Away(code) | Trouble::Later(code) | Trouble::Never(code) => code,
            Trouble::Gone => "gone",
        }
    }
}

/// Sends one message, which takes as long as the other side lets it, within the timeout.
pub fn send(setup: &Setup, target: &Target, words: &Words, id: kernel::Id) -> Result<(), Trouble> {
    match target {
        Target::Mail(address) => mail::send(setup, address, words, id),
        Target::Sms(number) => sms::send(setup, number, words, id),
        Target::Push(device) => push::send(setup, device, words, id),
    }
}
