//! From the national list, with the whole story where there is one.

use ui::{Page, Task, Tone};

use super::{Step, Told, Way, audience, channel, deadline, fee, sentences, sheets, term};
use crate::catalogue::{Catalogue, Procedure};
use crate::procedure::{Area, ChannelFacts, Details, PaperFacts};

pub fn of_procedure(page: &Page<'_>, procedure: &Procedure) -> Told {
    let (name, name_lang) = procedure.name(page.lang);
    let levels: Vec<&str> = procedure.levels.iter().map(|it| page.t(it.key())).collect();
    let told = Told {
        code: procedure.code.clone(),
        name: name.to_owned(),
        name_lang,
        summary: String::new(),
        minutes: None,
        papers: Vec::new(),
        ways: listed_ways(page, procedure),
        steps: Vec::new(),
        audience: Vec::new(),
        receiving: String::new(),
        deciding: format!("{} ({})", Catalogue::get().body(&procedure.body, page.lang), levels.join(", ")),
        anywhere: "",
        window: String::new(),
        fee_note: String::new(),
        result: procedure.result_code.clone(),
        legal_basis: Vec::new(),
        decision: procedure.decision.clone(),
        url: procedure.url.clone(),
        check: false,
    };
    match &procedure.details {
        Some(details) => in_full(page, told, details),
        None => told,
    }
}

fn in_full(page: &Page<'_>, told: Told, details: &Details) -> Told {
    let lang = page.lang;
    let words = |it: &Option<crate::procedure::Words>| it.as_ref().map_or("", |it| it.get(lang)).to_owned();
    let step = |it: &crate::procedure::StepFacts| Step {
        title: page.t(it.role.key()).to_owned(),
        detail: it.text.get(lang).to_owned(),
    };
    Told {
        papers: details.papers.iter().map(|it| paper(page, it)).collect(),
        ways: details.channels.iter().map(|it| way(page, it)).collect(),
        steps: details.steps.iter().map(step).collect(),
        audience: audience(page, &details.audience),
        receiving: details.receiving.get(lang).to_owned(),
        deciding: details.deciding.get(lang).to_owned(),
        anywhere: match details.anywhere {
            Some(Area::Province) => "services-anywhere-province",
            Some(Area::Nation) => "services-anywhere-nation",
            None => "",
        },
        window: words(&details.window),
        fee_note: words(&details.fee_note),
        result: details.result.get(lang).to_owned(),
        legal_basis: details.legal_basis.clone(),
        check: details.check || details.channels.iter().any(|it| it.check),
        ..told
    }
}

fn listed_ways(page: &Page<'_>, procedure: &Procedure) -> Vec<Way> {
    let ways =
        [("services-channel-online", procedure.online), ("services-channel-counter", procedure.at_counter)];
    let way = |(name, limit): (&'static str, Option<_>)| {
        limit.map(|limit| Way {
            name: page.t(name).to_owned(),
            term: deadline(page, limit),
            fee: page.t("services-fee-see-portal").to_owned(),
            fee_vnd: None,
            note: String::new(),
        })
    };
    ways.into_iter().filter_map(way).collect()
}

fn way(page: &Page<'_>, facts: &ChannelFacts) -> Way {
    let limit = facts.amount.zip(facts.unit).map(|(amount, unit)| term(page, amount, unit));
    let check = if facts.check { page.t("services-check-figure") } else { "" };
    // An amount that the note explains ("set by circular …") is not unknown.
    let noted = facts.note.as_ref().map_or("", |it| it.get(page.lang));
    let unnamed = facts.fee_vnd.is_none() && !facts.by_province && !noted.is_empty();
    Way {
        name: page.t(channel(facts.channel)).to_owned(),
        term: limit.unwrap_or_else(|| page.t("services-term-unknown").to_owned()),
        fee: if unnamed { noted.to_owned() } else { fee(page, facts.fee_vnd, facts.by_province) },
        fee_vnd: facts.fee_vnd.filter(|_| !facts.by_province),
        note: if unnamed { check.to_owned() } else { sentences(&[noted, check]) },
    }
}

fn paper(page: &Page<'_>, facts: &PaperFacts) -> Task {
    let lang = page.lang;
    let only_if = facts.only_if.as_ref().map(|it| page.tf("services-paper-only-if", "what", it.get(lang)));
    let held_if = facts.held_if.as_ref().map(|it| page.tf("services-paper-held-if", "what", it.get(lang)));
    let form = facts.form.as_ref().map(|it| page.tf("services-paper-form-number", "number", it));
    let (status, tone) = match (&facts.held_if, &facts.only_if, facts.present_only) {
        (Some(_), _, _) => ("services-paper-held", Tone::Ok),
        (None, Some(_), _) => ("services-paper-sometimes", Tone::Plain),
        (None, None, true) => ("services-paper-show", Tone::Plain),
        (None, None, false) => ("services-paper-needed", Tone::Warn),
    };
    let detail = [only_if, held_if, form].map(Option::unwrap_or_default);
    Task {
        title: facts.name.get(lang).to_owned(),
        detail: sentences(&[
            &detail[0],
            &detail[1],
            &detail[2],
            &sheets(page, facts.originals, facts.copies),
        ]),
        href: String::new(),
        status: page.t(status).to_owned(),
        tone,
    }
}
