//! Who acts: nobody, a person, an official in a position, or the platform itself.

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::Id;

/// The names of permissions a set of roles holds. Shared by all actors with the same roles.
pub type Permissions = Arc<BTreeSet<&'static str>>;

/// The one on whose behalf a request or a reaction runs.
#[derive(Clone, Debug, Default)]
pub struct Actor {
    pub kind: ActorKind,
    /// The account; zero for nobody and for the platform.
    pub account: Id,
    /// The session; zero when there is none.
    pub session: Id,
    pub name: String,
    /// The person in the population register behind a citizen's account.
    pub person: Option<Id>,
    /// The position through which an official acts. Rights come from it, not from the person.
    pub position: Option<Position>,
    pub permissions: Permissions,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ActorKind {
    #[default]
    Nobody,
    Person,
    Official,
    System,
}

/// A chair in a unit, held by an official.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Position {
    pub id: Id,
    /// `reception`, `officer`, `leader`, `clerk`, `adviser`, `administrator`.
    pub role: String,
    pub title: String,
    /// The department, or the agency itself.
    pub unit: Id,
    /// The agency whose cases the position works on: a commune's or a province's committee, a department
    /// of a province, a ministry.
    pub agency: Id,
    pub agency_name: String,
}

impl Actor {
    /// The platform acting on its own, in the name of a module.
    pub fn system(module: &str) -> Actor {
        Actor { kind: ActorKind::System, name: module.to_owned(), ..Actor::default() }
    }

    pub fn is_signed_in(&self) -> bool {
        matches!(self.kind, ActorKind::Person | ActorKind::Official)
    }

    pub fn is_official(&self) -> bool {
        self.kind == ActorKind::Official
    }

    pub fn may(&self, permission: &str) -> bool {
        self.permissions.contains(permission)
    }

    /// The agency an official acts for.
    pub fn agency(&self) -> Option<Id> {
        self.position.as_ref().map(|it| it.agency)
    }

    /// How the ledger names the actor. Stable, and without personal data.
    pub fn ledger_name(&self) -> String {
        match (self.kind, &self.position) {
            (ActorKind::Nobody, _) => "nobody".to_owned(),
            (ActorKind::System, _) => format!("system:{}", self.name),
            (_, Some(position)) => format!("position:{}/account:{}", position.id, self.account),
            (_, None) => format!("account:{}", self.account),
        }
    }
}
