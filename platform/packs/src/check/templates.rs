//! Problems of `templates/*`: a template reads answers that the form asks.

use crate::pack::{Pack, Problem};

/// How a template reads one answer by name; computed names are left to the template's own tests.
const READS: &str = "answer(\"";

pub(super) fn problems(pack: &Pack) -> Vec<Problem> {
    let unknown = |id: &&str| pack.form.field(id).is_none();
    let reads = |text| answers_read(text).into_iter().filter(unknown);
    let problem =
        |path: &str, id: &str| Problem::new(path, id, "the template reads an answer the form does not ask");
    let templates = pack.templates.iter();
    templates.flat_map(|(path, text)| reads(text).map(|id| problem(path, id)).collect::<Vec<_>>()).collect()
}

fn answers_read(text: &str) -> Vec<&str> {
    text.split(READS).skip(1).filter_map(|rest| rest.split_once('"').map(|(id, _)| id)).collect()
}
