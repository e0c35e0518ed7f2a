//! Questions: a field's id, when it is asked, and its type (one file per type).

use std::collections::BTreeMap;

use jiff::civil::Date as Day;
use serde::Deserialize;
use serde_json::Value;

use crate::answer::{Answer, Answers};
use crate::condition::Condition;
use crate::posted::Posted;
use crate::texts::Texts;

mod text;
mod long_text;
mod number;
mod money;
mod yes_no;
mod choice;
mod date;
mod time;
mod personal_number;
mod phone;
mod email;
mod person_name;
mod commune;
mod address;
mod file;
mod declaration;
mod table;

pub use choice::{Choice, Look};
pub use date::Date;
pub use file::{File, FileKind};
pub use long_text::LongText;
pub use money::Money;
pub use number::Number;
pub use table::Table;
pub use table::column_key;
pub use text::Text;

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

/// The type of a field.
#[derive(Debug, Clone)]
pub enum Kind {
    /// One line.
    Text(Text),
    /// Several lines.
    LongText(LongText),
    /// A count or measure.
    Number(Number),
    /// Whole dong.
    Money(Money),
    /// Yes or no.
    YesNo(yes_no::YesNo),
    /// One of several options.
    Choice(Choice),
    /// A day.
    Date(Date),
    /// A time of day.
    Time(time::Time),
    /// Twelve-digit personal identification number.
    PersonalNumber(personal_number::PersonalNumber),
    /// Vietnamese telephone number.
    Phone(phone::Phone),
    /// E-mail address.
    Email(email::Email),
    /// Full name of a person.
    PersonName(person_name::PersonName),
    /// Commune, ward or special zone.
    Commune(commune::Commune),
    /// Commune and street line.
    Address(address::Address),
    /// Uploaded files.
    File(File),
    /// A statement that must be ticked.
    Declaration(declaration::Declaration),
    /// Repeated rows.
    Table(Table),
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
    /// Mistakes in the settings themselves.
    fn mistakes(&self) -> Vec<String> {
        Vec::new()
    }
}

impl Field {
    /// True when the person is asked; else a register or another answer settles it. `answers` are live ones.
    pub fn is_asked(&self, answers: &Answers) -> bool {
        !self.shown_only && !self.is_copied(answers) && answers.filled_by(&self.id).is_none()
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
        option_key(&self.id, option)
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
            None if self.optional || self.shown_only => Vec::new(),
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

    fn errors(&self, faults: Vec<Fault>) -> Vec<FieldError> {
        faults.into_iter().map(|fault| fault.in_field(&self.id)).collect()
    }
}

impl FieldError {
    /// True when the error is of this question or a part of it.
    pub fn is_of(&self, field: &str) -> bool {
        self.field.strip_prefix(field).is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
    }
}

impl Kind {
    /// Makes a type from its name and settings as written in `form.toml`.
    pub(crate) fn read(name: &str, settings: toml::Table) -> Result<Self, String> {
        fn with<T: serde::de::DeserializeOwned>(settings: toml::Table) -> Result<T, String> {
            settings.try_into().map_err(|error: toml::de::Error| error.message().to_owned())
        }
        Ok(match name {
            "text" => Kind::Text(with(settings)?),
            "long_text" => Kind::LongText(with(settings)?),
            "number" => Kind::Number(with(settings)?),
            "money" => Kind::Money(with(settings)?),
            "yes_no" => Kind::YesNo(with(settings)?),
            "choice" => Kind::Choice(with(settings)?),
            "date" => Kind::Date(with(settings)?),
            "time" => Kind::Time(with(settings)?),
            "personal_number" => Kind::PersonalNumber(with(settings)?),
            "phone" => Kind::Phone(with(settings)?),
            "email" => Kind::Email(with(settings)?),
            "person_name" => Kind::PersonName(with(settings)?),
            "commune" => Kind::Commune(with(settings)?),
            "address" => Kind::Address(with(settings)?),
            "file" => Kind::File(with(settings)?),
            "declaration" => Kind::Declaration(with(settings)?),
            "table" => Kind::Table(Table::from_settings(settings)?),
            other => return Err(format!("there is no field type `{other}`")),
        })
    }

    /// Name of the type as written in `form.toml`; also names its template.
    pub fn name(&self) -> &'static str {
        match self {
            Kind::Text(_) => "text",
            Kind::LongText(_) => "long_text",
            Kind::Number(_) => "number",
            Kind::Money(_) => "money",
            Kind::YesNo(_) => "yes_no",
            Kind::Choice(_) => "choice",
            Kind::Date(_) => "date",
            Kind::Time(_) => "time",
            Kind::PersonalNumber(_) => "personal_number",
            Kind::Phone(_) => "phone",
            Kind::Email(_) => "email",
            Kind::PersonName(_) => "person_name",
            Kind::Commune(_) => "commune",
            Kind::Address(_) => "address",
            Kind::File(_) => "file",
            Kind::Declaration(_) => "declaration",
            Kind::Table(_) => "table",
        }
    }

    pub(crate) fn as_type(&self) -> &dyn FieldType {
        match self {
            Kind::Text(kind) => kind,
            Kind::LongText(kind) => kind,
            Kind::Number(kind) => kind,
            Kind::Money(kind) => kind,
            Kind::YesNo(kind) => kind,
            Kind::Choice(kind) => kind,
            Kind::Date(kind) => kind,
            Kind::Time(kind) => kind,
            Kind::PersonalNumber(kind) => kind,
            Kind::Phone(kind) => kind,
            Kind::Email(kind) => kind,
            Kind::PersonName(kind) => kind,
            Kind::Commune(kind) => kind,
            Kind::Address(kind) => kind,
            Kind::File(kind) => kind,
            Kind::Declaration(kind) => kind,
            Kind::Table(kind) => kind,
        }
    }

    fn missing(&self) -> &'static str {
        match self {
            Kind::Choice(_) | Kind::YesNo(_) | Kind::Commune(_) => "choose-one",
            Kind::File(_) => "attach-file",
            Kind::Declaration(_) => "tick-declaration",
            Kind::Table(_) => "add-row",
            _ => "required",
        }
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
