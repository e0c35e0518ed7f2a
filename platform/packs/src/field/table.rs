//! Repeated rows of a few columns: members of a household, lines of business.

use jiff::civil::Date;
use serde_json::{Map, Value, json};

use super::{Fault, Field, FieldType, Reader, wrong_shape};
use crate::answer::{Answer, Row};
use crate::form::column_from;
use crate::posted::Posted;
use crate::texts::Texts;

/// Most rows any table may ask for.
const ROWS_MAX: usize = 100;

/// Settings of a table.
#[derive(Debug, Clone)]
pub struct Table {
    /// Fewest rows.
    pub min_rows: usize,
    /// Most rows.
    pub max_rows: usize,
    /// Columns; no tables or files within tables.
    pub columns: Vec<Field>,
}

impl Table {
    pub(crate) fn from_settings(mut settings: toml::Table) -> Result<Self, String> {
        let min_rows = rows(&mut settings, "min_rows", 1)?;
        let max_rows = rows(&mut settings, "max_rows", 20)?;
        let columns = match settings.remove("column") {
            Some(toml::Value::Array(columns)) => columns,
            _ => return Err("a table needs `[[page.field.column]]` entries".into()),
        };
        if let Some(key) = settings.keys().next() {
            return Err(format!("unknown key `{key}`"));
        }
        let columns = columns.into_iter().map(column_from).collect::<Result<_, _>>()?;
        Ok(Self { min_rows, max_rows, columns })
    }

    /// One row as people read it: column id to words.
    pub(crate) fn show_row(&self, table: &str, row: &Row, texts: &Texts, lang: &str) -> Map<String, Value> {
        let cell = |column: &Field| {
            let field = column_key(table, &column.id);
            let shown =
                column.kind.as_type().show(row.get(&column.id)?, Reader { texts, lang, field: &field });
            Some((column.id.clone(), Value::String(shown)))
        };
        self.columns.iter().filter_map(cell).collect()
    }

    fn row_faults(&self, row: &Row, today: Date) -> Vec<Fault> {
        let stray = row.keys().any(|id| self.columns.iter().all(|column| column.id != *id));
        if stray {
            return wrong_shape();
        }
        let faults = |column: &Field| {
            let faults = match row.get(&column.id) {
                Some(answer) => column.kind.as_type().check(answer, today),
                None if column.optional => Vec::new(),
                None => vec![Fault::new(column.kind.missing())],
            };
            faults.into_iter().map(|fault| fault.at(&column.id)).collect::<Vec<_>>()
        };
        self.columns.iter().flat_map(faults).collect()
    }

    fn read_row(&self, posted: &Posted) -> Result<Row, Vec<Fault>> {
        let mut row = Row::new();
        let mut faults = Vec::new();
        for column in &self.columns {
            match column.kind.as_type().read(&posted.part(&column.id)) {
                Ok(Some(answer)) => drop(row.insert(column.id.clone(), answer)),
                Ok(None) => {}
                Err(wrong) => faults.extend(wrong.into_iter().map(|fault| fault.at(&column.id))),
            }
        }
        if faults.is_empty() { Ok(row) } else { Err(faults) }
    }
}

impl FieldType for Table {
    fn read(&self, posted: &Posted) -> Result<Option<Answer>, Vec<Fault>> {
        let mut rows = Vec::new();
        let mut faults = Vec::new();
        // One row beyond the limit is enough to know that there are too many.
        for number in posted.rows().into_iter().take(self.max_rows + 1) {
            let row = posted.part(&number.to_string());
            if row.is_blank() {
                continue;
            }
            match self.read_row(&row) {
                Ok(row) => rows.push(row),
                Err(wrong) => faults.extend(wrong.into_iter().map(|fault| fault.at(&number.to_string()))),
            }
        }
        match (faults.is_empty(), rows.is_empty()) {
            (false, _) => Err(faults),
            (true, true) => Ok(None),
            (true, false) => Ok(Some(Answer::Rows(rows))),
        }
    }

    fn check(&self, answer: &Answer, today: Date) -> Vec<Fault> {
        let Answer::Rows(rows) = answer else { return wrong_shape() };
        if rows.len() < self.min_rows {
            return vec![Fault::new("too-few-rows").with("min", self.min_rows)];
        }
        if rows.len() > self.max_rows {
            return vec![Fault::new("too-many-rows").with("max", self.max_rows)];
        }
        let numbered = rows.iter().enumerate();
        let at = |(number, row): (usize, &Row)| {
            let faults = self.row_faults(row, today);
            faults.into_iter().map(|fault| fault.at(&number.to_string())).collect::<Vec<_>>()
        };
        numbered.flat_map(at).collect()
    }

    fn show(&self, answer: &Answer, reader: Reader) -> String {
        let Answer::Rows(rows) = answer else { return String::new() };
        let line = |row: &Row| {
            let cells = self.show_row(reader.field, row, reader.texts, reader.lang);
            cells.values().filter_map(Value::as_str).collect::<Vec<_>>().join(" · ")
        };
        rows.iter().map(line).collect::<Vec<_>>().join("\n")
    }

    fn schema(&self) -> Value {
        let columns: Map<String, Value> = self.columns.iter().map(|c| (c.id.clone(), c.schema())).collect();
        let required: Vec<&str> =
            self.columns.iter().filter(|c| !c.optional).map(|c| c.id.as_str()).collect();
        json!({
            "type": "array",
            "minItems": self.min_rows,
            "maxItems": self.max_rows,
            "items": {
                "type": "object",
                "properties": columns,
                "required": required,
                "additionalProperties": false,
            },
        })
    }

    fn mistakes(&self) -> Vec<String> {
        let range = (self.min_rows > self.max_rows).then(|| "`min_rows` is above `max_rows`".to_owned());
        let inner = self.columns.iter().flat_map(|column| {
            let mistakes = column.kind.as_type().mistakes();
            mistakes.into_iter().map(|mistake| format!("column `{}`: {mistake}", column.id))
        });
        range.into_iter().chain(inner).collect()
    }
}

/// Name under which the texts of a column are found: `field-members-name` for column `name` of `members`.
pub fn column_key(table: &str, column: &str) -> String {
    format!("{table}-{column}")
}

fn rows(settings: &mut toml::Table, key: &str, default: usize) -> Result<usize, String> {
    match settings.remove(key) {
        None => Ok(default),
        Some(toml::Value::Integer(count)) => {
            let count = usize::try_from(count).ok().filter(|count| *count <= ROWS_MAX);
            count.ok_or_else(|| format!("`{key}` is between 0 and {ROWS_MAX}"))
        }
        Some(_) => Err(format!("`{key}` is a whole number")),
    }
}
