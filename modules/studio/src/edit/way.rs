//! The way of a case: steps by role, their terms, and where refusing and supplementing lead.

use contracts::services::Files;
use kernel::{FieldProblem, Fields};
use toml::{Table, Value};

use super::{fees, id_from, id_of, missing, put, rows, say, set, table, unsay};
use crate::draft::Edited;

const FILE: &str = "flow.toml";
/// Steps that a way may have.
const STEPS_MAX: usize = 40;

/// Who may work on a step that is added here.
pub const ROLES: [&str; 3] = ["reception", "officer", "leader"];
/// In each step the first of these goes on.
pub const ONWARD: [&str; 9] =
    ["accept", "consult", "forward", "agree", "confirm", "pay", "issue", "approve", "hand_over"];
/// Acts of a task whose target can be chosen.
pub const TURNS: [&str; 2] = ["supplement", "refuse"];

/// Saves words, role, term and turns of one step.
pub fn save(files: &mut Files, id: &str, posted: &Fields) -> Edited {
    let (vi, en) = (posted.get("step_vi"), posted.get("step_en"));
    let mut problems = missing(&[("step_vi", vi), ("step_en", en)]);
    let term = typed_term(posted, &mut problems);
    let mut flow = table(files, FILE)?;
    let targets = targets(&flow);
    let Some(step) = step_mut(&mut flow, id) else { return Err(gone()) };
    let is_task = step.get("kind").and_then(Value::as_str) == Some("task");
    if is_task && ROLES.contains(&posted.get("role")) {
        step.insert("role".to_owned(), posted.get("role").into());
    }
    set(step, "term", term);
    if step.get("term").is_none() {
        step.remove("silence");
    }
    if is_task && let Some(actions) = step.get_mut("actions").and_then(Value::as_table_mut) {
        for act in TURNS {
            let target = posted.get(act);
            if target.is_empty() {
                actions.remove(act);
            } else if targets.iter().any(|it| it == target) {
                actions.insert(act.to_owned(), target.into());
            } else {
                problems.push(FieldProblem::new(act, "studio-error-gone"));
            }
        }
    }
    if !problems.is_empty() {
        return Err(problems);
    }
    put(files, FILE, &flow);
    say(files, &format!("step-{id}"), vi, en);
    Ok(())
}

/// Puts a task between a step and the one it goes on to.
pub fn insert(files: &mut Files, after: &str, posted: &Fields) -> Edited {
    let (vi, en, role) = (posted.get("step_vi"), posted.get("step_en"), posted.get("role"));
    let mut problems = missing(&[("step_vi", vi), ("step_en", en), ("role", role)]);
    let term = typed_term(posted, &mut problems);
    let mut flow = table(files, FILE)?;
    let mut taken = targets(&flow);
    taken.push("start".to_owned());
    if taken.len() > STEPS_MAX {
        problems.push(FieldProblem::new("", "studio-error-many-steps"));
    }
    if !problems.is_empty() || !ROLES.contains(&role) {
        return Err(problems);
    }
    let id = id_from(en, &taken);
    let Some(before) = step_mut(&mut flow, after) else { return Err(gone()) };
    let Some((act, next)) = onward(before) else { return Err(gone()) };
    if let Some(actions) = before.get_mut("actions").and_then(Value::as_table_mut) {
        actions.insert(act, id.as_str().into());
    }
    let mut step = Table::new();
    for (key, value) in [("id", id.as_str()), ("kind", "task"), ("role", role), ("state", "in_progress")] {
        step.insert(key.to_owned(), value.into());
    }
    set(&mut step, "term", term);
    let actions = Table::from_iter([("forward".to_owned(), Value::from(next))]);
    step.insert("actions".to_owned(), Value::Table(actions));
    let steps = rows(&mut flow, "step");
    let at = steps.iter().position(|it| id_of(it) == after).map_or(steps.len(), |at| at + 1);
    steps.insert(at, Value::Table(step));
    put(files, FILE, &flow);
    say(files, &format!("step-{id}"), vi, en);
    Ok(())
}

/// Takes a step out: what led to it now leads where it led on to.
pub fn delete(files: &mut Files, id: &str) -> Edited {
    let mut flow = table(files, FILE)?;
    let Some((_, next)) = step_mut(&mut flow, id).and_then(|step| onward(step)) else { return Err(gone()) };
    let steps = rows(&mut flow, "step");
    steps.retain(|it| id_of(it) != id);
    for step in steps.iter_mut().filter_map(Value::as_table_mut) {
        if step.get("otherwise").and_then(Value::as_str) == Some(id) {
            step.insert("otherwise".to_owned(), next.as_str().into());
        }
        let actions = step.get_mut("actions").and_then(Value::as_table_mut);
        for target in actions.into_iter().flatten().map(|(_, target)| target) {
            if target.as_str() == Some(id) {
                *target = next.as_str().into();
            }
        }
    }
    if flow.get("start").and_then(Value::as_str) == Some(id) {
        flow.insert("start".to_owned(), next.as_str().into());
    }
    put(files, FILE, &flow);
    unsay(files, |key| key == format!("step-{id}") || key.starts_with(&format!("action-{id}-")));
    Ok(())
}

/// Every step and end by id.
pub fn targets(flow: &Table) -> Vec<String> {
    let of = |key: &str| flow.get(key).and_then(Value::as_array).into_iter().flatten();
    of("step").chain(of("end")).map(|it| id_of(it).to_owned()).collect()
}

/// The act that goes on, and where.
pub fn onward(step: &Table) -> Option<(String, String)> {
    let actions = step.get("actions")?.as_table()?;
    ONWARD.iter().find_map(|act| Some(((*act).to_owned(), actions.get(*act)?.as_str()?.to_owned())))
}

fn step_mut<'a>(flow: &'a mut Table, id: &str) -> Option<&'a mut Table> {
    rows(flow, "step").iter_mut().find(|it| id_of(it) == id)?.as_table_mut()
}

fn typed_term(posted: &Fields, problems: &mut Vec<FieldProblem>) -> Option<String> {
    let (amount, unit) = (posted.get("amount"), posted.get("unit"));
    if amount.is_empty() && unit != "same_day" {
        return None;
    }
    let term = fees::term(amount, unit);
    if term.is_none() {
        problems.push(FieldProblem::new("amount", "studio-error-term"));
    }
    term
}

fn gone() -> Vec<FieldProblem> {
    super::form::gone()
}
