//! Values that follow from answers: sums, products, differences of dates, counts, joined words.
//!
//! Written in `form.toml` as `{ sum = ["a", "b", 5] }`: a text names an answer (`table.column` for all cells of
//! a column), a number is itself, a table of one operation is a formula again.

use jiff::Unit;
use jiff::civil::Date;
use serde::Deserialize;
use serde_json::{Value, json};

use crate::answer::Answer;
use crate::nearest::with_nearest;

/// Most formulas within one another.
const DEPTH_MAX: usize = 4;
const OPERATIONS: [&str; 11] =
    ["sum", "product", "difference", "min", "max", "count", "days", "months", "years", "join", "text"];

/// A value computed from answers.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(try_from = "toml::Value")]
pub enum Formula {
    /// An answer by its name; `table.column` stands for every cell of the column.
    Named(String),
    /// A number as written.
    Constant(f64),
    /// Words as written.
    Words(String),
    /// All numbers together; what is missing counts nothing.
    Sum(Vec<Formula>),
    /// All numbers multiplied; nothing when one is missing.
    Product(Vec<Formula>),
    /// The first number less the second.
    Difference(Box<[Formula; 2]>),
    /// The smallest number or earliest day.
    Least(Vec<Formula>),
    /// The largest number or latest day.
    Most(Vec<Formula>),
    /// How many rows, options or files an answer holds.
    Count(String),
    /// Whole days, months or years from the first day to the second.
    Span(Unit, Box<[Formula; 2]>),
    /// Words one after the other, blank ones left out.
    Join(Vec<Formula>, String),
}

/// What a formula makes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Makes {
    /// A number.
    Number,
    /// Words.
    Words,
    /// A number or a day, as its operands are.
    Either,
}

/// Finds answers by the name of their question.
pub(crate) type Given<'a> = &'a dyn Fn(&str) -> Option<&'a Answer>;

impl Formula {
    /// Names it reads, as written.
    pub fn reads(&self) -> Vec<&str> {
        match self {
            Formula::Named(name) | Formula::Count(name) => vec![name],
            Formula::Constant(_) | Formula::Words(_) => Vec::new(),
            _ => self.operands().iter().flat_map(Formula::reads).collect(),
        }
    }

    /// What it makes of its operands.
    pub fn makes(&self) -> Makes {
        match self {
            Formula::Words(_) | Formula::Join(..) => Makes::Words,
            Formula::Named(_) | Formula::Least(_) | Formula::Most(_) => Makes::Either,
            _ => Makes::Number,
        }
    }

    /// True when its operands must be days.
    pub(crate) fn wants_days(&self) -> bool {
        matches!(self, Formula::Span(..))
    }

    /// True when its operands must be numbers.
    pub(crate) fn wants_numbers(&self) -> bool {
        matches!(self, Formula::Sum(_) | Formula::Product(_) | Formula::Difference(_))
    }

    /// The formulas it is made of.
    pub fn operands(&self) -> &[Formula] {
        match self {
            Formula::Sum(parts) | Formula::Product(parts) | Formula::Join(parts, _) => parts,
            Formula::Least(parts) | Formula::Most(parts) => parts,
            Formula::Difference(pair) | Formula::Span(_, pair) => pair.as_slice(),
            _ => &[],
        }
    }

    /// The value for these answers; none while answers that it needs are missing.
    pub(crate) fn value(&self, given: Given) -> Option<Answer> {
        match self {
            Formula::Named(name) => all_of(name, given).into_iter().next().cloned(),
            Formula::Constant(number) => number_answer(*number),
            Formula::Words(words) => Some(Answer::from_text(words)),
            Formula::Sum(_) => {
                let numbers = self.numbers(given);
                number_answer(numbers.iter().sum()).filter(|_| !numbers.is_empty())
            }
            Formula::Product(parts) => {
                let numbers: Vec<Vec<f64>> = parts.iter().map(|part| part.as_numbers(given)).collect();
                let whole = numbers.iter().all(|it| !it.is_empty());
                number_answer(numbers.iter().flatten().product()).filter(|_| whole)
            }
            Formula::Difference(pair) => {
                let number = |part: &Formula| part.value(given)?.as_number();
                number_answer(number(&pair[0])? - number(&pair[1])?)
            }
            Formula::Least(_) => extreme(self.all(given), |a, b| a < b),
            Formula::Most(_) => extreme(self.all(given), |a, b| a > b),
            Formula::Count(name) => Some(Answer::from_whole(given(name).map_or(0, count))),
            Formula::Span(unit, pair) => {
                let day = |part: &Formula| part.value(given)?.as_date();
                Some(Answer::from_whole(span(*unit, day(&pair[0])?, day(&pair[1])?)?))
            }
            Formula::Join(_, with) => {
                let words: Vec<String> = self.all(given).iter().filter_map(words_of).collect();
                (!words.is_empty()).then(|| Answer::Text(words.join(with)))
            }
        }
    }

