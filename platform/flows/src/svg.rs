//! A model as a picture: where a case is and how long each step took.
//!
//! No style is written into the picture, only classes and presentation attributes in `currentColor`: it
//! follows the page in light and dark and needs nothing from a strict content security policy.

use crate::definition::{Definition, Event, Kind, Node};
use crate::diagram::{Bounds, Diagram, Edge, Point, Shape};
use crate::layout;
use crate::symbol::{self, Symbol};
use crate::xml::{Writer, number};

/// Pixels of a letter, about.
const LETTER: f64 = 6.4;
/// Pixels of a line.
const LINE: f64 = 15.0;

/// What is known of one running or finished flow. Empty for the bare model.
#[derive(Debug, Clone, Default)]
pub struct Live {
    /// Ids of nodes where tokens are; several tokens name their node several times.
    pub at: Vec<String>,
    /// Time spent per node, in words for people: `("review", "2 days")`.
    pub spent: Vec<(String, String)>,
    /// Title for those who cannot see the picture; the process's name when empty.
    pub title: String,
}

/// Draws a definition. Classes: `flow-node`, `flow-live`, `flow-done`, `flow-edge`, `flow-lane`,
/// `flow-label`, `flow-spent`, `flow-count`.
pub fn draw(definition: &Definition, live: &Live) -> String {
    let laid;
    let diagram = match &definition.diagram {
        Some(diagram) => diagram,
        None => {
            laid = layout::of(definition);
            &laid
        }
    };
    let mut pen = Pen { writer: Writer::default(), definition, live };
    pen.frame(diagram);
    for (name, bounds) in &diagram.lanes {
        pen.lane(name, bounds);
    }
    let is_scope = |at: usize| definition.nodes[at].kind == Kind::SubProcess;
    for (at, shape) in diagram.shapes.iter().enumerate().filter(|(at, _)| is_scope(*at)) {
        pen.node(at, shape);
    }
    for (flow, edge) in definition.flows.iter().zip(&diagram.edges) {
        pen.edge(&flow.name, flow.default, edge);
    }
    pen.compensations(&diagram.shapes);
    for (at, shape) in diagram.shapes.iter().enumerate().filter(|(at, _)| !is_scope(*at)) {
        pen.node(at, shape);
    }
    pen.writer.finish()
}

struct Pen<'a> {
    writer: Writer,
    definition: &'a Definition,
    live: &'a Live,
}

