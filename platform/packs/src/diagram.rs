//! The way of a case as BPMN 2.0, for other tools and for the eye.

use std::collections::BTreeSet;

use flows::plan::{End, Plan, Step};
use flows::svg::{self, Live};
use flows::{Definition, Fault};

use crate::flow::Action;
use crate::pack::Pack;

/// Where one case stands in the picture.
#[derive(Debug, Clone, Default)]
pub struct Standing {
    /// Id of its step or end.
    pub at: String,
    /// Step and the time spent there, in words.
    pub spent: Vec<(String, String)>,
    /// Title for those who cannot see the picture.
    pub title: String,
}

impl Pack {
    /// The flow as a BPMN file with a drawing. Withdrawing is possible in many steps and drawn in none: an engine
    /// gives a case up as a whole.
    pub fn bpmn(&self, lang: &str) -> Result<String, Vec<Fault>> {
        plan(self, lang).to_bpmn()
    }

    /// The flow as an inline SVG; `standing` marks one case in it.
    pub fn picture(&self, lang: &str, standing: &Standing) -> Result<String, Vec<Fault>> {
        let definition = Definition::parse(self.bpmn(lang)?.as_bytes())?;
        let live = Live {
            at: vec![standing.at.clone()],
            spent: standing.spent.clone(),
            title: standing.title.clone(),
        };
        Ok(svg::draw(&definition, &live))
    }
}

fn plan(pack: &Pack, lang: &str) -> Plan {
    let label = |key: String| pack.texts.label(lang, &key);
    let steps: Vec<Step> = pack.flow.steps.iter().map(|step| step_of(pack, step, &label)).collect();
    let reached: BTreeSet<&str> =
        steps.iter().flat_map(|it| it.actions.iter().map(|(_, _, to)| to.as_str())).collect();
    let ends = pack.flow.ends.iter().filter(|it| reached.contains(it.id.as_str()));
    let ends = ends.map(|it| End {
        id: it.id.clone(),
        name: label(format!("end-{}", it.id)),
        attributes: vec![("state".to_owned(), it.state.as_str().to_owned())],
    });
    Plan {
        id: format!("p{}", pack.service.code.replace(['.', '-'], "_")),
        name: label("name".to_owned()),
        start: pack.flow.start.clone(),
        ends: ends.collect(),
        steps,
    }
}

fn step_of(pack: &Pack, step: &crate::flow::Step, label: &dyn Fn(String) -> String) -> Step {
    let mut attributes = vec![("state".to_owned(), step.state.as_str().to_owned())];
    attributes.extend(step.term.map(|it| ("term".to_owned(), it.to_string())));
    attributes.extend(step.silence.map(|it| ("silence".to_owned(), it.as_str().to_owned())));
    let drawn = step.actions.iter().filter(|(action, _)| **action != Action::Withdraw);
    let named = |action: &Action| {
        let own = pack.texts.maybe("vi", &format!("action-{}-{}", step.id, action.as_str())).is_some();
        let key = if own { format!("action-{}-{}", step.id, action.as_str()) } else { action_key(*action) };
        label(key)
    };
    Step {
        id: step.id.clone(),
        name: label(format!("step-{}", step.id)),
        role: step.role.as_str().to_owned(),
        kind: step.kind.as_str().to_owned(),
        attributes,
        items: (!step.asks.is_empty()).then(|| format!("asks-{}", step.id)),
        unless: step.otherwise.as_ref().map(|other| (format!("not needed(\"{}\")", step.id), other.clone())),
        actions: drawn.map(|(action, to)| (action.as_str().to_owned(), named(action), to.clone())).collect(),
    }
}

fn action_key(action: Action) -> String {
    format!("action-{}", action.as_str())
}
