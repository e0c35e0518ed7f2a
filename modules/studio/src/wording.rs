//! The words of a pack: reading and changing Fluent files by key, so that what people type stays plain text.

use std::collections::BTreeMap;

use fluent_syntax::ast::{Attribute, Entry, Expression, Identifier, InlineExpression, Message, Pattern};
use fluent_syntax::ast::{PatternElement, Resource};
use fluent_syntax::{parser, serializer};

/// Languages of the studio.
pub const LANGUAGES: [&str; 2] = ["vi", "en"];
/// Longest text of one key, in characters.
pub const WORDS_MAX: usize = 1_000;

/// The words under one key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Words {
    pub text: String,
    /// With plural forms or variables: shown, changed only in the file.
    pub special: bool,
}

/// Path of a language's file.
pub fn path(lang: &str) -> String {
    format!("texts/{lang}.ftl")
}

/// All words of a file by key; an attribute is `message.attribute`. What cannot be read is left out.
pub fn read(text: &str) -> BTreeMap<String, Words> {
    let mut found = BTreeMap::new();
    for entry in parsed(text).body {
        let Entry::Message(message) = entry else { continue };
        let id = message.id.name;
        for attribute in message.attributes {
            found.insert(format!("{id}.{}", attribute.id.name), words_of(&attribute.value));
        }
        if let Some(pattern) = message.value {
            found.insert(id, words_of(&pattern));
        }
    }
    found
}

/// The file with some keys changed; `None` or an empty text takes a key away. Keys that are none are passed
/// over.
pub fn set(text: &str, changes: &[(String, Option<String>)]) -> String {
    let mut resource = parsed(text);
    for (key, words) in changes.iter().filter(|(key, _)| is_key(key)) {
        let words = words.as_deref().map(one_line).filter(|it| !it.is_empty());
        match key.split_once('.') {
            None => set_message(&mut resource, key, words),
            Some((id, attribute)) => set_attribute(&mut resource, id, attribute, words),
        }
    }
    serializer::serialize(&resource)
}

/// The file without the keys for which `gone` says yes.
pub fn without(text: &str, gone: impl Fn(&str) -> bool) -> String {
    let keys: Vec<(String, Option<String>)> =
        read(text).into_keys().filter(|key| gone(key)).map(|key| (key, None)).collect();
    set(text, &keys)
}

fn parsed(text: &str) -> Resource<String> {
    parser::parse(text.to_owned()).unwrap_or_else(|(resource, _)| resource)
}

/// Letters, digits, `_` and `-`, with at most one attribute.
fn is_key(key: &str) -> bool {
    let name = |it: &str| {
        it.starts_with(|c: char| c.is_ascii_alphabetic())
            && it.bytes().all(|c| c.is_ascii_alphanumeric() || matches!(c, b'_' | b'-'))
    };
    key.len() <= 120 && key.split('.').count() <= 2 && key.split('.').all(name)
}

fn words_of(pattern: &Pattern<String>) -> Words {
    let mut text = String::new();
    let mut special = false;
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { value } => text.push_str(value),
            PatternElement::Placeable {
                expression: Expression::Inline(InlineExpression::StringLiteral { value }),
            } => text.push_str(value),
            PatternElement::Placeable { .. } => {
                special = true;
                text.push_str("{ … }");
            }
        }
    }
    Words { text: text.split_whitespace().collect::<Vec<_>>().join(" "), special }
}

/// One line without signs that only machines see, no longer than allowed.
pub fn one_line(text: &str) -> String {
    let visible: String = text.chars().map(|it| if it.is_control() { ' ' } else { it }).collect();
    let line = vn::nfc(&visible).split_whitespace().collect::<Vec<_>>().join(" ");
    line.chars().take(WORDS_MAX).collect()
}

/// Braces become literals: nothing that is typed is ever an expression.
fn pattern(words: &str) -> Pattern<String> {
    let mut elements = Vec::new();
    let mut plain = String::new();
    for sign in words.chars() {
        if matches!(sign, '{' | '}') {
            flush(&mut plain, &mut elements);
            let value = sign.to_string();
            elements.push(PatternElement::Placeable {
                expression: Expression::Inline(InlineExpression::StringLiteral { value }),
            });
        } else {
            plain.push(sign);
        }
    }
    flush(&mut plain, &mut elements);
    Pattern { elements }
}

fn flush(plain: &mut String, elements: &mut Vec<PatternElement<String>>) {
    if !plain.is_empty() {
        elements.push(PatternElement::TextElement { value: std::mem::take(plain) });
    }
}

fn message_at<'a>(resource: &'a mut Resource<String>, id: &str) -> Option<&'a mut Message<String>> {
    resource.body.iter_mut().find_map(|entry| match entry {
        Entry::Message(message) if message.id.name == id => Some(message),
        _ => None,
    })
}

fn set_message(resource: &mut Resource<String>, id: &str, words: Option<String>) {
    match (message_at(resource, id), words) {
        (Some(message), Some(words)) => message.value = Some(pattern(&words)),
        (Some(_), None) => {
            resource.body.retain(|entry| !matches!(entry, Entry::Message(it) if it.id.name == id));
        }
        (None, Some(words)) => resource.body.push(Entry::Message(Message {
            id: Identifier { name: id.to_owned() },
            value: Some(pattern(&words)),
            attributes: Vec::new(),
            comment: None,
        })),
        (None, None) => (),
    }
}

/// An attribute needs its message: without one there is nothing to hang it on.
fn set_attribute(resource: &mut Resource<String>, id: &str, name: &str, words: Option<String>) {
    let Some(message) = message_at(resource, id) else { return };
    let at = message.attributes.iter().position(|it| it.id.name == name);
    match (at, words) {
        (Some(at), Some(words)) => message.attributes[at].value = pattern(&words),
        (Some(at), None) => drop(message.attributes.remove(at)),
        (None, Some(words)) => message
            .attributes
            .push(Attribute { id: Identifier { name: name.to_owned() }, value: pattern(&words) }),
        (None, None) => (),
    }
}
