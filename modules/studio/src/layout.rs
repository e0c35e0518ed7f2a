//! TOML as the packs are written by hand: tables under headings, small ones in one line.

use std::fmt::Write;

use toml::{Table, Value};

/// Lists that stand under `[[…]]` headings, by their path.
const UNDER_HEADINGS: [&str; 8] =
    ["page", "page.field", "page.field.column", "rule", "channel", "paper", "lookup", "step"];
/// The two that complete them.
const MORE_UNDER_HEADINGS: [&str; 2] = ["step.ask", "end"];
/// Tables that stand under `[…]` headings.
const HEADED: [&str; 10] = [
    "applicant",
    "lookup.fills",
    "answers",
    "uploads",
    "registers",
    "registers.*",
    "expect",
    "expect.result",
    "group",
    "prefill",
];

/// A file of a pack as tables. Comments at its head are kept by [`write`], others are not.
pub fn read(text: &str) -> Result<Table, String> {
    text.parse().map_err(|cause: toml::de::Error| cause.message().to_owned())
}

/// The text of a file; `before` is the text it replaces, whose first comments stay.
pub fn write(table: &Table, before: &str) -> String {
    let mut text = String::new();
    for line in before.lines().take_while(|it| it.starts_with('#')) {
        text.push_str(line);
        text.push('\n');
    }
    write_table(&mut text, table, "", "");
    text
}

fn write_table(text: &mut String, table: &Table, path: &str, heading: &str) {
    let inner = |key: &str| if path.is_empty() { key.to_owned() } else { format!("{path}.{key}") };
    let (headed, plain): (Vec<_>, Vec<_>) =
        table.iter().partition(|(key, value)| is_headed(&inner(key), value));
    for (key, value) in plain {
        // Writing to a string cannot fail.
        let _ = writeln!(text, "{} = {value}", written_key(key));
    }
    for (key, value) in headed {
        let below =
            if heading.is_empty() { written_key(key) } else { format!("{heading}.{}", written_key(key)) };
        match value {
            Value::Array(list) => {
                for row in list.iter().filter_map(Value::as_table) {
                    let _ = writeln!(text, "\n[[{below}]]");
                    write_table(text, row, &inner(key), &below);
                }
            }
            Value::Table(inside) => {
                if inside.iter().any(|(name, it)| !is_headed(&format!("{}.{name}", inner(key)), it))
                    || inside.is_empty()
                {
                    let _ = writeln!(text, "\n[{below}]");
                }
                write_table(text, inside, &inner(key), &below);
            }
            _ => (),
        }
    }
}

fn is_headed(path: &str, value: &Value) -> bool {
    match value {
        Value::Array(list) => {
            let listed = UNDER_HEADINGS.contains(&path) || MORE_UNDER_HEADINGS.contains(&path);
            listed && !list.is_empty() && list.iter().all(Value::is_table)
        }
        Value::Table(_) => {
            let above = path.rsplit_once('.').map(|(above, _)| format!("{above}.*"));
            HEADED.contains(&path) || above.is_some_and(|it| HEADED.contains(&it.as_str()))
        }
        _ => false,
    }
}

fn written_key(key: &str) -> String {
    let bare =
        !key.is_empty() && key.bytes().all(|it| it.is_ascii_alphanumeric() || matches!(it, b'_' | b'-'));
    if bare { key.to_owned() } else { Value::from(key).to_string() }
}
