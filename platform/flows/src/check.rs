//! Whether a model that was read makes sense: everything that would leave a token stuck is refused.

use crate::definition::{Event, Flow, Kind, Node};
use crate::fault::Fault;
use crate::reach;
use crate::read::Reader;

/// Ties boundary events, handlers and starts to their activities, and reports what does not hold.
pub(crate) fn model(reader: &mut Reader<'_>, flows: &[Flow], process_line: u32) {
    attach(reader);
    compensations(reader);
    inner_starts(reader);
    if starts(&reader.nodes).is_empty() {
        let fault = Fault::new(process_line, "process", "it has no start event", "draw one");
        reader.faults.push(fault);
    }
    for at in 0..reader.nodes.len() {
        node(reader, flows, at);
    }
    for flow in flows {
        way(reader, flow);
    }
    if reader.faults.is_empty() {
        reach::note(&mut reader.nodes, flows);
    }
}

/// The start events of the process itself.
pub(crate) fn starts(nodes: &[Node]) -> Vec<usize> {
    let is_start = |node: &Node| node.parent.is_none() && matches!(node.kind, Kind::Start(_));
    (0..nodes.len()).filter(|at| is_start(&nodes[*at])).collect()
}

/// Boundary events to their activities.
fn attach(reader: &mut Reader<'_>) {
    for (boundary, activity) in std::mem::take(&mut reader.attached) {
        let fits = reader.by_id.get(activity).copied().filter(|at| {
            let host = &reader.nodes[*at];
            host.kind.is_activity() && host.parent == reader.nodes[boundary].parent && !host.undoes
        });
        let Some(activity) = fits else {
            reader.at(
                boundary,
                "it is attached to no activity beside it",
                "put it on the edge of an activity",
            );
            continue;
        };
        if let Kind::Boundary { on, .. } = &mut reader.nodes[boundary].kind {
            *on = activity;
        }
        reader.nodes[activity].boundaries.push(boundary);
    }
}

/// Handlers to the activities that they undo.
fn compensations(reader: &mut Reader<'_>) {
    let associations = std::mem::take(&mut reader.associations);
    for at in 0..reader.nodes.len() {
        let Kind::Boundary { on, event: Event::Compensation(_), .. } = reader.nodes[at].kind else {
            continue;
        };
        if on >= reader.nodes.len() {
            continue;
        }
        let id = reader.nodes[at].id.as_str();
        let other = associations.iter().find_map(|(one, two)| match () {
            () if *one == id => Some(*two),
            () if *two == id => Some(*one),
            () => None,
        });
        let handler = other.and_then(|id| reader.by_id.get(id)).copied();
        let scope = reader.nodes[at].parent;
        let fits = |at: &usize| {
            let node = &reader.nodes[*at];
            node.undoes && node.kind.is_activity() && node.parent == scope
        };
        match handler.filter(fits) {
            None => reader.at(
                at,
                "nothing undoes the activity",
                "associate it with an activity that has isForCompensation=\"true\"",
            ),
            Some(_) if reader.nodes[on].handler.is_some() => {
                reader.at(at, "a second compensation of one activity", "keep one");
            }
            Some(handler) => reader.nodes[on].handler = Some(handler),
        }
    }
    for (event, activity) in std::mem::take(&mut reader.undone) {
        let scope = reader.nodes[event].parent;
        let fits = reader.by_id.get(activity).is_some_and(|at| reader.nodes[*at].parent == scope);
        if !fits {
            reader.at(event, "it undoes an activity that is not beside it", "name one of the same scope");
        }
    }
}

fn inner_starts(reader: &mut Reader<'_>) {
    for at in 0..reader.nodes.len() {
        if reader.nodes[at].kind != Kind::SubProcess {
            continue;
        }
        let inside = |node: &Node| node.parent == Some(at) && matches!(node.kind, Kind::Start(_));
        let starts: Vec<usize> = (0..reader.nodes.len()).filter(|it| inside(&reader.nodes[*it])).collect();
        match starts.as_slice() {
            [only] if reader.nodes[*only].kind == Kind::Start(Event::None) => {
                reader.nodes[at].inner_start = Some(*only);
            }
            _ => reader.at(at, "it must begin in exactly one plain start event", "draw one inside"),
        }
    }
}

fn node(reader: &mut Reader<'_>, flows: &[Flow], at: usize) {
    let node = &reader.nodes[at];
    let (coming, leaving) = (node.incoming.len(), node.outgoing.len());
    let undo = matches!(node.kind, Kind::Boundary { event: Event::Compensation(_), .. });
    if node.undoes || undo {
        if coming + leaving > 0 {
            reader.at(at, "compensation is no part of the ordinary way", "remove its sequence flows");
        }
        return;
    }
    match &node.kind {
        Kind::Start(_) | Kind::Boundary { .. } if coming > 0 => {
            reader.at(at, "a flow leads to it", "events that begin a way have no incoming flow");
        }
        Kind::End(_) if leaving > 0 => reader.at(at, "a flow leaves it", "use a throwing event"),
        Kind::Start(_) | Kind::Boundary { .. } if leaving == 0 => {
            reader.at(at, "it leads nowhere", "draw a flow from it");
        }
        Kind::Start(_) | Kind::Boundary { .. } => (),
        _ if coming == 0 => reader.at(at, "nothing leads to it", "draw a flow to it or remove it"),
        kind if kind.is_gateway() && leaving == 0 => reader.at(at, "it leads nowhere", "draw a flow from it"),
        Kind::EventBased => event_based(reader, flows, at),
        _ => (),
    }
}

/// Each way of an event-based gateway begins with something to wait for.
fn event_based(reader: &mut Reader<'_>, flows: &[Flow], at: usize) {
    for flow in reader.nodes[at].outgoing.clone() {
        let target = &reader.nodes[flows[flow].target];
        let waits = match target.kind {
            Kind::Catch(_) => true,
            Kind::Receive(_) => target.boundaries.is_empty() && target.many.is_none(),
            _ => false,
        };
        if !waits || target.incoming.len() != 1 {
            let reason = format!("{} is nothing that only this gateway waits for", target.id);
            reader.at(at, &reason, "lead each way to a catching event or receive task of its own");
        }
    }
}

fn way(reader: &mut Reader<'_>, flow: &Flow) {
    let (source, target) = (&reader.nodes[flow.source], &reader.nodes[flow.target]);
    let decides = matches!(source.kind, Kind::Exclusive | Kind::Inclusive);
    let several = source.outgoing.len() > 1;
    let apart = source.parent != target.parent;
    let may = decides || source.kind.is_activity();
    if apart {
        reader.flow_fault(flow, "it crosses the edge of a sub-process", "end and begin it on the same side");
    }
    if flow.condition.is_some() && !may {
        reader.flow_fault(flow, "a condition has no meaning here", "put an exclusiveGateway before it");
    }
    if flow.condition.is_some() && flow.default {
        reader.flow_fault(flow, "the default flow has a condition", "remove the condition");
    }
    if flow.condition.is_none() && !flow.default && decides && several {
        reader.flow_fault(flow, "no condition", "write one, or make it the default flow");
    }
}
