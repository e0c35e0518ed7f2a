//! The form: pages of one to three related questions, rules across questions, and walking through them.

mod reading;

use serde::Deserialize;

use crate::answer::Answers;
use crate::condition::Condition;
use crate::field::{Copied, Field, FieldError, Kind};
use crate::nearest::advised;
use crate::pack::Misread;

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
        let file: FormFile =
            toml::from_str(text).map_err(|e| vec![(String::new(), advised(&e.to_string()))])?;
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
        let seen = |page: &Page, f: &Field| f.kind.asks() && page.shows(f, &live) && !f.is_unknown(&live);
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

    /// Broken rules of one severity; `answers` are live ones.
    pub(crate) fn broken_rules(&self, answers: &Answers, severity: Severity) -> Vec<FieldError> {
        let broken = self.rules.iter().filter(|rule| rule.severity == severity && rule.when.holds(answers));
        broken.map(Rule::error).collect()
    }
}

impl Rule {
    fn error(&self) -> FieldError {
        FieldError { field: self.field.clone(), key: format!("rule-{}", self.id), args: Vec::new() }
    }
}

/// A column of a table: like a field, but always asked (or computed) and never a table or a file.
pub(crate) fn column_from(value: toml::Value) -> Result<Field, String> {
    let toml::Value::Table(table) = value else { return Err("a column is a table of settings".into()) };
    let column = field_from(table)?;
    if column.when.is_some() || column.register.is_some() {
        return Err(format!(
            "column `{}`: `when` and `register` belong to questions, not columns",
            column.id
        ));
    }
    let never = matches!(column.kind, Kind::Table(_) | Kind::File(_) | Kind::Signature(_));
    if never || column.kind.is_words() {
        let what = "no tables, files, signatures or notices within a table";
        return Err(format!("column `{}`: {what}", column.id));
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
    let file: FieldFile = own.try_into().map_err(|e: toml::de::Error| advised(e.message()))?;
    let kind = Kind::read(&file.kind, table)?;
    let FieldFile { id, optional, when, register, shown_only, copy, justified, .. } = file;
    Ok(Field { id, kind, optional, when, register, shown_only, copy, justified })
}