impl Pen<'_> {
    fn frame(&mut self, diagram: &Diagram) {
        let all = frame_of(diagram);
        let title = [&self.live.title, &self.definition.name, &self.definition.id];
        let title = title.into_iter().find(|it| !it.is_empty()).map(String::as_str).unwrap_or_default();
        let (width, height) = (number(all.width), number(all.height));
        let view = format!("{} {} {width} {height}", number(all.x), number(all.y));
        self.writer.open("svg").with("xmlns", "http://www.w3.org/2000/svg").with("class", "flow");
        self.writer.with("role", "img").with("viewBox", view).with("width", width).with("height", height);
        self.writer.with("fill", "none").with("stroke", "currentColor").with("font-size", "12");
        self.writer.with("font-family", "inherit").with("aria-label", title);
        self.writer.open("title").text(title).close();
        self.writer.open("defs").open("marker").with("id", "flow-arrow").with("viewBox", "0 0 10 10");
        self.writer.with("refX", "9").with("refY", "5").with("markerWidth", "8").with("markerHeight", "8");
        self.writer
            .with("orient", "auto")
            .open("path")
            .with("d", "M0 1 9 5 0 9Z")
            .with("fill", "currentColor");
        self.writer.with("stroke", "none").close().close().close();
    }

    fn lane(&mut self, name: &str, bounds: &Bounds) {
        self.writer.open("g").with("class", "flow-lane").with("stroke-opacity", "0.4");
        self.rect(bounds, 0.0);
        let (x, y) = (number(bounds.x + 19.0), number(bounds.middle().y));
        self.writer.open("text").with("class", "flow-label").with("text-anchor", "middle");
        self.writer.with("transform", format!("translate({x} {y}) rotate(-90)"));
        self.writer.with("fill", "currentColor").with("stroke", "none").text(name).close().close();
    }

    fn edge(&mut self, name: &str, default: bool, edge: &Edge) {
        let (Some(first), Some(second)) = (edge.points.first(), edge.points.get(1)) else { return };
        let mut path = String::new();
        for (at, point) in edge.points.iter().enumerate() {
            let go = if at == 0 { 'M' } else { 'L' };
            path.push_str(&format!("{go}{} {}", number(point.x), number(point.y)));
        }
        self.writer.open("g").with("class", "flow-edge");
        self.writer.open("path").with("d", path).with("marker-end", "url(#flow-arrow)").close();
        if default {
            let (x, y) = (
                first.x + (second.x - first.x).signum() * 10.0,
                first.y + (second.y - first.y).signum() * 10.0,
            );
            let stroke = format!("M{} {}l8 8", number(x - 4.0), number(y - 4.0));
            self.writer.open("path").with("d", stroke).close();
        }
        match edge.label {
            _ if name.is_empty() => (),
            Some(label) => {
                let at = Point { x: label.middle().x, y: label.y + 11.0 };
                self.words(&wrapped(name, label.width.max(90.0)), at, "middle", "flow-label");
            }
            None => {
                let lines = wrapped(name, 100.0);
                let at = beside(&edge.points);
                let up = LINE * (lines.len() as f64 - 1.0);
                self.words(&lines, Point { x: at.x, y: at.y - up }, "start", "flow-label");
            }
        }
        self.writer.close();
    }

    /// From the event on the edge of an activity to what undoes it.
    fn compensations(&mut self, shapes: &[Shape]) {
        for node in &self.definition.nodes {
            let Some(handler) = node.handler else { continue };
            let undo = |at: &&usize| {
                let kind = &self.definition.nodes[**at].kind;
                matches!(kind.event(), Some(Event::Compensation(_)))
            };
            let Some(event) = node.boundaries.iter().find(undo) else { continue };
            let (from, to) = (shapes[*event].bounds.middle(), shapes[handler].bounds);
            let (x, y) = (number(from.x), number(from.y + 18.0));
            let (across, down) = (number(to.x), number(to.middle().y));
            let path = format!("M{x} {y}V{down}H{across}");
            self.writer.open("path").with("class", "flow-edge").with("d", path);
            self.writer.with("stroke-dasharray", "3 3").close();
        }
    }

    fn node(&mut self, at: usize, shape: &Shape) {
        let node = &self.definition.nodes[at];
        let tokens = self.live.at.iter().filter(|id| **id == node.id).count();
        let spent = self.live.spent.iter().find(|(id, _)| *id == node.id).map(|(_, words)| words.clone());
        let class = match (tokens, &spent) {
            (1.., _) => "flow-node flow-live",
            (0, Some(_)) => "flow-node flow-done",
            (0, None) => "flow-node",
        };
        self.writer.open("g").with("class", class).with("data-node", &node.id);
        if tokens > 0 {
            self.writer.with("stroke-width", "3");
        }
        self.symbol(node, &shape.bounds, tokens > 0);
        self.label(node, shape);
        if let Some(spent) = spent {
            let above = Point { x: shape.bounds.x, y: shape.bounds.y - 6.0 };
            self.words(&[spent], above, "start", "flow-spent");
        }
        if tokens > 1 {
            let corner = Point { x: shape.bounds.x + shape.bounds.width - 6.0, y: shape.bounds.y - 6.0 };
            self.words(&[format!("×{tokens}")], corner, "middle", "flow-count");
        }
        self.writer.close();
    }

    fn symbol(&mut self, node: &Node, bounds: &Bounds, live: bool) {
        let middle = bounds.middle();
        let radius = bounds.width.min(bounds.height) / 2.0;
        match &node.kind {
            kind if kind.is_gateway() => {
                let path = format!(
                    "M{} {}L{} {}L{} {}L{} {}Z",
                    number(middle.x),
                    number(bounds.y),
                    number(bounds.x + bounds.width),
                    number(middle.y),
                    number(middle.x),
                    number(bounds.y + bounds.height),
                    number(bounds.x),
                    number(middle.y),
                );
                self.writer.open("path").with("d", path);
                self.tint(live);
                self.sign(middle, symbol::of(kind));
            }
            kind if kind.event().is_some() => {
                let heavy = matches!(kind, Kind::End(_));
                let gentle = matches!(kind, Kind::Boundary { interrupting: false, .. });
                self.circle(middle, radius, if heavy { Some("3") } else { None }, gentle, live);
                if matches!(kind, Kind::Catch(_) | Kind::Throw(_) | Kind::Boundary { .. }) {
                    self.circle(middle, radius - 3.0, None, gentle, false);
                }
                self.sign(middle, symbol::of(kind));
            }
            kind => {
                self.rect_of(bounds, 8.0, live);
                let call = matches!(kind, Kind::Call(_));
                if call {
                    let inner = Bounds {
                        x: bounds.x + 3.0,
                        y: bounds.y + 3.0,
                        width: bounds.width - 6.0,
                        height: bounds.height - 6.0,
                    };
                    self.rect(&inner, 6.0);
                }
                self.sign(Point { x: bounds.x + 13.0, y: bounds.y + 12.0 }, symbol::of(kind));
                if let Some(many) = &node.many {
                    let below = Point { x: middle.x, y: bounds.y + bounds.height - 9.0 };
                    self.sign(below, Some(symbol::many(many.sequential)));
                }
            }
        }
    }

    fn circle(&mut self, middle: Point, radius: f64, width: Option<&str>, dashed: bool, live: bool) {
        self.writer.open("circle").at("cx", middle.x).at("cy", middle.y).at("r", radius.max(1.0));
        if let Some(width) = width {
            self.writer.with("stroke-width", width);
        }
        if dashed {
            self.writer.with("stroke-dasharray", "4 3");
        }
        self.tint(live);
    }

    fn rect(&mut self, bounds: &Bounds, round: f64) {
        self.rect_of(bounds, round, false);
    }

    fn rect_of(&mut self, bounds: &Bounds, round: f64, live: bool) {
        self.writer.open("rect").at("x", bounds.x).at("y", bounds.y);
        self.writer.at("width", bounds.width.max(0.0)).at("height", bounds.height.max(0.0)).at("rx", round);
        self.tint(live);
    }

    /// Closes a symbol; one with a token in it is filled a little.
    fn tint(&mut self, live: bool) {
        if live {
            self.writer.with("fill", "currentColor").with("fill-opacity", "0.12");
        }
        self.writer.close();
    }

    fn sign(&mut self, middle: Point, symbol: Option<Symbol>) {
        let Some(Symbol { path, filled }) = symbol else { return };
        let corner = format!("translate({} {})", number(middle.x - 8.0), number(middle.y - 8.0));
        self.writer.open("path").with("d", path).with("transform", corner);
        self.writer.with("stroke-width", "1").with("stroke-linejoin", "round");
        if filled {
            self.writer.with("fill", "currentColor");
        }
        self.writer.close();
    }

    fn label(&mut self, node: &Node, shape: &Shape) {
        let bounds = &shape.bounds;
        let middle = bounds.middle();
        if node.name.is_empty() {
            return;
        }
        if node.kind == Kind::SubProcess {
            let at = Point { x: middle.x, y: bounds.y + LINE + 2.0 };
            return self.words(&wrapped(&node.name, bounds.width), at, "middle", "flow-label");
        }
        if node.kind.is_activity() {
            let lines = wrapped(&node.name, bounds.width - 16.0);
            let up = LINE * (lines.len() as f64 - 1.0) / 2.0;
            return self.words(&lines, Point { x: middle.x, y: middle.y + 4.0 - up }, "middle", "flow-label");
        }
        let below = Point { x: middle.x, y: bounds.y + bounds.height + 13.0 };
        let at = shape.label.map_or(below, |it| Point { x: it.middle().x, y: it.y + 11.0 });
        self.words(&wrapped(&node.name, 110.0), at, "middle", "flow-label");
    }

    fn words(&mut self, lines: &[String], at: Point, anchor: &str, class: &str) {
        for (line, words) in (0_u32..).zip(lines) {
            self.writer
                .open("text")
                .with("class", class)
                .at("x", at.x)
                .at("y", at.y + LINE * f64::from(line));
            self.writer.with("text-anchor", anchor).with("fill", "currentColor").with("stroke", "none");
            self.writer.text(words).close();
        }
    }
}

