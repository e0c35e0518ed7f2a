//! The SQL of messages on their way.

use kernel::{Db, Id, Result, Row, statements};

use crate::channel::Channel;
use crate::message::{Message, State};

statements! {
    INSERT = "insert into notifications_message \
              (id, account, channel, notice, device, text_key, case_code, recipient, made_at, due_at, state, \
              attempts, settled_at, outcome) \
              values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, 'waiting', 0, 0, '') \
              on conflict (notice, channel, device) do nothing";

    BY_ID = "select id, account, channel, notice, device, text_key, case_code, recipient, made_at, due_at, \
             state, attempts, settled_at, outcome from notifications_message where id = ?1";

    OF_ACCOUNT = "select id, account, channel, notice, device, text_key, case_code, recipient, made_at, \
                  due_at, state, attempts, settled_at, outcome from notifications_message \
                  where account = ?1 and id < ?2 order by id desc limit ?3";

    ALL = "select id, account, channel, notice, device, text_key, case_code, recipient, made_at, due_at, \
           state, attempts, settled_at, outcome from notifications_message \
           where id < ?1 order by id desc limit ?2";

    IN_STATE = "select id, account, channel, notice, device, text_key, case_code, recipient, made_at, due_at, \
                state, attempts, settled_at, outcome from notifications_message \
                where state = ?1 and id < ?2 order by id desc limit ?3";

    SETTLE = "update notifications_message set state = ?2, outcome = ?3, settled_at = ?4, \
              attempts = attempts + 1 where id = ?1";

    POSTPONE = "update notifications_message set due_at = ?2, outcome = ?3, attempts = attempts + 1 \
                where id = ?1";

    REVIVE = "update notifications_message set state = 'waiting', due_at = ?2, attempts = 0, settled_at = 0 \
              where id = ?1 and state = 'failed'";

    PURGE = "delete from notifications_message where made_at < ?1 and state <> 'waiting'";

    RESTS_UNTIL = "select until_at from notifications_rest where channel = ?1";

    REST = "insert into notifications_rest (channel, until_at) values (?1, ?2) \
            on conflict (channel) do update set until_at = excluded.until_at";
}

/// False when there is a message about this already.
pub fn insert(db: &mut dyn Db, message: &Message) -> Result<bool> {
    let params = [
        message.id.into(),
        message.account.into(),
        message.channel.as_str().into(),
        message.notice.into(),
        message.device.into(),
        message.text_key.as_str().into(),
        message.case_code.as_str().into(),
        message.recipient.as_str().into(),
        message.made_at.into(),
        message.due_at.into(),
    ];
    Ok(db.execute(INSERT, &params)? == 1)
}

pub fn by_id(db: &mut dyn Db, id: Id) -> Result<Option<Message>> {
    db.one(BY_ID, &[id.into()])?.as_ref().map(message).transpose()
}

/// The messages of an account before one, newest first.
pub fn of_account(db: &mut dyn Db, account: Id, before: Id, limit: usize) -> Result<Vec<Message>> {
    let rows = db.query(OF_ACCOUNT, &[account.into(), before.into(), (limit as i64).into()])?;
    rows.iter().map(message).collect()
}

/// Everybody's messages before one, newest first; of one state when it is given.
pub fn all(db: &mut dyn Db, state: Option<State>, before: Id, limit: usize) -> Result<Vec<Message>> {
    let (before, limit) = (before.into(), (limit as i64).into());
    let rows = match state {
        Some(state) => db.query(IN_STATE, &[state.as_str().into(), before, limit])?,
        None => db.query(ALL, &[before, limit])?,
    };
    rows.iter().map(message).collect()
}

pub fn settle(db: &mut dyn Db, id: Id, state: State, outcome: &str, now: i64) -> Result<()> {
    db.execute(SETTLE, &[id.into(), state.as_str().into(), outcome.into(), now.into()])?;
    Ok(())
}

/// Notes an attempt in vain, and when the next one is.
pub fn postpone(db: &mut dyn Db, id: Id, due_at: i64, outcome: &str) -> Result<()> {
    db.execute(POSTPONE, &[id.into(), due_at.into(), outcome.into()])?;
    Ok(())
}

/// Lets a message that has failed wait again. False when it has not.
pub fn revive(db: &mut dyn Db, id: Id, now: i64) -> Result<bool> {
    Ok(db.execute(REVIVE, &[id.into(), now.into()])? == 1)
}

pub fn purge(db: &mut dyn Db, before: i64) -> Result<()> {
    db.execute(PURGE, &[before.into()])?;
    Ok(())
}

/// Until when a channel is left alone, ms; zero when it is not.
pub fn rests_until(db: &mut dyn Db, channel: Channel) -> Result<i64> {
    db.one(RESTS_UNTIL, &[channel.as_str().into()])?.map_or(Ok(0), |row| row.int("until_at"))
}

pub fn rest(db: &mut dyn Db, channel: Channel, until: i64) -> Result<()> {
    db.execute(REST, &[channel.as_str().into(), until.into()])?;
    Ok(())
}

fn message(row: &Row) -> Result<Message> {
    Ok(Message {
        id: row.id("id")?,
        account: row.id("account")?,
        channel: Channel::parse(row.str("channel")?).unwrap_or(Channel::InApp),
        notice: row.id("notice")?,
        device: row.id("device")?,
        text_key: row.text("text_key")?,
        case_code: row.text("case_code")?,
        recipient: row.text("recipient")?,
        made_at: row.int("made_at")?,
        due_at: row.int("due_at")?,
        state: State::parse(row.str("state")?),
        attempts: row.int("attempts")?,
        settled_at: row.int("settled_at")?,
        outcome: row.text("outcome")?,
    })
}
