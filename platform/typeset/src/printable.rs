//! Keeping a paper settable whatever people typed: a character without a glyph would break PDF/UA.

use serde_json::Value;
use typst::text::Font;

/// Stands in for a character that the fonts cannot draw.
const STAND_IN: char = '□';

/// The data with every text reduced to characters that all of `fonts` can draw. Keys stay as they are.
pub(crate) fn printable(data: &Value, fonts: &[Font]) -> Value {
    match data {
        Value::String(text) => Value::String(text.chars().map(|it| drawable(it, fonts)).collect()),
        Value::Array(items) => items.iter().map(|item| printable(item, fonts)).collect(),
        Value::Object(fields) => {
            fields.iter().map(|(key, value)| (key.clone(), printable(value, fonts))).collect()
        }
        Value::Null | Value::Bool(_) | Value::Number(_) => data.clone(),
    }
}

/// Papers print names in capitals too, so those must be there as well.
fn drawable(character: char, fonts: &[Font]) -> char {
    let known = |font: &Font| {
        let coverage = &font.info().coverage;
        [character].into_iter().chain(character.to_uppercase()).all(|it| coverage.contains(u32::from(it)))
    };
    match character {
        '\n' => character,
        _ if character.is_whitespace() => ' ',
        _ if !character.is_control() && fonts.iter().all(known) => character,
        _ => STAND_IN,
    }
}
