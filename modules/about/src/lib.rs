//! About: public pages on accessibility, privacy and help.

mod pages;
#[cfg(test)]
mod tests;

use kernel::Access::Public;
use kernel::{Lang, Locale, Module, get};

/// Everything the platform needs to know about these pages.
pub fn module() -> Module {
    Module {
        name: "about",
        routes: vec![
            get("/about/accessibility", Public, pages::accessibility).shared(),
            get("/about/privacy", Public, pages::privacy).shared(),
            get("/about/help", Public, pages::help).shared(),
        ],
        locales: &[
            Locale { lang: Lang::Vi, text: include_str!("../locales/vi.ftl") },
            Locale { lang: Lang::En, text: include_str!("../locales/en.ftl") },
        ],
        ..Module::default()
    }
}
