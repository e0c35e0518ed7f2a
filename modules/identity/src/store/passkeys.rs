//! The SQL of passkeys and of ceremonies under way.

use kernel::{Db, Id, Result, Row, statements};

statements! {
    OF_ACCOUNT = "select id, account, credential, name, state, added_at, used_at from identity_passkey \
                  where account = ?1 order by id";

    BY_CREDENTIAL = "select id, account, credential, name, state, added_at, used_at from identity_passkey \
                     where credential = ?1";

    INSERT = "insert into identity_passkey (id, account, credential, name, state, added_at, used_at) \
              values (?1, ?2, ?3, ?4, ?5, ?6, 0)";

    USED = "update identity_passkey set state = ?2, used_at = ?3 where id = ?1";

    REMOVE = "delete from identity_passkey where id = ?1 and account = ?2";

    BEGIN = "insert into identity_ceremony (challenge, session, state, until_at) values (?1, ?2, ?3, ?4)";

    UNDER_WAY = "select state from identity_ceremony where challenge = ?1 and session = ?2 and until_at > ?3";

    FINISH = "delete from identity_ceremony where challenge = ?1";

    PURGE = "delete from identity_ceremony where until_at <= ?1";
}

/// A registered passkey. Times in milliseconds since 1970; `used_at` is zero before the first use.
#[derive(Clone, Debug)]
pub struct Kept {
    pub id: Id,
    pub account: Id,
    /// The credential's id, base64url.
    pub credential: String,
    pub name: String,
    /// The library's record, JSON.
    pub state: String,
    pub added_at: i64,
    pub used_at: i64,
}

pub fn of_account(db: &mut dyn Db, account: Id) -> Result<Vec<Kept>> {
    db.query(OF_ACCOUNT, &[account.into()])?.iter().map(kept).collect()
}

pub fn by_credential(db: &mut dyn Db, credential: &str) -> Result<Option<Kept>> {
    db.one(BY_CREDENTIAL, &[credential.into()])?.as_ref().map(kept).transpose()
}

/// A credential that somebody registered before is a [`kernel::Error::Conflict`].
pub fn insert(db: &mut dyn Db, new: &Kept) -> Result<()> {
    let (credential, name, state) = (new.credential.as_str(), new.name.as_str(), new.state.as_str());
    let values = [
        new.id.into(),
        new.account.into(),
        credential.into(),
        name.into(),
        state.into(),
        new.added_at.into(),
    ];
    db.execute(INSERT, &values)?;
    Ok(())
}

pub fn used(db: &mut dyn Db, id: Id, state: &str, at: i64) -> Result<()> {
    db.execute(USED, &[id.into(), state.into(), at.into()])?;
    Ok(())
}

/// False when the account has no such passkey.
pub fn remove(db: &mut dyn Db, id: Id, account: Id) -> Result<bool> {
    Ok(db.execute(REMOVE, &[id.into(), account.into()])? == 1)
}

/// Notes what a ceremony that has begun will need at its end.
pub fn begin(db: &mut dyn Db, challenge: &str, session: Id, state: &str, until_at: i64) -> Result<()> {
    db.execute(BEGIN, &[challenge.into(), session.into(), state.into(), until_at.into()])?;
    Ok(())
}

/// What was noted of a ceremony of a session, while there is time.
pub fn under_way(db: &mut dyn Db, challenge: &str, session: Id, now: i64) -> Result<Option<String>> {
    db.one(UNDER_WAY, &[challenge.into(), session.into(), now.into()])?
        .map(|row| row.text("state"))
        .transpose()
}

/// False when it was finished before: a challenge counts once.
pub fn finish(db: &mut dyn Db, challenge: &str) -> Result<bool> {
    Ok(db.execute(FINISH, &[challenge.into()])? == 1)
}

pub fn purge(db: &mut dyn Db, now: i64) -> Result<()> {
    db.execute(PURGE, &[now.into()])?;
    Ok(())
}

fn kept(row: &Row) -> Result<Kept> {
    Ok(Kept {
        id: row.id("id")?,
        account: row.id("account")?,
        credential: row.text("credential")?,
        name: row.text("name")?,
        state: row.text("state")?,
        added_at: row.int("added_at")?,
        used_at: row.int("used_at")?,
    })
}
