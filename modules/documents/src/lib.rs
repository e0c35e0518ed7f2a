//! Documents: papers that the platform issues on order of other modules, and that anyone can check.
//!
//! Reading order: words ([`document`], [`check_code`]), how a paper comes to be ([`order`], [`keyring`],
//! [`issue`]), how it is checked ([`check`]), SQL ([`store`]), pages, API.

mod document;
mod check_code;
mod order;
mod keyring;
mod issue;
mod check;
mod store;
mod pages;
mod api;
#[cfg(test)]
mod tests;

use contracts::documents::{DOCUMENTS, Documents, FAILED, ISSUED};
use contracts::organisations::DIRECTORY;
use contracts::registries::REGISTERS;
use kernel::Access::{Needs, Public, SignedIn};
use kernel::{Area, Job, Lang, Locale, Migration, Module, NavEntry, Permission, Port, Route, get, staged};

/// Everything the platform needs to know about documents.
pub fn module() -> Module {
    Module {
        name: "documents",
        migrations: &[Migration {
            number: 1,
            name: "documents",
            sql: include_str!("../migrations/0001_documents.sql"),
            postgres: None,
        }],
        permissions: &[Permission {
            name: "documents.read",
            roles: &["reception", "officer", "leader", "clerk"],
        }],
        nav: &[
            NavEntry {
                area: Area::Desk,
                path: "/documents",
                label: "documents-nav",
                permission: Some("documents.read"),
                order: 50,
            },
            NavEntry {
                area: Area::Door,
                path: "/documents/check",
                label: "documents-nav-check",
                permission: None,
                order: 60,
            },
        ],
        routes: routes(),
        emits: &[ISSUED, FAILED],
        offers: &[Port {
            name: DOCUMENTS,
            functions: &Documents { order: order::place, of_case: order::of_case },
        }],
        needs: &[DIRECTORY, REGISTERS],
        jobs: &[Job { name: issue::JOB, handler: issue::run }],
        locales: &[
            Locale { lang: Lang::Vi, text: include_str!("../locales/vi.ftl") },
            Locale { lang: Lang::En, text: include_str!("../locales/en.ftl") },
        ],
        statements: &[store::STATEMENTS],
        ..Module::default()
    }
}

fn routes() -> Vec<Route> {
    use pages::{checking, file, list};
    vec![
        get("/documents", Needs("documents.read"), list::list),
        get("/documents/{id}", SignedIn, file::show),
        get("/documents/check", Public, checking::form).guarded(),
        staged("/documents/check", Public, checking::upload).guarded().body_limit(checking::BODY_LIMIT),
        get("/documents/check/{code}", Public, checking::show).guarded(),
        get("/documents/authority.pem", Public, file::authority),
        get("/api/documents/check/{code}", Public, api::check).guarded().describe(api::describe_check),
    ]
}
