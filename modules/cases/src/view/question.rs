//! One question as the form draws it.

use packs::{Answer, Answers, Field, Kind, Look, Pack, Row};
use ui::{Choice, DateParts};

/// What `_question.html` draws.
pub struct Question {
    pub name: String,
    /// Name of the field's type; chooses how it is drawn.
    pub kind: &'static str,
    pub label: String,
    pub hint: String,
    pub optional: bool,
    /// Not asked: a register knows; shown with its source.
    pub known: String,
    pub source: String,
    /// The answer so far, as it is typed.
    pub value: String,
    pub date: DateParts,
    pub choices: Vec<Choice>,
    /// A choice shown as a list that opens.
    pub select: bool,
    /// For addresses: the line within the commune.
    pub street: String,
    pub files: Vec<Attached>,
    pub accept: &'static str,
    pub max_bytes: u64,
    pub many: bool,
    /// For tables.
    pub rows: Vec<Vec<Question>>,
    pub may_add: bool,
}

impl Question {
    /// The table that a further row may be added to; empty when none may.
    pub fn addable(&self) -> &str {
        if self.may_add { &self.name } else { "" }
    }
}

/// A file that is there already.
pub struct Attached {
    pub upload: String,
    pub name: String,
    pub size: String,
}

/// How a page's questions are put together.
pub struct Asking<'a> {
    pub pack: &'a Pack,
    pub answers: &'a Answers,
    pub lang: &'a str,
    /// Values just posted that could not be read: shown again as typed.
    pub posted: &'a [(String, String)],
    /// The province whose communes are offered, by code.
    pub province: &'a str,
    /// A table that gets one more empty row.
    pub add_row: &'a str,
}

