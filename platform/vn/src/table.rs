//! Reading the tables that are built into the program.

use serde::de::DeserializeOwned;

/// All rows of an embedded CSV text. The tables are part of the program, so a bad row is a programming error.
pub(crate) fn rows<T: DeserializeOwned>(csv_text: &str) -> Vec<T> {
    csv::Reader::from_reader(csv_text.as_bytes())
        .deserialize()
        .map(|row| row.expect("embedded tables are read whole by the tests"))
        .collect()
}
