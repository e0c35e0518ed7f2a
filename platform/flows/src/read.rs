//! BPMN 2.0 XML into a [`Definition`]. What is not executed is refused, never skipped; only what has no
//! meaning for execution (lanes, annotations, data symbols, other tools' extensions) is passed by.

use std::collections::{HashMap, HashSet};

use roxmltree::{Document, Node as Xml, ParsingOptions};

use crate::check;
use crate::definition::{Attributes, Definition, Flow, Kind, NAMESPACE, Node};
use crate::diagram;
use crate::fault::Fault;

mod activity;
mod event;
mod limits;

pub use limits::BYTES_MAX;

/// Namespace of the elements of BPMN 2.0.
pub(crate) const MODEL: &str = "http://www.omg.org/spec/BPMN/20100524/MODEL";
/// A file with more faults than this is not BPMN.
const FAULTS_MAX: usize = 100;
/// Most nodes and most flows of a process.
const ELEMENTS_MAX: usize = 2000;
/// Drawn or described, but never executed.
const PASSED_BY: [&str; 14] = [
    "documentation",
    "extensionElements",
    "incoming",
    "outgoing",
    "laneSet",
    "textAnnotation",
    "association",
    "group",
    "dataObject",
    "dataObjectReference",
    "dataStoreReference",
    "dataInputAssociation",
    "dataOutputAssociation",
    "property",
];
/// What may stand beside the process.
const ROOTS: [&str; 12] = [
    "documentation",
    "extensionElements",
    "import",
    "itemDefinition",
    "message",
    "error",
    "escalation",
    "category",
    "dataStore",
    "collaboration",
    "interface",
    "process",
];

