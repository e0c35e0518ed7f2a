//! From the pack of a service that runs here.

use std::collections::BTreeSet;

use packs::{Action, ChannelTerms, Pack, Paper, PerPage, StepKind};
use ui::{Page, Task, Tone};

use super::{Step, Told, Way, audience, channel, fee, sentences, sheets, term};
use crate::catalogue::Procedure;

/// `procedure` is the same service in the national list, when it is there.
pub fn of_pack(page: &Page<'_>, pack: &Pack, procedure: Option<&Procedure>) -> Told {
    let lang = page.lang.code();
    let service = &pack.service;
    let label = |key: &str| pack.texts.label(lang, key);
    let listed = procedure.map(|it| super::of_procedure(page, it));
    let (receiving, deciding, anywhere) =
        listed.map(|it| (it.receiving, it.deciding, it.anywhere)).unwrap_or_default();
    let window = service.window.as_ref().map(|it| page.tf("services-window", "n", it.days));
    Told {
        code: service.code.clone(),
        name: label("name"),
        name_lang: page.lang,
        summary: label("summary"),
        minutes: Some(service.minutes),
        papers: service.papers.iter().map(|it| paper(page, pack, it)).collect(),
        ways: service.channels.iter().map(|it| way(page, pack, it)).collect(),
        steps: steps(page, pack),
        audience: audience(page, &service.audience),
        receiving,
        deciding,
        anywhere,
        window: window.unwrap_or_default(),
        fee_note: String::new(),
        result: label("result"),
        legal_basis: service.legal_basis.clone(),
        decision: service.decision.clone(),
        url: service.url.clone().unwrap_or_default(),
        check: false,
    }
}

fn way(page: &Page<'_>, pack: &Pack, terms: &ChannelTerms) -> Way {
    let rule = terms.fee.clone().unwrap_or_default();
    let reasons =
        rule.exempt.iter().map(|it| pack.texts.label(page.lang.code(), &format!("exempt-{}", it.id)));
    let reasons = reasons.collect::<Vec<_>>().join("; ");
    let exempt = if reasons.is_empty() { reasons } else { page.tf("services-fee-exempt", "who", reasons) };
    let copies =
        rule.per_copy.as_ref().map(|it| page.tf("services-fee-per-copy", "amount", page.money(it.vnd)));
    let pages = rule.per_page.as_ref().map(|it| by_page(page, it)).unwrap_or_default();
    let refund = if rule.refundable { page.t("services-fee-refunded") } else { "" };
    // A rule that names no amount and no province asks for nothing.
    let amount = if rule.by_province { rule.amount_vnd } else { Some(rule.amount_vnd.unwrap_or(0)) };
    Way {
        name: page.t(channel(terms.id)).to_owned(),
        term: terms.term.map(|it| term(page, it.amount().into(), it.unit())).unwrap_or_default(),
        fee: fee(page, amount, rule.by_province),
        fee_vnd: amount.filter(|_| !rule.by_province && rule.per_copy.is_none() && rule.per_page.is_none()),
        note: sentences(&[&copies.unwrap_or_default(), &pages, &exempt, refund]),
    }
}

fn paper(page: &Page<'_>, pack: &Pack, paper: &Paper) -> Task {
    let held = paper.satisfied_by.is_some() || paper.satisfied_when.is_some();
    let (status, tone) = if paper.form {
        ("services-paper-online", Tone::Info)
    } else if held {
        ("services-paper-held", Tone::Ok)
    } else if paper.when.is_some() {
        ("services-paper-sometimes", Tone::Plain)
    } else if paper.upload.is_some() {
        ("services-paper-upload", Tone::Warn)
    } else if paper.present_only {
        ("services-paper-show", Tone::Plain)
    } else {
        ("services-paper-needed", Tone::Warn)
    };
    let hint = match (paper.form, held, paper.upload.is_some(), paper.when.is_some()) {
        (true, ..) => "services-paper-form-hint",
        (_, true, true, _) => "services-paper-held-or-upload",
        (_, true, false, _) => "services-paper-held-hint",
        (_, false, _, true) => "services-paper-sometimes-hint",
        _ => "",
    };
    let hint = if hint.is_empty() { "" } else { page.t(hint) };
    let sheets = sheets(page, paper.originals, paper.copies);
    let counter =
        if sheets.is_empty() { sheets } else { page.tf("services-paper-at-counter", "sheets", sheets) };
    Task {
        title: pack.texts.label(page.lang.code(), &format!("paper-{}", paper.id)),
        detail: sentences(&[hint, &counter]),
        href: String::new(),
        status: page.t(status).to_owned(),
        tone,
    }
}

/// "2,000 a page up to page 2; 1,000 a page; at most 200,000 a copy"
fn by_page(page: &Page<'_>, rule: &PerPage) -> String {
    let mut words: Vec<String> = rule
        .tiers
        .iter()
        .map(|tier| match tier.up_to {
            Some(last) => page.format(
                "services-fee-per-page-up-to",
                &[("amount", page.money(tier.vnd).to_string().into()), ("page", last.into())],
            ),
            None => page.tf("services-fee-per-page", "amount", page.money(tier.vnd)),
        })
        .collect();
    words.extend(rule.cap_vnd.map(|cap| page.tf("services-fee-cap", "amount", page.money(cap))));
    words.join("; ")
}

/// The usual way of a case: in each step the first of these actions that goes on.
const ONWARD: [Action; 11] = [
    Action::Accept,
    Action::Consult,
    Action::Forward,
    Action::Answer,
    Action::Resume,
    Action::Agree,
    Action::Confirm,
    Action::Pay,
    Action::Issue,
    Action::Approve,
    Action::HandOver,
];

fn steps(page: &Page<'_>, pack: &Pack) -> Vec<Step> {
    let pages = page.tf("services-step-form-pages", "n", pack.form.pages.len());
    let minutes = page.tf("services-about-minutes", "n", pack.service.minutes);
    let mut steps =
        vec![Step { title: page.t("services-step-form").to_owned(), detail: sentences(&[&pages, &minutes]) }];
    let mut seen = BTreeSet::new();
    let mut at = pack.flow.start.as_str();
    while let Some(step) = pack.flow.step(at).filter(|it| seen.insert(it.id.as_str())) {
        let limit = step.term.map(|it| term(page, it.amount().into(), it.unit())).unwrap_or_default();
        let within = if limit.is_empty() { limit } else { page.tf("services-step-within", "term", limit) };
        let sometimes = step.when.is_some() || step.kind == StepKind::Fee;
        let sometimes = if sometimes { page.t("services-step-sometimes") } else { "" };
        let silence = if step.silence.is_some() { page.t("services-step-silence") } else { "" };
        let title = pack.texts.label(page.lang.code(), &format!("step-{}", step.id));
        steps.push(Step { title, detail: sentences(&[sometimes, &within, silence]) });
        match ONWARD.iter().find_map(|action| step.actions.get(action)) {
            Some(next) => at = next,
            None => break,
        }
    }
    steps
}
