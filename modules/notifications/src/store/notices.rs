//! The SQL of notices.

use kernel::{Db, Id, Result, Row, statements};

use crate::notice::Notice;

statements! {
    INSERT = "insert into notifications_notice \
              (id, account, at, text_key, case_code, href, reason, due_at) \
              values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8) on conflict (id) do nothing";

    NEWEST = "select id, account, at, text_key, case_code, href, reason, due_at, seen_at \
              from notifications_notice where account = ?1 and id < ?2 order by id desc limit ?3";

    BY_ID = "select id, account, at, text_key, case_code, href, reason, due_at, seen_at \
             from notifications_notice where id = ?1";

    NEWEST_UNSEEN = "select id from notifications_notice \
                     where account = ?1 and seen_at is null order by id desc limit 1";

    MARK_SEEN = "update notifications_notice set seen_at = ?3 \
                 where account = ?1 and id <= ?2 and seen_at is null";
}

/// False when the event was told already.
pub fn insert(db: &mut dyn Db, notice: &Notice) -> Result<bool> {
    let params = [
        notice.id.into(),
        notice.account.into(),
        notice.at.into(),
        notice.text_key.as_str().into(),
        notice.case_code.as_str().into(),
        notice.href.as_str().into(),
        notice.reason.as_str().into(),
        notice.due_at.into(),
    ];
    Ok(db.execute(INSERT, &params)? == 1)
}

/// An account's notices before one, newest first.
pub fn newest(db: &mut dyn Db, account: Id, before: Id, limit: usize) -> Result<Vec<Notice>> {
    db.query(NEWEST, &[account.into(), before.into(), (limit as i64).into()])?.iter().map(notice).collect()
}

pub fn by_id(db: &mut dyn Db, id: Id) -> Result<Option<Notice>> {
    db.one(BY_ID, &[id.into()])?.as_ref().map(notice).transpose()
}

/// The newest notice of an account that was not seen yet.
pub fn newest_unseen(db: &mut dyn Db, account: Id) -> Result<Option<Id>> {
    db.one(NEWEST_UNSEEN, &[account.into()])?.map(|row| row.id("id")).transpose()
}

/// Marks the notices of an account up to one.
pub fn mark_seen(db: &mut dyn Db, account: Id, until: Id, now: i64) -> Result<()> {
    db.execute(MARK_SEEN, &[account.into(), until.into(), now.into()])?;
    Ok(())
}

fn notice(row: &Row) -> Result<Notice> {
    Ok(Notice {
        id: row.id("id")?,
        account: row.id("account")?,
        at: row.int("at")?,
        text_key: row.text("text_key")?,
        case_code: row.text("case_code")?,
        href: row.text("href")?,
        reason: row.text("reason")?,
        due_at: row.int("due_at")?,
        is_seen: row.maybe_int("seen_at")?.is_some(),
    })
}
