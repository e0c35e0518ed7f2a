#![allow(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

use askama::Template;
use kernel::{Actor, ActorKind, FieldProblem, Lang, Texts};
use proptest::prelude::*;

use crate::page::RUNTIME_WORDS;
use crate::{DateParts, DesignPage, LOCALES, Page, address, assets};

const KIB: usize = 1024;
/// 21 November 2026, 09:42 in Hà Nội.
const NOW: i64 = 1_795_228_920_000;

fn texts() -> Texts {
    Texts::load(LOCALES).unwrap()
}

fn gzip_of(name: &str) -> usize {
    let asset = assets().iter().find(|it| it.name == name).unwrap();
    asset.gzip.map_or(asset.bytes.len(), <[u8]>::len)
}

fn page<'a>(texts: &'a Texts, actor: &'a Actor, lang: Lang) -> Page<'a> {
    let mut page = Page::bare(texts, actor, lang, "Khai sinh");
    (page.now, page.path) = (NOW, "/services/birth");
    page
}

#[test]
fn the_first_visit_is_light() {
    let fonts = gzip_of("inter-latin-wght-normal.woff2") + gzip_of("inter-vietnamese-wght-normal.woff2");
    let (css, js) = (gzip_of("motcua.css"), gzip_of("motcua.js"));
    assert!(css <= 12 * KIB, "style sheet {css}");
    assert!(js <= 10 * KIB, "runtime {js}");
    let html = 12 * KIB;
    assert!(css + js + fonts + html <= 100 * KIB, "first visit {}", css + js + fonts + html);
}

#[test]
fn addresses_carry_their_content() {
    for asset in assets() {
        let kept_for_ever = asset.cache().contains("immutable");
        assert_eq!(kept_for_ever, asset.path.starts_with("/assets/"), "{}", asset.path);
        assert!(!asset.bytes.is_empty() && address(asset.name) == asset.path);
    }
    let css = std::str::from_utf8(assets().iter().find(|it| it.name == "motcua.css").unwrap().bytes).unwrap();
    assert!(css.contains(address("inter-vietnamese-wght-normal.woff2")));
}

#[test]
fn both_languages_have_the_same_words() {
    let [vi, en] = [0, 1].map(|at: usize| kernel::texts::keys(LOCALES[at].text));
    assert_eq!(vi, en);
    assert!(vi.iter().all(|key| key.starts_with("ui-")));
    assert!(RUNTIME_WORDS.iter().all(|key| vi.contains(*key)));
}

#[test]
fn every_component_renders_in_both_languages_under_a_strict_policy() {
    let texts = texts();
    let actor = Actor { kind: ActorKind::Person, name: "Nguyễn Văn Đức".into(), ..Actor::default() };
    for lang in Lang::ALL {
        let html = DesignPage::new(page(&texts, &actor, lang)).render().unwrap();
        assert!(!html.contains(" style=") && !html.contains("<style") && !html.contains(" onclick"));
        assert!(html.matches("<script").count() == 1 && !html.contains("javascript:"));
        assert!(!html.contains("ui-"), "a word is missing in {lang:?}");
    }
}

#[test]
fn values_from_outside_are_escaped() {
    let texts = texts();
    let actor = Actor { kind: ActorKind::Person, name: "<b>\"x\"".into(), ..Actor::default() };
    let html = DesignPage::new(page(&texts, &actor, Lang::Vi)).render().unwrap();
    assert!(!html.contains("<b>\"x\""));
}

#[test]
fn times_and_money_read_as_people_write_them() {
    let texts = texts();
    let actor = Actor::default();
    let (vi, en) = (page(&texts, &actor, Lang::Vi), page(&texts, &actor, Lang::En));
    let inside = |html: crate::Html| html.0.split(['>', '<']).nth(2).unwrap().to_owned();
    let table = [
        (inside(vi.date(NOW)), "21/11/2026"),
        (inside(en.date(NOW)), "21 November 2026"),
        (inside(vi.time(NOW)), "09:42"),
        (inside(vi.ago(NOW - 300_000)), "5 phút trước"),
        (inside(en.ago(NOW - 60_000)), "1 minute ago"),
        (inside(vi.ago(NOW + 7_300_000)), "sau 2 giờ nữa"),
        (inside(vi.ago(NOW - 20_000)), "vừa xong"),
        (vi.money(1_250_000), "1.250.000\u{a0}₫"),
        (en.money(999), "999\u{a0}₫"),
        (vi.number(-1_000), "\u{2212}1.000"),
    ];
    for (shown, wanted) in table {
        assert_eq!(shown, wanted);
    }
    assert!(vi.ago(NOW).0.contains("title=\"09:42, 21/11/2026\""));
}

#[test]
fn problems_are_worded_and_found_by_field() {
    let texts = texts();
    let actor = Actor::default();
    let page = page(&texts, &actor, Lang::Vi).with_problems(&[FieldProblem::new("born", "ui-error-invalid")]);
    assert_eq!(page.problem("born"), "Có chỗ cần sửa");
    assert_eq!(page.problem("name"), "");
}

#[test]
fn the_menu_knows_where_we_are() {
    let texts = texts();
    let actor = Actor::default();
    let page = page(&texts, &actor, Lang::Vi);
    let table =
        [("/services/birth", "page"), ("/services", "true"), ("/", ""), ("/serv", ""), ("/cases", "")];
    for (path, current) in table {
        assert_eq!(page.current(path), current, "{path}");
    }
    assert_eq!(page.initials("Lê Minh Ánh"), "MÁ");
    assert_eq!(page.lang_link("en"), "/language/en?back=/services/birth");
}

proptest! {
    #[test]
    fn typed_dates_never_panic(day in ".{0,6}", month in ".{0,6}", year in ".{0,6}", text in ".{0,20}") {
        let parts = DateParts { day, month, year };
        if let Some(iso) = parts.to_iso() {
            let again = DateParts::of_iso(&iso);
            prop_assert_eq!(again.to_iso(), Some(iso));
        }
        DateParts::of_iso(&text);
    }

    #[test]
    fn any_moment_and_number_can_be_shown(ms in any::<i64>(), value in any::<i64>()) {
        let texts = texts();
        let actor = Actor::default();
        let page = page(&texts, &actor, Lang::En);
        page.ago(ms / 2);
        page.date(ms);
        prop_assert!(page.number(value).chars().any(|it| it.is_ascii_digit()));
    }
}
