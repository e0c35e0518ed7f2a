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

/// A list holds files or rows, never both.
#[derive(serde::Deserialize)]
#[serde(untagged)]
enum Part {
    File(FileAnswer),
    Row(Row),
}

struct Shape;

impl<'de> Visitor<'de> for Shape {
    type Value = Answer;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a text, a number, yes or no, an address, files, or rows")
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
        Address::deserialize(MapAccessDeserializer::new(fields)).map(Answer::Address)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut parts: A) -> Result<Answer, A::Error> {
        let (mut files, mut rows) = (Vec::new(), Vec::new());
        while let Some(part) = parts.next_element()? {
            match part {
                Part::File(file) => files.push(file),
                Part::Row(row) => rows.push(row),
            }
        }
        match (files.is_empty(), rows.is_empty()) {
            (_, true) => Ok(Answer::Files(files)),
            (true, false) => Ok(Answer::Rows(rows)),
            (false, false) => Err(A::Error::custom("files and rows in one list")),
        }
    }
}
