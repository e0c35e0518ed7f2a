//! Tests of the crate: every pack of the repository is checked and its golden tests run.

#![allow(clippy::unwrap_used)]

mod conditions;
mod faults;
mod fields;
mod filing;
mod formulas;
mod gallery;
mod repository;
mod schemas;
mod untrusted;
