//! The form: pages of one to three related questions, rules across questions, and walking through them.

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::Deserialize;
use serde_json::Value;

use crate::answer::{Answer, Answers, FileAnswer};
use crate::condition::Condition;
use crate::field::{Copied, Field, FieldError, Kind};
use crate::pack::Misread;
use crate::posted::{collect, flatten};

/// A whole form.
#[derive(Debug, Clone)]
pub struct Form {
    /// Pages in order.
    pub pages: Vec<Page>,
    /// Rules across questions.
    pub rules: Vec<Rule>,
}

/// One page of related questions.
#[derive(Debug, Clone)]
pub struct Page {
    /// Id; its title is the text `page-<id>`.
    pub id: String,
    /// Shown only when this holds.
    pub when: Option<Condition>,
    /// Questions in order.
    pub fields: Vec<Field>,
}

/// A rule across questions: its text is `rule-<id>`.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rule {
    /// Id.
    pub id: String,
    /// The question the message stands beside.
    pub field: String,
    /// Answers that break the rule.
    pub when: Condition,
    /// Refuse the filing, or only warn.
    #[serde(default)]
    pub severity: Severity,
}

/// What breaking a rule means.
#[derive(Debug, Clone, Copy, Default, PartialEq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Severity {
    /// The filing is refused until corrected.
    #[default]
    Refuse,
    /// The person is told and may go on.
    Warn,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct FormFile {
    page: Vec<PageFile>,
    #[serde(default)]
    rule: Vec<Rule>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct PageFile {
    id: String,
    when: Option<Condition>,
    field: Vec<toml::Table>,
}

/// The keys every field has; the rest are settings of its type.
#[derive(Deserialize)]
struct FieldFile {
    id: String,
    #[serde(rename = "type")]
    kind: String,
    #[serde(default)]
    optional: bool,
    when: Option<Condition>,
    register: Option<String>,
    #[serde(default)]
    shown_only: bool,
    copy: Option<Copied>,
    justified: Option<String>,
}

const FIELD_KEYS: [&str; 8] =
    ["id", "type", "optional", "when", "register", "shown_only", "copy", "justified"];

impl Form {
    /// Reads `form.toml`. Errors are `(where, what)`.
    pub fn parse(text: &str) -> Result<Self, Vec<Misread>> {
        let file: FormFile = toml::from_str(text).map_err(|e| vec![(String::new(), e.to_string())])?;
        let mut wrong = Vec::new();
        let mut pages = Vec::new();
        for page in file.page {
            let mut fields = Vec::new();
            for table in page.field {
                let id = table.get("id").and_then(toml::Value::as_str).unwrap_or("?").to_owned();
                match field_from(table) {
                    Ok(field) => fields.push(field),
                    Err(what) => wrong.push((format!("page.{}.field.{id}", page.id), what)),
                }
            }
            pages.push(Page { id: page.id, when: page.when, fields });
        }
        if wrong.is_empty() { Ok(Self { pages, rules: file.rule }) } else { Err(wrong) }
    }

    /// A page by id.
    pub fn page(&self, id: &str) -> Option<&Page> {
        self.pages.iter().find(|page| page.id == id)
    }

    /// All questions in order.
    pub fn fields(&self) -> impl Iterator<Item = &Field> {
        self.pages.iter().flat_map(|page| &page.fields)
    }

    /// A question by id.
    pub fn field(&self, id: &str) -> Option<&Field> {
        self.fields().find(|field| field.id == id)
    }

    /// The page a question is on.
    pub fn page_of(&self, field: &str) -> Option<&Page> {
        self.pages.iter().find(|page| page.fields.iter().any(|f| f.id == field))
    }

    /// Only the answers whose questions apply, copied ones filled in. Conditions read questions asked before,
    /// so one pass settles all.
    pub fn live(&self, answers: &Answers) -> Answers {
        let mut live = answers.without_values();
        for page in &self.pages {
            page.fields.iter().for_each(|field| page.settle(field, answers, &mut live));
        }
        live
    }

    /// Pages with at least one question that applies.
    pub fn visible_pages(&self, answers: &Answers) -> Vec<&Page> {
        let live = self.live(answers);
        let seen = |page: &Page, f: &Field| page.shows(f, &live) && !f.is_unknown(&live);
        self.pages.iter().filter(|page| page.fields.iter().any(|f| seen(page, f))).collect()
    }

    /// The page after `page`; `None` when it was the last (or unknown).
    pub fn next_page(&self, page: &str, answers: &Answers) -> Option<&Page> {
        let mut pages = self.visible_pages(answers).into_iter();
        pages.find(|p| p.id == page)?;
        pages.next()
    }

    /// The page before `page`.
    pub fn previous_page(&self, page: &str, answers: &Answers) -> Option<&Page> {
        let pages = self.visible_pages(answers);
        let at = pages.iter().position(|p| p.id == page)?;
        at.checked_sub(1).map(|before| pages[before])
    }

    /// Questions of a page that apply now, with whether each is asked (or shown, as a register filled it).
    pub fn questions(&self, page: &Page, answers: &Answers) -> Vec<(&Field, bool)> {
        let live = self.live(answers);
        let fields = self.page(&page.id).map(|page| page.fields.as_slice()).unwrap_or_default();
        let shown = fields.iter().filter(|field| page.shows(field, &live) && !field.is_unknown(&live));
        shown.map(|field| (field, field.is_asked(&live))).collect()
    }

    /// Takes a posted page into the answers. Right answers are kept even when others are wrong;
    /// what a register filled cannot be overwritten.
    pub fn read_page(
        &self,
        page: &Page,
        posted: &[(String, String)],
        answers: &mut Answers,
        today: Date,
    ) -> Vec<FieldError> {
        let mut live = answers.without_values();
        for before in self.pages.iter().take_while(|it| it.id != page.id) {
            before.fields.iter().for_each(|field| before.settle(field, answers, &mut live));
        }
        let mut errors = page.read_pairs(&collect(posted), answers, &mut live, today);
        let live = self.live(answers);
        for field in page.fields.iter().filter(|field| page.shows(field, &live)) {
            if live.get(&field.id).is_none() && !errors.iter().any(|error| error.is_of(&field.id)) {
                errors.extend(field.check(None, today));
            }
        }
        let broken = self.broken_rules(&live, Severity::Refuse);
        errors.extend(broken.into_iter().filter(|error| page.fields.iter().any(|f| error.is_of(&f.id))));
        errors
    }

    /// Takes a whole filing as JSON; errors are of what was given. `uploads` are the stored files it may
    /// refer to by `upload`. What is missing is found by [`Form::validate_all`], after the look-ups have been made.
    pub fn read_json(
        &self,
        value: &Value,
        uploads: &[FileAnswer],
        today: Date,
    ) -> (Answers, Vec<FieldError>) {
        let pairs = flatten(value);
        let mut answers = Answers::default();
        let mut errors = self.unknown_fields(value);
        let mut live = Answers::default();
        for page in &self.pages {
            for field in page.fields.iter().filter(|field| matches!(field.kind, Kind::File(_))) {
                let named = |file: &&FileAnswer| names_upload(&pairs, &field.id, &file.upload);
                let files: Vec<FileAnswer> = uploads.iter().filter(named).cloned().collect();
                if !files.is_empty() {
                    answers.set(&field.id, Answer::Files(files));
                }
            }
            errors.extend(page.read_pairs(&pairs, &mut answers, &mut live, today));
        }
        (answers, errors)
    }

    /// Adds an uploaded file to a file question, if its kind, size and number are allowed.
    pub fn attach(
        &self,
        answers: &mut Answers,
        field: &str,
        file: FileAnswer,
    ) -> Result<(), Vec<FieldError>> {
        let unknown =
            || FieldError { field: field.to_owned(), key: "unknown-field".into(), args: Vec::new() };
        let question = self.field(field).filter(|f| matches!(f.kind, Kind::File(_)));
        let question = question.ok_or_else(|| vec![unknown()])?;
        let mut files = match answers.get(field) {
            Some(Answer::Files(files)) => files.clone(),
            _ => Vec::new(),
        };
        files.push(file);
        let answer = Answer::Files(files);
        // A file has no rule about dates, so any day serves.
        let errors = question.check(Some(&answer), Date::ZERO);
        if errors.is_empty() {
            answers.set(field, answer);
            return Ok(());
        }
        Err(errors)
    }

    /// Takes an uploaded file away again.
    pub fn detach(&self, answers: &mut Answers, field: &str, upload: &str) {
        let Some(Answer::Files(mut files)) = answers.get(field).cloned() else { return };
        files.retain(|file| file.upload != upload);
        if files.is_empty() {
            answers.remove(field);
        } else {
            answers.set(field, Answer::Files(files));
        }
    }

    /// Everything wrong with a filing, in the order of the form.
    pub fn validate_all(&self, answers: &Answers, today: Date) -> Vec<FieldError> {
        let live = self.live(answers);
        let mut errors = Vec::new();
        for page in &self.pages {
            for field in page.fields.iter().filter(|field| page.shows(field, &live)) {
                errors.extend(field.check(live.get(&field.id), today));
            }
        }
        errors.extend(self.broken_rules(&live, Severity::Refuse));
        errors
    }

    /// Broken rules of one severity; `answers` are live ones.
    pub(crate) fn broken_rules(&self, answers: &Answers, severity: Severity) -> Vec<FieldError> {
        let broken = self.rules.iter().filter(|rule| rule.severity == severity && rule.when.holds(answers));
        broken.map(Rule::error).collect()
    }

    /// Reads what is given for the questions of a page that apply; blanks take the old answer away.
    fn unknown_fields(&self, value: &Value) -> Vec<FieldError> {
        let Value::Object(map) = value else {
            return vec![FieldError { field: String::new(), key: "not-understood".into(), args: Vec::new() }];
        };
        let unknown = map.keys().filter(|id| self.field(id).is_none());
        let error =
            |id: &String| FieldError { field: id.clone(), key: "unknown-field".into(), args: Vec::new() };
        unknown.map(error).collect()
    }
}

impl Page {
    /// Adds what holds for one question to the live answers of those before it: conditions look back only.
    fn settle(&self, field: &Field, answers: &Answers, live: &mut Answers) {
        let answer = match &field.copy {
            Some(copy) if copy.when.holds(live) => live.get(&copy.from),
            _ => answers.get(&field.id),
        };
        if let Some(answer) = answer.cloned().filter(|_| self.shows(field, live)) {
            live.set(&field.id, answer);
        }
    }

    /// Takes what was given for the questions of this page; `live` are the live answers of the pages before.
    fn read_pairs(
        &self,
        pairs: &BTreeMap<String, String>,
        answers: &mut Answers,
        live: &mut Answers,
        today: Date,
    ) -> Vec<FieldError> {
        let mut errors = Vec::new();
        for field in &self.fields {
            let is_file = matches!(field.kind, Kind::File(_));
            if !is_file && self.shows(field, live) && field.is_asked(live) {
                let read = field.read(pairs, today);
                answers.remove(&field.id);
                match read {
                    Ok(Some(answer)) => answers.set(&field.id, answer),
                    Ok(None) => {}
                    Err(wrong) => errors.extend(wrong),
                }
            }
            self.settle(field, answers, live);
        }
        errors
    }

    /// True when the page and the question apply, by live answers.
    fn shows(&self, field: &Field, live: &Answers) -> bool {
        let holds = |when: &Option<Condition>| when.as_ref().is_none_or(|when| when.holds(live));
        holds(&self.when) && holds(&field.when)
    }
}

impl Rule {
    fn error(&self) -> FieldError {
        FieldError { field: self.field.clone(), key: format!("rule-{}", self.id), args: Vec::new() }
    }
}

/// A column of a table: like a field, but always asked and never a table or a file.
pub(crate) fn column_from(value: toml::Value) -> Result<Field, String> {
    let toml::Value::Table(table) = value else { return Err("a column is a table of settings".into()) };
    let column = field_from(table)?;
    if column.when.is_some() || column.register.is_some() {
        return Err(format!(
            "column `{}`: `when` and `register` belong to questions, not columns",
            column.id
        ));
    }
    if matches!(column.kind, Kind::Table(_) | Kind::File(_)) {
        return Err(format!("column `{}`: no tables or files within a table", column.id));
    }
    Ok(column)
}

fn field_from(mut table: toml::Table) -> Result<Field, String> {
    let mut own = toml::Table::new();
    for key in FIELD_KEYS {
        if let Some(value) = table.remove(key) {
            own.insert(key.to_owned(), value);
        }
    }
    let file: FieldFile = own.try_into().map_err(|e: toml::de::Error| e.message().to_owned())?;
    let kind = Kind::read(&file.kind, table)?;
    let FieldFile { id, optional, when, register, shown_only, copy, justified, .. } = file;
    Ok(Field { id, kind, optional, when, register, shown_only, copy, justified })
}

fn names_upload(pairs: &BTreeMap<String, String>, field: &str, upload: &str) -> bool {
    let prefix = format!("{field}.");
    let within = pairs.range(prefix.clone()..).take_while(|(name, _)| name.starts_with(&prefix));
    within.into_iter().any(|(name, id)| name.ends_with(".upload") && id == upload)
}
