//! A bank account in Vietnam: the bank's number in card and transfer networks (BIN), and the account number.

use jiff::civil::Date;
use serde::Deserialize;
use serde_json::Value;

use super::{Choice, Fault, Field, FieldType, Kind, Look, Reader, Shapes, Text, group};
use crate::answer::{Answer, Row};
use crate::posted::Posted;

/// BINs of the banks offered; their names are the shared texts `bank-<BIN>`.
const BANKS: [&str; 24] = [
    "970405", "970418", "970415", "970436", "970422", "970407", "970416", "970432", "970423", "970403",
    "970437", "970441", "970443", "970426", "970448", "970449", "970440", "970431", "970425", "970428",
    "970412", "970409", "970452", "970424",
];
/// Fewest and most digits or letters of an account number.
const NUMBER: (usize, usize) = (6, 19);

/// Settings of a bank account.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct BankAccount {
    /// Only these banks, by BIN; all known ones when empty.
    pub banks: Vec<String>,
}

impl FieldType for BankAccount {
    fn read(&self, posted: &Posted) -> Result<Option<Answer>, Vec<Fault>> {
        let number = posted.part("number").value();
        if number.is_none() && posted.part("bank").value().is_none() {
            return Ok(None);
        }
        let mut faults = Vec::new();
        let mut row = Row::new();
        match posted.part("bank").value() {
            Some(bank) => drop(row.insert("bank".to_owned(), Answer::from_text(bank))),
            None => faults.push(Fault::new("choose-one").at("bank")),
        }
        match number.map(digits) {
            Some(number) => drop(row.insert("number".to_owned(), Answer::Text(number))),
            None => faults.push(Fault::new("required").at("number")),
        }
        if faults.is_empty() { Ok(Some(Answer::Parts(row))) } else { Err(faults) }
    }

    fn check(&self, answer: &Answer, today: Date) -> Vec<Fault> {
        let faults = group::check_parts(&self.parts(), answer, today);
        let told = |fault: Fault| match fault.part.as_str() {
            "number" => Fault::new("not-an-account").with("min", NUMBER.0).with("max", NUMBER.1).at("number"),
            _ => fault,
        };
        faults.into_iter().map(told).collect()
    }

    fn show(&self, answer: &Answer, reader: Reader) -> String {
        let parts = self.parts_of(answer);
        let text = |part: &str| parts.get(part).and_then(Answer::as_text).unwrap_or_default();
        format!("{} · {}", text("number"), reader.texts.label(reader.lang, &format!("bank-{}", text("bank"))))
    }

    fn schema(&self) -> Value {
        group::schema(&self.parts())
    }

    fn parts(&self) -> Vec<Field> {
        let banks = match self.banks.as_slice() {
            [] => BANKS.map(String::from).to_vec(),
            some => some.to_vec(),
        };
        let shape = format!("{}{}", "9".repeat(NUMBER.0), "[9]".repeat(NUMBER.1 - NUMBER.0));
        let number = Text { pattern: Shapes::one(&shape), ..Text::default() };
        vec![
            Field::plain("bank", Kind::Choice(Choice::shared("bank", banks, Look::Select)), false),
            Field::plain("number", Kind::Text(number), false),
        ]
    }

    fn mistakes(&self) -> Vec<String> {
        let unknown = self.banks.iter().filter(|bin| !BANKS.contains(&bin.as_str()));
        let told =
            |bin: &String| crate::nearest::with_nearest(format!("there is no bank `{bin}`"), bin, BANKS);
        unknown.map(told).collect()
    }
}

fn digits(written: &str) -> String {
    written.chars().filter(|c| !matches!(c, ' ' | '.' | '-' | '\u{a0}')).collect()
}
