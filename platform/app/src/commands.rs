//! What each command does; one file each.

pub mod serve;
pub mod demo;
pub mod migrate;
pub mod verify;
pub mod backup;
pub mod restore;
pub mod service;
pub mod user;
pub mod check;
pub mod openapi;
pub mod bench;
