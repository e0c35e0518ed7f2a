//! Where one case stands in the way of its service, and how long each step took.

use std::collections::BTreeMap;

use askama::Template;
use contracts::cases::Moved;
use kernel::{Ctx, Error, Reply, Result, delivery};
use packs::Standing;
use ui::Page;

use crate::case::Case;
use crate::draft::pack_of;
use crate::{opinions, reading, store};

use super::desk::Whole;

#[derive(Template)]
#[template(path = "way_body.html")]
struct Way<'a> {
    page: &'a Page<'a>,
    picture: String,
    file: String,
}

#[derive(Template)]
#[template(path = "way.html")]
struct Door<'a> {
    page: Page<'a>,
    body: String,
}

/// `GET /cases/{code}/flow`: for the applicant, the agency, and whoever is asked for an opinion.
pub fn show(ctx: &mut Ctx<'_>) -> Result<Reply> {
    let code = ctx.param("code")?.to_owned();
    let case = store::case::by_code(ctx.db, &code)?;
    let advised = ctx.actor.is_official() && opinions::open_for_actor(ctx, &case)?.is_some();
    let own = case.is_applicant(&ctx.actor);
    if !(own || case.is_of_agency(&ctx.actor) || advised) {
        return Err(Error::NotFound);
    }
    reading::note(ctx, &case, vec!["flow".to_owned()])?;
    let pack = pack_of(ctx, &case.service, case.pack_version)?;
    let spent = spent(ctx, &case)?;
    let standing = Standing {
        at: case.step.clone(),
        spent: spent.into_iter().map(|(step, ms)| (step, in_words(ctx, ms))).collect(),
        title: format!("{} – {}", case.service_name, case.code),
    };
    let picture = pack.picture(ctx.lang.code(), &standing);
    let picture = picture.map_err(|faults| Error::Bug(format!("{code}: {faults:?}")))?;
    let title = ctx.t("cases-way-title");
    let page = if own {
        Page::door(ctx.scene(), title).crumb(code.clone(), format!("/cases/{code}"))
    } else {
        // Who is only asked for an opinion has the case in the inbox, not among their agency's.
        let back =
            if case.is_of_agency(&ctx.actor) { format!("/cases/desk/{code}") } else { "/work".to_owned() };
        Page::desk(ctx.scene(), title).crumb(code.clone(), back)
    };
    let file = format!("/services/{}/flow.bpmn", case.service);
    let body = super::render(&Way { page: &page, picture, file })?;
    if own { super::page(&Door { page, body }) } else { super::page(&Whole { page, body }) }
}

/// Milliseconds in each step, by the ledger; the present step counts until now.
fn spent(ctx: &mut Ctx<'_>, case: &Case) -> Result<BTreeMap<String, i64>> {
    let mut spent = BTreeMap::new();
    let mut since: Option<(String, i64)> = None;
    for event in delivery::history(ctx.db, &case.code)? {
        let Ok(moved) = event.read::<Moved>() else { continue };
        if let Some((step, at)) = since.take() {
            *spent.entry(step).or_default() += event.at - at;
        }
        since = Some((moved.step, event.at));
    }
    if let Some((step, at)) = since.filter(|(step, _)| !step.is_empty()) {
        *spent.entry(step).or_default() += ctx.now - at;
    }
    spent.remove("");
    Ok(spent)
}

/// The largest unit that is whole: days, hours, minutes.
fn in_words(ctx: &Ctx<'_>, ms: i64) -> String {
    let minutes = (ms / 60_000).max(0);
    let (key, count) = match minutes {
        1440.. => ("cases-way-days", minutes / 1440),
        60.. => ("cases-way-hours", minutes / 60),
        _ => ("cases-way-minutes", minutes),
    };
    ctx.format(key, &[("n", count.into())])
}
