//! The pages, one file per noun.

pub mod me;
pub mod search;

use jiff::civil::Date;
use kernel::{Ctx, Lang};

use crate::register::Register;

/// Text key of a field's label.
pub(crate) fn label(field: &str) -> String {
    format!("registries-field-{field}")
}

/// Text key of a register's name.
pub(crate) fn source(register: Register) -> &'static str {
    match register {
        Register::Population => "registries-population",
        Register::CivilStatus => "registries-civil-status",
        Register::BirthNotices => "registries-birth-notices",
    }
}

/// A register's value as people read it: dates and words in their language.
pub(crate) fn shown(ctx: &Ctx<'_>, field: &str, value: &str) -> String {
    match field {
        "sex" => ctx.t(if value == "male" { "registries-male" } else { "registries-female" }).to_owned(),
        "birth_date" => value.parse().map_or_else(|_| value.to_owned(), |date| day(ctx.lang, date)),
        _ => value.to_owned(),
    }
}

/// 21/11/2026, or 21 November 2026.
fn day(lang: Lang, date: Date) -> String {
    match lang {
        Lang::Vi => date.strftime("%d/%m/%Y").to_string(),
        Lang::En => date.strftime("%-d %B %Y").to_string(),
    }
}
