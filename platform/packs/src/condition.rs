//! Conditions written as data: when a question, page, paper, fee exemption or step applies.

use jiff::civil::Date;
use serde::Deserialize;

use crate::answer::{Answer, Answers};

/// A compiled condition over answers.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(try_from = "Written")]
pub enum Condition {
    /// The field has one of these answers; a field of several options, one of them.
    Is(String, Vec<Answer>),
    /// The field has an answer.
    Filled(String),
    /// The look-up found a record.
    Found(String),
    /// The field's number is within the bound.
    Number(String, Bound<f64>),
    /// The field's date is within the bound.
    Date(String, Bound<Date>),
    /// Two fields have the same answer.
    Same(String, String),
    /// The first field's number or date is below the second's.
    Below(String, String),
    /// Every condition holds.
    All(Vec<Condition>),
    /// At least one holds.
    Any(Vec<Condition>),
    /// It does not hold.
    Not(Box<Condition>),
}

/// A one-sided comparison.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Bound<T> {
    /// This or more (on or after).
    AtLeast(T),
    /// This or less (on or before).
    AtMost(T),
    /// More than this (after).
    Above(T),
    /// Less than this (before).
    Under(T),
}

/// The condition as an author writes it: exactly one test in each table.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct Written {
    field: Option<String>,
    is: Option<toml::Value>,
    is_one_of: Option<Vec<toml::Value>>,
    at_least: Option<f64>,
    at_most: Option<f64>,
    more_than: Option<f64>,
    less_than: Option<f64>,
    after: Option<String>,
    before: Option<String>,
    same_as: Option<String>,
    below: Option<String>,
    filled: Option<String>,
    found: Option<String>,
    all: Option<Vec<Condition>>,
    any: Option<Vec<Condition>>,
    not: Option<Box<Condition>>,
}

impl Condition {
    /// True when the answers satisfy it. A test of an unanswered field does not hold.
    pub fn holds(&self, answers: &Answers) -> bool {
        match self {
            Condition::Is(field, wanted) => answers.get(field).is_some_and(|answer| match answer {
                Answer::Many(chosen) => {
                    wanted.iter().filter_map(Answer::as_text).any(|it| chosen.iter().any(|one| one == it))
                }
                one => wanted.contains(one),
            }),
            Condition::Filled(field) => answers.get(field).is_some(),
            Condition::Found(lookup) => answers.looked_up(lookup).is_some_and(|made| made.found),
            Condition::Number(field, bound) => answers.number(field).is_some_and(|n| bound.admits(n)),
            Condition::Date(field, bound) => answers.date(field).is_some_and(|d| bound.admits(d)),
            Condition::Same(field, other) => {
                answers.get(field).is_some() && answers.get(field) == answers.get(other)
            }
            Condition::Below(field, other) => is_below(answers, field, other),
            Condition::All(parts) => parts.iter().all(|part| part.holds(answers)),
            Condition::Any(parts) => parts.iter().any(|part| part.holds(answers)),
            Condition::Not(part) => !part.holds(answers),
        }
    }

    /// Every field it reads, in the order written.
    pub fn fields(&self) -> Vec<&str> {
        match self {
            Condition::Found(_) => Vec::new(),
            Condition::Is(field, _) | Condition::Filled(field) => vec![field],
            Condition::Number(field, _) | Condition::Date(field, _) => vec![field],
            Condition::Same(field, other) | Condition::Below(field, other) => vec![field, other],
            Condition::All(parts) | Condition::Any(parts) => parts.iter().flat_map(Self::fields).collect(),
            Condition::Not(part) => part.fields(),
        }
    }

    /// Every look-up it asks about.
    pub(crate) fn lookups(&self) -> Vec<&str> {
        match self {
            Condition::Found(lookup) => vec![lookup],
            Condition::All(parts) | Condition::Any(parts) => parts.iter().flat_map(Self::lookups).collect(),
            Condition::Not(part) => part.lookups(),
            _ => Vec::new(),
        }
    }

