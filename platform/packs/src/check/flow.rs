//! Problems of `flow.toml`.

use std::collections::BTreeSet;

use super::{condition_problems, is_id, twice};
use crate::flow::{CASE_FACTS, Flow, Step, StepKind};
use crate::pack::{Pack, Problem};

const FILE: &str = "flow.toml";

pub(super) fn problems(pack: &Pack) -> Vec<Problem> {
    let flow = &pack.flow;
    let ids = || flow.steps.iter().map(|s| s.id.as_str()).chain(flow.ends.iter().map(|e| e.id.as_str()));
    let mut problems: Vec<Problem> =
        twice(ids()).into_iter().map(|id| Problem::new(FILE, id, "the id is used twice")).collect();
    problems.extend(
        ids()
            .filter(|id| !is_id(id))
            .map(|id| Problem::new(FILE, id, "an id is lower-case words joined by `_`")),
    );
    if flow.step(&flow.start).is_none() {
        problems.push(Problem::new(FILE, "start", format!("there is no step `{}`", flow.start)));
    }
    problems.extend(flow.steps.iter().flat_map(|step| step_problems(pack, step)));
    let reached = reachable(flow);
    let lost = ids().filter(|id| !reached.contains(id));
    problems.extend(lost.map(|id| Problem::new(FILE, id, "nothing leads here")));
    let ending = leading_to_an_end(flow);
    let stuck = flow.steps.iter().filter(|step| !ending.contains(step.id.as_str()));
    problems
        .extend(stuck.map(|step| Problem::new(FILE, step.id.as_str(), "no way leads from here to an end")));
    problems
}

fn step_problems(pack: &Pack, step: &Step) -> Vec<Problem> {
    let known = |name: &str| CASE_FACTS.contains(&name) || pack.form.field(name).is_some();
    let key = format!("step.{}", step.id);
    let mut problems = condition_problems(pack, FILE, &key, step.when.as_ref(), known);
    for ask in &step.asks {
        problems.extend(condition_problems(pack, FILE, &key, ask.when.as_ref(), known));
    }
    let mut wrong = |what: String| problems.push(Problem::new(FILE, key.clone(), what));
    if step.actions.is_empty() {
        wrong("the step has no exit".to_owned());
    }
    for target in step.targets() {
        if pack.flow.step(target).is_none() && pack.flow.end(target).is_none() {
            wrong(format!("there is no step or end `{target}`"));
        }
    }
    for action in step.actions.keys().filter(|action| !step.kind.allowed().contains(action)) {
        wrong(format!("`{action:?}` makes no sense in a step of kind {:?}", step.kind));
    }
    if let Some(action) = step.kind.essential().filter(|action| !step.actions.contains_key(action)) {
        wrong(format!("the action {action:?} is missing"));
    }
    match (&step.silence, &step.term) {
        (Some(_), None) => wrong("silence needs a term".to_owned()),
        (Some(action), _) if !step.actions.contains_key(action) => {
            wrong("silence is not one of its actions".to_owned())
        }
        _ => {}
    }
    if step.when.is_some() != step.otherwise.is_some() {
        wrong("`when` and `otherwise` come together".to_owned());
    }
    if (step.kind == StepKind::Opinion) == step.asks.is_empty() {
        wrong("a step of kind opinion, and no other, asks".to_owned());
    }
    problems
}

fn reachable(flow: &Flow) -> BTreeSet<&str> {
    let mut reached = BTreeSet::new();
    let mut open = vec![flow.start.as_str()];
    while let Some(id) = open.pop() {
        if reached.insert(id) {
            open.extend(flow.step(id).into_iter().flat_map(Step::targets).map(String::as_str));
        }
    }
    reached
}

fn leading_to_an_end(flow: &Flow) -> BTreeSet<&str> {
    let mut ending: BTreeSet<&str> = flow.ends.iter().map(|end| end.id.as_str()).collect();
    loop {
        let more = flow.steps.iter().filter(|step| !ending.contains(step.id.as_str()));
        let more = more.filter(|step| step.targets().any(|target| ending.contains(target.as_str())));
        let more: Vec<&str> = more.map(|step| step.id.as_str()).collect();
        if more.is_empty() {
            return ending;
        }
        ending.extend(more);
    }
}
