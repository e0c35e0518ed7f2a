//! The code of an enterprise: its tax code, ten digits (Law on Enterprises 59/2020/QH14, article 29).

use jiff::civil::Date;
use serde::Deserialize;
use serde_json::Value;

use super::{Fault, FieldType, TaxCode};
use crate::answer::Answer;
use crate::posted::Posted;

/// Settings of an enterprise code.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct CompanyCode {
    /// Branches and representative offices, thirteen digits, are accepted too.
    pub units: bool,
    /// The tenth digit must follow from the first nine.
    pub check_digit: bool,
}

impl Default for CompanyCode {
    fn default() -> Self {
        Self { units: false, check_digit: true }
    }
}

impl CompanyCode {
    fn as_tax_code(&self) -> TaxCode {
        TaxCode { taxpayers: true, units: self.units, personal_numbers: false, check_digit: self.check_digit }
    }
}

/// The same digits, told in the words of the enterprise register.
fn told(mut fault: Fault) -> Fault {
    fault.key = match fault.key {
        "not-a-tax-code" | "tax-code-kind" => "not-a-company-code",
        "tax-code-digit" => "company-code-digit",
        other => other,
    };
    fault
}

impl FieldType for CompanyCode {
    fn read(&self, posted: &Posted) -> Result<Option<Answer>, Vec<Fault>> {
        let read = self.as_tax_code().read(posted);
        read.map_err(|faults| faults.into_iter().map(told).collect())
    }

    fn check(&self, answer: &Answer, today: Date) -> Vec<Fault> {
        self.as_tax_code().check(answer, today).into_iter().map(told).collect()
    }

    fn schema(&self) -> Value {
        self.as_tax_code().schema()
    }
}
