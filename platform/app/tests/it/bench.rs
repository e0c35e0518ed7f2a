//! The platform can measure itself. Figures are for people: nothing is said here about how fast it is.

use serde_json::Value;

use crate::program::{run, succeed, told};

/// The beginning of the name of every figure of a whole run.
const ROWS: &[&str] = &[
    "read a form page",
    "file a case on pages",
    "create a case by API",
    "read a case by API, own",
    "read a case by API, official",
    "list 100 cases by API, own",
    "list 100 cases by API, agency",
    "officer's inbox",
    "events of a case",
    "receipt of a case",
    "sync of the disk",
    "cases filed by API, group commit, 1 ",
    "cases filed by API, group commit, 64 ",
    "cases filed by API, one commit each, 1 ",
    "cases filed by API, one commit each, 64 ",
    "group commit against",
    "bare commands",
    "filing against bare",
    "the same, reading recorded / bare",
    "a service page, shared / bare",
    "list of 100 cases by API / bare",
    "search of procedures, p99",
    "search among 400 cases, p50",
    "search among 4000 cases, p99",
    "the demo: until it is ready",
    "the demo: memory when idle",
    "4000 cases: until the first page",
];

#[test]
fn a_quick_run_has_every_figure() {
    let report: Value = serde_json::from_str(&succeed(&["bench", "--quick", "--json"])).unwrap();
    let rows = report["rows"].as_array().unwrap();
    for wanted in ROWS {
        let found = rows.iter().find(|it| it["name"].as_str().unwrap().starts_with(wanted));
        let value =
            found.and_then(|it| it["value"].as_f64()).unwrap_or_else(|| panic!("no {wanted}: {report}"));
        assert!(value >= 0.0 && value.is_finite(), "{wanted}: {value}");
    }
    assert!(rows.iter().any(|it| it["part"] == "growth"), "{report}");
}

#[test]
fn its_help_tells_how() {
    let help = succeed(&["bench", "--help"]);
    assert!(help.contains("Examples:") && help.contains("TMPDIR"), "{help}");
    let (code, _, err) = told(&run(&["bench", "--only", "luck"]));
    assert_eq!(code, 2, "{err}");
}
