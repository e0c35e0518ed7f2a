//! What a page shows around its content: who looks, in which language, which menu.

use crate::module::{Area, NavEntry};
use crate::{Actor, Lang, Platform, Request, Texts};

/// Borrowed by views; cheap to copy.
#[derive(Clone, Copy)]
pub struct Scene<'a> {
    pub platform: &'a Platform,
    pub actor: &'a Actor,
    pub request: &'a Request,
    pub lang: Lang,
    /// Milliseconds since 1970.
    pub now: i64,
}

impl<'a> Scene<'a> {
    pub fn texts(&self) -> &'a Texts {
        &self.platform.texts
    }

    /// The lines of one face's menu that the actor may open, in order.
    pub fn nav(&self, area: Area) -> impl Iterator<Item = &'a NavEntry> {
        let actor = self.actor;
        self.platform.nav(area).filter(move |entry| entry.permission.is_none_or(|it| actor.may(it)))
    }

    /// A fresh token for a form: a second sending of the same form is recognised by it.
    pub fn once_token(&self) -> String {
        self.platform.ids.next(self.now).to_string()
    }

    pub fn setting(&self, name: &str) -> Option<&'a str> {
        self.platform.settings.get(name).map(String::as_str)
    }
}
