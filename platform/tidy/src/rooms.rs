//! Each matter has its room: SQL in stores, HTML in templates, time in the context.

use crate::tokens::begins;
use crate::{Breach, House, Text};

/// Crates of the spine whose work is SQL. The kit makes schemas.
const SPEAK_SQL: [&str; 3] = ["platform/kernel", "platform/storage", "platform/testkit"];
/// Crates that may ask the system what time it is: the program sets the clock, the edge measures, storage
/// waits.
const KNOW_TIME: [&str; 5] =
    ["platform/app", "platform/web", "platform/storage", "platform/testkit", "platform/tidy"];
/// Where one statement stands outside of a store.
const ALLOWED: &[(&str, &str)] =
    &[("platform/web/src/health.rs", "select 1: whether the store answers at all")];
/// Elements that a page could hold.
const TAGS: &[&str] = &[
    "a", "b", "br", "button", "dd", "div", "dl", "dt", "form", "h1", "h2", "h3", "img", "input", "label",
    "li", "main", "nav", "ol", "option", "p", "pre", "script", "section", "select", "small", "span",
    "strong", "style", "svg", "table", "td", "th", "time", "tr", "ul",
];

/// SQL is written in stores only.
pub fn sql(house: &House) -> Vec<Breach> {
    let outside = |text: &&Text| {
        let room = text.path.ends_with("/store.rs")
            || text.path.contains("/store/")
            || text.path.contains("/index/");
        let allowed = ALLOWED.iter().any(|(path, _)| *path == text.path);
        let known = SPEAK_SQL.contains(&text.crate_folder()) || text.crate_folder() == "platform/tidy";
        !room && !allowed && !known
    };
    words_of(house.ending("rs").filter(outside), |words| {
        is_sql(words).then(|| "SQL outside of a store".to_owned())
    })
}

/// Tags are written in templates and in `ui` only.
pub fn html(house: &House) -> Vec<Breach> {
    let outside = |text: &&Text| !["platform/ui", "platform/tidy"].contains(&text.crate_folder());
    words_of(house.ending("rs").filter(outside), |words| {
        has_tag(words).then(|| "HTML outside of a template".to_owned())
    })
}

/// The time of an act is `ctx.now`.
pub fn clock(house: &House) -> Vec<Breach> {
    let mut breaches = Vec::new();
    for text in house.ending("rs").filter(|it| !KNOW_TIME.contains(&it.crate_folder())) {
        for (at, token) in text.tokens.iter().enumerate().filter(|(_, it)| !it.in_test) {
            let asks = ["SystemTime", "Instant", "Timestamp", "Zoned"]
                .iter()
                .any(|clock| begins(&text.tokens[at..], &[clock, ":", ":", "now"]));
            if asks {
                breaches.push(text.breach(token.line, "the system's clock: use the time that is given"));
            }
        }
    }
    breaches
}

/// The database has no clock either.
pub fn database_clock(house: &House) -> Vec<Breach> {
    let asks = |sql: &str| {
        let sql = sql.to_lowercase();
        sql.contains("now()") || sql.contains("current_timestamp") || sql.contains("datetime('now'")
    };
    let code = words_of(house.ending("rs").filter(|it| it.crate_folder() != "platform/tidy"), |words| {
        (is_sql(words) && asks(words)).then(|| "a clock in SQL".to_owned())
    });
    let migrations = house.ending("sql").flat_map(|text| {
        let lines = text.text.lines().enumerate().filter(|(_, line)| asks(line));
        lines.map(|(at, _)| text.breach(at + 1, "a clock in SQL")).collect::<Vec<_>>()
    });
    code.into_iter().chain(migrations).collect()
}

/// Judges each string literal outside of tests.
fn words_of<'a>(
    texts: impl Iterator<Item = &'a Text>,
    judge: impl Fn(&str) -> Option<String>,
) -> Vec<Breach> {
    let of_text = |text: &Text| {
        let literals = text.tokens.iter().filter(|it| !it.in_test);
        let found = literals.filter_map(|it| Some(text.breach(it.line, judge(it.words()?)?)));
        found.collect::<Vec<_>>()
    };
    texts.flat_map(of_text).collect()
}

fn is_sql(words: &str) -> bool {
    let words = words.trim_start().to_lowercase();
    let begins = |start: &str| words.starts_with(start);
    let known =
        ["insert into ", "delete from ", "create table ", "alter table ", "drop table ", "with recursive "];
    let select = begins("select ")
        && (words.contains(" from ") || words[7..].starts_with(|it: char| it.is_ascii_digit()));
    let update = begins("update ") && words.contains(" set ");
    select || update || known.into_iter().any(begins)
}

fn has_tag(words: &str) -> bool {
    words.match_indices('<').any(|(at, _)| {
        let rest = words[at + 1..].trim_start_matches('/');
        let name = rest.split(|it: char| !it.is_ascii_alphanumeric()).next().unwrap_or("");
        let ends = rest[name.len()..].chars().next();
        TAGS.contains(&name) && matches!(ends, Some(' ' | '>' | '/'))
    })
}
