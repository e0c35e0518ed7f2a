//! One service.

use askama::Template;
use kernel::{Ctx, Error, Reply, Result};
use packs::Channel;
use ui::Page;

use crate::catalogue::Catalogue;
use crate::figures::{self, Figures};
use crate::store::Version;
use crate::told::{self, Told};
use crate::{life_event, linked_data, published, publishing, store};

#[derive(Template)]
#[template(path = "show.html")]
struct Show<'a> {
    page: Page<'a>,
    told: Told,
    /// Key of the stage of a trial, which only service owners see; else empty.
    stage: &'static str,
    /// Where filing begins.
    start: String,
    field: String,
    measured: Measured,
    rating: Option<Rating>,
    versions: Vec<Version>,
    linked_data: String,
}

/// How long it really takes, in words.
struct Measured {
    runs: bool,
    /// "Half are done within …"; empty while there are too few cases.
    half: String,
    on_time: String,
    cases: String,
}

struct Rating {
    /// Mean with one decimal.
    mean: String,
    count: String,
}

/// `GET /services/{code}`
pub fn show(ctx: &mut Ctx<'_>) -> Result<Reply> {
    let code = ctx.param("code")?.to_owned();
    let trial = publishing::trial(ctx, &code)?;
    let stage = trial.as_ref().map(|(_, stage)| stage_key(stage));
    let pack = match trial {
        Some((pack, _)) => Some(pack),
        None => published::published(ctx, &code)?,
    };
    let procedure = Catalogue::get().by_code(&code);
    let versions = store::history(ctx.db, &code)?;
    let since = figures::day_of(ctx.now) - figures::DAYS;
    let figures = Figures::of(&store::figures(ctx.db, &code, since)?);
    let ratings = store::ratings(ctx.db, &code)?;
    let mut page = Page::door(ctx.scene(), "").crumb(ctx.t("services-crumb-home"), "/");
    page = match life_event::of_service(&code) {
        Some(event) => page.crumb(event.name.get(ctx.lang), format!("/services?event={}", event.id)),
        None => page.crumb(ctx.t("services-list-title"), "/services"),
    };
    let told = match (&pack, procedure) {
        (Some(pack), _) => told::of_pack(&page, pack, procedure),
        (None, Some(procedure)) => told::of_procedure(&page, procedure),
        (None, None) => return Err(Error::NotFound),
    };
    page.title.clone_from(&told.name);
    // Somebody at a counter files for people who came there.
    let way = if page.actor.is_official() { Channel::Counter } else { Channel::Online };
    let begins = pack.as_ref().is_some_and(|it| it.channel(way).is_some());
    let view = Show {
        start: if begins { format!("/cases/new/{code}") } else { String::new() },
        stage: stage.unwrap_or_default(),
        field: procedure.map(|it| it.field.clone()).unwrap_or_default(),
        measured: measured(&page, figures, pack.is_some()),
        rating: rating(&page, ratings),
        linked_data: linked_data::government_service(&told, ctx.origin(), ctx.lang),
        versions,
        told,
        page,
    };
    super::page(&view)
}

fn stage_key(stage: &str) -> &'static str {
    match stage {
        "trial_real" => "services-stage-trial-real",
        "live_trial" => "services-stage-live-trial",
        _ => "services-stage-trial",
    }
}

fn measured(page: &Page<'_>, figures: Option<Figures>, runs: bool) -> Measured {
    let Some(figures) = figures else {
        return Measured { runs, half: String::new(), on_time: String::new(), cases: String::new() };
    };
    let share = decimal(page, figures.on_time_per_mille);
    Measured {
        runs,
        half: page.tf("services-half-within", "time", told::duration(page, figures.half_within_min)),
        on_time: page.tf("services-on-time", "share", share),
        cases: page.tf("services-cases", "n", figures.cases),
    }
}

fn rating(page: &Page<'_>, (ratings, points): (i64, i64)) -> Option<Rating> {
    let tenths = (points * 10).checked_div(ratings)?;
    Some(Rating { mean: decimal(page, tenths), count: page.tf("services-ratings", "n", ratings) })
}

/// Tenths as people write them: 98,4 or 98.4.
fn decimal(page: &Page<'_>, tenths: i64) -> String {
    let mark = if page.lang == kernel::Lang::Vi { ',' } else { '.' };
    format!("{}{mark}{}", tenths / 10, tenths % 10)
}
