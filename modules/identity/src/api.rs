//! Sessions as JSON, for programs that act for a person.

use kernel::{Ctx, Error, Reply, Result};
use serde::{Deserialize, Serialize};
use utoipa::openapi::content::ContentBuilder;
use utoipa::openapi::path::{Operation, OperationBuilder};
use utoipa::openapi::request_body::RequestBodyBuilder;
use utoipa::openapi::schema::{ObjectBuilder, Type};
use utoipa::openapi::{Required, ResponseBuilder};

use crate::account::Way;
use crate::event::SIGNED_OUT;
use crate::session;
use crate::sign_in::{Outcome, check, open};

#[derive(Deserialize)]
struct SignIn {
    login: String,
    password: String,
}

#[derive(Serialize)]
struct SessionJson {
    /// For `Authorization: Bearer`. Told once.
    token: String,
    /// Milliseconds since 1970.
    expires_at: i64,
}

#[derive(Serialize)]
struct MeJson<'a> {
    account: String,
    name: &'a str,
    kind: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    position: Option<PositionJson<'a>>,
    permissions: Vec<&'static str>,
}

#[derive(Serialize)]
struct PositionJson<'a> {
    id: String,
    role: &'a str,
    title: &'a str,
    agency: String,
    agency_name: &'a str,
}

/// `POST /api/identity/sessions`. Staged: hashing is slow.
pub fn open_session(ctx: &mut Ctx<'_>) -> Result<Reply> {
    let SignIn { login, password } = ctx.json()?;
    match check(ctx, &login, &password)? {
        Outcome::Right(account) => {
            let opened = open(ctx, &account, Way::Password, false, "")?;
            let session = SessionJson { token: opened.token, expires_at: opened.ends_at };
            Reply::created("/api/identity/me".to_owned(), &session)
        }
        Outcome::Wrong => Err(Error::invalid("login", "identity-sign-in-wrong")),
        Outcome::Waits(wait_ms) => Err(Error::TooMany { retry_after_s: (wait_ms / 1000).max(1) as u64 }),
    }
}

/// `DELETE /api/identity/sessions`: ends the session of the token it comes with.
pub fn close_session(ctx: &mut Ctx<'_>) -> Result<Reply> {
    let (session, account) = (ctx.actor.session, ctx.actor.account);
    session::end(ctx, session, account, SIGNED_OUT)?;
    Ok(Reply::new(204, kernel::reply::JSON, ""))
}

/// `GET /api/identity/me`
pub fn me(ctx: &mut Ctx<'_>) -> Result<Reply> {
    let actor = &ctx.actor;
    let position = actor.position.as_ref().map(|it| PositionJson {
        id: it.id.to_string(),
        role: &it.role,
        title: &it.title,
        agency: it.agency.to_string(),
        agency_name: &it.agency_name,
    });
    Reply::json(&MeJson {
        account: actor.account.to_string(),
        name: &actor.name,
        kind: if actor.is_official() { "official" } else { "person" },
        position,
        permissions: actor.permissions.iter().copied().collect(),
    })
}

pub fn describe_open() -> Operation {
    let text = || ObjectBuilder::new().schema_type(Type::String).build();
    let body = ObjectBuilder::new()
        .property("login", text())
        .required("login")
        .property("password", text())
        .required("password");
    let body = RequestBodyBuilder::new()
        .required(Some(Required::True))
        .content("application/json", ContentBuilder::new().schema(Some(body.build())).build())
        .build();
    OperationBuilder::new()
        .tag("identity")
        .summary(Some("Open a session with a login or personal number and a password"))
        .description(Some(
            "The token is told once. A repeated call opens another session, also with the same key.",
        ))
        .request_body(Some(body))
        .response(
            "201",
            ResponseBuilder::new().description("`token` and `expires_at` (ms since 1970)").build(),
        )
        .response("422", ResponseBuilder::new().description("No such login with this password").build())
        .response(
            "429",
            ResponseBuilder::new().description("Too many failed attempts; see Retry-After").build(),
        )
        .build()
}

pub fn describe_close() -> Operation {
    OperationBuilder::new()
        .tag("identity")
        .summary(Some("End the session of the token"))
        .response("204", ResponseBuilder::new().description("Ended").build())
        .build()
}

pub fn describe_me() -> Operation {
    OperationBuilder::new()
        .tag("identity")
        .summary(Some("Who the token acts for, in which position, and what that may do"))
        .response("200", ResponseBuilder::new().description("The actor").build())
        .response("401", ResponseBuilder::new().description("No session").build())
        .build()
}
