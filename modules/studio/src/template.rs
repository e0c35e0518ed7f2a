//! The result paper of the simple editor: a title and lines with {question} in them, as a Typst template.
//! What people type stands in the template as literal texts only; the code around it is always the same.

use contracts::services::Files;
use toml::Value;

use crate::edit::{id_of, rows, table};
use crate::wording;

/// Where the template of a service lies.
pub const PATH: &str = "templates/result.typ";
/// Says that the simple editor made the file and may make it anew.
const MARK: &str = "// Made of a title and lines of text; {question} stands for an answer.";
/// Lines that a paper may have in one language.
pub const LINES_MAX: usize = 60;

/// What follows the texts: the same for every paper.
const CODE: &str = r#"#let answer(id) = at(data, "answers", id)
#let option(id, value) = if type(value) == str and value in options.at(id, default: (:)) {
  let both = options.at(id).at(value)
  say(both.at(0), both.at(1))
} else { words(value) }
#let shown(id) = {
  let value = answer(id)
  if type(value) == array { value.map(it => option(id, it)).join("; ") } else if moment(value) != none {
    date-figures(value)
  } else if type(value) == int { grouped(value) } else { option(id, value) }
}
#let line-of(text) = for (place, part) in text.split(regex("[{}]")).enumerate() {
  if calc.even(place) { part } else { fill(shown(part), width: 4cm) }
}
#show: paper

#masthead(at(data, "agency"), number-line(at(data, "number"), at(data, "symbol")), at(data, "date"))
#kind(say(line-of(title-vi.first()), line-of(title-en.first())))
#for line in say(lines-vi, lines-en) { par(line-of(line)) }

#closing(at(data, "signer"))
#check-block(at(data, "check"), at(data, "agency"), at(data, "date"))
"#;

/// What the simple editor shows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Simple {
    pub title_vi: String,
    pub title_en: String,
    /// A paragraph each.
    pub lines_vi: Vec<String>,
    pub lines_en: Vec<String>,
}

/// What the simple editor made of a template; `None` when somebody wrote it by hand.
pub fn read(text: &str) -> Option<Simple> {
    text.starts_with(MARK).then(|| Simple {
        title_vi: literals(text, "title-vi").pop().unwrap_or_default(),
        title_en: literals(text, "title-en").pop().unwrap_or_default(),
        lines_vi: literals(text, "lines-vi"),
        lines_en: literals(text, "lines-en"),
    })
}

/// Lines as they were typed: one paragraph each, blank ones left out.
pub fn lines(typed: &str) -> Vec<String> {
    typed.lines().map(wording::one_line).filter(|it| !it.is_empty()).take(LINES_MAX).collect()
}

/// The questions that the lines and titles name in braces.
pub fn placeholders(simple: &Simple) -> Vec<&str> {
    let texts = simple.lines_vi.iter().chain(&simple.lines_en).chain([&simple.title_vi, &simple.title_en]);
    texts.flat_map(|it| it.split(['{', '}']).skip(1).step_by(2)).collect()
}

/// Whether every opened brace is closed before the next one opens.
pub fn is_balanced(text: &str) -> bool {
    let braces: Vec<char> = text.chars().filter(|it| matches!(it, '{' | '}')).collect();
    braces.chunks(2).all(|it| it == ['{', '}'])
}

/// The template; `options` are the words of each choice.
pub fn write(simple: &Simple, options: &[(String, Vec<(String, String, String)>)]) -> String {
    let mut text = format!("{MARK}\n#import \"/decree30.typ\": *\n#let data = json(\"/data.json\")\n");
    let one = |it: &String| vec![it.clone()];
    for (name, list) in [
        ("title-vi", &one(&simple.title_vi)),
        ("title-en", &one(&simple.title_en)),
        ("lines-vi", &simple.lines_vi),
        ("lines-en", &simple.lines_en),
    ] {
        text.push_str(&format!("#let {name} = (\n"));
        for line in list {
            text.push_str(&format!("  {},\n", literal(line)));
        }
        text.push_str(")\n");
    }
    // `(:)` is a dictionary with nothing in it, `()` a list.
    text.push_str(if options.is_empty() { "#let options = (:" } else { "#let options = (\n" });
    for (question, words) in options {
        let words =
            words.iter().map(|(id, vi, en)| format!("{}: ({}, {})", literal(id), literal(vi), literal(en)));
        let words = words.collect::<Vec<_>>().join(", ");
        text.push_str(&format!("  {}: ({words}),\n", literal(question)));
    }
    text.push_str(")\n");
    text.push_str(CODE);
    text
}

/// Makes the template of the simple editor anew, with the words that options have now.
pub fn refresh(files: &mut Files) {
    if let Some(simple) = files.get(PATH).and_then(|text| read(text)) {
        let text = write(&simple, &options(files));
        files.insert(PATH.to_owned(), text);
    }
}

/// Words of every choice: question, then option with both languages.
pub fn options(files: &Files) -> Vec<(String, Vec<(String, String, String)>)> {
    let Ok(mut form) = table(files, "form.toml") else { return Vec::new() };
    let [vi, en] = wording::LANGUAGES
        .map(|lang| wording::read(files.get(&wording::path(lang)).map_or("", String::as_str)));
    let mut found = Vec::new();
    for page in rows(&mut form, "page") {
        for field in page.get("field").and_then(Value::as_array).into_iter().flatten() {
            let question = id_of(field).to_owned();
            let options = field.get("options").and_then(Value::as_array).into_iter().flatten();
            let words: Vec<(String, String, String)> = options
                .filter_map(Value::as_str)
                .map(|option| {
                    let key = format!("field-{question}.opt-{option}");
                    let word = |of: &std::collections::BTreeMap<String, wording::Words>| {
                        of.get(&key).map_or_else(|| option.to_owned(), |it| it.text.clone())
                    };
                    (option.to_owned(), word(&vi), word(&en))
                })
                .collect();
            if !words.is_empty() {
                found.push((question, words));
            }
        }
    }
    found
}

/// A Typst string: quotes and backslashes are the only signs that could end it.
fn literal(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
}

/// The strings listed under a name, one a line.
fn literals(text: &str, name: &str) -> Vec<String> {
    let begin = format!("#let {name} = (");
    let lines = text.lines().skip_while(|it| *it != begin).skip(1).take_while(|it| *it != ")");
    lines.filter_map(unquoted).collect()
}

fn unquoted(line: &str) -> Option<String> {
    let inner = line.trim().strip_prefix('"')?.strip_suffix("\",")?;
    let mut text = String::new();
    let mut signs = inner.chars();
    while let Some(sign) = signs.next() {
        text.push(if sign == '\\' { signs.next()? } else { sign });
    }
    Some(text)
}
