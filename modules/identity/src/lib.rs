//! Identity: accounts, sign-in by password or passkey, sessions and the position in which they act.
//!
//! Reading order: rules ([`login`], [`password`], `patience`, `lifetime`, `local_path`), what happens
//! (`sign_in`, `session`, `passkey`), SQL (`store`), what others ask (`accounts`, [`admin`]), pages, API.

pub mod account;
pub mod login;
pub mod password;
mod patience;
mod lifetime;
mod local_path;
pub mod event;
mod activity;
mod session;
mod sign_in;
mod passkey;
mod store;
mod accounts;
pub mod admin;
mod pages;
mod api;
#[cfg(test)]
mod tests;

use contracts::identity::ACCOUNTS;
use contracts::organisations::{DIRECTORY, POSITION_ENDED};
use kernel::Access::{Public, SignedIn};
use kernel::{
    Lang, Locale, Method, Migration, Module, Periodic, Port, Route, Statement, Subscription, get, post,
    staged,
};

/// A browser's answer to a passkey ceremony, with room for attestations.
const CREDENTIAL_MAX: u64 = 64 * 1024;
/// Login, password and a path.
const FORM_MAX: u64 = 8 * 1024;

/// Everything the platform needs to know about identity.
pub fn module() -> Module {
    Module {
        name: "identity",
        migrations: &[
            Migration {
                number: 1,
                name: "accounts",
                sql: include_str!("../migrations/0001_accounts.sql"),
                postgres: None,
            },
            Migration {
                number: 2,
                name: "passkeys",
                sql: include_str!("../migrations/0002_passkeys.sql"),
                postgres: None,
            },
        ],
        routes: routes(),
        emits: event::ALL,
        listens: &[Subscription { event: POSITION_ENDED, handler: session::on_position_ended }],
        offers: &[Port { name: ACCOUNTS, functions: &accounts::ACCOUNTS }],
        needs: &[DIRECTORY],
        periodic: &[Periodic {
            name: "identity.tidy_up",
            every_ms: session::NOTE_EVERY_MS,
            handler: session::tidy_up,
        }],
        locales: &[
            Locale { lang: Lang::Vi, text: include_str!("../locales/vi.ftl") },
            Locale { lang: Lang::En, text: include_str!("../locales/en.ftl") },
        ],
        statements: STATEMENTS,
        sessions: Some(session::find),
        ..Module::default()
    }
}

const STATEMENTS: &[&[Statement]] = &[
    store::accounts::STATEMENTS,
    store::failures::STATEMENTS,
    store::passkeys::STATEMENTS,
    store::sessions::STATEMENTS,
];

fn routes() -> Vec<Route> {
    use pages::{account, passkeys, password, seat, sessions, sign_in};
    let mut routes = vec![
        get("/identity/sign-in", Public, sign_in::form),
        staged("/identity/sign-in", Public, sign_in::submit).guarded().body_limit(FORM_MAX),
        post("/identity/sign-out", Public, sign_in::out),
        get("/identity/seat", SignedIn, seat::form),
        post("/identity/seat", SignedIn, seat::choose),
        get("/identity/account", SignedIn, account::show),
        get("/identity/settings", SignedIn, account::settings),
        get("/identity/sessions", SignedIn, sessions::list),
        post("/identity/sessions/{id}/closing", SignedIn, sessions::close),
        get("/identity/password", SignedIn, password::form),
        staged("/identity/password", SignedIn, password::change).guarded().body_limit(FORM_MAX),
        post("/identity/passkeys/options", SignedIn, passkeys::options),
        staged("/identity/passkeys/registration", SignedIn, passkeys::register).body_limit(CREDENTIAL_MAX),
        post("/identity/passkeys/challenge", Public, passkeys::challenge).guarded(),
        staged("/identity/passkeys/assertion", Public, passkeys::assert).guarded().body_limit(CREDENTIAL_MAX),
        post("/identity/passkeys/{id}/removal", SignedIn, passkeys::remove),
    ];
    let delete =
        Route { method: Method::Delete, ..post("/api/identity/sessions", SignedIn, api::close_session) };
    routes.extend([
        staged("/api/identity/sessions", Public, api::open_session)
            .guarded()
            .body_limit(FORM_MAX)
            .describe(api::describe_open),
        delete.describe(api::describe_close),
        get("/api/identity/me", SignedIn, api::me).describe(api::describe_me),
    ]);
    routes
}
