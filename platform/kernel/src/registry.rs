//! The list of modules, checked: a mistake in a module is found at start, by name, not in use.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::actor::Permissions;
use crate::module::{Access, Method, Module, Route};
use crate::texts::{Locale, Texts, keys};
use crate::{Lang, Port};

/// All modules of a deployment.
pub struct Registry {
    pub modules: Vec<Module>,
    routers: BTreeMap<&'static str, matchit::Router<(usize, usize)>>,
    roles: BTreeMap<&'static str, Permissions>,
    ports: BTreeMap<&'static str, Port>,
    emitted: BTreeSet<&'static str>,
}

impl Registry {
    /// Checks the list. All problems are reported at once.
    pub fn new(modules: Vec<Module>) -> Result<Registry, Vec<String>> {
        let mut problems = problems(&modules);
        let mut routers: BTreeMap<&'static str, matchit::Router<(usize, usize)>> = BTreeMap::new();
        for (m, module) in modules.iter().enumerate() {
            for (r, route) in module.routes.iter().enumerate() {
                let router = routers.entry(route.method.as_str()).or_default();
                if let Err(cause) = router.insert(route.path, (m, r)) {
                    problems.push(format!("{}: route {}: {cause}", module.name, route.path));
                }
            }
        }
        if !problems.is_empty() {
            return Err(problems);
        }
        let ports = modules.iter().flat_map(|it| it.offers).map(|port| (port.name, *port)).collect();
        let emitted = modules.iter().flat_map(|it| it.emits).copied().collect();
        Ok(Registry { roles: permissions_by_role(&modules), modules, routers, ports, emitted })
    }

    /// All Fluent texts, with the platform's own (`ui`, `vn`) given by the caller.
    pub fn texts(&self, own: &[Locale]) -> Result<Texts, Vec<String>> {
        let all: Vec<Locale> =
            own.iter().chain(self.modules.iter().flat_map(|it| it.locales)).copied().collect();
        Texts::load(&all)
    }

    pub fn route(&self, method: Method, path: &str) -> Option<(&Route, Vec<(String, String)>)> {
        let found = self.routers.get(method.as_str())?.at(path).ok()?;
        let (module, route) = *found.value;
        let params = found.params.iter().map(|(name, value)| (name.to_owned(), value.to_owned())).collect();
        Some((&self.modules[module].routes[route], params))
    }

    /// Every route with the module it belongs to.
    pub fn routes(&self) -> impl Iterator<Item = (&'static str, &Route)> {
        self.modules.iter().flat_map(|module| module.routes.iter().map(|route| (module.name, route)))
    }

    /// What a role may do.
    pub fn permissions(&self, role: &str) -> Permissions {
        self.roles.get(role).cloned().unwrap_or_default()
    }

    pub fn roles(&self) -> impl Iterator<Item = &'static str> {
        self.roles.keys().copied()
    }

    pub(crate) fn port(&self, name: &str) -> Option<&Port> {
        self.ports.get(name)
    }

    pub(crate) fn emits(&self, event: &str) -> bool {
        self.emitted.contains(event)
    }
}

fn permissions_by_role(modules: &[Module]) -> BTreeMap<&'static str, Permissions> {
    let mut sets: BTreeMap<&'static str, BTreeSet<&'static str>> = BTreeMap::new();
    for permission in modules.iter().flat_map(|it| it.permissions) {
        for role in permission.roles {
            sets.entry(role).or_default().insert(permission.name);
        }
    }
    sets.into_iter().map(|(role, set)| (role, Arc::new(set))).collect()
}

/// The rules that the list of modules must keep.
fn problems(modules: &[Module]) -> Vec<String> {
    let emitted: BTreeSet<&str> = modules.iter().flat_map(|it| it.emits).copied().collect();
    let offered: BTreeSet<&str> = modules.iter().flat_map(|it| it.offers).map(|it| it.name).collect();
    let mut names = BTreeSet::new();
    let mut out = Vec::new();
    for module in modules {
        let name = module.name;
        if !names.insert(name) {
            out.push(format!("{name}: registered twice"));
        }
        name_problems(module, &mut out);
        route_problems(module, &mut out);
        out.extend(
            module
                .listens
                .iter()
                .filter(|it| !emitted.contains(it.event))
                .map(|it| format!("{name}: listens to {}, which nobody emits", it.event)),
        );
        out.extend(
            module
                .needs
                .iter()
                .filter(|it| !offered.contains(*it))
                .map(|it| format!("{name}: needs {it}, which nobody offers")),
        );
        migration_problems(module, &mut out);
        locale_problems(module, &mut out);
    }
    if modules.iter().filter(|it| it.sessions.is_some()).count() > 1 {
        out.push("more than one module answers for sessions".to_owned());
    }
    out
}

/// Permissions, events and jobs carry the name of their module.
fn name_problems(module: &Module, out: &mut Vec<String>) {
    let dotted = format!("{}.", module.name);
    let permissions = module.permissions.iter().map(|it| it.name);
    let jobs = module.jobs.iter().map(|it| it.name).chain(module.periodic.iter().map(|it| it.name));
    for named in permissions.chain(module.emits.iter().copied()).chain(jobs) {
        if !named.starts_with(&dotted) {
            out.push(format!("{}: {named} must start with {dotted}", module.name));
        }
    }
}

fn route_problems(module: &Module, out: &mut Vec<String>) {
    let name = module.name;
    let permissions: BTreeSet<&str> = module.permissions.iter().map(|it| it.name).collect();
    for route in &module.routes {
        let path = route.path.strip_prefix("/api").unwrap_or(route.path);
        let own = path.strip_prefix('/').and_then(|it| it.strip_prefix(name));
        let inside = own.is_some_and(|rest| rest.is_empty() || rest.starts_with(['/', '.']));
        // The front door belongs to the module that lists the services.
        let front_door = route.path == "/" && name == "services";
        if !inside && !front_door {
            out.push(format!("{name}: route {} must lie under /{name}", route.path));
        }
        if let Access::Needs(permission) = route.access
            && !permissions.contains(permission)
        {
            out.push(format!("{name}: route {} needs undeclared permission {permission}", route.path));
        }
        if route.path.starts_with("/api/") && route.describe.is_none() {
            out.push(format!("{name}: route {} is not described", route.path));
        }
    }
}

fn migration_problems(module: &Module, out: &mut Vec<String>) {
    let prefix = format!("{}_", module.name);
    for (index, migration) in module.migrations.iter().enumerate() {
        if migration.number as usize != index + 1 {
            out.push(format!("{}: migration {} is out of order", module.name, migration.name));
        }
        for line in migration.sql.lines().map(str::trim) {
            let table =
                line.strip_prefix("create table ").or_else(|| line.strip_prefix("create virtual table "));
            if table.is_some_and(|it| !it.starts_with(&prefix)) {
                out.push(format!("{}: `{line}` must name a table that starts with {prefix}", module.name));
            }
        }
    }
}

fn locale_problems(module: &Module, out: &mut Vec<String>) {
    let of = |lang: Lang| -> BTreeSet<String> {
        module.locales.iter().filter(|it| it.lang == lang).flat_map(|it| keys(it.text)).collect()
    };
    let (vi, en) = (of(Lang::Vi), of(Lang::En));
    out.extend(
        vi.symmetric_difference(&en)
            .map(|key| format!("{}: text {key} is in one language only", module.name)),
    );
    for label in module.nav.iter().map(|it| it.label) {
        if !vi.contains(label) {
            out.push(format!("{}: no text for {label}", module.name));
        }
    }
}
