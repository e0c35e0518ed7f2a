//! Questions: a field's id, when it is asked, and its type (one file per type).

use std::borrow::Cow;
use std::collections::BTreeMap;

use jiff::civil::Date as Day;
use serde::Deserialize;
use serde_json::Value;

use crate::answer::{Answer, Answers, Row};
use crate::condition::Condition;
use crate::posted::Posted;
use crate::texts::Texts;

mod kind;
mod group;

mod text;
mod shape;
mod long_text;
mod number;
mod money;
mod percent;
mod yes_no;
mod choice;
mod multi_choice;
mod date;
mod month;
mod time;
mod duration;
mod personal_number;
mod tax_code;
mod company_code;
mod vehicle_plate;
mod phone;
mod email;
mod url;
mod person_name;
mod person;
mod bank_account;
mod commune;
mod address;
mod place;
mod file;
mod declaration;
mod signature;
mod table;
mod words;
mod computed;

pub use bank_account::BankAccount;
pub use choice::{Choice, Look};
pub use company_code::CompanyCode;
pub use computed::{Computed, Shown};
pub use date::Date;
pub use duration::Duration;
pub use file::{File, FileKind, FileRule};
pub use kind::Kind;
pub use long_text::LongText;
pub use money::Money;
pub use month::Month;
pub use multi_choice::MultiChoice;
pub use number::Number;
pub use percent::Percent;
pub use person::Person;
pub use place::Place;
pub use shape::Shapes;
pub use table::Table;
pub use table::column_key;
pub use tax_code::TaxCode;
pub use text::Text;
pub use time::Time;
pub use url::Url;
pub use vehicle_plate::VehiclePlate;
pub use words::{Notice, Tone};

/// One question of a form, or one column of a table.
#[derive(Debug, Clone)]
pub struct Field {
    /// Id, also the name in posts, JSON and templates.
    pub id: String,
    /// Type and its settings.
    pub kind: Kind,
    /// May be left empty.
    pub optional: bool,
    /// Asked only when this holds.
    pub when: Option<Condition>,
    /// The look-up that fills it; asked only when the register does not know.
    pub register: Option<String>,
    /// Never asked: only shown, once a register has filled it.
    pub shown_only: bool,
    /// Another question's answer that serves for this one too, when a condition holds.
    pub copy: Option<Copied>,
    /// Why it is asked although a register might hold it.
    pub justified: Option<String>,
}

/// The same answer for two questions, e.g. the declarant's number for the mother's.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Copied {
    /// The question answered.
    pub from: String,
    /// When its answer serves.
    pub when: Condition,
}

/// Something wrong with an answer: a text key (`error-<key>`) and its arguments.
#[derive(Debug, Clone, PartialEq)]
pub struct FieldError {
    /// Where: `child_name`, `home.street`, `members.0.name`.
    pub field: String,
    /// Which: `required`, `too-long`, `in-future`, or `rule-<id>` of the form.
    pub key: String,
    /// Arguments of the text, e.g. `max` = `60`.
    pub args: Vec<(&'static str, String)>,
}

/// A fault inside one field, before the field's id is put in front.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Fault {
    pub part: String,
    pub key: &'static str,
    pub args: Vec<(&'static str, String)>,
}

/// What a reader is shown an answer with.
#[derive(Clone, Copy)]
pub(crate) struct Reader<'a> {
    pub texts: &'a Texts,
    pub lang: &'a str,
    pub field: &'a str,
}

/// What every field type can do.
pub(crate) trait FieldType {
    /// Reads posted strings into a normalised answer; `None` when left empty.
    fn read(&self, posted: &Posted) -> Result<Option<Answer>, Vec<Fault>>;
    /// The rules a stored answer must satisfy; also refuses an answer of another shape.
    fn check(&self, answer: &Answer, today: Day) -> Vec<Fault>;
    /// The answer for people.
    fn show(&self, answer: &Answer, _reader: Reader) -> String {
        answer.as_text().unwrap_or_default().to_owned()
    }
    /// JSON Schema of the answer.
    fn schema(&self) -> Value;
    /// The parts that are filled in one by one, as fields of their own.
    fn parts(&self) -> Vec<Field> {
        Vec::new()
    }
    /// The answer by parts.
    fn parts_of(&self, answer: &Answer) -> Row {
        answer.as_parts().cloned().unwrap_or_default()
    }
    /// Mistakes in the settings themselves.
    fn mistakes(&self) -> Vec<String> {
        Vec::new()
    }
}

