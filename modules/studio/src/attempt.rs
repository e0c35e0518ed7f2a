//! Trying a draft: its form walked as an applicant would, with nothing stored, and what comes of it.

use std::collections::BTreeMap;

use jiff::civil::DateTime;
use kernel::Fields;
use packs::{
    Action, Answers, Channel, Facts, FeeDue, FieldError, FileAnswer, FileKind, Golden, Kind, Next, Pack, Page,
};
use serde_json::json;
use toml::{Table, Value};

use crate::edit::way::ONWARD;
use crate::layout;

/// What registers answer on trial: nobody real.
const SAMPLE: [(&str, &str); 14] = [
    ("name", "Nguyễn Văn Mẫu"),
    ("birth_date", "1990-05-01"),
    ("birth_year", "1990"),
    ("sex", "male"),
    ("ethnicity", "Kinh"),
    ("nationality", "Việt Nam"),
    ("home_town", "Phường Hải Châu, thành phố Đà Nẵng"),
    ("residence", "Số 1 đường Ví Dụ, phường Hải Châu, thành phố Đà Nẵng"),
    ("marriage_number", "01/2020"),
    ("spouse_name", "Trần Thị Ví Dụ"),
    ("notice_number", "GCS-0001"),
    ("lot", "12/34"),
    ("address", "Số 1 đường Ví Dụ"),
    ("area_m2", "100"),
];
/// A file that stands for one somebody would attach.
const FILE_BYTES: u64 = 40_000;
/// Steps of the usual way before it is taken for a circle.
const STEPS_MAX: usize = 60;
/// What no test expects: the golden run then tells what came instead.
const NOTHING: &str = "?";

/// A try, as its form posts it again and again.
pub struct Attempt<'a> {
    pub pack: &'a Pack,
    pub posted: &'a Fields,
    /// Vietnamese wall clock.
    pub received: DateTime,
}

/// How far a try has come.
pub struct Walked<'a> {
    pub answers: Answers,
    /// The page to be answered now; none when all are.
    pub page: Option<&'a Page>,
    pub errors: Vec<FieldError>,
    /// Which page of how many.
    pub now: usize,
    pub total: usize,
}

/// What came of a try. Lists are words of golden tests.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Outcome {
    pub errors: Vec<String>,
    pub warnings: Vec<String>,
    pub pages: Vec<String>,
    /// `id state`
    pub papers: Vec<String>,
    pub fee: String,
    pub due: String,
    pub path: Vec<String>,
}

impl<'a> Attempt<'a> {
    pub fn channel(&self) -> Channel {
        self.posted.get("_channel").parse().unwrap_or(Channel::Online)
    }