/// Collects nodes, flows and faults.
pub(crate) struct Reader<'a> {
    lines: Vec<usize>,
    /// Messages, errors and escalations by id: their codes or names.
    named: HashMap<&'a str, &'a str>,
    pub(crate) nodes: Vec<Node>,
    pub(crate) by_id: HashMap<String, usize>,
    pub(crate) faults: Vec<Fault>,
    /// Flows with the ids of their ends; the nodes may come later in the file.
    flows: Vec<(Flow, &'a str, &'a str)>,
    /// Node and id of its default flow.
    defaults: Vec<(usize, &'a str)>,
    /// Boundary event and id of its activity.
    pub(crate) attached: Vec<(usize, &'a str)>,
    /// Both ends of associations.
    pub(crate) associations: Vec<(&'a str, &'a str)>,
    /// Compensation events and the activity they name.
    pub(crate) undone: Vec<(usize, &'a str)>,
}

pub(crate) fn definition(xml: &[u8]) -> Result<Definition, Vec<Fault>> {
    let text = limits::text(xml).map_err(|fault| vec![fault])?;
    let options = ParsingOptions { nodes_limit: limits::NODES_MAX, ..ParsingOptions::default() };
    let document = Document::parse_with_options(text.trim_start_matches('\u{feff}'), options)
        .map_err(|error| vec![not_xml(&error)])?;
    let mut reader = Reader::new(&document);
    let process = reader.process(document.root_element());
    let Some(process) = process.filter(|_| reader.faults.is_empty()) else { return Err(reader.faults) };
    reader.scope(process, None);
    let id = process.attribute("id").unwrap_or_default();
    if !is_name(id) || reader.by_id.contains_key(id) {
        reader.fault(process, "its id is missing, no name or used twice", "give it an id of its own");
    }
    let flows = reader.flows();
    if reader.nodes.len().max(flows.len()) > ELEMENTS_MAX {
        reader.fault(
            process,
            "more than 2000 elements",
            "split the process into several, by call activities",
        );
    }
    if reader.faults.is_empty() {
        check::model(&mut reader, &flows, line_of(process));
    }
    if !reader.faults.is_empty() {
        reader.faults.sort();
        reader.faults.truncate(FAULTS_MAX);
        return Err(reader.faults);
    }
    let starts = check::starts(&reader.nodes);
    let mut definition = Definition {
        source: text.to_owned(),
        id: id.to_owned(),
        name: process.attribute("name").unwrap_or_default().to_owned(),
        attributes: own(process),
        nodes: reader.nodes,
        flows,
        diagram: None,
        starts,
        by_id: reader.by_id,
    };
    definition.diagram = diagram::read(&document, &definition);
    Ok(definition)
}

impl<'a> Reader<'a> {
    fn new(document: &'a Document<'a>) -> Reader<'a> {
        let breaks = document.input_text().bytes().enumerate().filter(|(_, byte)| *byte == b'\n');
        Reader {
            lines: breaks.map(|(at, _)| at).collect(),
            named: HashMap::new(),
            nodes: Vec::new(),
            by_id: HashMap::new(),
            faults: Vec::new(),
            flows: Vec::new(),
            defaults: Vec::new(),
            attached: Vec::new(),
            associations: Vec::new(),
            undone: Vec::new(),
        }
    }

    /// The one process that is executed, with the names of messages, errors and escalations read.
    fn process(&mut self, root: Xml<'a, 'a>) -> Option<Xml<'a, 'a>> {
        if !root.has_tag_name((MODEL, "definitions")) {
            self.fault(root, "this is not BPMN 2.0", "save the model as BPMN 2.0 XML");
            return None;
        }
        let mut processes = Vec::new();
        for child in elements(root) {
            let name = child.tag_name().name();
            if child.tag_name().namespace() != Some(MODEL) {
                continue;
            }
            if !ROOTS.contains(&name) {
                self.fault(child, "not supported", "remove it");
            }
            match name {
                "process" => processes.push(child),
                "message" | "error" | "escalation" => self.name(child),
                _ => (),
            }
        }
        if processes.len() > 1 {
            processes.retain(|it| it.attribute("isExecutable") == Some("true"));
        }
        match processes.as_slice() {
            [only] => Some(*only),
            [] => {
                self.fault(root, "no process to execute", "mark one process with isExecutable=\"true\"");
                None
            }
            [_, second, ..] => {
                self.fault(*second, "a second process to execute", "keep each process in its own file");
                None
            }
        }
    }

    fn name(&mut self, root: Xml<'a, 'a>) {
        let code = match root.tag_name().name() {
            "error" => root.attribute("errorCode"),
            "escalation" => root.attribute("escalationCode"),
            _ => None,
        };
        if let Some(id) = root.attribute("id") {
            self.named.insert(id, code.or_else(|| root.attribute("name")).unwrap_or(id));
        }
    }

    /// Everything in a process or sub-process.
    fn scope(&mut self, around: Xml<'a, 'a>, parent: Option<usize>) {
        for child in elements(around) {
            let name = child.tag_name().name();
            if child.tag_name().namespace() != Some(MODEL) {
                self.fault(child, "an element of another tool", "put it into extensionElements");
            } else if name == "association" {
                let end = |attribute| child.attribute(attribute).unwrap_or_default();
                self.associations.push((end("sourceRef"), end("targetRef")));
            } else if name == "sequenceFlow" {
                self.flow(child);
            } else if !PASSED_BY.contains(&name) && name != "multiInstanceLoopCharacteristics" {
                self.node(child, parent);
            }
        }
    }

    fn node(&mut self, xml: Xml<'a, 'a>, parent: Option<usize>) {
        let at = self.nodes.len();
        let Some(kind) = self.kind(xml, at) else { return };
        let id = xml.attribute("id").unwrap_or_default();
        if !is_name(id) || self.by_id.contains_key(id) {
            self.fault(
                xml,
                "its id is missing, no name or used twice",
                "give it an id of its own: a letter first",
            );
            return;
        }
        if let Some(default) = xml.attribute("default") {
            self.defaults.push((at, default));
        }
        let inner = kind == Kind::SubProcess;
        let many = self.many(xml);
        self.by_id.insert(id.to_owned(), at);
        self.nodes.push(Node {
            id: id.to_owned(),
            name: xml.attribute("name").unwrap_or_default().to_owned(),
            kind,
            attributes: own(xml),
            many,
            parent,
            incoming: Vec::new(),
            outgoing: Vec::new(),
            line: self.line(xml),
            boundaries: Vec::new(),
            handler: None,
            undoes: xml.attribute("isForCompensation") == Some("true"),
            inner_start: None,
            arrivals: Vec::new(),
        });
        if inner {
            self.scope(xml, Some(at));
        }
    }

    fn flow(&mut self, xml: Xml<'a, 'a>) {
        let text = |name| xml.attribute(name).unwrap_or_default();
        let condition = elements(xml).find(|it| it.has_tag_name((MODEL, "conditionExpression")));
        let condition = condition.and_then(|it| it.text()).map(|it| it.trim().to_owned());
        if condition.as_deref() == Some("") {
            self.fault(xml, "its condition is empty", "write the condition or remove it");
        }
        let flow = Flow {
            id: text("id").to_owned(),
            name: text("name").to_owned(),
            source: 0,
            target: 0,
            condition,
            default: false,
            attributes: own(xml),
            line: self.line(xml),
        };
        self.flows.push((flow, text("sourceRef"), text("targetRef")));
    }

    /// Joins flows to their nodes.
    fn flows(&mut self) -> Vec<Flow> {
        let mut flows = Vec::with_capacity(self.flows.len());
        let mut ids = HashSet::new();
        for (mut flow, source, target) in std::mem::take(&mut self.flows) {
            let ends = (self.by_id.get(source).copied(), self.by_id.get(target).copied());
            let (Some(source), Some(target)) = ends else {
                let reason = format!("it leads from \"{source}\" to \"{target}\", which is not there");
                self.flow_fault(&flow, &reason, "connect it to two elements or remove it");
                continue;
            };
            if flow.id.is_empty() || self.by_id.contains_key(&flow.id) || !ids.insert(flow.id.clone()) {
                self.flow_fault(&flow, "its id is missing or used twice", "give it an id of its own");
            }
            flow.default = self.defaults.contains(&(source, flow.id.as_str()));
            (flow.source, flow.target) = (source, target);
            self.nodes[source].outgoing.push(flows.len());
            self.nodes[target].incoming.push(flows.len());
            flows.push(flow);
        }
        for (node, default) in std::mem::take(&mut self.defaults) {
            let known = self.nodes[node].outgoing.iter().any(|at| flows[*at].id == default);
            if !known && self.faults.is_empty() {
                let reason = format!("its default flow {default} does not leave it");
                self.at(node, &reason, "name one of its own flows");
            }
        }
        flows
    }

    pub(crate) fn fault(&mut self, xml: Xml<'_, '_>, reason: &str, suggestion: &str) {
        let name = xml.tag_name().name();
        let element = xml.attribute("id").map_or_else(|| name.to_owned(), |id| format!("{name} {id}"));
        self.faults.push(Fault::new(self.line(xml), element, reason, suggestion));
    }

    pub(crate) fn at(&mut self, node: usize, reason: &str, suggestion: &str) {
        let (line, id) = (self.nodes[node].line, self.nodes[node].id.clone());
        self.faults.push(Fault::new(line, id, reason, suggestion));
    }

    pub(crate) fn flow_fault(&mut self, flow: &Flow, reason: &str, suggestion: &str) {
        self.faults.push(Fault::new(flow.line, format!("sequenceFlow {}", flow.id), reason, suggestion));
    }

    fn line(&self, xml: Xml<'_, '_>) -> u32 {
        let before = self.lines.partition_point(|at| *at < xml.range().start);
        u32::try_from(before).map_or(u32::MAX, |before| before + 1)
    }
}

/// Child elements.
pub(crate) fn elements<'a>(xml: Xml<'a, 'a>) -> impl Iterator<Item = Xml<'a, 'a>> {
    xml.children().filter(Xml::is_element)
}

/// Motcua's own attributes of an element.
fn own(xml: Xml<'_, '_>) -> Attributes {
    let own = xml.attributes().filter(|it| it.namespace() == Some(NAMESPACE));
    own.map(|it| (it.name().to_owned(), it.value().to_owned())).collect()
}

/// A letter or `_`, then letters, digits, `_`, `-` and `.`: an id as XML wants it.
fn is_name(id: &str) -> bool {
    let first = |it: char| it.is_alphabetic() || it == '_';
    id.starts_with(first) && id.chars().all(|it| it.is_alphanumeric() || matches!(it, '_' | '-' | '.'))
}

fn line_of(process: Xml<'_, '_>) -> u32 {
    process.document().text_pos_at(process.range().start).row
}

fn not_xml(error: &roxmltree::Error) -> Fault {
    Fault::new(
        error.pos().row,
        "file",
        format!("not well-formed: {error}"),
        "save the model again as BPMN 2.0",
    )
}
