//! Opinions of other agencies: asked at the same time, each with its own term; silence counts.

use contracts::organisations::{Unit, directory};
use contracts::work::{Item, work};
use kernel::{Ctx, Error, Result};
use packs::{Action, Pack, Step};

use crate::case::Case;
use crate::moving::{self, Deed};
use crate::store::opinion::Opinion;
use crate::{clock, store};

/// Asks every agency that this case concerns.
pub fn ask(ctx: &mut Ctx<'_>, case: &Case, pack: &Pack, step: &Step) -> Result<()> {
    let asks: Vec<String> =
        pack.flow.asks(&step.id, &moving::facts(case)).into_iter().map(|it| it.id.clone()).collect();
    let advisers = (directory(ctx)?.advisers)(ctx, case.agency)?;
    let open = work(ctx)?.open;
    for ask in asks {
        let agency = agency_for(&ask, &advisers).ok_or(Error::Refused("cases-error-nobody-to-ask"))?;
        let opinion = Opinion {
            id: ctx.new_id(),
            case: case.id,
            step: step.id.clone(),
            ask: ask.clone(),
            agency: agency.id,
            agency_name: agency.name.clone(),
            asked_at: ctx.now,
            due_at: step.term.map(|term| clock::after(ctx.now, term)),
            verdict: None,
            words: None,
            given_at: None,
            given_by: None,
        };
        store::opinion::insert(ctx.db, &opinion)?;
        let item = Item {
            key: key(&case.code, &opinion.ask),
            module: "cases".to_owned(),
            subject: case.code.clone(),
            agency: opinion.agency,
            role: "adviser".to_owned(),
            title: format!("{} – {}", case.service_name, case.matter),
            detail: format!("{} · {}", case.code, pack.texts.label("vi", &format!("ask-{ask}"))),
            due_at: opinion.due_at.unwrap_or(0),
        };
        open(ctx, &item)?;
    }
    Ok(())
}

/// The agency that answers for a function, by its name; the first adviser of the province when none does.
fn agency_for<'a>(ask: &str, advisers: &'a [Unit]) -> Option<&'a Unit> {
    let named = match ask {
        "planning" => "xay-dung",
        "environment" => "moi-truong",
        "fire" => "cong-an",
        _ => ask,
    };
    advisers.iter().find(|it| it.code.contains(named)).or_else(|| advisers.first())
}

fn key(code: &str, ask: &str) -> String {
    format!("cases/{code}/opinion/{ask}")
}

/// The open question to the actor's agency.
pub fn open_for_actor(ctx: &mut Ctx<'_>, case: &Case) -> Result<Option<Opinion>> {
    let agency = ctx.actor.agency();
    let opinions = store::opinion::of_case(ctx.db, case.id)?;
    let open = |it: &Opinion| Some(it.agency) == agency && it.verdict.is_none() && it.step == case.step;
    Ok(opinions.into_iter().find(open))
}

/// One answer. When it was the last, the case goes on with the joint verdict.
pub fn give(
    ctx: &mut Ctx<'_>,
    case: &mut Case,
    pack: &Pack,
    opinion: &Opinion,
    deed: Deed<'_>,
    by: &str,
) -> Result<()> {
    let words = deed.words.trim();
    if deed.action == Action::Object && words.chars().count() < moving::WORDS_MIN {
        return Err(Error::invalid("words", "cases-words-missing"));
    }
    store::opinion::give(ctx.db, opinion.id, deed.action, words, ctx.now, by)?;
    let close = work(ctx)?.close;
    close(ctx, &key(&case.code, &opinion.ask))?;
    let opinions = store::opinion::of_case(ctx.db, case.id)?;
    let verdicts: Vec<_> = opinions.iter().filter(|it| it.step == case.step).map(|it| it.verdict).collect();
    match pack.flow.joined(&verdicts) {
        None => moving::say(ctx, case, contracts::cases::OPINION_GIVEN, None),
        // The words stay with the opinion; the case moves without them.
        Some(joint) => moving::act(ctx, case, pack, Deed { action: joint, words: words_for(joint) }),
    }
}

/// A joint objection has been explained by each agency.
fn words_for(joint: Action) -> &'static str {
    if joint == Action::Object { "Có cơ quan không đồng ý; xem từng ý kiến." } else { "" }
}