impl Asking<'_> {
    /// A question by its field; `asked` says whether a register has answered it.
    pub fn question(&self, field: &Field, asked: bool) -> Question {
        let answer = self.answers.get(&field.id);
        let mut question = self.plain(field, &field.id, &field.label_key(), &field.hint_key(), answer);
        if !asked {
            question.known = answer.map(|it| field.show(it, &self.pack.texts, self.lang)).unwrap_or_default();
            if matches!(field.kind, Kind::PersonalNumber(_)) {
                question.known = crate::case::masked(&question.known);
            }
            let lookup = self.answers.filled_by(&field.id);
            question.source =
                lookup.map(|it| super::answers::source(self.pack, it, self.lang)).unwrap_or_default();
        }
        if let (Kind::Table(table), true) = (&field.kind, asked) {
            let rows = match answer {
                Some(Answer::Rows(rows)) => rows.clone(),
                _ => Vec::new(),
            };
            let extra = usize::from(self.add_row == field.id || rows.is_empty());
            let shown = (rows.len() + extra).clamp(1, table.max_rows.max(1));
            question.may_add = shown < table.max_rows;
            question.rows =
                (0..shown).map(|number| self.row(field, table, number, rows.get(number))).collect();
        }
        question
    }

    fn row(&self, field: &Field, table: &packs::Table, number: usize, row: Option<&Row>) -> Vec<Question> {
        let cell = |column: &Field| {
            let name = format!("{}.{number}.{}", field.id, column.id);
            let key = format!("field-{}-{}", field.id, column.id);
            self.plain(column, &name, &key, &format!("{key}.hint"), row.and_then(|it| it.get(&column.id)))
        };
        table.columns.iter().map(cell).collect()
    }

    fn plain(&self, field: &Field, name: &str, label: &str, hint: &str, answer: Option<&Answer>) -> Question {
        let typed = self.posted.iter().rev().find(|(key, _)| key == name).map(|(_, value)| value.clone());
        let value = typed.or_else(|| answer.map(as_typed)).unwrap_or_default();
        let mut question = Question {
            name: name.to_owned(),
            kind: field.kind.name(),
            label: self.pack.texts.label(self.lang, label),
            hint: self.pack.texts.maybe(self.lang, hint).unwrap_or_default(),
            optional: field.optional,
            known: String::new(),
            source: String::new(),
            date: self.date(name, &value),
            choices: Vec::new(),
            select: false,
            street: self.part(name, "street").or_else(|| street(answer)).unwrap_or_default(),
            files: Vec::new(),
            accept: "",
            max_bytes: 0,
            many: false,
            rows: Vec::new(),
            may_add: false,
            value,
        };
        self.choices(field, answer, &mut question);
        question
    }

    fn choices(&self, field: &Field, answer: Option<&Answer>, question: &mut Question) {
        match &field.kind {
            Kind::Choice(choice) => {
                question.select = choice.look == Look::Select;
                let pairs: Vec<(String, String)> = choice
                    .options
                    .iter()
                    .map(|it| (it.clone(), self.pack.texts.label(self.lang, &field.option_key(it))))
                    .collect();
                question.choices = Choice::list(&pairs, &question.value);
            }
            Kind::YesNo(_) => {
                let word = |key| self.pack.texts.label(self.lang, key);
                question.choices =
                    Choice::list(&[("yes", word("shown-yes")), ("no", word("shown-no"))], &question.value);
            }
            Kind::Commune(_) | Kind::Address(_) => {
                let chosen = self.part(&question.name, "commune").unwrap_or_else(|| commune(answer));
                let chosen = if chosen.is_empty() { question.value.clone() } else { chosen };
                question.choices = communes(&chosen, self.province);
                question.value = chosen;
            }
            Kind::File(file) => {
                question.accept = ".pdf,.jpg,.jpeg,.png";
                question.max_bytes = u64::from(file.max_mib.unwrap_or(20)) * 1024 * 1024;
                question.many = file.max_files > 1;
                if let Some(Answer::Files(files)) = answer {
                    question.files = files
                        .iter()
                        .map(|it| Attached {
                            upload: it.upload.clone(),
                            name: it.name.clone(),
                            size: size(it.bytes),
                        })
                        .collect();
                }
            }
            _ => (),
        }
    }

    fn part(&self, name: &str, part: &str) -> Option<String> {
        let wanted = format!("{name}.{part}");
        self.posted.iter().rev().find(|(key, _)| *key == wanted).map(|(_, value)| value.clone())
    }

    fn date(&self, name: &str, iso: &str) -> DateParts {
        let parts = ["day", "month", "year"].map(|part| self.part(name, part));
        match parts {
            [None, None, None] => DateParts::of_iso(iso),
            [day, month, year] => DateParts {
                day: day.unwrap_or_default(),
                month: month.unwrap_or_default(),
                year: year.unwrap_or_default(),
            },
        }
    }
}

/// An answer as the person would type it.
fn as_typed(answer: &Answer) -> String {
    match answer {
        Answer::YesNo(true) => "yes".to_owned(),
        Answer::YesNo(false) => "no".to_owned(),
        Answer::Number(number) => number.to_string(),
        Answer::Text(text) => text.clone(),
        Answer::Address(_) | Answer::Files(_) | Answer::Rows(_) => String::new(),
    }
}

fn street(answer: Option<&Answer>) -> Option<String> {
    if let Some(Answer::Address(address)) = answer { Some(address.street.clone()) } else { None }
}

fn commune(answer: Option<&Answer>) -> String {
    match answer {
        Some(Answer::Address(address)) => address.commune.clone(),
        _ => String::new(),
    }
}

/// The communes of a province; a chosen one elsewhere is kept in the list.
pub fn communes(chosen: &str, province: &str) -> Vec<Choice> {
    let elsewhere = vn::commune(chosen).filter(|it| it.province_code != province);
    let here = vn::communes_of(province);
    elsewhere
        .into_iter()
        .chain(here)
        .map(|it| Choice {
            value: it.code.clone(),
            label: it.name_vi.clone(),
            hint: String::new(),
            chosen: it.code == chosen,
        })
        .collect()
}

/// Bytes in the unit people know.
pub fn size(bytes: u64) -> String {
    if bytes < 1024 * 1024 {
        format!("{} KB", bytes.div_ceil(1024))
    } else {
        format!("{:.1} MB", bytes as f64 / 1_048_576.0)
    }
}
