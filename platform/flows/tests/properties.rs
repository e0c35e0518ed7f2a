//! What holds for every model: random ones run to their end, and no file does harm.

#![allow(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

use std::cell::Cell;
use std::collections::HashSet;
use std::fmt::Write;
use std::time::{Duration, Instant};

use flows::{
    Definition, Effect, Host, How, Instance, Kind, Phase, Seen, Signal, Stage, Stuck, advance, start, svg,
    with_diagram,
};
use proptest::prelude::*;

/// A day in milliseconds.
const DAY: i64 = 86_400_000;

/// Comes after a day.
const TIMER: &str =
    "<d:timerEventDefinition><d:timeDuration>1 days</d:timeDuration></d:timerEventDefinition>";

/// A piece of a process with one way in and one way out.
#[derive(Debug, Clone)]
enum Block {
    Task,
    Mail,
    Sequence(Vec<Block>),
    Exclusive(Vec<Block>),
    Parallel(Vec<Block>),
    Inclusive(Vec<Block>),
    Repeat(Box<Block>),
    Within(Box<Block>, bool),
    Each(Box<Block>, bool),
    Race,
}

fn block() -> impl Strategy<Value = Block> {
    let leaf = prop_oneof![3 => Just(Block::Task), 1 => Just(Block::Mail), 1 => Just(Block::Race)];
    leaf.prop_recursive(4, 24, 3, |inner| {
        let some = || prop::collection::vec(inner.clone(), 1..4);
        prop_oneof![
            some().prop_map(Block::Sequence),
            some().prop_map(Block::Exclusive),
            some().prop_map(Block::Parallel),
            some().prop_map(Block::Inclusive),
            inner.clone().prop_map(|it| Block::Repeat(Box::new(it))),
            (inner.clone(), any::<bool>()).prop_map(|(it, stops)| Block::Within(Box::new(it), stops)),
            (inner.clone(), any::<bool>()).prop_map(|(it, turns)| Block::Each(Box::new(it), turns)),
        ]
    })
}

/// Writes blocks as BPMN.
#[derive(Default)]
struct Drawn {
    xml: String,
    ids: u32,
}

impl Drawn {
    fn of(block: &Block) -> String {
        let mut drawn = Drawn::default();
        drawn.xml.push_str("<d:definitions xmlns:d='http://www.omg.org/spec/BPMN/20100524/MODEL' ");
        drawn.xml.push_str("xmlns:mc='https://motcua.org/bpmn'><d:message id='mail'/><d:process id='p'>");
        drawn.scope(block);
        drawn.xml.push_str("</d:process></d:definitions>");
        drawn.xml
    }

    fn scope(&mut self, block: &Block) {
        let begin = self.node("startEvent", "", "");
        let last = self.block(block, &begin, "");
        let end = self.node("endEvent", "", "");
        self.flow(&last, &end, "");
    }

    fn id(&mut self) -> String {
        self.ids += 1;
        format!("n{}", self.ids)
    }

    fn node(&mut self, name: &str, more: &str, inside: &str) -> String {
        let id = self.id();
        write!(self.xml, "<d:{name} id='{id}' name='Bước {id}' {more}>{inside}</d:{name}>").unwrap();
        id
    }

    fn flow(&mut self, from: &str, to: &str, condition: &str) {
        let id = self.id();
        write!(self.xml, "<d:sequenceFlow id='{id}' sourceRef='{from}' targetRef='{to}'>").unwrap();
        if !condition.is_empty() {
            write!(self.xml, "<d:conditionExpression>{condition}</d:conditionExpression>").unwrap();
        }
        self.xml.push_str("</d:sequenceFlow>");
    }

    /// Draws a block after a node and gives its last node.
    fn block(&mut self, block: &Block, from: &str, condition: &str) -> String {
        match block {
            Block::Task => {
                let task = self.node("userTask", "", "");
                self.flow(from, &task, condition);
                task
            }
            Block::Mail => {
                let task = self.node("receiveTask", "messageRef='mail'", "");
                self.flow(from, &task, condition);
                task
            }
            Block::Sequence(blocks) => {
                let first = self.block(&blocks[0], from, condition);
                blocks[1..].iter().fold(first, |last, next| self.block(next, &last, ""))
            }
            Block::Exclusive(blocks) => self.parted("exclusiveGateway", blocks, from, condition, "chance"),
            Block::Parallel(blocks) => self.parted("parallelGateway", blocks, from, condition, ""),
            Block::Inclusive(blocks) => self.parted("inclusiveGateway", blocks, from, condition, "chance"),
            Block::Repeat(body) => {
                let head = self.node("exclusiveGateway", "", "");
                self.flow(from, &head, condition);
                let last = self.block(body, &head, "");
                let tail = self.node("exclusiveGateway", "", "");
                self.flow(&last, &tail, "");
                self.flow(&tail, &head, "chance");
                let after = self.node("manualTask", "", "");
                self.flow(&tail, &after, "otherwise");
                after
            }
            Block::Within(body, stops) => self.within(body, *stops, from, condition),
            Block::Each(body, turns) => {
                let many = format!(
                    "<d:multiInstanceLoopCharacteristics isSequential='{turns}' mc:items='things'>\
                     <d:completionCondition>chance</d:completionCondition>\
                     </d:multiInstanceLoopCharacteristics>"
                );
                let inner = self.node("subProcess", "", &format!("{many}\u{1}"));
                self.fill(body);
                self.flow(from, &inner, condition);
                inner
            }
            Block::Race => {
                let gate = self.node("eventBasedGateway", "", "");
                self.flow(from, &gate, condition);
                let one = self.node("intermediateCatchEvent", "", TIMER);
                let two = self.node("receiveTask", "messageRef='mail'", "");
                let merge = self.node("exclusiveGateway", "", "");
                for event in [&one, &two] {
                    self.flow(&gate, event, "");
                    self.flow(event, &merge, "");
                }
                merge
            }
        }
    }

