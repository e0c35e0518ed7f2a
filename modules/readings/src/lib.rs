//! Readings: every reading of personal data, kept for and shown to the person it is about.
//!
//! Reading order: rules ([`reading`], [`basis`]), what is heard ([`on_event`]), SQL ([`store`]), pages, API.

pub mod reading;
pub mod basis;
mod on_event;
mod store;
mod pages;
mod api;
#[cfg(test)]
mod tests;

use contracts::registries::READ;
use kernel::Access::SignedIn;
use kernel::{Area, Lang, Locale, Migration, Module, NavEntry, Permission, Subscription, get};

/// Everything the platform needs to know about readings.
pub fn module() -> Module {
    Module {
        name: "readings",
        migrations: &[Migration {
            number: 1,
            name: "readings",
            sql: include_str!("../migrations/0001_readings.sql"),
            postgres: None,
        }],
        permissions: &[Permission { name: "readings.see_own", roles: &["citizen"] }],
        nav: &[NavEntry {
            area: Area::Account,
            path: "/readings",
            label: "readings-nav",
            permission: Some("readings.see_own"),
            order: 60,
        }],
        routes: vec![
            get("/readings", SignedIn, pages::list),
            get("/api/readings", SignedIn, api::list).describe(api::describe_list),
        ],
        listens: &[Subscription { event: READ, handler: on_event::read }],
        locales: &[
            Locale { lang: Lang::Vi, text: include_str!("../locales/vi.ftl") },
            Locale { lang: Lang::En, text: include_str!("../locales/en.ftl") },
        ],
        statements: &[store::STATEMENTS],
        ..Module::default()
    }
}
