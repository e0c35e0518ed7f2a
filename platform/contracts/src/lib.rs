//! What modules say to each other: events and ports, one file per speaking module. No logic.

pub mod cases;
pub mod documents;
pub mod identity;
pub mod organisations;
pub mod payments;
pub mod registries;
pub mod search;
pub mod services;
pub mod studio;
pub mod uploads;
pub mod work;
