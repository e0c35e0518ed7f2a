//! Where ways part and meet.

use super::Run;
use crate::definition::{Definition, Flow, Kind, Node, outcome_in};
use crate::token::{Phase, Token};

impl<'a> Run<'a> {
    /// The first way whose condition holds.
    pub(super) fn exclusive(&mut self, id: u64, node: &'a Node) {
        let (definition, _) = self.place(id);
        let mut ways = node.outgoing.iter().map(|at| (*at, &definition.flows[*at]));
        if node.outgoing.len() == 1 {
            return self.flow_on(id);
        }
        let token = self.look(id);
        let found = ways.find_map(|(at, flow)| match self.holds(token, flow) {
            Ok(true) => Some(Ok(at)),
            Ok(false) => None,
            Err(reason) => Some(Err(reason)),
        });
        match found.or_else(|| default_way(definition, node).map(Ok)) {
            Some(Ok(way)) => self.split(id, definition, &[way]),
            Some(Err(reason)) => self.park(id, Phase::ParkedBefore, reason),
            None => self.park(id, Phase::ParkedBefore, no_way(node)),
        }
    }

    /// Waits until a token has come by each flow, then goes all ways.
    pub(super) fn parallel(&mut self, id: u64, node: &'a Node) {
        if node.incoming.len() < 2 {
            return self.flow_on(id);
        }
        self.token(id).phase = Phase::Joining;
        let (definition, _) = self.place(id);
        let scope = self.look(id).parent;
        let arrived: Vec<u64> = {
            let here = |via: &str| self.arrived(scope, node, via, Some(id));
            node.incoming.iter().filter_map(|flow| here(&definition.flows[*flow].id)).collect()
        };
        if arrived.len() == node.incoming.len() {
            for other in arrived.into_iter().filter(|it| *it != id) {
                self.drop_row(other);
            }
            self.flow_on(id);
        }
    }

    /// Lets an inclusive join go on that waits for nobody any more. True when one did.
    pub(super) fn join_inclusive(&mut self) -> bool {
        let inclusive: Vec<u64> =
            self.joins().into_iter().filter(|it| self.node(*it).kind == Kind::Inclusive).collect();
        let free = inclusive.iter().copied().find(|it| !self.others_may_come(*it));
        // Joins that wait for each other: nobody else moves in their scope, so the oldest goes first.
        let first = free.or_else(|| inclusive.into_iter().find(|it| self.all_join(self.look(*it).parent)));
        let Some(id) = first else { return false };
        self.fire_inclusive(id);
        true
    }

    /// Parks the tokens of scopes in which everything waits at joins that nothing can complete.
    pub(super) fn park_deadlocks(&mut self) {
        let mut scopes: Vec<u64> = self.joins().into_iter().map(|it| self.look(it).parent).collect();
        scopes.dedup();
        scopes.retain(|scope| self.all_join(*scope));
        let stuck = |it: &&Token| it.phase == Phase::Joining && scopes.contains(&it.parent);
        for id in self.instance.tokens.iter().filter(stuck).map(|it| it.id).collect::<Vec<_>>() {
            let reason = format!("{} waits for a way that nobody goes any more", self.look(id).node);
            self.park(id, Phase::ParkedBefore, reason);
        }
    }

    /// The oldest token of each join in each scope.
    fn joins(&self) -> Vec<u64> {
        let mut joins: Vec<&Token> = Vec::new();
        for token in self.instance.tokens.iter().filter(|it| it.phase == Phase::Joining) {
            if !joins.iter().any(|it| it.parent == token.parent && it.node == token.node) {
                joins.push(token);
            }
        }
        joins.into_iter().map(|it| it.id).collect()
    }

    /// The flows a token takes: all without conditions, else those that hold, else the default.
    pub(super) fn chosen(&self, id: u64, definition: &Definition, node: &Node) -> Result<Vec<usize>, String> {
        let decides = node.kind == Kind::Inclusive && node.outgoing.len() > 1;
        let token = self.look(id);
        let mut chosen = Vec::with_capacity(node.outgoing.len());
        for at in &node.outgoing {
            let flow = &definition.flows[*at];
            let free = !decides && flow.condition.is_none() && !flow.default;
            if free || self.holds(token, flow)? {
                chosen.push(*at);
            }
        }
        if chosen.is_empty() {
            chosen.extend(default_way(definition, node));
        }
        if chosen.is_empty() { Err(no_way(node)) } else { Ok(chosen) }
    }

    /// Whether a flow's condition holds; one without a condition does not.
    fn holds(&self, token: &Token, flow: &Flow) -> Result<bool, String> {
        let Some(condition) = &flow.condition else { return Ok(false) };
        match outcome_in(condition) {
            Some(outcome) => Ok(outcome == token.outcome),
            None => self.host.holds(condition, &self.seen(token)),
        }
    }

    /// A token that came to a join by this flow; the `preferred` one if it did.
    fn arrived(&self, scope: u64, node: &Node, via: &str, preferred: Option<u64>) -> Option<u64> {
        let here = |token: &&Token| {
            token.parent == scope
                && token.phase == Phase::Joining
                && token.node == node.id
                && token.via == via
        };
        let mut tokens = self.instance.tokens.iter().filter(here).map(|it| it.id);
        let first = tokens.next()?;
        Some(if tokens.any(|it| Some(it) == preferred) { preferred.unwrap_or(first) } else { first })
    }

    /// Whether a token can still come to an inclusive join by a flow that has none.
    fn others_may_come(&self, id: u64) -> bool {
        let (definition, node) = self.place(id);
        let scope = self.look(id).parent;
        let empty: Vec<&Vec<bool>> = node
            .incoming
            .iter()
            .zip(&node.arrivals)
            .filter(|(flow, _)| self.arrived(scope, node, &definition.flows[**flow].id, None).is_none())
            .map(|(_, arrivals)| arrivals)
            .collect();
        let beside = |token: &&Token| {
            let here = token.node == node.id && token.phase == Phase::Joining;
            token.parent == scope && token.phase.holds_scope() && !here
        };
        !empty.is_empty()
            && self.instance.tokens.iter().filter(beside).any(|token| {
                let at = definition.by_id.get(&token.node);
                at.is_some_and(|at| empty.iter().any(|arrivals| arrivals[*at]))
            })
    }

    /// Whether every token of a scope waits at a join.
    fn all_join(&self, scope: u64) -> bool {
        let open = |token: &&Token| token.parent == scope && token.phase.holds_scope();
        self.instance.tokens.iter().filter(open).all(|token| token.phase == Phase::Joining)
    }

    /// One token of each flow becomes one, which goes on with the outcome of the latest.
    fn fire_inclusive(&mut self, id: u64) {
        let (definition, node) = self.place(id);
        let scope = self.look(id).parent;
        let flows = node.incoming.iter().map(|flow| &definition.flows[*flow].id);
        let arrived: Vec<u64> = flows.filter_map(|flow| self.arrived(scope, node, flow, Some(id))).collect();
        let latest = arrived.iter().map(|it| self.look(*it)).max_by_key(|it| it.since);
        let outcome = latest.map(|it| it.outcome.clone()).unwrap_or_default();
        for other in arrived.into_iter().filter(|it| *it != id) {
            self.drop_row(other);
        }
        self.token(id).outcome = outcome;
        self.flow_on(id);
    }
}

fn default_way(definition: &Definition, node: &Node) -> Option<usize> {
    node.outgoing.iter().copied().find(|at| definition.flows[*at].default)
}

fn no_way(node: &Node) -> String {
    format!("no way leads on from {}: no condition holds and there is no default flow", node.id)
}
