//! How fast flows go in memory: `cargo run --release -p flows --example steps [FILE]`.
//!
//! A step is one user task completed: the signal taken, the gateway decided, the next task entered. Without
//! a file, a model of two user tasks and an exclusive gateway is run.

#![allow(clippy::unwrap_used, reason = "an example may stop at the first surprise")]

use std::time::{Duration, Instant as Clock};

use flows::{Definition, Host, Instance, Seen, Signal, advance, start};

const MODEL: &str = include_str!("two_tasks.bpmn");

/// A host that knows nothing: the model asks for outcomes only.
struct Nobody;

impl Host for Nobody {
    fn holds(&self, expression: &str, _: &Seen<'_>) -> Result<bool, String> {
        Err(expression.to_owned())
    }

    fn items(&self, collection: &str, _: &Seen<'_>) -> Result<Vec<String>, String> {
        Err(collection.to_owned())
    }

    fn after(&self, _: &str, now: i64) -> Result<i64, String> {
        Ok(now)
    }

    fn called(&self, key: &str) -> Result<&Definition, String> {
        Err(key.to_owned())
    }
}

fn main() {
    let file = std::env::args().nth(1).map(|path| std::fs::read_to_string(path).unwrap());
    let text = file.as_deref().unwrap_or(MODEL);
    let begun = Clock::now();
    let definition = Definition::parse(text.as_bytes()).unwrap();
    println!("read in {:?}", begun.elapsed());

    let (mut steps, mut flows, begun) = (0_u64, 0_u64, Clock::now());
    while begun.elapsed() < Duration::from_secs(2) {
        for _ in 0..100 {
            let (mut instance, _) = start(&definition, &Nobody, 0);
            while let Some(signal) = next(&definition, &instance) {
                advance(&definition, &mut instance, signal, &Nobody, 0).unwrap();
                steps += 1;
            }
            flows += 1;
        }
    }
    let took = begun.elapsed().as_secs_f64();
    println!("{:.0} steps per second", steps as f64 / took);
    println!("{:.2} µs per flow from start to end", took * 1e6 / flows as f64);
}

/// The first waiting task is completed with the first outcome that leads on.
fn next(definition: &Definition, instance: &Instance) -> Option<Signal> {
    let task = instance.waiting().next()?;
    let outcome = definition.outcomes(&task.node).first().copied().unwrap_or_default().to_owned();
    Some(Signal::Complete { token: task.id, outcome })
}
