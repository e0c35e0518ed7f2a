//! Amounts in Vietnamese đồng, which has no smaller unit in use.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::words::number_in_words;

/// A whole number of đồng. Displayed the Vietnamese way: `150.000 ₫`.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Vnd(pub i64);

impl Vnd {
    /// The English way: `₫150,000`.
    pub fn in_english(self) -> String {
        format!("{}₫{}", self.sign(), grouped(self.0.unsigned_abs(), ','))
    }

    /// In Vietnamese words, as receipts and contracts ask: `một trăm năm mươi nghìn đồng`.
    pub fn in_words(self) -> String {
        let minus = if self.0 < 0 { "âm " } else { "" };
        format!("{minus}{} đồng", number_in_words(self.0.unsigned_abs()))
    }

    fn sign(self) -> &'static str {
        if self.0 < 0 { "-" } else { "" }
    }
}

impl fmt::Display for Vnd {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}{} ₫", self.sign(), grouped(self.0.unsigned_abs(), '.'))
    }
}

fn grouped(amount: u64, separator: char) -> String {
    let digits = amount.to_string();
    let mut text = String::with_capacity(digits.len() * 4 / 3);
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            text.push(separator);
        }
        text.push(digit);
    }
    text
}
