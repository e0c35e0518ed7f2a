//! A tax code: ten digits, thirteen for a dependent unit, or a person's own twelve-digit number, which takes
//! the place of the personal tax code since 1 July 2025.

use jiff::civil::Date;
use serde::Deserialize;
use serde_json::{Value, json};

use super::{Fault, FieldType, Reader, wrong_shape};
use crate::answer::Answer;
use crate::posted::Posted;

/// Settings of a tax code: what is accepted.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct TaxCode {
    /// Ten digits of a taxpayer.
    pub taxpayers: bool,
    /// Thirteen digits of a dependent unit.
    pub units: bool,
    /// Twelve-digit personal numbers.
    pub personal_numbers: bool,
    /// The tenth digit must follow from the first nine.
    pub check_digit: bool,
}

impl Default for TaxCode {
    fn default() -> Self {
        Self { taxpayers: true, units: true, personal_numbers: true, check_digit: true }
    }
}

impl TaxCode {
    /// The code in one spelling: `0100047516`, `0100047516-001`, `001196000001`.
    fn normalised(&self, written: &str) -> Result<String, &'static str> {
        let digits: String = written.chars().filter(|c| !matches!(c, ' ' | '.' | '-' | '\u{a0}')).collect();
        let whole = digits.bytes().all(|b| b.is_ascii_digit());
        match digits.len() {
            10 | 13 | 12 if !whole => Err("not-a-tax-code"),
            10 if self.taxpayers => self.registered(digits),
            13 if self.units => self.registered(format!("{}-{}", &digits[..10], &digits[10..])),
            12 if self.personal_numbers && digits.parse::<vn::PersonalNumber>().is_ok() => Ok(digits),
            12 if self.personal_numbers => Err("not-a-personal-number"),
            10 | 12 | 13 if whole => Err("tax-code-kind"),
            _ => Err("not-a-tax-code"),
        }
    }

    fn registered(&self, code: String) -> Result<String, &'static str> {
        let sound = !code.ends_with("-000") && (!self.check_digit || code.parse::<vn::TaxCode>().is_ok());
        if sound { Ok(code) } else { Err("tax-code-digit") }
    }
}

impl FieldType for TaxCode {
    fn read(&self, posted: &Posted) -> Result<Option<Answer>, Vec<Fault>> {
        let Some(written) = posted.value() else { return Ok(None) };
        let code = self.normalised(written).map_err(|key| vec![Fault::new(key)])?;
        Ok(Some(Answer::Text(code)))
    }

    fn check(&self, answer: &Answer, _today: Date) -> Vec<Fault> {
        let Some(code) = answer.as_text() else { return wrong_shape() };
        match self.normalised(code) {
            Ok(same) if same == code => Vec::new(),
            Ok(_) => wrong_shape(),
            Err(key) => vec![Fault::new(key)],
        }
    }

    /// A personal number is masked, as everywhere.
    fn show(&self, answer: &Answer, _reader: Reader) -> String {
        let code = answer.as_text().unwrap_or_default();
        code.parse::<vn::PersonalNumber>().map_or_else(|_| code.to_owned(), |number| number.to_string())
    }

    fn schema(&self) -> Value {
        let kinds = [
            (self.taxpayers, "[0-9]{10}"),
            (self.units, "[0-9]{10}-[0-9]{3}"),
            (self.personal_numbers, "[0-9]{12}"),
        ];
        let kinds: Vec<&str> = kinds.into_iter().filter(|(on, _)| *on).map(|(_, kind)| kind).collect();
        json!({ "type": "string", "pattern": format!("^(?:{})$", kinds.join("|")) })
    }

    fn mistakes(&self) -> Vec<String> {
        let none = !(self.taxpayers || self.units || self.personal_numbers);
        none.then(|| "accept `taxpayers`, `units` or `personal_numbers`".to_owned()).into_iter().collect()
    }
}
