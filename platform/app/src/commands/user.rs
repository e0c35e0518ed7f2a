//! `motcua user`

use std::io::{BufRead, IsTerminal, stdin};
use std::sync::{Arc, Mutex};

use clap::{Args, Subcommand};
use contracts::identity::NewAccount;
use contracts::organisations::{Unit, directory};
use identity::admin;
use identity::login::Login;
use kernel::{Actor, ActorKind, Ctx, Error, Id, Method, Position, Reply, Request, background, checkpoints};

use crate::cli::Place;
use crate::tell::tell;
use crate::{Failure, Node, Outcome};

/// Make accounts, set passwords, lock
///
/// The node must not be running: it alone writes to its data. Passwords are read from standard input, one
/// line, so that they stand in no list of processes.
#[derive(Args, Debug)]
#[command(after_help = "Examples:
  motcua user add quantri --name 'Cao Thế Lục Bình' --unit 48 --role administrator < password.txt
  motcua user password quantri < password.txt
  motcua user lock quantri
  motcua user list")]
pub struct Options {
    #[command(subcommand)]
    action: Action,
}

#[derive(Subcommand, Debug)]
enum Action {
    /// Make an account, and seat it in a unit when one is named
    Add(Add),
    /// Set a password; all sessions of the account end
    Password(Named),
    /// Refuse all further sign-ins and end all sessions
    Lock(Named),
    /// Take a lock back
    Unlock(Named),
    /// Show all accounts; personal numbers are masked
    List(List),
}

#[derive(Args, Debug)]
struct Add {
    /// A login name (letters, digits, `.`, `_`, `-`), or a 12-digit personal number
    login: String,
    /// Full name
    #[arg(long)]
    name: String,
    /// Code of the unit: 0 for the nation, 2 digits for a province, 5 for a commune
    #[arg(long, value_name = "CODE", requires = "role")]
    unit: Option<String>,
    /// reception, officer, leader, clerk, adviser, service_owner or administrator
    #[arg(long, requires = "unit")]
    role: Option<String>,
    /// Title of the position, when a new one is made
    #[arg(long)]
    title: Option<String>,
    #[command(flatten)]
    place: Place,
}

#[derive(Args, Debug)]
struct Named {
    login: String,
    #[command(flatten)]
    place: Place,
}

#[derive(Args, Debug)]
struct List {
    #[command(flatten)]
    place: Place,
}

/// Accounts read at a time.
const PAGE: usize = 500;

/// Does what was asked.
pub fn run(options: &Options) -> Outcome {
    match &options.action {
        Action::Add(add) => self::add(add),
        Action::Password(named) => {
            let node = Node::open(&named.place.settings(None)?)?;
            let (login, password) = (named.login.clone(), read_password()?);
            command(&node, &named.login, move |ctx| admin::set_password(ctx, &login, &password))?;
            tell(format_args!("{}: the password is set", named.login));
            Ok(())
        }
        Action::Lock(named) => lock(named, admin::lock, "locked"),
        Action::Unlock(named) => lock(named, admin::unlock, "unlocked"),
        Action::List(list) => self::list(&list.place),
    }
}

fn add(add: &Add) -> Outcome {
    let node = Node::open(&add.place.settings(None)?)?;
    let new = NewAccount {
        login: add.login.clone(),
        name: add.name.clone(),
        password: read_password()?,
        person: None,
    };
    let seat = add.unit.clone().zip(add.role.clone());
    let title = add.title.clone();
    command(&node, &add.login, move |ctx| {
        let account = admin::create(ctx, &new)?;
        let Some((unit, role)) = &seat else { return Ok(()) };
        let position = free_position(ctx, unit, role, title.as_deref().unwrap_or(role))?;
        (directory(ctx)?.appoint)(ctx, position, account, &new.name)
    })?;
    tell(format_args!("{}: the account is made", add.login));
    Ok(())
}

