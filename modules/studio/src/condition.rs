//! The simple condition: ask only when QUESTION is VALUE.

use toml::{Table, Value};

/// What a form posts to leave a condition as it is: one that is not simple.
pub const KEEP: &str = "_keep";

/// A condition as a select shows it: empty for none, `question=value`, or [`KEEP`].
pub fn shown(table: &Table) -> String {
    let Some(when) = table.get("when") else { return String::new() };
    let simple = when.as_table().filter(|it| it.len() == 2).and_then(|it| {
        let value = match it.get("is")? {
            Value::String(text) => text.clone(),
            Value::Boolean(yes) => if *yes { "true" } else { "false" }.to_owned(),
            _ => return None,
        };
        Some(format!("{}={value}", it.get("field")?.as_str()?))
    });
    simple.unwrap_or_else(|| KEEP.to_owned())
}

/// Writes what a select posted.
pub fn apply(table: &mut Table, posted: &str) {
    match posted.split_once('=') {
        _ if posted == KEEP => (),
        Some((field, value)) => {
            let value = match value {
                "true" => Value::Boolean(true),
                "false" => Value::Boolean(false),
                option => Value::from(option),
            };
            let when = Table::from_iter([("field".to_owned(), Value::from(field)), ("is".to_owned(), value)]);
            table.insert("when".to_owned(), Value::Table(when));
        }
        None => drop(table.remove("when")),
    }
}
