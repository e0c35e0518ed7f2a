//! Proofs: the ledger in public. Signed heads, tiles, and proofs that a record is in the log.
//!
//! Reading order: [`standing`] (is a record under a signed head?), [`wording`] (a record in words), pages,
//! the log as files for other tools ([`log`]).

mod standing;
mod wording;
mod pages;
mod log;
#[cfg(test)]
mod tests;

use kernel::Access::{Needs, Public};
use kernel::{Area, Lang, Locale, Module, NavEntry, Permission, Route, get};

/// Everything the platform needs to know about proofs.
pub fn module() -> Module {
    Module {
        name: "proofs",
        permissions: &[Permission {
            name: "proofs.read",
            roles: &["leader", "administrator", "officer", "reception", "clerk"],
        }],
        nav: &[NavEntry {
            area: Area::Desk,
            path: "/proofs",
            label: "proofs-nav",
            permission: Some("proofs.read"),
            order: 90,
        }],
        routes: routes(),
        locales: &[
            Locale { lang: Lang::Vi, text: include_str!("../locales/vi.ftl") },
            Locale { lang: Lang::En, text: include_str!("../locales/en.ftl") },
        ],
        ..Module::default()
    }
}

/// A record carries ids, codes and reasons, no names. Officials may read any; everybody else needs the
/// record's own id together with its subject, which only pages about that subject link to.
fn routes() -> Vec<Route> {
    use pages::{explain, record};
    let official = Needs("proofs.read");
    vec![
        get("/proofs", Public, explain::show).shared(),
        get("/proofs/{chain}/checkpoint", Public, log::checkpoint),
        get("/proofs/{chain}/tile/{*rest}", Public, log::tile),
        get("/proofs/{chain}/{seq}", official, record::at_place),
        get("/proofs/{chain}/{seq}/proof", official, record::file_at_place),
        get("/proofs/records/{id}/{subject}", Public, record::of_subject).guarded(),
        get("/proofs/records/{id}/{subject}/proof", Public, record::file_of_subject).guarded(),
    ]
}
