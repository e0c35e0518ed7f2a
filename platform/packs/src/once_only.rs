//! What registers can answer, so that nobody is asked for it again.

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::pack::{Pack, Problem};

/// Registers and the fields they hold.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(transparent)]
pub struct Registers(pub BTreeMap<String, Register>);

/// One register.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Register {
    /// Fields a look-up can be asked with.
    pub keys: Vec<String>,
    /// Fields it answers with.
    pub fields: Vec<String>,
}

impl Registers {
    /// Reads registers from TOML: one table each, with `keys` and `fields`.
    pub fn parse(text: &str) -> Result<Self, String> {
        toml::from_str(text).map_err(|error| error.to_string())
    }

    /// The registers the reference packs rely on.
    pub fn reference() -> Self {
        Self::parse(include_str!("../registers.toml")).expect("a test reads the reference registers")
    }
}

/// Look-ups that name no register or ask it what it does not hold, and questions a register already answers.
/// A question is `<look-up id>_<register field>`; it may stay when it says why (`justified`).
pub(crate) fn problems(pack: &Pack, registers: &Registers) -> Vec<Problem> {
    let mut problems = Vec::new();
    for lookup in &pack.service.lookups {
        let key = format!("lookup.{}", lookup.id);
        let Some(register) = registers.0.get(&lookup.register) else {
            let what = format!("there is no register `{}`", lookup.register);
            problems.push(Problem::new("service.toml", key, what));
            continue;
        };
        let unknown_keys = lookup.key.keys().filter(|name| !register.keys.contains(name));
        let unknown_fields = lookup.fills.values().filter(|name| !register.fields.contains(name));
        for name in unknown_keys.chain(unknown_fields) {
            let what = format!("register `{}` has no `{name}`", lookup.register);
            problems.push(Problem::new("service.toml", key.clone(), what));
        }
        for field in pack.form.fields().filter(|f| f.register.is_none() && f.justified.is_none()) {
            let concept = field.id.strip_prefix(&lookup.id).and_then(|rest| rest.strip_prefix('_'));
            if concept.is_some_and(|concept| register.fields.iter().any(|name| name == concept)) {
                let what = format!("asked although register `{}` answers it", lookup.register);
                problems.push(Problem::new("form.toml", format!("field.{}", field.id), what));
            }
        }
    }
    problems
}
