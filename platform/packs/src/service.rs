//! `service.toml`: what the service is, its channels, papers, look-ups, time window and result.

use std::collections::BTreeMap;
use std::str::FromStr;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use vn::Term;

use crate::answer::{Answer, Answers};
use crate::condition::Condition;
use crate::fee::FeeRule;

/// Identity and public conditions of a service.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Service {
    /// National procedure code, e.g. `1.001193`.
    pub code: String,
    /// Version of the pack; cases keep the version they were filed under.
    pub version: u32,
    /// Level of the unit that decides.
    pub level: Level,
    /// Field of administration; its text is `area`.
    pub area: String,
    /// Who may file.
    pub audience: Vec<Audience>,
    /// Decision that published the procedure.
    pub decision: String,
    /// Numbers of the laws it rests on.
    pub legal_basis: Vec<String>,
    /// Minutes the form usually takes.
    pub minutes: u8,
    /// Where the procedure is published.
    pub url: Option<String>,
    /// Which answers name the applicant and the matter.
    pub applicant: Applicant,
    /// Ways to file.
    #[serde(rename = "channel", default)]
    pub channels: Vec<ChannelTerms>,
    /// Papers.
    #[serde(rename = "paper", default)]
    pub papers: Vec<Paper>,
    /// Registers asked instead of the applicant.
    #[serde(rename = "lookup", default)]
    pub lookups: Vec<Lookup>,
    /// Time limit the law gives the applicant.
    pub window: Option<Window>,
    /// What is issued.
    pub result: ResultPaper,
}

/// Level of government.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Level {
    /// Commune, ward, special zone.
    Commune,
    /// Province or centrally-run city.
    Province,
    /// Ministry.
    Ministry,
}

/// Kinds of applicants.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Audience {
    /// Vietnamese citizens.
    Citizen,
    /// Vietnamese living abroad.
    OverseasVietnamese,
    /// Foreigners.
    Foreigner,
    /// Enterprises.
    Enterprise,
    /// Other organisations.
    Organisation,
}

/// Which questions hold what every case needs to know; values are field ids.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Applicant {
    /// Name of the person who files.
    pub name: String,
    /// Personal number of the person who files.
    pub number: String,
    /// Telephone.
    pub phone: String,
    /// E-mail.
    pub email: Option<String>,
    /// Name of the matter shown in lists: the child, the business, the works.
    pub subject: String,
    /// Address or commune that decides which unit is competent; any unit when absent.
    pub place: Option<String>,
    /// How the result is wanted.
    pub delivery: Option<String>,
}

/// Way of filing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Channel {
    /// Portal or app.
    Online,
    /// One-stop counter.
    Counter,
    /// Public postal service.
    Post,
}

/// Term and fee of one channel.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ChannelTerms {
    /// Which channel.
    pub id: Channel,
    /// Promised time; a pack without it is refused.
    pub term: Option<Term>,
    /// Fee; a pack without it is refused.
    pub fee: Option<FeeRule>,
}

/// A paper of the dossier; its name is the text `paper-<id>`.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Paper {
    /// Id.
    pub id: String,
    /// Originals to hand in at a counter.
    #[serde(default)]
    pub originals: u8,
    /// Copies to hand in at a counter.
    #[serde(default)]
    pub copies: u8,
    /// Only shown, not handed in.
    #[serde(default)]
    pub present_only: bool,
    /// The form itself is this paper.
    #[serde(default)]
    pub form: bool,
    /// The file question that carries it.
    pub upload: Option<String>,
    /// Asked only when this holds.
    pub when: Option<Condition>,
    /// The look-up that makes it needless once it has found something.
    pub satisfied_by: Option<String>,
    /// Other answers that make it needless.
    pub satisfied_when: Option<Condition>,
}

/// A paper as it stands for one filing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PaperAsked {
    /// Id; name in the text `paper-<id>`.
    pub id: String,
    /// Originals.
    pub originals: u8,
    /// Copies.
    pub copies: u8,
    /// Only shown.
    pub present_only: bool,
    /// Whether it is still to come.
    pub state: PaperState,
}

/// Whether a paper is still to come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PaperState {
    /// To be handed in or uploaded.
    Needed,
    /// Uploaded, or filled in as the form.
    Given,
    /// The state already holds it.
    Held,
}

