//! All SQL of work. Rights are part of every question: agency and role of the position that asks.

use contracts::work::Item;
use kernel::{Db, Id, Result, Row, Value, statements};

use crate::item::{Desk, Group, Mark, Waiting};

/// Open items of a desk that its position has not put off. Parameters: agency, role, position, now.
macro_rules! waiting {
    ($part:literal, $range:literal, $limit:literal) => {
        concat!(
            "select ",
            $part,
            " as part, i.id, i.key, i.module, i.subject, i.title, i.detail, i.due_at, \
             0 as later_until from work_item i \
             where i.closed_at is null and i.agency = ?1 and i.role = ?2 and ",
            $range,
            " \
             and not exists (select 1 from work_later l \
             where l.item = i.id and l.position = ?3 and l.until > ?4) \
             order by i.due_at, i.id limit ",
            $limit
        )
    };
}

statements! {
    /// The first rows of every group in one answer. `?5` is the end of today.
    GROUPS = concat!(
        "select * from (", waiting!("0", "i.due_at > 0 and i.due_at < ?4", "?6"), ") as overdue union all ",
        "select * from (", waiting!("1", "i.due_at >= ?4 and i.due_at < ?5", "?6"), ") as today union all ",
        "select * from (", waiting!("2", "i.due_at >= ?5", "?6"), ") as soon union all ",
        "select * from (", waiting!("3", "i.due_at = 0", "?6"), ") as undated union all ",
        "select * from (select 4 as part, i.id, i.key, i.module, i.subject, i.title, i.detail, i.due_at, \
         l.until as later_until from work_later l join work_item i on i.id = l.item \
         where l.position = ?3 and l.until > ?4 and i.closed_at is null and i.agency = ?1 and i.role = ?2 \
         order by l.until, i.id limit ?6) as later \
         order by part, later_until, due_at, id"
    );

    /// Rows with due times from `?5` to `?6`, after a row.
    AFTER = waiting!("0", "i.due_at >= ?5 and i.due_at < ?6 and (i.due_at, i.id) > (?7, ?8)", "?9");

    BY_KEY = "select i.id, i.key, i.module, i.subject, i.title, i.detail, i.due_at, \
              coalesce((select l.until from work_later l \
                        where l.item = i.id and l.position = ?3 and l.until > ?4), 0) as later_until \
              from work_item i where i.key = ?5 and i.closed_at is null and i.agency = ?1 and i.role = ?2";

    /// Opening again what is open changes what it shows: a new due time, another title.
    OPEN = "insert into work_item (id, key, module, subject, agency, role, title, detail, due_at, opened_at) \
            values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10) \
            on conflict (key) where closed_at is null do update set module = excluded.module, \
            subject = excluded.subject, agency = excluded.agency, role = excluded.role, \
            title = excluded.title, detail = excluded.detail, due_at = excluded.due_at";

    CLOSE = "update work_item set closed_at = ?2 where key = ?1 and closed_at is null returning id, agency";

    PUT_OFF = "insert into work_later (item, position, until) values (?1, ?2, ?3) \
               on conflict (item, position) do update set until = excluded.until";

    FORGET = "delete from work_later where item = ?1";
}

/// At most `limit` rows of each group, in the order of [`Group::ALL`].
pub fn groups(db: &mut dyn Db, desk: &Desk, now: i64, limit: usize) -> Result<[Vec<Waiting>; 5]> {
    let [agency, role, position] = whose(desk);
    let day_end = crate::item::day_end(now);
    let params = [agency, role, position, now.into(), day_end.into(), (limit as i64).into()];
    let mut groups: [Vec<Waiting>; 5] = Default::default();
    for row in db.query(GROUPS, &params)? {
        let part = usize::try_from(row.int("part")?).unwrap_or(0);
        groups[part.min(groups.len() - 1)].push(waiting(&row)?);
    }
    Ok(groups)
}

/// Rows of one group after a mark, by due time.
pub fn after(
    db: &mut dyn Db,
    desk: &Desk,
    now: i64,
    group: Group,
    mark: Mark,
    limit: usize,
) -> Result<Vec<Waiting>> {
    let [agency, role, position] = whose(desk);
    let (from, to) = group.span(now);
    let params = [
        agency,
        role,
        position,
        now.into(),
        from.into(),
        to.into(),
        mark.due_at.into(),
        mark.id.into(),
        (limit as i64).into(),
    ];
    db.query(AFTER, &params)?.iter().map(waiting).collect()
}

/// The open item with a key, if it waits for this desk.
pub fn by_key(db: &mut dyn Db, desk: &Desk, now: i64, key: &str) -> Result<Option<Waiting>> {
    // PostgreSQL refuses texts with a zero byte; no key has one.
    if key.contains('\0') {
        return Ok(None);
    }
    let [agency, role, position] = whose(desk);
    let row = db.one(BY_KEY, &[agency, role, position, now.into(), key.into()])?;
    row.as_ref().map(waiting).transpose()
}

pub fn open(db: &mut dyn Db, id: Id, item: &Item, now: i64) -> Result<()> {
    let params = [
        id.into(),
        item.key.as_str().into(),
        item.module.as_str().into(),
        item.subject.as_str().into(),
        item.agency.into(),
        item.role.as_str().into(),
        item.title.as_str().into(),
        item.detail.as_str().into(),
        item.due_at.into(),
        now.into(),
    ];
    db.execute(OPEN, &params)?;
    Ok(())
}

/// Closes the open item with a key and says which agency it waited in.
pub fn close(db: &mut dyn Db, key: &str, now: i64) -> Result<Option<Id>> {
    let Some(closed) = db.one(CLOSE, &[key.into(), now.into()])? else { return Ok(None) };
    db.execute(FORGET, &[closed.id("id")?.into()])?;
    Ok(Some(closed.id("agency")?))
}

pub fn put_off(db: &mut dyn Db, item: Id, position: Id, until: i64) -> Result<()> {
    db.execute(PUT_OFF, &[item.into(), position.into(), until.into()])?;
    Ok(())
}

fn whose(desk: &Desk) -> [Value<'_>; 3] {
    [desk.agency.into(), desk.role.as_str().into(), desk.position.into()]
}

fn waiting(row: &Row) -> Result<Waiting> {
    Ok(Waiting {
        id: row.id("id")?,
        key: row.text("key")?,
        module: row.text("module")?,
        subject: row.text("subject")?,
        title: row.text("title")?,
        detail: row.text("detail")?,
        due_at: row.int("due_at")?,
        later_until: row.int("later_until")?,
    })
}
