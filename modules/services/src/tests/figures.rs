//! How long it really takes.

use contracts::cases::Moved;
use kernel::Id;
use serde_json::json;
use testkit::{App, As};

use super::app;
use crate::figures::{Bucket, Figures, step_of};

const MINUTE_MS: i64 = 60_000;
const HOUR_MS: i64 = 60 * MINUTE_MS;

fn say(app: &mut App, name: &'static str, case: i64, more: serde_json::Value) {
    let moved = Moved {
        case: Id(case),
        code: "C".to_owned(),
        service: "1.001193".to_owned(),
        agency: Id(1),
        applicant: Id(0),
        state: 1,
        step: String::new(),
        due_at: 0,
        reason: None,
    };
    let mut payload = serde_json::to_value(moved).expect("an event is JSON");
    for (key, value) in more.as_object().into_iter().flatten() {
        payload[key] = value.clone();
    }
    app.emit(name, "C", payload);
    app.settle();
}

#[test]
fn half_of_the_cases_lie_at_or_before_the_median() {
    let bucket = |step, cases, on_time| Bucket { step, cases, on_time };
    assert_eq!(Figures::of(&[bucket(0, 4, 4)]), None, "too few");
    let figures = Figures::of(&[bucket(1, 3, 3), bucket(4, 3, 2), bucket(9, 1, 0)]).expect("enough");
    assert_eq!(figures, Figures { cases: 7, half_within_min: 180, on_time_per_mille: 714 });
    let late = Figures::of(&[bucket(99, 5, 0)]).expect("enough");
    assert_eq!(late.half_within_min, 172_800, "beyond the scale");
    for (took_ms, step) in
        [(-5, 0), (0, 0), (15 * MINUTE_MS, 0), (16 * MINUTE_MS, 1), (HOUR_MS, 2), (i64::MAX, 27)]
    {
        assert_eq!(step_of(took_ms), step, "{took_ms}");
    }
}

#[test]
fn five_cases_make_a_figure() {
    let mut app = app();
    for case in 1..=5 {
        say(&mut app, contracts::cases::FILED, case, json!({}));
        app.advance_ms(2 * HOUR_MS + 30 * MINUTE_MS);
        let due_at = if case == 1 { app.now() - 1 } else { app.now() + 1 };
        say(&mut app, contracts::cases::RESULT_READY, case, json!({ "due_at": due_at }));
        if case == 4 {
            let page = app.get_as(&As::nobody(), "/services/1.001193").page();
            assert!(page.contains("Chưa đủ hồ sơ để tính"));
        }
    }
    let page = app.get_as(&As::nobody(), "/services/1.001193").page();
    assert!(page.contains("Một nửa xong trong 3 giờ; 80,0 % đúng hạn"), "{page}");
    let json = app.get_as(&As::nobody(), "/api/services/1.001193").json();
    assert_eq!(json["measured"]["half_within_minutes"], 180);
    app.advance_ms(40 * 24 * HOUR_MS);
    let later = app.get_as(&As::nobody(), "/services/1.001193").page();
    assert!(later.contains("Chưa đủ hồ sơ để tính"), "old cases say nothing");
}

#[test]
fn a_case_ends_once_and_what_was_withdrawn_does_not_count() {
    let mut app = app();
    for case in 1..=5 {
        say(&mut app, contracts::cases::FILED, case, json!({}));
    }
    for case in 1..=4 {
        say(&mut app, contracts::cases::REFUSED, case, json!({}));
        say(&mut app, contracts::cases::RESULT_READY, case, json!({}));
    }
    say(&mut app, contracts::cases::WITHDRAWN, 5, json!({}));
    let json = app.get_as(&As::nobody(), "/api/services/1.001193").json();
    assert!(json.get("measured").is_none(), "four cases ended, each once");
    say(&mut app, contracts::cases::FILED, 6, json!({}));
    say(&mut app, contracts::cases::REFUSED, 6, json!({}));
    let json = app.get_as(&As::nobody(), "/api/services/1.001193").json();
    assert_eq!(json["measured"]["cases"], 5);
}

#[test]
fn ratings_are_summed_up() {
    let mut app = app();
    for (case, score) in [(1, json!(5)), (2, json!(4)), (3, json!(9)), (4, json!(null))] {
        say(&mut app, contracts::cases::RATED, case, json!({ "score": score }));
    }
    let page = app.get_as(&As::nobody(), "/services/1.001193").page();
    assert!(page.contains("<b>4,5/5</b> từ 2 lượt"), "{page}");
}
