//! Nothing is longer than a reader can hold.

use crate::tokens::{Kind, Token};
use crate::{Breach, House};

const LINES_MAX: usize = 600;
const FUNCTION_MAX: usize = 70;
const COLUMNS_MAX: usize = 120;

/// Files that are written by hand.
pub fn files(house: &House) -> Vec<Breach> {
    let written = |ending: &str| matches!(ending, "rs" | "html" | "css" | "ts" | "mjs" | "sql" | "sh" | "md");
    let long = house.texts.iter().filter(|it| written(it.ending())).filter_map(|it| {
        let lines = it.text.lines().count();
        (lines > LINES_MAX).then(|| it.breach(lines, format!("{lines} lines, {LINES_MAX} are allowed")))
    });
    long.collect()
}

/// Functions, from `fn` to the closing brace.
pub fn functions(house: &House) -> Vec<Breach> {
    let mut breaches = Vec::new();
    for text in house.ending("rs") {
        for (at, token) in text.tokens.iter().enumerate() {
            let Some((name, last)) = function(&text.tokens[at..]) else { continue };
            let lines = last - token.line + 1;
            if lines > FUNCTION_MAX {
                let what = format!("fn {name} has {lines} lines, {FUNCTION_MAX} are allowed");
                breaches.push(text.breach(token.line, what));
            }
        }
    }
    breaches
}

/// Lines of code.
pub fn columns(house: &House) -> Vec<Breach> {
    let code = house.texts.iter().filter(|it| matches!(it.ending(), "rs" | "ts" | "mjs" | "sh"));
    let long = code.flat_map(|text| {
        let lines = text.text.lines().enumerate().map(|(at, line)| (at + 1, line.chars().count()));
        let long = lines.filter(|(_, columns)| *columns > COLUMNS_MAX);
        long.map(|(line, columns)| text.breach(line, format!("{columns} columns, {COLUMNS_MAX} are allowed")))
            .collect::<Vec<_>>()
    });
    long.collect()
}

/// Name and last line of the function that begins here.
fn function(tokens: &[Token]) -> Option<(&str, usize)> {
    if !tokens.first()?.is_name("fn") {
        return None;
    }
    let Kind::Name(name) = &tokens.get(1)?.kind else { return None };
    let mut depth = 0_i32;
    for token in &tokens[2..] {
        match token.kind {
            // A declaration has no body.
            Kind::Sign(';') if depth == 0 => return None,
            Kind::Open(_) => depth += 1,
            Kind::Close(bracket) => {
                depth -= 1;
                if depth == 0 && bracket == '}' {
                    return Some((name, token.line));
                }
                if depth < 0 {
                    return None;
                }
            }
            _ => (),
        }
    }
    None
}
