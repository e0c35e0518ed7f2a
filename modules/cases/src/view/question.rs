//! One question as the form draws it.

mod parts;

use packs::{Answer, Answers, Field, Kind, Look, Pack, Row, Tone};
use ui::{Choice, DateParts};

/// What `_question.html` draws.
#[derive(Default)]
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
    pub accept: String,
    pub max_bytes: u64,
    pub many: bool,
    /// For tables.
    pub rows: Vec<Vec<Question>>,
    pub may_add: bool,
    /// Questions within the question: name and birth date of a person.
    pub parts: Vec<Question>,
    /// Words of a type's own controls, by their name.
    pub words: Vec<(&'static str, String)>,
    /// A notice that should not be overlooked.
    pub warns: bool,
    /// For computed values: the formula, what the server knows of its answers, and how the value is written.
    pub formula: String,
    pub given: String,
    pub scope: String,
    pub shown: &'static str,
    pub decimals: u8,
}

impl Question {
    /// The table that a further row may be added to; empty when none may.
    pub fn addable(&self) -> &str {
        if self.may_add { &self.name } else { "" }
    }

    /// Words of a control of this type.
    pub fn word(&self, name: &str) -> &str {
        self.words.iter().find(|(known, _)| *known == name).map_or("", |(_, words)| words)
    }
}

/// A file that is there already.
pub struct Attached {
    pub upload: String,
    pub name: String,
    pub size: String,
}

impl Attached {
    fn of(file: &packs::FileAnswer) -> Self {
        Self { upload: file.upload.clone(), name: file.name.clone(), size: size(file.bytes) }
    }
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

/// A field on the page: under which name, with which words, and what is known of it.
struct Place<'a> {
    field: &'a Field,
    name: String,
    label: String,
    answer: Option<&'a Answer>,
    /// What stands there before anything was answered.
    preset: &'a str,
}

