//! Searching and browsing.

use std::collections::BTreeMap;

use askama::Template;
use kernel::{Ctx, Lang, Reply, Result};
use packs::Pack;
use ui::{Choice, Page};

use crate::catalogue::{Catalogue, Level};
use crate::life_event::{self, LifeEvent};
use crate::listing::{Filters, PAGE, listing};
use crate::local::{level, local};
use crate::{published, publishing, told};

/// Characters of a name in the list.
const NAME_MAX: usize = 180;

#[derive(Template)]
#[template(path = "list.html")]
struct List<'a> {
    page: Page<'a>,
    heading: String,
    about: String,
    /// Where several procedures of the life event begin together.
    together: String,
    filters: Filters,
    total: usize,
    items: Vec<Item>,
    earlier: String,
    later: String,
    levels: Vec<Choice>,
    bodies: Vec<Choice>,
    fields: Vec<Choice>,
    events: Vec<&'static LifeEvent>,
}

/// One line of the list.
struct Item {
    code: String,
    name: String,
    name_lang: Lang,
    levels: String,
    field: String,
    promised: String,
    runs: bool,
    /// Only service owners see it.
    trial: bool,
}

/// `GET /services`
pub fn show(ctx: &mut Ctx<'_>) -> Result<Reply> {
    let filters = Filters::of_query(&ctx.request.query);
    let running = published::running(ctx)?;
    let runs: Vec<String> = running.iter().map(|it| it.service.code.clone()).collect();
    let trials = publishing::trials(ctx)?;
    let listing = listing(&filters, |code| runs.iter().any(|it| it == code));
    let catalogue = Catalogue::get();
    let event = life_event::by_id(&filters.event);
    let heading = match event {
        Some(event) => event.name.get(ctx.lang).to_owned(),
        None if filters.text.is_empty() => ctx.t("services-list-title").to_owned(),
        None => ctx.format("services-list-results", &[("query", filters.text.as_str().into())]),
    };
    let mut page = Page::door(ctx.scene(), heading.as_str()).crumb(ctx.t("services-crumb-home"), "/");
    if event.is_some() || !filters.is_empty() {
        page = page.crumb(ctx.t("services-list-title"), "/services");
    }
    let shown = listing.places.iter().skip(filters.from).take(PAGE);
    let on_trial = local(&trials, &filters).into_iter().map(|it| own(&page, it, false));
    let of_here = local(&running, &filters).into_iter().map(|it| own(&page, it, true));
    let mut items: Vec<Item> = on_trial.chain(of_here).collect();
    let total = listing.places.len() + items.len();
    items.extend(shown.map(|place| item(&page, *place, &runs)));
    let lang = page.lang;
    let fields: BTreeMap<&str, &str> = listing
        .fields
        .iter()
        .map(|place| &catalogue.procedures[*place])
        .map(|it| (it.field.as_str(), it.field_slug.as_str()))
        .collect();
    let may_begin = !page.actor.is_signed_in() || page.actor.may("cases.file");
    let view = List {
        heading,
        about: event.map_or("", |it| it.about.get(lang)).to_owned(),
        together: event.filter(|it| may_begin && runs_together(it, &runs)).map_or(String::new(), together),
        total,
        items,
        earlier: filters.page_before(),
        later: filters.page_after(listing.places.len()),
        levels: choices(Level::ALL.map(|it| (it.as_str(), page.t(it.key()))), &filters.level),
        bodies: choices(
            catalogue.bodies.iter().map(|(slug, it)| (slug.as_str(), it.get(lang))),
            &filters.body,
        ),
        fields: choices(fields.iter().map(|(name, slug)| (*slug, *name)), &filters.field),
        events: suggested(&listing.places, &filters),
        filters,
        page,
    };
    super::page(&view)
}

/// Whether at least two of its procedures run here.
fn runs_together(event: &LifeEvent, runs: &[String]) -> bool {
    event.services.iter().filter(|it| runs.contains(it)).count() > 1
}

fn together(event: &LifeEvent) -> String {
    format!("/cases/bundles/{}", event.id)
}

fn item(page: &Page<'_>, place: usize, runs: &[String]) -> Item {
    let procedure = &Catalogue::get().procedures[place];
    let (name, name_lang) = procedure.name(page.lang);
    Item {
        code: procedure.code.clone(),
        name: short(name),
        name_lang,
        levels: procedure.levels.iter().map(|it| page.t(it.key())).collect::<Vec<_>>().join(", "),
        field: procedure.field.clone(),
        promised: told::promised(page, procedure),
        runs: runs.contains(&procedure.code),
        trial: false,
    }
}

/// A service outside the national list; `live`, or on trial.
fn own(page: &Page<'_>, pack: &Pack, live: bool) -> Item {
    let lang = page.lang.code();
    let ways = told::of_pack(page, pack, None).ways;
    Item {
        code: pack.service.code.clone(),
        name: short(&pack.texts.label(lang, "name")),
        name_lang: page.lang,
        levels: level_name(page, level(pack)).to_owned(),
        field: pack.texts.label("vi", "area"),
        promised: ways.into_iter().next().map(|it| it.term).unwrap_or_default(),
        runs: live,
        trial: !live,
    }
}

fn level_name<'a>(page: &'a Page<'_>, word: &str) -> &'a str {
    Level::ALL.into_iter().find(|it| it.as_str() == word).map_or("", |it| page.t(it.key()))
}

/// A name that fits a list: some official names are longer than a page; the whole one heads its own page.
fn short(name: &str) -> String {
    match name.char_indices().nth(NAME_MAX) {
        None => name.to_owned(),
        Some((end, _)) => {
            let words = name[..end].rsplit_once(' ').map_or(&name[..end], |(words, _)| words);
            format!("{}…", words.trim_end_matches([',', ';', ' ']))
        }
    }
}

fn choices<'a>(pairs: impl IntoIterator<Item = (&'a str, &'a str)>, chosen: &str) -> Vec<Choice> {
    Choice::list(&pairs.into_iter().collect::<Vec<_>>(), chosen)
}

/// Life events that the best finds belong to; all of them when nothing was found.
fn suggested(places: &[usize], filters: &Filters) -> Vec<&'static LifeEvent> {
    if places.is_empty() {
        return life_event::all().iter().collect();
    }
    if filters.text.is_empty() {
        return Vec::new();
    }
    let catalogue = Catalogue::get();
    let best =
        places.iter().take(3).filter_map(|place| life_event::of_service(&catalogue.procedures[*place].code));
    let mut events: Vec<&LifeEvent> = Vec::new();
    for event in best {
        if events.iter().all(|it| it.id != event.id) {
            events.push(event);
        }
    }
    events
}
