//! Answers for readers who need not know personal numbers.

use serde_json::{Map, Value};

use crate::answer::{Answer, Answers, Row};
use crate::field::{Field, Kind};
use crate::form::Form;

impl Form {
    /// The answers as JSON with every personal number masked, wherever a question asks one: by itself, as a
    /// tax code, in a person, in a row.
    pub fn masked_values(&self, answers: &Answers) -> Value {
        let masked = |(id, answer): (&str, &Answer)| {
            let value = self.field(id).map_or_else(|| answer.to_json(), |field| masked(field, answer));
            (id.to_owned(), value)
        };
        Value::Object(answers.iter().map(masked).collect())
    }
}

fn masked(field: &Field, answer: &Answer) -> Value {
    match (&field.kind, answer) {
        (Kind::PersonalNumber(_) | Kind::TaxCode(_), Answer::Text(text)) => {
            text.parse::<vn::PersonalNumber>().map_or_else(|_| text.as_str().into(), |it| it.masked().into())
        }
        (Kind::Table(table), Answer::Rows(rows)) => {
            rows.iter().map(|row| Value::Object(masked_row(&table.columns, row))).collect()
        }
        (kind, Answer::Parts(parts)) => Value::Object(masked_row(&kind.parts(), parts)),
        _ => answer.to_json(),
    }
}

fn masked_row(columns: &[Field], row: &Row) -> Map<String, Value> {
    let cell = |(id, answer): (&String, &Answer)| {
        let column = columns.iter().find(|column| column.id == *id);
        (id.clone(), column.map_or_else(|| answer.to_json(), |column| masked(column, answer)))
    };
    row.iter().map(cell).collect()
}
