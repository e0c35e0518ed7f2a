//! What runs: every module of the platform, in the order in which the demo fills them.

use kernel::{LOCALES, Locale, Module};

/// All modules. A deployment may leave some out; the registry then says what the others miss.
pub fn modules() -> Vec<Module> {
    vec![
        organisations::module(),
        identity::module(),
        registries::module(),
        services::module(),
        studio::module(),
        uploads::module(),
        cases::module(),
        payments::module(),
        work::module(),
        documents::module(),
        readings::module(),
        notifications::module(),
        search::module(),
        proofs::module(),
        about::module(),
    ]
}

/// Words that belong to no module: of errors, of the interface, of the edge.
pub fn locales() -> Vec<Locale> {
    [LOCALES, ui::LOCALES, web::LOCALES].concat()
}
