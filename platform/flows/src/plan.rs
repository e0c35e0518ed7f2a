//! A flow as a plain list of steps, written as a BPMN file with a drawing.

use crate::definition::{Definition, NAMESPACE};
use crate::diagram::with_diagram;
use crate::fault::Fault;
use crate::read::MODEL;
use crate::xml::Writer;

/// A flow.
#[derive(Debug, Clone, Default)]
pub struct Plan {
    /// Id of the process: an XML name without hyphens, like every id here. What the plan does not name gets
    /// ids with hyphens.
    pub id: String,
    /// Name of the process.
    pub name: String,
    /// Id of the first step.
    pub start: String,
    /// Steps of people.
    pub steps: Vec<Step>,
    /// Ends.
    pub ends: Vec<End>,
}

/// A step: a user task, and an exclusive gateway after it where several outcomes lead apart.
#[derive(Debug, Clone, Default)]
pub struct Step {
    /// Id.
    pub id: String,
    /// Name.
    pub name: String,
    /// Who acts: `mc:role`.
    pub role: String,
    /// Kind of step: `mc:kind`.
    pub kind: String,
    /// Further attributes in [`NAMESPACE`], e.g. `("state", "in_progress")`, `("term", "3 working_days")`,
    /// `("silence", "agree")`.
    pub attributes: Vec<(String, String)>,
    /// Done once for each item of this collection, all at once.
    pub items: Option<String>,
    /// The step is needed only when this expression holds; otherwise the way goes to this step or end.
    pub unless: Option<(String, String)>,
    /// Outcome, its name for people, and the step or end it leads to.
    pub actions: Vec<(String, String, String)>,
}

/// An end.
#[derive(Debug, Clone, Default)]
pub struct End {
    /// Id.
    pub id: String,
    /// Name.
    pub name: String,
    /// Attributes in [`NAMESPACE`].
    pub attributes: Vec<(String, String)>,
}

impl Plan {
    /// The BPMN file, drawing included; or what is wrong with the plan, in the words of the reader.
    pub fn to_bpmn(&self) -> Result<String, Vec<Fault>> {
        let definition = Definition::parse(self.model().as_bytes())?;
        Ok(with_diagram(&definition))
    }

    fn model(&self) -> String {
        let mut writer = Writer::default();
        writer.open("bpmn:definitions").with("xmlns:bpmn", MODEL).with("xmlns:mc", NAMESPACE);
        writer.with("id", format!("{}-file", self.id)).with("targetNamespace", NAMESPACE);
        writer.open("bpmn:process").with("id", &self.id).with("name", &self.name);
        writer.with("isExecutable", "true");
        let start = format!("{}-start", self.id);
        writer.open("bpmn:startEvent").with("id", &start).close();
        flow(&mut writer, &start, &self.entry(&self.start), "", None);
        for step in &self.steps {
            self.step(&mut writer, step);
        }
        for end in &self.ends {
            writer.open("bpmn:endEvent").with("id", &end.id).with("name", &end.name);
            own(&mut writer, &end.attributes);
            writer.close();
        }
        writer.finish()
    }

    fn step(&self, writer: &mut Writer, step: &Step) {
        if let Some((condition, otherwise)) = &step.unless {
            let (gateway, target) = (before(step), self.entry(otherwise));
            let default = format!("{gateway}-to-{target}");
            writer.open("bpmn:exclusiveGateway").with("id", &gateway).with("default", default).close();
            flow(writer, &gateway, &step.id, "", Some(condition));
            flow(writer, &gateway, &target, "", None);
        }
        writer.open("bpmn:userTask").with("id", &step.id).with("name", &step.name);
        writer.with("mc:role", &step.role).with("mc:kind", &step.kind);
        own(writer, &step.attributes);
        if let Some(items) = &step.items {
            writer.open("bpmn:multiInstanceLoopCharacteristics").with("mc:items", items).close();
        }
        writer.close();
        let source = if let [_, _, ..] = step.actions.as_slice() {
            let gateway = format!("after-{}", step.id);
            writer.open("bpmn:exclusiveGateway").with("id", &gateway).close();
            flow(writer, &step.id, &gateway, "", None);
            gateway
        } else {
            step.id.clone()
        };
        for (outcome, name, target) in &step.actions {
            let target = self.entry(target);
            // Two outcomes may lead to the same step.
            let id = format!("{}-{outcome}", step.id);
            let condition = format!("outcome = \"{outcome}\"");
            writer.open("bpmn:sequenceFlow").with("id", id).with("name", name);
            writer.with("sourceRef", &source).with("targetRef", target);
            written(writer, &condition);
            writer.close();
        }
    }

    /// Where a way to a step begins: at the gateway that asks whether it is needed.
    fn entry(&self, id: &str) -> String {
        let step = self.steps.iter().find(|step| step.id == id && step.unless.is_some());
        step.map_or_else(|| id.to_owned(), before)
    }
}

fn before(step: &Step) -> String {
    format!("whether-{}", step.id)
}

fn own(writer: &mut Writer, attributes: &[(String, String)]) {
    for (name, value) in attributes {
        writer.with(&format!("mc:{name}"), value);
    }
}

fn flow(writer: &mut Writer, source: &str, target: &str, name: &str, condition: Option<&str>) {
    writer.open("bpmn:sequenceFlow").with("id", format!("{source}-to-{target}"));
    if !name.is_empty() {
        writer.with("name", name);
    }
    writer.with("sourceRef", source).with("targetRef", target);
    if let Some(condition) = condition {
        written(writer, condition);
    }
    writer.close();
}

fn written(writer: &mut Writer, condition: &str) {
    writer.open("bpmn:conditionExpression").text(condition).close();
}