    /// A sub-process with a timer on its edge.
    fn within(&mut self, body: &Block, stops: bool, from: &str, condition: &str) -> String {
        let inner = self.node("subProcess", "", "\u{1}");
        self.fill(body);
        self.flow(from, &inner, condition);
        let more = format!("attachedToRef='{inner}' cancelActivity='{stops}'");
        let event = self.node("boundaryEvent", &more, TIMER);
        let merge = self.node(if stops { "exclusiveGateway" } else { "manualTask" }, "", "");
        if stops {
            self.flow(&event, &merge, "");
        } else {
            let end = self.node("endEvent", "", "");
            self.flow(&event, &end, "");
        }
        self.flow(&inner, &merge, "");
        merge
    }

    /// Puts a scope where the mark is.
    fn fill(&mut self, body: &Block) {
        let outer = std::mem::take(&mut self.xml);
        self.scope(body);
        self.xml = outer.replacen('\u{1}', &self.xml, 1);
    }

    fn parted(&mut self, kind: &str, blocks: &[Block], from: &str, condition: &str, chance: &str) -> String {
        let default = if chance.is_empty() { String::new() } else { format!("default='n{}'", self.ids + 3) };
        let split = self.node(kind, &default, "");
        let join = self.node(kind, "", "");
        self.flow(&split, &join, "");
        self.flow(from, &split, condition);
        for block in blocks {
            let last = self.block(block, &split, chance);
            self.flow(&last, &join, "");
        }
        join
    }
}

/// Conditions hold by chance, from a seed.
struct Dice(Cell<u64>);

impl Dice {
    fn roll(&self, sides: usize) -> usize {
        let mut seed = self.0.get();
        seed ^= seed << 13;
        seed ^= seed >> 7;
        seed ^= seed << 17;
        self.0.set(seed);
        (seed % sides as u64) as usize
    }
}

impl Host for Dice {
    fn holds(&self, expression: &str, _: &Seen<'_>) -> Result<bool, String> {
        Ok(expression == "otherwise" || self.roll(3) == 0)
    }

    fn items(&self, _: &str, _: &Seen<'_>) -> Result<Vec<String>, String> {
        Ok((0..self.roll(4)).map(|it| it.to_string()).collect())
    }

    fn after(&self, _: &str, now: i64) -> Result<i64, String> {
        Ok(now + DAY)
    }

    fn called(&self, key: &str) -> Result<&Definition, String> {
        Err(format!("{key} is not there"))
    }
}

/// Sends random fitting signals until the instance ends.
fn run(definition: &Definition, dice: &Dice) -> Result<(), TestCaseError> {
    let (mut instance, mut effects) = start(definition, dice, 0);
    let mut open = HashSet::new();
    for step in 1..5000_i64 {
        for effect in effects {
            match effect {
                Effect::Entered { token, node } => prop_assert!(open.insert((token, node)), "entered twice"),
                Effect::Left { token, node, .. } => prop_assert!(open.remove(&(token, node)), "left twice"),
                Effect::Parked { reason, .. } => return Err(TestCaseError::fail(reason)),
                Effect::Ended { how } => {
                    prop_assert!(matches!(how, How::Completed(_)));
                    prop_assert_eq!(instance.stage, Stage::Ended(how));
                    prop_assert!(instance.tokens.is_empty() && open.is_empty());
                    return Ok(());
                }
                _ => (),
            }
        }
        sound(definition, &instance)?;
        let signals: Vec<Signal> = instance
            .tokens
            .iter()
            .filter_map(|token| {
                let node = definition.node(&token.node)?;
                Some(match (token.phase, &node.kind) {
                    (Phase::Waiting, Kind::User | Kind::Manual) => {
                        Signal::Complete { token: token.id, outcome: step.to_string() }
                    }
                    (Phase::Waiting | Phase::Armed, Kind::Receive(name)) => {
                        Signal::Message { name: name.clone() }
                    }
                    (Phase::Waiting | Phase::Armed, _) if token.due_at.is_some() => {
                        Signal::Timer { token: token.id }
                    }
                    _ => return None,
                })
            })
            .collect();
        prop_assert!(!signals.is_empty(), "nothing can happen any more: {:?}", instance.tokens);
        // Rows come back from a table in any order.
        instance.tokens.reverse();
        let signal = signals[dice.roll(signals.len())].clone();
        effects = advance(definition, &mut instance, signal, dice, step * DAY)
            .map_err(|stuck: Stuck| TestCaseError::fail(stuck.to_string()))?;
    }
    // A model may repeat itself for very long; it must only never be stuck.
    Ok(())
}

