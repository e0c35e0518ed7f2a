//! Cases: one request of one applicant, from filing to result. See `README.md`.

mod case;
mod clock;
mod code;
mod bundle;
mod draft;
mod filing;
mod moving;
mod opinions;
mod result;
mod letters;
mod silence;
mod upload;
mod reading;
mod rating;
mod words;
mod store;
mod view;
mod pages;
mod api;
mod on_event;
mod demo;
pub mod load;
#[cfg(test)]
mod tests;

use contracts::{
    cases as said, documents, identity, organisations, payments, registries, services, uploads, work,
};
use kernel::{
    Access, Area, Lang, Locale, Migration, Module, NavEntry, Periodic, Permission, Port, Route, Subscription,
    get, post, staged,
};

use pages::{
    apply, bundle as bundle_pages, counter, desk, draft as draft_pages, files, mine, pane, status, track, way,
};

const FILE: Access = Access::Needs("cases.file");
const SEE: Access = Access::Needs("cases.see");
const ACT: Access = Access::Needs("cases.act");

pub fn module() -> Module {
    Module {
        name: "cases",
        migrations: &[
            Migration {
                number: 1,
                name: "case",
                sql: include_str!("../migrations/0001_case.sql"),
                postgres: None,
            },
            Migration {
                number: 2,
                name: "bundle",
                sql: include_str!("../migrations/0002_bundle.sql"),
                postgres: None,
            },
        ],
        permissions: PERMISSIONS,
        nav: NAV,
        routes: routes(),
        emits: SAID,
        listens: &[
            Subscription { event: documents::ISSUED, handler: on_event::document_issued },
            Subscription { event: payments::PAID, handler: on_event::fee_paid },
        ],
        offers: &[
            Port { name: "cases.pane", functions: &pane::PANE },
            Port { name: said::FEES, functions: &on_event::FEES },
            Port { name: "cases.search", functions: &view::found::SOURCE },
        ],
        needs: &[
            organisations::DIRECTORY,
            identity::ACCOUNTS,
            registries::REGISTERS,
            services::CATALOGUE,
            documents::DOCUMENTS,
            work::WORK,
            uploads::UPLOADS,
        ],
        periodic: &[
            Periodic { name: "cases.count_silence", every_ms: 60_000, handler: silence::count },
            Periodic { name: "cases.expire_drafts", every_ms: 3_600_000, handler: silence::expire_drafts },
        ],
        locales: &[
            Locale { lang: Lang::Vi, text: include_str!("../locales/vi.ftl") },
            Locale { lang: Lang::En, text: include_str!("../locales/en.ftl") },
        ],
        statements: store::STATEMENTS,
        demo: Some(demo::fill),
        ..Module::default()
    }
}

const PERMISSIONS: &[Permission] = &[
    Permission { name: "cases.file", roles: &["citizen", "reception"] },
    Permission { name: "cases.own", roles: &["citizen"] },
    Permission { name: "cases.see", roles: &["reception", "officer", "leader", "clerk"] },
    Permission { name: "cases.act", roles: &["reception", "officer", "leader", "adviser"] },
    Permission { name: "cases.receive", roles: &["reception"] },
];

const NAV: &[NavEntry] = &[
    NavEntry {
        area: Area::Door,
        path: "/cases",
        label: "cases-nav-mine",
        permission: Some("cases.own"),
        order: 20,
    },
    NavEntry {
        area: Area::Door,
        path: "/cases/status",
        label: "cases-nav-status",
        permission: None,
        order: 30,
    },
    NavEntry {
        area: Area::Desk,
        path: "/cases/desk",
        label: "cases-nav-desk",
        permission: Some("cases.see"),
        order: 20,
    },
    NavEntry {
        area: Area::Desk,
        path: "/cases/counter",
        label: "cases-nav-counter",
        permission: Some("cases.receive"),
        order: 30,
    },
];

const SAID: &[&str] = &[
    said::FILED,
    said::ACCEPTED,
    said::SUPPLEMENT_ASKED,
    said::SUPPLEMENTED,
    said::OPINION_ASKED,
    said::OPINION_GIVEN,
    said::FORWARDED,
    said::FEE_DUE,
    said::FEE_PAID,
    said::APOLOGISED,
    said::DECIDED,
    said::REFUSED,
    said::WITHDRAWN,
    said::RESULT_READY,
    said::RETURNED,
    said::RATED,
];

fn routes() -> Vec<Route> {
    vec![
        // The door: from a service to a case, and after.
        get("/cases/new/{service}", FILE, apply::start),
        post("/cases/new/{service}", FILE, apply::begin),
        get("/cases/bundles/{event}", FILE, bundle_pages::start),
        post("/cases/bundles/{event}", FILE, bundle_pages::begin),
        get("/cases/drafts/{id}", FILE, draft_pages::resume),
        get("/cases/drafts/{id}/check", FILE, draft_pages::check),
        get("/cases/drafts/{id}/pages/{page}", FILE, draft_pages::show),
        staged("/cases/drafts/{id}/pages/{page}", FILE, draft_pages::answer).body_limit(upload::BODY_MAX),
        post("/cases/drafts/{id}/filing", FILE, draft_pages::file),
        post("/cases/drafts/{id}/removal", FILE, draft_pages::remove),
        get("/cases", Access::Needs("cases.own"), mine::list),
        get("/cases/status", Access::Public, status::ask),
        post("/cases/status", Access::Public, status::find).guarded(),
        get("/cases/status/{code}/{secret}", Access::Public, status::show).guarded(),
        get("/cases/files/{id}", Access::SignedIn, files::show),
        get("/cases/{code}", Access::SignedIn, track::show),
        get("/cases/{code}/flow", Access::SignedIn, way::show),
        staged("/cases/{code}/supplement", Access::SignedIn, track::supplement).body_limit(upload::BODY_MAX),
        post("/cases/{code}/confirmation", Access::SignedIn, track::confirm),
        post("/cases/{code}/withdrawal", Access::SignedIn, track::withdraw),
        post("/cases/{code}/rating", Access::SignedIn, track::rate),
        // The desk.
        get("/cases/counter", Access::Needs("cases.receive"), counter::choose),
        get("/cases/desk", SEE, desk::list),
        get("/cases/desk/{code}", ACT, desk::show),
        get("/cases/desk/{code}/draft", ACT, desk::edit_draft),
        post("/cases/{code}/draft", ACT, desk::save_draft),
        post("/cases/{code}/acts", ACT, desk::act),
        post("/cases/{code}/opinions", ACT, desk::give_opinion),
        post("/cases/{code}/apology", ACT, desk::apologise),
        // For programs.
        get("/api/cases", Access::SignedIn, api::list).describe(api::describe_list),
        staged("/api/cases", FILE, api::file).describe(api::describe_file),
        staged("/api/cases/files", FILE, api::upload)
            .body_limit(upload::BODY_MAX)
            .describe(api::describe_upload),
        get("/api/cases/{code}", Access::SignedIn, api::show).describe(api::describe_show),
        post("/api/cases/{code}/acts", Access::SignedIn, api::act).describe(api::describe_act),
    ]
}
