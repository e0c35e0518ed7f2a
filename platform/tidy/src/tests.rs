#![allow(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

use std::path::Path;

use crate::{Breach, House, Rule, breaches, markup, papers, rooms, sizes, texts, walls, words};

#[test]
fn the_house_is_tidy() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let house = House::read(&root).unwrap();
    assert!(house.crates().count() > 10, "the house was not found");
    let found: Vec<String> = breaches(&house).iter().map(Breach::to_string).collect();
    assert!(found.is_empty(), "{} breaches:\n{}", found.len(), found.join("\n"));
}

/// What a rule says of some texts.
fn judged(rule: Rule, texts: &[(&str, &str)]) -> Vec<String> {
    let mut house = House::default();
    for (path, text) in texts {
        house.add(*path, *text);
    }
    rule(&house).iter().map(|it| it.what.clone()).collect()
}

/// Each sin is reported once and says what is wrong; its virtuous neighbour is not reported.
fn bites(rule: Rule, sin: &[(&str, &str)], says: &str, virtue: &[(&str, &str)]) {
    let found = judged(rule, sin);
    assert_eq!(found.len(), 1, "{sin:?} gave {found:?}");
    assert!(found[0].contains(says), "{found:?} does not say {says}");
    assert_eq!(judged(rule, virtue), Vec::<String>::new());
}

const CASES: &str = "modules/cases/Cargo.toml";
const PAGES: &str = "modules/cases/src/pages.rs";
const STORE: &str = "modules/cases/src/store.rs";

#[test]
fn walls_between_crates() {
    let others = [
        ("modules/work/Cargo.toml", ""),
        ("platform/kernel/Cargo.toml", ""),
        ("platform/testkit/Cargo.toml", ""),
    ];
    let with = |text| [&[(CASES, text)], others.as_slice()].concat();
    let virtue = with(
        "[dependencies]\nkernel.path = \"\"\nserde.workspace = true\n[dev-dependencies]\ntestkit.path = \"\"",
    );
    bites(
        walls::between_crates,
        &with("[dependencies]\nwork = { path = \"../work\" }"),
        "cases must not depend on work",
        &virtue,
    );
    bites(
        walls::between_crates,
        &with("[dev-dependencies]\nwork.path = \"../work\""),
        "must not depend on work",
        &virtue,
    );
    bites(
        walls::between_crates,
        &with("[dependencies]\ntestkit.path = \"\""),
        "must not depend on testkit",
        &virtue,
    );
    let upwards = [("platform/kernel/Cargo.toml", "[dependencies]\ncases.path = \"\""), (CASES, "")];
    bites(walls::between_crates, &upwards, "kernel must not depend on cases", &virtue);
}

#[test]
fn walls_around_libraries() {
    let owner = [("platform/storage/Cargo.toml", "[dependencies]\nrusqlite.workspace = true")];
    let sin = [(CASES, "[dependencies]\nrusqlite.workspace = true")];
    bites(walls::around_libraries, &sin, "belongs to storage", &owner);
    let tests = [("platform/app/Cargo.toml", "[dev-dependencies]\nrusqlite.workspace = true")];
    bites(walls::around_libraries, &[(CASES, "[dependencies]\ntokio = \"1\"")], "tokio", &tests);
}

#[test]
fn sql_in_its_room() {
    let sql = "const A: &str = \"select id from cases_case where id = ?1\";";
    bites(rooms::sql, &[(PAGES, sql)], "SQL outside", &[(STORE, sql), ("modules/cases/src/tests.rs", sql)]);
    bites(
        rooms::sql,
        &[(PAGES, "fn f() { r\"update a set b = 1\"; }")],
        "SQL",
        &[(PAGES, "const A: &str = \"Select one\";")],
    );
    let clock = "const A: &str = \"insert into a values (now())\";";
    bites(rooms::database_clock, &[(STORE, clock)], "clock in SQL", &[(STORE, sql)]);
    let migration = "modules/cases/migrations/0001_case.sql";
    bites(
        rooms::database_clock,
        &[(migration, "at bigint default CURRENT_TIMESTAMP")],
        "clock",
        &[(migration, "at bigint")],
    );
}

#[test]
fn html_in_its_room() {
    let virtue = [
        (PAGES, "/// <b>bold</b>\nconst A: &str = \"a < b\";"),
        ("platform/ui/src/page.rs", "const A: &str = \"<b>\";"),
    ];
    bites(rooms::html, &[(PAGES, "fn f() { format!(\"<li>{x}</li>\"); }")], "HTML outside", &virtue);
}

#[test]
fn time_is_given() {
    let given =
        [(PAGES, "fn f(ctx: &Ctx) { ctx.now; }"), ("platform/web/src/edge.rs", "fn f() { Instant::now(); }")];
    bites(rooms::clock, &[(PAGES, "fn f() { std::time::SystemTime::now(); }")], "clock", &given);
    bites(rooms::clock, &[(PAGES, "fn f() { Instant::now(); }")], "clock", &given);
    bites(
        rooms::clock,
        &[("platform/kernel/src/ctx.rs", "fn f() { jiff::Timestamp::now(); }")],
        "clock",
        &given,
    );
}

