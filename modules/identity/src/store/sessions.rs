//! The SQL of sessions.

use kernel::{Actor, ActorKind, Db, Id, Position, Result, Row, statements};

use crate::account::Session;

statements! {
    BY_TOKEN = "select id, account, name, person, role, position, title, unit, agency, agency_name, \
                seen_at, idle_ms from identity_session where token_hash = ?1 and ends_at > ?2";

    OF_ACCOUNT = "select id, title, agency_name, way, opened_at, seen_at, ends_at from identity_session \
                  where account = ?1 and ends_at > ?2 order by seen_at desc, id desc limit 100";

    INSERT = "insert into identity_session (id, token_hash, account, name, person, role, position, title, \
              unit, agency, agency_name, way, opened_at, seen_at, idle_ms, ends_at) values (?1, ?2, ?3, \
              ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?13, ?14, ?15)";

    SIT = "update identity_session set role = ?2, position = ?3, title = ?4, unit = ?5, agency = ?6, \
           agency_name = ?7, idle_ms = ?8 where id = ?1";

    IDLE_OF = "select idle_ms from identity_session where id = ?1";

    END = "delete from identity_session where id = ?1 and account = ?2 returning token_hash";

    END_ALL = "delete from identity_session where account = ?1 and id <> ?2 returning token_hash";

    END_IN_POSITION = "delete from identity_session where account = ?1 and position = ?2 returning \
                       token_hash";

    SEEN = "update identity_session set seen_at = ?2 where token_hash = ?1 and seen_at < ?2";

    PURGE = "delete from identity_session where ends_at <= ?1 or seen_at + idle_ms < ?1";
}

/// A session to open.
pub struct NewSession<'a> {
    pub token_hash: &'a str,
    pub actor: &'a Actor,
    pub role: &'a str,
    pub way: &'a str,
    pub opened_at: i64,
    pub idle_ms: i64,
    pub ends_at: i64,
}

/// What a token opens.
pub struct Found {
    pub actor: Actor,
    pub role: String,
    pub seen_at: i64,
    pub idle_ms: i64,
}

/// The session behind a token's hash, unless its time is over. Whether it was idle too long is a question
/// for [`crate::activity`].
pub fn by_token(db: &mut dyn Db, token_hash: &str, now: i64) -> Result<Option<Found>> {
    let Some(row) = db.one(BY_TOKEN, &[token_hash.into(), now.into()])? else { return Ok(None) };
    let (role, position) = (row.text("role")?, position(&row)?);
    let actor = Actor {
        kind: if position.is_some() { ActorKind::Official } else { ActorKind::Person },
        account: row.id("account")?,
        session: row.id("id")?,
        name: row.text("name")?,
        person: row.maybe_id("person")?,
        position,
        ..Actor::default()
    };
    Ok(Some(Found { actor, role, seen_at: row.int("seen_at")?, idle_ms: row.int("idle_ms")? }))
}

pub fn of_account(db: &mut dyn Db, account: Id, now: i64) -> Result<Vec<Session>> {
    db.query(OF_ACCOUNT, &[account.into(), now.into()])?.iter().map(session).collect()
}

pub fn insert(db: &mut dyn Db, new: &NewSession<'_>) -> Result<()> {
    let (actor, place) = (new.actor, Place::of(new.actor.position.as_ref()));
    db.execute(
        INSERT,
        &[
            actor.session.into(),
            new.token_hash.into(),
            actor.account.into(),
            actor.name.as_str().into(),
            actor.person.into(),
            new.role.into(),
            place.position.into(),
            place.title.into(),
            place.unit.into(),
            place.agency.into(),
            place.agency_name.into(),
            new.way.into(),
            new.opened_at.into(),
            new.idle_ms.into(),
            new.ends_at.into(),
        ],
    )?;
    Ok(())
}

/// Goes on in another position, or in none.
pub fn sit(
    db: &mut dyn Db,
    session: Id,
    role: &str,
    position: Option<&Position>,
    idle_ms: i64,
) -> Result<()> {
    let place = Place::of(position);
    db.execute(
        SIT,
        &[
            session.into(),
            role.into(),
            place.position.into(),
            place.title.into(),
            place.unit.into(),
            place.agency.into(),
            place.agency_name.into(),
            idle_ms.into(),
        ],
    )?;
    Ok(())
}

/// How long a session may be idle, ms; `None` when it is over.
pub fn idle_of(db: &mut dyn Db, session: Id) -> Result<Option<i64>> {
    db.one(IDLE_OF, &[session.into()])?.map(|row| row.int("idle_ms")).transpose()
}

/// Ends one session of an account; gives the hash of its token.
pub fn end(db: &mut dyn Db, session: Id, account: Id) -> Result<Vec<String>> {
    hashes(db.query(END, &[session.into(), account.into()])?)
}

/// Ends every session of an account but one; zero spares none.
pub fn end_all(db: &mut dyn Db, account: Id, spared: Id) -> Result<Vec<String>> {
    hashes(db.query(END_ALL, &[account.into(), spared.into()])?)
}

/// Ends what an account does through a position.
pub fn end_in_position(db: &mut dyn Db, account: Id, position: Id) -> Result<Vec<String>> {
    hashes(db.query(END_IN_POSITION, &[account.into(), position.into()])?)
}

pub fn seen(db: &mut dyn Db, token_hash: &str, at: i64) -> Result<()> {
    db.execute(SEEN, &[token_hash.into(), at.into()])?;
    Ok(())
}

pub fn purge(db: &mut dyn Db, now: i64) -> Result<()> {
    db.execute(PURGE, &[now.into()])?;
    Ok(())
}

/// The columns of a position, empty when there is none.
#[derive(Default)]
struct Place<'a> {
    position: Option<Id>,
    title: &'a str,
    unit: Id,
    agency: Id,
    agency_name: &'a str,
}

impl<'a> Place<'a> {
    fn of(position: Option<&'a Position>) -> Place<'a> {
        position.map_or_else(Place::default, |it| Place {
            position: Some(it.id),
            title: &it.title,
            unit: it.unit,
            agency: it.agency,
            agency_name: &it.agency_name,
        })
    }
}

fn position(row: &Row) -> Result<Option<Position>> {
    let Some(id) = row.maybe_id("position")? else { return Ok(None) };
    Ok(Some(Position {
        id,
        role: row.text("role")?,
        title: row.text("title")?,
        unit: row.id("unit")?,
        agency: row.id("agency")?,
        agency_name: row.text("agency_name")?,
    }))
}

fn session(row: &Row) -> Result<Session> {
    Ok(Session {
        id: row.id("id")?,
        title: row.text("title")?,
        agency_name: row.text("agency_name")?,
        way: row.text("way")?,
        opened_at: row.int("opened_at")?,
        seen_at: row.int("seen_at")?,
        ends_at: row.int("ends_at")?,
    })
}

fn hashes(rows: Vec<Row>) -> Result<Vec<String>> {
    rows.iter().map(|row| row.text("token_hash")).collect()
}
