//! The spine: everything a module may use, and nothing about any one domain.
//!
//! Reading order: [`module`] (what a module is), [`ctx`] (what a handler gets), [`db`] (the narrow
//! waist to storage), [`platform`] (how a request travels), [`delivery`] (how others hear of it).

pub mod module;
pub mod ctx;
pub mod request;
pub mod reply;
pub mod scene;
pub mod actor;
pub mod error;
pub mod problem;
pub mod lang;
pub mod texts;
pub mod id;
pub mod value;
pub mod db;
pub mod store;
pub mod blobs;
pub mod migrate;
pub mod event;
pub mod chain;
pub mod checkpoints;
pub mod once;
pub mod registry;
pub mod platform;
pub mod delivery;
pub mod jobs;
pub mod background;
mod bell;
#[cfg(test)]
mod tests;

pub use actor::{Actor, ActorKind, Permissions, Position};
pub use blobs::Blobs;
pub use ctx::Ctx;
pub use db::{Db, Dialect, Statement};
pub use error::{Error, FieldProblem, Result, bug};
pub use event::Event;
pub use id::Id;
pub use lang::Lang;
pub use module::{
    Access, Area, Job, Method, Migration, Mode, Module, NavEntry, Periodic, Permission, Port, Rate, Route,
    Subscription, get, post, staged,
};
pub use platform::{Parts, Platform};
pub use registry::Registry;
pub use reply::{Cookie, Reply};
pub use request::{Fields, Request, Upload};
pub use scene::Scene;
pub use texts::{Locale, Texts};
pub use value::{Row, Value};

/// Every statement of the platform itself.
pub const STATEMENTS: &[&[Statement]] = &[
    chain::STATEMENTS,
    checkpoints::STATEMENTS,
    delivery::STATEMENTS,
    jobs::STATEMENTS,
    migrate::STATEMENTS,
    once::STATEMENTS,
];

/// The words of errors.
pub const LOCALES: &[Locale] = &[
    Locale { lang: Lang::Vi, text: include_str!("../locales/vi.ftl") },
    Locale { lang: Lang::En, text: include_str!("../locales/en.ftl") },
];
