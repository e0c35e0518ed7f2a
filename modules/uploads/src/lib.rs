//! Uploads: files that arrive in pieces and go on where the network stopped (tus 1.0.0).
//!
//! Reading order: rules ([`upload`]), SQL ([`store`]), the protocol ([`protocol`]), whether a file does harm
//! ([`scan`]), what others may ask ([`take`]).

pub mod upload;
mod store;
mod protocol;
pub mod scan;
mod take;
#[cfg(test)]
mod tests;

use contracts::uploads::{UPLOADS, Uploads};
use kernel::{Access, Lang, Locale, Method, Migration, Module, Periodic, Permission, Port, Route};
use kernel::{get, post, staged};

const SEND: Access = Access::Needs("uploads.send");
const HOUR_MS: i64 = 3600 * 1000;

/// Everything the platform needs to know about uploads.
pub fn module() -> Module {
    Module {
        name: "uploads",
        migrations: &[Migration {
            number: 1,
            name: "upload",
            sql: include_str!("../migrations/0001_upload.sql"),
            postgres: None,
        }],
        permissions: &[Permission {
            name: "uploads.send",
            roles: &["citizen", "reception", "officer", "leader"],
        }],
        routes: vec![
            post("/uploads", SEND, protocol::begin),
            get("/uploads/{id}", SEND, protocol::progress),
            Route {
                method: Method::Patch,
                ..staged("/uploads/{id}", SEND, protocol::piece).body_limit(upload::PIECE_MAX)
            },
            Route { method: Method::Delete, ..post("/uploads/{id}", SEND, protocol::forget) },
        ],
        offers: &[Port {
            name: UPLOADS,
            functions: &Uploads { arrived: take::arrived, is_clean: take::is_clean },
        }],
        periodic: &[Periodic {
            name: "uploads.forget_old",
            every_ms: HOUR_MS,
            handler: protocol::forget_old,
        }],
        locales: &[
            Locale { lang: Lang::Vi, text: include_str!("../locales/vi.ftl") },
            Locale { lang: Lang::En, text: include_str!("../locales/en.ftl") },
        ],
        statements: &[store::STATEMENTS],
        ..Module::default()
    }
}