fn lock(named: &Named, change: fn(&mut Ctx<'_>, &str) -> kernel::Result<()>, word: &str) -> Outcome {
    let node = Node::open(&named.place.settings(None)?)?;
    let login = named.login.clone();
    command(&node, &named.login, move |ctx| change(ctx, &login))?;
    tell(format_args!("{}: {word}", named.login));
    Ok(())
}

fn list(place: &Place) -> Outcome {
    let node = Node::open(&place.settings(None)?)?;
    let mut after = Id(0);
    loop {
        let accounts = Arc::new(Mutex::new(Vec::new()));
        let found = Arc::clone(&accounts);
        command(&node, "accounts", move |ctx| {
            *found.lock().expect("nothing panics while it keeps a list") = admin::list(ctx, after, PAGE)?;
            Ok(())
        })?;
        let accounts = std::mem::take(&mut *accounts.lock().expect("nothing panics while it keeps a list"));
        for account in &accounts {
            let login =
                Login::parse(&account.login).map_or_else(|| account.login.clone(), |it| it.to_string());
            tell(format_args!(
                "{login:<24} {:<8} {}",
                if account.locked { "locked" } else { "active" },
                account.name
            ));
        }
        match accounts.last() {
            Some(last) if accounts.len() == PAGE => after = last.id,
            _ => return Ok(()),
        }
    }
}

/// A position of a role in a unit that nobody holds; a new one when all are taken.
fn free_position(ctx: &mut Ctx<'_>, code: &str, role: &str, title: &str) -> kernel::Result<Id> {
    organisations::load_units(ctx)?;
    let directory = directory(ctx)?;
    let unit = (directory.unit_by_code)(ctx, code)?.ok_or(Error::invalid("unit", "unknown"))?;
    let seats = (directory.seats_in)(ctx, unit.id, role)?;
    match seats.into_iter().find(|it| it.holder.is_none() && it.unit == unit.id) {
        Some(seat) => Ok(seat.position),
        None => new_position(ctx, &unit, role, title),
    }
}

/// Goes the way of the browser, so that its rules hold; the operator reaches every unit.
fn new_position(ctx: &mut Ctx<'_>, unit: &Unit, role: &str, title: &str) -> kernel::Result<Id> {
    const PATH: &str = "/organisations/positions";
    let registry = &ctx.scene().platform.registry;
    let permissions = registry.permissions("administrator");
    let (route, _) = registry.route(Method::Post, PATH).ok_or(Error::NotFound)?;
    let handler = route.handler;
    let form = [("unit", unit.code.as_str()), ("role", role), ("title", title)];
    let seat = Position {
        id: Id(0),
        role: "administrator".to_owned(),
        title: "operator".to_owned(),
        unit: unit.id,
        agency: unit.id,
        agency_name: unit.name.clone(),
    };
    let operator =
        Actor { kind: ActorKind::Official, position: Some(seat), permissions, ..ctx.actor.clone() };
    let (actor, request) = (ctx.actor.clone(), Arc::clone(&ctx.request));
    (ctx.actor, ctx.request) = (operator, Arc::new(Request::post(PATH, &form)));
    let answer = handler(ctx);
    (ctx.actor, ctx.request) = (actor, request);
    let place = answer?.location.ok_or(Error::invalid("role", "unknown, or the title is too short"))?;
    let id = place.rsplit('/').next().and_then(|it| it.parse().ok());
    id.ok_or_else(|| Error::Bug(format!("a new position leads to {place}")))
}

/// Runs a command in the name of identity and says in words why it was refused.
fn command(
    node: &Node,
    login: &str,
    body: impl Fn(&mut Ctx<'_>) -> kernel::Result<()> + Send + Sync + 'static,
) -> Outcome {
    let done = background::command(&node.platform, "identity", move |ctx| {
        body(ctx)?;
        Ok(Reply::goto("/"))
    });
    let platform = &node.platform;
    let signed = || background::settle(platform).and_then(|()| checkpoints::sign(platform));
    done.and_then(|()| signed()).map_err(|cause| match cause {
        Error::NotFound => Failure::Usage(format!("there is no account {login}")),
        Error::Conflict => Failure::Usage(format!("there is an account {login} already")),
        Error::Invalid(fields) => {
            let texts = &node.platform.texts;
            let told =
                fields.iter().map(|it| format!("{}: {}", it.field, texts.t(kernel::Lang::En, &it.key)));
            Failure::Usage(told.collect::<Vec<_>>().join("\n"))
        }
        other => Failure::from(other),
    })
}

fn read_password() -> Outcome<String> {
    if stdin().is_terminal() {
        eprintln!("Password (it will be seen on this screen):");
    }
    let mut line = String::new();
    stdin().lock().read_line(&mut line).map_err(|cause| Failure::failed("reading the password", cause))?;
    let password = line.trim_end_matches(['\n', '\r']);
    if password.is_empty() {
        return Err(Failure::Usage("the password is expected on standard input".to_owned()));
    }
    Ok(password.to_owned())
}
