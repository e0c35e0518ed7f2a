//! A module that says what reached it.

use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::time::Duration;

use kernel::platform::token_hash;
use kernel::reply::JSON;
use kernel::{Access, Actor, ActorKind, Cookie, Ctx, Db, Id, Module, Reply, Result, get, post};
use utoipa::openapi::path::Operation;

pub const PERSON: &str = "token-of-a-person";
/// A session that ends when [`ENDED`] says so.
pub const FLEETING: &str = "token-that-ends";
pub static ENDED: AtomicBool = AtomicBool::new(false);
static COMPUTED: AtomicU64 = AtomicU64::new(0);

pub fn module() -> Module {
    Module {
        name: "probe",
        sessions: Some(find),
        routes: vec![
            get("/probe/echo/{word}", Access::Public, echo),
            get("/probe/mine", Access::SignedIn, echo),
            get("/probe/slow", Access::Public, slow),
            get("/probe/broken", Access::Public, |_| panic!("on purpose")),
            get("/probe/file", Access::Public, |_| {
                Ok(Reply::file("application/pdf", "Giấy khai sinh.pdf", vec![1; 9]))
            }),
            get("/probe/cookie", Access::Public, |_| Ok(with_cookie())),
            get("/probe/shared", Access::Public, computed).shared(),
            get("/probe/shared-slow", Access::Public, |ctx| slow(ctx).and_then(|_| computed(ctx))).shared(),
            get("/probe/shared-cookie", Access::Public, |ctx| {
                computed(ctx).map(|it| it.with_cookie(cookie()))
            })
            .shared(),
            get("/probe/shared-form", Access::Public, form_page).shared(),
            post("/probe/form", Access::Public, form).body_limit(2_000),
            post("/probe/large", Access::Public, form).body_limit(2_000_000),
            post("/probe/guarded", Access::Public, form).guarded(),
            post("/probe/signal", Access::SignedIn, signal),
            get("/api/probe/things/{*rest}", Access::Public, things).describe(Operation::new),
            post("/api/probe/things", Access::SignedIn, things).describe(Operation::new),
        ],
        ..Module::default()
    }
}

fn find(_: &mut dyn Db, hash: &str, _: i64) -> Result<Option<(Actor, String)>> {
    let account = match hash {
        _ if hash == token_hash(PERSON) => 7,
        _ if hash == token_hash(FLEETING) && !ENDED.load(Ordering::Relaxed) => 8,
        _ => return Ok(None),
    };
    let id = Id(account);
    let actor = Actor { kind: ActorKind::Person, account: id, session: id, ..Actor::default() };
    Ok(Some((actor, "citizen".to_owned())))
}

fn text(text: String) -> Reply {
    Reply::new(200, "text/plain; charset=utf-8", text)
}

fn echo(ctx: &mut Ctx<'_>) -> Result<Reply> {
    let request = &ctx.request;
    let word = ctx.param("word").unwrap_or("");
    Ok(text(format!(
        "{word}|{}|{}|{}|{}|{}|{}|{}",
        ctx.query("q"),
        ctx.lang.code(),
        request.theme,
        request.fragment,
        ctx.actor.account.0,
        request.client,
        request.origin
    )))
}

fn slow(_: &mut Ctx<'_>) -> Result<Reply> {
    std::thread::sleep(Duration::from_millis(700));
    Ok(text("slow but sure".to_owned()))
}

fn cookie() -> Cookie {
    Cookie { name: "mc_session", value: "abc".to_owned(), max_age_s: 60 }
}

fn with_cookie() -> Reply {
    Reply::goto("/probe/echo/Nguyễn Thị Ngọc").with_cookie(cookie())
}

/// Another text each time it is computed, long enough to be compressed.
fn computed(ctx: &mut Ctx<'_>) -> Result<Reply> {
    let number = COMPUTED.fetch_add(1, Ordering::Relaxed);
    Ok(Reply::page(format!("computed {number} for {} {}", ctx.actor.account.0, "thủ tục ".repeat(1_000))))
}

fn form_page(_: &mut Ctx<'_>) -> Result<Reply> {
    let number = COMPUTED.fetch_add(1, Ordering::Relaxed);
    Ok(Reply::page(format!("<input type=\"hidden\" name=\"_once\" value=\"{number}\">")))
}

fn form(ctx: &mut Ctx<'_>) -> Result<Reply> {
    let request = &ctx.request;
    let fields: Vec<String> = request.form.0.iter().map(|(name, value)| format!("{name}={value}")).collect();
    let files: Vec<String> =
        request.files.iter().map(|it| format!("{}:{}:{}", it.field, it.name, it.bytes.len())).collect();
    let once = request.once.as_deref().unwrap_or("-");
    let json = request.json.as_deref().unwrap_or("-");
    Ok(text(format!("{}|{}|{once}|{json}", fields.join(","), files.join(","))))
}

fn signal(ctx: &mut Ctx<'_>) -> Result<Reply> {
    ctx.signal(format!("account:{}", ctx.actor.account));
    Ok(Reply::goto("/probe/mine"))
}

fn things(ctx: &mut Ctx<'_>) -> Result<Reply> {
    let body = ctx.request.json.clone().unwrap_or_else(|| "{}".to_owned());
    Ok(Reply::new(200, JSON, body))
}
