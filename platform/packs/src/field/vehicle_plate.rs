//! The number plate of a vehicle registered in Vietnam: `30K-123.45`, `29B1-123.45`, `80-123-NG-45`.

use jiff::civil::Date;
use serde::Deserialize;
use serde_json::{Value, json};

use super::{Fault, FieldType, wrong_shape};
use crate::answer::Answer;
use crate::posted::Posted;

/// Letters of foreign and international bodies: diplomatic, international, foreigners'.
const FOREIGN: [&str; 4] = ["NG", "QT", "NN", "CV"];

/// Settings of a plate.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct VehiclePlate {
    /// Plates of foreign and international bodies are accepted.
    pub foreign: bool,
    /// Military plates are accepted: two letters, four digits.
    pub military: bool,
}

impl Default for VehiclePlate {
    fn default() -> Self {
        Self { foreign: true, military: false }
    }
}

impl VehiclePlate {
    fn normalised(&self, written: &str) -> Option<String> {
        let written = vn::nfc(written).to_uppercase();
        let plain: String = written.chars().filter(|c| !matches!(c, ' ' | '.' | '-' | '\u{a0}')).collect();
        let foreign = || foreign(&plain).filter(|_| self.foreign);
        let military = || military(&plain).filter(|_| self.military);
        civil(&written).or_else(foreign).or_else(military)
    }
}

impl FieldType for VehiclePlate {
    fn read(&self, posted: &Posted) -> Result<Option<Answer>, Vec<Fault>> {
        let Some(written) = posted.value() else { return Ok(None) };
        let plate = self.normalised(written).ok_or_else(|| vec![Fault::new("not-a-plate")])?;
        Ok(Some(Answer::Text(plate)))
    }

    fn check(&self, answer: &Answer, _today: Date) -> Vec<Fault> {
        let plate = answer.as_text();
        let sound = plate.is_some_and(|plate| self.normalised(plate).as_deref() == Some(plate));
        if sound { Vec::new() } else { wrong_shape() }
    }

    fn schema(&self) -> Value {
        json!({ "type": "string", "pattern": "^[0-9A-ZĐ.-]{7,14}$" })
    }
}

/// Province and series, then four or five digits.
fn civil(written: &str) -> Option<String> {
    let text = written.replace('.', "");
    let groups: Vec<&str> = text.split(['-', ' ', '\u{a0}']).filter(|group| !group.is_empty()).collect();
    let serial = |group: &&&str| matches!(group.len(), 4 | 5) && group.bytes().all(|b| b.is_ascii_digit());
    // Where the writer put a gap says whether a digit belongs to the series: `29B1-1234`, `29B-112.34`.
    if let Some(last) = groups.last().filter(serial)
        && let Some(series) = series(&groups[..groups.len() - 1].concat())
    {
        return Some(format!("{series}-{}", grouped(last)?));
    }
    let whole = groups.concat();
    let letters = whole.chars().count();
    let split = |digits: usize| {
        let at = whole.char_indices().nth(letters.checked_sub(digits)?)?.0;
        let (head, tail) = whole.split_at(at);
        let numeric = tail.bytes().all(|b| b.is_ascii_digit());
        series(head).filter(|_| numeric).map(|head| (head, tail))
    };
    let (series, serial) = split(5).or_else(|| split(4))?;
    Some(format!("{series}-{}", grouped(serial)?))
}

/// Two digits of a province, one or two letters, perhaps a digit: `30K`, `29B1`, `29MĐ1`.
fn series(head: &str) -> Option<String> {
    let letters: Vec<char> = head.chars().collect();
    let province = province(&letters)?;
    let own = letters[2..].iter().take_while(|c| is_letter(**c)).count();
    let rest = &letters[2 + own..];
    let sound = (1..=2).contains(&own) && rest.len() <= 1 && rest.iter().all(char::is_ascii_digit);
    sound.then(|| format!("{province}{}", letters[2..].iter().collect::<String>()))
}

fn foreign(plain: &str) -> Option<String> {
    let letters: Vec<char> = plain.chars().collect();
    let province = province(&letters)?;
    let body = FOREIGN.into_iter().find(|body| letters[2..].starts_with(&body.chars().collect::<Vec<_>>()));
    let digits = |text: &[char]| text.iter().all(char::is_ascii_digit);
    let text = |part: &[char]| part.iter().collect::<String>();
    // `80NG12345` of newer plates, `80123NG45` of older ones.
    if let Some(body) = body
        && letters.len() == 9
        && digits(&letters[4..])
    {
        return Some(format!("{province}-{}-{body}-{}", text(&letters[4..7]), text(&letters[7..])));
    }
    let inner = text(letters.get(5..7)?);
    let whole = letters.len() == 9 && digits(&letters[2..5]) && digits(&letters[7..]);
    let known = FOREIGN.contains(&inner.as_str()) && whole;
    known.then(|| format!("{province}-{}-{inner}-{}", text(&letters[2..5]), text(&letters[7..])))
}

fn military(plain: &str) -> Option<String> {
    let letters: Vec<char> = plain.chars().collect();
    let whole = letters.len() == 6
        && letters[..2].iter().all(|c| is_letter(*c))
        && letters[2..].iter().all(char::is_ascii_digit);
    let text = |part: &[char]| part.iter().collect::<String>();
    whole.then(|| format!("{}-{}-{}", text(&letters[..2]), text(&letters[2..4]), text(&letters[4..])))
}

/// Two digits from 11: provinces keep the codes of before July 2025.
fn province(letters: &[char]) -> Option<String> {
    let province: String = letters.get(..2)?.iter().collect();
    let number: u8 = province.parse().ok()?;
    (11..=99).contains(&number).then_some(province)
}

fn is_letter(c: char) -> bool {
    c.is_ascii_uppercase() || c == 'Đ'
}

fn grouped(serial: &str) -> Option<String> {
    match serial.len() {
        4 => Some(serial.to_owned()),
        5 => Some(format!("{}.{}", &serial[..3], &serial[3..])),
        _ => None,
    }
}
