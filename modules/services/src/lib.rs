//! Services: the catalogue of procedures, the services that run here, and how well they do.
//!
//! Reading order: the national list ([`catalogue`], [`procedure`], [`life_event`]), finding in it ([`words`],
//! [`synonyms`], [`index`], [`search`], [`listing`]), what runs here ([`folder`], [`published`], [`publishing`],
//! [`local`]), how long it takes ([`figures`]), SQL, reactions, then what is shown ([`told`], pages, API).

pub mod catalogue;
pub mod procedure;
pub mod life_event;
pub mod words;
pub mod synonyms;
pub mod index;
pub mod search;
pub mod listing;
pub mod folder;
pub mod published;
pub mod publishing;
pub mod local;
pub mod figures;
mod store;
mod on_event;
pub mod told;
mod linked_data;
mod pages;
mod api;
#[cfg(test)]
mod tests;

use contracts::cases::{FILED, RATED, REFUSED, RESULT_READY, WITHDRAWN};
use contracts::services::{CATALOGUE, PUBLISHING};
use kernel::Access::Public;
use kernel::{
    Area, Lang, Locale, Migration, Module, NavEntry, Periodic, Permission, Port, Route, Subscription, get,
};

pub use published::{PUBLISHED, Published, Refusal, publish};

const HOUR_MS: i64 = 60 * 60_000;

/// Everything the platform needs to know about services.
pub fn module() -> Module {
    Module {
        name: "services",
        migrations: &[
            Migration {
                number: 1,
                name: "services",
                sql: include_str!("../migrations/0001_services.sql"),
                postgres: None,
            },
            Migration {
                number: 2,
                name: "trial",
                sql: include_str!("../migrations/0002_trial.sql"),
                postgres: None,
            },
        ],
        permissions: &[Permission { name: publishing::SEE_TRIALS, roles: &["service_owner"] }],
        nav: &[NavEntry {
            area: Area::Door,
            path: "/services",
            label: "services-nav",
            permission: None,
            order: 10,
        }],
        routes: routes(),
        emits: &[PUBLISHED],
        listens: &[
            Subscription { event: FILED, handler: on_event::filed },
            Subscription { event: RESULT_READY, handler: on_event::answered },
            Subscription { event: REFUSED, handler: on_event::answered },
            Subscription { event: WITHDRAWN, handler: on_event::withdrawn },
            Subscription { event: RATED, handler: on_event::rated },
        ],
        offers: &[
            Port { name: CATALOGUE, functions: &published::CATALOGUE },
            Port { name: PUBLISHING, functions: &publishing::PUBLISHING },
        ],
        periodic: &[Periodic {
            name: "services.publish_packs",
            every_ms: HOUR_MS,
            handler: published::publish_all,
        }],
        locales: &[
            Locale { lang: Lang::Vi, text: include_str!("../locales/vi.ftl") },
            Locale { lang: Lang::En, text: include_str!("../locales/en.ftl") },
        ],
        statements: &[store::STATEMENTS],
        demo: Some(published::publish_all),
        ..Module::default()
    }
}

fn routes() -> Vec<Route> {
    vec![
        get("/", Public, pages::home::show).shared(),
        get("/services", Public, pages::list::show).shared(),
        get("/services/{code}", Public, pages::show::show).shared(),
        get("/services/{code}/flow", Public, pages::way::show).shared(),
        get("/services/{code}/flow.bpmn", Public, pages::way::file),
        get("/api/services", Public, api::list).shared().describe(api::describe_list),
        get("/api/services/{code}", Public, api::show).shared().describe(api::describe_show),
        get("/api/services/{code}/schema", Public, api::schema).shared().describe(api::describe_schema),
    ]
}