/// Ids are used once, scopes exist, and no two tokens do the same thing.
fn sound(definition: &Definition, instance: &Instance) -> Result<(), TestCaseError> {
    let (mut ids, mut places) = (HashSet::new(), HashSet::new());
    for token in &instance.tokens {
        prop_assert!(token.id < instance.next && ids.insert(token.id));
        prop_assert!(token.parent == 0 || ids.contains(&token.parent));
        prop_assert!(definition.node(&token.node).is_some() && token.phase != Phase::Ready);
        let place = (token.parent, token.node.clone(), token.via.clone(), token.index);
        let due = token.due_at;
        prop_assert!(places.insert(place), "two tokens at {} due {due:?}", token.node);
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn random_models_run_to_their_end(block in block(), seed in 1_u64..) {
        let definition = Definition::parse(Drawn::of(&block).as_bytes()).unwrap();
        run(&definition, &Dice(Cell::new(seed)))?;
    }

    #[test]
    fn random_models_are_drawn(block in block()) {
        let xml = Drawn::of(&block);
        let definition = Definition::parse(xml.as_bytes()).unwrap();
        prop_assert_eq!(definition.source(), xml);
        let drawn = Definition::parse(with_diagram(&definition).as_bytes()).unwrap();
        prop_assert!(drawn.diagram.is_some());
        let picture = svg::draw(&definition, &svg::Live::default());
        prop_assert_eq!(&picture, &svg::draw(&drawn, &svg::Live::default()));
        prop_assert!(roxmltree::Document::parse(&picture).is_ok());
    }

    #[test]
    fn any_bytes_are_read_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        let _ = Definition::parse(&bytes);
    }

    #[test]
    fn spoilt_files_are_read_or_refused(
        name in prop::sample::select(vec!["birth", "permit", "withdrawal", "consult", "visits", "trouble"]),
        from in 0.0..1.0_f64, length in 0_usize..60, bytes in ".{0,12}", seed in 1_u64..,
    ) {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/bpmn");
        let mut file = std::fs::read(format!("{folder}/{name}.bpmn")).unwrap();
        let from = (file.len() as f64 * from) as usize;
        let until = (from + length).min(file.len());
        file.splice(from..until, bytes.into_bytes());
        if let Ok(definition) = Definition::parse(&file) {
            start(&definition, &Dice(Cell::new(seed)), 0);
            svg::draw(&definition, &svg::Live::default());
        }
    }
}

#[test]
fn bombs_are_refused_at_once() {
    let entities: String = (1..10).fold("<!ENTITY a0 'ha'>".to_owned(), |all, at| {
        all + &format!("<!ENTITY a{at} '{}'>", format!("&a{};", at - 1).repeat(10))
    });
    let laughs = format!("<?xml version='1.0'?><!DOCTYPE d [{entities}]><d>&a9;</d>");
    let model = "xmlns='http://www.omg.org/spec/BPMN/20100524/MODEL'";
    let attributes: String = (0..20_000).map(|at| format!(" a{at}=''")).collect();
    let gateways: String = (0..5_000).map(|at| format!("<inclusiveGateway id='g{at}'/>")).collect();
    let names: String = (0..60).map(|at| format!(" xmlns:n{at}='n{at}'")).collect();
    let spaces = format!("<d>{}", format!("<d{names}>").repeat(60)) + &"<d xmlns:m='m'/>".repeat(20_000);
    let bombs = [
        (laughs, "a document type"),
        (format!("{}{}", "<a>".repeat(100_000), "</a>".repeat(60_000)), "larger than 512 KiB"),
        ("<a>".repeat(100_000), "nested more than 64 deep"),
        (format!("<d{attributes}/>"), "more than 64 attributes"),
        (format!("<d>{}</d>", "<a/>".repeat(100_000)), "not well-formed"),
        (format!("<d>{}</d>", " ".repeat(1 << 20)), "larger than 512 KiB"),
        (format!("<definitions {model}><process id='p'>{gateways}</process></definitions>"), "2000 elements"),
        (spaces, "more than 256 namespaces"),
    ];
    for (bomb, reason) in bombs {
        let begun = Instant::now();
        let faults = Definition::parse(bomb.as_bytes()).unwrap_err();
        let took = begun.elapsed();
        assert!(faults[0].reason.contains(reason), "{} is not {reason}", faults[0]);
        println!("{reason}: {took:?}");
        assert!(took < Duration::from_secs(1), "{reason} took {took:?}");
    }
}
