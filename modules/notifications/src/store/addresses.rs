//! The SQL of addresses, and of claims to them.

use kernel::{Db, Id, Result, Row, blobs, statements};

use crate::channel::Channel;
use crate::claim::Claim;

statements! {
    CONFIRMED = "select value from notifications_address where account = ?1 and channel = ?2";

    OF_ACCOUNT = "select channel, value from notifications_address where account = ?1 order by channel";

    CONFIRM = "insert into notifications_address (account, channel, value, confirmed_at) values (?1, ?2, ?3, ?4) \
               on conflict (account, channel) do update set value = excluded.value, \
               confirmed_at = excluded.confirmed_at";

    REMOVE = "delete from notifications_address where account = ?1 and channel = ?2";

    CLAIM = "select account, channel, value, secret_hash, made_at, until_at, tries from notifications_claim \
             where account = ?1 and channel = ?2";

    MAKE_CLAIM = "insert into notifications_claim \
                  (account, channel, value, secret_hash, made_at, until_at, tries) \
                  values (?1, ?2, ?3, '', ?4, ?5, 0) \
                  on conflict (account, channel) do update set value = excluded.value, secret_hash = '', \
                  made_at = excluded.made_at, until_at = excluded.until_at, tries = 0";

    ARM = "update notifications_claim set secret_hash = ?3, until_at = ?4 where account = ?1 and channel = ?2";

    COUNT_TRY = "update notifications_claim set tries = tries + 1 where account = ?1 and channel = ?2";

    DROP_CLAIM = "delete from notifications_claim where account = ?1 and channel = ?2";

    PURGE_CLAIMS = "delete from notifications_claim where until_at < ?1";

    KNOCK = "insert into notifications_knock (id, account, value_hash, at) values (?1, ?2, ?3, ?4)";

    KNOCKS_BY = "select count(*) as n from notifications_knock where account = ?1 and at > ?2";

    KNOCKS_AT = "select count(*) as n from notifications_knock where value_hash = ?1 and at > ?2";

    PURGE_KNOCKS = "delete from notifications_knock where at < ?1";
}

/// The address of an account on a channel, when it was shown to be theirs.
pub fn confirmed(db: &mut dyn Db, account: Id, channel: Channel) -> Result<Option<String>> {
    db.one(CONFIRMED, &[account.into(), channel.as_str().into()])?.map(|row| row.text("value")).transpose()
}

/// The addresses of an account, by channel.
pub fn of_account(db: &mut dyn Db, account: Id) -> Result<Vec<(Channel, String)>> {
    let rows = db.query(OF_ACCOUNT, &[account.into()])?;
    let address = |row: &Row| Ok(Channel::parse(row.str("channel")?).zip(Some(row.text("value")?)));
    let found: Result<Vec<Option<_>>> = rows.iter().map(address).collect();
    Ok(found?.into_iter().flatten().collect())
}

pub fn confirm(db: &mut dyn Db, account: Id, channel: Channel, value: &str, now: i64) -> Result<()> {
    db.execute(CONFIRM, &[account.into(), channel.as_str().into(), value.into(), now.into()])?;
    Ok(())
}

/// Forgets the address of an account on a channel, and what they said would be it.
pub fn remove(db: &mut dyn Db, account: Id, channel: Channel) -> Result<()> {
    db.execute(REMOVE, &[account.into(), channel.as_str().into()])?;
    drop_claim(db, account, channel)
}

pub fn claim(db: &mut dyn Db, account: Id, channel: Channel) -> Result<Option<Claim>> {
    let row = db.one(CLAIM, &[account.into(), channel.as_str().into()])?;
    row.as_ref().map(|row| read(row, channel)).transpose()
}

/// Begins a claim; one that was there is over. Without a secret it lasts until `until_at`.
pub fn make_claim(
    db: &mut dyn Db,
    account: Id,
    channel: Channel,
    value: &str,
    (made_at, until_at): (i64, i64),
) -> Result<()> {
    let channel = channel.as_str();
    db.execute(MAKE_CLAIM, &[account.into(), channel.into(), value.into(), made_at.into(), until_at.into()])?;
    Ok(())
}

/// Notes the secret that is sent.
pub fn arm(db: &mut dyn Db, account: Id, channel: Channel, hash: &str, until_at: i64) -> Result<()> {
    db.execute(ARM, &[account.into(), channel.as_str().into(), hash.into(), until_at.into()])?;
    Ok(())
}

pub fn count_try(db: &mut dyn Db, account: Id, channel: Channel) -> Result<()> {
    db.execute(COUNT_TRY, &[account.into(), channel.as_str().into()])?;
    Ok(())
}

pub fn drop_claim(db: &mut dyn Db, account: Id, channel: Channel) -> Result<()> {
    db.execute(DROP_CLAIM, &[account.into(), channel.as_str().into()])?;
    Ok(())
}

/// Notes that a secret was asked for.
pub fn knock(db: &mut dyn Db, id: Id, account: Id, value: &str, now: i64) -> Result<()> {
    db.execute(KNOCK, &[id.into(), account.into(), hashed(value).into(), now.into()])?;
    Ok(())
}

/// How many secrets an account has asked for since a time.
pub fn knocks_by(db: &mut dyn Db, account: Id, since: i64) -> Result<i64> {
    count(db.one(KNOCKS_BY, &[account.into(), since.into()])?)
}

/// How many secrets were asked for to an address since a time, by whomever.
pub fn knocks_at(db: &mut dyn Db, value: &str, since: i64) -> Result<i64> {
    count(db.one(KNOCKS_AT, &[hashed(value).into(), since.into()])?)
}

pub fn purge(db: &mut dyn Db, claims_before: i64, knocks_before: i64) -> Result<()> {
    db.execute(PURGE_CLAIMS, &[claims_before.into()])?;
    db.execute(PURGE_KNOCKS, &[knocks_before.into()])?;
    Ok(())
}

fn hashed(value: &str) -> String {
    blobs::key_of(value.to_lowercase().as_bytes())
}

fn count(row: Option<Row>) -> Result<i64> {
    row.map_or(Ok(0), |row| row.int("n"))
}

fn read(row: &Row, channel: Channel) -> Result<Claim> {
    Ok(Claim {
        account: row.id("account")?,
        channel,
        value: row.text("value")?,
        secret_hash: row.text("secret_hash")?,
        made_at: row.int("made_at")?,
        until_at: row.int("until_at")?,
        tries: row.int("tries")?,
    })
}
