//! Golden tests of a pack: answers in; errors, pages, papers, fee, due time, way and result out.

use std::collections::BTreeMap;
use std::fmt;

use jiff::civil::{Date, DateTime};
use serde::Deserialize;
use serde_json::Value;
use vn::{OfficeHours, WorkCalendar};

use crate::answer::{Answers, FileAnswer};
use crate::field::{FieldError, FileKind};
use crate::flow::{Action, Facts, Next};
use crate::pack::Pack;
use crate::posted::flatten;
use crate::service::{Channel, PaperState};

/// One golden test.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Golden {
    /// Name of the file without ending.
    #[serde(skip)]
    pub name: String,
    /// What the test shows, in a sentence.
    pub says: String,
    /// How it is filed.
    pub channel: Channel,
    /// When it is received, Vietnamese wall clock.
    pub received: DateTime,
    /// Answers as a form would post them.
    pub answers: toml::Table,
    /// Uploaded files by question.
    #[serde(default)]
    pub uploads: BTreeMap<String, Vec<Upload>>,
    /// Records the look-ups find; a look-up not named finds nothing.
    #[serde(default)]
    pub registers: BTreeMap<String, toml::Table>,
    /// The fee the province set, in dong.
    pub provincial_fee_vnd: Option<i64>,
    /// The officer changed the draft.
    #[serde(default)]
    pub draft_changed: bool,
    /// A fee is still due when the flow asks.
    #[serde(default)]
    pub fee_due: bool,
    /// Actions taken, one after the other; for opinion steps the joint verdict.
    #[serde(default)]
    pub actions: Vec<Action>,
    /// What must come of it.
    pub expect: Expect,
}

/// A file a test uploads.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Upload {
    /// Kind.
    pub kind: FileKind,
    /// Size in bytes.
    pub bytes: u64,
}

/// What must come of a test; parts left out are not compared, except errors.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Expect {
    /// Errors as `field: key`; none means the filing is accepted.
    #[serde(default)]
    pub errors: Vec<String>,
    /// Warnings as `field: key`.
    #[serde(default)]
    pub warnings: Vec<String>,
    /// Pages visited.
    pub pages: Option<Vec<String>>,
    /// Papers as `id state`.
    pub papers: Option<Vec<String>>,
    /// Fee as `amount reason`; `- reason` when unset.
    pub fee: Option<String>,
    /// When it is due, Vietnamese wall clock.
    pub due: Option<DateTime>,
    /// Steps passed, ending with an end or the step waiting.
    pub path: Option<Vec<String>>,
    /// Opinions asked in the first opinion step passed.
    pub asks: Option<Vec<String>>,
    /// Some of the result data, in Vietnamese.
    #[serde(default)]
    pub result: BTreeMap<String, toml::Value>,
}

/// One thing that came out otherwise than expected.
#[derive(Debug, Clone, PartialEq)]
pub struct Difference {
    /// Test.
    pub test: String,
    /// What was compared.
    pub part: String,
    /// What should have come out.
    pub expected: String,
    /// What came out.
    pub found: String,
}

/// A filing as the test makes it.
struct Filing {
    answers: Answers,
    pages: Vec<String>,
    errors: Vec<FieldError>,
}

/// Runs all golden tests of a pack; empty when all came out as expected.
pub fn run(pack: &Pack) -> Vec<Difference> {
    pack.tests.iter().flat_map(|test| test.run(pack)).collect()
}

impl Golden {
    /// Reads one test file.
    pub fn parse(name: &str, text: &str) -> Result<Self, String> {
        let mut test: Golden = toml::from_str(text).map_err(|error| error.to_string())?;
        test.name = name.to_owned();
        Ok(test)
    }

    /// Runs this test.
    pub fn run(&self, pack: &Pack) -> Vec<Difference> {
        let filing = self.file(pack);
        let expect = &self.expect;
        let answers = &filing.answers;
        let mut out = Vec::new();
        let mut compare = |part: &str, expected: String, found: String| {
            if expected != found {
                out.push(Difference { test: self.name.clone(), part: part.to_owned(), expected, found });
            }
        };
        compare("errors", listed(&expect.errors), listed(&named(&filing.errors)));
        let warnings = named(&pack.warnings(answers, self.today()));
        compare("warnings", listed(&expect.warnings), listed(&warnings));
        if let Some(pages) = &expect.pages {
            compare("pages", listed(pages), listed(&filing.pages));
        }
        if let Some(papers) = &expect.papers {
            compare("papers", listed(papers), listed(&papers_of(pack, answers)));
        }
        if let Some(fee) = &expect.fee {
            compare("fee", fee.clone(), self.fee(pack, answers));
        }
        if let Some(due) = expect.due {
            compare("due", due.to_string(), self.due(pack));
        }
        let (path, asks) = self.walk(pack, answers);
        if let Some(expected) = &expect.path {
            compare("path", listed(expected), listed(&path));
        }
        if let Some(expected) = &expect.asks {
            compare("asks", listed(expected), listed(&asks));
        }
        let data = pack.result_data(answers, "vi");
        for (field, value) in &expect.result {
            let found = data.get(field).map_or_else(|| "nothing".to_owned(), Value::to_string);
            compare(&format!("result.{field}"), json_of(value).to_string(), found);
        }
        out
    }

