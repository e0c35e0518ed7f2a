//! The status of a case for whoever has its code and its secret: no account needed, no personal data shown.

use askama::Template;
use contracts::organisations::directory;
use kernel::{Ctx, Error, FieldProblem, Reply, Result};
use ui::{Moment, Page, Tone};

use crate::case::{Case, state_key};
use crate::draft::pack_of;
use crate::store;
use crate::view::timeline;

use super::{mine, page, page_with_problems};

#[derive(Template)]
#[template(path = "status_form.html")]
struct Ask<'a> {
    page: Page<'a>,
    code: &'a str,
}

#[derive(Template)]
#[template(path = "status.html")]
struct Status<'a> {
    page: Page<'a>,
    code: &'a str,
    service: &'a str,
    state: &'a str,
    tone: Tone,
    agency: String,
    due_at: i64,
    closed: bool,
    moments: Vec<Moment>,
}

pub fn ask(ctx: &mut Ctx<'_>) -> Result<Reply> {
    page(&Ask { page: Page::door(ctx.scene(), ctx.t("cases-status-title")), code: ctx.query("code") })
}

pub fn find(ctx: &mut Ctx<'_>) -> Result<Reply> {
    let (code, secret) = (ctx.field("code").to_uppercase(), ctx.field("secret").to_lowercase());
    match with_secret(ctx, &code, &secret) {
        Ok(case) => Ok(Reply::goto(format!("/cases/status/{}/{}", case.code, case.secret))),
        Err(Error::NotFound) => {
            // One answer for a wrong code and a wrong secret: neither tells whether the other is right.
            let problem = [FieldProblem::new("code", "cases-status-unknown")];
            let page = Page::door(ctx.scene(), ctx.t("cases-status-title")).with_problems(&problem);
            page_with_problems(&Ask { page, code: ctx.field("code") })
        }
        Err(other) => Err(other),
    }
}

pub fn show(ctx: &mut Ctx<'_>) -> Result<Reply> {
    let (code, secret) = (ctx.param("code")?.to_owned(), ctx.param("secret")?.to_owned());
    let case = with_secret(ctx, &code, &secret)?;
    let pack = pack_of(ctx, &case.service, case.pack_version)?;
    let unit = directory(ctx)?.unit;
    let agency = unit(ctx, case.agency)?.map(|it| it.name).unwrap_or_default();
    let moments = timeline(ctx, &case, &pack, false)?;
    page(&Status {
        page: Page::door(ctx.scene(), ctx.t("cases-status-title"))
            .crumb(ctx.t("cases-nav-status"), "/cases/status"),
        code: &case.code,
        service: &case.service_name,
        state: ctx.t(state_key(case.state)),
        tone: mine::tone(case.state),
        agency,
        due_at: case.clock.due_at,
        closed: case.is_closed(),
        moments,
    })
}

fn with_secret(ctx: &mut Ctx<'_>, code: &str, secret: &str) -> Result<Case> {
    let case = store::case::by_code(ctx.db, code)?;
    #[expect(deprecated, reason = "ring's constant-time comparison has no other name yet")]
    let same =
        ring::constant_time::verify_slices_are_equal(case.secret.as_bytes(), secret.as_bytes()).is_ok();
    if same { Ok(case) } else { Err(Error::NotFound) }
}
