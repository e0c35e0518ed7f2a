//! Pages of the studio, one file per tab.

pub mod begin;
pub mod facts;
pub mod fees;
pub mod files;
pub mod form;
pub mod list;
pub mod overview;
pub mod papers;
pub mod publish;
pub mod question;
pub mod result;
pub mod tests;
pub mod trial;
pub mod way;
pub mod words;

use askama::Template;
use kernel::{Ctx, FieldProblem, Fields, Reply, Result, bug};
use packs::Kind;
use ui::{Choice, Page};

use crate::draft::Draft;
use crate::findings::Finding;
use crate::{EDIT, condition};

/// What stands above every page of a draft.
pub struct Head {
    /// Address of the draft.
    pub base: String,
    pub name: String,
    pub code: String,
    pub version: u32,
    pub lock: i64,
    /// Key of the stage's name.
    pub stage: &'static str,
    pub tabs: Vec<Tab>,
    /// Who looks may change it.
    pub may_edit: bool,
}

pub struct Tab {
    pub href: String,
    pub key: &'static str,
    pub current: bool,
}

/// Rest of the address and name of each tab, in the order of the work.
const TABS: [(&str, &str); 11] = [
    ("", "studio-tab-overview"),
    ("/facts", "studio-tab-facts"),
    ("/form", "studio-tab-form"),
    ("/way", "studio-tab-way"),
    ("/fees", "studio-tab-fees"),
    ("/papers", "studio-tab-papers"),
    ("/words", "studio-tab-words"),
    ("/result", "studio-tab-result"),
    ("/trial", "studio-tab-trial"),
    ("/tests", "studio-tab-tests"),
    ("/publishing", "studio-tab-publish"),
];

/// The head of a draft's page; `tab` is the rest of the address of the tab it belongs to.
fn head(ctx: &Ctx<'_>, draft: &Draft, tab: &str) -> Head {
    let base = format!("/studio/drafts/{}", draft.id);
    let tabs = TABS.map(|(rest, key)| Tab { href: format!("{base}{rest}"), key, current: rest == tab });
    let name = draft.words(ctx.lang.code(), "name");
    Head {
        name: if name.is_empty() { draft.code.clone() } else { name },
        code: draft.code.clone(),
        version: draft.version(),
        lock: draft.lock,
        stage: draft.standing().key(),
        tabs: tabs.into(),
        base,
        may_edit: ctx.actor.may(EDIT),
    }
}

/// A page of a draft, with the way to it.
fn draft_page<'a>(ctx: &'a Ctx<'_>, head: &Head, title: &str, problems: &[FieldProblem]) -> Page<'a> {
    let page = Page::desk(ctx.scene(), format!("{title} – {}", head.name)).with_problems(problems);
    page.crumb(ctx.t("studio-nav"), "/studio").crumb(head.name.as_str(), head.base.as_str())
}

fn drawn(view: &impl Template, problems: &[FieldProblem]) -> Result<Reply> {
    let html = view.render().map_err(bug("drawing a page"))?;
    Ok(if problems.is_empty() { Reply::page(html) } else { Reply::page_with_problems(html) })
}

/// A value among pairs that a form is filled with.
fn fields(pairs: Vec<(String, String)>) -> Fields {
    Fields(pairs)
}

fn choices(pairs: Vec<(String, String)>, chosen: &str) -> Vec<Choice> {
    Choice::list(&pairs, chosen)
}

/// "Only when QUESTION is VALUE": every option of every choice and yes-or-no question of the draft.
fn conditions(ctx: &Ctx<'_>, draft: &Draft, but: &str, chosen: &str) -> Vec<Choice> {
    let mut pairs = Vec::new();
    if chosen == condition::KEEP {
        pairs.push((condition::KEEP.to_owned(), ctx.t("studio-condition-kept").to_owned()));
    }
    let Ok(pack) = draft.pack() else { return choices(pairs, chosen) };
    let lang = ctx.lang.code();
    for field in pack.form.fields().filter(|it| it.id != but) {
        let label = pack.texts.label(lang, &field.label_key());
        let is = |value: &str| format!("{label} = {value}");
        match &field.kind {
            Kind::Choice(choice) => {
                let option = |it: &String| {
                    let word = pack.texts.label(lang, &field.option_key(it));
                    (format!("{}={it}", field.id), is(&word))
                };
                pairs.extend(choice.options.iter().map(option));
            }
            Kind::YesNo(_) => {
                for (value, key) in [("true", "shown-yes"), ("false", "shown-no")] {
                    pairs.push((format!("{}={value}", field.id), is(&pack.texts.label(lang, key))));
                }
            }
            _ => (),
        }
    }
    choices(pairs, chosen)
}

/// A finding in the reader's words.
pub struct FindingLine {
    pub text: String,
    /// The check's own English words are all there is.
    pub is_raw: bool,
    pub about: String,
    pub href: String,
}

fn finding_line(ctx: &Ctx<'_>, head: &Head, finding: &Finding) -> FindingLine {
    let name = |at: usize| finding.names.get(at).map(|it| spoken(ctx, it)).unwrap_or_default();
    let args = [("name", name(0).into()), ("other", name(1).into())];
    let is_raw = finding.key.is_empty();
    FindingLine {
        text: if is_raw { finding.raw.clone() } else { ctx.format(finding.key, &args) },
        is_raw,
        about: finding.about.clone(),
        href: format!("{}{}", head.base, finding.place),
    }
}

/// A term as packs write it, in words; anything else as it is.
fn spoken(ctx: &Ctx<'_>, word: &str) -> String {
    match word.parse::<vn::Term>() {
        Ok(term) => term_words(ctx, term),
        Err(_) => word.to_owned(),
    }
}

fn term_words(ctx: &Ctx<'_>, term: vn::Term) -> String {
    let key = match term.unit() {
        vn::TermUnit::SameDay => return ctx.t("studio-unit-same-day").to_owned(),
        vn::TermUnit::WorkingHours => "studio-unit-working-hours",
        vn::TermUnit::WorkingDays => "studio-unit-working-days",
        vn::TermUnit::CalendarDays => "studio-unit-calendar-days",
        vn::TermUnit::Months => "studio-unit-months",
    };
    format!("{} {}", term.amount(), ctx.t(key))
}

/// The units of terms, to choose from.
fn units(ctx: &Ctx<'_>, chosen: &str) -> Vec<Choice> {
    let key = |it: &vn::TermUnit| match it {
        vn::TermUnit::SameDay => "studio-unit-same-day",
        vn::TermUnit::WorkingHours => "studio-unit-working-hours",
        vn::TermUnit::WorkingDays => "studio-unit-working-days",
        vn::TermUnit::CalendarDays => "studio-unit-calendar-days",
        vn::TermUnit::Months => "studio-unit-months",
    };
    let pairs = vn::TermUnit::ALL.iter().map(|it| (it.as_str().to_owned(), ctx.t(key(it)).to_owned()));
    choices(pairs.collect(), chosen)
}
