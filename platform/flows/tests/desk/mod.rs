//! A host for tests: facts by name, lists by name, days as milliseconds, definitions by the names of files.

use std::collections::{BTreeMap, HashMap};

use flows::{Definition, Host, Seen};

/// A day in milliseconds.
pub const DAY: i64 = 86_400_000;

/// What the test knows of the world.
#[derive(Default)]
pub struct Desk {
    pub facts: BTreeMap<String, bool>,
    pub lists: BTreeMap<String, Vec<String>>,
    pub others: HashMap<String, Definition>,
}

impl Host for Desk {
    fn holds(&self, expression: &str, _: &Seen<'_>) -> Result<bool, String> {
        expression.split(" and ").try_fold(true, |all, name| {
            let fact = self.facts.get(name).ok_or_else(|| format!("{name} is not known"))?;
            Ok(all && *fact)
        })
    }

    fn items(&self, collection: &str, _: &Seen<'_>) -> Result<Vec<String>, String> {
        self.lists.get(collection).cloned().ok_or_else(|| format!("{collection} is not known"))
    }

    fn after(&self, expression: &str, now: i64) -> Result<i64, String> {
        let (count, unit) = expression.split_once(' ').ok_or("no term")?;
        let count: i64 = count.parse().map_err(|_| format!("{expression} is no term"))?;
        Ok(now + count * if unit == "days" { DAY } else { DAY / 24 })
    }

    fn called(&self, key: &str) -> Result<&Definition, String> {
        self.others.get(key).ok_or_else(|| format!("{key} is not there"))
    }

    fn joined(&self, _: &str, outcomes: &[&str]) -> Result<String, String> {
        let objected = outcomes.contains(&"object");
        Ok(if objected { "object" } else { outcomes.first().copied().unwrap_or("agree") }.to_owned())
    }
}
