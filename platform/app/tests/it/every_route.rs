//! Every way in: strangers are kept out, those who may are let in, and what is open to all is known.

use kernel::{Access, Method, Request};
use testkit::{App, As};

use crate::world::{everybody, filled, may, modules};

/// Routes that answer without anybody being signed in. Edit it on purpose.
const PUBLIC: &str = include_str!("public_routes.txt");

struct Way {
    method: Method,
    path: &'static str,
    access: Access,
}

fn ways(app: &App) -> Vec<Way> {
    let all = app.platform.registry.routes();
    all.map(|(_, it)| Way { method: it.method, path: it.path, access: it.access }).collect()
}

fn ask(app: &mut App, who: &As, way: &Way) -> u16 {
    let once = way.path.starts_with("/api/").then(|| "one-sending".to_owned());
    let json = way.path.starts_with("/api/").then(|| "{}".to_owned());
    let request = Request { method: way.method, once, json, ..Request::get(&filled(way.path)) };
    app.send(who, request).status()
}

#[test]
fn strangers_get_through_nowhere_but_where_it_is_written_down() {
    let mut app = App::new(modules());
    let mut wrong = Vec::new();
    for way in ways(&app).iter().filter(|it| it.access != Access::Public) {
        let status = ask(&mut app, &As::nobody(), way);
        let page = way.method == Method::Get && !way.path.starts_with("/api/");
        if status != if page { 303 } else { 401 } {
            wrong.push(format!("{} {}: {status}", way.method.as_str(), way.path));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_list_of_public_routes_is_the_one_that_was_agreed() {
    let app = App::new(modules());
    let mut found: Vec<String> = ways(&app)
        .iter()
        .filter(|it| it.access == Access::Public)
        .map(|it| format!("{} {}", it.method.as_str(), it.path))
        .collect();
    found.sort();
    let agreed: Vec<&str> = PUBLIC.lines().filter(|it| !it.is_empty() && !it.starts_with('#')).collect();
    let news: Vec<&String> = found.iter().filter(|it| !agreed.contains(&it.as_str())).collect();
    let gone: Vec<&&str> = agreed.iter().filter(|it| !found.iter().any(|found| found == *it)).collect();
    assert!(
        news.is_empty() && gone.is_empty(),
        "public but not in public_routes.txt: {news:#?}\nno longer public: {gone:#?}"
    );
}

#[test]
fn whoever_may_is_let_in_and_whoever_may_not_is_kept_out() {
    let mut app = App::new(modules());
    let mut wrong = Vec::new();
    for (role, who) in everybody(&app, 1) {
        for way in ways(&app).iter().filter(|it| matches!(it.access, Access::Needs(_))) {
            let status = ask(&mut app, &who, way);
            let allowed = may(&app, role, way.access);
            if (allowed && status == 403) || (!allowed && status != 403) || status == 500 {
                wrong.push(format!("{role}: {} {}: {status}", way.method.as_str(), way.path));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_permission_guards_something_and_somebody_holds_it() {
    let app = App::new(modules());
    let registry = &app.platform.registry;
    for permission in registry.modules.iter().flat_map(|it| it.permissions) {
        assert!(!permission.roles.is_empty(), "nobody holds {}", permission.name);
    }
}
