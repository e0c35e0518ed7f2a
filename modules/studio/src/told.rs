//! What a check says, in plain words, and the page of the studio where it is put right.

use packs::Problem;

/// A fault as people read it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    /// Key of the sentence; empty when only the check's own English words are known.
    pub key: &'static str,
    /// What stood between backticks, in order.
    pub names: Vec<String>,
    /// The check's own words.
    pub raw: String,
}

/// What a check writes (`*` is any name) and the sentence that says it plainly.
const SENTENCES: &[(&str, &str)] = &[
    ("the file is missing", "studio-told-file-missing"),
    ("this file has no place in a pack", "studio-told-stray-file"),
    ("the id is used twice", "studio-told-twice"),
    ("an id is lower-case words*", "studio-told-odd-id"),
    ("name at least one law", "studio-told-no-law"),
    ("name who may file", "studio-told-no-audience"),
    ("the service is offered nowhere", "studio-told-no-channel"),
    ("the file `*` is missing", "studio-told-no-template"),
    ("a pack needs golden tests", "studio-told-no-tests"),
    ("the term is missing", "studio-told-no-term"),
    ("the fee is missing*", "studio-told-no-fee"),
    ("the fee has no amount*", "studio-told-no-fee"),
    ("`*` is not a * question", "studio-told-wrong-type"),
    ("there is no look-up `*`", "studio-told-no-lookup"),
    ("say how many originals or copies", "studio-told-no-sheets"),
    ("name the law that allows it", "studio-told-lookup-law"),
    ("there is no field `*`", "studio-told-no-question"),
    ("it copies a field not asked before", "studio-told-condition-order"),
    ("the condition reads `*`*", "studio-told-condition-order"),
    ("`*` has no option `*`", "studio-told-no-option"),
    ("the page asks nothing", "studio-told-empty-page"),
    ("more than * questions*", "studio-told-crowded-page"),
    ("no golden test reaches the page", "studio-told-page-untested"),
    ("look-up `*` does not fill it", "studio-told-not-filled"),
    ("it fills `*`*", "studio-told-not-filled"),
    ("no paper of service.toml is uploaded here", "studio-told-file-without-paper"),
    ("a choice needs at least two options", "studio-told-few-options"),
    ("an option is listed twice", "studio-told-twice"),
    ("there is no step `*`", "studio-told-no-step"),
    ("there is no step or end `*`", "studio-told-no-step"),
    ("nothing leads here", "studio-told-unreached"),
    ("no way leads from here to an end", "studio-told-dead-end"),
    ("the step has no exit", "studio-told-dead-end"),
    ("the template reads an answer*", "studio-told-template-question"),
    ("the text is missing", "studio-told-no-text"),
    ("nothing uses this text", "studio-told-unused-text"),
    ("asked although register `*` answers it", "studio-told-register-knows"),
];

/// The plain sentence of a fault.
pub fn told(problem: &Problem) -> Told {
    let raw = problem.to_string();
    // A check may add a guess of what was meant; the sentence is known without it.
    let what = problem.what.split("; did you mean").next().unwrap_or(&problem.what);
    let known = SENTENCES.iter().find(|(pattern, _)| fits(pattern, what));
    let names = what.split('`').skip(1).step_by(2).map(str::to_owned).collect();
    Told { key: known.map_or("", |(_, key)| key), names, raw }
}

/// Where a fault is put right: the rest of an address below the draft's.
pub fn place(problem: &Problem) -> String {
    let key = problem.key.as_str();
    let last = key.rsplit('.').next().unwrap_or("");
    match problem.file.as_str() {
        "form.toml" if key.contains("field.") => format!("/questions/{last}"),
        "form.toml" => "/form".to_owned(),
        "flow.toml" => "/way".to_owned(),
        "service.toml" if key.starts_with("channel") => "/fees".to_owned(),
        "service.toml" if key.starts_with("paper.") => format!("/papers?paper={last}"),
        "service.toml" if key.starts_with("result") => "/result".to_owned(),
        "service.toml" if key.starts_with("lookup") => "/files".to_owned(),
        "service.toml" => "/facts".to_owned(),
        file if file.starts_with("texts/") => format!("/words#{key}"),
        file if file.starts_with("templates/") => "/result".to_owned(),
        file if file.starts_with("tests") => "/tests".to_owned(),
        _ => "/files".to_owned(),
    }
}

/// The pieces of the pattern stand in the text in order, from its beginning to its end.
fn fits(pattern: &str, text: &str) -> bool {
    let mut pieces = pattern.split('*');
    let Some(mut rest) = pieces.next().and_then(|first| text.strip_prefix(first)) else { return false };
    let mut last = pattern;
    for piece in pieces {
        let Some(at) = rest.find(piece) else { return false };
        rest = &rest[at + piece.len()..];
        last = piece;
    }
    rest.is_empty() || last.is_empty()
}
