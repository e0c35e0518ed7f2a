//! What a filing costs.

use serde::{Deserialize, Serialize};

use crate::answer::Answers;
use crate::condition::Condition;

/// How the fee of one channel is found.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct FeeRule {
    /// Fixed amount in dong; 0 is free of charge. With `by_province` it holds where the province set none.
    pub amount_vnd: Option<i64>,
    /// Amount for each copy asked.
    pub per_copy: Option<PerCopy>,
    /// Amount for each page of what is copied.
    pub per_page: Option<PerPage>,
    /// The provincial People's Council may set the amount.
    pub by_province: bool,
    /// When it is paid.
    pub due: FeeDue,
    /// Paid back when the filing is refused.
    pub refundable: bool,
    /// Who pays nothing.
    pub exempt: Vec<Exemption>,
}

/// A fee that grows with the number of copies.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PerCopy {
    /// The question holding the number of copies.
    pub field: String,
    /// Dong for each copy.
    pub vnd: i64,
    /// Copies free of charge.
    #[serde(default)]
    pub free: i64,
    /// Most all copies together cost, in dong.
    pub cap_vnd: Option<i64>,
}

/// A fee that grows with the pages, dear ones first (Circular 226/2016/TT-BTC).
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PerPage {
    /// The question holding the number of pages of the original.
    pub field: String,
    /// The question holding the number of copies; one when there is none.
    pub copies: Option<String>,
    /// Prices in the order of pages; the last one has no end.
    pub tiers: Vec<Tier>,
    /// Most one copy costs, in dong.
    pub cap_vnd: Option<i64>,
}

/// Pages of one price.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Tier {
    /// The last page of this price.
    pub up_to: Option<i64>,
    /// Dong for each page.
    pub vnd: i64,
}

/// A reason to pay nothing; its text is `exempt-<id>`.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Exemption {
    /// Id.
    pub id: String,
    /// Who is exempt.
    pub when: Condition,
}

/// When a fee is paid.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FeeDue {
    /// With the filing.
    #[default]
    AtFiling,
    /// Before the result is handed over.
    BeforeResult,
}

/// The fee of one filing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Fee {
    /// Amount in dong; `None` while the province has not set it.
    pub amount_vnd: Option<i64>,
    /// Text key of the reason: `fee-free`, `fee-fixed`, `fee-per-copy`, `fee-per-page`, `fee-by-province`, `fee-unset`,
    /// `exempt-<id>`.
    pub reason_key: String,
    /// When it is paid.
    pub due: FeeDue,
    /// Paid back when refused.
    pub refundable: bool,
}

impl FeeRule {
    /// The fee for these answers; `provincial_vnd` is what the province set, if it did.
    pub fn fee(&self, answers: &Answers, provincial_vnd: Option<i64>) -> Fee {
        let (amount_vnd, reason_key) = self.amount(answers, provincial_vnd);
        Fee { amount_vnd, reason_key, due: self.due, refundable: self.refundable }
    }

    fn amount(&self, answers: &Answers, provincial_vnd: Option<i64>) -> (Option<i64>, String) {
        if let Some(exemption) = self.exempt.iter().find(|e| e.when.holds(answers)) {
            return (Some(0), format!("exempt-{}", exemption.id));
        }
        let set = provincial_vnd.filter(|_| self.by_province);
        let copies = self.per_copy.as_ref().map_or(0, |rule| rule.cost(answers));
        let pages = self.per_page.as_ref().map_or(0, |rule| rule.cost(answers));
        let reason = match (set, self.amount_vnd) {
            (Some(_), _) => "fee-by-province",
            (None, _) if copies > 0 => "fee-per-copy",
            (None, _) if pages > 0 => "fee-per-page",
            (None, Some(0)) => "fee-free",
            (None, Some(_)) => "fee-fixed",
            (None, None) if self.by_province => "fee-unset",
            (None, None) => "fee-free",
        };
        let base = match set.or(self.amount_vnd) {
            None if self.by_province => None,
            amount => Some(amount.unwrap_or(0)),
        };
        (base.map(|base| base.saturating_add(copies).saturating_add(pages)), reason.to_owned())
    }
}

impl PerCopy {
    fn cost(&self, answers: &Answers) -> i64 {
        // Copies are small whole numbers by the form; the cast saturates on anything else.
        let copies = answers.number(&self.field).unwrap_or(0.0) as i64;
        let cost = copies.saturating_sub(self.free).max(0).saturating_mul(self.vnd);
        self.cap_vnd.map_or(cost, |cap| cost.min(cap))
    }
}

impl PerPage {
    fn cost(&self, answers: &Answers) -> i64 {
        let whole = |field: &String| answers.number(field).unwrap_or(0.0) as i64;
        let (pages, copies) = (whole(&self.field), self.copies.as_ref().map_or(1, whole));
        let mut before = 0;
        let mut cost: i64 = 0;
        for tier in &self.tiers {
            let last = tier.up_to.unwrap_or(i64::MAX).min(pages);
            cost = cost.saturating_add((last - before).max(0).saturating_mul(tier.vnd));
            before = last.max(before);
        }
        self.cap_vnd.map_or(cost, |cap| cost.min(cap)).saturating_mul(copies.max(0))
    }
}
