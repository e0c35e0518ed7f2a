//! Problems of `service.toml`.

use super::{condition_problems, is_id, twice};
use crate::field::Kind;
use crate::nearest::with_nearest;
use crate::pack::{Pack, Problem};
use crate::service::{ChannelTerms, Lookup, Paper};

const FILE: &str = "service.toml";

pub(super) fn problems(pack: &Pack) -> Vec<Problem> {
    let service = &pack.service;
    let mut problems = identity(pack);
    let channels = service.channels.iter().map(|terms| terms.id.as_str());
    let papers = service.papers.iter().map(|paper| paper.id.as_str());
    let lookups = service.lookups.iter().map(|lookup| lookup.id.as_str());
    for id in twice(channels).into_iter().chain(twice(papers.clone())).chain(twice(lookups.clone())) {
        problems.push(Problem::new(FILE, id, "the id is used twice"));
    }
    for id in papers.chain(lookups).filter(|id| !is_id(id)) {
        problems.push(Problem::new(FILE, id, "an id is lower-case words joined by `_`"));
    }
    problems.extend(service.channels.iter().flat_map(|terms| channel_problems(pack, terms)));
    problems.extend(service.papers.iter().flat_map(|paper| paper_problems(pack, paper)));
    problems.extend(service.lookups.iter().flat_map(|lookup| lookup_problems(pack, lookup)));
    problems.extend(applicant_problems(pack));
    problems
}

fn identity(pack: &Pack) -> Vec<Problem> {
    let service = &pack.service;
    let mut problems = Vec::new();
    let mut wrong = |key: &str, what: &str| problems.push(Problem::new(FILE, key, what));
    if service.legal_basis.is_empty() {
        wrong("legal_basis", "name at least one law");
    }
    if service.audience.is_empty() {
        wrong("audience", "name who may file");
    }
    if service.channels.is_empty() {
        wrong("channel", "the service is offered nowhere");
    }
    if service.version == 0 {
        wrong("version", "versions count from 1");
    }
    if !pack.templates.contains_key(&service.result.template) {
        wrong("result.template", &format!("the file `{}` is missing", service.result.template));
    }
    if let Some(window) = &service.window {
        let date = pack.form.field(&window.field).is_some_and(|f| matches!(f.kind, Kind::Date(_)));
        if !date {
            wrong("window.field", &format!("`{}` is not a date question", window.field));
        }
    }
    if pack.tests.is_empty() {
        problems.push(Problem::new("tests", "", "a pack needs golden tests"));
    }
    problems
}

fn channel_problems(pack: &Pack, terms: &ChannelTerms) -> Vec<Problem> {
    let key = format!("channel.{}", terms.id.as_str());
    let mut problems = Vec::new();
    if terms.term.is_none() {
        problems.push(Problem::new(FILE, key.clone(), "the term is missing"));
    }
    let Some(fee) = &terms.fee else {
        problems.push(Problem::new(
            FILE,
            key,
            "the fee is missing; write `fee = { amount_vnd = 0 }` when free",
        ));
        return problems;
    };
    if fee.amount_vnd.is_none() && fee.per_copy.is_none() && fee.per_page.is_none() && !fee.by_province {
        problems.push(Problem::new(FILE, key.clone(), "the fee has no amount and no province sets it"));
    }
    for exemption in &fee.exempt {
        problems.extend(condition_problems(pack, FILE, &key, Some(&exemption.when), asked(pack)));
    }
    let counted = fee.per_copy.iter().map(|it| &it.field);
    let counted = counted.chain(fee.per_page.iter().flat_map(|it| [&it.field].into_iter().chain(&it.copies)));
    let is_number = |kind: &Kind| matches!(kind, Kind::Number(_) | Kind::Computed(_));
    for field in counted {
        if !pack.form.field(field).is_some_and(|f| is_number(&f.kind)) {
            problems.push(Problem::new(FILE, key.clone(), format!("`{field}` is not a number question")));
        }
    }
    if fee.per_page.as_ref().is_some_and(|it| it.tiers.last().is_none_or(|tier| tier.up_to.is_some())) {
        problems.push(Problem::new(FILE, key, "the last price for a page must have no `up_to`"));
    }
    problems
}

fn paper_problems(pack: &Pack, paper: &Paper) -> Vec<Problem> {
    let key = format!("paper.{}", paper.id);
    let mut problems = condition_problems(pack, FILE, &key, paper.when.as_ref(), asked(pack));
    problems.extend(condition_problems(pack, FILE, &key, paper.satisfied_when.as_ref(), asked(pack)));
    let mut wrong = |what: String| problems.push(Problem::new(FILE, key.clone(), what));
    if let Some(field) = &paper.upload
        && !pack.form.field(field).is_some_and(|f| matches!(f.kind, Kind::File(_)))
    {
        let files = pack.form.fields().filter(|it| matches!(it.kind, Kind::File(_))).map(|it| it.id.as_str());
        wrong(with_nearest(format!("`{field}` is not a file question"), field, files));
    }
    if let Some(lookup) = &paper.satisfied_by
        && !pack.service.lookups.iter().any(|l| l.id == *lookup)
    {
        let lookups = pack.service.lookups.iter().map(|it| it.id.as_str());
        wrong(with_nearest(format!("there is no look-up `{lookup}`"), lookup, lookups));
    }
    if paper.originals == 0 && paper.copies == 0 {
        wrong("say how many originals or copies".to_owned());
    }
    problems
}

fn lookup_problems(pack: &Pack, lookup: &Lookup) -> Vec<Problem> {
    let key = format!("lookup.{}", lookup.id);
    let mut problems = condition_problems(pack, FILE, &key, lookup.when.as_ref(), asked(pack));
    let mut wrong = |what: String| problems.push(Problem::new(FILE, key.clone(), what));
    if lookup.key.is_empty() {
        wrong("a look-up needs a key".to_owned());
    }
    if lookup.legal_basis.is_empty() {
        wrong("name the law that allows it".to_owned());
    }
    for field in lookup.key.values().filter(|field| pack.form.field(field).is_none()) {
        wrong(no_field(pack, field));
    }
    for field in lookup.fills.keys() {
        match pack.form.field(field) {
            None => wrong(no_field(pack, field)),
            Some(question) if question.register.as_ref() != Some(&lookup.id) => {
                wrong(format!("it fills `{field}`, which does not say `register = \"{}\"`", lookup.id));
            }
            Some(_) => {}
        }
    }
    problems
}

fn applicant_problems(pack: &Pack) -> Vec<Problem> {
    let who = &pack.service.applicant;
    let always =
        [("name", &who.name), ("number", &who.number), ("phone", &who.phone), ("subject", &who.subject)];
    let maybe = [("email", &who.email), ("place", &who.place), ("delivery", &who.delivery)];
    let maybe = maybe.into_iter().filter_map(|(key, field)| Some((key, field.as_ref()?)));
    let unknown = always.into_iter().chain(maybe).filter(|(_, field)| pack.form.field(field).is_none());
    let problem =
        |(key, field): (&str, &String)| Problem::new(FILE, format!("applicant.{key}"), no_field(pack, field));
    unknown.map(problem).collect()
}

fn no_field(pack: &Pack, field: &str) -> String {
    let names = pack.form.fields().map(|it| it.id.as_str());
    with_nearest(format!("there is no field `{field}`"), field, names)
}

fn asked(pack: &Pack) -> impl Fn(&str) -> bool {
    |field| pack.form.field(field).is_some()
}
