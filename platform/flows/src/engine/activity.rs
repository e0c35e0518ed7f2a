//! Tasks, sub-processes and calls: opened, done, repeated.

use super::Run;
use crate::definition::{Definition, Event, Kind, Node, outcome_in};
use crate::host::{Effect, Seen};
use crate::token::{Phase, Token};

/// Most definitions that may call each other in a chain.
const CALLS_MAX: usize = 16;
/// Most items of a collection.
const ITEMS_MAX: usize = 1000;

/// What the host must say before an activity can be entered. Asked first, so that nothing is half done.
struct Asked<'a> {
    due: Option<i64>,
    beside: Vec<(&'a Node, Option<i64>)>,
    items: Option<Vec<String>>,
    called: Option<&'a Definition>,
}

impl<'a> Run<'a> {
    /// A token enters an activity, or one of its instances.
    pub(super) fn open(&mut self, id: u64, node: &'a Node) {
        match self.ask(id, node) {
            Err(reason) => self.park(id, Phase::ParkedBefore, reason),
            Ok(asked) => {
                let item = self.look(id).item.clone();
                for (event, due) in &asked.beside {
                    self.arm(id, event, *due, &item);
                }
                match asked.items {
                    Some(items) => self.open_many(id, node, items),
                    None => self.open_one(id, node, asked.due, asked.called),
                }
            }
        }
    }

    /// An activity is done: the only one, or one of several instances.
    pub(super) fn done(&mut self, id: u64) {
        if self.look(id).index.is_some() { self.instance_done(id) } else { self.activity_done(id) }
    }

