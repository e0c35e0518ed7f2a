//! How a case goes: the flow of a service as a picture, and as a file for other tools.

use askama::Template;
use kernel::{Ctx, Error, Reply, Result};
use packs::Standing;
use ui::Page;

use crate::published;

#[derive(Template)]
#[template(path = "way.html")]
struct Way<'a> {
    page: Page<'a>,
    picture: String,
    file: String,
}

/// `GET /services/{code}/flow`
pub fn show(ctx: &mut Ctx<'_>) -> Result<Reply> {
    let code = ctx.param("code")?.to_owned();
    let pack = published::published(ctx, &code)?.ok_or(Error::NotFound)?;
    let lang = ctx.lang.code();
    let name = pack.texts.label(lang, "name");
    let page = Page::door(ctx.scene(), ctx.t("services-flow-title"))
        .crumb(ctx.t("services-list-title"), "/services")
        .crumb(name.clone(), format!("/services/{code}"));
    let standing = Standing { title: name, ..Standing::default() };
    let picture =
        pack.picture(lang, &standing).map_err(|faults| Error::Bug(format!("{code}: {faults:?}")))?;
    super::page(&Way { page, picture, file: format!("/services/{code}/flow.bpmn") })
}

/// `GET /services/{code}/flow.bpmn`: BPMN 2.0 (ISO/IEC 19510) with its drawing.
pub fn file(ctx: &mut Ctx<'_>) -> Result<Reply> {
    let code = ctx.param("code")?.to_owned();
    let pack = published::published(ctx, &code)?.ok_or(Error::NotFound)?;
    let text = pack.bpmn(ctx.lang.code()).map_err(|faults| Error::Bug(format!("{code}: {faults:?}")))?;
    Ok(Reply::file("application/xml", format!("{code}.bpmn"), text.into_bytes()))
}
