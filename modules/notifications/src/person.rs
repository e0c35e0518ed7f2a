//! What a person has chosen: language, quiet hours, and which channel for what.

use kernel::{Ctx, Id, Lang, Result};

use crate::channel::Channel;
use crate::group::Group;
use crate::quiet::QuietHours;
use crate::setup::Setup;
use crate::store::preferences;

/// Language and quiet hours.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Person {
    pub account: Id,
    pub lang: Lang,
    pub quiet: QuietHours,
}

/// What is wanted where, besides the defaults.
pub struct Wishes(pub Vec<(Group, Channel, bool)>);

impl Person {
    /// What an account has chosen, or what holds for those who have not.
    pub fn of(ctx: &mut Ctx<'_>, account: Id, setup: &Setup) -> Result<Person> {
        let chosen = preferences::person(ctx.db, account)?;
        Ok(chosen.unwrap_or(Person { account, lang: Lang::default(), quiet: setup.quiet }))
    }

    /// Notes the language in which somebody gives an address, unless they have chosen.
    pub fn note_language(ctx: &mut Ctx<'_>, setup: &Setup) -> Result<()> {
        let account = ctx.actor.account;
        if preferences::person(ctx.db, account)?.is_none() {
            let lang = ctx.lang;
            preferences::keep_person(ctx.db, &Person { account, lang, quiet: setup.quiet })?;
        }
        Ok(())
    }
}

impl Wishes {
    pub fn want(&self, group: Group, channel: Channel) -> bool {
        let chosen = self.0.iter().find(|it| it.0 == group && it.1 == channel);
        chosen.map_or_else(|| group.is_default(channel), |it| it.2)
    }
}
