//! A process as the engine sees it: nodes and the flows between them.

use std::collections::{BTreeMap, HashMap};

use crate::diagram::Diagram;
use crate::fault::Fault;
use crate::read;

/// Namespace of Motcua's own attributes, by convention with the prefix `mc`.
pub const NAMESPACE: &str = "https://motcua.org/bpmn";

/// Attributes in [`NAMESPACE`] by their local names: `role`, `state`, `term`, `silence` …
pub type Attributes = BTreeMap<String, String>;

/// A process that was read from a file and can be executed.
#[derive(Debug, Clone)]
pub struct Definition {
    /// The file as it came in, byte for byte.
    pub(crate) source: String,
    /// Id of the process.
    pub id: String,
    /// Name of the process; empty when it has none.
    pub name: String,
    /// The process's own attributes.
    pub attributes: Attributes,
    /// All nodes, those of sub-processes too, in the order of the file.
    pub nodes: Vec<Node>,
    /// All sequence flows, in the order of the file.
    pub flows: Vec<Flow>,
    /// Where things are drawn, when the file says it.
    pub diagram: Option<Diagram>,
    pub(crate) starts: Vec<usize>,
    pub(crate) by_id: HashMap<String, usize>,
}

/// One element that a token can be at.
#[derive(Debug, Clone)]
pub struct Node {
    /// Id in the file.
    pub id: String,
    /// Name; empty when it has none.
    pub name: String,
    /// What it does.
    pub kind: Kind,
    /// Attributes in [`NAMESPACE`].
    pub attributes: Attributes,
    /// Several instances, one per item.
    pub many: Option<Many>,
    /// The sub-process it lies in, as an index into [`Definition::nodes`].
    pub parent: Option<usize>,
    /// Flows that lead here, as indices into [`Definition::flows`].
    pub incoming: Vec<usize>,
    /// Flows that lead away.
    pub outgoing: Vec<usize>,
    /// Its line in the file, from 1.
    pub line: u32,
    /// Boundary events attached to it.
    pub(crate) boundaries: Vec<usize>,
    /// The activity that undoes it.
    pub(crate) handler: Option<usize>,
    /// It undoes another activity and is no part of the ordinary way.
    pub(crate) undoes: bool,
    /// Where a sub-process begins.
    pub(crate) inner_start: Option<usize>,
    /// For an inclusive join: per incoming flow, the nodes of its scope from which a token can come by it.
    pub(crate) arrivals: Vec<Vec<bool>>,
}

/// What a node does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Kind {
    /// Work of a person.
    User,
    /// Work of a person outside of the system; somebody says that it is done.
    Manual,
    /// A call of this service.
    Service(String),
    /// A decision by this table of rules.
    Rule(String),
    /// Sends this message and goes on.
    Send(String),
    /// Waits for this message.
    Receive(String),
    /// An embedded sub-process.
    SubProcess,
    /// Another definition, which the host finds by this key.
    Call(String),
    /// Exclusive gateway: one way.
    Exclusive,
    /// Parallel gateway: all ways.
    Parallel,
    /// Inclusive gateway: each way whose condition holds.
    Inclusive,
    /// Event-based gateway: the way of the event that comes first.
    EventBased,
    /// Where a process begins.
    Start(Event),
    /// Waits for an event.
    Catch(Event),
    /// Causes an event and goes on.
    Throw(Event),
    /// Causes an event and ends its way.
    End(Event),
    /// Waits beside an activity.
    Boundary {
        /// Index of the activity.
        on: usize,
        /// The activity is given up when the event comes.
        interrupting: bool,
        /// What it waits for.
        event: Event,
    },
}

/// What starts, ends or interrupts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Event {
    /// Nothing in particular.
    None,
    /// A message by its name.
    Message(String),
    /// A time; the host understands the expression.
    Timer(String),
    /// An error by its code; `None` catches every code.
    Error(Option<String>),
    /// An escalation by its code; `None` catches every code.
    Escalation(Option<String>),
    /// Everything in its scope ends.
    Terminate,
    /// What was completed is undone: this activity, or everything in the scope.
    Compensation(Option<String>),
}

/// Multi-instance: the activity is done once per item of a collection.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Many {
    /// One after another instead of all at once.
    pub sequential: bool,
    /// Name of the collection; the host lists its items.
    pub items: String,
    /// Once this holds, the instances that are left are given up.
    pub until: Option<String>,
}

