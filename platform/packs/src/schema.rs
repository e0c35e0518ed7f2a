//! JSON Schema 2020-12 of a form's answers, for the API.

use serde_json::{Map, Value, json};

use crate::answer::Answer;
use crate::condition::{Bound, Condition};
use crate::field::Field;
use crate::form::{Form, Page};

/// The schema of the answers as [`Form::read_json`] takes them. What a condition cannot say in a schema
/// (dates, comparisons of two answers) is left to the form itself.
pub fn json_schema(form: &Form) -> Value {
    let properties: Map<String, Value> = form.fields().map(|f| (f.id.clone(), f.schema())).collect();
    let mut required = Vec::new();
    let mut conditional = Vec::new();
    for page in &form.pages {
        for field in page.fields.iter().filter(|field| must_be_given(field)) {
            match condition_of(page, field) {
                None => required.push(field.id.as_str()),
                Some(when) => conditional
                    .extend(when.map(|when| json!({ "if": when, "then": { "required": [field.id] } }))),
            }
        }
    }
    json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "type": "object",
        "properties": properties,
        "required": required,
        "allOf": conditional,
        "additionalProperties": false,
    })
}

fn must_be_given(field: &Field) -> bool {
    !field.optional && !field.shown_only && field.register.is_none() && field.copy.is_none()
}

/// `None` when always asked; `Some(None)` when the condition has no schema.
fn condition_of(page: &Page, field: &Field) -> Option<Option<Value>> {
    let parts: Vec<&Condition> = page.when.iter().chain(&field.when).collect();
    if parts.is_empty() {
        return None;
    }
    let parts: Option<Vec<Value>> = parts.into_iter().map(schema_of).collect();
    Some(parts.map(|parts| json!({ "allOf": parts })))
}

fn schema_of(condition: &Condition) -> Option<Value> {
    let on = |field: &String, rule: Value| {
        Some(json!({ "properties": { field.as_str(): rule }, "required": [field] }))
    };
    let list = |parts: &[Condition]| parts.iter().map(schema_of).collect::<Option<Vec<_>>>();
    match condition {
        Condition::Is(field, wanted) => {
            on(field, json!({ "enum": wanted.iter().map(Answer::to_json).collect::<Vec<_>>() }))
        }
        Condition::Filled(field) => Some(json!({ "required": [field] })),
        Condition::Number(field, bound) => on(
            field,
            match bound {
                Bound::AtLeast(limit) => json!({ "minimum": limit }),
                Bound::AtMost(limit) => json!({ "maximum": limit }),
                Bound::Above(limit) => json!({ "exclusiveMinimum": limit }),
                Bound::Under(limit) => json!({ "exclusiveMaximum": limit }),
            },
        ),
        Condition::All(parts) => Some(json!({ "allOf": list(parts)? })),
        Condition::Any(parts) => Some(json!({ "anyOf": list(parts)? })),
        Condition::Not(part) => Some(json!({ "not": schema_of(part)? })),
        Condition::Found(_) | Condition::Date(..) | Condition::Same(..) | Condition::Below(..) => None,
    }
}
