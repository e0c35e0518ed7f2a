//! Every statement of every module is understood by the engine. With `MOTCUA_TEST_DB` that is PostgreSQL.

use testkit::App;

#[test]
fn every_statement_can_be_prepared() {
    App::new(app::modules()).prepare_all();
}