    /// As the browser reads it: the shape in which it is written.
    pub fn to_json(&self) -> Value {
        let list = || self.operands().iter().map(Formula::to_json).collect::<Vec<_>>();
        match self {
            Formula::Named(name) => json!(name),
            Formula::Constant(number) => json!(number),
            Formula::Words(words) => json!({ "text": words }),
            Formula::Sum(_) => json!({ "sum": list() }),
            Formula::Product(_) => json!({ "product": list() }),
            Formula::Difference(_) => json!({ "difference": list() }),
            Formula::Least(_) => json!({ "min": list() }),
            Formula::Most(_) => json!({ "max": list() }),
            Formula::Count(name) => json!({ "count": name }),
            Formula::Span(Unit::Year, _) => json!({ "years": list() }),
            Formula::Span(Unit::Month, _) => json!({ "months": list() }),
            Formula::Span(..) => json!({ "days": list() }),
            Formula::Join(_, with) => json!({ "join": list(), "with": with }),
        }
    }

    fn all(&self, given: Given) -> Vec<Answer> {
        let each = |part: &Formula| match part {
            Formula::Named(name) => all_of(name, given).into_iter().cloned().collect(),
            other => other.value(given).into_iter().collect::<Vec<_>>(),
        };
        self.operands().iter().flat_map(each).collect()
    }

    fn numbers(&self, given: Given) -> Vec<f64> {
        self.all(given).iter().filter_map(Answer::as_number).collect()
    }

    fn as_numbers(&self, given: Given) -> Vec<f64> {
        match self {
            Formula::Named(name) => all_of(name, given).into_iter().filter_map(Answer::as_number).collect(),
            other => other.value(given).and_then(|it| it.as_number()).into_iter().collect(),
        }
    }

    fn read(value: toml::Value, depth: usize) -> Result<Self, String> {
        match value {
            _ if depth > DEPTH_MAX => Err(format!("at most {DEPTH_MAX} formulas within one another")),
            toml::Value::String(name) => Ok(Formula::Named(name)),
            toml::Value::Integer(number) => Ok(Formula::Constant(number as f64)),
            toml::Value::Float(number) if number.is_finite() => Ok(Formula::Constant(number)),
            toml::Value::Table(table) => Self::operation(table, depth),
            other => Err(format!("`{other}` is no name, number or formula")),
        }
    }

    fn operation(mut table: toml::Table, depth: usize) -> Result<Self, String> {
        let with = match table.remove("with") {
            None => " ".to_owned(),
            Some(toml::Value::String(with)) if table.contains_key("join") => with,
            Some(_) => return Err("`with` is the text between what `join` joins".into()),
        };
        let mut entries = table.into_iter();
        let (Some((name, value)), None) = (entries.next(), entries.next()) else {
            return Err(format!("a formula holds one operation: {}", OPERATIONS.join(", ")));
        };
        match (name.as_str(), value) {
            ("count", toml::Value::String(name)) => Ok(Formula::Count(name)),
            ("text", toml::Value::String(words)) => Ok(Formula::Words(words)),
            ("count" | "text", _) => Err(format!("`{name}` takes one text")),
            (_, value) if OPERATIONS.contains(&name.as_str()) => {
                let parts = match value {
                    toml::Value::Array(parts) => parts,
                    one => vec![one],
                };
                let parts: Result<_, _> = parts.into_iter().map(|it| Self::read(it, depth + 1)).collect();
                Self::of(&name, parts?, with)
            }
            _ => Err(with_nearest(format!("there is no operation `{name}`"), &name, OPERATIONS)),
        }
    }

