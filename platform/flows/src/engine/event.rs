//! Events: waited for and caused.

use super::Run;
use crate::definition::{Event, Kind, Node};
use crate::host::{Effect, How};
use crate::token::Phase;

impl<'a> Run<'a> {
    /// Waits at an intermediate event.
    pub(super) fn catch(&mut self, id: u64, event: &Event) {
        let due = match event {
            Event::Timer(when) => match self.host.after(when, self.now) {
                Ok(due) => Some(due),
                Err(reason) => return self.park(id, Phase::ParkedBefore, reason),
            },
            _ => None,
        };
        self.entered(id);
        let token = self.token(id);
        token.phase = Phase::Waiting;
        token.due_at = due;
        if let Some(due) = due {
            self.effects.push(Effect::TimerSet { token: id, due });
        }
    }

    /// Waits at an event-based gateway for whichever event comes first.
    pub(super) fn wait_for_first(&mut self, id: u64, node: &'a Node) {
        let (definition, _) = self.place(id);
        let mut events = Vec::with_capacity(node.outgoing.len());
        for flow in &node.outgoing {
            let event = &definition.nodes[definition.flows[*flow].target];
            let due = match event.kind.event() {
                Some(Event::Timer(when)) => match self.host.after(when, self.now) {
                    Ok(due) => Some(due),
                    Err(reason) => return self.park(id, Phase::ParkedBefore, reason),
                },
                _ => None,
            };
            events.push((event, due));
        }
        self.entered(id);
        self.token(id).phase = Phase::Waiting;
        let item = self.look(id).item.clone();
        for (event, due) in events {
            self.arm(id, event, due, &item);
        }
    }

    /// A throwing or ending event. One that has something undone waits for that.
    pub(super) fn cause(&mut self, id: u64, node: &'a Node, event: &'a Event) {
        if let Event::Compensation(activity) = event {
            self.entered(id);
            self.token(id).phase = Phase::Inside;
            let scope = self.look(id).parent;
            if !self.undo(scope, activity.as_deref(), id) {
                self.close(id);
            }
            return;
        }
        self.passed(id);
        match event {
            Event::Message(name) => self.send(id, name),
            Event::Error(code) => return self.fail(id, code.as_deref().unwrap_or_default()),
            Event::Escalation(code) => {
                let (scope, code) = (self.look(id).parent, code.as_deref().unwrap_or_default());
                self.escalate(scope, &node.id, code);
            }
            Event::Terminate => return self.terminate(id),
            _ => (),
        }
        // The escalation may have interrupted the scope.
        if self.instance.position(id).is_some() {
            self.flow_on(id);
        }
    }

    /// An error from this token outwards; one that nothing catches ends the instance.
    pub(super) fn fail(&mut self, id: u64, code: &str) {
        if !self.raise(id, code, true) {
            self.end(How::Failed(code.to_owned()));
        }
    }

    /// An escalation from this scope outwards.
    pub(super) fn escalate(&mut self, from: u64, node: &str, code: &str) {
        if !self.raise(from, code, false) {
            self.effects.push(Effect::Escalated { node: node.to_owned(), code: code.to_owned() });
        }
    }

    pub(super) fn send(&mut self, id: u64, name: &str) {
        let item = self.look(id).item.clone();
        self.effects.push(Effect::Send { token: id, name: name.to_owned(), item });
    }

    /// What an armed event waits for has come.
    pub(super) fn fire(&mut self, id: u64) {
        let event = self.node(id);
        let beside = self.look(id).parent;
        if let Kind::Boundary { interrupting, .. } = event.kind {
            let outcome = self.look(id).outcome.clone();
            self.drop_row(id);
            self.emerge(beside, event, interrupting, &outcome);
            return;
        }
        // The gateway's token goes on from the event.
        self.left(beside, true);
        self.disarm(beside);
        self.place_at(beside, event);
        self.passed(beside);
        self.flow_on(beside);
    }
}
