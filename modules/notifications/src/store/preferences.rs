//! The SQL of what people choose.

use kernel::{Db, Id, Lang, Result, Row, statements};

use crate::channel::Channel;
use crate::group::Group;
use crate::person::Person;
use crate::quiet::QuietHours;

statements! {
    PERSON = "select account, lang, quiet_from, quiet_until from notifications_person where account = ?1";

    KEEP_PERSON = "insert into notifications_person (account, lang, quiet_from, quiet_until) \
                   values (?1, ?2, ?3, ?4) on conflict (account) do update set lang = excluded.lang, \
                   quiet_from = excluded.quiet_from, quiet_until = excluded.quiet_until";

    WISHES = "select event_group, channel, wanted from notifications_wish where account = ?1";

    KEEP_WISH = "insert into notifications_wish (account, event_group, channel, wanted) \
                 values (?1, ?2, ?3, ?4) \
                 on conflict (account, event_group, channel) do update set wanted = excluded.wanted";
}

/// Nothing when they have not chosen.
pub fn person(db: &mut dyn Db, account: Id) -> Result<Option<Person>> {
    let Some(row) = db.one(PERSON, &[account.into()])? else { return Ok(None) };
    Ok(Some(Person {
        account,
        lang: Lang::parse(row.str("lang")?).unwrap_or_default(),
        quiet: QuietHours { from: row.int("quiet_from")?, until: row.int("quiet_until")? },
    }))
}

pub fn keep_person(db: &mut dyn Db, person: &Person) -> Result<()> {
    let Person { account, lang, quiet } = *person;
    db.execute(KEEP_PERSON, &[account.into(), lang.code().into(), quiet.from.into(), quiet.until.into()])?;
    Ok(())
}

/// What an account has chosen; the rest is as the groups have it.
pub fn wishes(db: &mut dyn Db, account: Id) -> Result<Vec<(Group, Channel, bool)>> {
    let rows = db.query(WISHES, &[account.into()])?;
    let found: Result<Vec<Option<_>>> = rows.iter().map(wish).collect();
    Ok(found?.into_iter().flatten().collect())
}

pub fn keep_wish(db: &mut dyn Db, account: Id, group: Group, channel: Channel, wanted: bool) -> Result<()> {
    let params = [account.into(), group.as_str().into(), channel.as_str().into(), wanted.into()];
    db.execute(KEEP_WISH, &params)?;
    Ok(())
}

/// Words that a later program wrote are passed over.
fn wish(row: &Row) -> Result<Option<(Group, Channel, bool)>> {
    let (group, channel) = (row.str("event_group")?, row.str("channel")?);
    let group = Group::ALL.into_iter().find(|it| it.as_str() == group);
    let wanted = row.flag("wanted")?;
    Ok(group.zip(Channel::parse(channel)).map(|(group, channel)| (group, channel, wanted)))
}