/// A sequence flow.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Flow {
    /// Id in the file.
    pub id: String,
    /// Name; empty when it has none.
    pub name: String,
    /// Index of the node it leaves.
    pub source: usize,
    /// Index of the node it leads to.
    pub target: usize,
    /// Taken when this holds.
    pub condition: Option<String>,
    /// Taken when no other is.
    pub default: bool,
    /// Attributes in [`NAMESPACE`].
    pub attributes: Attributes,
    /// Its line in the file, from 1.
    pub line: u32,
}

impl Definition {
    /// Reads a BPMN 2.0 file of at most [`read::BYTES_MAX`] bytes. Everything that is wrong with it is
    /// reported at once, what the engine cannot execute included.
    pub fn parse(xml: &[u8]) -> Result<Definition, Vec<Fault>> {
        read::definition(xml)
    }

    /// The file as it came in, other tools' extensions and drawing included.
    pub fn source(&self) -> &str {
        &self.source
    }

    /// A node by its id.
    pub fn node(&self, id: &str) -> Option<&Node> {
        self.by_id.get(id).map(|at| &self.nodes[*at])
    }

    /// The start events of the process.
    pub fn starts(&self) -> impl Iterator<Item = &Node> {
        self.starts.iter().map(|at| &self.nodes[*at])
    }

    /// What a person may answer at this node: the outcomes that the flows after it tell apart, its own or
    /// those of the exclusive gateway it leads to, in the order of the file. Empty when nothing asks.
    pub fn outcomes(&self, id: &str) -> Vec<&str> {
        self.asked(id).map(|(outcomes, _)| outcomes).unwrap_or_default()
    }

    /// The outcomes after a node, and whether any other outcome finds a way too.
    pub(crate) fn asked(&self, id: &str) -> Option<(Vec<&str>, bool)> {
        let node = self.node(id)?;
        let gateway = match node.outgoing.as_slice() {
            [only] if self.flows[*only].condition.is_none() => &self.nodes[self.flows[*only].target],
            _ => node,
        };
        let asks = gateway.kind == Kind::Exclusive || std::ptr::eq(gateway, node);
        let ways = gateway.outgoing.iter().filter(|_| asks).map(|at| &self.flows[*at]);
        let outcomes: Vec<&str> = ways.filter_map(|way| outcome_in(way.condition.as_deref()?)).collect();
        let open = outcomes.len() < gateway.outgoing.len();
        (!outcomes.is_empty()).then_some((outcomes, open))
    }

    /// Whether `node` lies in `around`, however deep, or is it.
    pub(crate) fn is_within(&self, node: usize, around: usize) -> bool {
        let mut at = Some(node);
        while let Some(here) = at {
            if here == around {
                return true;
            }
            at = self.nodes[here].parent;
        }
        false
    }
}

impl Kind {
    /// Tasks, sub-processes and calls: what can have boundary events and several instances.
    pub fn is_activity(&self) -> bool {
        matches!(
            self,
            Kind::User
                | Kind::Manual
                | Kind::Service(_)
                | Kind::Rule(_)
                | Kind::Send(_)
                | Kind::Receive(_)
                | Kind::SubProcess
                | Kind::Call(_)
        )
    }

    /// Exclusive, parallel, inclusive and event-based.
    pub fn is_gateway(&self) -> bool {
        matches!(self, Kind::Exclusive | Kind::Parallel | Kind::Inclusive | Kind::EventBased)
    }

    /// The event of an event.
    pub fn event(&self) -> Option<&Event> {
        match self {
            Kind::Start(event)
            | Kind::Catch(event)
            | Kind::Throw(event)
            | Kind::End(event)
            | Kind::Boundary { event, .. } => Some(event),
            _ => None,
        }
    }
}

/// The outcome that a condition of the form `outcome = "accept"` asks for. The engine answers such
/// conditions itself; every other expression is the host's.
pub(crate) fn outcome_in(condition: &str) -> Option<&str> {
    let rest = condition.trim().strip_prefix("outcome")?.trim_start().strip_prefix('=')?.trim();
    let word = rest.strip_prefix('"')?.strip_suffix('"')?;
    (!word.is_empty() && !word.contains('"')).then_some(word)
}
