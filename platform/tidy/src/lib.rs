//! The rules of the house, as a test.
//!
//! Reading order: [`house`] (what is read), [`tokens`] (Rust as tokens), then the rules: [`walls`], [`rooms`],
//! [`sizes`], [`words`], [`markup`], [`texts`], [`papers`].

pub mod house;
pub mod tokens;
pub mod walls;
pub mod rooms;
pub mod sizes;
pub mod words;
pub mod markup;
pub mod texts;
pub mod papers;
#[cfg(test)]
mod tests;

pub use house::{Breach, House, Text};

/// A rule looks at the whole house.
pub type Rule = fn(&House) -> Vec<Breach>;

/// Every rule.
pub const RULES: &[Rule] = &[
    walls::between_crates,
    walls::around_libraries,
    rooms::sql,
    rooms::html,
    rooms::clock,
    rooms::database_clock,
    sizes::files,
    sizes::functions,
    sizes::columns,
    words::unfinished,
    words::unwrapped,
    words::names,
    words::traces,
    markup::inline,
    texts::languages,
    texts::used,
    papers::readmes,
    papers::migrations,
];

/// All breaches of all rules, by place.
pub fn breaches(house: &House) -> Vec<Breach> {
    let mut all: Vec<Breach> = RULES.iter().flat_map(|rule| rule(house)).collect();
    all.sort();
    all
}