    /// The answers that come of filing it.
    #[cfg(test)]
    pub(crate) fn answers_given(&self, pack: &Pack) -> Answers {
        self.file(pack).answers
    }

    fn today(&self) -> Date {
        self.received.date()
    }

    /// Goes through the form as an applicant would: page by page, with look-ups in between.
    fn file(&self, pack: &Pack) -> Filing {
        let mut filing = Filing { answers: Answers::default(), pages: Vec::new(), errors: Vec::new() };
        let posted = flatten(&json_of(&toml::Value::Table(self.answers.clone())));
        let posted: Vec<(String, String)> = posted.into_iter().collect();
        let mut page = pack.form.visible_pages(&filing.answers).first().copied();
        while let Some(here) = page {
            filing.pages.push(here.id.clone());
            let files = here.fields.iter().filter_map(|f| Some((&f.id, self.uploads.get(&f.id)?)));
            for (field, uploads) in files {
                for (number, upload) in uploads.iter().enumerate() {
                    let attached = pack.form.attach(&mut filing.answers, field, upload.answer(field, number));
                    filing.errors.extend(attached.err().unwrap_or_default());
                }
            }
            filing.errors.extend(pack.read_page(here, &posted, &mut filing.answers, self.today()));
            for request in pack.lookups_due(&filing.answers) {
                let record = self.registers.get(&request.lookup);
                let record = record.map(|record| json_of(&toml::Value::Table(record.clone())));
                pack.fill(&mut filing.answers, &request.lookup, record.as_ref(), self.today());
            }
            page = pack.form.next_page(&here.id, &filing.answers);
        }
        // What was asked before its look-up was made may be answered by now.
        filing.errors.retain(|error| filing.answers.filled_by(&error.field).is_none());
        for error in pack.validate_all(&filing.answers, self.today()) {
            if !filing.errors.iter().any(|known| known.is_of(&error.field)) {
                filing.errors.push(error);
            }
        }
        filing
    }

    fn fee(&self, pack: &Pack, answers: &Answers) -> String {
        match pack.fee(self.channel, answers, self.provincial_fee_vnd) {
            None => "none".to_owned(),
            Some(fee) => {
                let amount = fee.amount_vnd.map_or_else(|| "-".to_owned(), |dong| dong.to_string());
                format!("{amount} {}", fee.reason_key)
            }
        }
    }

    fn due(&self, pack: &Pack) -> String {
        let Some(term) = pack.term(self.channel) else { return "no term".to_owned() };
        let received = vn::local_ms(self.received);
        let due = vn::due(received, term, WorkCalendar::national(), &OfficeHours::default());
        vn::local(due).to_string()
    }

    fn walk(&self, pack: &Pack, answers: &Answers) -> (Vec<String>, Vec<String>) {
        let answers = pack.form.live(answers);
        let (channel, draft_changed, fee_due) = (self.channel, self.draft_changed, self.fee_due);
        let facts = Facts { answers: &answers, channel, draft_changed, fee_due };
        let mut actions = self.actions.iter();
        let mut at = pack.flow.start(&facts);
        let mut path = Vec::new();
        let mut asks = Vec::new();
        loop {
            match at {
                Next::Step(step) => {
                    if asks.is_empty() {
                        asks.extend(pack.flow.asks(&step, &facts).into_iter().map(|ask| ask.id.clone()));
                    }
                    let next = actions.next().map(|action| pack.flow.after(&step, *action, &facts));
                    path.push(step);
                    let Some(next) = next else { return (path, asks) };
                    at = next;
                }
                Next::End(end) => {
                    path.push(end);
                    path.extend(actions.map(|action| format!("{action:?} after the end")));
                    return (path, asks);
                }
                Next::Illegal => {
                    path.push("illegal".to_owned());
                    return (path, asks);
                }
            }
        }
    }
}

impl Upload {
    fn answer(&self, field: &str, number: usize) -> FileAnswer {
        let upload = format!("{field}-{number}");
        FileAnswer { name: upload.clone(), upload, kind: self.kind, bytes: self.bytes }
    }
}

impl fmt::Display for Difference {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Difference { test, part, expected, found } = self;
        write!(f, "{test}: {part}\n  expected {expected}\n  found    {found}")
    }
}

fn papers_of(pack: &Pack, answers: &Answers) -> Vec<String> {
    let word = |state| match state {
        PaperState::Needed => "needed",
        PaperState::Given => "given",
        PaperState::Held => "held",
    };
    pack.papers(answers).into_iter().map(|paper| format!("{} {}", paper.id, word(paper.state))).collect()
}

fn named(errors: &[FieldError]) -> Vec<String> {
    errors.iter().map(|error| format!("{}: {}", error.field, error.key)).collect()
}

fn listed(items: &[String]) -> String {
    if items.is_empty() { "none".to_owned() } else { items.join(", ") }
}

fn json_of(value: &toml::Value) -> Value {
    match value {
        toml::Value::Datetime(moment) => moment.to_string().into(),
        toml::Value::Array(list) => list.iter().map(json_of).collect(),
        toml::Value::Table(table) => {
            Value::Object(table.iter().map(|(key, value)| (key.clone(), json_of(value))).collect())
        }
        other => serde_json::to_value(other).expect("TOML scalars have a JSON shape"),
    }
}
