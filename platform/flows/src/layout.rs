//! A plain drawing from left to right for models that bring none.

use crate::definition::{Definition, Kind, Node};
use crate::diagram::{Bounds, Diagram, Edge, Point, Shape};

const TASK: (f64, f64) = (140.0, 80.0);
const GATEWAY: (f64, f64) = (50.0, 50.0);
const EVENT: (f64, f64) = (36.0, 36.0);
/// Between layers; flows turn here and have their labels here.
const ACROSS: f64 = 140.0;
/// Between nodes of a layer; labels of events and gateways stand here.
const DOWN: f64 = 60.0;
/// Inside the edge of a sub-process, and around everything.
const PAD: f64 = 40.0;
/// Between flows that run below everything.
const CHANNEL: f64 = 22.0;
/// Between flows that turn in the same gap, and from the nodes.
const TURN: (f64, f64) = (8.0, 16.0);

/// Places every node in the layer of its longest way from the start, near the middle of those before it.
/// Flows turn in the gaps between layers only; those that would run through a node run below everything.
pub(crate) fn of(definition: &Definition) -> Diagram {
    let count = definition.nodes.len();
    let mut layout = Layout {
        definition,
        places: vec![Bounds::default(); count],
        columns: vec![(0.0, 0.0); count],
        layers: vec![0; count],
        edges: vec![Edge::default(); definition.flows.len()],
        turns: 0,
    };
    layout.scope(None);
    let shapes = layout.places.iter().map(|bounds| Shape { bounds: *bounds, label: None }).collect();
    Diagram { shapes, edges: layout.edges, lanes: Vec::new() }
}

struct Layout<'a> {
    definition: &'a Definition,
    places: Vec<Bounds>,
    /// Left and right edge of each node's layer, before its scope is moved to its place.
    columns: Vec<(f64, f64)>,
    layers: Vec<usize>,
    edges: Vec<Edge>,
    turns: u32,
}

