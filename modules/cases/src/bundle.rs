//! Drafts that were begun together: what one of them was told, none of the others asks again.
//!
//! Questions of different services are the same when they have the same name and the same type; services of one
//! country agree on names (`contact_phone`, `delivery`, …).

use kernel::{Ctx, Result};
use packs::{Kind, Pack};

use crate::draft::{Draft, look_up, pack_of, today};
use crate::store;

/// Gives the answers of a draft to the others of its bundle, where those have none yet.
pub fn share(ctx: &mut Ctx<'_>, told: &Draft, pack: &Pack) -> Result<()> {
    for mut other in store::draft::of_bundle(ctx.db, told.bundle, told.account, ctx.now)? {
        if other.id == told.id {
            continue;
        }
        let theirs = pack_of(ctx, &other.service, other.pack_version)?;
        if take(&mut other, &theirs, told, pack, today(ctx.now)) {
            look_up(ctx, &theirs, &mut other.answers, None)?;
            store::draft::set_answers(ctx.db, &other, ctx.now)?;
        }
    }
    Ok(())
}

/// True when something was taken over.
fn take(to: &mut Draft, theirs: &Pack, from: &Draft, pack: &Pack, today: jiff::civil::Date) -> bool {
    let mut taken = false;
    for (name, answer) in pack.form.live(&from.answers).iter() {
        let (Some(asked), Some(told)) = (theirs.form.field(name), pack.form.field(name)) else { continue };
        let same = std::mem::discriminant(&asked.kind) == std::mem::discriminant(&told.kind);
        // A declaration is made for one paper; a file belongs to one case.
        let own = matches!(asked.kind, Kind::Declaration(_) | Kind::File(_));
        let free = to.answers.get(name).is_none();
        if same && !own && free && asked.check(Some(answer), today).is_empty() {
            to.answers.set(name, answer.clone());
            taken = true;
        }
    }
    taken
}