impl Field {
    /// True when the person is asked; else a register or another answer settles it. `answers` are live ones.
    pub fn is_asked(&self, answers: &Answers) -> bool {
        self.kind.asks()
            && !self.shown_only
            && !self.is_copied(answers)
            && answers.filled_by(&self.id).is_none()
    }

    /// True when it is never asked and no register has filled it: nothing to show.
    pub(crate) fn is_unknown(&self, answers: &Answers) -> bool {
        self.shown_only && answers.get(&self.id).is_none()
    }

    /// True when another question's answer serves.
    fn is_copied(&self, answers: &Answers) -> bool {
        self.copy.as_ref().is_some_and(|copy| copy.when.holds(answers))
    }

    /// Text key of the question.
    pub fn label_key(&self) -> String {
        format!("field-{}", self.id)
    }

    /// Text key of the hint under it; not every question has one.
    pub fn hint_key(&self) -> String {
        format!("field-{}.hint", self.id)
    }

    /// Text key of one option of a choice.
    pub fn option_key(&self, option: &str) -> String {
        match &self.kind {
            Kind::Choice(choice) => choice.option_key(&self.id, option),
            _ => option_key(&self.id, option),
        }
    }

    /// The field as it holds for these answers: files may have rules of their own.
    pub fn in_case(&self, live: &Answers) -> Cow<'_, Field> {
        match &self.kind {
            Kind::File(file) if !file.rules.is_empty() => {
                Cow::Owned(Field { kind: Kind::File(file.in_case(live)), ..self.clone() })
            }
            _ => Cow::Borrowed(self),
        }
    }

    /// A part of a question, or a field with nothing but a type.
    pub(crate) fn plain(id: &str, kind: Kind, optional: bool) -> Self {
        let (when, register, copy, justified) = (None, None, None, None);
        Self { id: id.to_owned(), kind, optional, when, register, shown_only: false, copy, justified }
    }

    /// Reads what was posted under the field's name and checks it.
    pub fn read(
        &self,
        pairs: &BTreeMap<String, String>,
        today: Day,
    ) -> Result<Option<Answer>, Vec<FieldError>> {
        let kind = self.kind.as_type();
        let faults = match kind.read(&Posted::new(pairs, &self.id)) {
            Ok(None) => return Ok(None),
            Ok(Some(answer)) => match kind.check(&answer, today) {
                faults if faults.is_empty() => return Ok(Some(answer)),
                faults => faults,
            },
            Err(faults) => faults,
        };
        Err(self.errors(faults))
    }

    /// Checks a stored answer, including that there is one when required.
    pub fn check(&self, answer: Option<&Answer>, today: Day) -> Vec<FieldError> {
        match answer {
            Some(answer) => self.errors(self.kind.as_type().check(answer, today)),
            None if self.optional || self.shown_only || !self.kind.asks() => Vec::new(),
            None => self.errors(vec![Fault::new(self.kind.missing())]),
        }
    }

    /// The answer in words for people.
    pub fn show(&self, answer: &Answer, texts: &Texts, lang: &str) -> String {
        self.kind.as_type().show(answer, Reader { texts, lang, field: &self.id })
    }

    /// JSON Schema of the answer.
    pub fn schema(&self) -> Value {
        self.kind.as_type().schema()
    }

    pub(crate) fn errors(&self, faults: Vec<Fault>) -> Vec<FieldError> {
        faults.into_iter().map(|fault| fault.in_field(&self.id)).collect()
    }
}

impl FieldError {
    /// True when the error is of this question or a part of it.
    pub fn is_of(&self, field: &str) -> bool {
        self.field.strip_prefix(field).is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
    }
}

impl Fault {
    pub(crate) fn new(key: &'static str) -> Self {
        Self { part: String::new(), key, args: Vec::new() }
    }

    pub(crate) fn with(mut self, name: &'static str, value: impl ToString) -> Self {
        self.args.push((name, value.to_string()));
        self
    }

    pub(crate) fn at(mut self, part: &str) -> Self {
        self.part = if self.part.is_empty() { part.to_owned() } else { format!("{part}.{}", self.part) };
        self
    }

    fn in_field(self, field: &str) -> FieldError {
        let field = if self.part.is_empty() { field.to_owned() } else { format!("{field}.{}", self.part) };
        FieldError { field, key: self.key.to_owned(), args: self.args }
    }
}

/// Text key of one option of a choice field.
pub fn option_key(field: &str, option: &str) -> String {
    format!("field-{field}.opt-{option}")
}

/// The fault of an answer whose shape is not the type's.
pub(crate) fn wrong_shape() -> Vec<Fault> {
    vec![Fault::new("not-understood")]
}
