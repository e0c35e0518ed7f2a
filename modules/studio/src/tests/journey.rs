//! A service from nothing to everybody, by what is posted.

use testkit::{Answer, App, As, hidden_field};

use super::stand_ins::{app, owner, second};

/// Posts with the lock that the page of the draft shows now.
pub fn change(app: &mut App, who: &As, draft: &str, rest: &str, form: &[(&str, &str)]) -> Answer {
    let page = app.get_as(who, &format!("{draft}/files")).page();
    let mut lock = hidden_field(&page, "lock");
    if lock.is_empty() {
        // Who may only look finds the lock on the page that asks for a confirmation.
        lock = hidden_field(app.get_as(who, &format!("{draft}/publishing")).text(), "lock");
    }
    let form: Vec<(&str, &str)> = form.iter().copied().chain([("lock", lock.as_str())]).collect();
    app.post_as(who, &format!("{draft}{rest}"), &form)
}

/// A blank service "Dog licence".
pub fn dog_licence(app: &mut App) -> String {
    let form = [
        ("start", "blank"),
        ("name_vi", "Cấp thẻ nuôi chó"),
        ("name_en", "Dog licence"),
        ("code", "48.000001"),
        ("audience", "citizen"),
        ("level", "commune"),
    ];
    app.post_as(&owner(), "/studio/new", &form).goto()
}

const QUESTIONS: [(&str, &str, &str, &str); 5] = [
    ("text", "Tên chó", "Name of the dog", ""),
    ("choice", "Giống đực hay cái?", "Male or female?", "Đực | Male\nCái | Female"),
    ("date", "Ngày sinh của chó", "Date of birth of the dog", ""),
    ("yes_no", "Chó đã tiêm phòng dại chưa?", "Is the dog vaccinated against rabies?", ""),
    ("text", "Số sổ tiêm phòng", "Number of the vaccination book", ""),
];

fn add_questions(app: &mut App, draft: &str) {
    for (page, title) in [("dog", "Dog"), ("health", "Health")] {
        change(app, &owner(), draft, "/pages/new", &[("vi", "Chó"), ("en", title)]).goto();
        let of_page = if page == "dog" { &QUESTIONS[..3] } else { &QUESTIONS[3..] };
        for (kind, vi, en, options) in of_page {
            let when = if *en == QUESTIONS[4].2 { "is_the_dog_vaccinated_against_rabies=true" } else { "" };
            let form = [
                ("page", page),
                ("type", kind),
                ("label_vi", vi),
                ("label_en", en),
                ("options", options),
                ("when", when),
            ];
            change(app, &owner(), draft, "/questions/new", &form).goto();
        }
    }
}

/// Answers of a try; the last may be missing.
pub fn answers(complete: bool) -> Vec<(&'static str, &'static str)> {
    let mut pairs = vec![
        ("_channel", "online"),
        ("applicant_number", "048190000001"),
        ("applicant_phone", "0912 345 678"),
        ("delivery", "electronic"),
        ("truthful", "yes"),
        ("name_of_the_dog", "Mực"),
        ("male_or_female", "male"),
        ("date_of_birth_of_the_dog.day", "1"),
        ("date_of_birth_of_the_dog.month", "3"),
        ("date_of_birth_of_the_dog.year", "2025"),
        ("is_the_dog_vaccinated_against_rabies", "yes"),
    ];
    if complete {
        pairs.push(("number_of_the_vaccination_book", "TP-001"));
    }
    pairs
}

pub fn make_ready(app: &mut App, draft: &str) {
    add_questions(app, draft);
    let facts = [
        ("name_vi", "Cấp thẻ nuôi chó"),
        ("name_en", "Dog licence"),
        ("summary_vi", "Xin thẻ cho chó nuôi trong nhà."),
        ("summary_en", "Get a licence for a dog kept at home."),
        ("area_vi", "Chăn nuôi, thú y"),
        ("area_en", "Animals"),
        ("audience", "citizen"),
        ("level", "commune"),
        ("decision", "01/QĐ-UBND"),
        ("legal_basis", "32/2018/QH14"),
        ("minutes", "5"),
        ("applicant_name", "applicant_name"),
        ("applicant_number", "applicant_number"),
        ("applicant_phone", "applicant_phone"),
        ("applicant_subject", "name_of_the_dog"),
        ("applicant_delivery", "delivery"),
    ];
    change(app, &owner(), draft, "/facts", &facts).goto();
    for (says, complete) in [("A vaccinated dog gets its licence", true), ("No number of the book", false)] {
        let mut form = answers(complete);
        form.extend([("act", "save"), ("says", says)]);
        change(app, &owner(), draft, "/tests", &form).goto();
    }
}

