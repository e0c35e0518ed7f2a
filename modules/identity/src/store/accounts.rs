//! The SQL of accounts.

use kernel::{Db, Id, Result, Row, statements};

use crate::account::Account;

statements! {
    BY_LOGIN = "select id, login, name, password, person, status, created_at from identity_account where \
                login = ?1";

    BY_ID = "select id, login, name, password, person, status, created_at from identity_account where id = \
             ?1";

    OF_PERSON = "select id from identity_account where person = ?1 order by id limit 1";

    LISTED = "select id, login, name, password, person, status, created_at from identity_account \
              where id > ?1 order by id limit ?2";

    INSERT = "insert into identity_account (id, login, name, password, person, status, created_at) \
              values (?1, ?2, ?3, ?4, ?5, 'active', ?6)";

    SET_PASSWORD = "update identity_account set password = ?2 where id = ?1";

    SET_STATUS = "update identity_account set status = ?2 where id = ?1 and status <> ?2";
}

pub fn by_login(db: &mut dyn Db, login: &str) -> Result<Option<Account>> {
    db.one(BY_LOGIN, &[login.into()])?.as_ref().map(account).transpose()
}

pub fn by_id(db: &mut dyn Db, id: Id) -> Result<Option<Account>> {
    db.one(BY_ID, &[id.into()])?.as_ref().map(account).transpose()
}

pub fn of_person(db: &mut dyn Db, person: Id) -> Result<Option<Id>> {
    db.one(OF_PERSON, &[person.into()])?.map(|row| row.id("id")).transpose()
}

/// Accounts in the order they were made, after one.
pub fn listed(db: &mut dyn Db, after: Id, limit: usize) -> Result<Vec<Account>> {
    db.query(LISTED, &[after.into(), (limit as i64).into()])?.iter().map(account).collect()
}

/// A login that is taken is a [`kernel::Error::Conflict`].
pub fn insert(db: &mut dyn Db, new: &Account) -> Result<()> {
    let (login, name, password) = (new.login.as_str(), new.name.as_str(), new.password.as_str());
    let values =
        [new.id.into(), login.into(), name.into(), password.into(), new.person.into(), new.created_at.into()];
    db.execute(INSERT, &values)?;
    Ok(())
}

pub fn set_password(db: &mut dyn Db, id: Id, hash: &str) -> Result<()> {
    db.execute(SET_PASSWORD, &[id.into(), hash.into()])?;
    Ok(())
}

/// False when it was so before.
pub fn set_locked(db: &mut dyn Db, id: Id, locked: bool) -> Result<bool> {
    let status = if locked { "locked" } else { "active" };
    Ok(db.execute(SET_STATUS, &[id.into(), status.into()])? == 1)
}

fn account(row: &Row) -> Result<Account> {
    Ok(Account {
        id: row.id("id")?,
        login: row.text("login")?,
        name: row.text("name")?,
        password: row.text("password")?,
        person: row.maybe_id("person")?,
        locked: row.str("status")? != "active",
        created_at: row.int("created_at")?,
    })
}
