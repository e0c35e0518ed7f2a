//! What people see: layouts, components, style sheet, browser runtime, fonts and icons.
//!
//! Reading order: [`page`] (what every page knows), [`words`] (dates, money and times as people read
//! them), [`parts`] (the values components show), [`assets`] (what the browser loads), [`error_page`],
//! [`design`] (every component in every state).

pub mod page;
pub mod words;
pub mod parts;
pub mod assets;
pub mod error_page;
pub mod design;
#[cfg(test)]
mod tests;

pub use assets::{Asset, address, assets};
pub use design::DesignPage;
pub use error_page::error_page;
pub use page::{Crumb, NavLink, Page, Problem};
pub use parts::{Answer, Choice, DateParts, Moment, MomentState, Task, Tone};
pub use words::Html;

use kernel::{Lang, Locale};

/// The interface's own words; every key begins with `ui-`.
pub const LOCALES: &[Locale] = &[
    Locale { lang: Lang::Vi, text: include_str!("../locales/vi.ftl") },
    Locale { lang: Lang::En, text: include_str!("../locales/en.ftl") },
];
