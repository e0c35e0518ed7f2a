//! Tasks, sub-processes, calls and gateways.

use roxmltree::Node as Xml;

use super::{MODEL, PASSED_BY, Reader, elements};
use crate::definition::{Kind, Many, NAMESPACE};

/// Most instances that a fixed number may ask for.
const CARDINALITY_MAX: u32 = 1000;

impl<'a> Reader<'a> {
    /// What an element does; `at` is the index that its node will have.
    pub(super) fn kind(&mut self, xml: Xml<'a, 'a>, at: usize) -> Option<Kind> {
        let name = xml.tag_name().name();
        if name.ends_with("Event") {
            return self.event(xml, at);
        }
        let kind = match name {
            "userTask" => Kind::User,
            "manualTask" => Kind::Manual,
            "serviceTask" => Kind::Service(self.said(xml, "service", "implementation")?),
            "businessRuleTask" => Kind::Rule(self.said(xml, "decision", "implementation")?),
            "sendTask" => Kind::Send(self.message(xml, xml)?),
            "receiveTask" => Kind::Receive(self.message(xml, xml)?),
            "subProcess" => Kind::SubProcess,
            "callActivity" => Kind::Call(self.said(xml, "calls", "calledElement")?),
            "exclusiveGateway" => Kind::Exclusive,
            "parallelGateway" => Kind::Parallel,
            "inclusiveGateway" => Kind::Inclusive,
            "eventBasedGateway" => Kind::EventBased,
            _ => {
                self.fault(xml, "not supported", instead_of(name));
                return None;
            }
        };
        self.attributes(xml);
        self.children(xml, &kind);
        Some(kind)
    }

    /// Several instances, and nothing else that repeats.
    pub(super) fn many(&mut self, xml: Xml<'a, 'a>) -> Option<Many> {
        let many = elements(xml).find(|it| it.has_tag_name((MODEL, "multiInstanceLoopCharacteristics")))?;
        let said = |name| elements(many).find(|it| it.has_tag_name((MODEL, name))).and_then(|it| it.text());
        for child in elements(many) {
            let known = ["loopCardinality", "loopDataInputRef", "inputDataItem", "completionCondition"];
            let name = child.tag_name().name();
            if !known.contains(&name) && !PASSED_BY.contains(&name) {
                self.fault(child, "not supported", "remove it");
            }
        }
        if many.attribute("behavior").is_some_and(|it| it != "All") {
            self.fault(many, "events of single instances are not supported", "remove the attribute behavior");
        }
        let named = many.attribute((NAMESPACE, "items")).or_else(|| said("loopDataInputRef"));
        let Some(items) =
            named.or_else(|| said("loopCardinality")).map(str::trim).filter(|it| !it.is_empty())
        else {
            self.fault(many, "no collection", "name it: mc:items=\"agencies\"");
            return None;
        };
        if items.parse::<u32>().is_ok_and(|count| count > CARDINALITY_MAX) {
            self.fault(many, "more than 1000 instances", "ask for fewer");
        }
        Some(Many {
            sequential: many.attribute("isSequential") == Some("true"),
            items: items.to_owned(),
            until: said("completionCondition").map(|it| it.trim().to_owned()).filter(|it| !it.is_empty()),
        })
    }

    /// The message that a task or event names.
    pub(super) fn message(&mut self, xml: Xml<'a, 'a>, definition: Xml<'a, 'a>) -> Option<String> {
        self.reference(xml, definition, "messageRef").or_else(|| {
            self.fault(xml, "no message", "name one with messageRef");
            None
        })
    }

    /// Name or code of what an attribute refers to. A prefix is that of this file's own namespace.
    pub(super) fn reference(&mut self, xml: Xml<'a, 'a>, from: Xml<'a, 'a>, name: &str) -> Option<String> {
        let id = from.attribute(name)?;
        let id = id.rsplit_once(':').map_or(id, |(_, id)| id);
        let found = self.named.get(id).map(|name| (*name).to_owned());
        if found.is_none() {
            self.fault(xml, &format!("{name} \"{id}\" is not in this file"), "declare it beside the process");
        }
        Some(found.unwrap_or_default())
    }

    /// A name from our own attribute, or from BPMN's where that does not only speak of technique.
    fn said(&mut self, xml: Xml<'a, 'a>, own: &str, standard: &str) -> Option<String> {
        let name = xml.attribute((NAMESPACE, own)).or_else(|| xml.attribute(standard));
        let name = name.map(str::trim).filter(|it| !it.is_empty() && !it.starts_with("##"));
        if name.is_none() {
            self.fault(xml, "does not say which", &format!("name it: mc:{own}=\"…\""));
        }
        name.map(str::to_owned)
    }

    fn attributes(&mut self, xml: Xml<'a, 'a>) {
        let refused: [(&str, &[&str]); 6] = [
            ("startQuantity", &["1"]),
            ("completionQuantity", &["1"]),
            ("triggeredByEvent", &["false"]),
            ("instantiate", &["false"]),
            ("eventGatewayType", &["Exclusive"]),
            ("operationRef", &[]),
        ];
        for (name, fine) in refused {
            if let Some(value) = xml.attribute(name).filter(|value| !fine.contains(value)) {
                self.fault(xml, &format!("{name}=\"{value}\" is not supported"), "remove the attribute");
            }
        }
    }

    /// What stands in an element that is no scope; those of a scope are read as nodes.
    fn children(&mut self, xml: Xml<'a, 'a>, kind: &Kind) {
        for child in elements(xml).filter(|_| *kind != Kind::SubProcess) {
            let name = child.tag_name().name();
            let repeats = name == "multiInstanceLoopCharacteristics" && kind.is_activity();
            if child.tag_name().namespace() != Some(MODEL) {
                self.fault(child, "an element of another tool", "put it into extensionElements");
            } else if !PASSED_BY.contains(&name) && !repeats {
                self.fault(child, "not supported", instead_of(name));
            }
        }
    }
}

/// What an author can do instead.
pub(super) fn instead_of(name: &str) -> &'static str {
    match name {
        "scriptTask" => "models run no programs: use a serviceTask with mc:service, or a businessRuleTask",
        "task" => "say who does it: a userTask, manualTask, serviceTask or businessRuleTask",
        "complexGateway" => "use an inclusiveGateway or exclusive and parallel ones",
        "transaction" => "use a subProcess with compensation",
        "adHocSubProcess" => "use a subProcess with its order drawn",
        "standardLoopCharacteristics" => "draw the loop with an exclusiveGateway",
        "humanPerformer" | "performer" | "potentialOwner" | "resourceRole" => {
            "say who acts: mc:role=\"officer\""
        }
        "ioSpecification" => "data stay with the case; remove it",
        "signalEventDefinition" => "use a message",
        "conditionalEventDefinition" => "use a message, or an exclusiveGateway",
        "cancelEventDefinition" => "use an error event, or compensation",
        "linkEventDefinition" => "draw the sequence flow",
        _ => "remove it",
    }
}
