//! The whole program, as people, operators and bad luck meet it.
#![allow(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

mod program;
mod http;
mod database;
mod load;
mod world;
mod journey_birth;
mod studio;
mod every_route;
mod every_page;
mod statements;
mod migrations;
mod cli;
mod verify;
mod backup;
mod kill;
mod disk_full;
mod bench;
