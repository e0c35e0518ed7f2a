//! Tokens move. One run takes a signal, moves every token as far as it goes by itself, and tells the effects.

use std::collections::VecDeque;

use crate::definition::{Definition, Kind, Node};
use crate::host::{Effect, Host, How, Seen, Signal, Stuck};
use crate::token::{Instance, Phase, Stage, Token};

mod activity;
mod event;
mod gateway;
mod scope;
mod signal;
mod undo;

/// Most moves after one signal; more are a circle without a stop.
const MOVES_MAX: u32 = 10_000;
/// Most tokens of an instance.
const TOKENS_MAX: usize = 10_000;

/// Starts at the plain start event, or at the first one when there is no plain one.
pub fn start(definition: &Definition, host: &dyn Host, now: i64) -> (Instance, Vec<Effect>) {
    let plain = |node: &&Node| node.kind == Kind::Start(crate::definition::Event::None);
    let start = definition.starts().find(plain).or_else(|| definition.starts().next());
    begin(definition, start.expect("a definition without a start is refused when it is read"), host, now)
}

/// Starts at a start event named by its id, e.g. the one of the message that came.
pub fn start_at(
    definition: &Definition,
    event: &str,
    host: &dyn Host,
    now: i64,
) -> Result<(Instance, Vec<Effect>), Stuck> {
    let start = definition.starts().find(|node| node.id == event);
    Ok(begin(definition, start.ok_or_else(|| Stuck::Foreign(event.to_owned()))?, host, now))
}

/// Takes a signal and moves on. On `Err` the instance is as it was.
pub fn advance(
    definition: &Definition,
    instance: &mut Instance,
    signal: Signal,
    host: &dyn Host,
    now: i64,
) -> Result<Vec<Effect>, Stuck> {
    let mut run = Run::resume(definition, instance, host, now)?;
    run.take(signal)?;
    Ok(run.settle())
}

/// Lets a parked token try again, after what it was parked for has been put right.
pub fn retry(
    definition: &Definition,
    instance: &mut Instance,
    token: u64,
    host: &dyn Host,
    now: i64,
) -> Result<Vec<Effect>, Stuck> {
    let mut run = Run::resume(definition, instance, host, now)?;
    run.again(token)?;
    Ok(run.settle())
}

fn begin(definition: &Definition, start: &Node, host: &dyn Host, now: i64) -> (Instance, Vec<Effect>) {
    let mut instance = Instance { tokens: Vec::new(), next: 1, stage: Stage::Running };
    let mut run = Run::new(definition, &mut instance, host, now);
    run.spawn(0, start, Phase::Ready, "");
    let effects = run.settle();
    (instance, effects)
}

/// One run of the engine over an instance.
struct Run<'a> {
    root: &'a Definition,
    /// Definitions that are being called, by the token of their call.
    calls: Vec<(u64, &'a Definition)>,
    host: &'a dyn Host,
    now: i64,
    instance: &'a mut Instance,
    ready: VecDeque<u64>,
    moves: u32,
    effects: Vec<Effect>,
}

impl<'a> Run<'a> {
    fn new(root: &'a Definition, instance: &'a mut Instance, host: &'a dyn Host, now: i64) -> Run<'a> {
        let (ready, effects) = (VecDeque::new(), Vec::new());
        Run { root, calls: Vec::new(), host, now, instance, ready, moves: 0, effects }
    }

    /// Finds the called definitions again and checks that every token is at a node that exists. After this,
    /// looking up a token's node cannot fail.
    fn resume(
        root: &'a Definition,
        instance: &'a mut Instance,
        host: &'a dyn Host,
        now: i64,
    ) -> Result<Run<'a>, Stuck> {
        if matches!(instance.stage, Stage::Ended(_)) {
            return Err(Stuck::Ended);
        }
        if !instance.tokens.is_sorted_by_key(|token| token.id) {
            instance.tokens.sort_by_key(|token| token.id);
        }
        let mut run = Run::new(root, instance, host, now);
        for at in 0..run.instance.tokens.len() {
            let token = &run.instance.tokens[at];
            let lone = token.index.is_none() && token.phase != Phase::Armed;
            let there = token.parent < token.id && run.instance.token(token.parent).is_some();
            let top = lone && token.parent == 0;
            if !(there || top) {
                return Err(Stuck::NoToken(token.parent));
            }
            let node = run.definition_of(token).node(&token.node);
            let node = node.ok_or_else(|| Stuck::Foreign(token.node.clone()))?;
            let opened = token.phase == Phase::Inside && (node.many.is_none() || token.index.is_some());
            if let Kind::Call(key) = &node.kind
                && opened
            {
                let called = host.called(key).map_err(Stuck::Uncalled)?;
                run.calls.push((token.id, called));
            }
        }
        Ok(run)
    }

    /// Moves every token as far as it goes.
    fn settle(mut self) -> Vec<Effect> {
        loop {
            while let Some(token) = self.ready.pop_front() {
                // It may have been given up meanwhile.
                if self.instance.token(token).is_some_and(|it| it.phase == Phase::Ready) {
                    self.enter(token);
                }
            }
            if !self.join_inclusive() {
                self.park_deadlocks();
                return self.effects;
            }
        }
    }

