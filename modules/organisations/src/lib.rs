//! Organisations: units from the nation to the commune, the positions in them, and who holds these.
//!
//! Reading order: rules ([`unit`], [`position`]), what happens ([`appointment`], `reach`, [`boundary`],
//! [`load`]), SQL (`store`), what others ask (`directory`), pages, API, demo.

pub mod unit;
pub mod position;
pub mod appointment;
mod reach;
pub mod boundary;
pub mod load;
mod store;
mod directory;
mod pages;
mod api;
mod demo;
#[cfg(test)]
mod tests;

use contracts::organisations::{DIRECTORY, POSITION_ENDED};
use kernel::Access::{Needs, Public};
use kernel::{
    Area, Lang, Locale, Migration, Module, NavEntry, Periodic, Permission, Port, Route, Statement, get, post,
};

pub use load::load_units;

const MINUTE_MS: i64 = 60_000;
const DAY_MS: i64 = 24 * 60 * MINUTE_MS;

const OFFICIALS: &[&str] =
    &["reception", "officer", "leader", "clerk", "adviser", "service_owner", "administrator"];

/// Everything the platform needs to know about organisations.
pub fn module() -> Module {
    Module {
        name: "organisations",
        migrations: &[Migration {
            number: 1,
            name: "units",
            sql: include_str!("../migrations/0001_units.sql"),
            postgres: None,
        }],
        permissions: &[
            Permission { name: "organisations.see_holders", roles: OFFICIALS },
            Permission { name: "organisations.manage", roles: &["administrator"] },
        ],
        nav: &[
            NavEntry {
                area: Area::Desk,
                path: "/organisations",
                label: "organisations-nav",
                permission: Some("organisations.see_holders"),
                order: 80,
            },
            NavEntry {
                area: Area::Door,
                path: "/organisations",
                label: "organisations-nav-door",
                permission: None,
                order: 80,
            },
        ],
        routes: routes(),
        emits: &[POSITION_ENDED],
        offers: &[Port { name: DIRECTORY, functions: &directory::DIRECTORY }],
        needs: &[contracts::identity::ACCOUNTS],
        periodic: &[
            Periodic {
                name: "organisations.announce_ends",
                every_ms: MINUTE_MS,
                handler: appointment::announce_ends,
            },
            Periodic { name: "organisations.load_units", every_ms: DAY_MS, handler: load::keep_loaded },
        ],
        locales: &[
            Locale { lang: Lang::Vi, text: include_str!("../locales/vi.ftl") },
            Locale { lang: Lang::En, text: include_str!("../locales/en.ftl") },
        ],
        statements: STATEMENTS,
        demo: Some(demo::fill),
        ..Module::default()
    }
}

const STATEMENTS: &[&[Statement]] = &[store::units::STATEMENTS, store::positions::STATEMENTS];

fn routes() -> Vec<Route> {
    use pages::{absence, directory, position, unit};
    let manage = Needs("organisations.manage");
    let official = Needs("organisations.see_holders");
    vec![
        get("/organisations", Public, directory::list),
        get("/organisations/{*code}", Public, unit::show),
        post("/organisations/departments", manage, unit::add_department),
        post("/organisations/positions", manage, unit::add_position),
        get("/organisations/positions/{id}", official, position::show),
        get("/organisations/positions/{id}/holder", manage, position::ask_appoint),
        post("/organisations/positions/{id}/holder", manage, position::appoint),
        get("/organisations/positions/{id}/vacancy", manage, position::ask_vacate),
        post("/organisations/positions/{id}/vacancy", manage, position::vacate),
        get("/organisations/absence", official, absence::form),
        post("/organisations/absence", official, absence::add),
        get("/api/organisations/units", Public, api::units).describe(api::describe_units).shared(),
        get("/api/organisations/units/{*code}", Public, api::unit).describe(api::describe_unit),
    ]
}
