//! Rules by tables and properties; the module through its routes and its port.

mod births;
mod demo;
mod readings;
mod rules;
mod stand_ins;

use stand_ins::{MOTHER, app, birth, enter, officer, person_id};

#[test]
fn every_statement_is_understood_by_the_engine() {
    app().prepare_all();
}
