//! A person's own cases and drafts.

use askama::Template;
use contracts::services::catalogue;
use kernel::{Ctx, Id, Reply, Result};
use ui::{Page, Tone};

use crate::case::state_key;
use crate::draft::Draft;
use crate::store;

use super::page;

/// Cases on one page.
const SHOWN: i64 = 20;

#[derive(Template)]
#[template(path = "mine.html")]
struct Mine<'a> {
    page: Page<'a>,
    drafts: Vec<Begun>,
    cases: Vec<Line<'a>>,
    older: String,
}

/// A draft in the list.
pub struct Begun {
    pub href: String,
    id: Id,
    pub service: String,
    updated_at: i64,
    expires_at: i64,
}

/// A case in the list.
struct Line<'a> {
    code: String,
    title: String,
    matter: String,
    state: &'a str,
    tone: Tone,
    filed_at: i64,
    due_at: i64,
    closed: bool,
}

pub fn list(ctx: &mut Ctx<'_>) -> Result<Reply> {
    let below = ctx.query("below").parse().unwrap_or(Id(i64::MAX));
    let drafts = drafts(ctx)?;
    let found = store::case::of_applicant(ctx.db, ctx.actor.account, below, SHOWN + 1)?;
    let more = found.len() > SHOWN as usize;
    let last = found.get(SHOWN as usize - 1).map(|it| it.id);
    let cases = found.into_iter().take(SHOWN as usize).map(|it| Line {
        state: ctx.t(state_key(it.state)),
        tone: tone(it.state),
        code: it.code,
        title: it.service_name,
        matter: it.matter,
        filed_at: it.filed_at,
        due_at: it.due_at,
        closed: it.closed_at.is_some(),
    });
    let cases = cases.collect();
    let mut view_page = Page::door(ctx.scene(), ctx.t("cases-mine-title"));
    view_page.live = true;
    page(&Mine {
        page: view_page,
        drafts,
        cases,
        older: last.filter(|_| more).map(|it| format!("/cases?below={it}")).unwrap_or_default(),
    })
}

fn drafts(ctx: &mut Ctx<'_>) -> Result<Vec<Begun>> {
    let drafts = store::draft::newest(ctx.db, ctx.actor.account, ctx.now)?;
    listed(ctx, drafts)
}

/// The actor's drafts of a bundle that are not filed yet.
pub fn of_bundle(ctx: &mut Ctx<'_>, bundle: Id) -> Result<Vec<Begun>> {
    let drafts = store::draft::of_bundle(ctx.db, bundle, ctx.actor.account, ctx.now)?;
    listed(ctx, drafts)
}

fn listed(ctx: &mut Ctx<'_>, drafts: Vec<Draft>) -> Result<Vec<Begun>> {
    let version_of = catalogue(ctx)?.version;
    let mut begun = Vec::new();
    for draft in drafts {
        let pack = version_of(ctx, &draft.service, draft.pack_version)?;
        begun.push(Begun {
            href: format!("/cases/drafts/{}", draft.id),
            id: draft.id,
            service: pack.map(|it| it.texts.label(ctx.lang.code(), "name")).unwrap_or_default(),
            updated_at: draft.updated_at,
            expires_at: draft.expires_at,
        });
    }
    Ok(begun)
}

/// The colour of a state.
pub fn tone(state: packs::CaseState) -> Tone {
    use packs::CaseState::*;
    match state {
        NewlyFiled | Accepted => Tone::New,
        InProgress => Tone::Info,
        SupplementRequested | PaymentRequested | Stopped => Tone::Warn,
        Processed | Returned => Tone::Ok,
        NotAccepted | Withdrawn => Tone::Plain,
    }
}
