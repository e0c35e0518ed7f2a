//! Taking answers in: a posted page, a whole filing as JSON, files one by one; and checking all of them.

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde_json::Value;

use super::{Form, Page, Severity};
use crate::answer::{Answer, Answers, FileAnswer};
use crate::condition::Condition;
use crate::field::{Field, FieldError, Kind};
use crate::posted::{collect, flatten};

impl Form {
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
            let files = matches!(field.kind, Kind::File(_)).then(|| live.get(&field.id)).flatten();
            if files.is_some() {
                errors.extend(field.in_case(&live).check(files, today));
            } else if live.get(&field.id).is_none() && !errors.iter().any(|error| error.is_of(&field.id)) {
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
        let question = self.field(field).ok_or_else(|| vec![unknown()])?.in_case(&self.live(answers));
        let Kind::File(rules) = &question.kind else { return Err(vec![unknown()]) };
        let mut files = match answers.get(field) {
            Some(Answer::Files(files)) => files.clone(),
            _ => Vec::new(),
        };
        files.push(file);
        let errors = question.errors(rules.faults_of_all(&files));
        if errors.is_empty() {
            answers.set(field, Answer::Files(files));
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
                errors.extend(field.in_case(&live).check(live.get(&field.id), today));
            }
        }
        errors.extend(self.broken_rules(&live, Severity::Refuse));
        errors
    }

    fn unknown_fields(&self, value: &Value) -> Vec<FieldError> {
        let Value::Object(map) = value else {
            return vec![FieldError { field: String::new(), key: "not-understood".into(), args: Vec::new() }];
        };
        let unknown = map.keys().filter(|id| self.field(id).is_none_or(|field| field.kind.is_words()));
        let error =
            |id: &String| FieldError { field: id.clone(), key: "unknown-field".into(), args: Vec::new() };
        unknown.map(error).collect()
    }
}

impl Page {
    /// Adds what holds for one question to the live answers of those before it: conditions look back only.
    pub(super) fn settle(&self, field: &Field, answers: &Answers, live: &mut Answers) {
        let answer = match &field.copy {
            Some(copy) if copy.when.holds(live) => live.get(&copy.from).cloned(),
            _ => match &field.kind {
                Kind::Computed(computed) => computed.value_of(&|name| live.get(name)),
                _ => answers.get(&field.id).cloned(),
            },
        };
        if let Some(answer) = answer.filter(|_| self.shows(field, live)) {
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
    pub(super) fn shows(&self, field: &Field, live: &Answers) -> bool {
        let holds = |when: &Option<Condition>| when.as_ref().is_none_or(|when| when.holds(live));
        holds(&self.when) && holds(&field.when)
    }
}

fn names_upload(pairs: &BTreeMap<String, String>, field: &str, upload: &str) -> bool {
    let prefix = format!("{field}.");
    let within = pairs.range(prefix.clone()..).take_while(|(name, _)| name.starts_with(&prefix));
    within.into_iter().any(|(name, id)| name.ends_with(".upload") && id == upload)
}
