//! Before the first question: what will be needed, who will decide, how long it takes.

use askama::Template;
use contracts::organisations::directory;
use contracts::registries::registers;
use contracts::services::catalogue;
use kernel::{Ctx, Error, Id, Reply, Result};
use packs::{Answer, Answers, Channel, Pack};
use ui::{Choice, Page};

use crate::draft::{self, Draft};
use crate::store;
use crate::view::question::communes;

use super::{page, page_with_problems};

#[derive(Template)]
#[template(path = "start.html")]
struct Start<'a> {
    page: Page<'a>,
    service: &'a str,
    summary: String,
    minutes: u8,
    /// The agency is chosen here; otherwise a place in the answers decides.
    choose_agency: bool,
    province: &'a str,
    provinces: Vec<Choice>,
    communes: Vec<Choice>,
    counter: bool,
}

/// The province offered first: the setting, or Đà Nẵng.
pub fn home_province(ctx: &Ctx<'_>) -> String {
    let asked = ctx.query("province");
    let known = vn::province(asked).is_some();
    if known { asked.to_owned() } else { ctx.setting("home_province").unwrap_or("48").to_owned() }
}

pub fn start(ctx: &mut Ctx<'_>) -> Result<Reply> {
    let pack = published(ctx)?;
    let province = home_province(ctx);
    let view = start_view(ctx, &pack, &province, &[])?;
    page(&view)
}

fn start_view<'a>(
    ctx: &'a Ctx<'_>,
    pack: &'a Pack,
    province: &'a str,
    problems: &[kernel::FieldProblem],
) -> Result<Start<'a>> {
    let lang = ctx.lang.code();
    let name = pack.texts.label(lang, "name");
    let provinces: Vec<(&str, &str)> =
        vn::provinces().map(|it| (it.code.as_str(), it.name_vi.as_str())).collect();
    Ok(Start {
        page: Page::door(ctx.scene(), name.clone())
            .crumb(ctx.t("cases-services"), "/services")
            .crumb(name, format!("/services/{}", pack.service.code))
            .with_problems(problems),
        service: &pack.service.code,
        summary: pack.texts.label(lang, "summary"),
        minutes: pack.service.minutes,
        choose_agency: pack.service.applicant.place.is_none(),
        province,
        provinces: Choice::list(&provinces, province),
        communes: communes(ctx.field("agency"), province),
        counter: ctx.actor.is_official(),
    })
}

/// Opens a draft, with what is known of the person filled in.
pub fn begin(ctx: &mut Ctx<'_>) -> Result<Reply> {
    let pack = published(ctx)?;
    let agency = match agency(ctx, &pack) {
        Ok(agency) => agency,
        Err(Error::Invalid(problems)) => {
            let province = home_province(ctx);
            return page_with_problems(&start_view(ctx, &pack, &province, &problems)?);
        }
        Err(other) => return Err(other),
    };
    let draft = open_draft(ctx, &pack, agency, Id(0))?;
    Ok(Reply::goto(format!("/cases/drafts/{draft}")))
}

/// A new draft of the actor, with what is known of them filled in.
pub fn open_draft(ctx: &mut Ctx<'_>, pack: &Pack, agency: Id, bundle: Id) -> Result<Id> {
    let draft = Draft {
        id: ctx.new_id(),
        account: ctx.actor.account,
        service: pack.service.code.clone(),
        pack_version: pack.service.version,
        agency,
        channel: channel(ctx),
        answers: known_answers(ctx, pack)?,
        bundle,
        version: 1,
        updated_at: ctx.now,
        expires_at: ctx.now + draft::KEPT_MS,
    };
    store::draft::insert(ctx.db, &draft, ctx.now)?;
    Ok(draft.id)
}

fn published(ctx: &mut Ctx<'_>) -> Result<std::sync::Arc<Pack>> {
    let code = ctx.param("service")?.to_owned();
    let find = catalogue(ctx)?.published;
    let pack = find(ctx, &code)?.ok_or(Error::NotFound)?;
    if pack.channel(channel(ctx)).is_none() {
        return Err(Error::Refused("cases-error-not-this-way"));
    }
    Ok(pack)
}

/// How the actor files: an official for somebody at the counter, everybody else online.
pub fn channel(ctx: &Ctx<'_>) -> Channel {
    if ctx.actor.is_official() { Channel::Counter } else { Channel::Online }
}

/// The counter files for its own agency; others choose, unless the answers will say.
pub fn agency(ctx: &mut Ctx<'_>, pack: &Pack) -> Result<Id> {
    if let Some(agency) = ctx.actor.agency() {
        return Ok(agency);
    }
    if pack.service.applicant.place.is_some() {
        return Ok(Id(0));
    }
    let code = ctx.field("agency").to_owned();
    let find = directory(ctx)?.unit_by_code;
    let unit = if vn::commune(&code).is_some() { find(ctx, &code)? } else { None };
    unit.map(|it| it.id).ok_or_else(|| Error::invalid("agency", "cases-agency-missing"))
}

/// A citizen's own number is known from their account: it is not asked again.
fn known_answers(ctx: &mut Ctx<'_>, pack: &Pack) -> Result<Answers> {
    let mut answers = Answers::default();
    if let (Some(person), false) = (ctx.actor.person, ctx.actor.is_official()) {
        let own = registers(ctx)?.own_number;
        if let Some((number, _)) = own(ctx, person)? {
            answers.set(&pack.service.applicant.number, Answer::from_text(number));
        }
    }
    Ok(answers)
}
