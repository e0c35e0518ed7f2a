//! Who acts in a test, without an identity module.

use std::collections::HashMap;
use std::sync::{LazyLock, Mutex};

use kernel::{Actor, ActorKind, Db, Id, Module, Position, Result, platform::token_hash};

/// Somebody. Build with [`As::nobody`], [`As::citizen`], [`As::role`].
#[derive(Clone, Debug)]
pub struct As {
    actor: Actor,
    role: String,
    real_token: Option<String>,
}

/// Sessions made up by tests, by the hash of their token.
static SESSIONS: LazyLock<Mutex<HashMap<String, (Actor, String)>>> = LazyLock::new(Mutex::default);

impl As {
    pub fn nobody() -> As {
        As { actor: Actor::default(), role: String::new(), real_token: None }
    }

    /// A person with an account, and with an entry in the population register.
    pub fn citizen(account: i64) -> As {
        let actor = Actor {
            kind: ActorKind::Person,
            account: Id(account),
            session: Id(account),
            name: format!("Công dân {account}"),
            person: Some(Id(account)),
            ..Actor::default()
        };
        As { actor, role: "citizen".to_owned(), real_token: None }
    }

    /// An official with a role in agency 1.
    pub fn role(role: &str) -> As {
        As::in_agency(role, 1)
    }

    pub fn in_agency(role: &str, agency: i64) -> As {
        let account = 1_000 + agency * 10 + role.len() as i64;
        let position = Position {
            id: Id(account),
            role: role.to_owned(),
            title: format!("Chức danh {role}"),
            unit: Id(agency),
            agency: Id(agency),
            agency_name: format!("Cơ quan {agency}"),
        };
        let actor = Actor {
            kind: ActorKind::Official,
            account: Id(account),
            session: Id(account),
            name: format!("Cán bộ {role}"),
            position: Some(position),
            ..Actor::default()
        };
        As { actor, role: role.to_owned(), real_token: None }
    }

    /// Somebody with a session of the real identity module.
    pub fn token_holder(token: &str) -> As {
        As { real_token: Some(token.to_owned()), ..As::nobody() }
    }

    /// Changes the actor, for what the constructors do not cover.
    pub fn with(mut self, change: impl FnOnce(&mut Actor)) -> As {
        change(&mut self.actor);
        self
    }

    pub fn account(&self) -> Id {
        self.actor.account
    }

    pub(crate) fn token(&self) -> Option<String> {
        if self.real_token.is_some() {
            return self.real_token.clone();
        }
        if self.actor.kind == ActorKind::Nobody {
            return None;
        }
        let token = format!("{:?}", (&self.role, &self.actor));
        let mut sessions = SESSIONS.lock().expect("no test panics while it signs in");
        sessions.insert(token_hash(&token), (self.actor.clone(), self.role.clone()));
        Some(token)
    }
}

/// Answers for sessions in place of an identity module.
pub(crate) fn module() -> Module {
    Module { name: "test", sessions: Some(find), ..Module::default() }
}

fn find(_: &mut dyn Db, hash: &str, _: i64) -> Result<Option<(Actor, String)>> {
    Ok(SESSIONS.lock().expect("no test panics while it signs in").get(hash).cloned())
}
