//! Values that travel to and from a database: integers, texts, bytes, nothing. No floats, no dialects.

use std::borrow::Cow;
use std::sync::Arc;

use crate::{Error, Id, Result};

/// One parameter or one column.
#[derive(Clone, Debug, PartialEq)]
pub enum Value<'a> {
    Null,
    Int(i64),
    Text(Cow<'a, str>),
    Bytes(Cow<'a, [u8]>),
}

impl From<i64> for Value<'_> {
    fn from(number: i64) -> Self {
        Value::Int(number)
    }
}

impl From<Id> for Value<'_> {
    fn from(id: Id) -> Self {
        Value::Int(id.0)
    }
}

impl From<bool> for Value<'_> {
    fn from(truth: bool) -> Self {
        Value::Int(i64::from(truth))
    }
}

impl<'a> From<&'a str> for Value<'a> {
    fn from(text: &'a str) -> Self {
        Value::Text(Cow::Borrowed(text))
    }
}

impl<'a> From<&'a String> for Value<'a> {
    fn from(text: &'a String) -> Self {
        Value::Text(Cow::Borrowed(text))
    }
}

impl From<String> for Value<'_> {
    fn from(text: String) -> Self {
        Value::Text(Cow::Owned(text))
    }
}

impl<'a> From<&'a [u8]> for Value<'a> {
    fn from(bytes: &'a [u8]) -> Self {
        Value::Bytes(Cow::Borrowed(bytes))
    }
}

impl<'a, T: Into<Value<'a>>> From<Option<T>> for Value<'a> {
    fn from(maybe: Option<T>) -> Self {
        maybe.map_or(Value::Null, Into::into)
    }
}

/// One row of an answer. Columns are asked for by name.
#[derive(Clone, Debug)]
pub struct Row {
    names: Arc<[String]>,
    values: Vec<Value<'static>>,
}

impl Row {
    /// `names` is shared by all rows of one answer.
    pub fn new(names: Arc<[String]>, values: Vec<Value<'static>>) -> Row {
        Row { names, values }
    }

    /// The value, or a bug: a column that a statement does not give is a mistake of ours.
    pub fn get(&self, name: &str) -> Result<&Value<'static>> {
        let place = self.names.iter().position(|it| it == name);
        place.map(|it| &self.values[it]).ok_or_else(|| Error::Bug(format!("no column {name} in the answer")))
    }

    pub fn int(&self, name: &str) -> Result<i64> {
        self.maybe_int(name)?.ok_or_else(|| Error::Bug(format!("column {name} is null")))
    }

    pub fn maybe_int(&self, name: &str) -> Result<Option<i64>> {
        match self.get(name)? {
            Value::Int(number) => Ok(Some(*number)),
            Value::Null => Ok(None),
            other => Err(Error::Bug(format!("column {name} is not an integer: {other:?}"))),
        }
    }

    pub fn id(&self, name: &str) -> Result<Id> {
        self.int(name).map(Id)
    }

    pub fn maybe_id(&self, name: &str) -> Result<Option<Id>> {
        Ok(self.maybe_int(name)?.map(Id))
    }

    pub fn flag(&self, name: &str) -> Result<bool> {
        Ok(self.int(name)? != 0)
    }

    /// The text, borrowed: no copy is made of what is only looked at.
    pub fn str(&self, name: &str) -> Result<&str> {
        match self.get(name)? {
            Value::Text(text) => Ok(text),
            other => Err(Error::Bug(format!("column {name} is not a text: {other:?}"))),
        }
    }

    pub fn text(&self, name: &str) -> Result<String> {
        self.str(name).map(str::to_owned)
    }

    pub fn maybe_text(&self, name: &str) -> Result<Option<String>> {
        match self.get(name)? {
            Value::Null => Ok(None),
            _ => self.text(name).map(Some),
        }
    }

    pub fn bytes(&self, name: &str) -> Result<Vec<u8>> {
        match self.get(name)? {
            Value::Bytes(bytes) => Ok(bytes.to_vec()),
            other => Err(Error::Bug(format!("column {name} is not bytes: {other:?}"))),
        }
    }
}
