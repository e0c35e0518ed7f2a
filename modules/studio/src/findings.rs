//! Everything that is wrong with a draft, found at once: what blocks it and what must be read.

use contracts::services::Listed;
use packs::{FeeDue, Pack, Problem, Registers, StepKind};
use vn::TermUnit;

use crate::draft::Draft;
use crate::plain::{self, Unplain};
use crate::{template, told, wording};

/// One thing that is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// The version cannot go on; else it must be read and acknowledged.
    pub blocks: bool,
    /// Key of the sentence; empty when only `raw` is known.
    pub key: &'static str,
    /// `name` and `other` of the sentence.
    pub names: Vec<String>,
    /// What it is about, in words of the pack: a key or an id.
    pub about: String,
    /// File and words of the check; empty for the studio's own.
    pub raw: String,
    /// Where it is put right, below the draft's address.
    pub place: String,
}

/// Words by which a form speaks of the person in front of it, and what the population register answers.
const OF_PERSON: [&str; 5] = ["cua ban", "cua toi", "nguoi nop", "your ", "applicant"];
const REGISTERED: [&str; 10] = [
    "ngay sinh",
    "gioi tinh",
    "noi cu tru",
    "dan toc",
    "quoc tich",
    "que quan",
    "date of birth",
    "residence",
    "ethnicity",
    "nationality",
];

/// All findings; blocking ones first. `listed` are the catalogue's facts of the code.
pub fn findings(draft: &Draft, listed: Option<&Listed>) -> Vec<Finding> {
    let mut found = match draft.pack() {
        Ok(pack) => {
            let problems = packs::problems(&pack, &Registers::reference());
            let mut found: Vec<Finding> = problems.iter().map(of_problem).collect();
            found.extend(own(draft, &pack));
            found.extend(asked_again(&pack));
            found.extend(listed.map(|it| contradictions(&pack, it)).unwrap_or_default());
            found
        }
        Err(problems) => problems.iter().map(of_problem).collect(),
    };
    found.extend(not_plain(draft));
    found.sort_by_key(|it| !it.blocks);
    found
}

fn of_problem(problem: &Problem) -> Finding {
    let said = told::told(problem);
    Finding {
        blocks: true,
        key: said.key,
        names: said.names,
        about: problem.key.clone(),
        raw: said.raw,
        place: told::place(problem),
    }
}

fn finding(key: &'static str, about: impl Into<String>, names: &[&str], place: &str) -> Finding {
    Finding {
        blocks: true,
        key,
        names: names.iter().map(|it| (*it).to_owned()).collect(),
        about: about.into(),
        raw: String::new(),
        place: place.to_owned(),
    }
}

/// What `check` does not look at.
fn own(draft: &Draft, pack: &Pack) -> Vec<Finding> {
    let mut found = Vec::new();
    let service = &pack.service;
    if service.code != draft.code {
        found.push(finding("studio-finding-code", &service.code, &[&draft.code], "/files"));
    }
    if service.decision.trim().is_empty() {
        found.push(finding("studio-finding-decision", "decision", &[], "/facts"));
    }
    let at_filing = |it: &packs::FeeRule| it.due == FeeDue::AtFiling && it.amount_vnd.unwrap_or(0) > 0;
    let charged = service.channels.iter().filter_map(|it| it.fee.as_ref()).any(at_filing);
    if charged && pack.flow.steps.iter().all(|it| it.kind != StepKind::Fee) {
        found.push(finding("studio-finding-fee-step", "flow", &[], "/way"));
    }
    for lang in wording::LANGUAGES {
        if pack.texts.languages().all(|it| it != lang) {
            found.push(finding("studio-finding-language", lang, &[lang], "/words"));
        }
    }
    if let Some(simple) = draft.files.get(template::PATH).and_then(|it| template::read(it)) {
        for id in template::placeholders(&simple) {
            if pack.form.field(id).is_none() {
                found.push(finding("studio-finding-placeholder", id, &[id], "/result"));
            }
        }
    }
    found
}

/// Questions of the person's own data that say neither which register answers them nor why they are asked.
fn asked_again(pack: &Pack) -> Vec<Finding> {
    let open = pack.form.fields().filter(|it| it.register.is_none() && it.justified.is_none());
    let asks = |label: String| {
        let label = vn::fold(&label);
        OF_PERSON.iter().any(|it| label.contains(it)) && REGISTERED.iter().any(|it| label.contains(it))
    };
    let again =
        open.filter(|it| wording::LANGUAGES.iter().any(|l| asks(pack.texts.label(l, &it.label_key()))));
    let found = again.map(|it| {
        finding("studio-told-register-knows", &it.id, &["population"], &format!("/questions/{}", it.id))
    });
    found.collect()
}

/// Terms and fees that differ from what the national list publishes.
fn contradictions(pack: &Pack, listed: &Listed) -> Vec<Finding> {
    let mut found = Vec::new();
    for facts in &listed.channels {
        let Some(own) = pack.channel(facts.channel) else { continue };
        let term = own.term.map(|it| match it.unit() {
            TermUnit::SameDay => it.unit().as_str().to_owned(),
            unit => format!("{} {}", it.amount(), unit.as_str()),
        });
        if let (Some(wanted), Some(term)) = (&facts.term, &term)
            && wanted != term
        {
            let names = [wanted.as_str(), term.as_str()];
            found.push(finding("studio-finding-term", facts.channel.as_str(), &names, "/fees"));
        }
        let Some(fee) = &own.fee else { continue };
        let free = fee.amount_vnd.unwrap_or(0);
        if let Some(wanted) = facts.fee_vnd
            && !facts.by_province
            && !fee.by_province
            && fee.per_copy.is_none()
            && wanted != free
        {
            let names = [wanted.to_string(), free.to_string()];
            let names = [names[0].as_str(), names[1].as_str()];
            found.push(finding("studio-finding-fee", facts.channel.as_str(), &names, "/fees"));
        }
    }
    found
}

fn not_plain(draft: &Draft) -> Vec<Finding> {
    let mut found = Vec::new();
    for lang in wording::LANGUAGES {
        let words = wording::read(draft.files.get(&wording::path(lang)).map_or("", String::as_str));
        for (key, it) in plain::unplain(lang, &words) {
            let (sentence, name) = match it {
                Unplain::Long(count) => ("studio-finding-long", count.to_string()),
                Unplain::Official(_) => {
                    ("studio-finding-official", words.get(&key).map(|it| it.text.clone()).unwrap_or_default())
                }
            };
            let place = format!("/words#{key}");
            let about = format!("{key} ({lang})");
            found.push(Finding { blocks: false, ..finding(sentence, about, &[&name], &place) });
        }
    }
    found
}