    /// Answers up to the page that was posted, and the one that comes next.
    pub fn walk(&self) -> Walked<'a> {
        let (pack, today) = (self.pack, self.received.date());
        let mut answers = Answers::default();
        let mut errors = Vec::new();
        let done = self.posted.get("_page");
        let mut page = pack.form.visible_pages(&answers).first().copied();
        let mut now = 1;
        while let Some(here) = page.filter(|_| !done.is_empty()) {
            self.attach(here, &mut answers);
            errors = pack.read_page(here, &self.posted.0, &mut answers, today);
            self.ask_registers(&mut answers);
            errors.retain(|error| answers.filled_by(&error.field).is_none());
            if !errors.is_empty() {
                break;
            }
            page = pack.form.next_page(&here.id, &answers);
            now += 1;
            if here.id == done {
                break;
            }
        }
        let total = pack.form.visible_pages(&answers).len();
        Walked { answers, page, errors, now: now.min(total.max(1)), total }
    }

    /// What the golden run says of it.
    pub fn outcome(&self) -> Outcome {
        let mut test = self.test("", self.actions());
        let list = || Value::Array(vec![NOTHING.into()]);
        let mut expect = Table::new();
        for key in ["errors", "warnings", "pages", "papers", "path"] {
            expect.insert(key.to_owned(), list());
        }
        expect.insert("fee".to_owned(), NOTHING.into());
        expect.insert("due".to_owned(), "1900-01-01T00:00:00".into());
        test.insert("expect".to_owned(), Value::Table(expect));
        let Ok(golden) = Golden::parse("try", &layout::write(&test, "")) else { return Outcome::default() };
        let mut outcome = Outcome::default();
        for it in golden.run(self.pack) {
            let list = || match it.found.as_str() {
                "none" => Vec::new(),
                found => found.split(", ").map(str::to_owned).collect(),
            };
            match it.part.as_str() {
                "errors" => outcome.errors = list(),
                "warnings" => outcome.warnings = list(),
                "pages" => outcome.pages = list(),
                "papers" => outcome.papers = list(),
                "path" => outcome.path = list(),
                "fee" => outcome.fee = it.found,
                "due" => outcome.due = it.found,
                _ => (),
            }
        }
        outcome
    }

    /// The try as a golden test that holds now.
    pub fn golden(&self, says: &str) -> String {
        let outcome = self.outcome();
        let accepted = outcome.errors.is_empty();
        let mut test = self.test(says, if accepted { self.actions() } else { Vec::new() });
        let list = |words: &[String]| Value::Array(words.iter().map(|it| it.as_str().into()).collect());
        let mut expect = Table::new();
        if !accepted {
            expect.insert("errors".to_owned(), list(&outcome.errors));
        }
        if !outcome.warnings.is_empty() {
            expect.insert("warnings".to_owned(), list(&outcome.warnings));
        }
        expect.insert("pages".to_owned(), list(&outcome.pages));
        if accepted {
            expect.insert("papers".to_owned(), list(&outcome.papers));
            expect.insert("fee".to_owned(), outcome.fee.as_str().into());
            if outcome.due.parse::<DateTime>().is_ok() {
                expect.insert("due".to_owned(), outcome.due.as_str().into());
            }
            expect.insert("path".to_owned(), list(&outcome.path));
        }
        test.insert("expect".to_owned(), Value::Table(expect));
        layout::write(&test, "")
    }

    /// Everything of a golden test but what must come of it.
    fn test(&self, says: &str, actions: Vec<Action>) -> Table {
        let mut test = Table::new();
        test.insert("says".to_owned(), says.into());
        test.insert("channel".to_owned(), self.channel().as_str().into());
        let received = self.received.strftime("%Y-%m-%dT%H:%M:00").to_string();
        test.insert("received".to_owned(), received.into());
        if self.fee_due() {
            test.insert("fee_due".to_owned(), true.into());
        }
        if !actions.is_empty() {
            let actions = actions.into_iter().map(|it| it.as_str().into()).collect();
            test.insert("actions".to_owned(), Value::Array(actions));
        }
        test.insert("answers".to_owned(), Value::Table(self.answers_posted()));
        let uploads: Table = self.uploads().into_iter().map(|(field, kind)| (field, upload(kind))).collect();
        if !uploads.is_empty() {
            test.insert("uploads".to_owned(), Value::Table(uploads));
        }
        let records: Table = self.records().into_iter().map(|(id, it)| (id, Value::Table(it))).collect();
        if !records.is_empty() {
            test.insert("registers".to_owned(), Value::Table(records));
        }
        test
    }

    /// Posted strings of questions as nested tables; rows as lists.
    fn answers_posted(&self) -> Table {
        let mut answers = Table::new();
        for (name, value) in &self.posted.0 {
            let question = name.split('.').next().unwrap_or("");
            if value.trim().is_empty() || self.pack.form.field(question).is_none() {
                continue;
            }
            let parts: Vec<&str> = name.split('.').collect();
            put_nested(&mut answers, &parts, value.trim());
        }
        answers.into_iter().map(|(key, value)| (key, as_list(value))).collect()
    }

    /// The fee is still to be paid when the case begins.
    fn fee_due(&self) -> bool {
        let fee = self.pack.fee(self.channel(), &self.answers(), None);
        fee.is_some_and(|it| it.due == FeeDue::AtFiling && it.amount_vnd.is_some_and(|vnd| vnd > 0))
    }

    /// In each step the act that goes on, up to an end.
    fn actions(&self) -> Vec<Action> {
        let answers = self.pack.form.live(&self.answers());
        let facts = Facts {
            answers: &answers,
            channel: self.channel(),
            draft_changed: false,
            fee_due: self.fee_due(),
        };
        let flow = &self.pack.flow;
        let mut actions = Vec::new();
        let mut at = flow.start(&facts);
        while let Next::Step(id) = &at {
            let step = flow.step(id);
            let onward = ONWARD.iter().filter_map(|word| word.parse::<Action>().ok());
            let act = onward.into_iter().find(|act| step.is_some_and(|it| it.actions.contains_key(act)));
            let Some(act) = act.filter(|_| actions.len() < STEPS_MAX) else { break };
            at = flow.after(id, act, &facts);
            actions.push(act);
        }
        actions
    }

    /// All answers of the try.
    pub fn answers(&self) -> Answers {
        self.filed().0
    }

    /// Everything that is wrong with them.
    pub fn errors(&self) -> Vec<FieldError> {
        let (answers, mut errors) = self.filed();
        errors.retain(|it| answers.filled_by(&it.field).is_none());
        for error in self.pack.validate_all(&answers, self.received.date()) {
            if !errors.iter().any(|known| known.is_of(&error.field)) {
                errors.push(error);
            }
        }
        errors
    }

    fn filed(&self) -> (Answers, Vec<FieldError>) {
        let (mut answers, mut errors) = (Answers::default(), Vec::new());
        let mut page = self.pack.form.visible_pages(&answers).first().copied();
        while let Some(here) = page {
            self.attach(here, &mut answers);
            errors.extend(self.pack.read_page(here, &self.posted.0, &mut answers, self.received.date()));
            self.ask_registers(&mut answers);
            page = self.pack.form.next_page(&here.id, &answers);
        }
        (answers, errors)
    }

    /// File questions that were ticked get a file that stands for one.
    fn attach(&self, page: &Page, answers: &mut Answers) {
        let uploads = self.uploads();
        for (field, kind) in uploads.iter().filter(|(id, _)| page.fields.iter().any(|it| it.id == **id)) {
            let upload = format!("{field}-0");
            let file = FileAnswer { name: upload.clone(), upload, kind: *kind, bytes: FILE_BYTES };
            // A file that the form refuses is told by the golden run.
            let _ = self.pack.form.attach(answers, field, file);
        }
    }

    fn uploads(&self) -> BTreeMap<String, FileKind> {
        let files = self.pack.form.fields().filter_map(|field| match &field.kind {
            Kind::File(file) if self.posted.get(&format!("_file.{}", field.id)) == "yes" => {
                Some((field.id.clone(), file.kinds.first().copied()?))
            }
            _ => None,
        });
        files.collect()
    }

    fn ask_registers(&self, answers: &mut Answers) {
        let records = self.records();
        for request in self.pack.lookups_due(answers) {
            let record = records.get(&request.lookup).map(json_of);
            self.pack.fill(answers, &request.lookup, record.as_ref(), self.received.date());
        }
    }

    /// What registers answer; nothing when they are silent in this try.
    fn records(&self) -> BTreeMap<String, Table> {
        if self.posted.get("_silent") == "yes" {
            return BTreeMap::new();
        }
        let record = |fills: &BTreeMap<String, String>| {
            let known = SAMPLE.iter().filter(|(name, _)| fills.values().any(|it| it == name));
            known.map(|(name, value)| ((*name).to_owned(), Value::from(*value))).collect::<Table>()
        };
        self.pack.service.lookups.iter().map(|it| (it.id.clone(), record(&it.fills))).collect()
    }
}