/// Where the label of a line begins: above its longest level part.
fn beside(points: &[Point]) -> Point {
    let level = |pair: &&[Point]| pair[0].y == pair[1].y;
    let length = |pair: &&[Point]| (pair[0].x - pair[1].x).abs();
    let pairs = points.windows(2).filter(level);
    let longest = pairs.max_by(|one, two| length(one).total_cmp(&length(two)));
    let pair = longest.unwrap_or(&points[..2]);
    Point { x: pair[0].x.min(pair[1].x) + 6.0, y: pair[0].y.min(pair[1].y) - 5.0 }
}

/// Everything drawn, with room for labels.
fn frame_of(diagram: &Diagram) -> Bounds {
    let corners = |it: &Bounds| [(it.x, it.y), (it.x + it.width, it.y + it.height)];
    let shapes = diagram.shapes.iter().flat_map(|it| corners(&it.bounds));
    let lanes = diagram.lanes.iter().flat_map(|(_, it)| corners(it));
    let lines = diagram.edges.iter().flat_map(|it| it.points.iter().map(|it| (it.x, it.y)));
    let all: Vec<(f64, f64)> = shapes.chain(lanes).chain(lines).collect();
    let least = |pick: fn(&(f64, f64)) -> f64| all.iter().map(pick).fold(f64::MAX, f64::min);
    let most = |pick: fn(&(f64, f64)) -> f64| all.iter().map(pick).fold(f64::MIN, f64::max);
    let (x, y) = (least(|it| it.0) - 40.0, least(|it| it.1) - 20.0);
    Bounds { x, y, width: most(|it| it.0) + 40.0 - x, height: most(|it| it.1) + 50.0 - y }
}

/// Words in lines of about this width, at most four.
fn wrapped(text: &str, width: f64) -> Vec<String> {
    let letters = ((width / LETTER) as usize).max(8);
    let mut lines: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
        match lines.last_mut() {
            Some(line) if line.chars().count() + word.chars().count() < letters => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    if lines.len() > 4 {
        lines.truncate(4);
        if let Some(last) = lines.last_mut() {
            last.push('…');
        }
    }
    lines
}
