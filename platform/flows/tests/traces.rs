//! Models with the traces they must leave.
//!
//! A `.trace` file tells one or more runs: `= start` begins one, `+ name = yes` is a fact, `+ name = [a b]` a
//! list, `+ 5 days` time that passes, `> …` a signal; what is indented below must come of it, line by line.
//! Tokens are told by their ids. With `FLOWS_BLESS=1` the files are written anew, to be read before they
//! are kept.

#![allow(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

mod desk;

use std::fmt::Write;
use std::path::PathBuf;

use desk::{DAY, Desk};
use flows::{Definition, Effect, Instance, Phase, Signal, Stuck, advance, retry, start, start_at};

const MODELS: [&str; 6] = ["birth", "permit", "withdrawal", "consult", "visits", "trouble"];

#[test]
fn models_leave_their_traces() {
    for name in MODELS {
        let path = folder().join(format!("{name}.trace"));
        let wanted = std::fs::read_to_string(&path).unwrap();
        let told = told(&model(name), &wanted);
        if std::env::var_os("FLOWS_BLESS").is_some() {
            std::fs::write(&path, &told).unwrap();
        } else {
            assert!(told == wanted, "{name} went another way:\n{told}");
        }
    }
}

/// Runs the signals of a script and writes it again with what came of them.
fn told(definition: &Definition, script: &str) -> String {
    let mut desk = Desk::default();
    desk.others.insert("measure".to_owned(), model("measure"));
    let (mut told, mut now) = (String::new(), 0);
    let mut instance = None;
    for line in script.lines().filter(|line| !line.starts_with("  ")) {
        writeln!(told, "{line}").unwrap();
        let words: Vec<&str> = line.split_whitespace().collect();
        let done = match words.as_slice() {
            ["=", "start", at @ ..] => {
                now = 0;
                let begun = match at {
                    [event, ..] => start_at(definition, event, &desk, now).unwrap(),
                    [] => start(definition, &desk, now),
                };
                instance = Some(begun.0);
                Ok(begun.1)
            }
            ["+", name, "=", "yes" | "no"] => {
                desk.facts.insert((*name).to_owned(), line.ends_with("yes"));
                Ok(Vec::new())
            }
            ["+", name, "=", items @ ..] => {
                let items = items.iter().map(|it| it.trim_matches(['[', ']']).to_owned());
                desk.lists.insert((*name).to_owned(), items.filter(|it| !it.is_empty()).collect());
                Ok(Vec::new())
            }
            ["+", days, "days"] => {
                now += days.parse::<i64>().unwrap() * DAY;
                Ok(Vec::new())
            }
            [">", words @ ..] => {
                let instance = instance.as_mut().unwrap();
                signal(definition, instance, words, &desk, now)
            }
            _ => Ok(Vec::new()),
        };
        match done {
            Ok(effects) => {
                effects.iter().for_each(|effect| writeln!(told, "  {}", words_of(effect)).unwrap())
            }
            Err(stuck) => writeln!(told, "  no: {stuck}").unwrap(),
        }
    }
    told
}

/// `complete NODE[/ITEM] [OUTCOME]`, `timer NODE[/ITEM]`, `error NODE CODE`, `escalate NODE CODE`,
/// `retry NODE`, `message NAME`, `withdraw`, `compensate`.
fn signal(
    definition: &Definition,
    instance: &mut Instance,
    words: &[&str],
    desk: &Desk,
    now: i64,
) -> Result<Vec<Effect>, Stuck> {
    let signal = match words {
        ["complete", at, outcome @ ..] => {
            Signal::Complete { token: token(instance, at), outcome: outcome.concat() }
        }
        ["timer", at] => Signal::Timer { token: token(instance, at) },
        ["error", at, code] => Signal::Error { token: token(instance, at), code: (*code).to_owned() },
        ["escalate", at, code] => Signal::Escalate { token: token(instance, at), code: (*code).to_owned() },
        ["message", name] => Signal::Message { name: (*name).to_owned() },
        ["withdraw"] => Signal::Withdraw,
        ["compensate"] => Signal::Compensate,
        ["retry", at] => return retry(definition, instance, token(instance, at), desk, now),
        other => panic!("no signal: {other:?}"),
    };
    advance(definition, instance, signal, desk, now)
}

/// The newest token at a node that can take a signal.
fn token(instance: &Instance, at: &str) -> u64 {
    let (node, item) = at.split_once('/').unwrap_or((at, ""));
    let fits = |it: &&flows::Token| {
        let open = matches!(it.phase, Phase::Waiting | Phase::Armed | Phase::Inside) || it.phase.is_parked();
        it.node == node && open && (item.is_empty() || it.item == item)
    };
    instance.tokens.iter().rev().find(fits).map_or(0, |it| it.id)
}

fn words_of(effect: &Effect) -> String {
    match effect {
        Effect::Entered { token, node } => format!("entered {node} #{token}"),
        Effect::Left { token, node, done: true } => format!("left {node} #{token}"),
        Effect::Left { token, node, done: false } => format!("gave up {node} #{token}"),
        Effect::TimerSet { token, due } => format!("timer #{token} after {} hours", due / (DAY / 24)),
        Effect::Send { token, name, item } => format!("send {name} {item} #{token}"),
        Effect::CallService { token, name } => format!("call {name} #{token}"),
        Effect::Decide { token, decision } => format!("decide {decision} #{token}"),
        Effect::Escalated { node, code } => format!("escalated {code} at {node}"),
        Effect::Parked { token, reason } => format!("parked #{token}: {reason}"),
        Effect::Ended { how } => format!("ended: {how:?}"),
    }
}

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/bpmn")
}

fn model(name: &str) -> Definition {
    let bytes = std::fs::read(folder().join(format!("{name}.bpmn"))).unwrap();
    Definition::parse(&bytes).unwrap_or_else(|faults| panic!("{name}: {faults:#?}"))
}
