//! The pages, one file per noun.

pub mod absence;
pub mod directory;
pub mod position;
pub mod unit;

use askama::Template;
use kernel::{Ctx, Reply, Result, bug};
use ui::Page;

/// Officials see the directory at their desk, everybody else at the door.
fn page<'a>(ctx: &'a Ctx<'_>, title: &str) -> Page<'a> {
    if ctx.actor.is_official() { Page::desk(ctx.scene(), title) } else { Page::door(ctx.scene(), title) }
}

fn render(view: &impl Template) -> Result<Reply> {
    view.render().map(Reply::page).map_err(bug("rendering a page"))
}

fn render_with_problems(view: &impl Template) -> Result<Reply> {
    view.render().map(Reply::page_with_problems).map_err(bug("rendering a page"))
}

/// The address of a unit's page.
fn href(code: &str) -> String {
    format!("/organisations/{code}")
}

/// Roles with their names, for a list to choose from.
fn role_choices(ctx: &Ctx<'_>, chosen: &str) -> Vec<ui::Choice> {
    let names = crate::position::ROLES.map(|role| (role, ctx.t(role_key(role)).to_owned()));
    ui::Choice::list(&names, chosen)
}

/// The text key of a role's name.
fn role_key(role: &str) -> &'static str {
    match role {
        "reception" => "organisations-role-reception",
        "officer" => "organisations-role-officer",
        "leader" => "organisations-role-leader",
        "clerk" => "organisations-role-clerk",
        "adviser" => "organisations-role-adviser",
        "service_owner" => "organisations-role-service-owner",
        _ => "organisations-role-administrator",
    }
}