    fn ask(&self, id: u64, node: &'a Node) -> Result<Asked<'a>, String> {
        let (definition, _) = self.place(id);
        let token = self.look(id);
        let instance = token.index.is_some();
        let mut asked = Asked { due: None, beside: Vec::new(), items: None, called: None };
        for boundary in node.boundaries.iter().filter(|_| !instance) {
            let event = &definition.nodes[*boundary];
            match event.kind.event() {
                Some(Event::Timer(when)) => {
                    asked.beside.push((event, Some(self.host.after(when, self.now)?)));
                }
                Some(Event::Message(_)) => asked.beside.push((event, None)),
                _ => (),
            }
        }
        if let Some(many) = node.many.as_ref().filter(|_| !instance) {
            asked.items = Some(self.items(token, &many.items)?);
            return Ok(asked);
        }
        if let Some(term) = node.attributes.get("term") {
            asked.due = Some(self.host.after(term, self.now)?);
        }
        if let Kind::Call(key) = &node.kind {
            if self.calls_around(token) >= CALLS_MAX {
                return Err(format!("{} is called in a circle", node.id));
            }
            asked.called = Some(self.host.called(key)?);
        }
        Ok(asked)
    }

    /// A number stands for as many items; everything else is the host's.
    fn items(&self, token: &Token, collection: &str) -> Result<Vec<String>, String> {
        let items = match collection.parse::<u32>() {
            Ok(count) => (1..=count).map(|it| it.to_string()).collect(),
            Err(_) => self.host.items(collection, &self.seen(token))?,
        };
        if items.len() > ITEMS_MAX {
            return Err(format!("{collection} has {} items, {ITEMS_MAX} are allowed", items.len()));
        }
        Ok(items)
    }

    fn calls_around(&self, token: &Token) -> usize {
        let (mut scope, mut calls) = (token.parent, 0);
        while scope != 0 {
            calls += usize::from(self.calls.iter().any(|(call, _)| *call == scope));
            scope = self.look(scope).parent;
        }
        calls
    }

    fn open_one(&mut self, id: u64, node: &'a Node, due: Option<i64>, called: Option<&'a Definition>) {
        self.entered(id);
        let token = self.token(id);
        token.phase = Phase::Waiting;
        token.due_at = due;
        if let Some(due) = due.filter(|_| node.attributes.contains_key("silence")) {
            self.effects.push(Effect::TimerSet { token: id, due });
        }
        match &node.kind {
            Kind::Service(name) => {
                self.effects.push(Effect::CallService { token: id, name: name.clone() });
            }
            Kind::Rule(decision) => {
                self.effects.push(Effect::Decide { token: id, decision: decision.clone() });
            }
            Kind::Send(name) => {
                self.send(id, name);
                self.done(id);
            }
            Kind::SubProcess => {
                let (definition, _) = self.place(id);
                let start = node.inner_start.expect("a sub-process without a start is refused when read");
                self.inside(id, &definition.nodes[start]);
            }
            Kind::Call(_) => {
                let called = called.expect("the host was asked for what is called");
                self.calls.push((id, called));
                let plain = |node: &&Node| node.kind == Kind::Start(Event::None);
                let start = called.starts().find(plain).or_else(|| called.starts().next());
                self.inside(id, start.expect("a definition without a start is refused when read"));
            }
            _ => (),
        }
    }

    fn inside(&mut self, id: u64, start: &Node) {
        self.token(id).phase = Phase::Inside;
        let item = self.look(id).item.clone();
        self.spawn(id, start, Phase::Ready, &item);
    }

    /// One row per item; of sequential ones the first is ready and the others have their turn later.
    fn open_many(&mut self, id: u64, node: &'a Node, items: Vec<String>) {
        if items.is_empty() {
            return self.all_done(id, &[]);
        }
        self.token(id).phase = Phase::Inside;
        let sequential = node.many.as_ref().is_some_and(|many| many.sequential);
        for (index, item) in (0..).zip(&items) {
            let phase = if sequential && index > 0 { Phase::Queued } else { Phase::Ready };
            let instance = self.spawn(id, node, phase, item);
            self.token(instance).index = Some(index);
        }
    }

    /// Leaves an activity for good.
    fn activity_done(&mut self, id: u64) {
        let node = self.node(id);
        self.disarm(id);
        if node.many.is_none() {
            self.left(id, true);
        }
        self.calls.retain(|(call, _)| *call != id);
        self.remember(id, node);
        if node.undoes {
            return self.undone(id);
        }
        self.flow_on(id);
    }

    /// One of several instances is done; perhaps that was the last, or enough.
    pub(super) fn instance_done(&mut self, id: u64) {
        let body = self.look(id).parent;
        let node = self.node(id);
        let others: Vec<&Token> =
            self.instance.tokens.iter().filter(|it| it.parent == body && it.index.is_some()).collect();
        let finished = others.iter().filter(|it| it.phase == Phase::Done || it.id == id);
        let outcomes: Vec<&str> = finished.map(|it| it.outcome.as_str()).collect();
        let all = outcomes.len() == others.len();
        let verdict = self.enough(id, node, &outcomes, others.len()).and_then(|enough| {
            let over = all || enough;
            over.then(|| self.host.joined(&node.id, &outcomes)).transpose()
        });
        match verdict {
            Err(reason) => self.park(id, Phase::ParkedAfter, reason),
            Ok(joined) => {
                self.left(id, true);
                self.calls.retain(|(call, _)| *call != id);
                self.token(id).phase = Phase::Done;
                match joined {
                    Some(outcome) => self.close_many(body, outcome),
                    None => self.next_queued(body),
                }
            }
        }
    }

    fn enough(&self, id: u64, node: &Node, outcomes: &[&str], total: usize) -> Result<bool, String> {
        let Some(until) = node.many.as_ref().and_then(|many| many.until.as_ref()) else { return Ok(false) };
        let token = self.look(id);
        match outcome_in(until) {
            Some(outcome) => Ok(token.outcome == outcome),
            None => self.host.holds(until, &Seen { outcomes, total, ..self.seen(token) }),
        }
    }

    /// No instance at all: the host says what comes of nobody.
    fn all_done(&mut self, id: u64, outcomes: &[&str]) {
        let node = self.node(id);
        match self.host.joined(&node.id, outcomes) {
            Ok(outcome) => self.close_many(id, outcome),
            Err(reason) => {
                self.disarm(id);
                self.park(id, Phase::ParkedBefore, reason);
            }
        }
    }

    /// Ends an activity with several instances; those that are left are given up.
    pub(super) fn close_many(&mut self, body: u64, outcome: String) {
        self.hoist(body);
        let instances = self.instance.tokens.iter().filter(|it| it.parent == body && it.index.is_some());
        for instance in instances.map(|it| it.id).collect::<Vec<_>>() {
            self.give_up(instance);
        }
        self.token(body).outcome = outcome;
        self.activity_done(body);
    }
}
