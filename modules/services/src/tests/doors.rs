//! What somebody sees who opens the door.

use proptest::prelude::*;
use testkit::{App, As};

use super::app;
use crate::catalogue::Catalogue;

fn get(app: &mut App, path: &str) -> String {
    app.get_as(&As::nobody(), path).page()
}

#[test]
fn statements_are_known_to_the_engine() {
    app().prepare_all();
}

#[test]
fn the_front_door_leads_everywhere() {
    for (mut app, words) in [
        (app(), ["Bạn cần làm việc gì hôm nay?", "Sinh con", "Tra cứu hồ sơ", "Đăng ký khai sinh"]),
        (
            app().in_english(),
            ["What do you need to do today?", "Having a child", "Follow a case", "Birth registration"],
        ),
    ] {
        let page = get(&mut app, "/");
        for word in words {
            assert!(page.contains(word), "{word}");
        }
        assert!(page.contains("action=\"/services\"") && page.contains("href=\"/services?event=birth\""));
        assert!(!page.contains("services-"), "a text is missing: {page}");
    }
}

#[test]
fn people_search_and_find_on_the_page() {
    let mut app = app();
    let page = get(&mut app, "/services?q=lam+khai+sinh+cho+con");
    let (birth, other) = (page.find("/services/1.001193"), page.find("/services/1.004884"));
    assert!(birth.is_some() && birth < other, "birth registration comes first");
    assert!(page.contains("Nộp tại đây") && page.contains("value=\"lam khai sinh cho con\""));
    assert!(page.contains("/services?event=birth"));
    let nothing = get(&mut app, "/services?q=xyzzyqwv");
    assert!(nothing.contains("Chưa tìm thấy thủ tục") && nothing.contains("1022"));
    assert!(nothing.contains("/services?event=birth"), "no dead end");
}

#[test]
fn the_list_pages_and_narrows() {
    let mut app = app();
    let first = get(&mut app, "/services");
    assert!(first.contains("2643 thủ tục") && first.contains("href=\"/services?from=20\""), "{first}");
    assert_eq!(first.matches("<li>\n        <div>").count(), 20);
    let last = get(&mut app, "/services?from=2640");
    assert!(last.contains("from=2620") && !last.contains("rel=\"next\""));
    let online = get(&mut app, "/services?online=1");
    assert!(online.contains("21 thủ tục"), "so many packs run here");
    let narrowed = get(&mut app, "/services?level=commune&body=bo-tu-phap&field=ho-tich");
    assert!(
        narrowed.contains("41 thủ tục") && narrowed.contains("<details class=\"reveal\" open>"),
        "{narrowed}"
    );
    assert!(narrowed.contains("level=commune&#38;body=bo-tu-phap&#38;field=ho-tich&#38;from=20"));
    let event = get(&mut app, "/services?event=death");
    assert!(event.contains("<h1>Người thân qua đời</h1>") && event.contains("/services/1.000656"));
}

#[test]
fn a_service_that_runs_here_tells_everything() {
    let mut app = app();
    let page = get(&mut app, "/services/1.001193");
    for word in [
        "<h1>Đăng ký khai sinh</h1>",
        "href=\"/cases/new/1.001193\"",
        "Bắt đầu, khoảng 6 phút",
        "Nhà nước đã có",
        "Miễn phí",
        "Trong 60 ngày theo luật",
        "60/2014/QH13",
        "Giấy khai sinh",
        "Chưa đủ hồ sơ để tính",
        "\"@type\":\"GovernmentService\"",
        "href=\"/services?event=birth\">Sinh con",
        "Không rành máy tính?",
    ] {
        assert!(page.contains(word), "{word} in {page}");
    }
    assert!(!page.contains("services-"), "a text is missing");
    let mut app = app.in_english();
    let english = get(&mut app, "/services/1.013225");
    assert!(
        english.contains("Start, about 15 minutes") && english.contains("Set by the provincial"),
        "{english}"
    );
}

#[test]
fn a_service_of_the_counter_has_no_form_for_citizens() {
    let mut app = app();
    let told = get(&mut app, "/services/3.000228");
    assert!(told.contains("chỉ nộp trực tiếp") && !told.contains("href=\"/cases/new/"));
}

#[test]
fn a_service_that_does_not_run_here_says_where_to_go() {
    let mut app = app();
    let listed = get(&mut app, "/services/1.000178");
    assert!(listed.contains("chưa nộp trực tuyến được tại đây") && !listed.contains("/cases/new/"));
    assert!(listed.contains("Bộ Công an (Cấp bộ)") && listed.contains("60 ngày làm việc"), "{listed}");
    let mut app = app.in_english();
    let listed = get(&mut app, "/services/1.000178");
    assert!(listed.contains("<h1 lang=\"vi\">") && listed.contains("Ministry of Public Security"));
    assert_eq!(app.get_as(&As::nobody(), "/services/9.999999").status(), 404);
}

#[test]
fn every_procedure_has_a_page_in_both_languages() {
    let mut apps = [app(), app().in_english()];
    for procedure in Catalogue::get().procedures.iter().step_by(37) {
        for app in &mut apps {
            let page = get(app, &format!("/services/{}", procedure.code));
            assert!(!page.contains("services-") && page.contains(&procedure.code), "{}", procedure.code);
        }
    }
}

#[test]
fn the_api_tells_the_same() {
    let mut app = app();
    let list = app.get_as(&As::nobody(), "/api/services?q=doi+bang+lai").json();
    assert_eq!(list["services"][0]["code"], "3.000347");
    let all = app.get_as(&As::nobody(), "/api/services").json();
    assert_eq!((all["total"].as_u64(), all["next"].as_u64()), (Some(2643), Some(20)));
    let one = app.get_as(&As::nobody(), "/api/services/1.001193").json();
    assert_eq!(one["online"], true);
    assert_eq!(one["form"]["$schema"], "https://json-schema.org/draft/2020-12/schema");
    assert_eq!(one["ways"][0]["fee_vnd"], 0);
    let other = app.get_as(&As::nobody(), "/api/services/1.000178").json();
    assert!(other["online"] == false && other.get("form").is_none());
    assert_eq!(app.get_as(&As::nobody(), "/api/services/nope").problem()["status"], 404);
}

#[test]
fn a_program_reads_the_schema_of_a_form() {
    let mut app = app();
    let schema = app.get_as(&As::nobody(), "/api/services/1.001193/schema").json();
    assert_eq!(schema["title"], "Đăng ký khai sinh");
    assert_eq!(schema["properties"]["child_sex"]["oneOf"][0]["title"], "Nam");
    let listed = app.get_as(&As::nobody(), "/api/services/1.000178/schema");
    assert_eq!(listed.problem()["status"], 404, "a form only where a service runs");
    let mut app = app.in_english();
    let schema = app.get_as(&As::nobody(), "/api/services/1.001193/schema").json();
    assert_eq!(schema["properties"]["child_sex"]["title"], "Sex");
}

#[test]
fn whatever_was_typed_is_shown_as_text() {
    let mut app = app();
    let page = get(&mut app, "/services?q=%3Cscript%3Ealert(1)%3C%2Fscript%3E");
    assert!(!page.contains("<script>alert"));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]
    #[test]
    fn no_query_breaks_the_list(query in "[ -~]{0,80}") {
        let page = app().get_as(&As::nobody(), &format!("/services?{query}"));
        prop_assert_eq!(page.status(), 200);
    }
}
