//! Tokens inside tokens: how a scope empties, closes and is given up.

use super::Run;
use crate::definition::{Event, Kind, Node};
use crate::host::{Effect, How};
use crate::token::{Phase, Stage, Token};

impl Run<'_> {
    /// A way is over.
    pub(super) fn vanish(&mut self, id: u64) {
        let token = self.look(id);
        let (scope, node) = (token.parent, token.node.clone());
        self.drop_row(id);
        self.emptied(scope, node);
    }

    /// Closes a scope in which nothing goes on any more; `last` is the node where the last way ended.
    pub(super) fn emptied(&mut self, scope: u64, last: String) {
        let open = |token: &Token| token.parent == scope && token.phase.holds_scope();
        if self.instance.tokens.iter().any(open) {
            return;
        }
        if scope == 0 {
            let withdrawn = self.instance.stage == Stage::Withdrawing;
            return self.end(if withdrawn { How::Withdrawn } else { How::Completed(last) });
        }
        self.close(scope);
    }

    /// The activity around a scope is done.
    pub(super) fn close(&mut self, scope: u64) {
        match self.node(scope).kind {
            // It waited for what it had undone.
            Kind::Throw(_) | Kind::End(_) => {
                self.left(scope, true);
                self.flow_on(scope);
            }
            _ => {
                self.hoist(scope);
                self.done(scope);
            }
        }
    }

    /// The next one whose turn it is.
    pub(super) fn next_queued(&mut self, scope: u64) {
        let queued = |token: &&Token| token.parent == scope && token.phase == Phase::Queued;
        let Some(next) = self.instance.tokens.iter().find(queued).map(|it| it.id) else { return };
        let now = self.now;
        let token = self.token(next);
        token.phase = Phase::Ready;
        token.since = now;
        self.ready.push_back(next);
    }

    /// Removes a token and everything inside it; whoever works there is told.
    pub(super) fn give_up(&mut self, id: u64) {
        while let Some(child) = self.instance.tokens.iter().rev().find(|it| it.parent == id).map(|it| it.id) {
            self.give_up(child);
        }
        let token = self.look(id);
        let body = token.index.is_none() && self.node(id).many.is_some();
        let entered = match token.phase {
            Phase::Waiting => true,
            Phase::Inside => !body,
            Phase::ParkedAfter => token.index.is_some(),
            _ => false,
        };
        if entered {
            self.left(id, false);
        }
        self.calls.retain(|(call, _)| *call != id);
        self.drop_row(id);
    }

    pub(super) fn drop_row(&mut self, id: u64) {
        if let Some(at) = self.instance.position(id) {
            self.instance.tokens.remove(at);
        }
    }

    /// An event begins to wait beside an activity or gateway.
    pub(super) fn arm(&mut self, beside: u64, event: &Node, due: Option<i64>, item: &str) {
        let armed = self.spawn(beside, event, Phase::Armed, item);
        self.token(armed).due_at = due;
        if let Some(due) = due {
            self.effects.push(Effect::TimerSet { token: armed, due });
        }
    }

    /// The events beside an activity or gateway wait no more.
    pub(super) fn disarm(&mut self, beside: u64) {
        self.instance.tokens.retain(|it| it.parent != beside || it.phase != Phase::Armed);
    }

    /// What can be undone inside a finished activity can be undone in the scope around it, unless the
    /// activity has a compensation of its own, or is a call: another definition keeps its own matters.
    pub(super) fn hoist(&mut self, id: u64) {
        let node = self.node(id);
        let stays = node.handler.is_some() || matches!(node.kind, Kind::Call(_));
        let around = self.look(id).parent;
        self.instance.tokens.retain_mut(|token| {
            let undoable = token.parent == id && token.phase == Phase::Undoable;
            if undoable {
                token.parent = around;
            }
            !(undoable && stays)
        });
    }

    /// A terminating end event: everything else in its scope is given up.
    pub(super) fn terminate(&mut self, id: u64) {
        let token = self.look(id);
        let (scope, node) = (token.parent, token.node.clone());
        if scope == 0 {
            return self.end(How::Terminated(node));
        }
        let inside = |token: &&Token| token.parent == scope && token.phase != Phase::Armed;
        for other in self.instance.tokens.iter().filter(inside).map(|it| it.id).collect::<Vec<_>>() {
            self.give_up(other);
        }
        self.done(scope);
    }

    /// Looks for a boundary event that catches an error or escalation, from an activity outwards, and goes on
    /// from there. False when nothing catches it.
    pub(super) fn raise(&mut self, from: u64, code: &str, error: bool) -> bool {
        let mut at = from;
        while at != 0 {
            // What is on the edge of an activity with several instances stands beside all of them.
            let instance = self.look(at).index.is_some();
            let caught = if instance { None } else { self.catcher(at, code, error) };
            let Some((event, interrupting)) = caught else {
                at = self.look(at).parent;
                continue;
            };
            self.emerge(at, event, interrupting, code);
            return true;
        }
        false
    }

    /// A token comes out at an event on the edge of an activity.
    pub(super) fn emerge(&mut self, activity: u64, event: &Node, interrupting: bool, outcome: &str) {
        let (scope, item) = (self.look(activity).parent, self.look(activity).item.clone());
        if interrupting {
            self.give_up(activity);
        }
        let token = self.spawn(scope, event, Phase::Ready, &item);
        outcome.clone_into(&mut self.token(token).outcome);
    }
}

impl<'a> Run<'a> {
    /// The boundary event of an activity for this code; one that names the code comes before one for all.
    fn catcher(&self, at: u64, code: &str, error: bool) -> Option<(&'a Node, bool)> {
        let (definition, node) = self.place(at);
        let events = node.boundaries.iter().map(|boundary| &definition.nodes[*boundary]);
        let mut any = None;
        for event in events {
            let Kind::Boundary { interrupting, event: caught, .. } = &event.kind else { continue };
            let wanted = match caught {
                Event::Error(wanted) if error => wanted,
                Event::Escalation(wanted) if !error => wanted,
                _ => continue,
            };
            match wanted {
                Some(wanted) if wanted == code => return Some((event, *interrupting)),
                Some(_) => (),
                None => any = any.or(Some((event, *interrupting))),
            }
        }
        any
    }
}
