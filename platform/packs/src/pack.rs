//! A service pack: a folder read into one value, and what a filing asks of it.

use std::collections::BTreeMap;
use std::fmt;
use std::path::Path;

use jiff::civil::Date;
use serde_json::{Map, Value, json};
use vn::Term;

use crate::answer::{Answers, LookedUp};
use crate::fee::Fee;
use crate::field::{FieldError, Kind};
use crate::flow::Flow;
use crate::form::{Form, Page, Severity};
use crate::golden::Golden;
use crate::nearest::advised;
use crate::posted::flatten;
use crate::service::{Channel, ChannelTerms, LookupRequest, PaperAsked, Service};
use crate::texts::Texts;

/// Largest file of a pack, in bytes.
const FILE_BYTES_MAX: u64 = 1 << 20;
/// Most files of a pack.
const FILES_MAX: usize = 500;

/// A whole service pack.
#[derive(Debug)]
pub struct Pack {
    /// `service.toml`.
    pub service: Service,
    /// `form.toml`.
    pub form: Form,
    /// `flow.toml`.
    pub flow: Flow,
    /// `texts/*.ftl`.
    pub texts: Texts,
    /// `templates/*` by path within the pack.
    pub templates: BTreeMap<String, String>,
    /// `tests/*.toml`.
    pub tests: Vec<Golden>,
}

/// Something wrong with a pack.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Problem {
    /// File within the pack.
    pub file: String,
    /// Key or id within the file; empty for the file as a whole.
    pub key: String,
    /// What is wrong, in plain words.
    pub what: String,
}

impl Pack {
    /// Reads a pack from its folder.
    pub fn load(folder: &Path) -> Result<Self, Vec<Problem>> {
        let mut files = Vec::new();
        read_folder(folder, "", &mut files)?;
        let files: Vec<(&str, &str)> = files.iter().map(|(p, t)| (p.as_str(), t.as_str())).collect();
        Self::from_files(&files)
    }

    /// Reads a pack from `(path within the pack, text)`. All unreadable files are reported at once.
    pub fn from_files(files: &[(&str, &str)]) -> Result<Self, Vec<Problem>> {
        let mut problems = Vec::new();
        let service = parsed(files, "service.toml", &mut problems, in_toml::<Service>);
        let form = parsed(files, "form.toml", &mut problems, Form::parse);
        let flow = parsed(files, "flow.toml", &mut problems, in_toml::<Flow>);
        let mut texts = Texts::default();
        let mut templates = BTreeMap::new();
        let mut tests = Vec::new();
        for (path, text) in files {
            let stem = path.rsplit('/').next().and_then(|name| name.split('.').next()).unwrap_or_default();
            match path.split_once('/') {
                Some(("texts", name)) if name.ends_with(".ftl") => {
                    let wrong = texts.add(stem, text).err().unwrap_or_default();
                    problems.extend(wrong.into_iter().map(|what| Problem::new(path, "", what)));
                }
                Some(("templates", _)) => drop(templates.insert((*path).to_owned(), (*text).to_owned())),
                Some(("tests", name)) if name.ends_with(".toml") => match Golden::parse(stem, text) {
                    Ok(test) => tests.push(test),
                    Err(what) => problems.push(Problem::new(path, "", what)),
                },
                None if ["service.toml", "form.toml", "flow.toml", "README.md"].contains(path) => {}
                _ => problems.push(Problem::new(path, "", "this file has no place in a pack")),
            }
        }
        tests.sort_by(|a, b| a.name.cmp(&b.name));
        match (service, form, flow) {
            (Some(service), Some(form), Some(flow)) if problems.is_empty() => {
                Ok(Self { service, form, flow, texts, templates, tests })
            }
            _ => Err(problems),
        }
    }

    /// Term and fee rule of a channel, when the service is offered there.
    pub fn channel(&self, channel: Channel) -> Option<&ChannelTerms> {
        self.service.channels.iter().find(|terms| terms.id == channel)
    }

    /// Promised time of a channel.
    pub fn term(&self, channel: Channel) -> Option<Term> {
        self.channel(channel)?.term
    }

    /// Fee of a filing; `provincial_vnd` is what the province set, if it did.
    pub fn fee(&self, channel: Channel, answers: &Answers, provincial_vnd: Option<i64>) -> Option<Fee> {
        let rule = self.channel(channel)?.fee.as_ref()?;
        Some(rule.fee(&self.form.live(answers), provincial_vnd))
    }

    /// The papers of a filing and whether each is still to come.
    pub fn papers(&self, answers: &Answers) -> Vec<PaperAsked> {
        let live = self.form.live(answers);
        self.service.papers.iter().filter_map(|paper| paper.asked(&live)).collect()
    }

    /// Takes a posted page into the answers; look-ups whose keys changed are forgotten with what they filled.
    pub fn read_page(
        &self,
        page: &Page,
        posted: &[(String, String)],
        answers: &mut Answers,
        today: Date,
    ) -> Vec<FieldError> {
        let errors = self.form.read_page(page, posted, answers, today);
        self.forget_stale_lookups(answers);
        errors
    }

    /// Look-ups that can be made now and have not been made for these keys.
    pub fn lookups_due(&self, answers: &Answers) -> Vec<LookupRequest> {
        let live = self.form.live(answers);
        let due = self.service.lookups.iter().filter_map(|lookup| {
            let values = lookup.key_values(&live)?;
            let made = answers.looked_up(&lookup.id).is_some_and(|found| found.keys == values);
            (!made).then(|| lookup.request(values))
        });
        due.collect()
    }

