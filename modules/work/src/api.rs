//! The inbox as JSON.

use kernel::{Ctx, Id, Reply, Result};
use serde::Serialize;
use utoipa::openapi::path::{Operation, OperationBuilder, ParameterBuilder, ParameterIn};
use utoipa::openapi::schema::{ObjectBuilder, Type};
use utoipa::openapi::{ArrayBuilder, ContentBuilder, Required, ResponseBuilder};
use vn::Standing;

use crate::item::{Desk, Group, Mark, Waiting};
use crate::store;

/// Items in one answer.
const PAGE: usize = 100;

#[derive(Serialize)]
struct ItemsJson {
    items: Vec<ItemJson>,
    /// Give it as `after` to go on; absent at the end.
    #[serde(skip_serializing_if = "Option::is_none")]
    next: Option<String>,
}

#[derive(Serialize)]
struct ItemJson {
    id: Id,
    key: String,
    module: String,
    subject: String,
    title: String,
    detail: String,
    /// ms; absent when nothing is promised.
    #[serde(skip_serializing_if = "Option::is_none")]
    due_at: Option<i64>,
    standing: &'static str,
}

/// `GET /api/work?after=…`
pub fn items(ctx: &mut Ctx<'_>) -> Result<Reply> {
    let desk = Desk::of(ctx)?;
    let mark = Mark::parse(ctx.query("after")).unwrap_or(Mark::START);
    let now = ctx.now;
    // The span of "later" is every due time; what was put off is left out of every list.
    let mut rows = store::after(ctx.db, &desk, now, Group::Later, mark, PAGE + 1)?;
    let more = rows.len() > PAGE;
    rows.truncate(PAGE);
    let next = rows.last().filter(|_| more).map(|it| Mark::of(it).text());
    Reply::json(&ItemsJson { items: rows.into_iter().map(|it| item_json(it, now)).collect(), next })
}

pub fn describe_items() -> Operation {
    let after = ParameterBuilder::new()
        .name("after")
        .parameter_in(ParameterIn::Query)
        .required(Required::False)
        .description(Some("`next` of the answer before"))
        .schema(Some(text()))
        .build();
    let items = ObjectBuilder::new()
        .property("items", ArrayBuilder::new().items(item()))
        .property("next", text())
        .required("items")
        .build();
    let answer = ContentBuilder::new().schema(Some(items)).build();
    OperationBuilder::new()
        .tag("work")
        .summary(Some("What waits for the position of the caller, by due time; items without one come first"))
        .parameter(after)
        .response(
            "200",
            ResponseBuilder::new().description("At most 100 items").content("application/json", answer),
        )
        .build()
}

fn text() -> ObjectBuilder {
    ObjectBuilder::new().schema_type(Type::String)
}

fn item() -> ObjectBuilder {
    let words = ["id", "key", "module", "subject", "title", "detail"];
    let item =
        words.iter().fold(ObjectBuilder::new(), |item, name| item.property(*name, text()).required(*name));
    let due_at = ObjectBuilder::new().schema_type(Type::Integer).description(Some("Milliseconds since 1970"));
    let standing = text().enum_values(Some(["on_time", "due_soon", "late"]));
    item.property("due_at", due_at).property("standing", standing).required("standing")
}

fn item_json(item: Waiting, now: i64) -> ItemJson {
    let Waiting { id, key, module, subject, title, detail, due_at, .. } = item;
    let due_at = (due_at > 0).then_some(due_at);
    let standing = Standing::of_open(now, due_at).as_str();
    ItemJson { id, key, module, subject, title, detail, due_at, standing }
}