    fn of(name: &str, parts: Vec<Formula>, with: String) -> Result<Self, String> {
        let pair = |parts: Vec<Formula>| {
            <[Formula; 2]>::try_from(parts).map(Box::new).map_err(|_| format!("`{name}` takes two operands"))
        };
        if parts.is_empty() {
            return Err(format!("`{name}` has nothing to work on"));
        }
        Ok(match name {
            "sum" => Formula::Sum(parts),
            "product" => Formula::Product(parts),
            "min" => Formula::Least(parts),
            "max" => Formula::Most(parts),
            "difference" => Formula::Difference(pair(parts)?),
            "days" => Formula::Span(Unit::Day, pair(parts)?),
            "months" => Formula::Span(Unit::Month, pair(parts)?),
            "years" => Formula::Span(Unit::Year, pair(parts)?),
            _ => Formula::Join(parts, with),
        })
    }
}

impl TryFrom<toml::Value> for Formula {
    type Error = String;

    fn try_from(value: toml::Value) -> Result<Self, String> {
        match value {
            toml::Value::Table(table) => Self::operation(table, 1),
            _ => Err(format!(
                "a value is a formula, such as {{ sum = [\"a\", \"b\"] }}: {}",
                OPERATIONS.join(", ")
            )),
        }
    }
}

/// A number as an answer: whole ones without a point; none beyond what numbers carry exactly.
pub(crate) fn number_answer(number: f64) -> Option<Answer> {
    /// 2^53: from there on floating numbers skip whole ones.
    const EXACT: f64 = 9_007_199_254_740_992.0;
    if number.abs() >= EXACT || number.is_nan() {
        return None;
    }
    if number.fract() == 0.0 {
        return Some(Answer::from_whole(number as i64));
    }
    serde_json::Number::from_f64(number).map(Answer::Number)
}

fn all_of<'a>(name: &str, given: Given<'a>) -> Vec<&'a Answer> {
    if let Some(answer) = given(name) {
        return vec![answer];
    }
    let Some((whole, part)) = name.split_once('.') else { return Vec::new() };
    match given(whole) {
        Some(Answer::Rows(rows)) => rows.iter().filter_map(|row| row.get(part)).collect(),
        Some(Answer::Parts(parts)) => parts.get(part).into_iter().collect(),
        _ => Vec::new(),
    }
}

fn count(answer: &Answer) -> i64 {
    match answer {
        Answer::Rows(rows) => rows.len() as i64,
        Answer::Many(options) => options.len() as i64,
        Answer::Files(files) => files.len() as i64,
        _ => 1,
    }
}

/// Numbers compare as numbers, days as days; a mixture has no extreme.
fn extreme(answers: Vec<Answer>, before: fn(f64, f64) -> bool) -> Option<Answer> {
    let place = |answer: &Answer| {
        let days = |day: Date| day.since(Date::ZERO).ok().map(|span| f64::from(span.get_days()));
        answer.as_number().or_else(|| answer.as_date().and_then(days))
    };
    let mixed = answers.windows(2).any(|two| two[0].as_number().is_some() != two[1].as_number().is_some());
    let places: Option<Vec<f64>> = answers.iter().map(place).collect();
    let mut placed = places?.into_iter().zip(answers).filter(|_| !mixed);
    let first = placed.next()?;
    Some(placed.fold(first, |best, next| if before(next.0, best.0) { next } else { best }).1)
}

fn span(unit: Unit, from: Date, to: Date) -> Option<i64> {
    let span = to.since((unit, from)).ok()?;
    Some(match unit {
        Unit::Year => i64::from(span.get_years()),
        Unit::Month => i64::from(span.get_months()),
        _ => i64::from(span.get_days()),
    })
}

fn words_of(answer: &Answer) -> Option<String> {
    match answer {
        Answer::Text(text) => Some(text.clone()),
        Answer::Number(number) => Some(number.to_string()),
        _ => None,
    }
}
