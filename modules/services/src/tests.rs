//! The catalogue and its search, the pages and the API through routes, publishing, figures.

mod doors;
mod figures;
mod finding;
mod publishing;

use contracts::cases::{FILED, RATED, REFUSED, RESULT_READY, WITHDRAWN};
use testkit::App;

const OF_CASES: &[&str] = &[FILED, RESULT_READY, REFUSED, WITHDRAWN, RATED];

/// The module, with the events that cases would say.
fn app() -> App {
    App::with_stand_ins(vec![crate::module()], &[], OF_CASES)
}
