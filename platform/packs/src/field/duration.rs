//! A length of time: a whole amount of days, weeks, months or years. Kept as ISO 8601 writes it: `P6M`.

use jiff::civil::Date;
use serde::Deserialize;
use serde_json::{Value, json};

use super::{Choice, Fault, Field, FieldType, Kind, Look, Number, Reader, group, wrong_shape};
use crate::answer::{Answer, Row};
use crate::posted::Posted;

/// Largest amount of any unit.
const AMOUNT_MAX: u32 = 9999;

/// Settings of a length of time.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Duration {
    /// Units offered.
    pub units: Vec<Unit>,
    /// Shortest, as `P1M`. Units are compared by 7, 30 and 365 days.
    pub min: Option<String>,
    /// Longest.
    pub max: Option<String>,
}

/// A unit of time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Unit {
    /// Days.
    Days,
    /// Weeks.
    Weeks,
    /// Months.
    Months,
    /// Years.
    Years,
}

impl Default for Duration {
    fn default() -> Self {
        Self { units: vec![Unit::Days, Unit::Months, Unit::Years], min: None, max: None }
    }
}

impl Unit {
    const ALL: [Unit; 4] = [Unit::Days, Unit::Weeks, Unit::Months, Unit::Years];

    fn letter(self) -> char {
        match self {
            Unit::Days => 'D',
            Unit::Weeks => 'W',
            Unit::Months => 'M',
            Unit::Years => 'Y',
        }
    }

    fn word(self) -> &'static str {
        match self {
            Unit::Days => "days",
            Unit::Weeks => "weeks",
            Unit::Months => "months",
            Unit::Years => "years",
        }
    }

    fn days(self) -> u32 {
        match self {
            Unit::Days => 1,
            Unit::Weeks => 7,
            Unit::Months => 30,
            Unit::Years => 365,
        }
    }
}

impl FieldType for Duration {
    fn read(&self, posted: &Posted) -> Result<Option<Answer>, Vec<Fault>> {
        if let Some(whole) = posted.value() {
            let (amount, unit) = parse(whole).ok_or_else(|| vec![Fault::new("not-a-duration")])?;
            return Ok(Some(Answer::Text(format!("P{amount}{}", unit.letter()))));
        }
        // A unit alone is no answer: it is chosen from the start.
        if posted.part("amount").value().is_none() {
            return Ok(None);
        }
        let row = group::read(&self.parts(), posted)?;
        let amount = row.get("amount").and_then(Answer::as_number);
        let unit = row.get("unit").and_then(Answer::as_text);
        let unit = Unit::ALL.into_iter().find(|known| Some(known.word()) == unit);
        match (amount, unit) {
            (_, None) => Err(vec![Fault::new("choose-one").at("unit")]),
            (Some(amount), Some(unit)) if amount.fract() == 0.0 && (1.0..=9999.0).contains(&amount) => {
                Ok(Some(Answer::Text(format!("P{amount}{}", unit.letter()))))
            }
            _ => Err(vec![Fault::new("not-a-duration").at("amount")]),
        }
    }

    fn check(&self, answer: &Answer, _today: Date) -> Vec<Fault> {
        let Some((amount, unit)) = answer.as_text().and_then(parse) else { return wrong_shape() };
        if !self.units.contains(&unit) {
            return vec![Fault::new("choose-one").at("unit")];
        }
        let days = amount * unit.days();
        let limit = |limit: &Option<String>| limit.as_deref().and_then(parse);
        let fault = |key, (amount, unit): (u32, Unit)| {
            vec![Fault::new(key).with("amount", amount).with("unit", unit.word()).at("amount")]
        };
        let days_of = |(amount, unit): (u32, Unit)| amount * unit.days();
        match (
            limit(&self.min).filter(|min| days < days_of(*min)),
            limit(&self.max).filter(|max| days > days_of(*max)),
        ) {
            (Some(min), _) => fault("duration-too-short", min),
            (_, Some(max)) => fault("duration-too-long", max),
            _ => Vec::new(),
        }
    }

    fn show(&self, answer: &Answer, reader: Reader) -> String {
        let Some((amount, unit)) = answer.as_text().and_then(parse) else { return String::new() };
        let key = format!("shown-{}", unit.word());
        reader.texts.text(reader.lang, &key, &[("amount", amount.to_string())])
    }

    fn schema(&self) -> Value {
        let letters: String = self.units.iter().map(|unit| unit.letter()).collect();
        json!({ "type": "string", "format": "duration", "pattern": format!("^P[1-9][0-9]{{0,3}}[{letters}]$") })
    }

    fn parts(&self) -> Vec<Field> {
        let amount = Number { min: 1.0, max: f64::from(AMOUNT_MAX), decimals: 0, ordinal: true };
        let units = self.units.iter().map(|unit| unit.word().to_owned()).collect();
        vec![
            Field::plain("amount", Kind::Number(amount), false),
            Field::plain("unit", Kind::Choice(Choice::shared("unit", units, Look::Select)), false),
        ]
    }

    fn parts_of(&self, answer: &Answer) -> Row {
        let Some((amount, unit)) = answer.as_text().and_then(parse) else { return Row::new() };
        let amount = Answer::from_whole(amount.into());
        [("amount".to_owned(), amount), ("unit".to_owned(), Answer::from_text(unit.word()))].into()
    }

    fn mistakes(&self) -> Vec<String> {
        let none = self.units.is_empty().then(|| "a duration needs `units`".to_owned());
        let limits = [("min", &self.min), ("max", &self.max)];
        let odd = limits.into_iter().filter_map(|(key, limit)| Some((key, limit.as_ref()?)));
        let odd = odd.filter(|(_, limit)| parse(limit).is_none());
        let odd = odd.map(|(key, limit)| format!("`{key}` is written like P6M or P30D, not `{limit}`"));
        none.into_iter().chain(odd).collect()
    }
}

fn parse(written: &str) -> Option<(u32, Unit)> {
    let text = written.strip_prefix('P')?;
    let unit = Unit::ALL.into_iter().find(|unit| text.ends_with(unit.letter()))?;
    let digits = &text[..text.len() - 1];
    let plain = !digits.starts_with('0') && digits.bytes().all(|b| b.is_ascii_digit());
    let amount = digits.parse().ok().filter(|amount| plain && (1..=AMOUNT_MAX).contains(amount))?;
    Some((amount, unit))
}
