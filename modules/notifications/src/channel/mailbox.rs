//! The mailbox of a trial: what would have left the building stays in it, to be read by officials.

use kernel::{Db, Id, Lang, Result};

use crate::channel::Channel;
use crate::message::Message;
use crate::store::letters;
use crate::wording::Words;

/// One message that did not leave.
#[derive(Clone, Debug)]
pub struct Letter {
    pub id: Id,
    pub account: Id,
    pub channel: Channel,
    /// Masked.
    pub recipient: String,
    pub lang: Lang,
    pub subject: String,
    /// As the person would read it.
    pub body: String,
    /// The same for mail programs that show HTML; empty for other channels.
    pub html: String,
    /// ms since 1970
    pub at: i64,
}

/// Puts a message into the mailbox, in the transaction that settles it.
pub fn put(db: &mut dyn Db, message: &Message, recipient: &str, words: &Words, now: i64) -> Result<()> {
    let (body, html) = match message.channel {
        Channel::Mail => (words.text.clone(), words.html.clone()),
        Channel::Sms => (super::sms::text_of(false, &words.short), String::new()),
        Channel::InApp | Channel::Push => (format!("{}\n\n{}", words.brief, words.href), String::new()),
    };
    let subject = if message.channel == Channel::Sms { String::new() } else { words.subject.clone() };
    letters::insert(
        db,
        &Letter {
            id: message.id,
            account: message.account,
            channel: message.channel,
            recipient: recipient.to_owned(),
            lang: words.lang,
            subject,
            body,
            html,
            at: now,
        },
    )
}
