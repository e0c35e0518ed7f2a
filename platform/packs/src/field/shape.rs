//! Shapes of short texts, written by example: `BA 999999`, `9999[9]`.

use serde::Deserialize;

/// One or more shapes, one of which a text must have.
///
/// In a shape `9` stands for a digit, `A` for a capital letter, `*` for either, `[…]` for what may be left out,
/// `\` before a sign for the sign itself; every other sign stands for itself.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(try_from = "Written")]
pub struct Shapes {
    written: Vec<String>,
    shapes: Vec<Vec<Sign>>,
}

#[derive(Deserialize)]
#[serde(untagged)]
enum Written {
    One(String),
    Several(Vec<String>),
}

#[derive(Debug, Clone, PartialEq)]
enum Sign {
    Digit,
    Letter,
    Either,
    Itself(char),
    Maybe(Vec<Sign>),
}

impl Shapes {
    /// One shape; none when its brackets do not match.
    pub(crate) fn one(shape: &str) -> Option<Self> {
        Self::try_from(Written::One(shape.to_owned())).ok()
    }

    /// True when the whole text has one of the shapes.
    pub fn fit(&self, text: &str) -> bool {
        let letters: Vec<char> = text.chars().collect();
        self.shapes.iter().any(|shape| ends(shape, &letters, vec![0]).contains(&letters.len()))
    }

    /// The shapes as they are written.
    pub fn examples(&self) -> &[String] {
        &self.written
    }

    /// The same as a regular expression of JSON Schema.
    pub fn expression(&self) -> String {
        let shapes: Vec<String> = self.shapes.iter().map(|shape| expression(shape)).collect();
        format!("^(?:{})$", shapes.join("|"))
    }
}

/// Where a shape may end in the text when it begins at one of `starts`.
fn ends(shape: &[Sign], text: &[char], starts: Vec<usize>) -> Vec<usize> {
    shape.iter().fold(starts, |starts, sign| {
        let mut next: Vec<usize> = match sign {
            Sign::Maybe(inner) => [starts.clone(), ends(inner, text, starts)].concat(),
            one => {
                let fits = |at: &usize| text.get(*at).is_some_and(|c| one.takes(*c));
                starts.iter().filter(|at| fits(at)).map(|at| at + 1).collect()
            }
        };
        next.sort_unstable();
        next.dedup();
        next
    })
}

impl Sign {
    fn takes(&self, c: char) -> bool {
        match self {
            Sign::Digit => c.is_ascii_digit(),
            Sign::Letter => c.is_ascii_uppercase() || c == 'Đ',
            Sign::Either => c.is_ascii_digit() || c.is_ascii_uppercase() || c == 'Đ',
            Sign::Itself(own) => c == *own,
            Sign::Maybe(_) => false,
        }
    }
}

fn expression(shape: &[Sign]) -> String {
    let one = |sign: &Sign| match sign {
        Sign::Digit => "[0-9]".to_owned(),
        Sign::Letter => "[A-ZĐ]".to_owned(),
        Sign::Either => "[0-9A-ZĐ]".to_owned(),
        Sign::Itself(c) if c.is_alphanumeric() || *c == ' ' => c.to_string(),
        Sign::Itself(c) if c.is_ascii() => format!("\\{c}"),
        Sign::Itself(c) => c.to_string(),
        Sign::Maybe(inner) => format!("(?:{})?", expression(inner)),
    };
    shape.iter().map(one).collect()
}

impl TryFrom<Written> for Shapes {
    type Error = String;

    fn try_from(written: Written) -> Result<Self, String> {
        let written = match written {
            Written::One(shape) => vec![shape],
            Written::Several(shapes) => shapes,
        };
        if written.is_empty() || written.iter().any(String::is_empty) {
            return Err("a pattern is written by example, such as \"BA 999999\"".into());
        }
        let read = |shape: &String| {
            let mut letters = shape.chars();
            let signs = signs(&mut letters, false);
            signs.ok_or_else(|| format!("the brackets of the pattern `{shape}` do not match"))
        };
        let shapes = written.iter().map(read).collect::<Result<_, _>>()?;
        Ok(Self { written, shapes })
    }
}

/// Reads up to the closing bracket when `inside` one; brackets do not stand within brackets.
fn signs(letters: &mut std::str::Chars, inside: bool) -> Option<Vec<Sign>> {
    let mut found = Vec::new();
    while let Some(c) = letters.next() {
        found.push(match c {
            '9' => Sign::Digit,
            'A' => Sign::Letter,
            '*' => Sign::Either,
            '\\' => Sign::Itself(letters.next()?),
            '[' if !inside => Sign::Maybe(signs(letters, true)?),
            ']' if inside => return Some(found),
            '[' | ']' => return None,
            other => Sign::Itself(other),
        });
    }
    (!inside).then_some(found)
}
