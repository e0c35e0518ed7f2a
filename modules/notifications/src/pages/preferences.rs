//! Where and when a person wants to be told.

use askama::Template;
use kernel::{Ctx, FieldProblem, Reply, Result, bug};
use ui::{Choice, Page};

use super::render;
use crate::address::masked;
use crate::channel::Channel;
use crate::group::Group;
use crate::person::{Person, Wishes};
use crate::quiet::{QuietHours, clock, minutes};
use crate::setup::Setup;
use crate::store::{addresses, devices, preferences};
use crate::target::Device;

#[derive(Template)]
#[template(path = "preferences.html")]
struct View<'a> {
    page: Page<'a>,
    addresses: Vec<Place>,
    /// The public key by which browsers subscribe; empty when pushing is off.
    push_key: String,
    devices: Vec<Device>,
    /// Name and label of each group, with its channels.
    groups: Vec<(&'static str, String, Vec<Choice>)>,
    quiet_off: bool,
    quiet_from: Vec<Choice>,
    quiet_until: Vec<Choice>,
    /// A text about what just happened; empty when nothing did.
    news: &'static str,
    is_trial: bool,
}

/// Where a person is reached on one channel.
struct Place {
    channel: &'static str,
    label: String,
    /// Masked; empty when there is none.
    confirmed: String,
    /// Masked; empty when nothing waits to be confirmed.
    claimed: String,
    is_phone: bool,
    typed: String,
}

/// `GET /notifications/preferences`
pub fn show(ctx: &mut Ctx<'_>) -> Result<Reply> {
    let view = view(ctx, &[])?;
    render(&view)
}

/// The page again, with what to change.
pub fn show_with(ctx: &mut Ctx<'_>, problem: FieldProblem) -> Result<Reply> {
    let view = view(ctx, &[problem])?;
    view.render().map(Reply::page_with_problems).map_err(bug("rendering a page"))
}

/// `POST /notifications/preferences`: a group's name with each channel that is wanted; quiet hours.
pub fn save(ctx: &mut Ctx<'_>) -> Result<Reply> {
    let setup = Setup::of(ctx)?;
    let quiet = if ctx.field("quiet_off") == "yes" {
        Some(QuietHours::NEVER)
    } else {
        let ends = minutes(ctx.field("quiet_from")).zip(minutes(ctx.field("quiet_until")));
        ends.map(|(from, until)| QuietHours { from, until })
    };
    let Some(quiet) = quiet else {
        return show_with(ctx, FieldProblem::new("quiet_from", "notifications-quiet-wrong"));
    };
    let (account, lang) = (ctx.actor.account, ctx.lang);
    preferences::keep_person(ctx.db, &Person { account, lang, quiet })?;
    for group in Group::ALL {
        for channel in Channel::OUTGOING.into_iter().filter(|it| setup.offers(*it)) {
            let wanted = ctx.request.form.all(group.as_str()).any(|it| it == channel.as_str());
            preferences::keep_wish(ctx.db, account, group, channel, wanted)?;
        }
    }
    Ok(Reply::goto("/notifications/preferences?news=saved"))
}

fn view<'a>(ctx: &'a mut Ctx<'_>, problems: &[FieldProblem]) -> Result<View<'a>> {
    let setup = Setup::of(ctx)?;
    let account = ctx.actor.account;
    let person = Person::of(ctx, account, &setup)?;
    let wishes = Wishes(preferences::wishes(ctx.db, account)?);
    let places = [Channel::Mail, Channel::Sms].into_iter().filter(|it| setup.offers(*it));
    let places = places.map(|it| place(ctx, it)).collect::<Result<Vec<_>>>()?;
    let devices = devices::of_account(ctx.db, account)?;
    let push_key = match &setup.push {
        Some(push) => push.key()?.public(),
        None => String::new(),
    };
    let page = Page::door(ctx.scene(), ctx.t("notifications-preferences"))
        .crumb(ctx.t("notifications-title"), "/notifications")
        .with_problems(problems);
    // Never has no ends to show: the usual ones stand there, ready to be taken.
    let shown = if person.quiet.is_never() { QuietHours::default() } else { person.quiet };
    Ok(View {
        addresses: places,
        push_key,
        devices,
        groups: groups(&page, &setup, &wishes),
        quiet_off: person.quiet.is_never(),
        quiet_from: hours(shown.from),
        quiet_until: hours(shown.until),
        news: news(ctx.query("news")),
        is_trial: setup.mailbox,
        page,
    })
}

fn place(ctx: &mut Ctx<'_>, channel: Channel) -> Result<Place> {
    let (account, now) = (ctx.actor.account, ctx.now);
    let confirmed = addresses::confirmed(ctx.db, account, channel)?;
    let claim = addresses::claim(ctx.db, account, channel)?.filter(|it| it.until_at > now);
    Ok(Place {
        channel: channel.as_str(),
        label: ctx.t(channel.label()).to_owned(),
        confirmed: confirmed.map_or(String::new(), |it| masked(&it)),
        claimed: claim.map_or(String::new(), |it| masked(&it.value)),
        is_phone: channel == Channel::Sms,
        typed: ctx.field(channel.as_str()).to_owned(),
    })
}

fn groups(page: &Page<'_>, setup: &Setup, wishes: &Wishes) -> Vec<(&'static str, String, Vec<Choice>)> {
    let choices = |group: Group| {
        let offered = Channel::OUTGOING.into_iter().filter(|it| setup.offers(*it));
        offered.map(move |channel| {
            let label = page.t(channel.label()).to_owned();
            choice(channel.as_str().to_owned(), label, wishes.want(group, channel))
        })
    };
    let group = |it: Group| (it.as_str(), page.t(it.label()).to_owned(), choices(it).collect());
    Group::ALL.into_iter().map(group).collect()
}

/// The full hours of a day, and the chosen minute if it is none of them.
fn hours(chosen: i64) -> Vec<Choice> {
    let mut minutes: Vec<i64> = (0..24).map(|it| it * 60).collect();
    if !minutes.contains(&chosen) {
        minutes.push(chosen);
        minutes.sort_unstable();
    }
    minutes.into_iter().map(|it| choice(clock(it), clock(it), it == chosen)).collect()
}

fn choice(value: String, label: String, chosen: bool) -> Choice {
    Choice { value, label, hint: String::new(), chosen }
}

fn news(word: &str) -> &'static str {
    match word {
        "saved" => "notifications-news-saved",
        "confirmed" => "notifications-news-confirmed",
        "removed" => "notifications-news-removed",
        "late" => "notifications-news-late",
        "link" => "notifications-news-link",
        "device" => "notifications-news-device",
        _ => "",
    }
}
