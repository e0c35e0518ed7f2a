//! Work: the one inbox. Whatever waits for a role in an agency is an item with a due time; the page Today
//! shows the items of the reader's position beside the thing that the chosen one is about.
//!
//! Reading order: rules ([`item`], [`later`]), SQL (`store`), what other modules call (`inbox`), pages, API.

pub mod item;
pub mod later;
mod store;
mod inbox;
mod pages;
mod api;
#[cfg(test)]
mod tests;

use kernel::Access::Needs;
use kernel::{Area, Lang, Locale, Migration, Module, NavEntry, Permission, Port, get, post};

/// Everything the platform needs to know about work.
pub fn module() -> Module {
    Module {
        name: "work",
        migrations: &[Migration {
            number: 1,
            name: "item",
            sql: include_str!("../migrations/0001_item.sql"),
            postgres: None,
        }],
        permissions: &[Permission {
            name: "work.see",
            roles: &["reception", "officer", "leader", "adviser", "clerk"],
        }],
        nav: &[NavEntry {
            area: Area::Desk,
            path: "/work",
            label: "work-nav",
            permission: Some("work.see"),
            order: 1,
        }],
        routes: vec![
            get("/work", Needs("work.see"), pages::today),
            post("/work/later", Needs("work.see"), pages::put_off),
            get("/api/work", Needs("work.see"), api::items).describe(api::describe_items),
        ],
        offers: &[Port { name: contracts::work::WORK, functions: &inbox::WORK }],
        locales: &[
            Locale { lang: Lang::Vi, text: include_str!("../locales/vi.ftl") },
            Locale { lang: Lang::En, text: include_str!("../locales/en.ftl") },
        ],
        statements: &[store::STATEMENTS],
        ..Module::default()
    }
}
