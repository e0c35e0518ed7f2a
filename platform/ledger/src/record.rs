//! One record of the log and the bytes that are hashed for it.

use std::borrow::Cow;
use std::fmt;

use serde::{Deserialize, Serialize};

use crate::Hash;

/// One act, at its place in its chain.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Record {
    /// The chain it belongs to; each writer keeps its own.
    pub chain: u32,
    /// Place in the chain: 0, 1, 2, … without gaps; also the leaf index in the Merkle tree.
    pub seq: u64,
    /// Identifier that never decreases along the chain.
    pub id: i64,
    /// When it happened, in milliseconds since 1970-01-01T00:00:00Z.
    pub at: i64,
    /// Who acted.
    pub actor: String,
    /// What happened, e.g. `cases.decided`.
    pub name: String,
    /// What it happened to, e.g. a case code.
    pub subject: String,
    /// Details as JSON text. Kept byte for byte, never reformatted.
    pub payload: String,
    /// Leaf hash of the record before it; [`Hash::ZERO`] for the first.
    pub prev: Hash,
}

/// Why bytes are not a record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RecordError {
    /// Not a JSON object with exactly the nine members of a record.
    Malformed,
    /// A record, but not written in the one canonical way.
    NotCanonical,
}

impl Record {
    /// The one byte form of the record: a JSON object in RFC 8785 form, without a line end.
    ///
    /// Members stand in alphabetical order without spaces; 64-bit integers are decimal strings, because
    /// many JSON readers lose digits beyond 2^53; `prev` is Base64; the payload is a string holding its text.
    pub fn canonical(&self) -> Vec<u8> {
        let texts = self.actor.len() + self.name.len() + self.subject.len() + self.payload.len();
        // Quotes in the payload are escaped: leave room for one in eight bytes.
        let mut bytes = Vec::with_capacity(256 + texts + self.payload.len() / 8);
        serde_json::to_writer(&mut bytes, &Line::from(self)).expect("strings and numbers always fit JSON");
        bytes
    }

    /// RFC 6962 leaf hash of the canonical form: the `prev` of the next record and the leaf of the tree.
    pub fn leaf(&self) -> Hash {
        Hash::leaf(&self.canonical())
    }

    /// Reads a canonical form back. Whatever is accepted has exactly these bytes as its canonical form.
    pub fn parse(bytes: &[u8]) -> Result<Record, RecordError> {
        let line: Line = serde_json::from_slice(bytes).map_err(|_| RecordError::Malformed)?;
        let record = Record::from(line);
        if record.canonical() == bytes { Ok(record) } else { Err(RecordError::NotCanonical) }
    }
}

/// The members of the canonical form; declared in the order in which they are written.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Line<'a> {
    actor: Cow<'a, str>,
    #[serde(with = "decimal")]
    at: i64,
    chain: u32,
    #[serde(with = "decimal")]
    id: i64,
    name: Cow<'a, str>,
    payload: Cow<'a, str>,
    prev: Hash,
    #[serde(with = "decimal")]
    seq: u64,
    subject: Cow<'a, str>,
}

impl<'a> From<&'a Record> for Line<'a> {
    fn from(record: &'a Record) -> Line<'a> {
        Line {
            actor: Cow::Borrowed(&record.actor),
            at: record.at,
            chain: record.chain,
            id: record.id,
            name: Cow::Borrowed(&record.name),
            payload: Cow::Borrowed(&record.payload),
            prev: record.prev,
            seq: record.seq,
            subject: Cow::Borrowed(&record.subject),
        }
    }
}

impl From<Line<'_>> for Record {
    fn from(line: Line<'_>) -> Record {
        Record {
            chain: line.chain,
            seq: line.seq,
            id: line.id,
            at: line.at,
            actor: line.actor.into_owned(),
            name: line.name.into_owned(),
            subject: line.subject.into_owned(),
            payload: line.payload.into_owned(),
            prev: line.prev,
        }
    }
}

/// 64-bit integers as decimal strings.
mod decimal {
    use std::fmt::Display;
    use std::str::FromStr;

    use serde::{Deserialize, Deserializer, Serializer, de};

    pub fn serialize<S: Serializer>(number: &impl Display, to: S) -> Result<S::Ok, S::Error> {
        to.collect_str(number)
    }

    pub fn deserialize<'de, D, N>(from: D) -> Result<N, D::Error>
    where
        D: Deserializer<'de>,
        N: FromStr<Err: Display>,
    {
        String::deserialize(from)?.parse().map_err(de::Error::custom)
    }
}

impl fmt::Display for RecordError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            RecordError::Malformed => {
                "not a record: it must be one JSON object with the nine members of a record"
            }
            RecordError::NotCanonical => "a record that is not in its canonical form",
        })
    }
}

impl std::error::Error for RecordError {}
