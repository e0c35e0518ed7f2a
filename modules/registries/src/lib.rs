//! Registries: who people are, whom they married, which children they have, and what hospitals say of births.
//!
//! Reading order: rules ([`person`], [`birth`], [`notice`], [`number`], [`purpose`]), what the registers
//! answer ([`register`]), looking up and entering ([`look_up`], [`entry`]), SQL ([`store`]), pages, API,
//! demo.

pub mod person;
pub mod birth;
pub mod notice;
pub mod number;
pub mod purpose;
pub mod register;
mod look_up;
mod entry;
mod store;
mod pages;
mod api;
mod demo;
#[cfg(test)]
mod tests;

use contracts::registries::{READ, REGISTERS, Registers};
use kernel::Access::{Needs, SignedIn};
use kernel::{Area, Lang, Locale, Migration, Module, NavEntry, Permission, Port, get, post};

pub use demo::families::generate;
pub use entry::BIRTH_ENTERED;

/// What other modules may ask.
const FUNCTIONS: &Registers = &Registers {
    look_up: look_up::look_up,
    person: look_up::person,
    own_number: look_up::own_number,
    enter_birth: entry::enter_birth,
    note_reading: look_up::note_reading,
};

/// Everything the platform needs to know about the registries.
pub fn module() -> Module {
    Module {
        name: "registries",
        migrations: &[Migration {
            number: 1,
            name: "registers",
            sql: include_str!("../migrations/0001_registers.sql"),
            postgres: None,
        }],
        permissions: &[
            Permission { name: "registries.see_own", roles: &["citizen"] },
            Permission { name: "registries.look_up", roles: &["officer", "reception"] },
        ],
        nav: &[
            NavEntry {
                area: Area::Account,
                path: "/registries/me",
                label: "registries-nav-me",
                permission: Some("registries.see_own"),
                order: 50,
            },
            NavEntry {
                area: Area::Desk,
                path: "/registries/search",
                label: "registries-nav-search",
                permission: Some("registries.look_up"),
                order: 60,
            },
        ],
        routes: vec![
            get("/registries/me", SignedIn, pages::me::show),
            get("/registries/search", Needs("registries.look_up"), pages::search::form),
            post("/registries/search", Needs("registries.look_up"), pages::search::search).guarded(),
            get("/api/registries/me", SignedIn, api::me).describe(api::describe_me),
        ],
        emits: &[READ, BIRTH_ENTERED],
        offers: &[Port { name: REGISTERS, functions: FUNCTIONS }],
        needs: &[contracts::identity::ACCOUNTS, contracts::organisations::DIRECTORY],
        locales: &[
            Locale { lang: Lang::Vi, text: include_str!("../locales/vi.ftl") },
            Locale { lang: Lang::En, text: include_str!("../locales/en.ftl") },
        ],
        statements: &[
            store::people::STATEMENTS,
            store::books::STATEMENTS,
            store::counters::STATEMENTS,
            store::notices::STATEMENTS,
        ],
        demo: Some(demo::fill),
        ..Module::default()
    }
}
