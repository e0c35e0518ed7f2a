//! A procedure told in full: papers, fees, steps, law.

use kernel::Lang;
use packs::{Audience, Channel};
use serde::Deserialize;
use vn::TermUnit;

/// A text in both languages.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Words {
    vi: String,
    en: String,
}

/// What the national portal tells of a procedure, restated.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Details {
    pub code: String,
    pub name: Words,
    pub audience: Vec<Audience>,
    /// Where it is filed.
    pub receiving: Words,
    /// Who decides.
    pub deciding: Words,
    /// Any office within this area may take it.
    pub anywhere: Option<Area>,
    /// Time limit that the law gives the applicant.
    pub window: Option<Words>,
    pub fee_note: Option<Words>,
    /// Some figure is doubtful: readers are asked to confirm before they file.
    #[serde(default)]
    pub check: bool,
    pub channels: Vec<ChannelFacts>,
    pub papers: Vec<PaperFacts>,
    pub steps: Vec<StepFacts>,
    pub result: Words,
    /// Numbers of laws.
    pub legal_basis: Vec<String>,
}

/// Term and fee on one way of filing.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ChannelFacts {
    pub channel: Channel,
    pub amount: Option<u32>,
    pub unit: Option<TermUnit>,
    /// In dong; 0 is free of charge; `None` when the page names no amount.
    pub fee_vnd: Option<i64>,
    /// The province may set another amount.
    #[serde(default)]
    pub by_province: bool,
    pub note: Option<Words>,
    #[serde(default)]
    pub check: bool,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PaperFacts {
    pub name: Words,
    pub originals: u8,
    pub copies: u8,
    /// Only shown, not handed in.
    #[serde(default)]
    pub present_only: bool,
    /// Number of the official form.
    pub form: Option<String>,
    /// Needed only then.
    pub only_if: Option<Words>,
    /// Not needed then, because the state already holds it.
    pub held_if: Option<Words>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StepFacts {
    pub role: StepRole,
    pub text: Words,
}

/// Who acts in a step.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum StepRole {
    Applicant,
    Reception,
    Officer,
    Leader,
    Signer,
    Council,
    External,
    System,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Area {
    Province,
    Nation,
}

impl Words {
    pub fn get(&self, lang: Lang) -> &str {
        match lang {
            Lang::Vi => &self.vi,
            Lang::En => &self.en,
        }
    }
}

impl StepRole {
    /// The key of its name.
    pub fn key(self) -> &'static str {
        match self {
            StepRole::Applicant => "services-role-applicant",
            StepRole::Reception => "services-role-reception",
            StepRole::Officer => "services-role-officer",
            StepRole::Leader => "services-role-leader",
            StepRole::Signer => "services-role-signer",
            StepRole::Council => "services-role-council",
            StepRole::External => "services-role-external",
            StepRole::System => "services-role-system",
        }
    }
}
