//! Repeated rows of a few columns: members of a household, lines of business.

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::Deserialize;
use serde_json::{Map, Value, json};

use super::{Fault, Field, FieldType, Kind, Reader, group, wrong_shape};
use crate::answer::{Answer, Row};
use crate::form::column_from;
use crate::nearest::with_nearest;
use crate::posted::Posted;
use crate::texts::Texts;

/// Most rows any table may ask for.
const ROWS_MAX: usize = 100;

/// Settings of a table.
#[derive(Debug, Clone, Deserialize)]
#[serde(try_from = "Settings")]
pub struct Table {
    /// Fewest rows.
    pub min_rows: usize,
    /// Most rows.
    pub max_rows: usize,
    /// Columns in which no answer may stand twice.
    pub unique: Vec<String>,
    /// Rows that are there from the start, as they would be typed: column id to text.
    pub prefilled: Vec<BTreeMap<String, String>>,
    /// No rows but the prefilled ones.
    pub fixed: bool,
    /// Columns; no tables or files within tables.
    pub columns: Vec<Field>,
}

/// A table as it is written.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Settings {
    min_rows: Option<usize>,
    max_rows: Option<usize>,
    #[serde(default)]
    unique: Vec<String>,
    #[serde(default)]
    prefilled: Vec<toml::Table>,
    #[serde(default)]
    fixed: bool,
    #[serde(default, rename = "column")]
    columns: Vec<toml::Value>,
}

impl TryFrom<Settings> for Table {
    type Error = String;

    fn try_from(settings: Settings) -> Result<Self, String> {
        let Settings { min_rows, max_rows, unique, prefilled, fixed, columns } = settings;
        let rows = [("min_rows", min_rows), ("max_rows", max_rows)];
        if let Some((key, _)) = rows.into_iter().find(|(_, rows)| rows.is_some_and(|rows| rows > ROWS_MAX)) {
            return Err(format!("`{key}` is between 0 and {ROWS_MAX}"));
        }
        if columns.is_empty() {
            return Err("a table needs `[[page.field.column]]` entries".into());
        }
        let columns = columns.into_iter().map(column_from).collect::<Result<_, _>>()?;
        let prefilled: Vec<_> = prefilled.into_iter().map(typed).collect();
        let (least, most) = if fixed { (prefilled.len(), prefilled.len()) } else { (1, 20) };
        let (min_rows, max_rows) = (min_rows.unwrap_or(least), max_rows.unwrap_or(most));
        Ok(Self { min_rows, max_rows, unique, prefilled, fixed, columns })
    }
}

/// A prefilled row as a person would type it.
fn typed(row: toml::Table) -> BTreeMap<String, String> {
    let text = |value: toml::Value| match value {
        toml::Value::String(text) => text,
        other => other.to_string(),
    };
    row.into_iter().map(|(column, value)| (column, text(value))).collect()
}

impl Table {
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

    /// Answers that stand twice in a column where none may.
    fn repeated(&self, rows: &[Row]) -> Vec<Fault> {
        let mut faults = Vec::new();
        for column in &self.unique {
            let cells: Vec<Option<&Answer>> = rows.iter().map(|row| row.get(column)).collect();
            for (number, cell) in cells.iter().enumerate() {
                if let Some(first) =
                    cells[..number].iter().position(|before| cell.is_some() && before == cell)
                {
                    faults.push(
                        Fault::new("repeated").with("row", first + 1).at(column).at(&number.to_string()),
                    );
                }
            }
        }
        faults
    }

    fn mistakes_of_rows(&self) -> Vec<String> {
        let names = || self.columns.iter().map(|column| column.id.as_str());
        let unknown = |kind: &str, id: &str| {
            let what = format!("`{kind}` names `{id}`, which is no column");
            (!names().any(|name| name == id)).then(|| with_nearest(what, id, names()))
        };
        let unique = self.unique.iter().filter_map(|id| unknown("unique", id));
        let strange =
            self.prefilled.iter().flat_map(|row| row.keys()).filter_map(|id| unknown("prefilled", id));
        let mut mistakes: Vec<String> = unique.chain(strange).collect();
        for (number, row) in self.prefilled.iter().enumerate() {
            let pairs = row.iter().map(|(id, text)| (format!("row.{id}"), text.clone())).collect();
            let row = Posted::new(&pairs, "row");
            let bad = |column: &&Field| column.kind.as_type().read(&row.part(&column.id)).is_err();
            let told =
                |column: &Field| format!("prefilled row {}: `{}` cannot be read", number + 1, column.id);
            mistakes.extend(self.columns.iter().filter(bad).map(told));
        }
        if self.prefilled.len() > self.max_rows {
            mistakes.push("more rows are prefilled than `max_rows` allows".to_owned());
        }
        if self.fixed && self.prefilled.is_empty() {
            mistakes.push("`fixed` needs `prefilled` rows".to_owned());
        }
        mistakes
    }

    /// A column may compute only from columns before it.
    fn mistakes_of_formulas(&self) -> Vec<String> {
        let mut mistakes = Vec::new();
        for (place, column) in self.columns.iter().enumerate() {
            let Kind::Computed(computed) = &column.kind else { continue };
            let before = || self.columns[..place].iter().map(|it| it.id.as_str());
            for name in computed.value.reads().into_iter().filter(|name| !before().any(|id| id == *name)) {
                let what =
                    format!("column `{}` computes from `{name}`, which is no column before it", column.id);
                mistakes.push(with_nearest(what, name, before()));
            }
        }
        mistakes
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
            match group::read(&self.columns, &row) {
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
            let faults = group::faults(&self.columns, row, today);
            faults.into_iter().map(|fault| fault.at(&number.to_string())).collect::<Vec<_>>()
        };
        let faults: Vec<Fault> = numbered.flat_map(at).collect();
        if faults.is_empty() { self.repeated(rows) } else { faults }
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
        json!({
            "type": "array",
            "minItems": self.min_rows,
            "maxItems": self.max_rows,
            "items": group::schema(&self.columns),
        })
    }

    fn mistakes(&self) -> Vec<String> {
        let range = (self.min_rows > self.max_rows).then(|| "`min_rows` is above `max_rows`".to_owned());
        let inner = self.columns.iter().flat_map(|column| {
            let mistakes = column.kind.as_type().mistakes();
            mistakes.into_iter().map(|mistake| format!("column `{}`: {mistake}", column.id))
        });
        let own = range.into_iter().chain(self.mistakes_of_rows()).chain(self.mistakes_of_formulas());
        own.chain(inner).collect()
    }
}

/// Name under which the texts of a column are found: `field-members-name` for column `name` of `members`.
pub fn column_key(table: &str, column: &str) -> String {
    format!("{table}-{column}")
}
