//! Compensation: what was completed is undone, the latest first.

use super::Run;
use crate::definition::Node;
use crate::host::How;
use crate::token::{Phase, Stage, Token};

impl Run<'_> {
    /// Notes that a completed activity can be undone.
    pub(super) fn remember(&mut self, id: u64, node: &Node) {
        if node.handler.is_none() {
            return;
        }
        let token = self.look(id);
        let (scope, item, outcome) = (token.parent, token.item.clone(), token.outcome.clone());
        let row = self.spawn(scope, node, Phase::Undoable, &item);
        self.token(row).outcome = outcome;
    }

    /// Undoes what was completed in a scope, or only one activity there, inside the token `under`: one
    /// handler after the other, the latest activity first. False when there is nothing to undo.
    pub(super) fn undo(&mut self, scope: u64, only: Option<&str>, under: u64) -> bool {
        let undoable = |token: &&Token| token.parent == scope && token.phase == Phase::Undoable;
        let rows: Vec<u64> = self.instance.tokens.iter().filter(undoable).map(|it| it.id).collect();
        let mut any = false;
        for id in rows.into_iter().rev() {
            let (definition, node) = self.place(id);
            let wanted = only.and_then(|only| definition.by_id.get(only));
            let meant = wanted.is_none_or(|wanted| {
                definition.by_id.get(&node.id).is_some_and(|at| definition.is_within(*at, *wanted))
            });
            let Some(handler) = node.handler.filter(|_| meant) else { continue };
            let Token { item, outcome, .. } = self.look(id).clone();
            self.drop_row(id);
            let undoing = self.spawn(under, &definition.nodes[handler], Phase::Queued, &item);
            self.token(undoing).outcome = outcome;
            any = true;
        }
        if any {
            self.next_queued(under);
        }
        any
    }

    /// A handler is done: the next one, or whoever waited for it.
    pub(super) fn undone(&mut self, id: u64) {
        let scope = self.look(id).parent;
        let node = self.look(id).node.clone();
        self.drop_row(id);
        self.next_queued(scope);
        self.emptied(scope, node);
    }

    /// Gives up everything and undoes what was completed.
    pub(super) fn withdraw(&mut self) {
        self.instance.stage = Stage::Withdrawing;
        let own = |run: &Self, token: &Token| std::ptr::eq(run.definition_of(token), run.root);
        let undoable: Vec<u64> = {
            let rows = self.instance.tokens.iter().filter(|it| it.phase == Phase::Undoable);
            rows.filter(|it| own(self, it)).map(|it| it.id).collect()
        };
        for id in undoable {
            self.token(id).parent = 0;
        }
        let open = |token: &&Token| token.parent == 0 && token.phase != Phase::Undoable;
        for id in self.instance.tokens.iter().filter(open).map(|it| it.id).collect::<Vec<_>>() {
            self.give_up(id);
        }
        if !self.undo(0, None, 0) {
            self.end(How::Withdrawn);
        }
    }
}
