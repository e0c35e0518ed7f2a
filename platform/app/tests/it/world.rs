//! The whole platform in this process, and its people.

use kernel::{Access, Module};
use testkit::{App, As};

/// All modules, with sessions made up by tests, so that every role can be tried.
pub fn modules() -> Vec<Module> {
    app::modules().into_iter().map(|it| Module { sessions: None, ..it }).collect()
}

/// Everybody there is: a name, and who.
pub fn everybody(app: &App, agency: i64) -> Vec<(&'static str, As)> {
    let person = |role: &'static str| match role {
        "citizen" => (role, As::citizen(77)),
        _ => (role, As::in_agency(role, agency)),
    };
    app.platform.registry.roles().map(person).collect()
}

pub fn may(app: &App, role: &str, access: Access) -> bool {
    match access {
        Access::Public | Access::SignedIn => true,
        Access::Needs(permission) => app.platform.registry.permissions(role).contains(permission),
    }
}

/// A route's address with something in every place: `/cases/{code}` becomes `/cases/x`.
pub fn filled(path: &str) -> String {
    let parts = path.split('/').map(|it| if it.starts_with('{') { "x" } else { it });
    parts.collect::<Vec<_>>().join("/")
}
