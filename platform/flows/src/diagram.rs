//! Where things are drawn: BPMN diagram interchange, read and written.

use std::collections::HashMap;

use roxmltree::{Document, Node as Xml};

use crate::definition::{Definition, Kind};
use crate::layout;
use crate::read::elements;
use crate::xml::Writer;

const BPMNDI: &str = "http://www.omg.org/spec/BPMN/20100524/DI";
const DC: &str = "http://www.omg.org/spec/DD/20100524/DC";
const DI: &str = "http://www.omg.org/spec/DD/20100524/DI";
/// Coordinates beyond this are no drawing.
const FAR: f64 = 1.0e6;

/// A drawing of a whole definition: each node has its shape, each flow its edge.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Diagram {
    /// One per node, in the order of [`Definition::nodes`].
    pub shapes: Vec<Shape>,
    /// One per flow, in the order of [`Definition::flows`].
    pub edges: Vec<Edge>,
    /// Pools and lanes: their names and where they are.
    pub lanes: Vec<(String, Bounds)>,
}

/// A node's place.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Shape {
    /// The symbol.
    pub bounds: Bounds,
    /// The label, where it stands beside the symbol.
    pub label: Option<Bounds>,
}

/// A flow's line.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Edge {
    /// From its source to its target.
    pub points: Vec<Point>,
    /// The label.
    pub label: Option<Bounds>,
}

/// A rectangle, in pixels; `y` grows downwards.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Bounds {
    /// Left edge.
    pub x: f64,
    /// Upper edge.
    pub y: f64,
    /// Width.
    pub width: f64,
    /// Height.
    pub height: f64,
}

/// A point, in pixels.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Point {
    /// From the left.
    pub x: f64,
    /// From above.
    pub y: f64,
}

impl Bounds {
    /// Middle of the rectangle.
    pub fn middle(&self) -> Point {
        Point { x: self.x + self.width / 2.0, y: self.y + self.height / 2.0 }
    }
}

/// The drawing in a file; `None` when it leaves out a node or flow.
pub(crate) fn read(document: &Document<'_>, definition: &Definition) -> Option<Diagram> {
    let mut shapes = vec![None; definition.nodes.len()];
    let mut edges = vec![None; definition.flows.len()];
    let mut lanes = Vec::new();
    let flows: HashMap<&str, usize> =
        definition.flows.iter().enumerate().map(|(at, flow)| (flow.id.as_str(), at)).collect();
    let names: HashMap<&str, &str> = document
        .descendants()
        .filter(|it| matches!(it.tag_name().name(), "lane" | "participant"))
        .filter_map(|it| Some((it.attribute("id")?, it.attribute("name").unwrap_or_default())))
        .collect();
    for xml in document.descendants().filter(|it| it.tag_name().namespace() == Some(BPMNDI)) {
        let element = local(xml.attribute("bpmnElement").unwrap_or_default());
        let label = elements(xml).find(|it| it.has_tag_name((BPMNDI, "BPMNLabel"))).and_then(bounds);
        match xml.tag_name().name() {
            "BPMNShape" => {
                let Some(place) = bounds(xml) else { continue };
                if let Some(at) = definition.by_id.get(element) {
                    shapes[*at] = Some(Shape { bounds: place, label });
                } else if let Some(name) = names.get(element) {
                    lanes.push(((*name).to_owned(), place));
                }
            }
            "BPMNEdge" => {
                let points: Vec<Point> =
                    elements(xml).filter(|it| it.has_tag_name((DI, "waypoint"))).filter_map(point).collect();
                if let Some(at) = flows.get(element).filter(|_| points.len() > 1) {
                    edges[*at] = Some(Edge { points, label });
                }
            }
            _ => (),
        }
    }
    let shapes = shapes.into_iter().collect::<Option<Vec<_>>>()?;
    let edges = edges.into_iter().collect::<Option<Vec<_>>>()?;
    Some(Diagram { shapes, edges, lanes })
}

/// The file with a drawing, so that other tools can open it: as it came in when it has one, else with a
/// layout of our own in the place of what there is.
pub fn with_diagram(definition: &Definition) -> String {
    let source = definition.source();
    let text = source.trim_start_matches('\u{feff}');
    let document = Document::parse(text).ok().filter(|_| definition.diagram.is_none());
    let Some(document) = document else { return source.to_owned() };
    let root = document.root_element();
    let drawn = elements(root).find(|it| it.has_tag_name((BPMNDI, "BPMNDiagram"))).map(|it| it.range());
    let end = text[..root.range().end].rfind("</").unwrap_or(text.len());
    let place = drawn.unwrap_or(end..end);
    let mut writer = Writer::default();
    write(&mut writer, definition, &layout::of(definition));
    format!("{}{}{}", &text[..place.start], writer.finish(), &text[place.end..])
}

/// Writes a drawing as diagram interchange. Its namespaces are declared on it.
pub(crate) fn write(writer: &mut Writer, definition: &Definition, diagram: &Diagram) {
    writer.open("bpmndi:BPMNDiagram").with("xmlns:bpmndi", BPMNDI).with("xmlns:dc", DC).with("xmlns:di", DI);
    writer.with("id", format!("{}-diagram", definition.id));
    writer.open("bpmndi:BPMNPlane").with("id", format!("{}-plane", definition.id));
    writer.with("bpmnElement", &definition.id);
    for (node, shape) in definition.nodes.iter().zip(&diagram.shapes) {
        writer
            .open("bpmndi:BPMNShape")
            .with("id", format!("{}-shape", node.id))
            .with("bpmnElement", &node.id);
        if node.kind == Kind::SubProcess {
            writer.with("isExpanded", "true");
        }
        write_bounds(writer, &shape.bounds);
        if let Some(label) = &shape.label {
            writer.open("bpmndi:BPMNLabel");
            write_bounds(writer, label);
            writer.close();
        }
        writer.close();
    }
    for (flow, edge) in definition.flows.iter().zip(&diagram.edges) {
        writer.open("bpmndi:BPMNEdge").with("id", format!("{}-edge", flow.id)).with("bpmnElement", &flow.id);
        for point in &edge.points {
            writer.open("di:waypoint").at("x", point.x).at("y", point.y).close();
        }
        writer.close();
    }
    writer.close().close();
}

fn write_bounds(writer: &mut Writer, bounds: &Bounds) {
    writer.open("dc:Bounds").at("x", bounds.x).at("y", bounds.y);
    writer.at("width", bounds.width).at("height", bounds.height).close();
}

fn bounds(xml: Xml<'_, '_>) -> Option<Bounds> {
    let xml = xml.children().find(|it| it.has_tag_name((DC, "Bounds")))?;
    let (x, y) = (coordinate(xml, "x")?, coordinate(xml, "y")?);
    let (width, height) = (coordinate(xml, "width")?, coordinate(xml, "height")?);
    (width >= 0.0 && height >= 0.0).then_some(Bounds { x, y, width, height })
}

fn point(xml: Xml<'_, '_>) -> Option<Point> {
    Some(Point { x: coordinate(xml, "x")?, y: coordinate(xml, "y")? })
}

fn coordinate(xml: Xml<'_, '_>, name: &str) -> Option<f64> {
    xml.attribute(name)?.trim().parse().ok().filter(|it: &f64| it.abs() < FAR)
}

/// An id without the prefix of the file's own namespace.
fn local(id: &str) -> &str {
    id.rsplit_once(':').map_or(id, |(_, id)| id)
}
