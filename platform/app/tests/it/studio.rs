//! A service made in the studio, with all modules: owners see its trial at the door, everybody sees it live.

use testkit::{App, As, hidden_field};

use crate::world::modules;

fn owner() -> As {
    As::role("service_owner")
}

/// Posts with the lock that a page of the draft shows.
fn post(app: &mut App, who: &As, draft: &str, rest: &str, form: &[(&str, &str)]) {
    let lock = ["/files", "/publishing"]
        .map(|page| hidden_field(app.get_as(who, &format!("{draft}{page}")).text(), "lock"))
        .into_iter()
        .find(|it| !it.is_empty())
        .expect("some page has a form");
    let form: Vec<(&str, &str)> = form.iter().copied().chain([("lock", lock.as_str())]).collect();
    app.post_as(who, &format!("{draft}{rest}"), &form).goto();
}

/// A blank service with its law and two saved tries.
fn dog_licence(app: &mut App) -> String {
    let form = app.get_as(&owner(), "/studio/new").page();
    let code = form.split("name=\"code\"").nth(1).and_then(|it| it.split("value=\"").nth(1));
    let code = code.and_then(|it| it.split('"').next()).expect("a code is proposed").to_owned();
    let begun = [
        ("start", "blank"),
        ("name_vi", "Cấp thẻ nuôi chó"),
        ("name_en", "Dog licence"),
        ("code", code.as_str()),
        ("audience", "citizen"),
        ("level", "commune"),
    ];
    let draft = app.post_as(&owner(), "/studio/new", &begun).goto();
    let facts = [
        ("name_vi", "Cấp thẻ nuôi chó"),
        ("name_en", "Dog licence"),
        ("summary_vi", "Xin thẻ cho chó nuôi trong nhà."),
        ("summary_en", "Get a licence for a dog kept at home."),
        ("area_vi", "Thú y"),
        ("area_en", "Animals"),
        ("audience", "citizen"),
        ("level", "commune"),
        ("decision", "01/QĐ-UBND"),
        ("legal_basis", "32/2018/QH14"),
        ("minutes", "5"),
        ("applicant_name", "applicant_name"),
        ("applicant_number", "applicant_number"),
        ("applicant_phone", "applicant_phone"),
        ("applicant_subject", "applicant_name"),
    ];
    post(app, &owner(), &draft, "/facts", &facts);
    for (says, truthful) in [("Taken", "yes"), ("Not stated as true", "")] {
        let test = [
            ("act", "save"),
            ("says", says),
            ("_channel", "online"),
            ("applicant_number", "048190000001"),
            ("applicant_phone", "0912 345 678"),
            ("delivery", "electronic"),
            ("truthful", truthful),
        ];
        post(app, &owner(), &draft, "/tests", &test);
    }
    draft
}

#[test]
fn a_trial_is_for_owners_and_a_live_version_for_everybody() {
    let mut app = App::new(modules()).in_english();
    app.tick();
    let draft = dog_licence(&mut app);
    let code =
        app.get_as(&owner(), &draft).text().split("class=\"code\">").nth(1).map(|it| it[..9].to_owned());
    let door = format!("/services/{}", code.expect("the head shows the code"));
    for _ in 0..3 {
        post(&mut app, &owner(), &draft, "/publishing", &[("act", "advance")]);
        assert!(app.get_as(&owner(), &door).contains("On trial."));
        assert!(app.get_as(&owner(), "/services?q=dog").contains(&door));
        assert_eq!(app.get_as(&As::nobody(), &door).status(), 404);
        assert!(!app.get_as(&As::nobody(), "/services?q=dog").contains(&door));
    }
    post(&mut app, &owner(), &draft, "/publishing", &[("act", "advance")]);
    let second = As::role("administrator").with(|it| it.account = kernel::Id(4_242));
    post(&mut app, &second, &draft, "/confirmation", &[]);
    app.settle();
    assert!(app.get_as(&As::nobody(), "/services?q=nuoi+cho").contains(&door));
    let page = app.get_as(&As::nobody(), &door).page();
    assert!(page.contains("Dog licence") && !page.contains("On trial."), "{page}");
    assert_eq!(app.get_as(&As::citizen(7), &door.replace("/services/", "/cases/new/")).status(), 200);
    let list = app.get_as(&As::nobody(), "/api/services?q=dog+licence").json();
    assert_eq!(list["services"][0]["online"], true, "{list}");
}
