//! From where a token can still come to an inclusive join.

use crate::definition::{Event, Flow, Kind, Node};

/// Notes, for each inclusive join and each of its flows, the nodes from which a path leads to that flow
/// without passing the join itself. Paths stay in the scope: a sub-process counts as one node.
pub(crate) fn note(nodes: &mut [Node], flows: &[Flow]) {
    for at in 0..nodes.len() {
        if nodes[at].kind == Kind::Inclusive && nodes[at].incoming.len() > 1 {
            let arrivals = nodes[at].incoming.iter().map(|flow| before(nodes, flows, at, *flow)).collect();
            nodes[at].arrivals = arrivals;
        }
    }
}

/// Nodes from which `flow` can be reached without passing `join`.
fn before(nodes: &[Node], flows: &[Flow], join: usize, flow: usize) -> Vec<bool> {
    let mut reached = vec![false; nodes.len()];
    let mut open = vec![flows[flow].source];
    while let Some(at) = open.pop() {
        if at == join || std::mem::replace(&mut reached[at], true) {
            continue;
        }
        open.extend(nodes[at].incoming.iter().map(|flow| flows[*flow].source));
        // A token in an activity can come out by an event on its edge.
        if let Kind::Boundary { on, event, .. } = &nodes[at].kind
            && !matches!(event, Event::Compensation(_))
        {
            open.push(*on);
        }
    }
    reached
}
