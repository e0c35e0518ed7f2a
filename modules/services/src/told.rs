//! What is told of a service, from its pack when it runs here, else from the national list.

mod by_list;
mod by_pack;

use kernel::Lang;
use packs::{Audience, Channel};
use ui::{Page, Task};
use vn::TermUnit;

use crate::catalogue::{Deadline, Procedure};

pub use by_list::of_procedure;
pub use by_pack::of_pack;

/// A service in the words of one language.
pub struct Told {
    pub code: String,
    pub name: String,
    /// The language the name is really in.
    pub name_lang: Lang,
    /// Empty when nobody wrote one.
    pub summary: String,
    /// What the form usually takes; `None` when it does not run here.
    pub minutes: Option<u8>,
    pub papers: Vec<Task>,
    pub ways: Vec<Way>,
    pub steps: Vec<Step>,
    pub audience: Vec<String>,
    /// Where it is filed; empty when the list does not say.
    pub receiving: String,
    pub deciding: String,
    /// Key of a sentence about where else it may be filed; empty for none.
    pub anywhere: &'static str,
    /// Time limit of the law for the applicant; may be empty.
    pub window: String,
    pub fee_note: String,
    pub result: String,
    pub legal_basis: Vec<String>,
    pub decision: String,
    /// Page on the national portal; may be empty.
    pub url: String,
    /// Some figure should be confirmed before filing.
    pub check: bool,
}

/// Term and fee of one way of filing.
pub struct Way {
    pub name: String,
    pub term: String,
    pub fee: String,
    /// In dong, when it is one fixed amount.
    pub fee_vnd: Option<i64>,
    pub note: String,
}

/// A step on the way to the result.
pub struct Step {
    pub title: String,
    pub detail: String,
}

/// "3 working days".
pub fn term(page: &Page<'_>, amount: u32, unit: TermUnit) -> String {
    let key = match unit {
        TermUnit::SameDay => "services-term-same-day",
        TermUnit::WorkingHours => "services-term-working-hours",
        TermUnit::WorkingDays => "services-term-working-days",
        TermUnit::CalendarDays => "services-term-calendar-days",
        TermUnit::Months => "services-term-months",
    };
    page.tf(key, "n", amount)
}

/// A time limit of the national list.
pub fn deadline(page: &Page<'_>, deadline: Deadline) -> String {
    match deadline.unit {
        Some(unit) => term(page, deadline.amount, unit),
        None => page.tf("services-term-no-unit", "n", deadline.amount),
    }
}

/// The time promised to who files online, or else at a counter, for lists; empty when no unit was published.
pub fn promised(page: &Page<'_>, procedure: &Procedure) -> String {
    let ways = procedure.details.iter().flat_map(|it| &it.channels);
    let told = ways.filter_map(|it| it.amount.zip(it.unit)).next();
    let listed = [procedure.online, procedure.at_counter].into_iter().flatten();
    let listed = listed.filter_map(|it| Some((it.amount, it.unit?))).next();
    told.or(listed).map(|(amount, unit)| term(page, amount, unit)).unwrap_or_default()
}

/// Whole minutes in the largest unit that is exact.
pub fn duration(page: &Page<'_>, minutes: i64) -> String {
    match minutes {
        m if m % 1_440 == 0 && m > 1_440 => page.tf("services-days", "n", m / 1_440),
        m if m % 60 == 0 => page.tf("services-hours", "n", m / 60),
        m => page.tf("services-minutes", "n", m),
    }
}

fn fee(page: &Page<'_>, amount: Option<i64>, by_province: bool) -> String {
    match (amount, by_province) {
        (Some(0), false) => page.t("services-fee-free").to_owned(),
        (Some(amount), false) => page.money(amount),
        (Some(amount), true) => page.tf("services-fee-or-province", "amount", page.money(amount)),
        (None, true) => page.t("services-fee-by-province").to_owned(),
        (None, false) => page.t("services-fee-unknown").to_owned(),
    }
}

fn channel(channel: Channel) -> &'static str {
    match channel {
        Channel::Online => "services-channel-online",
        Channel::Counter => "services-channel-counter",
        Channel::Post => "services-channel-post",
    }
}

fn audience(page: &Page<'_>, audience: &[Audience]) -> Vec<String> {
    let key = |it: &Audience| match it {
        Audience::Citizen => "services-audience-citizen",
        Audience::OverseasVietnamese => "services-audience-overseas",
        Audience::Foreigner => "services-audience-foreigner",
        Audience::Enterprise => "services-audience-enterprise",
        Audience::Organisation => "services-audience-organisation",
    };
    audience.iter().map(|it| page.t(key(it)).to_owned()).collect()
}

/// "1 original, 2 copies" for those who file at a counter; empty for neither.
fn sheets(page: &Page<'_>, originals: u8, copies: u8) -> String {
    let originals = (originals > 0).then(|| page.tf("services-paper-originals", "n", originals));
    let copies = (copies > 0).then(|| page.tf("services-paper-copies", "n", copies));
    originals.into_iter().chain(copies).collect::<Vec<_>>().join(", ")
}

/// Sentences one after the other; empty ones fall out.
fn sentences(parts: &[&str]) -> String {
    parts.iter().filter(|it| !it.is_empty()).copied().collect::<Vec<_>>().join(" · ")
}