impl Asking<'_> {
    /// A question by its field; `asked` says whether a register has answered it.
    pub fn question(&self, field: &Field, asked: bool) -> Question {
        let answer = self.answers.get(&field.id);
        let field = &*field.in_case(self.answers);
        let place = Place { field, name: field.id.clone(), label: field.label_key(), answer, preset: "" };
        let mut question = self.plain(&place);
        if !asked && field.kind.asks() {
            question.known = answer.map(|it| field.show(it, &self.pack.texts, self.lang)).unwrap_or_default();
            if matches!(field.kind, Kind::PersonalNumber(_)) {
                question.known = crate::case::masked(&question.known);
            }
            let lookup = self.answers.filled_by(&field.id);
            question.source =
                lookup.map(|it| super::answers::source(self.pack, it, self.lang)).unwrap_or_default();
        }
        if let (Kind::Table(table), true) = (&field.kind, asked) {
            self.rows(field, table, answer, &mut question);
        }
        question
    }

    /// Rows that were answered or typed, prefilled ones before that, and one more where asked for.
    fn rows(&self, field: &Field, table: &packs::Table, answer: Option<&Answer>, question: &mut Question) {
        let rows: &[Row] = if let Some(Answer::Rows(rows)) = answer { rows } else { &[] };
        let typed = self.rows_typed(&field.id);
        let from_start = if rows.is_empty() && typed == 0 { table.prefilled.len() } else { 0 };
        let there = rows.len().max(typed).max(from_start);
        let extra = usize::from(!table.fixed && (self.add_row == field.id || there == 0));
        let shown = (there + extra).clamp(1, table.max_rows.max(1));
        question.may_add = !table.fixed && shown < table.max_rows;
        let preset = |number: usize, column: &Field| {
            let row = table.prefilled.get(number).filter(|_| from_start > 0);
            row.and_then(|row| row.get(&column.id)).map_or("", String::as_str)
        };
        let cell = |number: usize, column: &Field| {
            let answer = rows.get(number).and_then(|row| row.get(&column.id));
            let name = format!("{}.{number}.{}", field.id, column.id);
            let label = format!("field-{}", packs::column_key(&field.id, &column.id));
            self.plain(&Place { field: column, name, label, answer, preset: preset(number, column) })
        };
        question.rows = (0..shown)
            .map(|number| table.columns.iter().map(|column| cell(number, column)).collect())
            .collect();
    }

    /// How many rows the posted names speak of.
    fn rows_typed(&self, table: &str) -> usize {
        let number = |name: &str| -> Option<usize> {
            name.strip_prefix(table)?.strip_prefix('.')?.split('.').next()?.parse().ok()
        };
        let filled = self.posted.iter().filter(|(_, value)| !value.trim().is_empty());
        filled.filter_map(|(name, _)| number(name)).max().map_or(0, |last| last + 1)
    }

    fn plain(&self, place: &Place) -> Question {
        let Place { field, name, label, answer, preset } = place;
        let typed = self.posted.iter().rev().find(|(key, _)| key == name).map(|(_, value)| value.clone());
        let preset = Some(*preset).filter(|_| answer.is_none()).map(str::to_owned);
        let value = typed.or_else(|| answer.map(as_typed)).or(preset).unwrap_or_default();
        let mut question = Question {
            name: name.clone(),
            kind: field.kind.name(),
            label: self.pack.texts.label(self.lang, label),
            hint: self.pack.texts.maybe(self.lang, &format!("{label}.hint")).unwrap_or_default(),
            optional: field.optional,
            date: self.date(name, &value),
            street: self.part(name, "street").or_else(|| street(*answer)).unwrap_or_default(),
            value,
            ..Question::default()
        };
        self.choices(place, &mut question);
        self.in_parts(place, &mut question);
        question
    }

    fn choices(&self, place: &Place, question: &mut Question) {
        let Place { field, name, label, answer, .. } = place;
        let asked = label.strip_prefix("field-").unwrap_or(label);
        match &field.kind {
            Kind::Choice(choice) => {
                question.select = choice.look == Look::Select;
                let word = |it: &str| self.pack.texts.label(self.lang, &choice.option_key(asked, it));
                let pairs: Vec<(&str, String)> =
                    choice.options.iter().map(|it| (it.as_str(), word(it))).collect();
                question.choices = Choice::list(&pairs, &question.value);
            }
            Kind::MultiChoice(choice) => {
                let chosen: &[String] = if let Some(Answer::Many(chosen)) = answer { chosen } else { &[] };
                let posted = choice.options.iter().any(|it| self.part(name, it).is_some());
                let one = |it: &String| Choice {
                    value: it.clone(),
                    label: self.pack.texts.label(self.lang, &packs::option_key(asked, it)),
                    hint: String::new(),
                    chosen: if posted { self.part(name, it).is_some() } else { chosen.contains(it) },
                };
                question.choices = choice.options.iter().map(one).collect();
            }
            Kind::YesNo(_) => {
                let word = |key| self.pack.texts.label(self.lang, key);
                question.choices =
                    Choice::list(&[("yes", word("shown-yes")), ("no", word("shown-no"))], &question.value);
            }
            Kind::Commune(_) | Kind::Address(_) => {
                let chosen = self.part(name, "commune").unwrap_or_else(|| commune(*answer));
                let chosen = if chosen.is_empty() { question.value.clone() } else { chosen };
                question.choices = communes(&chosen, self.province);
                question.value = chosen;
            }
            Kind::File(file) => {
                let endings = file.kinds.iter().map(|kind| match kind {
                    packs::FileKind::Pdf => ".pdf",
                    packs::FileKind::Jpeg => ".jpg,.jpeg",
                    packs::FileKind::Png => ".png",
                });
                question.accept = endings.collect::<Vec<_>>().join(",");
                question.max_bytes = u64::from(file.max_mib.unwrap_or(20)) * 1024 * 1024;
                question.many = file.max_files > 1;
                if let Some(Answer::Files(files)) = answer {
                    question.files = files.iter().map(Attached::of).collect();
                }
            }
            Kind::Notice(notice) => question.warns = notice.tone == Tone::Warn,
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
            [None, None, None] => match iso.split_once('-') {
                Some((year, month)) if !month.contains('-') => {
                    DateParts { day: String::new(), month: month.to_owned(), year: year.to_owned() }
                }
                _ => DateParts::of_iso(iso),
            },
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
        Answer::Many(_) | Answer::Parts(_) => String::new(),
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
