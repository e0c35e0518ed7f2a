//! Templates under a strict content policy: no style, script or event attribute in the page itself.

use crate::{Breach, House};

/// Nothing inline: the browser would refuse it.
pub fn inline(house: &House) -> Vec<Breach> {
    let of_template = |text: &crate::Text| {
        let lines = text.text.lines().enumerate();
        lines.filter_map(|(at, line)| Some(text.breach(at + 1, sin(line)?))).collect::<Vec<_>>()
    };
    house.ending("html").flat_map(of_template).collect()
}

fn sin(line: &str) -> Option<String> {
    let line = line.to_lowercase();
    let refused = ["<style", "javascript:", " style="].into_iter().find(|it| line.contains(it));
    if let Some(refused) = refused {
        return Some(format!("{} in a template", refused.trim()));
    }
    let inline = line.match_indices("<script").any(|(at, _)| runs(tag(&line[at..])));
    if inline {
        return Some("an inline script in a template".to_owned());
    }
    event_attribute(&line).map(|name| format!("{name} in a template"))
}

/// Linked data (`application/ld+json`) are read by search engines and run by nobody.
fn runs(tag: &str) -> bool {
    !tag.contains(" src=") && !tag.contains("type=\"application/ld+json\"")
}

fn tag(from: &str) -> &str {
    from.split('>').next().unwrap_or(from)
}

/// ` onclick=` and the like.
fn event_attribute(line: &str) -> Option<&str> {
    line.match_indices(" on").find_map(|(at, _)| {
        let name = line[at + 1..].split(|it: char| !it.is_ascii_alphabetic()).next()?;
        let is_attribute = line[at + 1 + name.len()..].starts_with('=');
        (is_attribute && name.len() > 3).then_some(name)
    })
}