#[test]
fn nothing_is_too_long() {
    let lines = |count| "a\n".repeat(count);
    bites(
        sizes::files,
        &[("modules/cases/templates/a.html", &lines(601))],
        "601 lines",
        &[(PAGES, &lines(600))],
    );
    let function = |lines: usize| format!("impl A {{ fn long() {{{}}} }}", "let a = 1;\n".repeat(lines - 1));
    bites(sizes::functions, &[(PAGES, &function(71))], "fn long has 71 lines", &[(PAGES, &function(70))]);
    let line = |columns: usize| format!("//{}", "ớ".repeat(columns - 2));
    bites(sizes::columns, &[(PAGES, &line(121))], "121 columns", &[(PAGES, &line(120))]);
}

#[test]
fn code_is_finished() {
    let virtue = [(PAGES, "// todo!()\nfn f() { \"todo!()\"; todo(); }")];
    for sin in ["todo", "unimplemented", "dbg"] {
        bites(words::unfinished, &[(PAGES, &format!("fn f() {{ {sin}!(1) }}"))], sin, &virtue);
    }
    let tests = [(PAGES, "#[cfg(test)]\nmod tests { fn f() { a.unwrap(); } }\nfn g() { a.unwrap_or(1); }")];
    bites(words::unwrapped, &[(PAGES, "#[test]\nfn t() {}\nfn f() { a.unwrap(); }")], "unwrap", &tests);
}

#[test]
fn names_and_traces() {
    bites(
        words::names,
        &[("modules/cases/src/utils.rs", "")],
        "utils says nothing",
        &[(PAGES, "mod draft;")],
    );
    bites(words::names, &[(PAGES, "mod helpers { }")], "helpers", &[("modules/work/src/store/item.rs", "")]);
    let path = format!("see {}x", concat!("/ro", "ot/"));
    bites(
        words::traces,
        &[("README.md", &path)],
        "not about the project",
        &[("README.md", "GET /work and /work/later")],
    );
    let host = format!("from {}", concat!("crates", ".io"));
    bites(
        words::traces,
        &[("docs/a.md", &host)],
        "not about the project",
        &[("docs/a.md", "a session of a person")],
    );
}

#[test]
fn nothing_inline_in_templates() {
    let page = "modules/cases/templates/a.html";
    let virtue = [
        (page, "<p class=\"on\" data-on=\"x\">once on = more</p><script src=\"/a.js\"></script>"),
        (page, "<script type=\"application/ld+json\">{}</script>"),
    ];
    bites(markup::inline, &[(page, "<p style=\"color: red\">")], "style=", &virtue);
    bites(markup::inline, &[(page, "<style>")], "<style", &virtue);
    bites(markup::inline, &[(page, "<script>alert(1)</script>")], "inline script", &virtue);
    bites(markup::inline, &[(page, "<a onclick=\"x()\">")], "onclick", &virtue);
    bites(markup::inline, &[(page, "<a href=\"javascript:x\">")], "javascript", &virtue);
}

#[test]
fn texts_exist_in_both_languages() {
    let (vi, en) = ("modules/cases/locales/vi.ftl", "modules/cases/locales/en.ftl");
    let both = [(vi, "cases-a = A\n"), (en, "cases-a = A\n")];
    bites(
        texts::languages,
        &[(vi, "cases-a = A\ncases-b = B\n"), (en, "cases-a = A\n")],
        "cases-b is missing",
        &both,
    );
    bites(texts::languages, &[(vi, "cases-a = A\n")], "en.ftl is missing", &both);
    let with = |path, text| [&[(path, text)], both.as_slice()].concat();
    let page = "modules/cases/templates/a.html";
    let virtue = with(page, "{{ page.t(\"cases-a\") }}{{ page.t(key) }}");
    bites(texts::used, &with(page, "{{ page.tf(\"cases-x\", \"n\", 1) }}"), "cases-x", &virtue);
    let code = with(PAGES, "fn f() { ctx.t(\"cases-a\"); jiff.format(\"%Y-%m\"); }");
    bites(texts::used, &with(PAGES, "fn f() { ctx.t(\"cases-x\"); }"), "cases-x", &code);
    bites(texts::used, &with(PAGES, "fn f() { Err(Error::Refused(\"cases-x\")) }"), "cases-x", &code);
    for sin in ["Error::invalid(\"name\", \"cases-x\")", "NavEntry { label: \"cases-x\" }"] {
        let sin = format!("fn f() {{ {sin} }}");
        bites(texts::used, &[&[(PAGES, sin.as_str())], both.as_slice()].concat(), "cases-x", &code);
    }
}

#[test]
fn papers_lie_beside_the_code() {
    let readme = |lines: usize| "a\n".repeat(lines);
    let has = |text: String| vec![(CASES, String::new()), ("modules/cases/README.md", text)];
    let borrowed = |texts: &[(&'static str, String)]| -> Vec<String> {
        judged(papers::readmes, &texts.iter().map(|(path, text)| (*path, text.as_str())).collect::<Vec<_>>())
    };
    assert_eq!(borrowed(&has(readme(80))), Vec::<String>::new());
    assert!(borrowed(&has(readme(81)))[0].contains("81 lines"));
    assert!(borrowed(&[(CASES, String::new())])[0].contains("no README"));
    let [one, two, three] =
        ["1_a", "0002_b", "0003_c.sqlite"].map(|it| format!("modules/cases/migrations/{it}.sql"));
    let first = "modules/cases/migrations/0001_a.sql";
    bites(papers::migrations, &[(&one, "")], "NNNN_name", &[(first, ""), (&two, ""), (&three, "")]);
    bites(papers::migrations, &[(first, ""), (&three, "")], "gapless", &[(first, "")]);
}
