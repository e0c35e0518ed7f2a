//! Payments: fees paid online and at the counter, receipts, refunds, and the bank's word for it.
//!
//! Reading order: what is owed ([`charge`]), what moved ([`entry`], [`refund`]), how money is judged
//! ([`receiving`]); ways to pay ([`means`], [`vietqr`], [`gateway`], [`attempt`]); money back
//! ([`refunding`]); the bank's file ([`bank_file`], [`reconciling`]); what is heard, SQL, pages, API.

mod charge;
mod entry;
mod refund;
mod receiving;
mod means;
mod vietqr;
mod gateway;
mod attempt;
mod refunding;
mod bank_file;
mod reconciling;
mod on_event;
mod store;
mod pages;
mod api;
#[cfg(test)]
mod tests;

use contracts::cases::{FEE_DUE, FEE_PAID, FEES, REFUSED, WITHDRAWN};
use contracts::organisations::DIRECTORY;
use contracts::payments::{PAID, RECONCILED, REFUNDED, SURPLUS};
use contracts::work::WORK;
use kernel::Access::{Needs, Public, SignedIn};
use kernel::{
    Area, Lang, Locale, Migration, Mode, Module, NavEntry, Permission, Port, Route, Subscription, get, post,
    staged,
};

use pages::{book, demo, desk, gateway as gateway_pages, pay, receipt, refunds, statements};

/// Everything the platform needs to know about payments.
pub fn module() -> Module {
    Module {
        name: "payments",
        migrations: &[Migration {
            number: 1,
            name: "payment",
            sql: include_str!("../migrations/0001_payment.sql"),
            postgres: None,
        }],
        permissions: PERMISSIONS,
        nav: &[NavEntry {
            area: Area::Desk,
            path: "/payments",
            label: "payments-nav",
            permission: Some("payments.see"),
            order: 40,
        }],
        routes: routes(),
        emits: &[PAID, SURPLUS, REFUNDED, RECONCILED],
        listens: &[
            Subscription { event: FEE_DUE, handler: on_event::fee_due },
            Subscription { event: FEE_PAID, handler: on_event::fee_paid },
            Subscription { event: WITHDRAWN, handler: on_event::case_ended },
            Subscription { event: REFUSED, handler: on_event::case_ended },
        ],
        offers: &[Port { name: "payments.pane", functions: &refunds::PANE }],
        needs: &[FEES, DIRECTORY, WORK],
        locales: &[
            Locale { lang: Lang::Vi, text: include_str!("../locales/vi.ftl") },
            Locale { lang: Lang::En, text: include_str!("../locales/en.ftl") },
        ],
        statements: store::STATEMENTS,
        ..Module::default()
    }
}

const PERMISSIONS: &[Permission] = &[
    Permission { name: "payments.pay", roles: &["citizen"] },
    Permission { name: "payments.see", roles: &["reception", "officer", "leader", "clerk"] },
    Permission { name: "payments.reconcile", roles: &["reception", "clerk"] },
    Permission { name: "payments.propose", roles: &["reception", "officer"] },
    Permission { name: "payments.confirm", roles: &["leader"] },
];

fn routes() -> Vec<Route> {
    let (see, pays) = (Needs("payments.see"), Needs("payments.pay"));
    let (reconciles, proposes, confirms) =
        (Needs("payments.reconcile"), Needs("payments.propose"), Needs("payments.confirm"));
    vec![
        // The payer.
        get("/payments/{code}", SignedIn, pay::show),
        post("/payments/{code}/attempts", pays, pay::begin),
        get("/payments/{code}/receipt", SignedIn, receipt::show),
        get("/payments/attempts/{attempt}", pays, gateway_pages::leave),
        get("/payments/demo/{attempt}", pays, demo::show),
        post("/payments/demo/{attempt}", pays, demo::decide),
        // The gateway: its notice is a command, though its scheme sends it with GET.
        Route { mode: Mode::Write, ..get("/payments/notices/{gateway}", Public, gateway_pages::notice) },
        get("/payments/returns/{gateway}", Public, gateway_pages::come_back),
        // The desk.
        get("/payments", see, desk::due),
        get("/payments/collected", see, desk::collected),
        get("/payments/desk/{code}", see, desk::show),
        post("/payments/desk/{code}/refund", proposes, desk::propose_refund),
        get("/payments/refunds", see, refunds::list),
        post("/payments/refunds/{id}/proposal", proposes, refunds::propose),
        post("/payments/refunds/{id}/decision", confirms, refunds::decide),
        get("/payments/statements", reconciles, statements::list),
        staged("/payments/statements", reconciles, statements::upload)
            .body_limit(bank_file::BYTES_MAX + 64 * 1024),
        get("/payments/statements/{id}", reconciles, statements::show),
        post("/payments/lines/{id}/settlement", reconciles, statements::settle),
        get("/payments/totals", see, book::totals),
        get("/payments/entries/{month}", see, book::export),
        // For programs.
        get("/api/payments/{code}", SignedIn, api::show).describe(api::describe_show),
    ]
}
