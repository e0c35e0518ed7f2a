//! Start, end, intermediate and boundary events.

use roxmltree::Node as Xml;

use super::activity::instead_of;
use super::{MODEL, PASSED_BY, Reader, elements};
use crate::definition::{Event, Kind};

/// Marks a boundary event until its activity is known.
const UNATTACHED: usize = usize::MAX;

impl<'a> Reader<'a> {
    pub(super) fn event(&mut self, xml: Xml<'a, 'a>, at: usize) -> Option<Kind> {
        let event = self.definition(xml, at)?;
        let kind = match xml.tag_name().name() {
            "startEvent" => {
                self.not_of_an_event_sub_process(xml);
                Kind::Start(event)
            }
            "endEvent" => Kind::End(event),
            "intermediateCatchEvent" => Kind::Catch(event),
            "intermediateThrowEvent" => Kind::Throw(event),
            "boundaryEvent" => {
                self.attached.push((at, xml.attribute("attachedToRef").unwrap_or_default()));
                let interrupting = xml.attribute("cancelActivity") != Some("false");
                Kind::Boundary { on: UNATTACHED, interrupting, event }
            }
            name => {
                self.fault(xml, "not supported", instead_of(name));
                return None;
            }
        };
        if !fits(&kind) {
            self.fault(xml, "this event cannot stand here", "see the list of supported events");
            return None;
        }
        Some(kind)
    }

    /// The event definition of an event; none is a meaning of its own.
    fn definition(&mut self, xml: Xml<'a, 'a>, at: usize) -> Option<Event> {
        let mut definitions = Vec::new();
        for child in elements(xml) {
            let name = child.tag_name().name();
            if child.tag_name().namespace() != Some(MODEL) {
                self.fault(child, "an element of another tool", "put it into extensionElements");
            } else if name.ends_with("EventDefinition") {
                definitions.push(child);
            } else if !PASSED_BY.contains(&name) {
                self.fault(child, "not supported", instead_of(name));
            }
        }
        let definition = match definitions.as_slice() {
            [] => return Some(Event::None),
            [only] => *only,
            [_, ..] => {
                self.fault(xml, "several events at once", "use one event definition");
                return None;
            }
        };
        match definition.tag_name().name() {
            "messageEventDefinition" => self.message(xml, definition).map(Event::Message),
            "timerEventDefinition" => self.timer(xml, definition).map(Event::Timer),
            "errorEventDefinition" => Some(Event::Error(self.reference(xml, definition, "errorRef"))),
            "escalationEventDefinition" => {
                Some(Event::Escalation(self.reference(xml, definition, "escalationRef")))
            }
            "terminateEventDefinition" => Some(Event::Terminate),
            "compensateEventDefinition" => {
                let activity = definition.attribute("activityRef");
                if let Some(activity) = activity {
                    self.undone.push((at, activity));
                }
                if definition.attribute("waitForCompletion") == Some("false") {
                    self.fault(definition, "compensation is always waited for", "remove waitForCompletion");
                }
                Some(Event::Compensation(activity.map(str::to_owned)))
            }
            name => {
                self.fault(definition, "not supported", instead_of(name));
                None
            }
        }
    }

    fn timer(&mut self, xml: Xml<'a, 'a>, definition: Xml<'a, 'a>) -> Option<String> {
        let said = elements(definition).find(|it| it.tag_name().name() != "extensionElements");
        if said.is_some_and(|it| it.tag_name().name() == "timeCycle") {
            self.fault(xml, "a repeated timer is not supported", "use timeDuration or timeDate");
            return None;
        }
        let expression = said.and_then(|it| it.text()).map(str::trim).filter(|it| !it.is_empty());
        if expression.is_none() {
            self.fault(xml, "no time", "write it into timeDuration, e.g. 3 working_days");
        }
        expression.map(str::to_owned)
    }

    fn not_of_an_event_sub_process(&mut self, xml: Xml<'a, 'a>) {
        if xml.attribute("isInterrupting") == Some("false") {
            self.fault(xml, "event sub-processes are not supported", "use a boundary event");
        }
    }
}

/// Which events can stand where.
fn fits(kind: &Kind) -> bool {
    match kind {
        Kind::Start(event) => matches!(event, Event::None | Event::Message(_) | Event::Timer(_)),
        Kind::Catch(event) => matches!(event, Event::Message(_) | Event::Timer(_)),
        Kind::Throw(event) => matches!(
            event,
            Event::None | Event::Message(_) | Event::Escalation(Some(_)) | Event::Compensation(_)
        ),
        Kind::End(event) => !matches!(event, Event::Timer(_) | Event::Error(None) | Event::Escalation(None)),
        Kind::Boundary { interrupting, event, .. } => match event {
            Event::None | Event::Terminate => false,
            Event::Error(_) => *interrupting,
            _ => true,
        },
        _ => true,
    }
}
