//! Every procedure of the national catalogue, in memory, built once.

use std::collections::{BTreeMap, HashMap};
use std::sync::LazyLock;

use kernel::Lang;
use serde::Deserialize;
use vn::TermUnit;

use crate::procedure::{Details, Words};

const LIST: &str = include_str!("../../../packs/vn/catalogue/procedures.csv");
const DETAILS: &str = include_str!("../../../packs/vn/catalogue/procedures.toml");
const BODIES: &str = include_str!("../../../packs/vn/catalogue/bodies.toml");

/// One procedure as the national list has it.
#[derive(Debug)]
pub struct Procedure {
    /// National code, for example `1.001193`.
    pub code: String,
    /// Official name without a leading "Thủ tục", which says nothing.
    pub name: String,
    /// Slug of the ministry or body that published it; a key of [`Catalogue::bodies`].
    pub body: String,
    pub levels: Vec<Level>,
    /// Field of administration, in Vietnamese.
    pub field: String,
    /// The field as it stands in addresses.
    pub field_slug: String,
    /// The decision that published it.
    pub decision: String,
    pub at_counter: Option<Deadline>,
    pub online: Option<Deadline>,
    /// Code of the result in the national list; may be empty.
    pub result_code: String,
    /// Its page on the national portal; empty when there is none.
    pub url: String,
    /// The whole story, for the procedures that are told in full.
    pub details: Option<Details>,
}

/// Which authorities decide.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    Commune,
    Province,
    Ministry,
    Other,
}

/// A published time limit. The source sometimes lost the unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Deadline {
    pub amount: u32,
    pub unit: Option<TermUnit>,
}

/// All procedures, in the order of their codes.
pub struct Catalogue {
    pub procedures: Vec<Procedure>,
    pub bodies: BTreeMap<String, Words>,
    by_code: HashMap<String, usize>,
}

#[derive(Deserialize)]
struct Line {
    code: String,
    name: String,
    body: String,
    level: String,
    field: String,
    decision: String,
    counter_n: Option<u32>,
    counter_unit: String,
    online_n: Option<u32>,
    online_unit: String,
    result_code: String,
    url: String,
}

#[derive(Deserialize)]
struct DetailsFile {
    procedure: Vec<Details>,
}

impl Level {
    pub const ALL: [Level; 4] = [Level::Commune, Level::Province, Level::Ministry, Level::Other];

    /// Its word in addresses and text keys.
    pub fn as_str(self) -> &'static str {
        match self {
            Level::Commune => "commune",
            Level::Province => "province",
            Level::Ministry => "ministry",
            Level::Other => "other",
        }
    }

    /// The key of its name.
    pub fn key(self) -> &'static str {
        match self {
            Level::Commune => "services-level-commune",
            Level::Province => "services-level-province",
            Level::Ministry => "services-level-ministry",
            Level::Other => "services-level-other",
        }
    }

    fn listed(text: &str) -> Vec<Level> {
        let named = |word: &str| match word.trim() {
            "Cấp xã" => Level::Commune,
            "Cấp tỉnh" => Level::Province,
            "Cấp bộ" => Level::Ministry,
            _ => Level::Other,
        };
        let mut levels: Vec<Level> = text.split(',').map(named).collect();
        levels.sort_unstable();
        levels.dedup();
        levels
    }
}

impl Procedure {
    /// Its name in a language, and the language it is really in.
    pub fn name(&self, lang: Lang) -> (&str, Lang) {
        match (&self.details, lang) {
            (Some(details), _) => (details.name.get(lang), lang),
            (None, _) => (&self.name, Lang::Vi),
        }
    }

    pub fn is_of(&self, level: Level) -> bool {
        self.levels.contains(&level)
    }
}

impl Catalogue {
    /// The catalogue that the program carries.
    pub fn get() -> &'static Catalogue {
        static CATALOGUE: LazyLock<Catalogue> = LazyLock::new(|| {
            Catalogue::read(LIST, DETAILS, BODIES).expect("a test reads the files of the catalogue")
        });
        &CATALOGUE
    }

    /// Reads the list, the full procedures and the names of bodies.
    pub fn read(list: &str, details: &str, bodies: &str) -> Result<Catalogue, String> {
        let file: DetailsFile = toml::from_str(details).map_err(|cause| cause.to_string())?;
        let mut details: HashMap<String, Details> =
            file.procedure.into_iter().map(|it| (it.code.clone(), it)).collect();
        let mut procedures = Vec::new();
        for line in csv::Reader::from_reader(list.as_bytes()).deserialize::<Line>() {
            let line = line.map_err(|cause| cause.to_string())?;
            let full = details.remove(&line.code);
            procedures.push(line.procedure(full));
        }
        procedures.sort_by(|a, b| a.code.cmp(&b.code));
        if let Some(code) = details.keys().next() {
            return Err(format!("{code} is told in full but not listed"));
        }
        let by_code = procedures.iter().enumerate().map(|(place, it)| (it.code.clone(), place)).collect();
        let bodies = toml::from_str(bodies).map_err(|cause| cause.to_string())?;
        Ok(Catalogue { procedures, bodies, by_code })
    }

    pub fn by_code(&self, code: &str) -> Option<&Procedure> {
        self.place(code).map(|place| &self.procedures[place])
    }

    /// Where a procedure stands in the list.
    pub fn place(&self, code: &str) -> Option<usize> {
        self.by_code.get(code).copied()
    }

    /// The name of a body; its slug when it has none.
    pub fn body<'a>(&'a self, slug: &'a str, lang: Lang) -> &'a str {
        self.bodies.get(slug).map_or(slug, |it| it.get(lang))
    }
}

impl Line {
    fn procedure(self, details: Option<Details>) -> Procedure {
        Procedure {
            name: plain_name(&self.name),
            levels: Level::listed(&self.level),
            field_slug: vn::fold(&self.field).replace(|c: char| !c.is_ascii_alphanumeric(), "-"),
            at_counter: deadline(self.counter_n, &self.counter_unit),
            online: deadline(self.online_n, &self.online_unit),
            code: self.code,
            body: self.body,
            field: self.field,
            decision: self.decision,
            result_code: self.result_code,
            url: self.url,
            details,
        }
    }
}

fn deadline(amount: Option<u32>, unit: &str) -> Option<Deadline> {
    let unit = match unit {
        "wd" => Some(TermUnit::WorkingDays),
        "cd" => Some(TermUnit::CalendarDays),
        "h" => Some(TermUnit::WorkingHours),
        "mo" => Some(TermUnit::Months),
        _ => None,
    };
    amount.filter(|it| *it > 0).map(|amount| Deadline { amount, unit })
}

/// One name in four begins with "Thủ tục" (procedure), which is what the whole list is.
fn plain_name(official: &str) -> String {
    let name = official.trim().trim_end_matches('.');
    let Some(rest) = name.strip_prefix("Thủ tục") else { return name.to_owned() };
    let mut letters = rest.trim_start_matches([':', ' ']).chars();
    match letters.next() {
        Some(first) => first.to_uppercase().chain(letters).collect(),
        None => name.to_owned(),
    }
}
