//! The SQL of browsers that take pushed messages.

use kernel::{Db, Id, Result, Row, statements};

use crate::target::Device;

statements! {
    OF_ACCOUNT = "select id, account, endpoint, p256dh, auth, added_at from notifications_device \
                  where account = ?1 order by id";

    BY_ID = "select id, account, endpoint, p256dh, auth, added_at from notifications_device where id = ?1";

    KEEP = "insert into notifications_device (id, account, endpoint, p256dh, auth, added_at) \
            values (?1, ?2, ?3, ?4, ?5, ?6) on conflict (endpoint) do update set account = excluded.account, \
            p256dh = excluded.p256dh, auth = excluded.auth, added_at = excluded.added_at";

    REMOVE = "delete from notifications_device where id = ?1 and account = ?2";

    FORGET = "delete from notifications_device where id = ?1";
}

pub fn of_account(db: &mut dyn Db, account: Id) -> Result<Vec<Device>> {
    db.query(OF_ACCOUNT, &[account.into()])?.iter().map(device).collect()
}

pub fn by_id(db: &mut dyn Db, id: Id) -> Result<Option<Device>> {
    db.one(BY_ID, &[id.into()])?.as_ref().map(device).transpose()
}

/// A browser that was known belongs to whoever subscribes now.
pub fn keep(db: &mut dyn Db, device: &Device) -> Result<()> {
    let params = [
        device.id.into(),
        device.account.into(),
        device.endpoint.as_str().into(),
        device.p256dh.as_str().into(),
        device.auth.as_str().into(),
        device.added_at.into(),
    ];
    db.execute(KEEP, &params)?;
    Ok(())
}

/// False when the account has no such browser.
pub fn remove(db: &mut dyn Db, id: Id, account: Id) -> Result<bool> {
    Ok(db.execute(REMOVE, &[id.into(), account.into()])? == 1)
}

/// Whoever it belongs to.
pub fn forget(db: &mut dyn Db, id: Id) -> Result<()> {
    db.execute(FORGET, &[id.into()])?;
    Ok(())
}

fn device(row: &Row) -> Result<Device> {
    Ok(Device {
        id: row.id("id")?,
        account: row.id("account")?,
        endpoint: row.text("endpoint")?,
        p256dh: row.text("p256dh")?,
        auth: row.text("auth")?,
        added_at: row.int("added_at")?,
    })
}
