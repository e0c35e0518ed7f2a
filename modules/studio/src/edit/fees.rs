//! Term and fee of each way of filing.

use contracts::services::Files;
use kernel::{FieldProblem, Fields};
use packs::Channel;
use toml::{Table, Value};
use vn::{Term, TermUnit};

use super::{id_of, put, rows, set, table};
use crate::draft::Edited;

/// The figures of a channel as a form shows them.
#[derive(Clone, Debug, Default)]
pub struct Terms {
    pub channel: &'static str,
    pub offered: bool,
    pub amount: String,
    pub unit: String,
    pub fee: String,
    pub by_province: bool,
    pub before_result: bool,
    pub refundable: bool,
}

/// What the draft says now, for every channel.
pub fn read(files: &Files) -> Vec<Terms> {
    let service = table(files, "service.toml").unwrap_or_default();
    let of = |channel: Channel| {
        let all = service.get("channel").and_then(Value::as_array);
        let row = all.into_iter().flatten().find(|it| id_of(it) == channel.as_str());
        let Some(row) = row else { return Terms { channel: channel.as_str(), ..Terms::default() } };
        let term: Option<Term> = row.get("term").and_then(Value::as_str).and_then(|it| it.parse().ok());
        let fee = row.get("fee");
        let flag = |key: &str| fee.and_then(|it| it.get(key)?.as_bool()).unwrap_or(false);
        let amount = fee.and_then(|it| it.get("amount_vnd")?.as_integer());
        Terms {
            channel: channel.as_str(),
            offered: true,
            amount: term.map(|it| it.amount().to_string()).unwrap_or_default(),
            unit: term.map(|it| it.unit().as_str().to_owned()).unwrap_or_default(),
            fee: amount.map(|it| it.to_string()).unwrap_or_default(),
            by_province: flag("by_province"),
            before_result: fee.and_then(|it| it.get("due")?.as_str()) == Some("before_result"),
            refundable: flag("refundable"),
        }
    };
    Channel::ALL.into_iter().map(of).collect()
}

/// Saves all channels.
pub fn save(files: &mut Files, posted: &Fields) -> Edited {
    let mut service = table(files, "service.toml")?;
    let mut problems = Vec::new();
    let channels = rows(&mut service, "channel");
    let old = std::mem::take(channels);
    for channel in Channel::ALL.map(Channel::as_str) {
        let field = |name: &str| format!("{channel}_{name}");
        if posted.get(&field("offered")) != "yes" {
            continue;
        }
        let known = old.iter().find(|it| id_of(it) == channel).and_then(Value::as_table).cloned();
        let mut row = known.unwrap_or_default();
        row.insert("id".to_owned(), channel.into());
        match term(posted.get(&field("amount")), posted.get(&field("unit"))) {
            Some(term) => drop(row.insert("term".to_owned(), term.into())),
            None => problems.push(FieldProblem::new(field("amount"), "studio-error-term")),
        }
        let fee = row.entry("fee".to_owned()).or_insert_with(|| Value::Table(Table::new()));
        if let Some(fee) = fee.as_table_mut()
            && let Err(problem) = fee_of(fee, channel, posted)
        {
            problems.push(problem);
        }
        channels.push(Value::Table(row));
    }
    if channels.is_empty() {
        problems.push(FieldProblem::new("", "studio-error-channel"));
    }
    if !problems.is_empty() {
        return Err(problems);
    }
    put(files, "service.toml", &service);
    Ok(())
}

/// A term as packs write it: `same_day`, `3 working_days`.
pub fn term(amount: &str, unit: &str) -> Option<String> {
    let unit: TermUnit = unit.parse().ok()?;
    if unit == TermUnit::SameDay {
        return Some(unit.as_str().to_owned());
    }
    let term = Term::new(amount.parse().ok()?, unit).ok()?;
    Some(format!("{} {}", term.amount(), unit.as_str()))
}

fn fee_of(fee: &mut Table, channel: &str, posted: &Fields) -> Result<(), FieldProblem> {
    let field = |name: &str| format!("{channel}_{name}");
    let typed = posted.get(&field("fee")).replace(['.', ',', ' ', '₫'], "");
    let by_province = posted.get(&field("by_province")) == "yes";
    match (typed.is_empty(), typed.parse::<i64>()) {
        (true, _) if by_province => drop(fee.remove("amount_vnd")),
        (false, Ok(amount)) if amount >= 0 => drop(fee.insert("amount_vnd".to_owned(), amount.into())),
        _ => return Err(FieldProblem::new(field("fee"), "studio-error-fee")),
    }
    set(fee, "by_province", by_province.then_some(true));
    let before_result = posted.get(&field("before_result")) == "yes";
    set(fee, "due", before_result.then_some("before_result"));
    set(fee, "refundable", (posted.get(&field("refundable")) == "yes").then_some(true));
    Ok(())
}
