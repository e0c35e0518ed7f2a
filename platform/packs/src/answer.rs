//! What one question was answered, and all answers of one filing.

mod read;

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use serde_json::{Number, Value};

/// One answer. Its JSON shape is what the API, the database and the result template see.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(untagged)]
pub enum Answer {
    /// Yes or no, and a ticked declaration.
    YesNo(bool),
    /// A count, measure or amount in whole dong.
    Number(Number),
    /// Text, a chosen option, a date (`2026-11-05`), a time (`09:30`), a normalised number or phone.
    Text(String),
    /// Several chosen options, in the order of the form.
    Many(Vec<String>),
    /// A commune and the line within it.
    Address(Address),
    /// What one question asks in parts: a person, a point, a bank account, a signature.
    Parts(Row),
    /// Files in the order they were attached.
    Files(Vec<FileAnswer>),
    /// Rows of a table.
    Rows(Vec<Row>),
}

/// One row of a table, or the parts of one question: id to answer.
pub type Row = BTreeMap<String, Answer>;

/// Where something is: five-digit commune code and the street, hamlet or lot line.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Address {
    /// Five-digit unit code, e.g. `00070`.
    pub commune: String,
    /// House number, street, hamlet.
    pub street: String,
}

/// One attached file. The bytes live elsewhere, under `upload`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FileAnswer {
    /// Name the store knows the bytes by.
    pub upload: String,
    /// Name the person gave the file.
    pub name: String,
    /// What the bytes are, found from the bytes.
    pub kind: crate::field::FileKind,
    /// Size in bytes.
    pub bytes: u64,
}

/// What one look-up brought.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LookedUp {
    /// The key values it was asked with; when they change, the look-up is stale.
    pub keys: Vec<String>,
    /// The register holds a record for those keys.
    pub found: bool,
    /// Questions the register filled: shown, not asked.
    pub filled: Vec<String>,
}

/// All answers of one filing, with what came from registers.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Answers {
    values: BTreeMap<String, Answer>,
    #[serde(default)]
    lookups: BTreeMap<String, LookedUp>,
}

impl Answers {
    /// The answer of a field, if given; `field.part` names a part of it.
    pub fn get(&self, field: &str) -> Option<&Answer> {
        self.values.get(field).or_else(|| {
            let (whole, part) = field.split_once('.')?;
            if let Answer::Parts(parts) = self.values.get(whole)? { parts.get(part) } else { None }
        })
    }

    /// Text, choice, date, time, number or phone as text.
    pub fn text(&self, field: &str) -> Option<&str> {
        self.get(field).and_then(Answer::as_text)
    }

    /// A date answer.
    pub fn date(&self, field: &str) -> Option<Date> {
        self.get(field).and_then(Answer::as_date)
    }

    /// A number answer.
    pub fn number(&self, field: &str) -> Option<f64> {
        self.get(field).and_then(Answer::as_number)
    }

    /// Sets one answer.
    pub fn set(&mut self, field: &str, answer: Answer) {
        self.values.insert(field.to_owned(), answer);
    }

    /// Takes one answer away.
    pub fn remove(&mut self, field: &str) -> Option<Answer> {
        self.values.remove(field)
    }

    /// Field ids and answers, by id.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &Answer)> {
        self.values.iter().map(|(id, answer)| (id.as_str(), answer))
    }

    /// True when nothing has been answered.
    pub fn is_empty(&self) -> bool {
        self.values.is_empty()
    }

    /// The answers alone as a JSON object: what the API and the result template read.
    pub fn values(&self) -> Value {
        Value::Object(self.iter().map(|(id, a)| (id.to_owned(), a.to_json())).collect())
    }

    /// What a look-up brought, if it has been made.
    pub fn looked_up(&self, lookup: &str) -> Option<&LookedUp> {
        self.lookups.get(lookup)
    }

    /// Notes what a look-up brought.
    pub fn note_lookup(&mut self, lookup: &str, found: LookedUp) {
        self.lookups.insert(lookup.to_owned(), found);
    }

    /// Forgets a look-up and the answers it filled.
    pub fn forget_lookup(&mut self, lookup: &str) {
        let Some(found) = self.lookups.remove(lookup) else { return };
        for field in found.filled {
            self.values.remove(&field);
        }
    }

    /// The look-up that filled a field: such a field is shown, not asked.
    pub fn filled_by(&self, field: &str) -> Option<&str> {
        let brought = |found: &LookedUp| found.filled.iter().any(|f| f == field);
        self.lookups.iter().find(|(_, found)| brought(found)).map(|(id, _)| id.as_str())
    }

    /// The same look-ups with no answers yet.
    pub(crate) fn without_values(&self) -> Self {
        Self { values: BTreeMap::new(), lookups: self.lookups.clone() }
    }

    /// Names of the look-ups made so far.
    pub fn lookups(&self) -> impl Iterator<Item = &str> {
        self.lookups.keys().map(String::as_str)
    }
}

impl Answer {
    /// A text answer.
    pub fn from_text(text: impl Into<String>) -> Self {
        Answer::Text(text.into())
    }

    /// A whole-number answer.
    pub fn from_whole(number: i64) -> Self {
        Answer::Number(number.into())
    }

    /// The text, if it is text.
    pub fn as_text(&self) -> Option<&str> {
        if let Answer::Text(text) = self { Some(text) } else { None }
    }

    /// Its parts, if it has some.
    pub fn as_parts(&self) -> Option<&Row> {
        if let Answer::Parts(parts) = self { Some(parts) } else { None }
    }

    /// The date, if it is one.
    pub fn as_date(&self) -> Option<Date> {
        self.as_text().and_then(|text| text.parse().ok())
    }

    /// The number, if it is one.
    pub fn as_number(&self) -> Option<f64> {
        if let Answer::Number(number) = self { number.as_f64() } else { None }
    }

    /// The answer as JSON.
    pub fn to_json(&self) -> Value {
        serde_json::to_value(self).expect("every answer has a JSON shape: keys are strings, numbers finite")
    }
}
