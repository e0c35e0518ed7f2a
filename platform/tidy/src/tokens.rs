//! Rust as a flat list of tokens, without comments.

use proc_macro2::{Delimiter, Group, Literal, TokenStream, TokenTree};

/// A token and where it stands.
#[derive(Clone, Debug)]
pub struct Token {
    pub kind: Kind,
    /// Counted from 1.
    pub line: usize,
    /// In a test: its file is one, or an attribute says so.
    pub in_test: bool,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Kind {
    Name(String),
    Sign(char),
    /// A string literal, without its quotes.
    Words(String),
    /// Any other literal.
    Value,
    Open(char),
    Close(char),
}

impl Token {
    pub fn is_name(&self, name: &str) -> bool {
        matches!(&self.kind, Kind::Name(it) if it == name)
    }

    pub fn words(&self) -> Option<&str> {
        match &self.kind {
            Kind::Words(words) => Some(words),
            _ => None,
        }
    }
}

/// The tokens of a file. One that is no Rust has none; the compiler tells of it.
pub fn of(text: &str, in_test: bool) -> Vec<Token> {
    let mut tokens = Vec::new();
    if let Ok(stream) = text.parse::<TokenStream>() {
        walk(stream, in_test, &mut tokens);
    }
    tokens
}

/// Whether tokens begin with these: a word stands for a name, a sign or bracket for itself, `""` for any
/// string literal.
pub fn begins(tokens: &[Token], pattern: &[&str]) -> bool {
    tokens.len() >= pattern.len()
        && tokens.iter().zip(pattern).all(|(token, wanted)| match &token.kind {
            Kind::Name(name) => name == wanted,
            Kind::Sign(sign) | Kind::Open(sign) | Kind::Close(sign) => wanted.chars().eq([*sign]),
            Kind::Words(_) => wanted.is_empty(),
            Kind::Value => false,
        })
}

fn walk(stream: TokenStream, in_test: bool, tokens: &mut Vec<Token>) {
    let mut trees = stream.into_iter().peekable();
    // After `#[cfg(test)]` or `#[test]`, until the item it stands before is over.
    let mut test_item = false;
    while let Some(tree) = trees.next() {
        let line = tree.span().start().line;
        let mut push = |kind| tokens.push(Token { kind, line, in_test: in_test || test_item });
        match tree {
            TokenTree::Punct(sign) if sign.as_char() == '#' => {
                if matches!(trees.peek(), Some(TokenTree::Punct(sign)) if sign.as_char() == '!') {
                    trees.next();
                }
                if let Some(TokenTree::Group(attribute)) = trees.peek() {
                    test_item |= says_test(attribute);
                    trees.next();
                }
            }
            TokenTree::Ident(name) => push(Kind::Name(name.to_string())),
            TokenTree::Punct(sign) => {
                push(Kind::Sign(sign.as_char()));
                test_item &= sign.as_char() != ';';
            }
            TokenTree::Literal(literal) => push(kind_of(&literal)),
            TokenTree::Group(group) => {
                let (open, close) = brackets(group.delimiter());
                push(Kind::Open(open));
                walk(group.stream(), in_test || test_item, tokens);
                let line = group.span_close().end().line;
                tokens.push(Token { kind: Kind::Close(close), line, in_test: in_test || test_item });
                test_item &= group.delimiter() != Delimiter::Brace;
            }
        }
    }
}

fn says_test(attribute: &Group) -> bool {
    let words: String = attribute.stream().to_string().split_whitespace().collect();
    words == "test" || words.starts_with("cfg(test")
}

fn brackets(delimiter: Delimiter) -> (char, char) {
    match delimiter {
        Delimiter::Parenthesis => ('(', ')'),
        Delimiter::Brace => ('{', '}'),
        Delimiter::Bracket => ('[', ']'),
        Delimiter::None => (' ', ' '),
    }
}

fn kind_of(literal: &Literal) -> Kind {
    let text = literal.to_string();
    let Some(from) = text.find('"') else { return Kind::Value };
    let Some(until) = text.rfind('"').filter(|until| *until > from) else { return Kind::Value };
    if !text[..from].chars().all(|it| "rbc#".contains(it)) {
        return Kind::Value;
    }
    let inner = &text[from + 1..until];
    Kind::Words(if text.starts_with('r') { inner.to_owned() } else { inner.replace("\\\"", "\"") })
}
