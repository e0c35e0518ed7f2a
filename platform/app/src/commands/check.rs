//! `motcua check`

use clap::Args;
use kernel::{Access, Module, Registry};

use crate::tell::tell;
use crate::{Failure, Outcome, modules};

/// Show what this program is made of: modules, routes, permissions, events
///
/// Reads no data. Ends with 1 and the list of problems when the modules do not fit together.
#[derive(Args, Debug)]
#[command(after_help = "Examples:
  motcua check
  motcua check | grep public")]
pub struct Options {}

/// Does what was asked.
pub fn run(_: &Options) -> Outcome {
    let registry =
        Registry::new(modules::modules()).map_err(|problems| Failure::Failed(problems.join("\n")))?;
    registry.texts(&modules::locales()).map_err(|problems| Failure::Failed(problems.join("\n")))?;
    for module in &registry.modules {
        print_module(module);
    }
    print_roles(&registry);
    Ok(())
}

/// Who may call a route, in one word.
pub fn access_word(access: Access) -> String {
    match access {
        Access::Public => "public".to_owned(),
        Access::SignedIn => "signed-in".to_owned(),
        Access::Needs(permission) => permission.to_owned(),
    }
}

fn print_module(module: &Module) {
    tell(module.name);
    for route in &module.routes {
        tell(format_args!("  {:<6} {:<48} {}", route.method.as_str(), route.path, access_word(route.access)));
    }
    let offers: Vec<&str> = module.offers.iter().map(|it| it.name).collect();
    let hears: Vec<&str> = module.listens.iter().map(|it| it.event).collect();
    let jobs: Vec<&str> = module.jobs.iter().map(|it| it.name).collect();
    let clock: Vec<&str> = module.periodic.iter().map(|it| it.name).collect();
    for (word, names) in [
        ("says", module.emits),
        ("hears", hears.as_slice()),
        ("offers", offers.as_slice()),
        ("needs", module.needs),
        ("jobs", jobs.as_slice()),
        ("clock", clock.as_slice()),
    ] {
        if !names.is_empty() {
            tell(format_args!("  {word:<6} {}", names.join(" ")));
        }
    }
    tell("");
}

fn print_roles(registry: &Registry) {
    tell("roles");
    for role in registry.roles() {
        let permissions: Vec<&str> = registry.permissions(role).iter().copied().collect();
        tell(format_args!("  {role:<14} {}", permissions.join(" ")));
    }
}
