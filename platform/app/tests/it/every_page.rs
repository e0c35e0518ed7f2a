//! Every page that needs no parameter, for everybody who may open it, in both languages, over the demo.

use std::collections::BTreeSet;

use app::modules;
use kernel::{Access, Lang, Method};
use testkit::{App, As};

use crate::world::may;

/// One account of the demo per role. Their password is no secret.
const PEOPLE: &[(&str, &str)] = &[
    ("reception", "tiepnhan.haichau"),
    ("officer", "hotich.haichau"),
    ("leader", "chutich.haichau"),
    ("adviser", "xaydung.danang"),
    ("service_owner", "dichvu.danang"),
    ("administrator", "quantri"),
];
const PASSWORD: &str = "motcua-demo-2026";

#[test]
fn every_page_opens_and_speaks_in_words() {
    let mut app = App::new(modules());
    app.demo();
    let prefixes = prefixes(&app);
    let people = people(&mut app);
    let paths: Vec<(&'static str, Access)> = app
        .platform
        .registry
        .routes()
        .filter(|(_, it)| it.method == Method::Get && !it.path.contains('{') && !it.path.starts_with("/api/"))
        .map(|(_, it)| (it.path, it.access))
        .collect();
    let mut wrong = Vec::new();
    for lang in Lang::ALL {
        if lang == Lang::En {
            app = app.in_english();
        }
        for (role, who) in &people {
            for (path, access) in &paths {
                let public = *access == Access::Public;
                if (*role == "nobody" && !public) || !may(&app, role, *access) {
                    continue;
                }
                let answer = app.get_as(who, path);
                let opened = answer.status() == 200 || answer.status() == 303;
                let raw = raw_keys(answer.text(), &prefixes);
                if !opened || !raw.is_empty() {
                    wrong.push(format!("{role} {} {path}: {} {raw:?}", lang.code(), answer.status()));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Signed in as they would be: real passwords, real sessions.
fn people(app: &mut App) -> Vec<(&'static str, As)> {
    let mut people = vec![("nobody", As::nobody())];
    for (role, login) in PEOPLE {
        let reply =
            app.post_as(&As::nobody(), "/identity/sign-in", &[("login", login), ("password", PASSWORD)]).0;
        let token = reply.cookies.iter().find(|it| it.name == "mc_session").map(|it| it.value.clone());
        let token = token.unwrap_or_else(|| panic!("{login} cannot sign in: {}", reply.text()));
        people.push((role, As::token_holder(&token)));
    }
    people
}

/// What the keys of texts begin with.
fn prefixes(app: &App) -> BTreeSet<String> {
    let own = ["ui", "web", "error", "kernel"].into_iter();
    own.chain(app.platform.registry.modules.iter().map(|it| it.name)).map(|it| format!("{it}-")).collect()
}

/// Words between tags that are keys and not texts.
fn raw_keys(html: &str, prefixes: &BTreeSet<String>) -> Vec<String> {
    let mut found = Vec::new();
    for piece in visible(html).split(|it: char| it.is_whitespace() || matches!(it, '"' | '(' | ')' | ',')) {
        let word = piece.trim_matches(|it: char| !it.is_ascii_alphanumeric());
        let key =
            word.bytes().all(|it| it.is_ascii_lowercase() || it.is_ascii_digit() || it == b'-' || it == b'_');
        if key && prefixes.iter().any(|it| word.starts_with(it.as_str()) && word.len() > it.len()) {
            found.push(word.to_owned());
        }
    }
    found
}

/// A page without its tags, scripts and styles.
fn visible(html: &str) -> String {
    let mut text = String::new();
    let mut rest = html;
    while let Some(start) = rest.find('<') {
        text.push_str(&rest[..start]);
        text.push(' ');
        let tag = &rest[start..];
        let hidden = ["script", "style", "template"].into_iter().find(|it| tag[1..].starts_with(it));
        let end = match hidden {
            Some(name) => tag.find(&format!("</{name}>")),
            None => tag.find('>'),
        };
        let Some(end) = end else { return text };
        rest = tag[end..].split_once('>').map_or("", |(_, rest)| rest);
    }
    text.push_str(rest);
    text
}

#[test]
fn keys_are_told_from_words() {
    let prefixes: BTreeSet<String> = ["cases-".to_owned()].into();
    assert_eq!(raw_keys("<p class=\"cases-row\">cases-title</p>", &prefixes), ["cases-title"]);
    assert!(raw_keys("<script>'cases-title'</script><p>cases – all of them</p>", &prefixes).is_empty());
}