    /// A token does what its node says.
    fn enter(&mut self, id: u64) {
        self.moves += 1;
        if self.moves > MOVES_MAX || self.instance.tokens.len() > TOKENS_MAX {
            return self.park(
                id,
                Phase::ParkedBefore,
                "the flow goes in a circle without waiting".to_owned(),
            );
        }
        let node = self.node(id);
        match &node.kind {
            Kind::Exclusive => self.exclusive(id, node),
            Kind::Parallel => self.parallel(id, node),
            Kind::Inclusive if node.incoming.len() > 1 => self.token(id).phase = Phase::Joining,
            Kind::Inclusive => self.flow_on(id),
            Kind::EventBased => self.wait_for_first(id, node),
            Kind::Start(_) | Kind::Boundary { .. } => {
                self.passed(id);
                self.flow_on(id);
            }
            Kind::Catch(event) => self.catch(id, event),
            Kind::Throw(event) | Kind::End(event) => self.cause(id, node, event),
            _ => self.open(id, node),
        }
    }

    /// Goes on along the flows of its node; without any, this way is over.
    fn flow_on(&mut self, id: u64) {
        let (definition, node) = self.place(id);
        if node.outgoing.is_empty() {
            return self.vanish(id);
        }
        match self.chosen(id, definition, node) {
            Ok(ways) => self.split(id, definition, &ways),
            Err(reason) => {
                let before = node.kind.is_gateway();
                self.park(id, if before { Phase::ParkedBefore } else { Phase::ParkedAfter }, reason);
            }
        }
    }

    /// Puts a token on each of these flows; the first is the token itself.
    fn split(&mut self, id: u64, definition: &'a Definition, ways: &[usize]) {
        let Some((first, others)) = ways.split_first() else { return };
        let flow = &definition.flows[*first];
        self.place_at(id, &definition.nodes[flow.target]);
        self.token(id).via.clone_from(&flow.id);
        self.ready.push_back(id);
        for way in others {
            let flow = &definition.flows[*way];
            let Token { parent, item, outcome, .. } = self.look(id).clone();
            let copy = self.spawn(parent, &definition.nodes[flow.target], Phase::Ready, &item);
            let copy = self.token(copy);
            copy.outcome = outcome;
            copy.via.clone_from(&flow.id);
        }
    }

    /// Moves a token to a node.
    fn place_at(&mut self, id: u64, node: &Node) {
        let now = self.now;
        let token = self.token(id);
        token.node.clone_from(&node.id);
        token.phase = Phase::Ready;
        token.via.clear();
        token.index = None;
        token.since = now;
        token.due_at = None;
        token.reason = None;
    }

    fn spawn(&mut self, parent: u64, node: &Node, phase: Phase, item: &str) -> u64 {
        let id = self.instance.next;
        self.instance.next += 1;
        self.instance.tokens.push(Token {
            id,
            parent,
            node: node.id.clone(),
            phase,
            via: String::new(),
            index: None,
            item: item.to_owned(),
            outcome: String::new(),
            since: self.now,
            due_at: None,
            reason: None,
        });
        if phase == Phase::Ready {
            self.ready.push_back(id);
        }
        id
    }

    fn park(&mut self, id: u64, phase: Phase, reason: String) {
        let token = self.token(id);
        token.phase = phase;
        token.reason = Some(reason.clone());
        self.effects.push(Effect::Parked { token: id, reason });
    }

    fn token(&mut self, id: u64) -> &mut Token {
        let at = self.instance.position(id).expect("only tokens of the instance are asked for");
        &mut self.instance.tokens[at]
    }

    fn look(&self, id: u64) -> &Token {
        self.instance.token(id).expect("only tokens of the instance are asked for")
    }

    /// A token's definition and node.
    fn place(&self, id: u64) -> (&'a Definition, &'a Node) {
        let token = self.look(id);
        let definition = self.definition_of(token);
        (definition, definition.node(&token.node).expect("every token was checked to be at a node"))
    }

    fn node(&self, id: u64) -> &'a Node {
        self.place(id).1
    }

    /// The definition that a token's node belongs to: that of the nearest call around it.
    fn definition_of(&self, token: &Token) -> &'a Definition {
        let mut scope = token.parent;
        // An event beside a call lies where the call lies.
        let mut beside = token.phase == Phase::Armed;
        while scope != 0 && !self.calls.is_empty() {
            let called = self.calls.iter().find(|(call, _)| *call == scope);
            match called {
                Some((_, definition)) if !beside => return definition,
                _ => scope = self.look(scope).parent,
            }
            beside = false;
        }
        self.root
    }

    fn seen<'t>(&self, token: &'t Token) -> Seen<'t> {
        Seen { node: &token.node, outcome: &token.outcome, item: &token.item, ..Seen::default() }
    }

    fn entered(&mut self, id: u64) {
        let node = self.look(id).node.clone();
        self.effects.push(Effect::Entered { token: id, node });
    }

    fn left(&mut self, id: u64, done: bool) {
        let node = self.look(id).node.clone();
        self.effects.push(Effect::Left { token: id, node, done });
    }

    /// An event that takes no time.
    fn passed(&mut self, id: u64) {
        self.entered(id);
        self.left(id, true);
    }

    fn end(&mut self, how: How) {
        while let Some(last) = self.instance.tokens.iter().find(|token| token.parent == 0).map(|it| it.id) {
            self.give_up(last);
        }
        self.ready.clear();
        self.instance.stage = Stage::Ended(how.clone());
        self.effects.push(Effect::Ended { how });
    }
}
