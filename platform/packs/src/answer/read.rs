//! Reading an answer back. Its JSON shape alone says what it is; a reader that is led by the shape costs a
//! tenth of one that tries each kind in turn, and every case that is read brings dozens of answers.

use std::fmt;

use serde::de::value::MapAccessDeserializer;
use serde::de::{Deserialize, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use serde_json::Number;

use super::{Address, Answer, FileAnswer, Row};

impl<'de> Deserialize<'de> for Answer {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(Shape)
    }
}

/// A list holds options, files or rows, never two of them.
#[derive(serde::Deserialize)]
#[serde(untagged)]
enum Part {
    Option(String),
    File(FileAnswer),
    Row(Row),
}

struct Shape;

impl<'de> Visitor<'de> for Shape {
    type Value = Answer;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a text, a number, yes or no, options, an address, parts, files, or rows")
    }

    fn visit_bool<E: Error>(self, yes: bool) -> Result<Answer, E> {
        Ok(Answer::YesNo(yes))
    }

    fn visit_i64<E: Error>(self, number: i64) -> Result<Answer, E> {
        Ok(Answer::Number(number.into()))
    }

    fn visit_u64<E: Error>(self, number: u64) -> Result<Answer, E> {
        Ok(Answer::Number(number.into()))
    }

    fn visit_f64<E: Error>(self, number: f64) -> Result<Answer, E> {
        Number::from_f64(number).map(Answer::Number).ok_or_else(|| E::custom("a number without an end"))
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Answer, E> {
        Ok(Answer::from_text(text))
    }

    fn visit_string<E: Error>(self, text: String) -> Result<Answer, E> {
        Ok(Answer::Text(text))
    }

    fn visit_map<A: MapAccess<'de>>(self, fields: A) -> Result<Answer, A::Error> {
        let parts = Row::deserialize(MapAccessDeserializer::new(fields))?;
        Ok(address(&parts).map_or_else(|| Answer::Parts(parts), Answer::Address))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut parts: A) -> Result<Answer, A::Error> {
        let (mut options, mut files, mut rows) = (Vec::new(), Vec::new(), Vec::new());
        while let Some(part) = parts.next_element()? {
            match part {
                Part::Option(option) => options.push(option),
                Part::File(file) => files.push(file),
                Part::Row(row) => rows.push(row),
            }
        }
        match (options.is_empty(), files.is_empty(), rows.is_empty()) {
            (_, true, true) => Ok(Answer::Many(options)),
            (true, _, true) => Ok(Answer::Files(files)),
            (true, true, _) => Ok(Answer::Rows(rows)),
            _ => Err(A::Error::custom("options, files and rows in one list")),
        }
    }
}

/// A commune and a street, and nothing else, are an address.
fn address(parts: &Row) -> Option<Address> {
    let text = |part: &str| parts.get(part).and_then(Answer::as_text).map(str::to_owned);
    let (commune, street) = (text("commune")?, text("street")?);
    (parts.len() == 2).then_some(Address { commune, street })
}
