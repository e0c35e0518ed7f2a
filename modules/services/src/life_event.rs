//! What happens in a life, and the procedures it brings.

use std::sync::LazyLock;

use serde::Deserialize;

use crate::procedure::Words;

const FILE: &str = include_str!("../../../packs/vn/catalogue/life_events.toml");

/// One thing that happens, with its procedures, the usual first one first.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LifeEvent {
    /// Word in addresses.
    pub id: String,
    pub name: Words,
    pub about: Words,
    /// Codes of procedures.
    pub services: Vec<String>,
}

#[derive(Deserialize)]
struct File {
    event: Vec<LifeEvent>,
}

/// All life events, in the order in which the front page shows them.
pub fn all() -> &'static [LifeEvent] {
    static EVENTS: LazyLock<Vec<LifeEvent>> =
        LazyLock::new(|| toml::from_str::<File>(FILE).expect("a test reads the life events").event);
    &EVENTS
}

pub fn by_id(id: &str) -> Option<&'static LifeEvent> {
    all().iter().find(|it| it.id == id)
}

/// The first life event in which a procedure occurs.
pub fn of_service(code: &str) -> Option<&'static LifeEvent> {
    let first = all().iter().find(|it| it.services.first().is_some_and(|first| first == code));
    first.or_else(|| all().iter().find(|it| it.services.iter().any(|service| service == code)))
}