fn upload(kind: FileKind) -> Value {
    let kind = kind.media_type().rsplit('/').next().unwrap_or("pdf");
    let file = [("kind", Value::from(kind)), ("bytes", Value::from(FILE_BYTES as i64))];
    let file = file.into_iter().map(|(key, value)| (key.to_owned(), value));
    Value::Array(vec![Value::Table(Table::from_iter(file))])
}

fn put_nested(table: &mut Table, parts: &[&str], value: &str) {
    let Some((first, rest)) = parts.split_first() else { return };
    if rest.is_empty() {
        table.insert((*first).to_owned(), value.into());
        return;
    }
    let entry = table.entry((*first).to_owned()).or_insert_with(|| Value::Table(Table::new()));
    if let Some(inner) = entry.as_table_mut() {
        put_nested(inner, rest, value);
    }
}

/// A table of numbered rows is a list.
fn as_list(value: Value) -> Value {
    match value {
        Value::Table(rows) if !rows.is_empty() && rows.keys().all(|it| it.parse::<u16>().is_ok()) => {
            Value::Array(rows.into_iter().map(|(_, row)| row).collect())
        }
        other => other,
    }
}

fn json_of(record: &Table) -> serde_json::Value {
    let pairs = record.iter().map(|(key, value)| (key.clone(), json!(value.as_str().unwrap_or(""))));
    serde_json::Value::Object(pairs.collect())
}
