//! Which token a signal is for, and whether it fits.

use super::Run;
use crate::definition::{Event, Kind};
use crate::host::{Signal, Stuck};
use crate::token::{Phase, Stage, Token};

impl Run<'_> {
    /// Hands a signal to its token. Nothing is changed before it is known to fit.
    pub(super) fn take(&mut self, signal: Signal) -> Result<(), Stuck> {
        match signal {
            Signal::Complete { token, outcome } => self.complete(token, outcome),
            Signal::Message { name } => self.receive(&name),
            Signal::Timer { token } => self.ring(token),
            Signal::Error { token, code } => {
                self.in_activity(token)?;
                self.fail(token, &code);
                Ok(())
            }
            Signal::Escalate { token, code } => {
                self.in_activity(token)?;
                let node = self.node(token);
                self.escalate(token, &node.id, &code);
                Ok(())
            }
            Signal::Withdraw if self.instance.stage == Stage::Withdrawing => Ok(()),
            Signal::Withdraw => {
                self.withdraw();
                Ok(())
            }
            Signal::Compensate => {
                self.undo(0, None, 0);
                Ok(())
            }
        }
    }

    /// A parked token tries again.
    pub(super) fn again(&mut self, id: u64) -> Result<(), Stuck> {
        let token = self.instance.token(id).ok_or(Stuck::NoToken(id))?;
        let phase = token.phase;
        if !phase.is_parked() {
            return Err(Stuck::NotHere { token: id, node: token.node.clone() });
        }
        let now = self.now;
        let token = self.token(id);
        token.reason = None;
        if phase == Phase::ParkedBefore {
            token.phase = Phase::Ready;
            token.since = now;
            self.ready.push_back(id);
        } else if token.index.is_some() {
            self.instance_done(id);
        } else {
            self.flow_on(id);
        }
        Ok(())
    }

    /// An activity is done; one with several instances also as a whole, for all that are left.
    fn complete(&mut self, id: u64, outcome: String) -> Result<(), Stuck> {
        self.in_activity(id)?;
        let (definition, node) = self.place(id);
        let token = self.look(id);
        let whole = node.many.is_some() && token.index.is_none() && token.phase == Phase::Inside;
        if !whole && token.phase != Phase::Waiting {
            return Err(self.not_here(id));
        }
        // The outcomes of single instances are joined first.
        let asks = matches!(node.kind, Kind::User | Kind::Manual | Kind::Rule(_)) && token.index.is_none();
        if let Some((known, open)) = definition.asked(&node.id).filter(|_| asks)
            && !open
            && !known.contains(&outcome.as_str())
        {
            let known = known.into_iter().map(str::to_owned).collect();
            return Err(Stuck::Outcome { given: outcome, known });
        }
        if whole {
            self.close_many(id, outcome);
        } else {
            self.token(id).outcome = outcome;
            self.done(id);
        }
        Ok(())
    }

    fn receive(&mut self, name: &str) -> Result<(), Stuck> {
        let waits = |token: &&Token| {
            let node = self.definition_of(token).node(&token.node);
            matches!(token.phase, Phase::Waiting | Phase::Armed)
                && node.is_some_and(|node| match &node.kind {
                    Kind::Receive(message) => message == name,
                    kind => matches!(kind.event(), Some(Event::Message(message)) if message == name),
                })
        };
        let first = self.instance.tokens.iter().filter(waits).min_by_key(|it| (it.since, it.id));
        let token = first.ok_or_else(|| Stuck::NobodyWaits(name.to_owned()))?;
        let (id, armed) = (token.id, token.phase == Phase::Armed);
        match self.node(id).kind {
            _ if armed => self.fire(id),
            Kind::Receive(_) => self.done(id),
            _ => self.caught(id),
        }
        Ok(())
    }

    /// A timer: of an event, or of a task whose silence is an answer.
    fn ring(&mut self, id: u64) -> Result<(), Stuck> {
        let token = self.instance.token(id).ok_or(Stuck::NoToken(id))?;
        let phase = token.phase;
        let Some(due) = token.due_at else { return Err(self.not_here(id)) };
        if due > self.now {
            return Err(Stuck::Early { due });
        }
        let node = self.node(id);
        match (phase, node.kind.event(), node.attributes.get("silence")) {
            (Phase::Armed, Some(Event::Timer(_)), _) => self.fire(id),
            (Phase::Waiting, Some(Event::Timer(_)), _) => self.caught(id),
            (Phase::Waiting, None, Some(silence)) => return self.complete(id, silence.clone()),
            _ => return Err(self.not_here(id)),
        }
        Ok(())
    }

    fn caught(&mut self, id: u64) {
        self.left(id, true);
        self.flow_on(id);
    }

    /// The token exists and is in an activity.
    fn in_activity(&self, id: u64) -> Result<(), Stuck> {
        self.instance.token(id).ok_or(Stuck::NoToken(id))?;
        let phase = self.look(id).phase;
        let there = matches!(phase, Phase::Waiting | Phase::Inside | Phase::ParkedBefore);
        if there && self.node(id).kind.is_activity() { Ok(()) } else { Err(self.not_here(id)) }
    }

    fn not_here(&self, id: u64) -> Stuck {
        Stuck::NotHere { token: id, node: self.look(id).node.clone() }
    }
}
