#![allow(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

use testkit::{App, As};

const PAGES: [&str; 3] = ["/about/accessibility", "/about/privacy", "/about/help"];

#[test]
fn everybody_reads_every_page_in_both_languages() {
    for mut app in [App::new(vec![crate::module()]), App::new(vec![crate::module()]).in_english()] {
        for path in PAGES {
            for actor in [As::nobody(), As::citizen(1), As::role("officer")] {
                let page = app.get_as(&actor, path).page();
                let words = page.split("<main").nth(1).unwrap().split("</main>").next().unwrap();
                assert!(!words.contains(">about-"), "a word is missing in {path}: {words}");
                assert!(page.contains("1022"), "{path} names nobody to call");
            }
        }
    }
}

#[test]
fn every_cookie_is_named_and_the_hotline_is_the_agencys() {
    let mut app = App::with_settings(vec![crate::module()], &[("hotline", "1800 1234")]);
    let page = app.get_as(&As::nobody(), "/about/privacy").page();
    for cookie in ["mc_session", "mc_lang", "mc_theme"] {
        assert!(page.contains(cookie), "{cookie}");
    }
    assert!(page.contains("1800 1234") && !page.contains("1022"));
}

#[test]
fn both_languages_have_the_same_words() {
    let [vi, en] = [0, 1].map(|at: usize| kernel::texts::keys(crate::module().locales[at].text));
    assert_eq!(vi, en);
}
