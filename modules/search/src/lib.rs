//! Search: one index of everything, fed by events, asked by officials for their agency and by people for
//! what is theirs.
//!
//! Reading order: rules ([`words`]), SQL (`store`), the two engines' full text (`index`), what feeds it
//! (`on_event`), pages.

pub mod words;
mod store;
mod index;
mod on_event;
mod pages;
#[cfg(test)]
mod tests;

use contracts::cases;
use kernel::Access::Needs;
use kernel::{Lang, Locale, Migration, Module, Permission, Subscription, get};

/// Everything the platform needs to know about search.
pub fn module() -> Module {
    Module {
        name: "search",
        migrations: &[
            Migration {
                number: 1,
                name: "entry",
                sql: include_str!("../migrations/0001_entry.sql"),
                postgres: None,
            },
            Migration {
                number: 2,
                name: "text",
                sql: include_str!("../migrations/0002_text.sqlite.sql"),
                postgres: Some(include_str!("../migrations/0002_text.postgres.sql")),
            },
            Migration {
                number: 3,
                name: "digest",
                sql: include_str!("../migrations/0003_digest.sql"),
                postgres: None,
            },
        ],
        permissions: &[Permission {
            name: "search.find",
            roles: &["citizen", "reception", "officer", "leader", "adviser", "clerk"],
        }],
        routes: vec![
            get("/search", Needs("search.find"), pages::page),
            get("/search.json", Needs("search.find"), pages::json),
        ],
        listens: CASES,
        needs: &[on_event::CASES],
        locales: &[
            Locale { lang: Lang::Vi, text: include_str!("../locales/vi.ftl") },
            Locale { lang: Lang::En, text: include_str!("../locales/en.ftl") },
        ],
        statements: &[store::STATEMENTS],
        ..Module::default()
    }
}

/// Every event of a case that changes what a list shows of it.
const CASES: &[Subscription] = &[
    case_event(cases::FILED),
    case_event(cases::ACCEPTED),
    case_event(cases::SUPPLEMENT_ASKED),
    case_event(cases::SUPPLEMENTED),
    case_event(cases::OPINION_ASKED),
    case_event(cases::OPINION_GIVEN),
    case_event(cases::FORWARDED),
    case_event(cases::FEE_DUE),
    case_event(cases::FEE_PAID),
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
