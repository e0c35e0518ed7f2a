//! Finding through the routes.

use contracts::cases;
use contracts::search::Entry;
use kernel::Id;
use testkit::As;

use super::{app, cases_now, entry, found, moved};

#[test]
fn words_are_found_without_tone_marks_newest_first() {
    let mut app = app();
    let now = app.now();
    moved(&mut app, entry("F1-0001", "Nguyễn Đặng Thị Phượng", now));
    moved(&mut app, entry("F1-0003", "Nguyễn Văn Đức", now + 2));
    // Heard last, older by its own time.
    moved(&mut app, entry("F1-0002", "Trần Thị Phượng", now + 1));
    let officer = As::role("officer");
    for (query, expected) in [
        ("phuong", &["F1-0002", "F1-0001"][..]),
        ("thi phu", &["F1-0002", "F1-0001"]),
        ("NGUYEN d", &[]),
        ("nguyễn đứ", &["F1-0003"]),
        ("f1 0003", &["F1-0003"]),
        ("F1-00", &["F1-0003", "F1-0002", "F1-0001"]),
        ("khai sinh", &["F1-0003", "F1-0002", "F1-0001"]),
        ("huong", &[]),
        ("***", &[]),
        ("", &[]),
    ] {
        assert_eq!(found(&mut app, &officer, query), expected, "{query}");
    }
}

#[test]
fn an_entry_is_replaced_by_what_the_thing_is_like_now() {
    let mut app = app();
    let (now, officer) = (app.now(), As::role("officer"));
    moved(&mut app, entry("F2-0001", "Lê Minh Ánh", now));
    moved(&mut app, entry("F2-0001", "Lê Minh Ánh", now));
    assert_eq!(found(&mut app, &officer, "minh").len(), 1);
    moved(&mut app, entry("F2-0001", "Phạm Quỳnh Như", now + 5));
    assert!(found(&mut app, &officer, "minh").is_empty());
    assert_eq!(found(&mut app, &officer, "quynh nhu"), ["F2-0001"]);
    // The thing is gone: so is the entry.
    cases_now().remove("F2-0001");
    app.emit(cases::WITHDRAWN, "F2-0001", serde_json::json!({}));
    app.settle();
    assert!(found(&mut app, &officer, "quynh").is_empty());
}

#[test]
fn many_entries_of_one_moment_all_find_room() {
    let mut app = app();
    let now = app.now();
    for number in 0..30 {
        moved(&mut app, entry(&format!("F3-{number:04}"), "Đỗ Thị Lan", now));
    }
    assert_eq!(found(&mut app, &As::role("officer"), "do thi lan").len(), 20);
    assert!(app.get_as(&As::role("officer"), "/search?q=lan").contains("20 kết quả mới nhất"));
}

#[test]
fn everybody_finds_what_they_may_see() {
    let mut app = app();
    let now = app.now();
    moved(&mut app, entry("F4-0001", "Hoàng Văn Nam", now));
    // Words that look like the word of another scope open nothing.
    let trap = format!("Hoàng Văn Bắc a_{} o_{}", Id(1), Id(9));
    moved(&mut app, Entry { agency: Id(2), owner: Id(8), ..entry("F4-0002", &trap, now) });
    moved(&mut app, Entry { owner: Id(0), ..entry("F4-0003", "Hoàng Văn Tây", now + 1) });
    for (actor, expected) in [
        (As::role("officer"), &["F4-0003", "F4-0001"][..]),
        (As::role("leader"), &["F4-0003", "F4-0001"]),
        (As::in_agency("officer", 2), &["F4-0002"]),
        (As::citizen(7), &["F4-0001"]),
        (As::citizen(8), &["F4-0002"]),
        (As::citizen(9), &[]),
    ] {
        assert_eq!(found(&mut app, &actor, "hoang van"), expected, "{actor:?}");
    }
    assert_eq!(app.get_as(&As::nobody(), "/search?q=hoang").status(), 303);
}

#[test]
fn both_faces_show_results_and_empty_states() {
    let mut app = app();
    let now = app.now();
    moved(&mut app, entry("F5-0001", "Bùi <Thị> Hoa", now));
    for actor in [As::role("officer"), As::citizen(7)] {
        assert!(app.get_as(&actor, "/search").contains("Bạn tìm gì?"));
        assert!(app.get_as(&actor, "/search?q=khongco").contains("Không tìm thấy gì"));
        let page = app.get_as(&actor, "/search?q=hoa").page();
        assert!(page.contains("href=\"/cases/F5-0001\"") && !page.contains("<Thị>"));
        let long = "hoa+".repeat(5_000);
        assert_eq!(app.get_as(&actor, &format!("/search?q={long}")).status(), 200);
    }
    assert!(app.in_english().get_as(&As::citizen(7), "/search").contains("What are you looking for?"));
}
