//! Notifications: what happened to a person's case and what to do now, told once, in their language, in the
//! portal and where else they want it.
//!
//! Reading order: rules ([`notice`], [`group`], [`quiet`], [`address`], [`claim`], [`message`]), what is set
//! up and chosen (`setup`, `person`), the ways out ([`channel`], `caller`, `target`, `wording`), what happens
//! (`on_event`, `outgoing`, `deliver`, `retention`), SQL (`store`), pages.

pub mod notice;
pub mod group;
pub mod quiet;
pub mod address;
pub mod claim;
pub mod message;
mod setup;
mod person;
pub mod channel;
mod caller;
mod target;
mod wording;
mod event;
mod on_event;
mod outgoing;
mod deliver;
mod retention;
mod store;
mod pages;
#[cfg(test)]
mod tests;

use contracts::cases;
use kernel::Access::Needs;
use kernel::{
    Area, Job, Lang, Locale, Migration, Module, NavEntry, Periodic, Permission, Route, Statement,
    Subscription, get, post,
};

/// Addresses and secrets are short.
const FORM_MAX: u64 = 8 * 1024;

/// Everything the platform needs to know about notifications.
pub fn module() -> Module {
    Module {
        name: "notifications",
        migrations: &[
            Migration {
                number: 1,
                name: "notice",
                sql: include_str!("../migrations/0001_notice.sql"),
                postgres: None,
            },
            Migration {
                number: 2,
                name: "channels",
                sql: include_str!("../migrations/0002_channels.sql"),
                postgres: None,
            },
        ],
        permissions: &[
            Permission { name: "notifications.see", roles: &["citizen"] },
            Permission { name: "notifications.log", roles: &["administrator"] },
            Permission {
                name: "notifications.mailbox",
                roles: &["reception", "officer", "leader", "clerk", "adviser", "administrator"],
            },
        ],
        nav: NAV,
        routes: routes(),
        emits: event::ALL,
        listens: CASES,
        jobs: &[Job { name: outgoing::DELIVER, handler: deliver::run }],
        periodic: &[Periodic {
            name: "notifications.tidy_up",
            every_ms: retention::EVERY_MS,
            handler: retention::tidy_up,
        }],
        locales: &[
            Locale { lang: Lang::Vi, text: include_str!("../locales/vi.ftl") },
            Locale { lang: Lang::En, text: include_str!("../locales/en.ftl") },
        ],
        statements: STATEMENTS,
        ..Module::default()
    }
}

const NAV: &[NavEntry] = &[
    NavEntry {
        area: Area::Account,
        path: "/notifications",
        label: "notifications-nav",
        permission: Some("notifications.see"),
        order: 30,
    },
    NavEntry {
        area: Area::Desk,
        path: "/notifications/log",
        label: "notifications-log",
        permission: Some("notifications.log"),
        order: 95,
    },
];

const STATEMENTS: &[&[Statement]] = &[
    store::notices::STATEMENTS,
    store::addresses::STATEMENTS,
    store::devices::STATEMENTS,
    store::preferences::STATEMENTS,
    store::messages::STATEMENTS,
    store::letters::STATEMENTS,
];

fn routes() -> Vec<Route> {
    use pages::{addresses, devices, log, mailbox, notices, preferences, sent};
    const SEE: kernel::Access = Needs("notifications.see");
    const LOG: kernel::Access = Needs("notifications.log");
    const MAILBOX: kernel::Access = Needs("notifications.mailbox");
    let secret = |route: Route| route.guarded().body_limit(FORM_MAX);
    vec![
        get("/notifications", SEE, notices::list),
        post("/notifications/seen", SEE, notices::mark_seen),
        get("/notifications/preferences", SEE, preferences::show),
        post("/notifications/preferences", SEE, preferences::save),
        secret(post("/notifications/addresses/{channel}", SEE, addresses::claim)),
        post("/notifications/addresses/{channel}/removal", SEE, addresses::remove),
        get("/notifications/addresses/{channel}/confirmation", SEE, addresses::form),
        secret(post("/notifications/addresses/{channel}/confirmation", SEE, addresses::confirm)),
        post("/notifications/devices", SEE, devices::add).body_limit(FORM_MAX),
        post("/notifications/devices/{id}/removal", SEE, devices::remove),
        get("/notifications/sent", SEE, sent::list),
        get("/notifications/log", LOG, log::list),
        post("/notifications/log/{id}/again", LOG, log::again),
        get("/notifications/mailbox", MAILBOX, mailbox::list),
        get("/notifications/mailbox/{id}", MAILBOX, mailbox::show),
    ]
}

/// The events of a case that its applicant is told. What they do themselves needs no notice.
const CASES: &[Subscription] = &[
    case_event(cases::FILED),
    case_event(cases::ACCEPTED),
    case_event(cases::SUPPLEMENT_ASKED),
    case_event(cases::OPINION_ASKED),
    case_event(cases::OPINION_GIVEN),
    case_event(cases::FEE_DUE),
    case_event(cases::APOLOGISED),
    case_event(cases::DECIDED),
    case_event(cases::REFUSED),
    case_event(cases::WITHDRAWN),
    case_event(cases::RESULT_READY),
    case_event(cases::RETURNED),
];

const fn case_event(event: &'static str) -> Subscription {
    Subscription { event, handler: on_event::case_moved }
}