    /// The `(field, answer)` pairs it compares with, for checking options exist.
    pub(crate) fn literals(&self) -> Vec<(&str, &Answer)> {
        match self {
            Condition::Is(field, wanted) => wanted.iter().map(|a| (field.as_str(), a)).collect(),
            Condition::All(parts) | Condition::Any(parts) => parts.iter().flat_map(Self::literals).collect(),
            Condition::Not(part) => part.literals(),
            _ => Vec::new(),
        }
    }
}

impl<T: PartialOrd + Copy> Bound<T> {
    fn admits(self, value: T) -> bool {
        match self {
            Bound::AtLeast(limit) => value >= limit,
            Bound::AtMost(limit) => value <= limit,
            Bound::Above(limit) => value > limit,
            Bound::Under(limit) => value < limit,
        }
    }
}

fn is_below(answers: &Answers, field: &str, other: &str) -> bool {
    if let (Some(a), Some(b)) = (answers.number(field), answers.number(other)) {
        return a < b;
    }
    matches!((answers.date(field), answers.date(other)), (Some(a), Some(b)) if a < b)
}

impl TryFrom<Written> for Condition {
    type Error = String;

    fn try_from(written: Written) -> Result<Self, String> {
        let mut tests = written.groups();
        match &written.field {
            Some(field) => tests.extend(written.field_tests(field)?),
            None if written.has_field_test() => return Err("`field` is missing".into()),
            None => {}
        }
        match tests.len() {
            1 => Ok(tests.remove(0)),
            0 => {
                Err("a condition needs a test (is, filled, found, all, any, not, at_least, before …)".into())
            }
            _ => Err("one test per condition; join several with `all` or `any`".into()),
        }
    }
}

impl Written {
    fn groups(&self) -> Vec<Condition> {
        let all = self.all.clone().map(Condition::All);
        let any = self.any.clone().map(Condition::Any);
        let not = self.not.clone().map(Condition::Not);
        let filled = self.filled.clone().map(Condition::Filled);
        let found = self.found.clone().map(Condition::Found);
        [all, any, not, filled, found].into_iter().flatten().collect()
    }

    fn has_field_test(&self) -> bool {
        self.field_tests("").is_ok_and(|tests| !tests.is_empty())
    }

    fn field_tests(&self, field: &str) -> Result<Vec<Condition>, String> {
        let field = || field.to_owned();
        let mut tests = Vec::new();
        if let Some(value) = &self.is {
            tests.push(Condition::Is(field(), vec![literal(value)?]));
        }
        if let Some(values) = &self.is_one_of {
            tests.push(Condition::Is(field(), values.iter().map(literal).collect::<Result<_, _>>()?));
        }
        let numbers = [
            self.at_least.map(Bound::AtLeast),
            self.at_most.map(Bound::AtMost),
            self.more_than.map(Bound::Above),
            self.less_than.map(Bound::Under),
        ];
        tests.extend(numbers.into_iter().flatten().map(|bound| Condition::Number(field(), bound)));
        if let Some(day) = &self.after {
            tests.push(Condition::Date(field(), Bound::Above(date(day)?)));
        }
        if let Some(day) = &self.before {
            tests.push(Condition::Date(field(), Bound::Under(date(day)?)));
        }
        tests.extend(self.same_as.clone().map(|other| Condition::Same(field(), other)));
        tests.extend(self.below.clone().map(|other| Condition::Below(field(), other)));
        Ok(tests)
    }
}

fn literal(value: &toml::Value) -> Result<Answer, String> {
    match value {
        toml::Value::String(text) => Ok(Answer::from_text(text)),
        toml::Value::Boolean(yes) => Ok(Answer::YesNo(*yes)),
        toml::Value::Integer(number) => Ok(Answer::from_whole(*number)),
        other => Err(format!("`{other}` cannot be compared with an answer")),
    }
}

fn date(text: &str) -> Result<Date, String> {
    text.parse().map_err(|_| format!("`{text}` is not a date such as 2026-11-05"))
}