impl Layout<'_> {
    /// Places what lies in a scope, from its upper left corner, and gives the size.
    fn scope(&mut self, parent: Option<usize>) -> (f64, f64) {
        let nodes = 0..self.places.len();
        let members: Vec<usize> = nodes.filter(|at| self.definition.nodes[*at].parent == parent).collect();
        for at in &members {
            let (width, height) = match &self.definition.nodes[*at].kind {
                Kind::SubProcess => self.scope(Some(*at)),
                kind if kind.is_gateway() => GATEWAY,
                kind if kind.is_activity() => TASK,
                _ => EVENT,
            };
            self.places[*at] = Bounds { x: 0.0, y: 0.0, width, height };
        }
        let order = self.layer(&members);
        let last = order.iter().map(|at| self.layers[*at]).max().unwrap_or(0);
        let mut left = 0.0;
        for layer in 0..=last {
            let column: Vec<usize> = order.iter().copied().filter(|at| self.layers[*at] == layer).collect();
            left += self.column(&column, left) + ACROSS;
        }
        self.attach(&members);
        let mut floor =
            members.iter().map(|at| self.places[*at].y + self.places[*at].height).fold(0.0, f64::max);
        for flow in 0..self.definition.flows.len() {
            if self.definition.nodes[self.definition.flows[flow].source].parent == parent {
                let points = self.route(flow, &members, &mut floor);
                self.edges[flow].points = points;
            }
        }
        let right = members.iter().map(|at| self.places[*at].x + self.places[*at].width).fold(0.0, f64::max);
        for at in &members {
            self.shift(*at, PAD, PAD);
        }
        self.shift_edges(PAD, PAD, |source| self.definition.nodes[source].parent == parent);
        (right + 2.0 * PAD, floor + 2.0 * PAD)
    }

    /// Places the nodes of a layer below each other and gives the width.
    fn column(&mut self, column: &[usize], left: f64) -> f64 {
        let width = column.iter().map(|at| self.places[*at].width).fold(0.0, f64::max);
        let mut wanted: Vec<(f64, usize)> = column.iter().map(|at| (self.wanted(*at), *at)).collect();
        wanted.sort_by(|one, two| one.0.total_cmp(&two.0).then(one.1.cmp(&two.1)));
        let mut free = 0.0_f64;
        for (middle, at) in wanted {
            let Bounds { width: own, height, .. } = self.places[at];
            let y = (middle - height / 2.0).max(free);
            self.shift(at, left + (width - own) / 2.0, y);
            self.columns[at] = (left, left + width);
            free = y + height + DOWN;
        }
        width
    }

    /// Where the middle of a node would best be: the mean of those in earlier layers that lead to it. What
    /// undoes an activity stands below it.
    fn wanted(&self, at: usize) -> f64 {
        let middle = |at: usize| self.places[at].middle().y;
        if let Some(activity) = self.undone_by(at) {
            return middle(activity) + TASK.1 + DOWN;
        }
        let before = self.sources(at).into_iter().filter(|it| self.layers[*it] < self.layers[at]);
        let before: Vec<f64> = before.map(middle).collect();
        if before.is_empty() { TASK.1 / 2.0 } else { before.iter().sum::<f64>() / before.len() as f64 }
    }

    /// Notes layers by the longest way; flows that lead back do not count. Gives the members in order.
    fn layer(&mut self, members: &[usize]) -> Vec<usize> {
        let order = self.order(members);
        let mut rank = vec![usize::MAX; self.places.len()];
        for (at, node) in order.iter().enumerate() {
            rank[*node] = at;
        }
        for at in &order {
            let before = self.sources(*at).into_iter().filter(|source| rank[*source] < rank[*at]);
            self.layers[*at] = before.map(|source| self.layers[source] + 1).max().unwrap_or(0);
        }
        for at in &order {
            if let Some(activity) = self.undone_by(*at) {
                self.layers[*at] = self.layers[activity] + 1;
            }
        }
        order
    }

    /// Members so that each stands after those that lead to it, as far as there is no circle.
    fn order(&self, members: &[usize]) -> Vec<usize> {
        let mut seen = vec![false; self.places.len()];
        let mut order = Vec::new();
        let starts = members.iter().filter(|at| matches!(self.definition.nodes[**at].kind, Kind::Start(_)));
        for root in starts.chain(members) {
            let mut open = vec![(*root, false)];
            while let Some((at, left)) = open.pop() {
                if left {
                    order.push(at);
                } else if !std::mem::replace(&mut seen[at], true) {
                    open.push((at, true));
                    open.extend(self.targets(at).into_iter().filter(|it| !seen[*it]).map(|it| (it, false)));
                }
            }
        }
        order.reverse();
        order.retain(|at| !matches!(self.definition.nodes[*at].kind, Kind::Boundary { .. }));
        order
    }

    /// Boundary events on the lower edge of their activities.
    fn attach(&mut self, members: &[usize]) {
        for at in members {
            let host = self.places[*at];
            for (place, event) in (0_u32..).zip(&self.definition.nodes[*at].boundaries) {
                let x = host.x + host.width - (EVENT.0 + 8.0) * f64::from(place + 1);
                let y = host.y + host.height - EVENT.1 / 2.0;
                self.places[*event] = Bounds { x, y, width: EVENT.0, height: EVENT.1 };
            }
        }
    }

    /// The line of a flow. One that runs below everything lowers the floor.
    fn route(&mut self, flow: usize, members: &[usize], floor: &mut f64) -> Vec<Point> {
        let (source, target) = (self.definition.flows[flow].source, self.definition.flows[flow].target);
        let (from, to) = (self.places[source], self.places[target]);
        let (a, b, left) = (from.middle(), to.middle(), to.x);
        let host = self.activity(source);
        self.turns += 1;
        let turn = TURN.1 + TURN.0 * f64::from(self.turns % 4);
        let (out, into) = (self.columns[host].1 + turn, self.columns[target].0 - turn);
        let mut line = Line::default();
        let free = |y, from, to| !self.is_crossed(members, (source, target), y, (from, to));
        let level = if host == source {
            line.to(from.x + from.width, a.y);
            a.y
        } else {
            let below = from.y + from.height + turn / 2.0;
            line.to(a.x, from.y + from.height).to(a.x, below);
            below
        };
        // A second flow between the same two nodes has a line, and a label, of its own.
        let twice = self.definition.flows[..flow].iter().any(|it| (it.source, it.target) == (source, target));
        let onward = self.layers[target] > self.layers[host] && !twice;
        if onward && free(b.y, out, left) {
            line.to(out, level).to(out, b.y);
        } else if onward && host == source && free(level, out, into) {
            line.to(into, level).to(into, b.y);
        } else {
            *floor += CHANNEL;
            line.to(out, level).to(out, *floor).to(into, *floor).to(into, b.y);
        }
        line.to(left, b.y);
        line.points
    }

    /// Whether a level line would run through a node.
    fn is_crossed(&self, members: &[usize], ends: (usize, usize), y: f64, (from, to): (f64, f64)) -> bool {
        members.iter().filter(|at| **at != ends.0 && **at != ends.1).any(|at| {
            let place = self.places[*at];
            place.x < to && place.x + place.width > from && place.y < y && place.y + place.height > y
        })
    }

    /// Moves a node and everything inside it.
    fn shift(&mut self, at: usize, x: f64, y: f64) {
        let within = |node: usize| self.definition.is_within(node, at);
        for inner in (0..self.places.len()).filter(|inner| within(*inner)) {
            self.places[inner].x += x;
            self.places[inner].y += y;
        }
        self.shift_edges(x, y, |source| source != at && self.definition.is_within(source, at));
    }

    fn shift_edges(&mut self, x: f64, y: f64, moves: impl Fn(usize) -> bool) {
        for (flow, edge) in self.definition.flows.iter().zip(&mut self.edges) {
            for point in edge.points.iter_mut().filter(|_| moves(flow.source)) {
                point.x += x;
                point.y += y;
            }
        }
    }

    /// The activity that a handler undoes.
    fn undone_by(&self, handler: usize) -> Option<usize> {
        let undoes = self.definition.nodes[handler].undoes;
        self.definition.nodes.iter().position(|node| undoes && node.handler == Some(handler))
    }

    /// An event on an edge stands for its activity.
    fn activity(&self, at: usize) -> usize {
        match self.definition.nodes[at].kind {
            Kind::Boundary { on, .. } => on,
            _ => at,
        }
    }

    fn sources(&self, at: usize) -> Vec<usize> {
        let incoming = self.definition.nodes[at].incoming.iter();
        incoming.map(|flow| self.activity(self.definition.flows[*flow].source)).collect()
    }

    /// Nodes that a node leads to, by the events on its edge too; the first comes last.
    fn targets(&self, at: usize) -> Vec<usize> {
        let nodes = &self.definition.nodes;
        let own = |node: &Node| {
            let flows = node.outgoing.iter();
            flows.map(|flow| self.definition.flows[*flow].target).collect::<Vec<_>>()
        };
        let mut targets = own(&nodes[at]);
        targets.extend(nodes[at].boundaries.iter().flat_map(|event| own(&nodes[*event])));
        targets.reverse();
        targets
    }
}

/// A line without points that change nothing.
#[derive(Default)]
struct Line {
    points: Vec<Point>,
}

impl Line {
    fn to(&mut self, x: f64, y: f64) -> &mut Line {
        if let [.., one, two] = self.points.as_slice() {
            let level = one.y == two.y && two.y == y;
            let upright = one.x == two.x && two.x == x;
            if level || upright {
                self.points.pop();
            }
        }
        if self.points.last() != Some(&Point { x, y }) {
            self.points.push(Point { x, y });
        }
        self
    }
}
