//! Questions made of parts, and rows of tables: each part is read, checked and described by its own type.

use jiff::civil::Date;
use serde_json::{Map, Value, json};

use super::{Fault, Field, Kind, wrong_shape};
use crate::answer::{Answer, Row};
use crate::posted::Posted;

/// Reads every part; computed parts follow from those before them.
pub(super) fn read(parts: &[Field], posted: &Posted) -> Result<Row, Vec<Fault>> {
    let mut row = Row::new();
    let mut faults = Vec::new();
    for part in parts {
        match part.kind.as_type().read(&posted.part(&part.id)) {
            Ok(Some(answer)) => drop(row.insert(part.id.clone(), answer)),
            Ok(None) => {}
            Err(wrong) => faults.extend(wrong.into_iter().map(|fault| fault.at(&part.id))),
        }
    }
    compute(parts, &mut row);
    if faults.is_empty() { Ok(row) } else { Err(faults) }
}

/// Checks every part, and that there is no other.
pub(super) fn faults(parts: &[Field], row: &Row, today: Date) -> Vec<Fault> {
    let stray = row.keys().any(|id| parts.iter().all(|part| part.id != *id));
    let mut again = row.clone();
    compute(parts, &mut again);
    if stray || again != *row {
        return wrong_shape();
    }
    let faults = |part: &Field| {
        let faults = match row.get(&part.id) {
            Some(answer) => part.kind.as_type().check(answer, today),
            None if part.optional || !part.kind.asks() => Vec::new(),
            None => vec![Fault::new(part.kind.missing())],
        };
        faults.into_iter().map(|fault| fault.at(&part.id)).collect::<Vec<_>>()
    };
    parts.iter().flat_map(faults).collect()
}

/// JSON Schema of an object with these parts.
pub(super) fn schema(parts: &[Field]) -> Value {
    let properties: Map<String, Value> = parts.iter().map(|part| (part.id.clone(), part.schema())).collect();
    let must = parts.iter().filter(|part| !part.optional && part.kind.asks());
    let required: Vec<&str> = must.map(|part| part.id.as_str()).collect();
    json!({
        "type": "object",
        "properties": properties,
        "required": required,
        "additionalProperties": false,
    })
}

fn compute(parts: &[Field], row: &mut Row) {
    for part in parts {
        let Kind::Computed(computed) = &part.kind else { continue };
        let value = computed.value_of(&|name| row.get(name));
        match value {
            Some(answer) => drop(row.insert(part.id.clone(), answer)),
            None => drop(row.remove(&part.id)),
        }
    }
}

/// A question of parts: nothing at all, or every part that is needed.
pub(super) fn read_parts(parts: &[Field], posted: &Posted) -> Result<Option<Answer>, Vec<Fault>> {
    if parts.iter().all(|part| posted.part(&part.id).is_blank()) {
        return Ok(None);
    }
    read(parts, posted).map(|row| Some(Answer::Parts(row)))
}

/// Faults of the parts of an answer.
pub(super) fn check_parts(parts: &[Field], answer: &Answer, today: Date) -> Vec<Fault> {
    answer.as_parts().map_or_else(wrong_shape, |row| faults(parts, row, today))
}
