//! One thing in a life, several procedures: begun together, each decided by its own agency.

use std::sync::Arc;

use askama::Template;
use contracts::services::{Happening, catalogue};
use kernel::{Ctx, Error, Id, Method, Reply, Result};
use packs::Pack;
use ui::{Choice, Page};

use crate::view::question::communes;

use super::apply::{agency, channel, home_province, open_draft};
use super::{page, page_with_problems};

#[derive(Template)]
#[template(path = "bundle.html")]
struct Bundle<'a> {
    page: Page<'a>,
    event: &'a str,
    about: &'a str,
    services: Vec<Choice>,
    province: &'a str,
    provinces: Vec<Choice>,
    communes: Vec<Choice>,
    minutes: u32,
}

/// `GET /cases/bundles/{event}`
pub fn start(ctx: &mut Ctx<'_>) -> Result<Reply> {
    let happening = happening(ctx)?;
    let province = home_province(ctx);
    let view = view(ctx, &happening, &province, &[])?;
    page(&view)
}

fn happening(ctx: &mut Ctx<'_>) -> Result<Happening> {
    let event = ctx.param("event")?.to_owned();
    let find = catalogue(ctx)?.happening;
    let mut found = find(ctx, &event)?.ok_or(Error::NotFound)?;
    let way = channel(ctx);
    found.running.retain(|it| it.channel(way).is_some());
    if found.running.len() > 1 { Ok(found) } else { Err(Error::NotFound) }
}

fn view<'a>(
    ctx: &'a Ctx<'_>,
    happening: &'a Happening,
    province: &'a str,
    problems: &[kernel::FieldProblem],
) -> Result<Bundle<'a>> {
    let lang = ctx.lang.code();
    let chosen: Vec<&str> = ctx.request.form.all("service").collect();
    let services = happening.running.iter().enumerate().map(|(at, pack)| {
        let code = &pack.service.code;
        // The usual two are offered; what was chosen stays.
        let is_chosen =
            if ctx.request.method == Method::Get { at < 2 } else { chosen.contains(&code.as_str()) };
        let (label, hint) = (pack.texts.label(lang, "name"), pack.texts.label(lang, "summary"));
        Choice { value: code.clone(), label, hint, chosen: is_chosen }
    });
    let provinces: Vec<(&str, &str)> =
        vn::provinces().map(|it| (it.code.as_str(), it.name_vi.as_str())).collect();
    Ok(Bundle {
        page: Page::door(ctx.scene(), happening.name.clone())
            .crumb(ctx.t("cases-services"), "/services")
            .with_problems(problems),
        event: &happening.id,
        about: &happening.about,
        services: services.collect(),
        province,
        provinces: Choice::list(&provinces, province),
        communes: communes(ctx.field("agency"), province),
        minutes: happening.running.iter().take(2).map(|it| u32::from(it.service.minutes)).sum(),
    })
}

/// Opens a draft for each chosen service and goes to the first.
pub fn begin(ctx: &mut Ctx<'_>) -> Result<Reply> {
    let happening = happening(ctx)?;
    let chosen: Vec<&str> = ctx.request.form.all("service").collect();
    let is_chosen = |pack: &&Arc<Pack>| chosen.contains(&pack.service.code.as_str());
    let packs: Vec<Arc<Pack>> = happening.running.iter().filter(is_chosen).cloned().collect();
    let agencies = packs.iter().map(|it| agency(ctx, it)).collect::<Result<Vec<Id>>>();
    let agencies = match agencies {
        Ok(agencies) if !agencies.is_empty() => agencies,
        Ok(_) => return again(ctx, &happening, Error::invalid("service", "cases-bundle-none")),
        Err(wrong) => return again(ctx, &happening, wrong),
    };
    let bundle = ctx.new_id();
    let mut first = None;
    for (pack, agency) in packs.iter().zip(agencies) {
        let draft = open_draft(ctx, pack, agency, bundle)?;
        first.get_or_insert(draft);
    }
    Ok(Reply::goto(first.map_or_else(|| "/cases".to_owned(), |id| format!("/cases/drafts/{id}"))))
}

fn again(ctx: &mut Ctx<'_>, happening: &Happening, wrong: Error) -> Result<Reply> {
    let Error::Invalid(problems) = wrong else { return Err(wrong) };
    let province = home_province(ctx);
    let view = view(ctx, happening, &province, &problems)?;
    page_with_problems(&view)
}
