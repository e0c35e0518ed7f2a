//! The SQL of a trial's mailbox.

use kernel::{Db, Id, Lang, Result, Row, statements};

use crate::channel::Channel;
use crate::channel::mailbox::Letter;

statements! {
    INSERT = "insert into notifications_letter \
              (id, account, channel, recipient, lang, subject, body, html, at) \
              values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9) on conflict (id) do nothing";

    NEWEST = "select id, account, channel, recipient, lang, subject, body, '' as html, at \
              from notifications_letter where id < ?1 order by id desc limit ?2";

    BY_ID = "select id, account, channel, recipient, lang, subject, body, html, at from notifications_letter \
             where id = ?1";

    PURGE = "delete from notifications_letter where at < ?1";
}

pub fn insert(db: &mut dyn Db, letter: &Letter) -> Result<()> {
    let params = [
        letter.id.into(),
        letter.account.into(),
        letter.channel.as_str().into(),
        letter.recipient.as_str().into(),
        letter.lang.code().into(),
        letter.subject.as_str().into(),
        letter.body.as_str().into(),
        letter.html.as_str().into(),
        letter.at.into(),
    ];
    db.execute(INSERT, &params)?;
    Ok(())
}

/// The letters before one, newest first, without their HTML.
pub fn newest(db: &mut dyn Db, before: Id, limit: usize) -> Result<Vec<Letter>> {
    db.query(NEWEST, &[before.into(), (limit as i64).into()])?.iter().map(letter).collect()
}

pub fn by_id(db: &mut dyn Db, id: Id) -> Result<Option<Letter>> {
    db.one(BY_ID, &[id.into()])?.as_ref().map(letter).transpose()
}

pub fn purge(db: &mut dyn Db, before: i64) -> Result<()> {
    db.execute(PURGE, &[before.into()])?;
    Ok(())
}

fn letter(row: &Row) -> Result<Letter> {
    Ok(Letter {
        id: row.id("id")?,
        account: row.id("account")?,
        channel: Channel::parse(row.str("channel")?).unwrap_or(Channel::InApp),
        recipient: row.text("recipient")?,
        lang: Lang::parse(row.str("lang")?).unwrap_or_default(),
        subject: row.text("subject")?,
        body: row.text("body")?,
        html: row.text("html")?,
        at: row.int("at")?,
    })
}
