//! The studio: services made and changed in the browser by those who answer for them.
//!
//! Reading order: the files of a draft ([`files`], [`layout`], [`wording`], [`template`], [`condition`]), where
//! it starts ([`blank`]), its changes ([`draft`], [`edit`]), what is wrong with it ([`plain`], [`told`],
//! [`findings`]), trying it ([`attempt`]), going live ([`stage`], [`ready`]), comparing ([`compare`]), SQL,
//! pages.

pub mod files;
pub mod layout;
pub mod wording;
pub mod template;
pub mod condition;
pub mod blank;
pub mod draft;
pub mod edit;
pub mod plain;
pub mod told;
pub mod findings;
pub mod attempt;
pub mod stage;
pub mod ready;
pub mod compare;
mod store;
mod pages;
#[cfg(test)]
mod tests;

use contracts::organisations::DIRECTORY;
use contracts::services::{CATALOGUE, PUBLISHING};
use contracts::studio::{CHANGED, STAGED};
use kernel::Access::Needs;
use kernel::{Area, Lang, Locale, Migration, Module, NavEntry, Permission, Route, get, post, staged};

/// Whoever works on services of their agency.
pub const EDIT: &str = "studio.edit";
/// Whoever may look at drafts.
pub const SEE: &str = "studio.see";
/// Whoever may confirm, as a second person, that a version goes live.
pub const CONFIRM: &str = "studio.confirm";

/// Everything the platform needs to know about the studio.
pub fn module() -> Module {
    Module {
        name: "studio",
        migrations: &[Migration {
            number: 1,
            name: "studio",
            sql: include_str!("../migrations/0001_studio.sql"),
            postgres: None,
        }],
        permissions: &[
            Permission { name: EDIT, roles: &["service_owner"] },
            Permission { name: SEE, roles: &["service_owner", "administrator"] },
            Permission { name: CONFIRM, roles: &["service_owner", "administrator"] },
        ],
        nav: &[NavEntry {
            area: Area::Desk,
            path: "/studio",
            label: "studio-nav",
            permission: Some(SEE),
            order: 50,
        }],
        routes: routes(),
        emits: &[CHANGED, STAGED],
        needs: &[DIRECTORY, CATALOGUE, PUBLISHING],
        locales: &[
            Locale { lang: Lang::Vi, text: include_str!("../locales/vi.ftl") },
            Locale { lang: Lang::En, text: include_str!("../locales/en.ftl") },
        ],
        statements: &[store::STATEMENTS],
        ..Module::default()
    }
}

fn routes() -> Vec<Route> {
    use pages::{
        begin, facts, fees, files, form, list, overview, papers, publish, question, result, tests, trial,
    };
    use pages::{way, words};
    let (see, edit, confirm) = (Needs(SEE), Needs(EDIT), Needs(CONFIRM));
    let upload = 2 * crate::files::DRAFT_BYTES_MAX as u64;
    vec![
        get("/studio", see, list::list),
        get("/studio/new", edit, begin::ask),
        post("/studio/new", edit, begin::begin).body_limit(upload),
        get("/studio/drafts/{id}", see, overview::show),
        post("/studio/drafts/{id}/undo", edit, overview::undo),
        post("/studio/drafts/{id}/removal", edit, overview::remove),
        get("/studio/drafts/{id}/facts", see, facts::show),
        post("/studio/drafts/{id}/facts", edit, facts::save),
        get("/studio/drafts/{id}/form", see, form::show),
        post("/studio/drafts/{id}/form", edit, form::act),
        get("/studio/drafts/{id}/pages/{page}", see, form::page),
        post("/studio/drafts/{id}/pages/{page}", edit, form::save_page),
        get("/studio/drafts/{id}/questions/{question}", see, question::show),
        post("/studio/drafts/{id}/questions/{question}", edit, question::save),
        get("/studio/drafts/{id}/way", see, way::show),
        post("/studio/drafts/{id}/way", edit, way::act),
        get("/studio/drafts/{id}/fees", see, fees::show),
        post("/studio/drafts/{id}/fees", edit, fees::save),
        get("/studio/drafts/{id}/papers", see, papers::show),
        post("/studio/drafts/{id}/papers", edit, papers::act),
        get("/studio/drafts/{id}/words", see, words::show),
        post("/studio/drafts/{id}/words", edit, words::save),
        get("/studio/drafts/{id}/result", see, result::show),
        post("/studio/drafts/{id}/result", edit, result::save),
        get("/studio/drafts/{id}/trial", see, trial::show),
        // Staged without a command: not even the answer is kept.
        staged("/studio/drafts/{id}/trial", see, trial::go_on),
        get("/studio/drafts/{id}/tests", see, tests::show),
        post("/studio/drafts/{id}/tests", edit, tests::act),
        get("/studio/drafts/{id}/publishing", see, publish::show),
        post("/studio/drafts/{id}/publishing", edit, publish::act),
        post("/studio/drafts/{id}/confirmation", confirm, publish::confirm),
        get("/studio/drafts/{id}/comparison", see, files::compare_versions),
        get("/studio/drafts/{id}/files", see, files::show),
        post("/studio/drafts/{id}/files", edit, files::replace).body_limit(upload),
        get("/studio/drafts/{id}/files/{*path}", see, files::download),
    ]
}
