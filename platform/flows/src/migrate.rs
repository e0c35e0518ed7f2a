//! Running flows follow their definition to a new version.

use crate::definition::{Definition, Kind, Node};
use crate::fault::Fault;
use crate::token::{Instance, Token};

/// Moves an instance to a new version of its definition, node by node by their ids, or says what does not
/// fit. Tokens in called definitions stay as they are. Events that the new version adds to an activity
/// are armed when the activity is next entered.
pub fn migrate(instance: &Instance, from: &Definition, to: &Definition) -> Result<Instance, Vec<Fault>> {
    let mut faults = Vec::new();
    let own = |token: &&Token| !is_called(instance, from, token);
    for token in instance.tokens.iter().filter(own) {
        faults.extend(unfit(token, from, to));
    }
    faults.sort();
    faults.dedup();
    if faults.is_empty() { Ok(instance.clone()) } else { Err(faults) }
}

/// Why a token cannot stay at its node.
fn unfit(token: &Token, from: &Definition, to: &Definition) -> Option<Fault> {
    let Some(old) = from.node(&token.node) else {
        let reason = "the instance belongs to another version";
        return Some(Fault::new(0, token.node.as_str(), reason, "migrate from that version"));
    };
    let fault = |node: &Node, reason: &str, suggestion: &str| {
        Some(Fault::new(node.line, node.id.as_str(), reason, suggestion))
    };
    let Some(new) = to.node(&token.node) else {
        return fault(old, "somebody is there and the new version has no such node", "keep it for them");
    };
    if word(&old.kind) != word(&new.kind) || old.undoes != new.undoes {
        return fault(new, "it has become another kind of node", "give the new node an id of its own");
    }
    if old.many.is_some() != new.many.is_some() {
        return fault(new, "it was done once and is now done several times, or the reverse", "keep it");
    }
    if around(from, old) != around(to, new) {
        return fault(new, "it has moved into or out of a sub-process", "keep it where it was");
    }
    if edge(from, old) != edge(to, new) {
        return fault(new, "it stands at another activity", "keep it where it was");
    }
    let by = |flow: &usize| to.flows[*flow].id == token.via;
    let joins = matches!(new.kind, Kind::Parallel | Kind::Inclusive) && old.incoming.len() > 1;
    if joins && !new.incoming.iter().any(by) {
        return fault(new, "the flow by which a token came is gone", "keep its id");
    }
    None
}

/// Kinds that may not change into each other; what a task calls or sends may.
fn word(kind: &Kind) -> std::mem::Discriminant<Kind> {
    std::mem::discriminant(kind)
}

fn around<'a>(definition: &'a Definition, node: &Node) -> Option<&'a str> {
    node.parent.map(|at| definition.nodes[at].id.as_str())
}

fn edge<'a>(definition: &'a Definition, node: &Node) -> Option<&'a str> {
    match node.kind {
        Kind::Boundary { on, .. } => Some(definition.nodes[on].id.as_str()),
        _ => None,
    }
}

/// Whether a call of this definition lies around a token: then its node is another definition's. An event
/// beside a call, or an instance of one, is this definition's own.
fn is_called(instance: &Instance, from: &Definition, token: &Token) -> bool {
    let mut chain = vec![token];
    while let Some(around) = instance.token(chain[chain.len() - 1].parent) {
        chain.push(around);
    }
    chain.windows(2).any(|pair| {
        let (inner, outer) = (pair[0], pair[1]);
        let call = from.node(&outer.node).is_some_and(|node| matches!(node.kind, Kind::Call(_)));
        let beside =
            inner.phase == crate::token::Phase::Armed || inner.index.is_some() && inner.node == outer.node;
        call && !beside
    })
}
