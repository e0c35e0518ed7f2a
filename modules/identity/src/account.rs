//! Accounts and open sessions, as the rest of the module sees them.

use contracts::organisations::Seat;
use kernel::{Actor, ActorKind, Id, Position};

/// Somebody who may sign in.
#[derive(Clone, Debug)]
pub struct Account {
    pub id: Id,
    /// See [`crate::login::Login::stored`].
    pub login: String,
    pub name: String,
    /// A PHC string; empty when there is no password.
    pub password: String,
    pub person: Option<Id>,
    pub locked: bool,
    /// Milliseconds since 1970.
    pub created_at: i64,
}

/// How somebody signed in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    Password,
    Passkey,
}

impl Way {
    pub fn as_str(self) -> &'static str {
        match self {
            Way::Password => "password",
            Way::Passkey => "passkey",
        }
    }
}

/// A session as its owner sees it. Times in milliseconds since 1970.
#[derive(Clone, Debug)]
pub struct Session {
    pub id: Id,
    pub title: String,
    pub agency_name: String,
    pub way: String,
    pub opened_at: i64,
    pub seen_at: i64,
    pub ends_at: i64,
}

/// Citizens act for themselves with this role.
pub const CITIZEN: &str = "citizen";

/// The actor that an account is in a seat, or as a person when there is none; and the role.
pub fn actor_in(account: &Account, session: Id, seat: Option<&Seat>) -> (Actor, String) {
    let kind = if seat.is_some() { ActorKind::Official } else { ActorKind::Person };
    let role = seat.map_or(CITIZEN, |it| it.role.as_str()).to_owned();
    let position = seat.map(|it| Position {
        id: it.position,
        role: it.role.clone(),
        title: it.title.clone(),
        unit: it.unit,
        agency: it.agency,
        agency_name: it.agency_name.clone(),
    });
    let (name, person) = (account.name.clone(), account.person);
    (Actor { kind, account: account.id, session, name, person, position, ..Actor::default() }, role)
}
