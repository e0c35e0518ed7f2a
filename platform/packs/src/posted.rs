//! Strings as a form posts them: `field`, `field.part`, `field.0.part`. The same shape serves JSON input.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

/// Levels of nesting JSON input may have (table row, address, part).
const DEPTH_MAX: usize = 4;

/// A view of posted strings under one name.
#[derive(Debug, Clone)]
pub struct Posted<'a> {
    pairs: &'a BTreeMap<String, String>,
    name: String,
}

/// Collects pairs by name. When a name comes twice the later one wins (a ticked box after its hidden twin).
pub fn collect(pairs: &[(String, String)]) -> BTreeMap<String, String> {
    pairs.iter().cloned().collect()
}

/// Flattens a JSON object into the strings a form would post.
pub fn flatten(value: &Value) -> BTreeMap<String, String> {
    let mut pairs = BTreeMap::new();
    flatten_into(value, String::new(), 0, &mut pairs);
    pairs
}

impl<'a> Posted<'a> {
    /// The strings posted for one field.
    pub fn new(pairs: &'a BTreeMap<String, String>, field: &str) -> Self {
        Self { pairs, name: field.to_owned() }
    }

    /// The string posted under the name itself, trimmed; `None` when absent or blank.
    pub fn value(&self) -> Option<&'a str> {
        self.pairs.get(&self.name).map(|text| text.trim()).filter(|text| !text.is_empty())
    }

    /// The strings under `name.part`.
    pub fn part(&self, part: &str) -> Posted<'a> {
        Posted { pairs: self.pairs, name: format!("{}.{part}", self.name) }
    }

    /// The string posted under `name.<row>`.
    pub fn item(&self, row: u16) -> Option<&'a str> {
        self.part(&row.to_string()).value()
    }

    /// Row numbers posted under this name, ascending; gaps are rows the person removed.
    pub fn rows(&self) -> BTreeSet<u16> {
        let prefix = format!("{}.", self.name);
        let row = |name: &str| name.strip_prefix(&prefix)?.split('.').next()?.parse().ok();
        let from = self.pairs.range(prefix.clone()..);
        from.take_while(|(name, _)| name.starts_with(&prefix)).filter_map(|(name, _)| row(name)).collect()
    }

    /// True when nothing but blanks was posted under this name and its parts.
    pub fn is_blank(&self) -> bool {
        let inner = format!("{}.", self.name);
        let mut inside = self.pairs.range(inner.clone()..).take_while(|(name, _)| name.starts_with(&inner));
        self.value().is_none() && inside.all(|(_, text)| text.trim().is_empty())
    }
}

fn flatten_into(value: &Value, name: String, depth: usize, pairs: &mut BTreeMap<String, String>) {
    let inner = |key: &str| if name.is_empty() { key.to_owned() } else { format!("{name}.{key}") };
    match value {
        Value::Object(map) if depth < DEPTH_MAX => {
            map.iter().for_each(|(key, value)| flatten_into(value, inner(key), depth + 1, pairs));
        }
        Value::Array(list) if depth < DEPTH_MAX => {
            let rows = list.iter().enumerate();
            rows.for_each(|(row, value)| flatten_into(value, inner(&row.to_string()), depth + 1, pairs));
        }
        Value::String(text) => drop(pairs.insert(name, text.clone())),
        Value::Number(number) => drop(pairs.insert(name, written(number))),
        Value::Bool(yes) => drop(pairs.insert(name, yes.to_string())),
        Value::Null | Value::Object(_) | Value::Array(_) => {}
    }
}

/// A JSON number as text. Six decimals keep the point from being read as a mark of thousands.
fn written(number: &serde_json::Number) -> String {
    match number.as_f64() {
        Some(float) if !number.is_i64() && !number.is_u64() => format!("{float:.6}"),
        _ => number.to_string(),
    }
}
