//! Problems of a service's form, in the words of the service.

use kernel::{FieldProblem, Lang};
use packs::{FieldError, Pack};
use ui::Problem;

/// For the API: the keys as they are; texts of a pack are not texts of the platform.
pub fn problems(errors: &[FieldError]) -> Vec<FieldProblem> {
    let problem = |it: &FieldError| FieldProblem {
        field: it.field.clone(),
        key: format!("cases-answer-{}", if it.key.starts_with("rule-") { "rule" } else { it.key.as_str() }),
        args: it.args.clone(),
    };
    errors.iter().map(problem).collect()
}

/// For a page: what to change, beside the field.
pub fn worded(errors: &[FieldError], pack: &Pack, lang: Lang) -> Vec<Problem> {
    let problem =
        |it: &FieldError| Problem { field: it.field.clone(), text: pack.texts.error(lang.code(), it) };
    errors.iter().map(problem).collect()
}