/// A register asked instead of the applicant; its purpose is the text `lookup-<id>`.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Lookup {
    /// Id; also the prefix of the subject's fields (`mother` for `mother_name`).
    pub id: String,
    /// Register, e.g. `population`.
    pub register: String,
    /// Register key to the question that holds it.
    pub key: BTreeMap<String, String>,
    /// Made only when this holds.
    pub when: Option<Condition>,
    /// Law that allows it.
    pub legal_basis: String,
    /// Question to the register field that fills it; may be empty when only existence matters.
    #[serde(default)]
    pub fills: BTreeMap<String, String>,
}

/// A look-up ready to be made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct LookupRequest {
    /// Id of the look-up; purpose in the text `lookup-<id>`.
    pub lookup: String,
    /// Register.
    pub register: String,
    /// Register key to value.
    pub key: BTreeMap<String, String>,
    /// Register fields wanted: no more than these may be read.
    pub fields: Vec<String>,
    /// Law that allows it.
    pub legal_basis: String,
}

/// A time limit of the law for the applicant; lateness warns (text `window`), it does not refuse.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Window {
    /// The date question it runs from.
    pub field: String,
    /// Days allowed.
    pub days: i32,
    /// Law that sets it.
    pub legal_basis: String,
}

/// What the service issues; its name is the text `result`.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ResultPaper {
    /// National result code, e.g. `KQ.G15.000031`.
    pub code: String,
    /// Template file within the pack.
    pub template: String,
    /// The register that signing the result writes to.
    #[serde(default)]
    pub enters: Option<Enters>,
}

/// Registers that a result is entered in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Enters {
    /// The book of births; it gives the child a personal number.
    Birth,
}

impl Channel {
    /// All channels.
    pub const ALL: [Channel; 3] = [Channel::Online, Channel::Counter, Channel::Post];

    /// Its word in packs, texts (`channel-<word>`) and stored rows.
    pub const fn as_str(self) -> &'static str {
        match self {
            Channel::Online => "online",
            Channel::Counter => "counter",
            Channel::Post => "post",
        }
    }
}

impl FromStr for Channel {
    type Err = ();

    fn from_str(word: &str) -> Result<Self, ()> {
        Self::ALL.into_iter().find(|known| known.as_str() == word).ok_or(())
    }
}

impl Paper {
    pub(crate) fn asked(&self, answers: &Answers) -> Option<PaperAsked> {
        if !self.when.as_ref().is_none_or(|when| when.holds(answers)) {
            return None;
        }
        let &Paper { originals, copies, present_only, .. } = self;
        Some(PaperAsked { id: self.id.clone(), originals, copies, present_only, state: self.state(answers) })
    }

    fn state(&self, answers: &Answers) -> PaperState {
        let found = |lookup: &String| answers.looked_up(lookup).is_some_and(|l| l.found);
        let held = self.satisfied_by.as_ref().is_some_and(found)
            || self.satisfied_when.as_ref().is_some_and(|when| when.holds(answers));
        let uploaded = self.upload.as_ref().is_some_and(|field| answers.get(field).is_some());
        match (uploaded || self.form, held) {
            (true, _) => PaperState::Given,
            (false, true) => PaperState::Held,
            (false, false) => PaperState::Needed,
        }
    }
}

impl Lookup {
    /// Key values in key order, once every one is answered and the look-up applies.
    pub(crate) fn key_values(&self, answers: &Answers) -> Option<Vec<String>> {
        let applies = self.when.as_ref().is_none_or(|when| when.holds(answers));
        let values = self.key.values().map(|field| answers.text(field).map(str::to_owned));
        applies.then(|| values.collect())?
    }

    pub(crate) fn request(&self, values: Vec<String>) -> LookupRequest {
        LookupRequest {
            lookup: self.id.clone(),
            register: self.register.clone(),
            key: self.key.keys().cloned().zip(values).collect(),
            fields: self.fills.values().cloned().collect(),
            legal_basis: self.legal_basis.clone(),
        }
    }
}

impl Window {
    /// Days past the limit on `today`; `None` while within it or unanswered.
    pub fn days_late(&self, answers: &Answers, today: Date) -> Option<i32> {
        let from = answers.get(&self.field).and_then(Answer::as_date)?;
        let late = today.since(from).ok()?.get_days() - self.days;
        (late > 0).then_some(late)
    }
}
