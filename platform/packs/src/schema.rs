//! JSON Schema 2020-12 of a form's answers: what programs send, and what the form keeps.

use serde_json::{Map, Value, json};

use crate::answer::Answer;
use crate::condition::{Bound, Condition};
use crate::field::{Field, Kind, column_key, option_key};
use crate::form::{Form, Page};
use crate::pack::Pack;
use crate::texts::Texts;

impl Form {
    /// The schema of the answers as [`Form::read_json`] takes them and as they are kept, with titles in a
    /// language. The form is never stricter than the schema where both speak; what a schema cannot say (dates
    /// compared, answers compared, look-ups, rules) is left to the form.
    pub fn json_schema(&self, texts: &Texts, lang: &str) -> Value {
        let asked = || self.fields().filter(|field| !field.kind.is_words());
        let described = |field: &Field| (field.id.clone(), described(field, &field.id, texts, lang));
        let properties: Map<String, Value> = asked().map(described).collect();
        let mut required = Vec::new();
        let mut conditional = Vec::new();
        for page in &self.pages {
            for field in page.fields.iter().filter(|field| must_be_given(field)) {
                match self.condition_of(page, field) {
                    None => required.push(field.id.as_str()),
                    Some(when) => conditional
                        .extend(when.map(|when| json!({ "if": when, "then": { "required": [field.id] } }))),
                }
            }
        }
        let mut schema = json!({
            "$schema": "https://json-schema.org/draft/2020-12/schema",
            "type": "object",
            "properties": properties,
            "required": required,
            "additionalProperties": false,
        });
        if !conditional.is_empty() {
            schema["allOf"] = conditional.into();
        }
        schema
    }

    /// `None` when always asked; `Some(None)` when the condition has no schema.
    fn condition_of(&self, page: &Page, field: &Field) -> Option<Option<Value>> {
        let parts: Vec<&Condition> = page.when.iter().chain(&field.when).collect();
        if parts.is_empty() {
            return None;
        }
        let parts: Option<Vec<Value>> = parts.into_iter().map(|part| self.condition(part)).collect();
        Some(
            parts.map(|mut parts| if parts.len() == 1 { parts.remove(0) } else { json!({ "allOf": parts }) }),
        )
    }

    /// The condition as a schema of all answers; none where a schema has no words for it.
    fn condition(&self, condition: &Condition) -> Option<Value> {
        let list =
            |parts: &[Condition]| parts.iter().map(|it| self.condition(it)).collect::<Option<Vec<_>>>();
        match condition {
            Condition::Is(field, wanted) => {
                let wanted: Vec<Value> = wanted.iter().map(Answer::to_json).collect();
                let several = matches!(self.field(field)?.kind, Kind::MultiChoice(_));
                let one = json!({ "enum": wanted });
                self.on(field, if several { json!({ "contains": one }) } else { one })
            }
            Condition::Filled(field) => self.on(field, Value::Bool(true)),
            Condition::Number(field, bound) => {
                let (word, limit) = match bound {
                    Bound::AtLeast(limit) => ("minimum", limit),
                    Bound::AtMost(limit) => ("maximum", limit),
                    Bound::Above(limit) => ("exclusiveMinimum", limit),
                    Bound::Under(limit) => ("exclusiveMaximum", limit),
                };
                self.on(field, json!({ word: limit }))
            }
            Condition::All(parts) => Some(json!({ "allOf": list(parts)? })),
            Condition::Any(parts) => Some(json!({ "anyOf": list(parts)? })),
            Condition::Not(part) => Some(json!({ "not": self.condition(part)? })),
            Condition::Found(_) | Condition::Date(..) | Condition::Same(..) | Condition::Below(..) => None,
        }
    }

    /// A rule on one answer, which may be a part of one. Answers that registers, other answers or formulas
    /// settle are not in what is sent, so nothing can be said of them.
    fn on(&self, name: &str, rule: Value) -> Option<Value> {
        let (id, part) = name.split_once('.').map_or((name, None), |(id, part)| (id, Some(part)));
        let field = self.field(id)?;
        let sent = field.register.is_none() && field.copy.is_none() && !field.shown_only && field.kind.asks();
        let of = |name: &str, rule: Value| {
            if rule == Value::Bool(true) {
                json!({ "required": [name] })
            } else {
                json!({ "properties": { name: rule }, "required": [name] })
            }
        };
        let rule = part.map_or(rule.clone(), |part| of(part, rule));
        sent.then(|| of(id, rule))
    }
}

impl Pack {
    /// The schema of the answers of a filing, with the name of the service.
    pub fn json_schema(&self, lang: &str) -> Value {
        let mut schema = self.form.json_schema(&self.texts, lang);
        schema["title"] = self.texts.label(lang, "name").into();
        schema["description"] = self.texts.label(lang, "summary").into();
        schema
    }
}

fn must_be_given(field: &Field) -> bool {
    let settled = field.shown_only || field.register.is_some() || field.copy.is_some();
    field.kind.asks() && !field.optional && !settled
}

/// The schema of one answer with the words people see.
fn described(field: &Field, name: &str, texts: &Texts, lang: &str) -> Value {
    let mut schema = field.schema();
    let key = format!("field-{name}");
    let words =
        [("title", texts.maybe(lang, &key)), ("description", texts.maybe(lang, &format!("{key}.hint")))];
    for (word, text) in words {
        if let (Some(text), Some(schema)) = (text, schema.as_object_mut()) {
            schema.insert(word.to_owned(), text.into());
        }
    }
    let options = || {
        let option = |it: &String| json!({ "const": it, "title": texts.label(lang, &option_key(name, it)) });
        Value::Array(field.kind.options().iter().map(option).collect())
    };
    match &field.kind {
        Kind::Choice(_) => {
            schema.as_object_mut().map(|schema| schema.remove("enum"));
            schema["oneOf"] = options();
        }
        Kind::MultiChoice(_) => schema["items"] = json!({ "oneOf": options() }),
        Kind::Table(table) => {
            for column in &table.columns {
                schema["items"]["properties"][column.id.as_str()] =
                    described(column, &column_key(name, &column.id), texts, lang);
            }
        }
        kind => {
            for part in kind.parts() {
                let key = format!("part-{}-{}", kind.name(), part.id);
                if let (Some(title), true) = (texts.maybe(lang, &key), schema["properties"].is_object()) {
                    schema["properties"][part.id.as_str()]["title"] = title.into();
                }
            }
        }
    }
    schema
}