#[test]
fn a_service_is_made_from_blank_and_goes_live() {
    let mut app = app();
    let draft = dog_licence(&mut app);
    let page = app.get_as(&owner(), &draft).page();
    assert!(page.contains("Name the decision that publishes the service"), "{page}");
    make_ready(&mut app, &draft);
    let tests = app.get_as(&owner(), &format!("{draft}/tests")).page();
    assert_eq!(tests.matches(">passes<").count(), 2, "{tests}");
    let overview = app.get_as(&owner(), &draft).page();
    assert!(overview.contains("Nothing keeps this version from its trial"), "{overview}");
    for stage in ["Trial data on trial", "Real data on trial", "Trial data on live"] {
        change(&mut app, &owner(), &draft, "/publishing", &[("act", "advance")]).goto();
        let page = app.get_as(&owner(), &draft).page();
        assert!(page.contains(stage), "{page}");
    }
    change(&mut app, &owner(), &draft, "/publishing", &[("act", "advance")]).goto();
    assert_eq!(change(&mut app, &owner(), &draft, "/confirmation", &[]).status(), 409);
    change(&mut app, &second(), &draft, "/confirmation", &[]).goto();
    assert!(app.get_as(&owner(), &draft).page().contains("Live for everybody"));
    let events = app.history("48.000001");
    let stages: Vec<&str> =
        events.iter().filter(|it| it.name == "studio.staged").map(|it| it.payload.as_str()).collect();
    assert_eq!(stages.len(), 4, "{stages:?}");
    assert!(stages.iter().all(|it| !it.contains("Cán bộ")));
}

#[test]
fn a_change_after_going_live_is_the_next_version_and_a_draft_again() {
    let mut app = app();
    let draft = dog_licence(&mut app);
    make_ready(&mut app, &draft);
    for _ in 0..4 {
        change(&mut app, &owner(), &draft, "/publishing", &[("act", "advance")]).goto();
    }
    change(&mut app, &second(), &draft, "/confirmation", &[]).goto();
    change(&mut app, &owner(), &draft, "/pages/dog", &[("vi", "Con chó"), ("en", "The dog")]).goto();
    let page = app.get_as(&owner(), &draft).page();
    assert!(page.contains("Version 2") && page.contains(">Draft<"), "{page}");
    let comparison = app.get_as(&owner(), &format!("{draft}/comparison")).page();
    assert!(
        comparison.contains("+ page-dog = The dog") && comparison.contains("+ version = 2"),
        "{comparison}"
    );
}

#[test]
fn whoever_wrote_a_version_does_not_confirm_it() {
    let mut app = app();
    let draft = dog_licence(&mut app);
    make_ready(&mut app, &draft);
    let colleague = owner().with(|it| it.account = kernel::Id(4_243));
    change(&mut app, &colleague, &draft, "/pages/dog", &[("vi", "Con chó"), ("en", "The dog")]).goto();
    for _ in 0..4 {
        change(&mut app, &owner(), &draft, "/publishing", &[("act", "advance")]).goto();
    }
    assert_eq!(change(&mut app, &colleague, &draft, "/confirmation", &[]).status(), 409);
    change(&mut app, &second(), &draft, "/confirmation", &[]).goto();
    // Taken back after it went live, the files are those of a next version, not of the one that is out.
    change(&mut app, &owner(), &draft, "/undo", &[]).goto();
    let page = app.get_as(&owner(), &draft).page();
    assert!(page.contains("Version 2") && page.contains(">Draft<"), "{page}");
}

#[test]
fn nothing_goes_on_without_law_tests_and_a_second_person() {
    let mut app = app();
    let draft = dog_licence(&mut app);
    let advance = [("act", "advance")];
    assert_eq!(change(&mut app, &owner(), &draft, "/publishing", &advance).status(), 409);
    let page = app.get_as(&owner(), &format!("{draft}/publishing")).page();
    for gate in ["Change what must be changed", "Save at least two tests"] {
        assert!(page.contains(gate), "{page}");
    }
    assert_eq!(change(&mut app, &second(), &draft, "/confirmation", &[]).status(), 409);
}