    /// Notes the answer of a register: `record` is its JSON object by register field, `None` when it holds
    /// nothing. Values that do not fit the question are left for the applicant to answer.
    pub fn fill(&self, answers: &mut Answers, lookup: &str, record: Option<&Value>, today: Date) {
        let Some(lookup) = self.service.lookups.iter().find(|l| l.id == lookup) else { return };
        let Some(keys) = lookup.key_values(&self.form.live(answers)) else { return };
        answers.forget_lookup(&lookup.id);
        let mut filled = Vec::new();
        for (field, register_field) in &lookup.fills {
            let value = record.and_then(|record| record.get(register_field)).filter(|value| !value.is_null());
            let (Some(question), Some(value)) = (self.form.field(field), value) else { continue };
            let pairs = flatten(&json!({ field.as_str(): value }));
            if let Ok(Some(answer)) = question.read(&pairs, today) {
                answers.set(field, answer);
                filled.push(field.clone());
            }
        }
        answers.note_lookup(&lookup.id, LookedUp { keys, found: record.is_some(), filled });
    }

    /// Everything wrong with a filing: the form's errors.
    pub fn validate_all(&self, answers: &Answers, today: Date) -> Vec<FieldError> {
        self.form.validate_all(answers, today)
    }

    /// What the applicant should know without being stopped: rules that warn, and `window` when the law's
    /// time has passed (argument `late` in days).
    pub fn warnings(&self, answers: &Answers, today: Date) -> Vec<FieldError> {
        let live = self.form.live(answers);
        let mut warnings = self.form.broken_rules(&live, Severity::Warn);
        if let Some(window) = &self.service.window
            && let Some(late) = window.days_late(&live, today)
        {
            let args = vec![("days", window.days.to_string()), ("late", late.to_string())];
            warnings.push(FieldError { field: window.field.clone(), key: "window".into(), args });
        }
        warnings
    }

    /// What the result template reads: live answers as they are, with addresses, communes, telephone
    /// numbers and lengths of time in words. Files and declarations stay out.
    pub fn result_data(&self, answers: &Answers, lang: &str) -> Map<String, Value> {
        let live = self.form.live(answers);
        let mut data = Map::new();
        for field in self.form.fields() {
            let Some(answer) = live.get(&field.id) else { continue };
            let value = match field.kind {
                Kind::File(_) | Kind::Declaration(_) => continue,
                Kind::Address(_) | Kind::Commune(_) | Kind::Phone(_) | Kind::Duration(_) => {
                    field.show(answer, &self.texts, lang).into()
                }
                _ => answer.to_json(),
            };
            data.insert(field.id.clone(), value);
        }
        data
    }

    fn forget_stale_lookups(&self, answers: &mut Answers) {
        let live = self.form.live(answers);
        for lookup in &self.service.lookups {
            let fresh = |found: &LookedUp| lookup.key_values(&live).is_some_and(|keys| keys == found.keys);
            if answers.looked_up(&lookup.id).is_some_and(|found| !fresh(found)) {
                answers.forget_lookup(&lookup.id);
            }
        }
    }
}

impl Problem {
    /// A problem in a file of the pack.
    pub fn new(file: &str, key: impl Into<String>, what: impl Into<String>) -> Self {
        Self { file: file.to_owned(), key: key.into(), what: what.into() }
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.key.as_str() {
            "" => write!(f, "{}: {}", self.file, self.what),
            key => write!(f, "{}: {key}: {}", self.file, self.what),
        }
    }
}

/// Where in a file, and what is wrong there.
pub type Misread = (String, String);

fn parsed<T>(
    files: &[(&str, &str)],
    path: &str,
    problems: &mut Vec<Problem>,
    parse: fn(&str) -> Result<T, Vec<Misread>>,
) -> Option<T> {
    let Some((_, text)) = files.iter().find(|(name, _)| *name == path) else {
        problems.push(Problem::new(path, "", "the file is missing"));
        return None;
    };
    let wrong = |(key, what)| Problem::new(path, key, what);
    parse(text).map_err(|errors| problems.extend(errors.into_iter().map(wrong))).ok()
}

fn in_toml<T: serde::de::DeserializeOwned>(text: &str) -> Result<T, Vec<Misread>> {
    toml::from_str(text).map_err(|error| vec![(String::new(), advised(&error.to_string()))])
}

fn read_folder(folder: &Path, prefix: &str, files: &mut Vec<(String, String)>) -> Result<(), Vec<Problem>> {
    let wrong = |path: &str, what: String| vec![Problem::new(path, "", what)];
    let entries = std::fs::read_dir(folder).map_err(|error| wrong(prefix, error.to_string()))?;
    for entry in entries {
        let entry = entry.map_err(|error| wrong(prefix, error.to_string()))?;
        let name = entry.file_name().to_string_lossy().into_owned();
        let path = if prefix.is_empty() { name } else { format!("{prefix}/{name}") };
        let about = entry.metadata().map_err(|error| wrong(&path, error.to_string()))?;
        if about.is_dir() {
            read_folder(&entry.path(), &path, files)?;
            continue;
        }
        if about.len() > FILE_BYTES_MAX || files.len() >= FILES_MAX {
            return Err(wrong(&path, format!("a pack has at most {FILES_MAX} files of 1 MiB")));
        }
        let text = std::fs::read_to_string(entry.path()).map_err(|error| wrong(&path, error.to_string()))?;
        files.push((path, text));
    }
    Ok(())
}
