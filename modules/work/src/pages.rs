//! Today: the list of what waits, and the chosen thing beside it.

use askama::Template;
use contracts::work::Pane;
use kernel::{Ctx, Error, Lang, Reply, Result, bug};
use ui::{Html, Page, Tone};

use crate::item::{Desk, Group, Mark, Waiting, left, tone};
use crate::later::Later;
use crate::store;

/// Rows of a group before "more". Four groups of them are the most that a live page replaces at once.
const ROWS_MAX: usize = 50;
/// The first key of the times to put an item off to; those before act on the thing itself.
const LATER_KEY_FIRST: usize = 6;

#[derive(Template)]
#[template(path = "today.html")]
struct Today<'a> {
    page: Page<'a>,
    lists: Vec<List>,
    /// Items put off: how many, in words; empty when there are none.
    later: String,
    /// The list shows one group only, from somewhere on.
    within: bool,
    /// An item was asked for by its key: phones show it in place of the list.
    open: bool,
    shown: Shown,
}

struct List {
    word: &'static str,
    title: String,
    count: String,
    rows: Vec<Line>,
    /// Where the rows after these are; empty at the end.
    more: String,
}

struct Line {
    key: String,
    href: String,
    title: String,
    detail: String,
    left: String,
    /// The exact time behind `left`.
    exact: String,
    tone: Tone,
    current: bool,
}

/// The right side.
enum Shown {
    Nothing,
    /// Asked for, but it no longer waits for this desk.
    Gone,
    Thing(Thing),
}

struct Thing {
    key: String,
    title: String,
    detail: String,
    /// What the thing's own module shows; nothing when it shows nothing.
    html: Option<Html>,
    /// Value, label and key of each time to put it off to.
    times: Vec<(&'static str, String, usize)>,
}

/// Which rows the list holds, as the address says.
struct Place {
    group: Option<Group>,
    mark: Mark,
}

/// `GET /work?item=…&group=…&after=…`
pub fn today(ctx: &mut Ctx<'_>) -> Result<Reply> {
    let desk = Desk::of(ctx)?;
    let place = Place::of(ctx);
    let mut groups = place.rows(ctx, &desk)?;
    let later = later_words(ctx, &place, &mut groups);
    let asked = ctx.query("item").to_owned();
    let chosen = if asked.is_empty() {
        groups.iter().find_map(|(_, rows)| rows.first().cloned())
    } else {
        let listed = groups.iter().flat_map(|(_, rows)| rows).find(|it| it.key == asked).cloned();
        let now = ctx.now;
        listed.map_or_else(|| store::by_key(ctx.db, &desk, now, &asked), |it| Ok(Some(it)))?
    };
    let shown = match &chosen {
        Some(item) => Shown::Thing(thing(ctx, item)?),
        None if asked.is_empty() => Shown::Nothing,
        None => Shown::Gone,
    };
    let chosen = chosen.map(|it| it.key).unwrap_or_default();
    let page = Page::desk(ctx.scene(), ctx.t("work-title"));
    let page = page.with_count("/work", exact_count(&place, &groups));
    let lists = groups.into_iter().filter(|(_, rows)| !rows.is_empty());
    let lists = lists.map(|(group, rows)| list(&page, &place, group, rows, &chosen)).collect();
    let view = Today { page, lists, later, within: place.group.is_some(), open: !asked.is_empty(), shown };
    view.render().map(Reply::page).map_err(bug("rendering the page Today"))
}

/// `POST /work/later`: out of the list of this position until a time.
pub fn put_off(ctx: &mut Ctx<'_>) -> Result<Reply> {
    let desk = Desk::of(ctx)?;
    let later = Later::parse(ctx.field("until")).ok_or(Error::Malformed("work-later-unknown"))?;
    let (key, now) = (ctx.field("item").to_owned(), ctx.now);
    let item = store::by_key(ctx.db, &desk, now, &key)?.ok_or(Error::Refused("work-gone-help"))?;
    let until = later.until(now, item.due_at).ok_or(Error::Refused("work-later-gone-by"))?;
    store::put_off(ctx.db, item.id, desk.position, until)?;
    Ok(Reply::goto("/work"))
}

impl Place {
    fn of(ctx: &Ctx<'_>) -> Place {
        let group = Group::parse(ctx.query("group"));
        Place { group, mark: Mark::parse(ctx.query("after")).unwrap_or(Mark::START) }
    }

    /// The groups with their rows: one row more than is shown says that there are more.
    fn rows(&self, ctx: &mut Ctx<'_>, desk: &Desk) -> Result<Vec<(Group, Vec<Waiting>)>> {
        let now = ctx.now;
        match self.group {
            Some(group) if group != Group::Later => {
                Ok(vec![(group, store::after(ctx.db, desk, now, group, self.mark, ROWS_MAX + 1)?)])
            }
            _ => {
                let groups = store::groups(ctx.db, desk, now, ROWS_MAX + 1)?;
                let only = |group: &Group| self.group.is_none_or(|it| it == *group);
                Ok(Group::ALL.into_iter().zip(groups).filter(|(group, _)| only(group)).collect())
            }
        }
    }