#[test]
fn what_was_deleted_comes_back_and_two_people_do_not_overwrite_each_other() {
    let mut app = app();
    let draft = dog_licence(&mut app);
    add_questions(&mut app, &draft);
    let form = |app: &mut App| app.get_as(&owner(), &format!("{draft}/form")).page();
    let delete = [("act", "delete"), ("id", "field.name_of_the_dog")];
    change(&mut app, &owner(), &draft, "/form", &delete).goto();
    assert!(!form(&mut app).contains("Name of the dog"));
    change(&mut app, &owner(), &draft, "/undo", &[]).goto();
    assert!(form(&mut app).contains("Name of the dog"));
    let stale = [("act", "delete"), ("id", "page.dog"), ("lock", "1")];
    assert_eq!(app.post_as(&owner(), &format!("{draft}/form"), &stale).status(), 409);
    let elsewhere = As::in_agency("service_owner", 2);
    assert_eq!(app.get_as(&elsewhere, &draft).status(), 404);
    let up = [("act", "up"), ("id", "field.male_or_female")];
    change(&mut app, &owner(), &draft, "/form", &up).goto();
    let page = form(&mut app);
    let at = |text: &str| page.find(text).expect("it is on the page");
    assert!(at("Male or female?") < at("Name of the dog"));
}

#[test]
fn every_tab_opens_for_a_copy_and_for_a_blank_service() {
    let mut app = app();
    let blank = dog_licence(&mut app);
    let copy = [
        ("start", "copy:1.001193"),
        ("name_vi", "Bản sao"),
        ("name_en", "Copy"),
        ("code", "48.000002"),
        ("audience", "citizen"),
        ("level", "commune"),
    ];
    let copy = app.post_as(&owner(), "/studio/new", &copy).goto();
    let version = app.post_as(&owner(), "/studio/new", &[("start", "version:1.001612")]).goto();
    for draft in [&blank, &copy, &version] {
        for tab in [
            "",
            "/facts",
            "/form",
            "/way",
            "/fees",
            "/papers",
            "/words",
            "/result",
            "/trial",
            "/tests",
            "/publishing",
            "/files",
            "/comparison",
            "/pages/new",
            "/questions/new?page=applicant",
        ] {
            let page = app.get_as(&owner(), &format!("{draft}{tab}")).page();
            assert!(!page.contains(">studio-"), "{tab}: {page}");
        }
    }
    assert!(app.get_as(&owner(), "/studio").page().contains("48.000002"));
    let tests = app.get_as(&owner(), &format!("{version}/tests")).page();
    assert_eq!(tests.matches(">passes<").count(), 6, "{tests}");
}

#[test]
fn a_try_walks_the_form_and_stores_nothing() {
    let mut app = app();
    let draft = dog_licence(&mut app);
    add_questions(&mut app, &draft);
    let trial = format!("{draft}/trial");
    let first = app.post_as(&owner(), &trial, &[("_channel", "online")]).page();
    assert!(first.contains("Your personal number"), "{first}");
    let wrong = [("_channel", "online"), ("_page", "applicant"), ("applicant_number", "12")];
    let wrong = app.post_as(&owner(), &trial, &wrong).page();
    assert!(wrong.contains("12 digits on the identity card"), "{wrong}");
    let mut form = answers(true);
    form.push(("_page", "delivery"));
    let done = app.post_as(&owner(), &trial, &form).page();
    assert!(done.contains("The filing is accepted") && done.contains("Result handed over"), "{done}");
    assert!(done.contains("2026-11-19"), "the due day: {done}");
    assert!(app.get_as(&owner(), &format!("{draft}/tests")).page().contains("No test yet"));
}

#[test]
fn questions_of_every_type_are_drawn_in_a_try() {
    let mut app = app();
    let draft = dog_licence(&mut app);
    let mut before = "person".to_owned();
    for (number, kind) in crate::edit::question::TYPES.into_iter().enumerate() {
        let label = format!("Question {number}");
        if number % 8 == 0 {
            let title = format!("Part {number}");
            change(&mut app, &owner(), &draft, "/pages/new", &[("vi", "Phần"), ("en", &title)]).goto();
        }
        let page = format!("part_{}", number / 8 * 8);
        let form = [
            ("page", page.as_str()),
            ("type", kind),
            ("label_vi", label.as_str()),
            ("label_en", label.as_str()),
            ("options", "A | A\nB | B"),
            ("optional", "yes"),
        ];
        change(&mut app, &owner(), &draft, "/questions/new", &form).goto();
    }
    for first in (0..crate::edit::question::TYPES.len()).step_by(8) {
        let mut form = answers(true);
        form.push(("_page", before.as_str()));
        let page = app.post_as(&owner(), &format!("{draft}/trial"), &form).page();
        for number in first..(first + 8).min(crate::edit::question::TYPES.len()) {
            assert!(page.contains(&format!("Question {number}")), "{number}: {page}");
        }
        assert!(!page.contains(">part-"), "{page}");
        before = format!("part_{first}");
    }
}
