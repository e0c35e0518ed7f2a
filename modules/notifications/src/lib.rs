//! Notifications: what happened to a person's case and what to do now, told once, in their language.
//!
//! Reading order: rules ([`notice`]), SQL (`store`), what is heard (`on_event`), pages.

pub mod notice;
mod store;
mod on_event;
mod pages;
#[cfg(test)]
mod tests;

use contracts::cases;
use kernel::Access::Needs;
use kernel::{Area, Lang, Locale, Migration, Module, NavEntry, Permission, Subscription, get, post};

/// Everything the platform needs to know about notifications.
pub fn module() -> Module {
    Module {
        name: "notifications",
        migrations: &[Migration {
            number: 1,
            name: "notice",
            sql: include_str!("../migrations/0001_notice.sql"),
            postgres: None,
        }],
        permissions: &[Permission { name: "notifications.see", roles: &["citizen"] }],
        nav: &[NavEntry {
            area: Area::Account,
            path: "/notifications",
            label: "notifications-nav",
            permission: Some("notifications.see"),
            order: 30,
        }],
        routes: vec![
            get("/notifications", Needs("notifications.see"), pages::list),
            post("/notifications/seen", Needs("notifications.see"), pages::mark_seen),
        ],
        listens: CASES,
        locales: &[
            Locale { lang: Lang::Vi, text: include_str!("../locales/vi.ftl") },
            Locale { lang: Lang::En, text: include_str!("../locales/en.ftl") },
        ],
        statements: &[store::STATEMENTS],
        ..Module::default()
    }
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
