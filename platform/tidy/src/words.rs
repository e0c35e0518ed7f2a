//! Words that must not stand in this house.

use crate::tokens::begins;
use crate::{Breach, House};

/// Names that say nothing about what is inside.
const EMPTY_NAMES: [&str; 7] = ["utils", "util", "helpers", "helper", "manager", "common", "misc"];

/// Paths of one machine, hosts that hand out packages, and how somebody worked. In lower case, and written in
/// halves: this file is read as well.
const TRACES: &[&str] = &[
    concat!("/ro", "ot/"),
    concat!("/ho", "me/"),
    concat!("/work/", "main"),
    concat!("/work/", "shared"),
    concat!("/work/", "notes"),
    concat!("/work/", ".library"),
    concat!("../", "shared"),
    concat!("crates", ".io"),
    concat!("docs", ".rs"),
    concat!("npm", "js"),
    concat!("pypi", ".org"),
    concat!("language ", "model"),
    concat!("sub", "agent"),
    concat!("chat", "gpt"),
    concat!("cla", "ude"),
    concat!("co-auth", "ored-by"),
];

/// Code that waits for somebody to finish it.
pub fn unfinished(house: &House) -> Vec<Breach> {
    let patterns = ["todo", "unimplemented", "dbg"];
    matching(house, |_, tokens| {
        patterns
            .into_iter()
            .find(|name| begins(tokens, &[name, "!"]))
            .map(|name| format!("{name}! is not finished"))
    })
}

/// An invariant says why it holds.
pub fn unwrapped(house: &House) -> Vec<Breach> {
    matching(house, |in_test, tokens| {
        (!in_test && begins(tokens, &[".", "unwrap", "(", ")"]))
            .then(|| "unwrap outside of a test: expect(\"why it holds\")".to_owned())
    })
}

/// Files, folders and modules are named after what they hold.
pub fn names(house: &House) -> Vec<Breach> {
    let empty = house.texts.iter().filter_map(|text| {
        let mut parts = text.path.split('/').map(|part| part.split('.').next().unwrap_or(part));
        let name = parts.find(|part| EMPTY_NAMES.contains(part))?;
        Some(text.breach(1, format!("the name {name} says nothing")))
    });
    let inline = matching(house, |_, tokens| {
        let name = EMPTY_NAMES.into_iter().find(|name| begins(tokens, &["mod", name, "{"]))?;
        Some(format!("the name {name} says nothing"))
    });
    empty.chain(inline).collect()
}

/// The project speaks of itself alone.
pub fn traces(house: &House) -> Vec<Breach> {
    let of_text = house.texts.iter().flat_map(|text| {
        let lines = text.text.lines().enumerate();
        let found = lines.filter_map(|(at, line)| {
            let line = line.to_lowercase();
            let trace = TRACES.iter().find(|trace| line.contains(*trace))?;
            Some(text.breach(at + 1, format!("{trace}: this is not about the project")))
        });
        found.collect::<Vec<_>>()
    });
    of_text.collect()
}

fn matching(house: &House, judge: impl Fn(bool, &[crate::tokens::Token]) -> Option<String>) -> Vec<Breach> {
    let mut breaches = Vec::new();
    for text in house.ending("rs") {
        for (at, token) in text.tokens.iter().enumerate() {
            if let Some(what) = judge(token.in_test, &text.tokens[at..]) {
                breaches.push(text.breach(token.line, what));
            }
        }
    }
    breaches
}