    fn href(&self, key: &str) -> String {
        let mut query = form_urlencoded::Serializer::new(String::new());
        query.append_pair("item", key);
        if let Some(group) = self.group {
            query.append_pair("group", group.word());
            if self.mark != Mark::START {
                query.append_pair("after", &self.mark.text());
            }
        }
        format!("/work?{}", query.finish())
    }
}

/// Takes what was put off out of the whole list; its line says how much there is.
fn later_words(ctx: &Ctx<'_>, place: &Place, groups: &mut Vec<(Group, Vec<Waiting>)>) -> String {
    if place.group.is_some() {
        return String::new();
    }
    let put_off = groups.pop().map_or(0, |(_, rows)| rows.len());
    if put_off == 0 {
        String::new()
    } else {
        ctx.format("work-later-count", &[("n", bounded(put_off).into())])
    }
}

/// "12", or "50+" without counting further.
fn bounded(rows: usize) -> String {
    if rows > ROWS_MAX { format!("{ROWS_MAX}+") } else { rows.to_string() }
}

/// The figure of the menu: only when the whole list is on the page.
fn exact_count(place: &Place, groups: &[(Group, Vec<Waiting>)]) -> u64 {
    let whole = place.group.is_none() && groups.iter().all(|(_, rows)| rows.len() <= ROWS_MAX);
    if whole { groups.iter().map(|(_, rows)| rows.len() as u64).sum() } else { 0 }
}

fn list(page: &Page<'_>, place: &Place, group: Group, mut rows: Vec<Waiting>, chosen: &str) -> List {
    let count = bounded(rows.len());
    let has_more = rows.len() > ROWS_MAX && group != Group::Later;
    rows.truncate(ROWS_MAX);
    let more = match rows.last() {
        Some(last) if has_more => format!("/work?group={}&after={}", group.word(), Mark::of(last).text()),
        _ => String::new(),
    };
    let rows = rows.into_iter().map(|it| line(page, place, it, chosen)).collect();
    List { word: group.word(), title: page.t(group.title()).to_owned(), count, rows, more }
}

fn line(page: &Page<'_>, place: &Place, item: Waiting, chosen: &str) -> Line {
    let (now, put_off) = (page.now, item.later_until > 0);
    let words = left(now, item.due_at).map(|it| {
        let minutes = format!("{:02}", it.minutes);
        page.format(it.key, &[("n", it.n.into()), ("minutes", minutes.into())])
    });
    let (left, exact) = if put_off {
        let back = exact(page.lang, item.later_until);
        (page.tf("work-back", "time", &back), back)
    } else {
        let due = words.is_some().then(|| page.tf("work-due", "time", exact(page.lang, item.due_at)));
        (words.unwrap_or_default(), due.unwrap_or_default())
    };
    Line {
        href: place.href(&item.key),
        current: item.key == chosen,
        tone: tone(now, item.due_at),
        key: item.key,
        title: item.title,
        detail: item.detail,
        left,
        exact,
    }
}

fn exact(lang: Lang, ms: i64) -> String {
    let format = match lang {
        Lang::Vi => "%H:%M, %d/%m/%Y",
        Lang::En => "%H:%M, %-d %B %Y",
    };
    vn::local(ms).strftime(format).to_string()
}

fn thing(ctx: &mut Ctx<'_>, item: &Waiting) -> Result<Thing> {
    let html = match pane(ctx, &item.module)? {
        None => None,
        Some(pane) => match (pane.show)(ctx, &item.subject) {
            Ok(html) => Some(Html(html)),
            // The item may wait for a role that may no longer see the thing: the list must still open.
            Err(Error::NotFound | Error::Forbidden) => None,
            Err(other) => return Err(other),
        },
    };
    Ok(Thing {
        key: item.key.clone(),
        title: item.title.clone(),
        detail: item.detail.clone(),
        html,
        times: times(ctx, item),
    })
}

/// The times to put an item off to that still lie ahead.
fn times(ctx: &Ctx<'_>, item: &Waiting) -> Vec<(&'static str, String, usize)> {
    let offered = Later::ALL.into_iter().filter(|it| match it {
        Later::Now => item.later_until > 0,
        other => other.until(ctx.now, item.due_at).is_some(),
    });
    let keyed = offered.zip(LATER_KEY_FIRST..);
    keyed.map(|(it, key)| (it.word(), ctx.t(it.label()).to_owned(), key)).collect()
}

/// How a module shows its things, if it does.
fn pane(ctx: &Ctx<'_>, module: &str) -> Result<Option<&'static Pane>> {
    let wanted = format!("{module}.pane");
    let modules = &ctx.scene().platform.registry.modules;
    let offered = modules.iter().flat_map(|it| it.offers).find(|it| it.name == wanted);
    offered.map(|it| ctx.port(it.name)).transpose()
}
